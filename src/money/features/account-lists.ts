/**
 * Payments by account: those out of it and those into it, each list in order of time, and for every payment where its past ends in them.
 * All on shared memory, so that threads read the same lists.
 * Every `!` in this file reads typed arrays inside their bounds: positions are below the count, accounts below theirs.
 */

import type { PaymentColumns } from '../model.ts';

/** The columns that features are computed from. */
export type FeatureColumns = Pick<
  PaymentColumns,
  | 'count'
  | 'payers'
  | 'payees'
  | 'times'
  | 'paidMinor'
  | 'receivedMinor'
  | 'paidCurrencies'
  | 'receivedCurrencies'
>;

/** Lists of positions by account; the list of account `a` runs from `starts[a]` to `starts[a + 1]`. */
export interface AccountList {
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
}

/** Both lists, and where the past of each payment ends: strictly earlier payments stand before these places of the lists. */
export interface AccountLists {
  readonly out: AccountList;
  readonly in: AccountList;
  /** By payment: end, in the list of what came in to its payer, of what came strictly earlier. */
  readonly intoPayer: Uint32Array;
  /** By payment: end, in the list of what came in to its payee, of what came strictly earlier. */
  readonly intoPayee: Uint32Array;
  /** By payment: end, in the list of what went out of its payee, of what went strictly earlier. */
  readonly outOfPayee: Uint32Array;
}

/** Lists of all accounts. */
export function listByAccount(columns: FeatureColumns, accounts: number): AccountLists {
  const lists: AccountLists = {
    out: listOf(columns.payers, accounts),
    in: listOf(columns.payees, accounts),
    intoPayer: sharedWords(columns.count),
    intoPayee: sharedWords(columns.count),
    outOfPayee: sharedWords(columns.count),
  };
  endPasts(columns, lists, accounts);
  return lists;
}

/** Zeros on memory that threads share. */
export function sharedWords(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

/** The first place from `low` to `high` of a list whose payment is later than `time`; `high` where none is. */
export function placeAfter(
  { positions }: AccountList,
  times: Uint32Array,
  from: { readonly low: number; readonly high: number; readonly time: number },
): number {
  let { low, high } = from;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[positions[middle]!]! <= from.time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listOf(owners: Uint32Array, accounts: number): AccountList {
  const starts = sharedWords(accounts + 1);
  for (let at = 0; at < owners.length; at++) starts[owners[at]! + 1]!++;
  for (let account = 0; account < accounts; account++) starts[account + 1]! += starts[account]!;
  const next = starts.slice(0, accounts);
  const positions = sharedWords(owners.length);
  for (let at = 0; at < owners.length; at++) positions[next[owners[at]!]!++] = at;
  return { starts, positions };
}

/** Goes through the payments in order of time; those of one time become known together. */
function endPasts(
  { count, payers, payees, times }: FeatureColumns,
  lists: AccountLists,
  accounts: number,
): void {
  const ins = lists.in.starts.slice(0, accounts);
  const outs = lists.out.starts.slice(0, accounts);
  let known = 0;
  for (let at = 0; at < count; at++) {
    if (times[at]! !== times[known]!) {
      for (; known < at; known++) {
        ins[payees[known]!]!++;
        outs[payers[known]!]!++;
      }
    }
    lists.intoPayer[at] = ins[payers[at]!]!;
    lists.intoPayee[at] = ins[payees[at]!]!;
    lists.outOfPayee[at] = outs[payees[at]!]!;
  }
}
