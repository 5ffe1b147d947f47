/** The columns of the queue of money. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/format.ts';
import { parseFindingState, StateMark, type TableColumn } from '../../../parts/index.ts';
import { AssignMenu } from '../../findings/assign-menu.tsx';
import type { Finding } from '../../findings/finding-api.ts';
import { usePersonWords } from '../../findings/person.tsx';
import queueStyle from '../../findings/queue.module.css';
import type { QueueSearch } from '../../findings/queue-search.ts';
import { useMoneyRuleWords } from '../rule-words.ts';
import type { MoneySort } from './money-search.ts';

/** By what the server sorts for the header of a column. */
export const SORT_OF_COLUMN: Readonly<Record<string, MoneySort>> = {
  age: 'found',
  rule: 'rule',
  state: 'state',
};

/** The columns for a state: where every row is in the same one, its column says nothing. */
export function useMoneyColumns(state: QueueSearch['state']): readonly TableColumn<Finding>[] {
  const { t } = useTranslation(['money', 'common']);
  const formats = useFormats();
  const ruleWords = useMoneyRuleWords();
  const personWords = usePersonWords();
  return useMemo(() => {
    const columns: readonly TableColumn<Finding>[] = [
      {
        id: 'rule',
        header: t('queue.rule'),
        value: ({ rule }) => ruleWords(rule.id),
        cell: ({ rule }) => <strong className={queueStyle['clip']}>{ruleWords(rule.id)}</strong>,
        width: '15rem',
      },
      {
        id: 'sentence',
        header: t('queue.sentence'),
        value: ({ sentence }) => sentence,
        cell: ({ sentence }) => (
          <span dir="ltr" lang="en" title={sentence} className={queueStyle['clip']}>
            {sentence}
          </span>
        ),
        sorts: false,
      },
      {
        id: 'payments',
        header: t('queue.payments'),
        value: ({ evidence }) => evidence.length,
        cell: ({ evidence }) => formats.number(evidence.length),
        width: '6.5rem',
        align: 'end',
        sorts: false,
      },
      {
        id: 'state',
        header: t('queue.state'),
        value: ({ state: of }) => t(`common:state.${parseFindingState(of)}`),
        cell: ({ state: of }) => <StateMark state={parseFindingState(of)} />,
        width: '11rem',
      },
      {
        id: 'age',
        header: t('queue.age'),
        value: ({ foundAt }) => foundAt,
        cell: ({ foundAt }) => <time dateTime={foundAt}>{formats.ago(foundAt)}</time>,
        width: '8.5rem',
      },
      {
        id: 'assignee',
        header: t('queue.assignee'),
        value: ({ assignee, assigneeName }) => personWords(assignee, assigneeName),
        cell: (finding) => <AssignMenu finding={finding} isBrief />,
        width: '9.5rem',
        sorts: false,
      },
    ];
    return state === 'all' ? columns : columns.filter(({ id }) => id !== 'state');
  }, [t, formats, ruleWords, personWords, state]);
}
