/**
 * How many chains of payments end in each payment, by their length: each payment of a chain goes out of the account that the one before it went to,
 * later than it and within the window of it. An account may recur in a chain; a payment to itself is in none.
 * Source: temporal paths as patterns of a payment, Graph Feature Preprocessor, arXiv:2402.08593; counted here as walks, which need no search.
 * Every `!` in this file reads typed arrays inside their bounds.
 */

import { type FeatureColumns, sharedWords } from './account-lists.ts';

/** Payments of the shortest and longest chain that is counted. */
export const CHAIN_LENGTHS = { min: 2, max: 5 } as const;
/** The largest count that is told; a greater one is unknown. */
export const CHAINS_MAX = 2 ** 31 - 1;

const LENGTHS = CHAIN_LENGTHS.max - CHAIN_LENGTHS.min + 1;

/** Room for the counts of {@link countChains}, on memory that threads share. */
export function openChains(count: number): readonly Uint32Array[] {
  return Array.from({ length: LENGTHS }, () => sharedWords(count));
}

/** Counts by payment into a column a length of {@link CHAIN_LENGTHS}, ascending; `CHAINS_MAX + 1` stands for all that is more. */
export function countChains(
  chains: readonly Uint32Array[],
  columns: FeatureColumns,
  of: { readonly accounts: number; readonly windowS: number },
): void {
  const { count, payers, payees, times } = columns;
  const { accounts, windowS } = of;
  const sums = new Float64Array(accounts * LENGTHS);
  let known = 0;
  let expired = 0;
  for (let at = 0; at < count; at++) {
    if (times[at]! !== times[known]!)
      while (known < at) weigh(sums, chains, { columns, at: known++, sign: 1 });
    while (expired < known && times[expired]! <= times[at]! - windowS)
      weigh(sums, chains, { columns, at: expired++, sign: -1 });
    if (payers[at] === payees[at]) continue;
    const cell = payers[at]! * LENGTHS;
    for (let length = 0; length < LENGTHS; length++)
      chains[length]![at] = Math.min(sums[cell + length]!, CHAINS_MAX + 1);
  }
}

/** Adds the chains that end in a payment to those that its payee can lengthen, or takes them away; whole numbers below 2^53, so nothing is lost. */
function weigh(
  sums: Float64Array,
  chains: readonly Uint32Array[],
  { columns, at, sign }: { readonly columns: FeatureColumns; readonly at: number; readonly sign: 1 | -1 },
): void {
  const payee = columns.payees[at]!;
  if (columns.payers[at] === payee) return;
  sums[payee * LENGTHS]! += sign;
  for (let length = 1; length < LENGTHS; length++)
    sums[payee * LENGTHS + length]! += sign * chains[length - 1]![at]!;
}
