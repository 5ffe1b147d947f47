/** The columns of the queue: of findings to decide, and of cleared matches with who decided, when and why. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText, parseFindingState, RefText, StateMark, type TableColumn } from '../../parts/index.ts';
import { AssignMenu } from './assign-menu.tsx';
import { CompactFacts } from './compared-facts.tsx';
import type { Finding } from './finding-api.ts';
import { splitEntry, standingDecision, strengthOf } from './finding-words.ts';
import { Person, usePersonWords } from './person.tsx';
import style from './queue.module.css';
import { useListTitles, useRuleWords } from './queue-filters.tsx';
import type { QueueSearch, QueueSort } from './queue-search.ts';

/** By what the server sorts for the header of a column. */
export const SORT_OF_COLUMN: Readonly<Record<string, QueueSort>> = {
  state: 'state',
  list: 'entry',
  strength: 'score',
  age: 'found',
  when: 'updated',
};

/** The columns for a state; those of matches that were found false say who decided, when and why. */
export function useQueueColumns(state: QueueSearch['state']): readonly TableColumn<Finding>[] {
  const all = useOpenColumns();
  const cleared = useClearedColumns();
  return useMemo(() => {
    if (state === 'false') return cleared;
    // Where every row is in the same state, its column says nothing.
    return state === 'all' ? all : all.filter(({ id }) => id !== 'state');
  }, [state, all, cleared]);
}

function useOpenColumns(): readonly TableColumn<Finding>[] {
  const { t } = useTranslation(['findings', 'common']);
  const formats = useFormats();
  const personWords = usePersonWords();
  const base = useBaseColumns();
  return useMemo(
    () => [
      {
        id: 'state',
        header: t('column.state'),
        value: ({ state }) => t(`common:state.${parseFindingState(state)}`),
        cell: ({ state }) => <StateMark state={parseFindingState(state)} isBrief />,
        width: '10.5rem',
      },
      ...base,
      {
        id: 'strength',
        header: t('column.strength'),
        value: ({ score }) => score,
        cell: (finding) => {
          const strength = strengthOf(finding);
          return strength === null ? null : t(`strength.${strength}Brief`);
        },
        width: '6rem',
      },
      {
        id: 'age',
        header: t('column.age'),
        value: ({ foundAt }) => foundAt,
        cell: ({ foundAt }) => <time dateTime={foundAt}>{formats.ago(foundAt)}</time>,
        width: '8rem',
      },
      {
        id: 'assignee',
        header: t('column.assignee'),
        value: ({ assignee, assigneeName }) => personWords(assignee, assigneeName),
        cell: (finding) => <AssignMenu finding={finding} isBrief />,
        width: '9.5rem',
        sorts: false,
      },
    ],
    [t, formats, personWords, base],
  );
}

function useClearedColumns(): readonly TableColumn<Finding>[] {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const personWords = usePersonWords();
  const base = useBaseColumns();
  return useMemo(
    () => [
      ...base.filter(({ id }) => id !== 'facts').map((column) => ({ ...column, width: '11.5rem' })),
      {
        id: 'why',
        header: t('column.why'),
        sorts: false,
        value: (finding) => standingDecision(finding)?.reason ?? '',
        cell: (finding) => (
          <span className={style['clip']} dir="auto">
            <NameText>{standingDecision(finding)?.reason ?? ''}</NameText>
          </span>
        ),
      },
      {
        id: 'by',
        header: t('column.by'),
        sorts: false,
        value: (finding) => {
          const last = standingDecision(finding);
          return last === null ? '' : personWords(last.by, last.byName);
        },
        cell: (finding) => {
          const last = standingDecision(finding);
          return last === null ? null : <Person id={last.by} name={last.byName} />;
        },
        width: '10rem',
      },
      {
        id: 'when',
        header: t('column.when'),
        value: (finding) => standingDecision(finding)?.at ?? '',
        cell: (finding) => {
          const at = standingDecision(finding)?.at;
          return at === undefined ? null : <time dateTime={at}>{formats.instant(at)}</time>;
        },
        width: '11.5rem',
      },
    ],
    [t, formats, personWords, base],
  );
}

/** What every queue shows: the listed party, its list, and what agreed. */
function useBaseColumns(): readonly TableColumn<Finding>[] {
  const { t } = useTranslation('findings');
  const titles = useListTitles();
  const ruleWords = useRuleWords();
  return useMemo(
    () => [
      {
        id: 'entry',
        header: t('column.entry'),
        sorts: false,
        value: ({ entryName, entry, rule }) => entryName ?? entry ?? ruleWords(rule.id),
        cell: ({ entryName, entry, rule }) =>
          entryName === null ? (
            entry === null ? (
              ruleWords(rule.id)
            ) : (
              <RefText>{entry}</RefText>
            )
          ) : (
            <strong className={style['clip']} dir="auto">
              <NameText>{entryName}</NameText>
            </strong>
          ),
      },
      {
        id: 'list',
        header: t('column.list'),
        value: ({ entry }) => (entry === null ? '' : titles(splitEntry(entry).list)),
        cell: ({ entry }) =>
          entry === null ? null : (
            <span className={style['clip']} dir="auto">
              {titles(splitEntry(entry).list)}
            </span>
          ),
        width: '9rem',
      },
      {
        id: 'facts',
        header: t('column.facts'),
        sorts: false,
        value: ({ sentence }) => sentence,
        cell: (finding) => <CompactFacts finding={finding} />,
      },
    ],
    [t, titles, ruleWords],
  );
}
