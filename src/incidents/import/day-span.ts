/** Days as sources write them, with what they leave open: a year or a month alone is a span. Digits of any script are folded before. */

import { daysInMonth, isIsoDay } from '../../base/index.ts';

/** Order of the parts of a day written in figures with the year last; `year-first` refuses such days. */
export type DateOrder = 'year-first' | 'day-first' | 'month-first';

/** ISO days, both included, and how much of the date is known. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
  readonly known: 'day' | 'month' | 'year';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}$/;
const TIME_OF_DAY = /[T ]\d{1,2}:\d{2}.*$/;
const DAY_MS = 86_400_000;

/**
 * Reads `2018`, `2018-05`, `2018-05-31` (with `-`, `/` or `.`, and any time of day behind it), `31 May 2018`, `May 2018`, `31-05-2018` in the
 * order given. A part of 0 is not known. Null for all else, and for days that do not exist.
 */
export function readDaySpan(text: string, order: DateOrder): DaySpan | null {
  const parts = text
    .trim()
    .replace(TIME_OF_DAY, '')
    .toLowerCase()
    .split(/[-/.,\s]+/);
  if (parts.length > 3 || parts.length === 0) return null;
  if (parts.some((part) => MONTH_NAME.test(part))) return readNamed(parts);
  if (parts.some((part) => !/^\d{1,4}$/.test(part))) return null;
  if (/^\d{4}$/.test(parts[0] ?? '')) return spanOfParts(parts[0], parts[1], parts[2]);
  if (order === 'year-first' || !/^\d{4}$/.test(parts.at(-1) ?? '')) return null;
  const [first, second] = parts.length === 2 ? [undefined, parts[0]] : parts;
  if (parts.length === 1) return null;
  return order === 'day-first' || parts.length === 2
    ? spanOfParts(parts.at(-1), second, first)
    : spanOfParts(parts.at(-1), first, second);
}

/** The span of year, month and day written apart; month and day of 0 or nothing are not known. */
export function spanOfParts(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): DaySpan | null {
  if (year === undefined || !/^\d{4}$/.test(year) || year === '0000') return null;
  const [inYear, inMonth] = [numberOf(month), numberOf(day)];
  if (inYear === null || inMonth === null || inYear > 12) return null;
  if (inYear === 0)
    return inMonth === 0 ? { from: `${year}-01-01`, to: `${year}-12-31`, known: 'year' } : null;
  const start = `${year}-${String(inYear).padStart(2, '0')}`;
  if (inMonth === 0)
    return { from: `${start}-01`, to: `${start}-${daysInMonth(Number(year), inYear)}`, known: 'month' };
  const found = `${start}-${String(inMonth).padStart(2, '0')}`;
  return isIsoDay(found) ? { from: found, to: found, known: 'day' } : null;
}

/** The day so many days later, or earlier. */
export function shiftDay(isoDay: string, days: number): string {
  return new Date(Date.parse(`${isoDay}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days since 1970-01-01. */
export function dayNumber(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`) / DAY_MS;
}

/** Both orders of a day with the name of its month: `31 May 2018`, `May 31 2018`, `May 2018`, `2018 May 31`. */
function readNamed(parts: readonly string[]): DaySpan | null {
  const named = parts.findIndex((part) => MONTH_NAME.test(part));
  const month = String(MONTHS.indexOf((parts[named] ?? '').slice(0, 3)) + 1);
  const rest = parts.filter((_, at) => at !== named);
  const year = rest.find((part) => /^\d{4}$/.test(part));
  const days = rest.filter((part) => part !== year);
  if (days.length > 1 || rest.length === 0 || days.some((day) => !/^\d{1,2}(?:st|nd|rd|th)?$/.test(day)))
    return null;
  return spanOfParts(year, month, days[0]?.replace(/\D+$/, ''));
}

function numberOf(part: string | undefined): number | null {
  if (part === undefined || part.trim() === '') return 0;
  return /^\d{1,2}$/.test(part) ? Number(part) : null;
}
