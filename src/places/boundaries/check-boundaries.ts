/** What is odd about a layer, as data. Nothing is set right: the layer stays as its source published it. */

import type { Boundary, BoundaryLayer, Polygon } from '../model.ts';
import { isWithinCountry } from '../within-country.ts';
import { commonGround, coveredGround, pointWithin } from './clip.ts';
import { areaKm2, type LonLat } from './distance.ts';
import { type Locator, openLocator } from './locate.ts';
import { countVertices, touching } from './neighbours.ts';
import type { BoundaryProblem, BoundaryProblemCode } from './problem.ts';
import { findSelfCrossings } from './self-crossing.ts';

/** How much is overlooked. */
export interface CheckOptions {
  /** Overlaps and gaps up to this size are not told: lines that were simplified apart leave slivers. 1 km2 by default. */
  readonly slackKm2?: number;
}

const SLACK_KM2 = 1;
/** Most vertices that pairs of units are compared with, and that are laid together to find gaps: about a minute and ten seconds. */
const OVERLAP_VERTICES_MAX = 1_000_000;
const GAP_VERTICES_MAX = 200_000;

/**
 * Checks a layer: units that are empty, unnamed or have one ref; coordinates out of range or swapped; outlines that cross themselves; units
 * that overlap; gaps between them. A check that is too large to be made is told as `…-not-checked`, with the units it leaves out.
 */
export function checkBoundaries(
  layer: BoundaryLayer,
  options: CheckOptions = {},
): readonly BoundaryProblem[] {
  const slackKm2 = options.slackKm2 ?? SLACK_KM2;
  const locator = openLocator(layer);
  return [
    ...layer.boundaries.flatMap(checkUnit),
    ...repeatedRefs(layer),
    ...selfCrossings(locator),
    ...overlaps(locator, slackKm2),
    ...gaps(layer, slackKm2),
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

function selfCrossings({ lines }: Locator): readonly BoundaryProblem[] {
  if (lines === null) return [];
  const { at, isComplete } = findSelfCrossings(lines);
  const found = [...at].map(([boundary, place]) => problem('self-intersection', [boundary], place));
  return isComplete ? found : [...found, problem('self-intersection-not-checked', [])];
}

function overlaps(locator: Locator, slackKm2: number): readonly BoundaryProblem[] {
  const { boundaries } = locator.layer;
  const sizes = boundaries.map(({ polygons }) => countVertices(polygons));
  const problems: BoundaryProblem[] = [];
  const unchecked = new Set<number>();
  let vertices = 0;
  for (const [a, b] of neighbours(locator)) {
    const [one, other] = [boundaries[a]?.polygons ?? [], boundaries[b]?.polygons ?? []];
    vertices += (sizes[a] ?? 0) + (sizes[b] ?? 0);
    if (vertices > OVERLAP_VERTICES_MAX) return [...problems, problem('overlap-not-checked', [])];
    const common = commonGround(one, other);
    if (common === null) for (const index of [a, b]) unchecked.add(index);
    const km2 = areaKm2(common ?? []);
    if (km2 > slackKm2)
      problems.push({ code: 'overlap', boundaries: [a, b], at: pointWithin(common ?? []), km2 });
  }
  if (unchecked.size > 0)
    problems.push(
      problem(
        'overlap-not-checked',
        [...unchecked].sort((a, b) => a - b),
      ),
    );
  return problems;
}

/** Pairs of units whose boxes touch, the first before the second in the layer. */
function* neighbours(locator: Locator): Generator<readonly [number, number]> {
  for (const [index, { polygons }] of locator.layer.boundaries.entries()) {
    for (const other of touching(locator, polygons)) if (other > index) yield [index, other];
  }
}

/** Holes in what the units cover together. Holes of one unit that another fills are none. */
function gaps({ boundaries }: BoundaryLayer, slackKm2: number): readonly BoundaryProblem[] {
  const territories = boundaries.map(({ polygons }) => polygons);
  const total = territories.reduce((sum, polygons) => sum + countVertices(polygons), 0);
  const covered = total > GAP_VERTICES_MAX ? null : coveredGround(territories);
  if (covered === null) return [problem('gap-not-checked', [])];
  return covered.flatMap(([, ...holes]) =>
    holes.flatMap((hole): readonly BoundaryProblem[] => {
      const km2 = areaKm2([[hole]]);
      return km2 > slackKm2 ? [{ code: 'gap', boundaries: [], at: pointWithin([[hole]]), km2 }] : [];
    }),
  );
}
