/**
 * Patterns that a payment completes, searched backwards in time from it: cycles by length, and the middles of scatter-gather.
 * A search is given a number of steps; what needs more is unknown, and never a part of the truth.
 * Source: simple temporal cycles and scatter-gather patterns of the Graph Feature Preprocessor, arXiv:2402.08593, section 3.
 * Every `!` in this file reads typed arrays inside their bounds.
 */

import { type AccountLists, type FeatureColumns, placeAfter } from './account-lists.ts';

/** Payments of the shortest and longest cycle that is counted. Source: GFP counts simple cycles of up to 10 (arXiv:2402.08593, section 5). */
export const CYCLE_LENGTHS = { min: 2, max: 10 } as const;
/** Payments that the search of one payment looks at before it gives up: a bound of our own, for 200,000 payments a second. */
export const SEARCH_STEPS_MAX = 256;

/** A search over the lists, with its scratch. */
export interface PatternSearch {
  readonly columns: FeatureColumns;
  readonly lists: AccountLists;
  /** Marks on accounts: the number of the search that set them. */
  readonly sources: Uint32Array;
  readonly middles: Uint32Array;
  stamp: number;
  /** Cycles found, by their length. */
  readonly cycles: Int32Array;
  /** Path of the search: the account at each depth, and the place in its list. */
  readonly path: Uint32Array;
  readonly places: Uint32Array;
}

/** A search over these payments. */
export function openPatternSearch(
  columns: FeatureColumns,
  lists: AccountLists,
  accounts: number,
): PatternSearch {
  return {
    columns,
    lists,
    sources: new Uint32Array(accounts),
    middles: new Uint32Array(accounts),
    stamp: 0,
    cycles: new Int32Array(CYCLE_LENGTHS.max + 1),
    path: new Uint32Array(CYCLE_LENGTHS.max + 1),
    places: new Uint32Array(CYCLE_LENGTHS.max + 1),
  };
}

/**
 * Counts into `cycles` the cycles that the payment closes: payments strictly ascending in time, less than `windowS` from the first to this one, no account twice.
 * False where the search took more than {@link SEARCH_STEPS_MAX} steps.
 */
export function searchCycles(search: PatternSearch, position: number, windowS: number): boolean {
  const { columns, lists, cycles, path, places } = search;
  const { payers, payees, times } = columns;
  const incoming = lists.in;
  cycles.fill(0);
  const [start, end] = [payees[position]!, payers[position]!];
  if (start === end) return true;
  const earliest = firstOut(search, position, times[position]! - windowS);
  if (earliest < 0) return true;
  let steps = 0;
  let depth = 0;
  path[0] = end;
  places[0] = lists.intoPayer[position]!;
  while (depth >= 0) {
    const place = places[depth]! - 1;
    if (place < incoming.starts[path[depth]!]! || incoming.times[place]! < earliest) {
      depth--;
      continue;
    }
    places[depth] = place;
    steps++;
    if (steps > SEARCH_STEPS_MAX) return false;
    const account = incoming.parties[place]!;
    if (account === start) cycles[depth + 2]!++;
    else if (
      depth + 3 <= CYCLE_LENGTHS.max &&
      incoming.times[place]! > earliest &&
      !isOn(path, depth, account)
    ) {
      depth++;
      path[depth] = account;
      places[depth] = lists.intoPayer[incoming.positions[place]!]!;
    }
  }
  return true;
}

/**
 * Middles beside the payer through which a source that paid the payer has paid the payee too: S to M and S to N, N to B before this payment of M to B.
 * All within `windowS` before it; -1 where the search took too many steps.
 */
export function searchScatterGather(search: PatternSearch, position: number, windowS: number): number {
  const { columns, lists, sources, middles } = search;
  const { payers, payees, times } = columns;
  const incoming = lists.in;
  const [payer, payee] = [payers[position]!, payees[position]!];
  if (payer === payee) return 0;
  search.stamp++;
  const oldest = times[position]! - windowS;
  let steps = 0;
  for (let place = lists.intoPayer[position]! - 1; place >= incoming.starts[payer]!; place--) {
    if (incoming.times[place]! <= oldest) break;
    steps++;
    if (steps > SEARCH_STEPS_MAX) return -1;
    const source = incoming.parties[place]!;
    if (source !== payee && source !== payer) sources[source] = search.stamp;
  }
  if (steps === 0) return 0;
  let found = 0;
  for (let place = lists.intoPayee[position]! - 1; place >= incoming.starts[payee]!; place--) {
    if (incoming.times[place]! <= oldest) break;
    steps++;
    const middle = incoming.parties[place]!;
    if (middle === payer || middle === payee || middles[middle] === search.stamp) continue;
    middles[middle] = search.stamp;
    let isReached = false;
    const end = lists.intoPayer[incoming.positions[place]!]!;
    for (let inner = end - 1; inner >= incoming.starts[middle]!; inner--) {
      if (incoming.times[inner]! <= oldest) break;
      steps++;
      if (steps > SEARCH_STEPS_MAX) return -1;
      const source = incoming.parties[inner]!;
      if (source !== middle && sources[source] === search.stamp) isReached = true;
    }
    if (isReached) found++;
  }
  return steps > SEARCH_STEPS_MAX ? -1 : found;
}

/** Time of the first payment that went out of the payee later than `oldest` and before this payment; -1 where none did. */
function firstOut(
  { columns, lists: { out, outOfPayee } }: PatternSearch,
  position: number,
  oldest: number,
): number {
  const low = out.starts[columns.payees[position]!]!;
  const high = outOfPayee[position]!;
  if (low === high || out.times[high - 1]! <= oldest) return -1;
  return out.times[placeAfter(out, { low, high, time: oldest })]!;
}

function isOn(path: Uint32Array, depth: number, account: number): boolean {
  for (let at = 0; at <= depth; at++) if (path[at] === account) return true;
  return false;
}
