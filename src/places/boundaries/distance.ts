/** Distances and areas on the sphere. Edges are straight lines in longitude and latitude. Source: RFC 7946 section 3.1.1. */

import { geoDistance } from 'd3-geo';
import type { Polygon, Ring } from '../model.ts';

/** Mean radius of the earth in kilometres. Source: IUGG, GRS 80 mean radius R1. */
export const EARTH_RADIUS_KM = 6371.0088;
/** Kilometres in a degree of latitude. */
export const DEGREE_KM = (EARTH_RADIUS_KM * Math.PI) / 180;

/** A place in WGS 84 degrees. */
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** Great-circle distance in kilometres. */
export function distanceKm(a: LonLat, b: LonLat): number {
  return geoDistance([a.lon, a.lat], [b.lon, b.lat]) * EARTH_RADIUS_KM;
}

/** The point of an edge that is nearest to a point, by the local scale of longitude at the point. */
export function nearestOnEdge(point: LonLat, a: LonLat, b: LonLat): LonLat {
  const shrink = Math.cos((point.lat * Math.PI) / 180);
  const [dx, dy] = [(b.lon - a.lon) * shrink, b.lat - a.lat];
  const along = (point.lon - a.lon) * shrink * dx + (point.lat - a.lat) * dy;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, along / length));
  return { lon: a.lon + share * (b.lon - a.lon), lat: a.lat + share * (b.lat - a.lat) };
}

/** Great-circle distance from a point to the nearest line of a territory, whichever side it lies on; null for a territory without lines. */
export function distanceToLineKm(polygons: readonly Polygon[], point: LonLat): number | null {
  let km: number | null = null;
  for (const ring of polygons.flat()) {
    let before = pointAt(ring, ring.length - 2);
    for (let at = 0; at < ring.length; at += 2) {
      const here = pointAt(ring, at);
      const found = distanceKm(point, nearestOnEdge(point, before, here));
      if (km === null || found < km) km = found;
      before = here;
    }
  }
  return km;
}

/** The point whose longitude stands at a place of a ring, with its latitude after it. */
export function pointAt(ring: Ring, at: number): LonLat {
  return { lon: ring[at] ?? 0, lat: ring[at + 1] ?? 0 };
}

/** Area of polygons in square kilometres: outer rings less their holes. */
export function areaKm2(polygons: readonly Polygon[]): number {
  let sum = 0;
  for (const [outer, ...holes] of polygons) {
    if (outer === undefined) continue;
    sum += ringAreaKm2(outer);
    for (const hole of holes) sum -= ringAreaKm2(hole);
  }
  return Math.max(0, sum);
}

/**
 * Area of a ring on the sphere, whichever way it runs. It is the integral of sin(latitude) over longitude, exact for edges that are straight
 * in longitude and latitude, so that the parts of a territory add up to the whole; areas between great circles (d3-geo) would not.
 */
export function ringAreaKm2(ring: Ring): number {
  let sum = 0;
  let [lonA, latA] = radians(ring, ring.length - 2);
  for (let k = 0; k < ring.length; k += 2) {
    const [lonB, latB] = radians(ring, k);
    sum += (lonB - lonA) * meanSine(latA, latB);
    [lonA, latA] = [lonB, latB];
  }
  return Math.abs(sum) * EARTH_RADIUS_KM ** 2;
}

/** Mean of the sine from a to b: sin of the middle times sin(d/2)/(d/2), which loses no digits for close latitudes. */
function meanSine(a: number, b: number): number {
  const half = (b - a) / 2;
  return Math.sin((a + b) / 2) * (half === 0 ? 1 : Math.sin(half) / half);
}

function radians(ring: Ring, at: number): [number, number] {
  return [((ring[at] ?? 0) * Math.PI) / 180, ((ring[at + 1] ?? 0) * Math.PI) / 180];
}
