/**
 * What anchors found: groups of positions, a rule each, in one growing array of numbers that moves between threads as it is.
 * Every `!` in this file reads below the length that was written.
 */

import { NONE } from './payment-book.ts';
import { BOUNDS, type Bound, GRAPH_RULES, type GraphRule } from './settings.ts';

/** Hits in the order of their anchors, and the accounts where a search was cut short. */
export interface Hits {
  /** For each hit: code of the rule, the two accounts that it is about, hundredths of nats of the two parts of its surprise, number of payments, positions. */
  cells: Int32Array;
  length: number;
  /** {@link undeterminedKey} of each rule, bound and account. */
  readonly undetermined: Set<number>;
}

/** How surprising a hit is, in nats, by what surprises. */
export interface Surprise {
  /** That it happened at all, so soon or so often. */
  readonly frequency: number;
  /** That the amounts are as they are. */
  readonly amounts: number;
}

/** Of a rule that weighs no surprise. */
export const NO_SURPRISE: Surprise = { frequency: 0, amounts: 0 };

const FIRST_CELLS = 1 << 12;

/** No hits yet. */
export function openHits(): Hits {
  return { cells: new Int32Array(FIRST_CELLS), length: 0, undetermined: new Set() };
}

/** One group of positions that a rule found. */
export interface Hit {
  readonly rule: number;
  /** Accounts that the pattern is about; {@link NONE} twice where it is about none. Hits of one pattern have the same. */
  readonly about: readonly [number, number];
  readonly surprise: Surprise;
  readonly positions: Int32Array;
}

/** About no account in particular. */
export const ABOUT_NONE: readonly [number, number] = [NONE, NONE];

const HEAD_CELLS = 6;
const NATS_STEPS = 100;

/** Adds a hit: the first `count` positions of `members`, each different. */
export function addHit(
  hits: Hits,
  hit: { readonly rule: number; readonly about: readonly [number, number]; readonly surprise: Surprise },
  members: { readonly positions: Int32Array; readonly count: number },
): void {
  const { positions, count } = members;
  const needed = hits.length + count + HEAD_CELLS;
  if (needed > hits.cells.length) {
    const grown = new Int32Array(Math.max(needed, hits.cells.length * 2));
    grown.set(hits.cells);
    hits.cells = grown;
  }
  hits.cells[hits.length] = hit.rule;
  hits.cells[hits.length + 1] = hit.about[0];
  hits.cells[hits.length + 2] = hit.about[1];
  hits.cells[hits.length + 3] = Math.round(hit.surprise.frequency * NATS_STEPS);
  hits.cells[hits.length + 4] = Math.round(hit.surprise.amounts * NATS_STEPS);
  hits.cells[hits.length + 5] = count;
  hits.cells.set(positions.subarray(0, count), hits.length + HEAD_CELLS);
  hits.length = needed;
}

/** Reads hits back one by one; `positions` is a view that the next call leaves alone. */
export function* readHits(hits: Hits): Generator<Hit> {
  let at = 0;
  while (at < hits.length) {
    const [rule, first, second, frequency, amounts, count] = hits.cells.subarray(at, at + HEAD_CELLS);
    const end = at + HEAD_CELLS + count!;
    yield {
      rule: rule!,
      about: [first!, second!],
      surprise: { frequency: frequency! / NATS_STEPS, amounts: amounts! / NATS_STEPS },
      positions: hits.cells.subarray(at + HEAD_CELLS, end),
    };
    at = end;
  }
}

/** Notes that a rule could not look everywhere at an account. */
export function noteUndetermined(hits: Hits, cut: { rule: number; bound: number; account: number }): void {
  hits.undetermined.add(undeterminedKey(cut));
}

/** One number for a rule, a bound and an account. */
export function undeterminedKey(cut: { rule: number; bound: number; account: number }): number {
  return (cut.account * GRAPH_RULES.length + cut.rule) * BOUNDS.length + cut.bound;
}

/** What {@link undeterminedKey} was made of. */
export function readUndetermined(key: number): { rule: GraphRule; bound: Bound; account: number } {
  const ruled = Math.floor(key / BOUNDS.length);
  return {
    rule: GRAPH_RULES[ruled % GRAPH_RULES.length]!,
    bound: BOUNDS[key % BOUNDS.length]!,
    account: Math.floor(ruled / GRAPH_RULES.length),
  };
}
