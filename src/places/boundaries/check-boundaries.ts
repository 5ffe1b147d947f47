/** What is odd about a layer, as data. Nothing is set right: the layer stays as its source published it. */

import type { Boundary, BoundaryLayer, Polygon } from '../model.ts';
import { isWithinCountry } from '../within-country.ts';
import { pointWithin } from './clip.ts';
import { type Crossings, findCrossings } from './crossings.ts';
import type { LonLat } from './distance.ts';
import { findGaps, findOverlaps } from './ground.ts';
import { openLocator } from './locate.ts';
import type { BoundaryProblem, BoundaryProblemCode } from './problem.ts';

/** How much is overlooked. */
export interface CheckOptions {
  /** Overlaps and gaps up to this size are not told: lines that were simplified apart leave slivers. 1 km2 by default. */
  readonly slackKm2?: number;
  /** Most vertices that pairs of units are laid over one another with; 1,000,000 by default, some half a minute. */
  readonly overlapVerticesMax?: number;
  /** Most vertices of a layer that is laid together to find gaps; 200,000 by default, some ten seconds. */
  readonly gapVerticesMax?: number;
}

const LIMITS: Required<CheckOptions> = {
  slackKm2: 1,
  overlapVerticesMax: 1_000_000,
  gapVerticesMax: 200_000,
};

/**
 * Checks a layer: units that are empty, unnamed or have one ref; coordinates out of range or swapped; outlines that cross themselves; units
 * that overlap; gaps between them. A check that is too large to be made is told as `…-not-checked`, with the units it leaves out.
 */
export function checkBoundaries(
  layer: BoundaryLayer,
  options: CheckOptions = {},
): readonly BoundaryProblem[] {
  const limits = { ...LIMITS, ...options };
  const locator = openLocator(layer);
  const crossings = locator.lines === null ? null : findCrossings(locator.lines);
  return [
    ...layer.boundaries.flatMap(checkUnit),
    ...repeatedRefs(layer),
    ...selfCrossings(crossings),
    ...findOverlaps(locator, crossings, limits),
    ...findGaps(layer, limits),
  ];
}

function problem(
  code: BoundaryProblemCode,
  boundaries: readonly number[],
  at: LonLat | null = null,
): BoundaryProblem {
  return { code, boundaries, at, km2: null };
}

function checkUnit(boundary: Boundary, index: number): readonly BoundaryProblem[] {
  const rings = boundary.polygons.flat();
  const problems: BoundaryProblem[] = [];
  if (boundary.name === '') problems.push(problem('unnamed', [index], pointWithin(boundary.polygons)));
  if (rings.every((ring) => ring.length < 6)) problems.push(problem('empty', [index]));
  const stray = rings.map(strayPoint).find((point) => point !== null);
  if (stray !== undefined) problems.push(problem('out-of-range', [index], stray));
  const middle = middleOf(rings);
  if (middle !== null && isSwapped(middle, boundary.country))
    problems.push(problem('swapped', [index], middle));
  return problems;
}

/** The first vertex that is no place on earth. */
function strayPoint(ring: Float64Array): LonLat | null {
  for (let at = 0; at < ring.length; at += 2) {
    const [lon, lat] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return { lon, lat };
  }
  return null;
}

/**
 * Whether a point lies outside its country but within it with latitude and longitude exchanged; without a country that is known, whether only the
 * exchanged point is a place on earth.
 */
function isSwapped({ lon, lat }: LonLat, country: string | null): boolean {
  const here = country === null ? null : isWithinCountry(country, { lon, lat });
  if (country === null || here === null)
    return Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
  return !here && isWithinCountry(country, { lon: lat, lat: lon }) === true;
}

/** Mean of the vertices; null without any. */
function middleOf(rings: Polygon): LonLat | null {
  let [lon, lat, count] = [0, 0, 0];
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2)
      [lon, lat] = [lon + (ring[at] ?? 0), lat + (ring[at + 1] ?? 0)];
    count += ring.length / 2;
  }
  return count === 0 ? null : { lon: lon / count, lat: lat / count };
}

function repeatedRefs({ boundaries }: BoundaryLayer): readonly BoundaryProblem[] {
  const byRef = new Map<string, number[]>();
  for (const [index, { ref }] of boundaries.entries()) byRef.set(ref, [...(byRef.get(ref) ?? []), index]);
  return [...byRef.values()]
    .filter((found) => found.length > 1)
    .map((found) => problem('repeated-ref', found));
}

function selfCrossings(crossings: Crossings | null): readonly BoundaryProblem[] {
  if (crossings === null) return [];
  const found = [...crossings.own].map(([boundary, place]) =>
    problem('self-intersection', [boundary], place),
  );
  return crossings.isComplete ? found : [...found, problem('self-intersection-not-checked', [])];
}
