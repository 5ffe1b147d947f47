/** What appears, disappears and stays with a changed rule, each with how people decided on it. */

import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import {
  DataTable,
  FINDING_STATES,
  parseFindingState,
  Section,
  StateMark,
  type TableColumn,
} from '../../../parts/index.ts';
import queueStyle from '../../findings/queue.module.css';
import style from './rules.module.css';
import type { BacktestGroup, BacktestPattern, BacktestResult } from './rules-api.ts';

const GROUPS = ['appears', 'disappears', 'stays'] as const;

/** The three groups, one shown at a time. */
export function BacktestGroups(props: { readonly result: BacktestResult }) {
  const { t } = useTranslation('rules');
  const formats = useFormats();
  const { result } = props;
  const [shown, setShown] = useState<(typeof GROUPS)[number]>(
    GROUPS.find((group) => result[group].count > 0) ?? 'appears',
  );
  return (
    <Section title={t('groups.title')}>
      <ToggleButtonGroup
        aria-label={t('groups.title')}
        className={queueStyle['states'] ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={(keys) => setShown(GROUPS.find((group) => keys.has(group)) ?? shown)}
      >
        {GROUPS.map((group) => (
          <ToggleButton key={group} id={group} className={queueStyle['state'] ?? ''}>
            <span>{t(`groups.${group}`)}</span>
            <span className={queueStyle['count']}>{formats.number(result[group].count)}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p className={style['soft']}>{t(`groups.${shown}Words`)}</p>
      <Decided group={result[shown]} />
      <Patterns key={shown} group={result[shown]} label={t(`groups.${shown}`)} />
    </Section>
  );
}

/** How people decided on the patterns of a group. */
function Decided({ group }: { readonly group: BacktestGroup }) {
  const { t } = useTranslation('rules');
  const formats = useFormats();
  const known = FINDING_STATES.filter((state) => (group.states[state] ?? 0) > 0);
  const unknown = group.states['none'] ?? 0;
  if (known.length === 0 && unknown === 0) return null;
  return (
    <ul className={style['decided']} aria-label={t('groups.decided')}>
      {known.map((state) => (
        <li key={state}>
          <StateMark state={state} /> {formats.number(group.states[state] ?? 0)}
        </li>
      ))}
      {unknown === 0 ? null : (
        <li>
          <span className={style['mark']}>{t('groups.none')}</span> {formats.number(unknown)}
        </li>
      )}
    </ul>
  );
}

/** A pattern with its place, which is its id here. */
interface PlacedPattern extends BacktestPattern {
  readonly at: number;
}

function Patterns({ group, label }: { readonly group: BacktestGroup; readonly label: string }) {
  const { t } = useTranslation(['rules', 'common']);
  const formats = useFormats();
  const rows = useMemo(() => group.patterns.map((pattern, at) => ({ ...pattern, at })), [group]);
  const columns = useMemo(() => {
    const all: readonly TableColumn<PlacedPattern>[] = [
      {
        id: 'sentence',
        header: t('groups.sentence'),
        value: ({ sentence }) => sentence,
        cell: ({ sentence }) => (
          <span dir="ltr" lang="en" title={sentence} className={queueStyle['clip']}>
            {sentence}
          </span>
        ),
      },
      {
        id: 'payments',
        header: t('groups.payments'),
        value: ({ payments }) => payments,
        cell: ({ payments }) => formats.number(payments),
        align: 'end',
        width: '7.5rem',
      },
      {
        id: 'state',
        header: t('groups.decided'),
        value: ({ state }) =>
          state === null ? t('groups.none') : t(`common:state.${parseFindingState(state)}`),
        cell: ({ state }) =>
          state === null ? (
            <span className={style['mark']}>{t('groups.none')}</span>
          ) : (
            <StateMark state={parseFindingState(state)} />
          ),
        width: '12.5rem',
      },
      {
        id: 'finding',
        header: t('groups.finding'),
        value: ({ finding }) => finding,
        cell: ({ finding }) =>
          finding === null ? (
            '–'
          ) : (
            <Link to="/money/findings/$findingId" params={{ findingId: finding }}>
              {t('groups.open')}
            </Link>
          ),
        width: '9rem',
        sorts: false,
      },
    ];
    return all;
  }, [t, formats]);
  if (rows.length === 0) return null;
  return (
    <DataTable<PlacedPattern>
      label={label}
      columns={columns}
      rows={rows}
      rowId={({ at }) => String(at)}
      total={group.count}
    />
  );
}
