import { describe, expect, it } from 'vitest';
import { sortRows } from './sort-rows.ts';

interface Row {
  readonly at: number;
  readonly key: string | number | null;
}

const rowsOf = (...keys: Row['key'][]): Row[] => keys.map((key, at) => ({ at, key }));
const sorted = (rows: readonly Row[], desc = false) =>
  sortRows(rows, { value: ({ key }) => key, desc, locale: 'en-GB' });
const keysOf = (rows: readonly Row[]) => rows.map(({ key }) => key);

describe('sortRows()', () => {
  it('sorts numbers by size, and what is empty last in both directions', () => {
    const rows = rowsOf(2, null, 10, 0);
    expect(keysOf(sorted(rows))).toEqual([0, 2, 10, null]);
    expect(keysOf(sorted(rows, true))).toEqual([10, 2, 0, null]);
    expect(keysOf(sorted(rowsOf('b', '', 'a')))).toEqual(['a', 'b', '']);
  });

  it('sorts texts by the alphabet, numbers in them by size', () => {
    expect(keysOf(sorted(rowsOf('C-10', 'é', 'C-9', 'f', 'E')))).toEqual(['C-9', 'C-10', 'E', 'é', 'f']);
  });

  it('keeps the order of rows with one value', () => {
    const rows = rowsOf(1, 0, 1, 0);
    expect(sorted(rows).map(({ at }) => at)).toEqual([1, 3, 0, 2]);
    expect(sorted(rows, true).map(({ at }) => at)).toEqual([0, 2, 1, 3]);
  });

  it('sorts many texts without regard to case and marks', () => {
    const keys = Array.from({ length: 6_000 }, (_, at) => (at % 2 === 0 ? `É${at}` : `d${at}`));
    const found = keysOf(sorted(rowsOf(...keys)));
    expect(found.slice(0, 3_000).every((key) => String(key).startsWith('d'))).toBe(true);
    expect(found).toHaveLength(6_000);
  });
});
