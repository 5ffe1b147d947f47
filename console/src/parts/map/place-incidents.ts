/** Incidents as a map may show them: a place that is closely known is a point, a district an area, and what is known less closely is not drawn. */

import type { Feature, FeatureCollection, Position } from 'geojson';
import { collect, featureOf, type PlacedColumns, PRECISIONS, type Precision } from './map-model.ts';

/**
 * How far from its point an incident `near` it may lie, in kilometres.
 * Source: UCDP GED codebook 25.1, `where_prec` 2.
 */
export const NEAR_KM = 25;
/** Radius of the circle that stands for a district, in kilometres; it says that the place within the district is not known. */
export const DISTRICT_KM = 30;
const KM_PER_DEGREE = 111.32;
const CIRCLE_STEPS = 48;

/** Incidents ready to be drawn, and how many of them cannot be. */
export interface PlacedIncidents {
  /** Points, one an incident: `at` is its index, `near` whether a halo goes with it. */
  readonly points: FeatureCollection;
  readonly halos: FeatureCollection;
  /** Circles, one a district: `count` and, joined by commas, `members`. */
  readonly districts: FeatureCollection;
  /** Incidents of which no more than the province or the country is known, or no place at all. */
  readonly undrawn: number;
}

/** Places the incidents of which the indices are given. */
export function placeIncidents(columns: PlacedColumns, shown: readonly number[]): PlacedIncidents {
  const points: Feature[] = [];
  const districts = new Map<string, { readonly at: Position; readonly members: number[] }>();
  let undrawn = 0;
  for (const index of shown) {
    const precision = precisionOf(columns, index);
    const [lon, lat] = [columns.lon[index] ?? null, columns.lat[index] ?? null];
    if (
      lon === null ||
      lat === null ||
      (precision !== 'exact' && precision !== 'near' && precision !== 'adm2')
    ) {
      undrawn += 1;
    } else if (precision === 'adm2') {
      const key = `${lon.toFixed(3)} ${lat.toFixed(3)}`;
      const district = districts.get(key);
      if (district === undefined) districts.set(key, { at: [lon, lat], members: [index] });
      else district.members.push(index);
    } else {
      points.push(
        featureOf({ type: 'Point', coordinates: [lon, lat] }, { at: index, near: precision === 'near' }),
      );
    }
  }
  return {
    points: collect(points),
    halos: collect(halosOf(points)),
    districts: collect([...districts.values()].map(districtCircle)),
    undrawn,
  };
}

/** How closely the place of an incident is known. */
export function precisionOf(columns: Pick<PlacedColumns, 'precision'>, index: number): Precision {
  return PRECISIONS[columns.precision[index] ?? PRECISIONS.length - 1] ?? 'unknown';
}

/** One halo for all incidents that a source puts at the same point. */
function halosOf(points: readonly Feature[]): Feature[] {
  const places = new Map<string, Position>();
  for (const { geometry, properties } of points) {
    if (geometry.type !== 'Point' || properties?.['near'] !== true) continue;
    places.set(geometry.coordinates.map((degree) => degree.toFixed(3)).join(' '), geometry.coordinates);
  }
  return [...places.values()].map((at) => featureOf(circleAround(at, NEAR_KM), {}));
}

function districtCircle(district: { readonly at: Position; readonly members: readonly number[] }): Feature {
  return featureOf(circleAround(district.at, DISTRICT_KM), {
    count: district.members.length,
    members: district.members.join(','),
  });
}

/** A circle on the ground as a polygon. */
export function circleAround([lon = 0, lat = 0]: Position, radiusKm: number) {
  const north = radiusKm / KM_PER_DEGREE;
  const east = north / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const ring: Position[] = Array.from({ length: CIRCLE_STEPS + 1 }, (_, step) => {
    const angle = (2 * Math.PI * (step % CIRCLE_STEPS)) / CIRCLE_STEPS;
    return [lon + east * Math.cos(angle), lat + north * Math.sin(angle)];
  });
  return { type: 'Polygon' as const, coordinates: [ring] };
}
