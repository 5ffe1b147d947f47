import { expect, it } from 'vitest';
import { parseCashDaySearch } from './cash-day-search.ts';

it('reads a day of the calendar, and leaves everything else out', () => {
  expect(parseCashDaySearch({ day: '2028-02-29' })).toEqual({ day: '2028-02-29' });
  for (const day of ['2026-02-29', '2026-2-3', '2026-13-01', '20260203', '2026-02-03T00:00', '', 20_260_203])
    expect(parseCashDaySearch({ day }), String(day)).toEqual({});
  expect(parseCashDaySearch({})).toEqual({});
});
