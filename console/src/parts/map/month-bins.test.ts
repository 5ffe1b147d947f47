import { describe, expect, it } from 'vitest';
import { dayOf, firstDayOf, isoDay, lastDayOf, monthBins, monthOfDay } from './month-bins.ts';

describe('monthBins()', () => {
  it('counts by month, months without incidents too', () => {
    const bins = monthBins(['2018-05-31', '2018-05-01', '2018-08-01'].map(dayOf));
    expect(bins).toEqual({ first: 2018 * 12 + 4, counts: [2, 0, 0, 1] });
  });

  it('says nothing of no incidents', () => {
    expect(monthBins([])).toBeNull();
  });

  it('keeps to two centuries before the last month', () => {
    expect(monthBins([dayOf('1000-01-01'), dayOf('2020-01-01')])?.counts).toHaveLength(2_400);
  });
});

describe('the days of a month', () => {
  it('are its first and its last, in leap years too', () => {
    const month = monthOfDay(dayOf('2020-02-10'));
    expect([firstDayOf(month), lastDayOf(month)]).toEqual(['2020-02-01', '2020-02-29']);
    expect(isoDay(dayOf('1969-12-31'))).toBe('1969-12-31');
  });
});
