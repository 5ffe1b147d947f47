/** What a map is given. Longitude and latitude are WGS 84 degrees. */

import type { Feature, FeatureCollection, Geometry } from 'geojson';

/** Sources of a map's layers, from the ground up. */
export const MAP_SOURCES = [
  'countries',
  'units',
  'cells',
  'fence',
  'districts',
  'halos',
  'incidents',
  'crossings',
] as const;

/** A source of a map's layers. */
export type MapSource = (typeof MAP_SOURCES)[number];

/** What each source shows; what is left out is empty. */
export type MapData = Partial<Record<MapSource, FeatureCollection>>;

/** West, south, east, north. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** Incidents in columns, in one order; `precision` is an index into PRECISIONS, `kind` one into `kinds`. */
export interface PlacedColumns {
  readonly lon: readonly (number | null)[];
  readonly lat: readonly (number | null)[];
  readonly precision: readonly number[];
}

/** How closely a place is known, from best to worst. */
export const PRECISIONS = ['exact', 'near', 'adm2', 'adm1', 'country', 'unknown'] as const;

/** How closely a place is known. */
export type Precision = (typeof PRECISIONS)[number];

/** What a pointer or a key chose on the map: indices of incidents. */
export type ChosenIndices = readonly number[];

/** An empty collection. */
export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A collection of features. */
export function collect(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** A feature. */
export function featureOf(geometry: Geometry, properties: Readonly<Record<string, unknown>>): Feature {
  return { type: 'Feature', geometry, properties: { ...properties } };
}

/** The extent of points and lines; null where there is none. */
export function extentOf(lons: readonly (number | null)[], lats: readonly (number | null)[]): Extent | null {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [at, lon] of lons.entries()) {
    const lat = lats[at] ?? null;
    if (lon === null || lat === null) continue;
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west > east ? null : [west, south, east, north];
}
