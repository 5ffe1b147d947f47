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

/** A row that could not be read stands between what cannot be told and what has no match. */
const REFUSED_ORDER = 1.5;

/** The columns that stay beside an open row, whose answer says the rest. */
export const COLUMNS_BESIDE: ReadonlySet<string> = new Set(['row', 'name', 'verdict', 'score']);

/** The columns. */
export function useResultColumns(lists: Batch['lists']): readonly TableColumn<ResultRow>[] {
  const asked = useAskedColumns();
  const listed = useListedColumns(lists);
  return useMemo(() => [...asked, ...listed], [asked, listed]);
}

/** What was asked, and how it came out. */
function useAskedColumns(): readonly TableColumn<ResultRow>[] {
  const { t } = useTranslation('batches');
  const formats = useFormats();
  const verdictWords = useVerdictWords();
  return useMemo(
    () => [
      {
        id: 'row',
        header: t('column.row'),
        value: (row) => row.row,
        cell: (row) => formats.number(row.row),
        align: 'end',
        width: '5rem',
      },
      {
        id: 'name',
        header: t('column.name'),
        value: (row) => row.name,
        cell: (row) => <NameText>{row.name}</NameText>,
      },
      {
        id: 'verdict',
        header: t('column.verdict'),
        value: (row) => (row.isRefused ? REFUSED_ORDER : VERDICT_ORDER[row.verdict]),
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
        header: t('column.score'),
        value: (row) => row.score,
        cell: (row) => (row.score === null ? null : formats.score(row.score)),
        align: 'end',
        width: '5.5rem',
      },
    ],
    [t, formats, verdictWords],
  );
}

/** Who is listed, where; and the reader's own reference. */
function useListedColumns(lists: Batch['lists']): readonly TableColumn<ResultRow>[] {
  const { t } = useTranslation('batches');
  return useMemo(() => {
    const titles = new Map(lists.map((list) => [list.id, list.title]));
    return [
      {
        id: 'listed',
        header: t('column.listed'),
        value: (row) => row.listedName,
        cell: (row) => (row.listedName === null ? null : <NameText>{row.listedName}</NameText>),
      },
      {
        id: 'list',
        header: t('column.list'),
        value: (row) => (row.list === null ? null : (titles.get(row.list) ?? row.list)),
        words: (row) => (row.list === null ? '' : `${titles.get(row.list) ?? row.list} ${row.ref ?? ''}`),
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
        header: t('column.customer'),
        value: (row) => row.customer,
        cell: (row) => (row.customer === null ? null : <RefText>{row.customer}</RefText>),
        width: '8rem',
      },
    ];
  }, [lists, t]);
}

/** A function from a row to the words of its answer; looked up once, not for each of a hundred thousand rows. */
function useVerdictWords(): (row: ResultRow) => string {
  const { t } = useTranslation(['batches', 'common']);
  return useMemo(() => {
    const refused = t('batches:desk.refusedRow');
    const words: Readonly<Record<RowVerdict, string>> = {
      match: t('common:verdict.match'),
      possible: t('common:verdict.possible'),
      undetermined: t('common:verdict.undetermined'),
      'no-match': t('common:verdict.no-match'),
      waiting: t('common:tally.waiting'),
    };
    return (row) => (row.isRefused ? refused : words[row.verdict]);
  }, [t]);
}
