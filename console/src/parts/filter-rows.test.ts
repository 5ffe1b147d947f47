import { describe, expect, it } from 'vitest';
import { foldText, rowFinder } from './filter-rows.ts';

const ROWS = [
  { name: 'زرغون شاہ کوہبندی', ref: 'D-001', rows: 3 },
  { name: 'Zargoon Shah Kohbandi', ref: 'D-001', rows: 4 },
  { name: 'Café Spinzar', ref: null, rows: 10 },
] as const;

const find = rowFinder<(typeof ROWS)[number]>(ROWS, (row) => [row.name, row.ref, row.rows]);
const namesOf = (typed: string) => find(typed).map(({ rows }) => rows);

describe('rowFinder()', () => {
  it('gives all rows, and the same array, where nothing is typed', () => {
    expect(find('  ')).toBe(ROWS);
  });

  it('finds every typed word in any column, in any order and case', () => {
    expect(namesOf('d-001 SHAH')).toEqual([4]);
    expect(namesOf('kohbandi zargoon')).toEqual([4]);
    expect(namesOf('10')).toEqual([10]);
    expect(namesOf('nobody')).toEqual([]);
  });

  it('takes marks and the letters of other keyboards as the same', () => {
    expect(namesOf('cafe')).toEqual([10]);
    expect(namesOf('كوهبندي')).toEqual([3]);
  });
});

describe('foldText()', () => {
  it('leaves nothing of marks, and reads the forms of one letter as one', () => {
    expect(foldText('ÀÉ')).toBe('ae');
    expect(foldText('كى')).toBe(foldText('کی'));
  });
});
