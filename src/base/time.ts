/** Dates as published (with their precision) and the clock that is passed in, never read. */

import { fault } from './errors.ts';

/** The clock of the caller; tests give a fixed one. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's clock. */
export function systemClock(): Clock {
  return { now: () => new Date() };
}

/** How exactly a date is known. */
export type DatePrecision = 'day' | 'month' | 'year' | 'range';

/**
 * A date or span of the world: `from` and `to` are ISO days, both included; a year is its first to its last day.
 * `circa` says that the source itself calls it approximate.
 */
export interface PartialDate {
  readonly from: string;
  readonly to: string;
  readonly precision: DatePrecision;
  readonly circa: boolean;
}

/** Length in days of a month (1 to 12) of a proleptic Gregorian year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for an ISO day `YYYY-MM-DD` that exists in the calendar, of the years 0001 to 9999: there is no year 0, and no database has one. */
export function isIsoDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The first and the last instant that are taken, in UTC. */
const FIRST_INSTANT_MS = Date.parse('0001-01-01T00:00:00.000Z');
const LAST_INSTANT_MS = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * Reads an instant with its zone (`2026-03-01T10:20:00Z`, `2026-03-01T15:20+05:00`) of the years 0001 to 9999 in UTC; null for all else.
 * Source: RFC 3339, with seconds left out at will.
 */
export function readInstant(text: string): Date | null {
  const match = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text);
  if (match === null || !isIsoDay(match[1] ?? '')) return null;
  const atMs = Date.parse(text);
  const known = atMs >= FIRST_INSTANT_MS && atMs <= LAST_INSTANT_MS;
  return known ? new Date(atMs) : null;
}

/**
 * Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY..YYYY` (any of them with a leading `c.`), and an instant by its day.
 * @throws INPUT_MALFORMED when the text is none of these or the day does not exist.
 */
export function parsePartialDate(text: string): PartialDate {
  const trimmed = text.trim();
  const circa = /^(c\.|circa)\s*/i.test(trimmed);
  const body = trimmed.replace(/^(c\.|circa)\s*/i, '');
  const range = /^(\d{4}(?:-\d{2}){0,2})\.\.(\d{4}(?:-\d{2}){0,2})$/.exec(body);
  if (range !== null) {
    const [start, end] = [parsePartialDate(range[1] ?? ''), parsePartialDate(range[2] ?? '')];
    if (start.from > end.to) throw fault('INPUT_MALFORMED', `the span "${text}" ends before it starts`);
    return { from: start.from, to: end.to, precision: 'range', circa };
  }
  return { ...parseSimpleDate(body, text), circa };
}

/** Writes a partial date in the notation that {@link parsePartialDate} reads. */
export function formatPartialDate(date: PartialDate): string {
  const prefix = date.circa ? 'c. ' : '';
  if (date.precision === 'year') return `${prefix}${date.from.slice(0, 4)}`;
  if (date.precision === 'month') return `${prefix}${date.from.slice(0, 7)}`;
  if (date.precision === 'day') return `${prefix}${date.from}`;
  return `${prefix}${date.from}..${date.to}`;
}

function parseSimpleDate(body: string, original: string): Omit<PartialDate, 'circa'> {
  if (/^\d{4}$/.test(body)) return { from: `${body}-01-01`, to: `${body}-12-31`, precision: 'year' };
  const month = /^(\d{4})-(\d{2})$/.exec(body);
  if (month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12) {
    const last = daysInMonth(Number(month[1]), Number(month[2]));
    return { from: `${body}-01`, to: `${body}-${String(last).padStart(2, '0')}`, precision: 'month' };
  }
  const day = body.replace(/T.*$/, '');
  if (isIsoDay(day)) return { from: day, to: day, precision: 'day' };
  throw fault(
    'INPUT_MALFORMED',
    `"${original}" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD of a day that exists`,
  );
}
