/** When a row says that it happened: first and last day, and how closely that is known. */

import type { TimePrecision } from '../model.ts';
import { foldDigits } from './cell-values.ts';
import { type DaySpan, dayNumber, readDaySpan, shiftDay, spanOfParts } from './day-span.ts';
import type { RowProblem } from './row-reader.ts';
import { cellOf, codeOf, type RowReading } from './row-values.ts';

/** Dates of a row; `reversed`: the source has the last day before the first. */
export interface RowDates {
  readonly from: string;
  readonly to: string;
  readonly precision: TimePrecision;
  readonly reversed: boolean;
}

/** Longest spans of a precision, in days. Source: UCDP GED codebook 25.1, `date_prec`. */
const DAYS_MAX = 6;
const WEEK_MAX = 7;
const MONTH_MAX = 31;
const HALF_WEEK = 3;
/** Letters of a cell in a message. */
const CELL_SHOWN = 40;

/** Reads the dates of a row. */
export function readRowDates(reading: RowReading, cells: readonly string[]): RowDates | RowProblem {
  const { from: fromAt, year: yearAt } = reading.plan.places;
  const [column = -1] = fromAt.length > 0 ? fromAt : yearAt;
  const first = fromAt.length > 0 ? spanIn(reading, cells, 'from') : spanOfYear(reading, cells);
  if (first === null) return badDate(cells, column, fromAt.length > 0);
  const lastText = foldDigits(cellOf(reading, cells, 'to'));
  const last = lastText === '' ? first : spanIn(reading, cells, 'to');
  if (last === null) return badDate(cells, reading.plan.places.to[0] ?? -1, true);
  const reversed = last.to < first.from;
  const [from, to] = reversed ? [last.from, first.to] : [first.from, last.to];
  const whole = first.known === 'day' && last.known === 'day';
  const coded = codeOf(reading, cells, { column: 'timePrecision', codes: reading.timePrecisions });
  const stated = whole ? (coded ?? reading.mapping.constants?.timePrecision) : undefined;
  const precision = stated ?? precisionOfLength(dayNumber(to) - dayNumber(from) + 1);
  const widened = reading.mapping.widenDates === true && from === to ? widen(from, precision) : { from, to };
  return { ...widened, precision, reversed };
}

function spanIn(reading: RowReading, cells: readonly string[], column: 'from' | 'to'): DaySpan | null {
  return readDaySpan(foldDigits(cellOf(reading, cells, column)), reading.mapping.dates ?? 'year-first');
}

function spanOfYear(reading: RowReading, cells: readonly string[]): DaySpan | null {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((column) =>
    foldDigits(cellOf(reading, cells, column)),
  );
  return spanOfParts(year, month, day);
}

function badDate(cells: readonly string[], column: number, isWhole: boolean): RowProblem {
  const text = (cells[column] ?? '').trim().slice(0, CELL_SHOWN);
  const wanted = isWhole
    ? 'a day, month or year that exists is needed (2018-05-31, 2018-05, 2018; for 31/05/2018 the mapping says "dates": "day-first")'
    : 'a year of four figures with a month and a day that exist is needed (0 where they are not known)';
  return { column, because: `has ${text === '' ? 'nothing' : `"${text}"`} where ${wanted}` };
}

function precisionOfLength(days: number): TimePrecision {
  if (days === 1) return 'day';
  if (days <= DAYS_MAX) return 'days';
  if (days <= WEEK_MAX) return 'week';
  return days <= MONTH_MAX ? 'month' : 'year';
}

/** A day that stands for more: the middle of seven days, its month, or its year. */
function widen(isoDay: string, precision: TimePrecision): { readonly from: string; readonly to: string } {
  const [year, month] = isoDay.split('-');
  const span =
    precision === 'month'
      ? spanOfParts(year, month, '0')
      : precision === 'year'
        ? spanOfParts(year, '0', '0')
        : null;
  if (span !== null) return { from: span.from, to: span.to };
  return precision === 'week'
    ? { from: shiftDay(isoDay, -HALF_WEEK), to: shiftDay(isoDay, HALF_WEEK) }
    : { from: isoDay, to: isoDay };
}
