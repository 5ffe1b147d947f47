/** Published figures: who claims what, of which time and by which definition; held against one another and against our own count. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { ChoiceField, Empty, Failed, Loading, Page } from '../../../parts/index.ts';
import { useDisabledReason } from '../../../shell/right.ts';
import { useShell } from '../../../shell/shell-context.ts';
import { IncidentsNav } from '../incidents-nav.tsx';
import { ComparedFigures } from './compared-figures.tsx';
import { FigureForm } from './figure-form.tsx';
import style from './figures.module.css';
import { type FigureGroup, useFigures } from './figures-api.ts';

/** The page. */
export function FiguresPage() {
  const { t } = useTranslation('figures');
  const refusal = useDisabledReason('areas:read');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <IncidentsNav />
      {refusal === undefined ? <Body /> : <p>{refusal}</p>}
    </Page>
  );
}

function Body() {
  const { t } = useTranslation('figures');
  const { openPurpose } = useShell();
  const [chosen, setChosen] = useState<string | null>(null);
  const figures = useFigures(true);
  if (figures.data === undefined) {
    return figures.error === null ? (
      <Loading what={t('loading')} />
    ) : (
      <Failed cause={figures.error} onRetry={() => void figures.refetch()} onChoosePurpose={openPurpose} />
    );
  }
  const groups = figures.data.groups.toSorted(byInterest);
  const group = groups.find((one) => keyOf(one) === chosen) ?? groups[0];
  const form = (
    <FigureForm
      key={group === undefined ? '' : keyOf(group)}
      group={group ?? null}
      onRecorded={(of) => setChosen(keyOf(of))}
    />
  );
  if (group === undefined)
    return (
      <>
        <Empty title={t('emptyTitle')}>{t('empty')}</Empty>
        {form}
      </>
    );
  return (
    <>
      <div className={`${style['choice']} no-print`}>
        <GroupChoice groups={groups} group={group} onChange={setChosen} />
      </div>
      <ComparedFigures key={keyOf(group)} group={group} />
      {form}
    </>
  );
}

function GroupChoice(props: {
  readonly groups: readonly FigureGroup[];
  readonly group: FigureGroup;
  readonly onChange: (key: string) => void;
}) {
  const { t } = useTranslation('figures');
  const formats = useFormats();
  return (
    <ChoiceField<string>
      label={t('group.label')}
      value={keyOf(props.group)}
      choices={props.groups.map((group) => ({
        value: keyOf(group),
        label: `${group.subject}: ${group.metric}`,
        detail: t('group.detail', {
          count: group.figures,
          figures: formats.number(group.figures),
          contradictions: formats.number(group.contradictions),
        }),
      }))}
      onChange={props.onChange}
    />
  );
}

/** What contradicts first, then what many speak of. */
function byInterest(left: FigureGroup, right: FigureGroup): number {
  return (
    right.contradictions - left.contradictions ||
    right.figures - left.figures ||
    keyOf(left).localeCompare(keyOf(right))
  );
}

function keyOf({ subject, metric }: Pick<FigureGroup, 'subject' | 'metric'>): string {
  return `${subject}\u0000${metric}`;
}
