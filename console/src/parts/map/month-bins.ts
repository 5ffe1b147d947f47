/** Incidents counted by month, for the brush of time. Days are counted from 1970-01-01 (UTC). */

const DAY_MS = 86_400_000;

/** Months from the first to the last, each with its count; `first` is the number of months since year 0. */
export interface MonthBins {
  readonly first: number;
  readonly counts: readonly number[];
}

/** Months that are drawn at most: two centuries; what lies outside is a mistake of its date. */
const MONTHS_MAX = 2_400;

/** Counts days by month; null where there are none. */
export function monthBins(days: readonly number[]): MonthBins | null {
  const months = days.map(monthOfDay);
  if (months.length === 0) return null;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const month of months) {
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  first = Math.max(first, last - MONTHS_MAX + 1);
  const counts: number[] = Array.from({ length: last - first + 1 }, () => 0);
  for (const month of months) {
    if (month >= first) counts[month - first] = (counts[month - first] ?? 0) + 1;
  }
  return { first, counts };
}

/** The month of a day. */
export function monthOfDay(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of a month, as `YYYY-MM-DD`. */
export function firstDayOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** The last day of a month, as `YYYY-MM-DD`. */
export function lastDayOf(month: number): string {
  return isoDay(dayOf(firstDayOf(month + 1)) - 1);
}

/** A day as `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The number of a day that is written `YYYY-MM-DD`. */
export function dayOf(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}
