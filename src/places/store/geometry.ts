/** Geometry of boundaries as GeoJSON text and back, its box, and a coarser form of it. */

import { fault } from '../../base/index.ts';
import type { Polygon, Ring } from '../model.ts';

/** A box in degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Longitude and latitude. */
type Position = readonly [number, number];

/** The GeoJSON geometry of polygons: a MultiPolygon whose rings are closed. Source: RFC 7946 section 3.1.6. */
export function geometryOf(polygons: readonly Polygon[]) {
  return {
    type: 'MultiPolygon' as const,
    coordinates: polygons.map((polygon) => polygon.map((ring) => closedPositions(ring))),
  };
}

/** The polygons of a geometry that {@link geometryOf} wrote. */
export function parsePolygons(text: string): readonly Polygon[] {
  const { coordinates } = JSON.parse(text) as ReturnType<typeof geometryOf>;
  return coordinates.map((polygon) => polygon.map((ring) => Float64Array.from(ring.slice(0, -1).flat())));
}

/** The line of a fence as GeoJSON text. */
export function lineText(line: Float64Array): string {
  return JSON.stringify({ type: 'LineString', coordinates: positionsOf(line) });
}

/** The line of a text that {@link lineText} wrote. */
export function parseLine(text: string): Float64Array {
  const { coordinates } = JSON.parse(text) as { readonly coordinates: readonly Position[] };
  return Float64Array.from(coordinates.flat());
}

/** The box round polygons; null where there is none. */
export function boxOf(polygons: readonly Polygon[]): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of polygons.flat()) {
    for (let at = 0; at + 1 < ring.length; at += 2) {
      // `!`: read inside the ring.
      const [lon, lat] = [ring[at]!, ring[at + 1]!];
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
  }
  return west > east ? null : { west, south, east, north };
}

/** How many points polygons have. */
export function countVertices(polygons: readonly Polygon[]): number {
  return polygons.flat().reduce((sum, ring) => sum + ring.length / 2, 0);
}

/**
 * A coarser form for small maps: positions are set on a grid of `toleranceDeg` degrees and repeated ones fall away. Neighbours keep the line that
 * they share, since the same position goes to the same place. What becomes smaller than the grid falls away.
 * @throws REQUEST_INVALID for a tolerance below 0
 */
export function coarsen(polygons: readonly Polygon[], toleranceDeg: number): readonly Polygon[] {
  if (!(toleranceDeg >= 0)) throw fault('REQUEST_INVALID', 'the tolerance is 0 degrees or more');
  if (toleranceDeg === 0) return polygons;
  return polygons.flatMap((polygon) => {
    const [outer, ...holes] = polygon.map((ring) => coarsenRing(ring, toleranceDeg));
    if (outer == null) return [];
    return [[outer, ...holes.filter((hole) => hole !== null)]];
  });
}

const RING_POINTS_MIN = 3;

function coarsenRing(ring: Ring, toleranceDeg: number): Ring | null {
  const kept: number[] = [];
  for (let at = 0; at + 1 < ring.length; at += 2) {
    // `!`: read inside the ring.
    const lon = snap(ring[at]!, toleranceDeg);
    const lat = snap(ring[at + 1]!, toleranceDeg);
    if (kept.at(-2) !== lon || kept.at(-1) !== lat) kept.push(lon, lat);
  }
  while (kept.length > 2 && kept[0] === kept.at(-2) && kept[1] === kept.at(-1)) kept.length -= 2;
  return kept.length / 2 >= RING_POINTS_MIN ? Float64Array.from(kept) : null;
}

/** Digits that tell 0.1 mm on the ground; more would only lengthen the text. */
const DIGITS = 9;

function snap(degrees: number, gridDeg: number): number {
  return Number((Math.round(degrees / gridDeg) * gridDeg).toFixed(DIGITS));
}

function closedPositions(ring: Ring): readonly Position[] {
  const positions = positionsOf(ring);
  const [first] = positions;
  return first === undefined ? [] : [...positions, first];
}

function positionsOf(flat: Float64Array): readonly Position[] {
  // `!`: read inside the array.
  return Array.from({ length: flat.length / 2 }, (_, at): Position => [flat[2 * at]!, flat[2 * at + 1]!]);
}
