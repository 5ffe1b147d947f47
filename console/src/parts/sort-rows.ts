/** Rows in the order of a column: numbers by size, texts by letter, what is empty last in both directions. */

import { foldText } from './filter-rows.ts';

/** Up to so many rows texts are sorted by the alphabet of the page's language; more of them by their letters' codes, which is fast. */
const ALPHABET_ROWS_MAX = 5_000;

/** What is sorted by. */
export interface RowOrder<Row> {
  readonly value: (row: Row) => string | number | null;
  readonly desc: boolean;
  /** Locale of the alphabet. */
  readonly locale: string;
}

/** The rows in order; rows of one value keep the order in which they came. */
export function sortRows<Row>(rows: readonly Row[], order: RowOrder<Row>): readonly Row[] {
  const isShort = rows.length <= ALPHABET_ROWS_MAX;
  const alphabet = new Intl.Collator(order.locale, { numeric: true });
  const keyed = rows.map((row) => ({ row, key: keyOf(order.value(row), isShort) }));
  const sign = order.desc ? -1 : 1;
  keyed.sort((left, right) => {
    if (left.key === null || right.key === null)
      return Number(left.key === null) - Number(right.key === null);
    if (isShort && typeof left.key === 'string' && typeof right.key === 'string') {
      return sign * alphabet.compare(left.key, right.key);
    }
    return left.key === right.key ? 0 : left.key < right.key ? -sign : sign;
  });
  return keyed.map(({ row }) => row);
}

function keyOf(value: string | number | null, isShort: boolean): string | number | null {
  if (value === '') return null;
  return typeof value !== 'string' || isShort ? value : foldText(value);
}
