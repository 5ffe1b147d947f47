/** What the map shows besides incidents, ready to be drawn. */

import type { Feature, FeatureCollection } from 'geojson';
import {
  circleAround,
  collect,
  featureOf,
  type MapData,
  type Ramp,
  stepOf,
} from '../../../parts/map/index.ts';
import type { Crossing, Segment } from './places-api.ts';

/** A square of ground: its corner and its side, in degrees. */
export interface HotCell {
  readonly west: number;
  readonly south: number;
  readonly cellDegrees: number;
}

/** Smallest circle that a crossing is drawn as, in kilometres: what is known more closely is no closer to be seen. */
const CROSSING_KM_MIN = 3;
/** What a crossing is drawn as whose source does not say how closely it is known: wide, for it may be far off. */
const CROSSING_KM_UNTOLD = 10;

/** Crossings as circles of their precision: one a claim, for claims that disagree stand side by side. */
export function crossingShapes(crossings: readonly Crossing[]): FeatureCollection {
  return collect(
    crossings.flatMap(({ name, claims }) =>
      claims.flatMap(({ lon, lat, precisionKm }) => {
        if (lon === null || lat === null) return [];
        const radiusKm = Math.max(CROSSING_KM_MIN, precisionKm ?? CROSSING_KM_UNTOLD);
        return [featureOf(circleAround([lon, lat], radiusKm), { name })];
      }),
    ),
  );
}

/** The fence as lines, each with its state: of each source the last that it states up to a day. */
export function fenceShapes(segments: readonly Segment[], day: string): FeatureCollection {
  return collect(
    segments.flatMap(({ ref, claims }) => {
      const standing = new Map<string, Segment['claims'][number]>();
      for (const claim of claims) {
        if (claim.since !== null && claim.since > day) continue;
        const before = standing.get(claim.source);
        if (before === undefined || (before.since ?? '') <= (claim.since ?? ''))
          standing.set(claim.source, claim);
      }
      return [...standing.values()]
        .filter(({ line }) => line.length > 1)
        .map(({ line, state }) =>
          featureOf({ type: 'LineString', coordinates: line.map((point) => [...point]) }, { state, ref }),
        );
    }),
  );
}

/** Hotspots as squares. */
export function cellShapes(cells: readonly HotCell[]): FeatureCollection {
  return collect(
    cells.map(({ west, south, cellDegrees }) => {
      const [east, north] = [west + cellDegrees, south + cellDegrees];
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ];
      return featureOf({ type: 'Polygon', coordinates: [ring] }, {});
    }),
  );
}

/** Units with the step of their amount; `amountOf` gives null where it is not known. */
export function unitShapes(
  units: FeatureCollection,
  ramp: Ramp,
  amountOf: ((unit: Feature) => number | null) | null,
): FeatureCollection {
  return collect(
    units.features.map((unit) => ({
      ...unit,
      properties: { ...unit.properties, step: amountOf === null ? 0 : stepOf(ramp, amountOf(unit)) },
    })),
  );
}

/** What of the map is saved as GeoJSON: all that is drawn, each with the layer that it is of. */
export function drawnFeatures(data: MapData): FeatureCollection {
  return collect(
    Object.entries(data).flatMap(([layer, { features }]) =>
      features.map((one) => ({ ...one, properties: { ...one.properties, layer } })),
    ),
  );
}
