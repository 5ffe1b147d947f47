/** Incidents as Knox's test reads them. Every `!` reads a column below its count. */

import { type IncidentColumns, PLACE_PRECISIONS, TIME_PRECISIONS } from '../model.ts';
import { PLACE_RADIUS_KM } from '../store/compare-claims.ts';
import type { KnoxEvents } from './knox.ts';

/** Events, and incidents that cannot be used: a wrong pair is worse than a missing one. */
export interface KnoxSelection {
  readonly events: KnoxEvents;
  readonly leftOut: { readonly place: number; readonly time: number };
}

/** Days by which a time of each precision may be off at least, whatever span the source states. */
const SPAN_DAYS = { day: 0, days: 1, week: 6, month: 27, year: 364 } as const;

/**
 * Incidents known closely enough for the smallest radius and the shortest window. A place must be `exact`, or `near` where the radius is at least
 * 25 km; one that stands for a district or more is never used, as all of a district would seem to have happened at one point. The span of the
 * time must not exceed the window. The first day counts.
 */
export function selectKnoxEvents(
  columns: IncidentColumns,
  { radiusKm, windowDays }: { readonly radiusKm: number; readonly windowDays: number },
): KnoxSelection {
  const nearIsClose = PLACE_RADIUS_KM.near <= radiusKm;
  const [times, lons, lats]: [number[], number[], number[]] = [[], [], []];
  const leftOut = { place: 0, time: 0 };
  for (let row = 0; row < columns.count; row += 1) {
    const place = PLACE_PRECISIONS[columns.placePrecision[row]!];
    const [lon, lat] = [columns.lon[row]!, columns.lat[row]!];
    const placed = place === 'exact' || (place === 'near' && nearIsClose);
    const precision = TIME_PRECISIONS[columns.timePrecision[row]!] ?? 'year';
    const span = Math.max(SPAN_DAYS[precision], columns.dayTo[row]! - columns.day[row]!);
    if (!placed || Number.isNaN(lon) || Number.isNaN(lat)) leftOut.place += 1;
    else if (span > windowDays) leftOut.time += 1;
    else {
      times.push(columns.day[row]!);
      lons.push(lon);
      lats.push(lat);
    }
  }
  const places = { kind: 'globe', lon: Float64Array.from(lons), lat: Float64Array.from(lats) } as const;
  return { events: { timeDays: Float64Array.from(times), places }, leftOut };
}
