/**
 * Money in and the same money out, less one spread: pairs of payments that agree on it, and how many would by chance.
 * Every `!` in this file reads lists at indices below their length.
 */

import { openStream, shuffle } from './statistics.ts';

/** One side of a match: when and how much, in one currency. */
export interface Leg {
  readonly at: number;
  readonly time: number;
  readonly value: number;
}

/** A payment in and the payment out that answers it. */
export interface LegPair {
  readonly into: Leg;
  readonly out: Leg;
}

/** What may answer what. */
export interface SpreadLimits {
  readonly lagS: number;
  readonly spreadMin: number;
  readonly spreadMax: number;
  /** Half the width of the band of spreads that count as one. */
  readonly tolerance: number;
}

/** Legs of one pair of sides; several make a pool. */
export interface Sides {
  readonly ins: readonly Leg[];
  readonly outs: readonly Leg[];
}

/** The spread on which most pairs agree, each payment in one pair only, and those pairs. */
export function matchSpread(
  sides: readonly Sides[],
  limits: SpreadLimits,
): { readonly spread: number; readonly pairs: readonly LegPair[] } {
  const candidates = sides.flatMap((side) => candidatesOf(side, limits));
  candidates.sort((a, b) => a.spread - b.spread);
  let best: { spread: number; pairs: readonly LegPair[] } = { spread: 0, pairs: [] };
  let to = 0;
  for (let from = 0; from < candidates.length; from++) {
    if (from > 0 && candidates[from]!.spread === candidates[from - 1]!.spread) continue;
    const least = candidates[from]!.spread;
    while (to < candidates.length && candidates[to]!.spread <= least + 2 * limits.tolerance) to++;
    if (to - from <= best.pairs.length) continue;
    const pairs = takeEachOnce(candidates.slice(from, to));
    if (pairs.length > best.pairs.length) best = { spread: least + limits.tolerance, pairs };
  }
  return best;
}

/** How likely as many pairs are when the amounts paid out are dealt anew; at least 1 / (permutations + 1). Source: B. Phipson and G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 9 (2010), on p of permutations. */
export function permutationP(
  sides: readonly Sides[],
  limits: SpreadLimits,
  told: {
    readonly pairs: number;
    readonly permutations: number;
    readonly seed: number;
    readonly pMax: number;
  },
): { readonly p: number; readonly expected: number } {
  const stream = openStream(told.seed);
  const canonical = sides.map(({ ins, outs }) => ({
    ins,
    outs: outs.toSorted((a, b) => a.time - b.time || a.value - b.value),
  }));
  let [asMany, sum, done] = [0, 0, 0];
  // Once p cannot come below its limit any more, the rest is not needed.
  while (done < told.permutations && (asMany + 1) / (told.permutations + 1) <= told.pMax) {
    const dealt = canonical.map(({ ins, outs }) => {
      const values = shuffle(
        outs.map((leg) => leg.value),
        stream,
      );
      return { ins, outs: outs.map((leg, index) => ({ ...leg, value: values[index]! })) };
    });
    const { length } = matchSpread(dealt, limits).pairs;
    if (length >= told.pairs) asMany++;
    sum += length;
    done++;
  }
  return { p: (asMany + 1) / (done + 1), expected: done === 0 ? 0 : sum / done };
}

interface Candidate extends LegPair {
  readonly spread: number;
}

function candidatesOf({ ins, outs }: Sides, limits: SpreadLimits): readonly Candidate[] {
  const ordered = outs.toSorted((a, b) => a.time - b.time);
  const candidates: Candidate[] = [];
  let first = 0;
  for (const into of ins.toSorted((a, b) => a.time - b.time)) {
    while (first < ordered.length && ordered[first]!.time <= into.time) first++;
    for (let next = first; next < ordered.length; next++) {
      const out = ordered[next]!;
      if (out.time > into.time + limits.lagS) break;
      const spread = 1 - out.value / into.value;
      if (spread >= limits.spreadMin && spread <= limits.spreadMax) candidates.push({ into, out, spread });
    }
  }
  return candidates;
}

/** Pairs that share no payment: the earliest first, equal ones by amount, so that the order of rows changes nothing. */
function takeEachOnce(candidates: readonly Candidate[]): readonly LegPair[] {
  const ordered = candidates.toSorted(
    (a, b) =>
      a.into.time - b.into.time ||
      a.into.value - b.into.value ||
      a.out.time - b.out.time ||
      a.out.value - b.out.value,
  );
  const used = new Set<number>();
  return ordered.filter(({ into, out }) => {
    if (used.has(into.at) || used.has(out.at)) return false;
    used.add(into.at).add(out.at);
    return true;
  });
}
