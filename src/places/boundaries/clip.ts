/** Territories laid over one another: what two have in common, what all cover, a point to look at. */

import { type Geom, intersection, union } from 'polyclip-ts';
import type { Polygon, Ring } from '../model.ts';
import { type Box, boxOf } from '../store/geometry.ts';
import { clipToBox } from './clip-to-box.ts';
import { areaKm2, type LonLat } from './distance.ts';

/** Some ten metres. */
const MARGIN_DEGREES = 1.37e-4;
/** A tenth of a millimetre, a centimetre, a metre. */
const GRIDS_PER_DEGREE = [1e9, 1e7, 1e5];
/** A ring needs as many points to enclose anything. */
const RING_POINTS_MIN = 3;

/** What two territories have in common; null where the library finds no answer for lines as bad as these. */
export function commonGround(a: readonly Polygon[], b: readonly Polygon[]): readonly Polygon[] | null {
  const shared = sharedBox(boxOf(a), boxOf(b));
  if (shared === null) return [];
  const [one, other] = [clipToBox(a, shared), clipToBox(b, shared)];
  return clip((grid) => {
    const [left, right] = [geometryOf(one, grid), geometryOf(other, grid)];
    return left.length === 0 || right.length === 0 ? [] : intersection(left, right);
  });
}

/** The box that two boxes share, a little wider, so that its sides are not lines of the territories; null for none. */
function sharedBox(a: Box | null, b: Box | null): Box | null {
  if (a === null || b === null) return null;
  const [west, south] = [Math.max(a.west, b.west), Math.max(a.south, b.south)];
  const [east, north] = [Math.min(a.east, b.east), Math.min(a.north, b.north)];
  if (west > east || south > north) return null;
  return {
    ...{ west: west - MARGIN_DEGREES, south: south - MARGIN_DEGREES },
    ...{ east: east + MARGIN_DEGREES, north: north + MARGIN_DEGREES },
  };
}

/** What territories cover together; null where the library finds no answer for lines as bad as these. */
export function coveredGround(territories: readonly (readonly Polygon[])[]): readonly Polygon[] | null {
  return clip((grid) => {
    const geometries = territories.map((polygons) => geometryOf(polygons, grid));
    const [first, ...others] = geometries.filter((geometry) => geometry.length > 0);
    return first === undefined ? [] : union(first, ...others);
  });
}

/** A point well within the largest of the polygons: the middle of the widest stretch half way up; null for no ground. */
export function pointWithin(polygons: readonly Polygon[]): LonLat | null {
  let [largest, km2]: [Polygon | null, number] = [null, 0];
  for (const polygon of polygons) {
    const area = areaKm2([polygon]);
    if (area > km2) [largest, km2] = [polygon, area];
  }
  if (largest === null) return null;
  const lats = (largest[0] ?? new Float64Array()).filter((_, at) => at % 2 === 1);
  const lat =
    (lats.reduce((low, one) => Math.min(low, one), 90) +
      lats.reduce((high, one) => Math.max(high, one), -90)) /
    2;
  const crossed = largest.flatMap((ring) => crossings(ring, lat)).sort((a, b) => a - b);
  let [lon, width] = [Number.NaN, -1];
  for (let at = 0; at + 1 < crossed.length; at += 2) {
    const [west, east] = [crossed[at] ?? 0, crossed[at + 1] ?? 0];
    if (east - west > width) [lon, width] = [(west + east) / 2, east - west];
  }
  return Number.isNaN(lon) ? null : { lon, lat };
}

/** Longitudes at which a ring crosses a latitude. */
function crossings(ring: Ring, lat: number): readonly number[] {
  const found: number[] = [];
  let [lonA, latA] = [ring[ring.length - 2] ?? 0, ring[ring.length - 1] ?? 0];
  for (let at = 0; at < ring.length; at += 2) {
    const [lonB, latB] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    if (latA > lat !== latB > lat) found.push(lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA));
    [lonA, latA] = [lonB, latB];
  }
  return found;
}

/**
 * Sets positions on grids, from fine to coarse, until the library finds an answer: it throws bare errors where lines lie closer together than rounding
 * tells apart.
 */
function clip(run: (perDegree: number) => [number, number][][][]): readonly Polygon[] | null {
  for (const perDegree of GRIDS_PER_DEGREE) {
    try {
      return run(perDegree).map((rings) => rings.map(ringOf));
    } catch (cause) {
      if (!(cause instanceof Error)) throw cause;
    }
  }
  return null;
}

/** A territory as the library takes it. */
function geometryOf(polygons: readonly Polygon[], perDegree: number): Geom & [number, number][][][] {
  return polygons.flatMap((rings) => {
    const kept = rings.filter((ring) => ring.length >= 2 * RING_POINTS_MIN);
    return kept.length === 0 ? [] : [kept.map((ring) => positionsOf(ring, perDegree))];
  });
}

function positionsOf(ring: Ring, perDegree: number): [number, number][] {
  const snap = (degrees = 0): number => Math.round(degrees * perDegree) / perDegree;
  return Array.from({ length: ring.length / 2 }, (_, at) => [snap(ring[2 * at]), snap(ring[2 * at + 1])]);
}

/** The library repeats the first position at the end. */
function ringOf(positions: readonly [number, number][]): Ring {
  return Float64Array.from(positions.slice(0, -1).flat());
}
