/**
 * Which accounts of two regions may work together: pairs of operators whose payments in and out agree more than once, joined into pools.
 * Every `!` in this file reads lists at indices below their length.
 */

import type { Leg, SpreadLimits } from './spread-match.ts';

/** An account that strangers pay and that pays strangers, with those payments. */
export interface OperatorLegs {
  readonly account: number;
  readonly region: number;
  readonly ins: readonly Leg[];
  readonly outs: readonly Leg[];
}

/** Operators of two regions. */
export interface Pool {
  readonly here: readonly OperatorLegs[];
  readonly there: readonly OperatorLegs[];
}

interface PlacedLeg extends Leg {
  readonly operator: number;
}

const DAY_S = 86_400;

/** How pools are sought. */
export interface PoolLimits extends SpreadLimits {
  /** Least agreements of a pair that is added to a pool. */
  readonly pairMatchesMin: number;
  /** How often a pair as telling as the one that a pool is built around may come about by chance among all pairs. */
  readonly chanceMax: number;
  /** Least share of the payments of the less busy operator of a pair that agree. */
  readonly linkShareMin: number;
  readonly candidatesMax: number;
}

/** A pair of operators that agree on one spread; the one of the lower region comes first. */
interface Link {
  readonly low: number;
  readonly high: number;
  readonly spread: number;
  readonly agreements: number;
}

/**
 * Pools around pairs that agree more often than chance lets any pair do: with those who agree with one of the two on the same spread.
 * The search ends after `candidatesMax` comparisons.
 */
export function linkPools(
  operators: readonly OperatorLegs[],
  limits: PoolLimits,
): { readonly pools: readonly Pool[]; readonly isCut: boolean } {
  const { counts, total, isCut } = countAgreements(operators, limits);
  const links = [...counts].flatMap(([key, spreads]): Link[] => {
    if (spreads.length < limits.pairMatchesMin) return [];
    const best = largestAgreement(spreads, limits.tolerance);
    const [low, high] = [Math.floor(key / operators.length), key % operators.length];
    const least = limits.linkShareMin * Math.min(legsCount(operators[low]!), legsCount(operators[high]!));
    return best.agreements < Math.max(limits.pairMatchesMin, least) ? [] : [{ low, high, ...best }];
  });
  const ins = operators.reduce((sum, one) => sum + one.ins.length, 0);
  const outs = operators.reduce((sum, one) => sum + one.outs.length, 0);
  const share = total / ins / outs;
  const seeds = links.filter((link) => chanceOf(operators, { link, share, limits }) <= limits.chanceMax);
  return { pools: growPools(operators, { links, seeds, limits }), isCut };
}

/** How many pairs would agree as often by chance: the tail of the Poisson distribution at this pair's share of all agreements, over all pairs and bands of spreads. */
function chanceOf(
  operators: readonly OperatorLegs[],
  of: { link: Link; share: number; limits: PoolLimits },
): number {
  const { link, share, limits } = of;
  const [low, high] = [operators[link.low]!, operators[link.high]!];
  const bands = Math.max(1, limits.spreadMax / (2 * limits.tolerance));
  const possible = low.ins.length * high.outs.length + high.ins.length * low.outs.length;
  const expected = (share * possible) / bands;
  let term = Math.exp(-expected);
  let below = 0;
  for (let count = 0; count < link.agreements; count++) {
    below += term;
    term *= expected / (count + 1);
  }
  // Where the tail is too thin for the difference, its first term stands for it.
  return Math.max(1 - below, term) * bands * (operators.length * operators.length) * 0.5;
}

function legsCount({ ins, outs }: OperatorLegs): number {
  return ins.length + outs.length;
}

