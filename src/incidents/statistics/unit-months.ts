/** Incidents counted by unit and month: the series that trends are seen in. */

import { type IncidentColumns, PLACE_PRECISIONS, type PlacePrecision, TIME_PRECISIONS } from '../model.ts';

const DAY_MS = 86_400_000;
/** Longest series, in months: two centuries; what lies before is a mistake of its date. */
const MONTHS_MAX = 2_400;

/** Counts by unit and month. A month is a number since year 0: `2021-05` is 2021 * 12 + 4. */
export interface UnitMonths {
  readonly firstMonth: number;
  readonly months: number;
  readonly units: readonly string[];
  /** Of each unit, one count a month. */
  readonly counts: readonly Int32Array[];
  /** Incidents whose unit, or whose month, is not known; they are in no count. */
  readonly leftOut: { readonly place: number; readonly time: number };
}

/** First and last month, both included; of the incidents where left out. */
export interface MonthRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** How closely a place must be known: `adm2` for districts (when left out), `adm1` for provinces. */
  readonly placePrecision?: PlacePrecision;
}

/**
 * Counts by the month of an incident's first day. A time known to the month suffices; the series runs from the
 * first month to the last in which there is any incident at all, within the range, so that months without records are no noughts.
 */
export function countUnitMonths(columns: IncidentColumns, range: MonthRange = {}): UnitMonths {
  const span = spanOf(columns, range);
  const counts = columns.units.map(() => new Int32Array(span.months));
  const leftOut = { place: 0, time: 0 };
  const area = PLACE_PRECISIONS.indexOf(range.placePrecision ?? 'adm2');
  const month = TIME_PRECISIONS.indexOf('month');
  for (let row = 0; row < columns.count; row += 1) {
    // Each `!` reads a column at an index below its count.
    const at = monthOf(columns.day[row]!) - span.firstMonth;
    if (at < 0 || at >= span.months) continue;
    const unit = counts[columns.unit[row]!];
    if (columns.timePrecision[row]! > month) leftOut.time += 1;
    else if (unit === undefined || columns.placePrecision[row]! > area) leftOut.place += 1;
    else unit[at]! += 1;
  }
  return { ...span, units: columns.units, counts, leftOut };
}

/** The month of a day. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** A month as it is written: `2021-05`. */
export function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function spanOf(
  columns: IncidentColumns,
  { from, to }: MonthRange,
): Pick<UnitMonths, 'firstMonth' | 'months'> {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of columns.day) {
    const month = monthOf(day);
    if ((from !== undefined && month < from) || (to !== undefined && month > to)) continue;
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  if (first > last) return { firstMonth: from ?? to ?? 0, months: 0 };
  first = Math.max(first, last - MONTHS_MAX + 1);
  return { firstMonth: first, months: last - first + 1 };
}
