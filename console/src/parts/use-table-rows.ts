/** The rows of a table as they are found and sorted by its reader, and their way out as CSV. */

import { useDeferredValue, useMemo, useState } from 'react';
import { LANGUAGES } from '../i18n/namespaces.ts';
import { currentLanguage } from '../i18n/start.ts';
import { rowFinder } from './filter-rows.ts';
import { saveCsv } from './save-csv.ts';
import { sortRows } from './sort-rows.ts';
import { type TableColumn, type TableSort, wordsOf } from './table-column.ts';

/** What is found and sorted. */
export interface TableSource<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly firstSort?: TableSort | undefined;
  /** True where the server has sorted the rows. */
  readonly isSorted?: boolean;
}

/** The rows as they are shown, and what their reader does to them. */
export interface TableRows<Row> {
  readonly rows: readonly Row[];
  readonly filter: string;
  readonly onFilter: (typed: string) => void;
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
}

/** The rows in which every typed word stands, in the order that was asked for. */
export function useTableRows<Row>(source: TableSource<Row>): TableRows<Row> {
  const { columns, rows: all, isSorted } = source;
  const [filter, onFilter] = useState('');
  const deferredFilter = useDeferredValue(filter);
  const [sort, onSort] = useState<TableSort | null>(source.firstSort ?? null);
  const find = useMemo(
    () => rowFinder(all, (row) => columns.map((column) => wordsOf(column, row))),
    [all, columns],
  );
  const found = useMemo(() => find(deferredFilter), [find, deferredFilter]);
  const rows = useMemo(() => {
    const column = columns.find(({ id }) => id === sort?.id);
    if (column === undefined || sort === null || isSorted === true) return found;
    return sortRows(found, {
      value: column.value,
      desc: sort.desc,
      locale: LANGUAGES[currentLanguage()].locale,
    });
  }, [found, sort, isSorted, columns]);
  return { rows, filter, onFilter, sort, onSort };
}

/** Saves rows as CSV under the name of their table, each cell as the row says it. */
export function saveRows<Row>(
  label: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): void {
  saveCsv(
    label,
    columns.map((column) => ({ header: column.header, value: (row: Row) => wordsOf(column, row) })),
    rows,
  );
}
