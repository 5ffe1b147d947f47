/** Lines that cross: of one unit with itself, and of two units. */

import type { LonLat } from './distance.ts';
import type { LineIndex } from './locate.ts';

/** What was found, and whether all edges were compared. */
export interface Crossings {
  /** Of each boundary that crosses itself one place where it does. */
  readonly own: ReadonlyMap<number, LonLat>;
  /** Pairs of boundaries whose lines cross, the first before the second. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly isComplete: boolean;
}

/** Most comparisons of two edges; a layer of a million vertices takes some 10 million. */
const COMPARISONS_MAX = 200_000_000;

/** Looks for edges that cross within both; edges that only touch do not. */
export function findCrossings({ tree, ends, owners }: LineIndex): Crossings {
  const own = new Map<number, LonLat>();
  const pairs = new Map<string, readonly [number, number]>();
  let comparisons = 0;
  for (let edge = 0; edge < owners.length && comparisons <= COMPARISONS_MAX; edge += 1) {
    const owner = owners[edge] ?? 0;
    const one = endsOf(ends, edge);
    const [lonA, latA, lonB, latB] = one;
    const box = [
      Math.min(lonA, lonB),
      Math.min(latA, latB),
      Math.max(lonA, lonB),
      Math.max(latA, latB),
    ] as const;
    tree.collides(...box, (other) => {
      comparisons += 1;
      if (comparisons > COMPARISONS_MAX) return true;
      if (other <= edge) return false;
      const otherOwner = owners[other] ?? 0;
      const crossing = crossingOf(one, endsOf(ends, other));
      if (crossing === null) return false;
      if (otherOwner === owner) own.set(owner, own.get(owner) ?? crossing);
      else pairs.set(`${owner} ${otherOwner}`, [Math.min(owner, otherOwner), Math.max(owner, otherOwner)]);
      return false;
    });
  }
  return { own, pairs: [...pairs.values()], isComplete: comparisons <= COMPARISONS_MAX };
}

type Edge = readonly [number, number, number, number];

function endsOf(ends: Float64Array, edge: number): Edge {
  const from = 4 * edge;
  return [ends[from] ?? 0, ends[from + 1] ?? 0, ends[from + 2] ?? 0, ends[from + 3] ?? 0];
}

/** Where two edges cross, each with its ends on both sides of the other; null where they do not. */
function crossingOf(one: Edge, other: Edge): LonLat | null {
  const [from, to] = [sideOf(other, one[0], one[1]), sideOf(other, one[2], one[3])];
  const [otherFrom, otherTo] = [sideOf(one, other[0], other[1]), sideOf(one, other[2], other[3])];
  if (from * to >= 0 || otherFrom * otherTo >= 0) return null;
  const share = from / (from - to);
  return { lon: one[0] + share * (one[2] - one[0]), lat: one[1] + share * (one[3] - one[1]) };
}

function sideOf([lonA, latA, lonB, latB]: Edge, lon: number, lat: number): number {
  return (lonB - lonA) * (lat - latA) - (lon - lonA) * (latB - latA);
}
