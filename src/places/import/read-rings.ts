/** Geometry of GeoJSON to rings: what cannot be a territory is refused, what is only odd is told. Source: RFC 7946 section 3.1. */

import type { BoundaryProblem } from '../boundaries/problem.ts';
import type { Polygon, Ring } from '../model.ts';
import { parseRecord, type RawFeature, refuseFeature, refuseSize } from './feature.ts';

/** Counts over the whole file, and what was odd. */
export interface RingReading {
  readonly file: string;
  readonly verticesMax: number;
  vertices: number;
  readonly problems: BoundaryProblem[];
}

/** Farthest that two neighbouring vertices lie apart in longitude, in degrees; beyond it the edge goes round the back of the world. */
const EDGE_DEGREES_MAX = 180;
/** Beyond this no number is a degree of anything: the file is in metres. */
const DEGREES_MAX = 360;

/**
 * The polygons of a feature; none for a feature without geometry.
 * @throws INPUT_MALFORMED for a geometry that is no polygon, a position that is not two numbers, an edge over the 180th meridian
 * @throws INPUT_TOO_LARGE beyond the most vertices
 */
export function readPolygons(
  feature: RawFeature,
  boundary: number,
  reading: RingReading,
): readonly Polygon[] {
  if (feature.geometry === null || feature.geometry === undefined) return [];
  const geometry = parseRecord(feature.geometry);
  const type = geometry?.['type'];
  const coordinates = geometry?.['coordinates'];
  const refuse = (because: string) => refuseFeature(reading.file, feature, because);
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    throw refuse(
      `its geometry is ${typeof type === 'string' ? `a ${type.slice(0, 40)}` : 'not readable'}; units need a Polygon or MultiPolygon.`,
    );
  }
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons)) throw refuse('its coordinates are no list.');
  return polygons.flatMap((rings) => {
    if (!Array.isArray(rings)) throw refuse('a polygon of it is no list of rings.');
    const polygon = rings.flatMap((ring) => readRing(ring, { feature, boundary, reading }) ?? []);
    return polygon.length === 0 ? [] : [polygon];
  });
}

interface RingPlace {
  readonly feature: RawFeature;
  readonly boundary: number;
  readonly reading: RingReading;
}

function readRing(value: unknown, { feature, boundary, reading }: RingPlace): Ring | null {
  if (!Array.isArray(value))
    throw refuseFeature(reading.file, feature, 'a ring of it is no list of positions.');
  if (value.length === 0) return null;
  reading.vertices += value.length;
  if (reading.vertices > reading.verticesMax) throw refuseSize(reading.file, 'vertices', reading.verticesMax);
  const points = new Float64Array(value.length * 2);
  for (const [at, position] of value.entries()) {
    const because = writePosition(points, at, position);
    if (because !== null) throw refuseFeature(reading.file, feature, because);
  }
  const last = points.length - 2;
  const isClosed = value.length > 1 && points[0] === points[last] && points[1] === points[last + 1];
  const ring = isClosed ? points.slice(0, last) : points;
  const at = { lon: ring[0] ?? Number.NaN, lat: ring[1] ?? Number.NaN };
  if (!isClosed && value.length > 1)
    reading.problems.push({ code: 'unclosed-ring', boundaries: [boundary], at, km2: null });
  if (ring.length < 6)
    reading.problems.push({ code: 'degenerate-ring', boundaries: [boundary], at, km2: null });
  if (crossesBack(ring)) {
    const because =
      'it crosses the 180th meridian, which is not supported: cut it there into two polygons (RFC 7946, section 3.1.9).';
    throw refuseFeature(reading.file, feature, because);
  }
  return ring;
}

/** Writes one position; answers why it cannot be one. */
function writePosition(points: Float64Array, at: number, position: unknown): string | null {
  const lon: unknown = Array.isArray(position) ? position[0] : undefined;
  const lat: unknown = Array.isArray(position) ? position[1] : undefined;
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) {
    return `position ${at + 1} of a ring is not two numbers.`;
  }
  if (Math.abs(lon) > DEGREES_MAX || Math.abs(lat) > DEGREES_MAX) {
    return `position ${at + 1} of a ring is ${lon}, ${lat}, which are no degrees: save the file in WGS 84 (EPSG:4326).`;
  }
  points[at * 2] = lon;
  points[at * 2 + 1] = lat;
  return null;
}

function crossesBack(ring: Ring): boolean {
  let before = ring[ring.length - 2] ?? 0;
  for (let at = 0; at < ring.length; at += 2) {
    const lon = ring[at] ?? 0;
    if (Math.abs(lon - before) > EDGE_DEGREES_MAX) return true;
    before = lon;
  }
  return false;
}
