/** Drafting the reports of a day of cash, for the whole desk. */

import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { Button, Failed, Section } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { ReportLink } from './cash-day-cases.tsx';
import { type CashDay, type CashDayDrafted, useDraftCashDay } from './goaml-api.ts';
import style from './report.module.css';

/** The step, and what it came to. */
export function CashDayDrafts({ judged }: { readonly judged: CashDay }) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const refusal = useDisabledReason('reports:desk');
  const draft = useDraftCashDay(judged.day);
  const open = judged.cases.filter(({ reportId }) => reportId === null).length;
  return (
    <Section title={t('cash.drafts')}>
      <div className={style['steps']}>
        <p>{t('cash.draftWords')}</p>
        <Button
          tone="strong"
          isPending={draft.isPending}
          disabledReason={refusal ?? (open === 0 ? t('cash.allDrafted') : undefined)}
          onPress={() => draft.mutate(null)}
        >
          {t('cash.draft', { count: open, shown: formats.number(open) })}
        </Button>
        {draft.error === null ? null : <Failed cause={draft.error} />}
        {/* Stands before there is anything to say, so that what is said is heard. */}
        <div role="status">{draft.data === undefined ? null : <Drafted done={draft.data} />}</div>
      </div>
    </Section>
  );
}

function Drafted({ done }: { readonly done: CashDayDrafted }) {
  const { t } = useTranslation('goaml');
  const formats = useFormats();
  const { drafted, known, left } = done;
  const counted = (count: number) => ({ count, shown: formats.number(count) });
  return (
    <>
      <p>
        {t('cash.drafted', counted(drafted.length))}{' '}
        {known === 0 ? null : <>{t('cash.known', counted(known))} </>}
        {left === 0 ? null : t('cash.left', counted(left))}
      </p>
      {drafted.length === 0 ? null : (
        <ul className={style['drafted']} aria-label={t('cash.draftedNow')}>
          {drafted.map((id) => (
            <li key={id}>
              <ReportLink id={id} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
