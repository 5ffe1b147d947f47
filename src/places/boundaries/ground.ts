/** Ground that two units share, and ground that none has. */

import type { BoundaryLayer } from '../model.ts';
import { countVertices } from '../store/geometry.ts';
import { commonGround, coveredGround, pointWithin } from './clip.ts';
import type { Crossings } from './crossings.ts';
import { areaKm2, type LonLat, pointAt } from './distance.ts';
import { holders, type Locator } from './locate.ts';
import type { BoundaryProblem, BoundaryProblemCode } from './problem.ts';

/** How much is overlooked, and how much is looked at. */
export interface GroundLimits {
  readonly slackKm2: number;
  readonly overlapVerticesMax: number;
  readonly gapVerticesMax: number;
}

/** Most pairs of units met beside edges; in a layer without overlaps there is one unit beside each. */
const CLAIMS_MAX = 50_000_000;
/** About a centimetre. */
const BESIDE_DEGREES = 1e-7;

/** Pairs of units that share more ground than the slack. */
export function findOverlaps(
  locator: Locator,
  crossings: Crossings | null,
  { slackKm2, overlapVerticesMax }: GroundLimits,
): readonly BoundaryProblem[] {
  const { boundaries } = locator.layer;
  const { pairs, isComplete } = suspects(locator, crossings);
  const problems: BoundaryProblem[] = [];
  const unsettled = new Set<number>();
  let vertices = 0;
  for (const [a, b] of pairs) {
    const [one, other] = [boundaries[a]?.polygons ?? [], boundaries[b]?.polygons ?? []];
    vertices += countVertices(one) + countVertices(other);
    if (vertices > overlapVerticesMax) return [...problems, unchecked('overlap-not-checked')];
    const common = commonGround(one, other);
    if (common === null) for (const index of [a, b]) unsettled.add(index);
    const km2 = areaKm2(common ?? []);
    if (km2 <= slackKm2) continue;
    problems.push({ code: 'overlap', boundaries: [a, b], at: pointWithin(common ?? []), km2 });
  }
  if (!isComplete) problems.push(unchecked('overlap-not-checked'));
  if (unsettled.size > 0)
    problems.push(
      unchecked(
        'overlap-not-checked',
        [...unsettled].sort((a, b) => a - b),
      ),
    );
  return problems;
}

interface Suspects {
  readonly pairs: readonly (readonly [number, number])[];
  readonly isComplete: boolean;
}

/**
 * Pairs of units that may share ground, so that few need to be laid over one another: lines of theirs cross, or beside the middle of an edge there
 * is ground of both. Each part of the outline of common ground begins and ends at a vertex or a crossing, so that one of the two shows it.
 */
function suspects(locator: Locator, crossings: Crossings | null): Suspects {
  const pairs = new Map((crossings?.pairs ?? []).map((pair) => [pair.join(' '), pair]));
  const ends = locator.lines?.ends ?? new Float64Array();
  let claims = 0;
  for (let at = 0; at < ends.length && claims <= CLAIMS_MAX; at += 4) {
    for (const side of besideMiddle(pointAt(ends, at), pointAt(ends, at + 2))) {
      const found = holders(locator, side);
      claims += found.length ** 2;
      if (claims > CLAIMS_MAX) break;
      for (const [k, a] of found.entries())
        for (const b of found.slice(k + 1)) pairs.set(`${a} ${b}`, [a, b]);
    }
  }
  const isComplete = claims <= CLAIMS_MAX && crossings?.isComplete !== false;
  return { pairs: [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d), isComplete };
}

/** The two points a centimetre beside the middle of an edge. */
function besideMiddle(a: LonLat, b: LonLat): readonly LonLat[] {
  const length = Math.hypot(b.lon - a.lon, b.lat - a.lat);
  if (length === 0) return [];
  const [dx, dy] = [((b.lat - a.lat) / length) * BESIDE_DEGREES, ((a.lon - b.lon) / length) * BESIDE_DEGREES];
  const [lon, lat] = [(a.lon + b.lon) / 2, (a.lat + b.lat) / 2];
  return [
    { lon: lon + dx, lat: lat + dy },
    { lon: lon - dx, lat: lat - dy },
  ];
}

/** Holes in what the units cover together. Holes of one unit that another fills are none. */
export function findGaps(
  { boundaries }: BoundaryLayer,
  { slackKm2, gapVerticesMax }: GroundLimits,
): readonly BoundaryProblem[] {
  const territories = boundaries.map(({ polygons }) => polygons);
  const total = territories.reduce((sum, polygons) => sum + countVertices(polygons), 0);
  const covered = total > gapVerticesMax ? null : coveredGround(territories);
  if (covered === null) return [unchecked('gap-not-checked')];
  return covered.flatMap(([, ...holes]) =>
    holes.flatMap((hole): readonly BoundaryProblem[] => {
      const km2 = areaKm2([[hole]]);
      return km2 > slackKm2 ? [{ code: 'gap', boundaries: [], at: pointWithin([[hole]]), km2 }] : [];
    }),
  );
}

function unchecked(code: BoundaryProblemCode, boundaries: readonly number[] = []): BoundaryProblem {
  return { code, boundaries, at: null, km2: null };
}
