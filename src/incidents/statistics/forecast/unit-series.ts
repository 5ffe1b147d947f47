/** Numbers by unit and month as a forecast reads them: an unknown month is NaN and never 0. */

import { fault } from '../../../base/index.ts';
import { type IncidentColumns, PLACE_PRECISIONS, type PlacePrecision, TIME_PRECISIONS } from '../../model.ts';
import { monthOf } from '../unit-months.ts';

/** What is counted: persons killed (the source's best figure), or incidents. */
export type ForecastCount = 'killed' | 'incidents';

/** One number a month for each unit, over the months that the incidents cover: from the first incident's to the last one's. */
export interface UnitSeries {
  readonly count: ForecastCount;
  /** A month is a number since year 0: `2021-05` is 2021 * 12 + 4. */
  readonly firstMonth: number;
  readonly months: number;
  readonly units: readonly string[];
  /** Of each unit; NaN where the source does not say how many were killed in an incident of that month. */
  readonly values: readonly Float64Array[];
  /** Incidents that are in no number: their unit is not known, or only to a coarser place, or only their year is known. */
  readonly leftOut: { readonly place: number; readonly time: number };
  /** Incidents without a number of killed; their months are unknown. */
  readonly unsaid: number;
}

/** What is counted, and how closely a place must be known. */
export interface UnitSeriesOptions {
  readonly count: ForecastCount;
  /** The coarsest precision that is taken. When left out, every incident that has a unit counts for it. */
  readonly placePrecision?: PlacePrecision;
}

/** Longest series, in months: a century; what lies before is a mistake of its date. */
const MONTHS_MAX = 1_200;
/** Most numbers of all units together: 80 MB. Ten thousand units have room for 83 years. */
const NUMBERS_MAX = 10_000_000;

/**
 * Counts by the month of the first day.
 * @throws INPUT_TOO_LARGE for more units and months than can be held
 */
export function countSeries(columns: IncidentColumns, options: UnitSeriesOptions): UnitSeries {
  const { count, placePrecision = 'unknown' } = options;
  const [place, time] = [PLACE_PRECISIONS.indexOf(placePrecision), TIME_PRECISIONS.indexOf('month')];
  const { firstMonth, months } = spanOf(columns);
  if (columns.units.length * months > NUMBERS_MAX)
    throw fault(
      'INPUT_TOO_LARGE',
      `${columns.units.length} areas over ${months} months; at most ${NUMBERS_MAX} numbers`,
    );
  const values = columns.units.map(() => new Float64Array(months));
  const leftOut = { place: 0, time: 0 };
  let unsaid = 0;
  for (let row = 0; row < columns.count; row++) {
    // Each `!` reads a column at an index below its count.
    const at = monthOf(columns.day[row]!) - firstMonth;
    const own = values[columns.unit[row]!];
    if (at < 0) continue;
    if (columns.timePrecision[row]! > time) leftOut.time += 1;
    else if (own === undefined || columns.placePrecision[row]! > place) leftOut.place += 1;
    else if (count === 'incidents') own[at]! += 1;
    else if (columns.best[row]! >= 0) own[at]! += columns.best[row]!;
    else {
      own[at] = Number.NaN;
      unsaid += 1;
    }
  }
  return { count, firstMonth, months, units: columns.units, values, leftOut, unsaid };
}

function spanOf({ count, day }: IncidentColumns): { readonly firstMonth: number; readonly months: number } {
  if (count === 0) return { firstMonth: 0, months: 0 };
  // Both `!` read a column of at least one row; rows are in order of time.
  const last = monthOf(day[count - 1]!);
  const firstMonth = Math.max(monthOf(day[0]!), last - MONTHS_MAX + 1);
  return { firstMonth, months: last - firstMonth + 1 };
}
