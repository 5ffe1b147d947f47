/** Incidents as the self-exciting process reads them, unit by unit. Every `!` reads a column below its count. */

import { type IncidentColumns, PLACE_PRECISIONS, type PlacePrecision, TIME_PRECISIONS } from '../model.ts';
import type { EventTimes } from './hawkes-likelihood.ts';

/** The days of one unit, counted from the start of the watch. */
export interface UnitTimes {
  readonly unit: string;
  readonly events: EventTimes;
}

/** The times of all units with an incident, and what is not in them. */
export interface UnitTimesSelection {
  readonly units: readonly UnitTimes[];
  /** Days since 1970-01-01, both included: the first and the last day of any incident. */
  readonly fromDay: number;
  readonly toDay: number;
  readonly leftOut: { readonly place: number; readonly time: number };
}

/** Incidents of one known day, by unit. All units are watched from the first day of any incident to the last. */
export function selectUnitTimes(
  columns: IncidentColumns,
  placePrecision: PlacePrecision,
): UnitTimesSelection {
  const area = PLACE_PRECISIONS.indexOf(placePrecision);
  const oneDay = TIME_PRECISIONS.indexOf('day');
  // Columns are in order of time.
  const [fromDay, toDay] = columns.count === 0 ? [0, -1] : [columns.day[0]!, columns.day[columns.count - 1]!];
  const times: number[][] = columns.units.map(() => []);
  const leftOut = { place: 0, time: 0 };
  for (let row = 0; row < columns.count; row += 1) {
    const own = times[columns.unit[row]!];
    const isOneDay = columns.timePrecision[row]! <= oneDay && columns.dayTo[row] === columns.day[row];
    if (!isOneDay) leftOut.time += 1;
    else if (own === undefined || columns.placePrecision[row]! > area) leftOut.place += 1;
    else own.push(columns.day[row]! - fromDay);
  }
  const spanDays = toDay - fromDay + 1;
  const units = columns.units.map((unit, at) => ({
    unit,
    events: { times: Float64Array.from(times[at] ?? []), spanDays },
  }));
  return { units: units.filter(({ events }) => events.times.length > 0), fromDay, toDay, leftOut };
}
