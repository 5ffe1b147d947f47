/**
 * The part of a territory within a box. What two territories have in common lies in the box of both, and long outlines are cut down to it before they are
 * laid over one another. Source: Sutherland and Hodgman, Reentrant polygon clipping, CACM 17 (1974).
 */

import type { Polygon, Ring } from '../model.ts';
import type { Box } from '../store/geometry.ts';

/**
 * The part of a territory within a box. Parts that hang together outside it stay joined by lines along its sides that enclose nothing: areas are
 * right, outlines are not to be shown.
 */
export function clipToBox(
  polygons: readonly Polygon[],
  { west, south, east, north }: Box,
): readonly Polygon[] {
  const sides: readonly Side[] = [
    { axis: 0, limit: west, sign: 1 },
    { axis: 0, limit: east, sign: -1 },
    { axis: 1, limit: south, sign: 1 },
    { axis: 1, limit: north, sign: -1 },
  ];
  return polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring) => sides.reduce(clipRing, ring));
    if (outer === undefined || outer.length === 0) return [];
    return [[outer, ...holes.filter((hole) => hole.length > 0)]];
  });
}

/** One side of a box: what has `sign * (position - limit) >= 0` on the axis is kept. */
interface Side {
  readonly axis: 0 | 1;
  readonly limit: number;
  readonly sign: 1 | -1;
}

function clipRing(ring: Ring, { axis, limit, sign }: Side): Ring {
  const kept: number[] = [];
  for (let at = 0; at < ring.length; at += 2) {
    const before = (at + ring.length - 2) % ring.length;
    const [a, b] = [sign * ((ring[before + axis] ?? 0) - limit), sign * ((ring[at + axis] ?? 0) - limit)];
    if (a < 0 !== b < 0) {
      const along = a / (a - b);
      const across = (ring[before + 1 - axis] ?? 0) * (1 - along) + (ring[at + 1 - axis] ?? 0) * along;
      kept.push(...(axis === 0 ? [limit, across] : [across, limit]));
    }
    if (b >= 0) kept.push(ring[at] ?? 0, ring[at + 1] ?? 0);
  }
  return Float64Array.from(kept);
}
