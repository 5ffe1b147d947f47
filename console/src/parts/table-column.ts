/** What a table is made of. */

import type { ReactNode } from 'react';

/** A column: `value` is what is sorted, `words` what is filtered, exported and, without a `cell`, shown where that differs. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => string | number | null;
  readonly words?: (row: Row) => string;
  readonly cell?: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** Width as CSS; the others share what is left. */
  readonly width?: string;
  /** False where the server cannot sort by it. */
  readonly sorts?: boolean;
}

/** A table of which the server has more rows than are here: it sorts, finds and exports, and further rows are asked for in time. */
export interface RemoteRows {
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
  /** Called when the last rows that are here come near. */
  readonly onNearEnd: () => void;
}

/** What a table is made of. Keep `columns` and `rows` stable (useMemo). */
export interface DataTableProps<Row> {
  /** What the table is of: its name for those who cannot see it, and the name of its export. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  /** Id of the row that is open beside the table. */
  readonly openId?: string | null;
  /** Rows there are in all, when `rows` is only a part of them. */
  readonly total?: number;
  /** Where the rows are the first of many that the server has; then the table itself neither sorts, filters nor exports. */
  readonly remote?: RemoteRows;
  /** The words of how many rows there are, where the number alone is not exact. */
  readonly totalWords?: string;
  readonly toolbar?: ReactNode;
  readonly empty?: ReactNode;
  readonly firstSort?: TableSort;
  /** Ids of the columns that are shown, where there is no room for all; sorting and filtering know all of them. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** By which column a table is sorted. */
export interface TableSort {
  readonly id: string;
  readonly desc: boolean;
}

/** What a row says in a column. */
export function wordsOf<Row>(column: TableColumn<Row>, row: Row): string | number | null {
  return column.words === undefined ? column.value(row) : column.words(row);
}
