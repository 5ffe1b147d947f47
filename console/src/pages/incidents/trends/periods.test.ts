import { describe, expect, it } from 'vitest';
import { daysOfPeriod, lastTwoYears, periodsProblem } from './periods.ts';

describe('lastTwoYears()', () => {
  it('gives the last twelve months and the twelve before', () => {
    expect(lastTwoYears('2020-02')).toEqual({
      ...{ beforeFrom: '2018-03-01', beforeTo: '2019-02-28' },
      ...{ afterFrom: '2019-03-01', afterTo: '2020-02-29' },
    });
  });
});

describe('periodsProblem()', () => {
  const fine = lastTwoYears('2020-02');

  it.each([
    [fine, null],
    [{ ...fine, afterTo: '' }, 'missing'],
    [{ ...fine, beforeTo: '2017-01-01' }, 'order'],
    [{ ...fine, beforeTo: '2019-03-01' }, 'overlap'],
  ])('of %j is %s', (periods, problem) => {
    expect(periodsProblem(periods)).toBe(problem);
  });
});

describe('daysOfPeriod()', () => {
  it.each([
    ['2024-02', ['2024-02-01', '2024-02-29']],
    ['2024-12-30', ['2024-12-30', '2025-01-05']],
  ])('tells the days of %s', (period, days) => {
    expect(daysOfPeriod(period)).toEqual(days);
  });
});
