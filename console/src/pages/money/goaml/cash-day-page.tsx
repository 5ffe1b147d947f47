/** A day of cash payments: what is to be reported by its amount alone, and the drafts of it. Only the desk finds such a page. */

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Empty, Facts, Failed, Loading, Page, Section, TextField } from '../../../parts/index.ts';
import { NotFound } from '../../../shell/not-found.tsx';
import { useShell } from '../../../shell/shell-context.ts';
import { CashCases, CashThresholds, NotJudgedPayments } from './cash-day-cases.tsx';
import { CashDayDrafts } from './cash-day-drafts.tsx';
import { isDay } from './cash-day-search.ts';
import { type CashDay, useCashDay, useHasDesk } from './goaml-api.ts';
import style from './report.module.css';

/** The page. */
export function CashDayPage() {
  const { t } = useTranslation(['goaml', 'common']);
  const { day = null } = useSearch({ from: '/shell/money/reports/cash' });
  const navigate = useNavigate();
  const hasDesk = useHasDesk();
  if (!hasDesk) return <NotFound />;
  return (
    <Page
      title={t('cash.title')}
      lead={t('cash.lead')}
      actions={<Link to="/money/reports">{t('report.back')}</Link>}
    >
      <DayForm
        key={day}
        day={day}
        onDay={(chosen) => void navigate({ to: '/money/reports/cash', search: { day: chosen } })}
      />
      {day === null ? (
        <Empty title={t('cash.chooseTitle')}>{t('cash.choose')}</Empty>
      ) : (
        <Chosen key={day} day={day} />
      )}
    </Page>
  );
}

function DayForm(props: { readonly day: string | null; readonly onDay: (day: string) => void }) {
  const { t } = useTranslation('goaml');
  const [typed, setTyped] = useState(props.day ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isDay(typed)) props.onDay(typed);
  };
  return (
    <form onSubmit={submit} className={style['dayForm']}>
      <TextField
        label={t('cash.day')}
        hint={t('cash.dayHint')}
        type="date"
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit" tone="strong" disabledReason={isDay(typed) ? undefined : t('cash.noDay')}>
        {t('cash.show')}
      </Button>
    </form>
  );
}

function Chosen({ day }: { readonly day: string }) {
  const { t } = useTranslation('goaml');
  const { openPurpose } = useShell();
  const judged = useCashDay(day);
  if (judged.error !== null)
    return <Failed cause={judged.error} onRetry={() => judged.refetch()} onChoosePurpose={openPurpose} />;
  return judged.data === undefined ? <Loading what={t('cash.loading')} /> : <Judged judged={judged.data} />;
}

function Judged({ judged }: { readonly judged: CashDay }) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const { cases, undetermined } = judged;
  return (
    <>
      <Section title={formats.day(judged.day)}>
        <Facts
          facts={[
            [t('cash.cases'), formats.number(cases.length)],
            [t('cash.looked'), formats.number(judged.looked)],
            [t('cash.notOwn'), formats.number(judged.notOwn)],
            [t('cash.undetermined'), formats.number(judged.undeterminedCount)],
          ]}
        />
        <CashThresholds cases={cases} />
        {cases.length === 0 ? <p>{t('cash.none')}</p> : <CashCases cases={cases} />}
      </Section>
      {cases.length === 0 ? null : <CashDayDrafts judged={judged} />}
      {undetermined.length === 0 ? null : <NotJudgedPayments judged={judged} />}
    </>
  );
}
