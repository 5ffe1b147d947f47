import { describe, expect, it } from 'vitest';
import { monthNumber, yearTicks } from './months.ts';

describe('monthNumber()', () => {
  it('follows the calendar over a year', () => {
    expect(monthNumber('2021-01') - monthNumber('2020-12')).toBe(1);
  });
});

describe('yearTicks()', () => {
  const months = Array.from(
    { length: 96 },
    (_, at) => `${2014 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );

  it('names every year where there is room', () => {
    expect(yearTicks(months, 10).map(({ year }) => year)).toHaveLength(8);
  });

  it('names every second or third where there is not', () => {
    expect(yearTicks(months, 4).map(({ year }) => year)).toEqual(['2014', '2016', '2018', '2020']);
  });
});