function growPools(
  operators: readonly OperatorLegs[],
  of: { links: readonly Link[]; seeds: readonly Link[]; limits: PoolLimits },
): readonly Pool[] {
  const byOperator = new Map<number, Link[]>();
  for (const link of of.links) {
    for (const operator of [link.low, link.high]) {
      byOperator.set(operator, [...(byOperator.get(operator) ?? []), link]);
    }
  }
  const pools = new Map<string, { here: readonly number[]; there: readonly number[] }>();
  for (const seed of of.seeds.toSorted((a, b) => b.agreements - a.agreements)) {
    const regions = [operators[seed.low]!.region, operators[seed.high]!.region];
    const alike = [...(byOperator.get(seed.low) ?? []), ...(byOperator.get(seed.high) ?? [])].filter(
      (link) =>
        operators[link.low]!.region === regions[0] &&
        operators[link.high]!.region === regions[1] &&
        Math.abs(link.spread - seed.spread) <= 2 * of.limits.tolerance,
    );
    const here = [...new Set(alike.map((link) => link.low))].sort((a, b) => a - b);
    const there = [...new Set(alike.map((link) => link.high))].sort((a, b) => a - b);
    pools.set(`${here.join(' ')}/${there.join(' ')}`, { here, there });
  }
  const legsOf = (side: readonly number[]) => side.map((operator) => operators[operator]!);
  return [...pools.values()].map(({ here, there }) => ({ here: legsOf(here), there: legsOf(there) }));
}

/** Buckets of pairs in the first pass: 64 MiB. */
const BUCKETS = 2 ** 26;
/** What a bucket can count. */
const BUCKET_MAX = 255;

/**
 * By pair of operators, the one of the lower region number first: the spreads of payments in with one and out with the other.
 * A first pass counts pairs in buckets, so that only pairs that may agree often enough are kept; `total` counts the agreements of all.
 */
function countAgreements(
  operators: readonly OperatorLegs[],
  limits: PoolLimits,
): { counts: ReadonlyMap<number, readonly number[]>; total: number; isCut: boolean } {
  const buckets = new Uint8Array(BUCKETS);
  const least = Math.min(limits.pairMatchesMin, BUCKET_MAX);
  let total = 0;
  const isCut = eachAgreement(operators, limits, (low, high) => {
    const bucket = bucketOf(low, high);
    total++;
    if (buckets[bucket]! < least) buckets[bucket]!++;
  });
  const counts = new Map<number, number[]>();
  eachAgreement(operators, limits, (low, high, spread) => {
    if (buckets[bucketOf(low, high)]! < least) return;
    const key = low * operators.length + high;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, [spread]);
    else known.push(spread);
  });
  return { counts, total, isCut };
}

function bucketOf(low: number, high: number): number {
  return (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 6;
}

/** Hands over each payment in that one out in another region follows at a spread in bounds; true where the comparisons were cut short. */
function eachAgreement(
  operators: readonly OperatorLegs[],
  limits: PoolLimits,
  take: (low: number, high: number, spread: number) => void,
): boolean {
  const days = Map.groupBy(
    operators.flatMap((one, operator) => one.outs.map((leg): PlacedLeg => ({ ...leg, operator }))),
    (leg) => Math.floor(leg.time / DAY_S),
  );
  for (const legs of days.values()) legs.sort((a, b) => a.value - b.value);
  let compared = 0;
  for (const [operator, { region, ins }] of operators.entries()) {
    for (const into of ins) {
      const lastDay = Math.floor((into.time + limits.lagS) / DAY_S);
      for (let day = Math.floor(into.time / DAY_S); day <= lastDay; day++) {
        const legs = days.get(day) ?? [];
        for (let at = firstFrom(legs, into.value * (1 - limits.spreadMax)); at < legs.length; at++) {
          const out = legs[at]!;
          if (out.value > into.value * (1 - limits.spreadMin)) break;
          if (++compared > limits.candidatesMax) return true;
          const other = operators[out.operator]!.region;
          if (other === region || out.time <= into.time || out.time > into.time + limits.lagS) continue;
          const spread = 1 - out.value / into.value;
          if (region < other) take(operator, out.operator, spread);
          else take(out.operator, operator, spread);
        }
      }
    }
  }
  return false;
}

/** Index of the first leg of that value or more. */
function firstFrom(legs: readonly PlacedLeg[], value: number): number {
  let [low, high] = [0, legs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (legs[middle]!.value < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Most spreads within one band, and the middle of them. */
function largestAgreement(
  spreads: readonly number[],
  tolerance: number,
): { readonly agreements: number; readonly spread: number } {
  const ordered = spreads.toSorted((a, b) => a - b);
  let [agreements, spread, from] = [0, 0, 0];
  for (let last = 0; last < ordered.length; last++) {
    while (ordered[last]! - ordered[from]! > 2 * tolerance) from++;
    if (last - from + 1 <= agreements) continue;
    [agreements, spread] = [last - from + 1, (ordered[from]! + ordered[last]!) / 2];
  }
  return { agreements, spread };
}
