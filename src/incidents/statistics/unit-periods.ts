/** Incidents counted by unit and week, or by unit and month. Every `!` reads a column below its count. */

import { type IncidentColumns, PLACE_PRECISIONS, type PlacePrecision, TIME_PRECISIONS } from '../model.ts';
import { countUnitMonths, monthText } from './unit-months.ts';

/** Length of a period. Weeks begin on Monday. Source: ISO 8601. */
export type PeriodLength = 'week' | 'month';

/** Counts by unit and period, from the first period with any incident to the last. */
export interface UnitPeriods {
  /** What each period is called: `2021-05`, or the week's Monday `2021-05-03`. */
  readonly periods: readonly string[];
  readonly units: readonly string[];
  /** Of each unit, one count a period. */
  readonly counts: readonly Int32Array[];
  /** Incidents whose unit is not known or whose place or time is known less closely; they are in no count. */
  readonly leftOut: { readonly place: number; readonly time: number };
}

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** Days from the Monday of the week to 1970-01-01, a Thursday. */
const MONDAY_OFFSET = 3;
/** Longest series in weeks: two centuries; what lies before is a mistake of its date. */
const WEEKS_MAX = 10_436;

/** Counts by the period of an incident's first day; `placePrecision` is that of the units. */
export function countUnitPeriods(
  columns: IncidentColumns,
  { length, placePrecision }: { readonly length: PeriodLength; readonly placePrecision: PlacePrecision },
): UnitPeriods {
  if (length === 'week') return countWeeks(columns, placePrecision);
  const { firstMonth, months, units, counts, leftOut } = countUnitMonths(columns, { placePrecision });
  return {
    periods: Array.from({ length: months }, (_, at) => monthText(firstMonth + at)),
    units,
    counts,
    leftOut,
  };
}

function countWeeks(columns: IncidentColumns, placePrecision: PlacePrecision): UnitPeriods {
  const weekOf = (row: number): number => Math.floor((columns.day[row]! + MONDAY_OFFSET) / WEEK_DAYS);
  // Columns are in order of time.
  const last = columns.count === 0 ? -1 : weekOf(columns.count - 1);
  const first = columns.count === 0 ? 0 : Math.max(weekOf(0), last - WEEKS_MAX + 1);
  const counts = columns.units.map(() => new Int32Array(last - first + 1));
  const leftOut = { place: 0, time: 0 };
  const area = PLACE_PRECISIONS.indexOf(placePrecision);
  const week = TIME_PRECISIONS.indexOf('week');
  for (let row = 0; row < columns.count; row += 1) {
    const unit = counts[columns.unit[row]!];
    const at = weekOf(row) - first;
    if (columns.timePrecision[row]! > week || at < 0) leftOut.time += 1;
    else if (unit === undefined || columns.placePrecision[row]! > area) leftOut.place += 1;
    else unit[at]! += 1;
  }
  const periods = Array.from({ length: last - first + 1 }, (_, at) =>
    new Date(((first + at) * WEEK_DAYS - MONDAY_OFFSET) * DAY_MS).toISOString().slice(0, 10),
  );
  return { periods, units: columns.units, counts, leftOut };
}
