/** Two periods that are compared. */

import { dayOf, firstDayOf, isoDay, lastDayOf } from '../../../parts/map/index.ts';
import { monthNumber } from '../charts/months.ts';
import type { Periods } from './trends-api.ts';

const YEAR = 12;
const WEEK_DAYS = 7;

/** The last twelve months of the data, and the twelve before. */
export function lastTwoYears(lastMonth: string): Periods {
  const last = monthNumber(lastMonth);
  return {
    beforeFrom: firstDayOf(last - 2 * YEAR + 1),
    beforeTo: lastDayOf(last - YEAR),
    afterFrom: firstDayOf(last - YEAR + 1),
    afterTo: lastDayOf(last),
  };
}

/** What is wrong with two periods; null where they can be compared. */
export function periodsProblem(periods: Periods): 'missing' | 'order' | 'overlap' | null {
  const { beforeFrom, beforeTo, afterFrom, afterTo } = periods;
  if ([beforeFrom, beforeTo, afterFrom, afterTo].some((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day)))
    return 'missing';
  if (beforeFrom > beforeTo || afterFrom > afterTo) return 'order';
  return beforeFrom <= afterTo && afterFrom <= beforeTo ? 'overlap' : null;
}

/** First and last day of a month (`2021-05`) or of the week that a Monday begins (`2021-05-03`). */
export function daysOfPeriod(period: string): readonly [from: string, to: string] {
  if (period.length > 'yyyy-mm'.length) return [period, isoDay(dayOf(period) + WEEK_DAYS - 1)];
  const month = monthNumber(period);
  return [firstDayOf(month), lastDayOf(month)];
}
