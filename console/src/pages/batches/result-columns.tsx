/** The columns of the results desk. Cells are plain: a hundred thousand rows are scrolled through. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import { NameText, RefText, type TableColumn, VerdictMark } from '../../parts/index.ts';
import type { ResultRow, RowVerdict } from './use-batch.ts';
import type { Batch } from './use-batches.ts';

/** The order of verdicts when they are sorted: what needs a person last, so that one press more brings it first. */
const VERDICT_ORDER: Readonly<Record<RowVerdict, number>> = {
  match: 4,
  possible: 3,
  undetermined: 2,
  'no-match': 1,
  waiting: 0,
};

/** The columns that stay beside an open row, whose answer says the rest. */
export const COLUMNS_BESIDE: ReadonlySet<string> = new Set(['row', 'name', 'verdict', 'score']);

/** The columns. */
export function useResultColumns(lists: Batch['lists']): readonly TableColumn<ResultRow>[] {
  const { t } = useTranslation(['batches', 'common']);
  const formats = useFormats();
  return useMemo(() => {
    const titles = new Map(lists.map((list) => [list.id, list.title]));
    const refused = t('batches:desk.refusedRow');
    const words: Readonly<Record<RowVerdict, string>> = {
      match: t('common:verdict.match'),
      possible: t('common:verdict.possible'),
      undetermined: t('common:verdict.undetermined'),
      'no-match': t('common:verdict.no-match'),
      waiting: t('common:tally.waiting'),
    };
    const verdictWords = (row: ResultRow): string => (row.isRefused ? refused : words[row.verdict]);
    return [
      {
        id: 'row',
        header: t('batches:column.row'),
        value: (row) => row.row,
        cell: (row) => formats.number(row.row),
        align: 'end',
        width: '5rem',
      },
      {
        id: 'name',
        header: t('batches:column.name'),
        value: (row) => row.name,
        cell: (row) => <NameText>{row.name}</NameText>,
      },
      {
        id: 'verdict',
        header: t('batches:column.verdict'),
        value: (row) => (row.isRefused ? 1.5 : VERDICT_ORDER[row.verdict]),
        words: verdictWords,
        cell: (row) =>
          row.isRefused || row.verdict === 'waiting' ? (
            verdictWords(row)
          ) : (
            <VerdictMark verdict={row.verdict} />
          ),
        width: '10rem',
      },
      {
        id: 'score',
        header: t('batches:column.score'),
        value: (row) => row.score,
        cell: (row) => (row.score === null ? null : formats.score(row.score)),
        align: 'end',
        width: '5.5rem',
      },
      {
        id: 'listed',
        header: t('batches:column.listed'),
        value: (row) => row.listedName,
        cell: (row) => (row.listedName === null ? null : <NameText>{row.listedName}</NameText>),
      },
      {
        id: 'list',
        header: t('batches:column.list'),
        value: (row) => (row.list === null ? null : (titles.get(row.list) ?? row.list)),
        cell: (row) =>
          row.list === null ? null : (
            <>
              <bdi>{titles.get(row.list) ?? row.list}</bdi> <RefText>{row.ref ?? ''}</RefText>
            </>
          ),
        width: '14rem',
      },
      {
        id: 'customer',
        header: t('batches:column.customer'),
        value: (row) => row.customer,
        cell: (row) => (row.customer === null ? null : <RefText>{row.customer}</RefText>),
        width: '8rem',
      },
    ];
  }, [lists, t, formats]);
}
