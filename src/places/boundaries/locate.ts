/** Point in unit: a tree of the polygons' boxes, then a ray to the east; for points outside, the nearest line. */

import Flatbush from 'flatbush';
import type { BoundaryLayer, Located, Polygon } from '../model.ts';
import { type Box, boxOf } from '../store/geometry.ts';
import { DEGREE_KM, distanceKm, type LonLat, nearestOnEdge, pointAt } from './distance.ts';
import { buildSlabs, holdsPoint, type SlabIndex } from './slabs.ts';

/** A layer made ready for many questions. */
export interface Locator {
  readonly layer: BoundaryLayer;
  /** Boxes of all polygons; null for a layer without any. */
  readonly boxes: Flatbush | null;
  /** Of each polygon: its boundary in the layer. */
  readonly owners: Int32Array;
  readonly slabs: SlabIndex;
  /** Boxes of the edges of all rings, level ones as well; null for a layer without any. */
  readonly lines: LineIndex | null;
}

/** All edges of a layer: `ends` holds two points for each; `owners` says whose it is. */
export interface LineIndex {
  readonly tree: Flatbush;
  readonly ends: Float64Array;
  readonly owners: Int32Array;
}

/** In the answers of locateAll(): the point lies on no unit's ground. */
export const OUTSIDE = -1;
/** In the answers of locateAll(): several units claim the ground, or the coordinates are no place. */
export const UNDETERMINED = -2;

/** The box of a polygon without points: no place is in it. */
const NOWHERE: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
/** The first search for a line reaches this far; each further one twice as far. */
const REACH_FIRST_KM = 10;
/** Half of the way round the earth. */
const REACH_LAST_KM = 20_100;

/**
 * Makes a layer ready. Memory is some 100 bytes a vertex.
 *
 * A point on a line between two units that share their vertices belongs to exactly one of them: the one to the east of the line, or to the
 * north of a level line. Where the lines of two units do not agree, a point on the ground of both is `undetermined`, one between them is
 * `outside`.
 */
export function openLocator(layer: BoundaryLayer): Locator {
  const polygons = layer.boundaries.flatMap(({ polygons }) => polygons);
  const owners = Int32Array.from(layer.boundaries.flatMap(({ polygons }, at) => polygons.map(() => at)));
  return {
    layer,
    boxes: boxTree(polygons),
    owners,
    slabs: buildSlabs(polygons),
    lines: indexLines(polygons, owners),
  };
}

/** Says in which unit of the layer a point lies; for a point outside, the unit with the nearest line and its distance. */
export function locate(locator: Locator, lon: number, lat: number): Located {
  if (!isPlace(lon, lat)) return { kind: 'undetermined', candidates: [] };
  const found = holders(locator, { lon, lat });
  const [first] = found;
  if (first !== undefined && found.length === 1) return { kind: 'inside', boundary: first };
  if (found.length > 1) return { kind: 'undetermined', candidates: found };
  const nearest = nearestLine(locator, { lon, lat });
  return { kind: 'outside', nearest: nearest?.boundary ?? null, km: nearest?.km ?? null };
}

/** Locates many points: the position of the boundary in the layer, or OUTSIDE or UNDETERMINED. */
export function locateAll(locator: Locator, lons: ArrayLike<number>, lats: ArrayLike<number>): Int32Array {
  const answers = new Int32Array(lons.length);
  for (let k = 0; k < answers.length; k += 1) {
    const [lon, lat] = [lons[k] ?? Number.NaN, lats[k] ?? Number.NaN];
    const found = isPlace(lon, lat) ? holders(locator, { lon, lat }) : null;
    answers[k] = found === null || found.length > 1 ? UNDETERMINED : (found[0] ?? OUTSIDE);
  }
  return answers;
}

/** The nearest line of a layer. */
export interface NearestLine {
  /** A boundary that the line belongs to; of two that share it, the first in the layer. */
  readonly boundary: number;
  /** Great-circle distance. */
  readonly km: number;
  readonly at: LonLat;
}

/** Finds the nearest line between units or round them; null for a layer without lines or for no place. */
export function nearestLine({ lines }: Locator, point: LonLat): NearestLine | null {
  if (lines === null || !isPlace(point.lon, point.lat)) return null;
  for (let reachKm = REACH_FIRST_KM; ; reachKm = Math.min(2 * reachKm, REACH_LAST_KM)) {
    const found = nearestWithin(lines, point, reachKm);
    if (found !== null || reachKm >= REACH_LAST_KM) return found;
  }
}

function isPlace(lon: number, lat: number): boolean {
  return Number.isFinite(lon) && Number.isFinite(lat);
}

/** The boundaries that hold a point, each once, in the order of the layer. */
export function holders({ boxes, owners, slabs }: Locator, point: LonLat): readonly number[] {
  if (boxes === null) return [];
  const hits = boxes.search(point.lon, point.lat, point.lon, point.lat, (polygon) =>
    holdsPoint(slabs, polygon, point),
  );
  const found = hits.map((polygon) => owners[polygon] ?? 0);
  return found.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b);
}

function nearestWithin(
  { tree, ends, owners }: LineIndex,
  point: LonLat,
  reachKm: number,
): NearestLine | null {
  const up = reachKm / DEGREE_KM;
  const farthest = Math.min(90, Math.abs(point.lat) + up);
  const across = farthest >= 90 ? 360 : up / Math.cos((farthest * Math.PI) / 180);
  let nearest: NearestLine | null = null;
  for (const edge of tree.search(point.lon - across, point.lat - up, point.lon + across, point.lat + up)) {
    const at = nearestOnEdge(point, pointAt(ends, 4 * edge), pointAt(ends, 4 * edge + 2));
    const km = distanceKm(point, at);
    const boundary = owners[edge] ?? 0;
    const isNearer =
      nearest === null || km < nearest.km || (km === nearest.km && boundary < nearest.boundary);
    if (km <= reachKm && isNearer) nearest = { boundary, km, at };
  }
  return nearest;
}

function boxTree(polygons: readonly Polygon[]): Flatbush | null {
  if (polygons.length === 0) return null;
  const tree = new Flatbush(polygons.length);
  for (const rings of polygons) {
    const { west, south, east, north } = boxOf([rings]) ?? NOWHERE;
    tree.add(west, south, east, north);
  }
  tree.finish();
  return tree;
}

function indexLines(polygons: readonly Polygon[], polygonOwners: Int32Array): LineIndex | null {
  const total = polygons.reduce(
    (sum, rings) => sum + rings.reduce((edges, ring) => edges + ring.length / 2, 0),
    0,
  );
  if (total === 0) return null;
  const [tree, ends, owners] = [new Flatbush(total), new Float64Array(4 * total), new Int32Array(total)];
  let edge = 0;
  for (const [polygon, rings] of polygons.entries()) {
    for (const ring of rings) {
      let before = pointAt(ring, ring.length - 2);
      for (let k = 0; k < ring.length; k += 2) {
        const here = pointAt(ring, k);
        ends.set([before.lon, before.lat, here.lon, here.lat], 4 * edge);
        tree.add(
          Math.min(before.lon, here.lon),
          Math.min(before.lat, here.lat),
          Math.max(before.lon, here.lon),
          Math.max(before.lat, here.lat),
        );
        owners[edge] = polygonOwners[polygon] ?? 0;
        edge += 1;
        before = here;
      }
    }
  }
  tree.finish();
  return { tree, ends, owners };
}
