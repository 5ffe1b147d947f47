/**
 * Payments by account: those out of it and those into it, each list in order of time, and for every payment where its past ends in them.
 * What the features read of a payment stands beside its place in the list, so that a list is read in one go. All on shared memory: threads fill and
 * read the same lists.
 * Every `!` in this file reads typed arrays inside their bounds: positions and places are below the count, accounts below theirs.
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

/** Payments by account; the list of account `a` runs from the place `starts[a]` to `starts[a + 1]`. Every other array has a cell a place. */
export interface AccountList {
  readonly starts: Uint32Array;
  readonly positions: Uint32Array;
  /** In seconds. */
  readonly times: Uint32Array;
  /** The other account. */
  readonly parties: Uint32Array;
  /** In major units. */
  readonly amounts: Float64Array;
  readonly currencies: Uint8Array;
  /** Place of the payment in the file. */
  readonly ranks: Uint32Array;
  /** Place in this list of the payment before and after it with the same counterparty; -1, or {@link NONE_AFTER}, where there is none. */
  readonly previous: Int32Array;
  readonly next: Int32Array;
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

/** What is told of each payment in the lists. */
export interface ListedColumns {
  readonly columns: FeatureColumns;
  /** Place of each payment in the file. */
  readonly ranks: Uint32Array;
  /** 100 for a currency of two decimals, by currency. */
  readonly minorsPerMajor: Float64Array;
}

/** Place of the next payment where there is none: after every place. */
const NONE_AFTER = 2 ** 31 - 1;

/** Lists of all accounts that know the positions alone; {@link fillAccounts} tells the rest. */
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

/** One of the two lists with the columns that it tells of. */
export interface ListedSide {
  readonly list: AccountList;
  readonly parties: Uint32Array;
  readonly minor: Float64Array;
  readonly currencies: Uint8Array;
}

/** The list of what goes out, with what was paid, and that of what comes in, with what was received. */
export function listedSides(lists: AccountLists, columns: FeatureColumns): readonly ListedSide[] {
  const { payers, payees, paidMinor, receivedMinor, paidCurrencies, receivedCurrencies } = columns;
  return [
    { list: lists.out, parties: payees, minor: paidMinor, currencies: paidCurrencies },
    { list: lists.in, parties: payers, minor: receivedMinor, currencies: receivedCurrencies },
  ];
}

/**
 * Tells the rest of a list for the accounts from `first` up to, not including, `end`.
 * `lastPlace` is scratch with a cell an account, -1 for the first accounts of a list; accounts come in ascending order.
 */
export function fillAccounts(
  { list, parties, minor, currencies }: ListedSide,
  { columns, ranks, minorsPerMajor }: ListedColumns,
  range: { readonly first: number; readonly end: number; readonly lastPlace: Int32Array },
): void {
  const { starts, positions, previous, next } = list;
  const { lastPlace } = range;
  for (let account = range.first; account < range.end; account++) {
    const start = starts[account]!;
    const end = starts[account + 1]!;
    for (let place = start; place < end; place++) {
      const position = positions[place]!;
      const party = parties[position]!;
      const currency = currencies[position]!;
      list.times[place] = columns.times[position]!;
      list.parties[place] = party;
      list.amounts[place] = minor[position]! / minorsPerMajor[currency]!;
      list.currencies[place] = currency;
      list.ranks[place] = ranks[position]!;
      const before = lastPlace[party]!;
      previous[place] = before < start ? -1 : before;
      if (before >= start) next[before] = place;
      next[place] = NONE_AFTER;
      lastPlace[party] = place;
    }
  }
}

/** Zeros on memory that threads share. */
export function sharedWords(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

/** The first place from `low` to `high` of a list whose payment is later than `time`; `high` where none is. */
export function placeAfter(
  { times }: AccountList,
  from: { readonly low: number; readonly high: number; readonly time: number },
): number {
  let { low, high } = from;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! <= from.time) low = middle + 1;
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
  const words = (): SharedArrayBuffer => new SharedArrayBuffer(owners.length * 4);
  return {
    starts,
    positions,
    times: new Uint32Array(words()),
    parties: new Uint32Array(words()),
    amounts: new Float64Array(new SharedArrayBuffer(owners.length * 8)),
    currencies: new Uint8Array(new SharedArrayBuffer(owners.length)),
    ranks: new Uint32Array(words()),
    previous: new Int32Array(words()),
    next: new Int32Array(words()),
  };
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
