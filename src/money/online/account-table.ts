/**
 * The payments of some accounts as a table of their own, so that the rules of the batch read them unchanged.
 * Every `!` in this file reads columns below their count and lists at slots that are given out.
 */

import type { AccountNames, PaymentColumns } from '../model.ts';
import { copyRecent, eachOf, type RecentPayments } from './recent-payments.ts';

/** What is the same for all tables. */
export interface TableFrame {
  /** Seconds of the first payment that is known at all: from there rules count how long something has been seen. */
  readonly first: number;
  /** Seconds at which the payments end, as far as rules ask. */
  readonly last: number;
  readonly currencies: readonly string[];
  readonly decimals: readonly number[];
  readonly placeNames: readonly string[];
}

/** A table with the ids of its payments and the slots of its accounts. */
export interface AccountTable {
  readonly columns: PaymentColumns;
  /** NaN at the two ends of the table. */
  readonly ids: Float64Array;
  /** Slot of each account; the first account is nobody, then come those that were asked for. */
  readonly slots: readonly number[];
}

/** Index of `ach`: a channel of which no rule makes anything. */
const ACH = 4;
const NOBODY = -1;

/**
 * All payments of the accounts in the slots. Where the table begins and ends, a payment of nothing by nobody to itself stands, which no rule
 * looks at: so that the rules see how long all payments go on, not only these.
 */
export function tableOf(recent: RecentPayments, slots: ReadonlySet<number>, frame: TableFrame): AccountTable {
  const positions = gatherPositions(recent, slots);
  const columns = openColumns(positions.length + 2);
  const ids = new Float64Array(positions.length + 2).fill(Number.NaN);
  const accounts: number[] = [NOBODY];
  const { marks } = recent;
  const indexOf = (slot: number): number => {
    if (marks[slot]! === 0) marks[slot] = accounts.push(slot) - 1;
    return marks[slot]!;
  };
  for (const slot of slots) indexOf(slot);
  copyRecent(recent, positions, { ...columns, ids });
  for (let at = 1; at <= positions.length; at++) {
    columns.payers[at] = indexOf(columns.payers[at]!);
    columns.payees[at] = indexOf(columns.payees[at]!);
  }
  for (const slot of accounts) if (slot !== NOBODY) marks[slot] = 0;
  columns.times[0] = frame.first;
  columns.times[positions.length + 1] = frame.last;
  const { currencies, decimals, placeNames } = frame;
  const names = namesOf(accounts, (slot) => recent.names[slot]!);
  return {
    columns: { ...columns, currencies, decimals, placeNames, accounts: names },
    ids,
    slots: accounts,
  };
}

/** Names of accounts by what stands for them in `accounts`. */
function namesOf(
  accounts: readonly number[],
  nameOf: (account: number) => { readonly bank: string; readonly number: string },
): AccountNames {
  const of = (at: number) => {
    const account = accounts[at] ?? NOBODY;
    return account === NOBODY ? { bank: '', number: '' } : nameOf(account);
  };
  return {
    count: accounts.length,
    bankOf: (at) => of(at).bank,
    numberOf: (at) => of(at).number,
    nameOf: (at) => `${of(at).bank}/${of(at).number}`,
  };
}

/** Positions in order of time, each once, counted from the oldest that is held. */
function gatherPositions(recent: RecentPayments, slots: ReadonlySet<number>): Uint32Array {
  let total = 0;
  for (const slot of slots) total += recent.counts[slot]!;
  const found = new Uint32Array(total);
  // Those of an account come with the newest first.
  let at = total;
  for (const slot of slots) {
    eachOf(recent, slot, (position) => {
      at -= 1;
      found[at] = position - recent.from;
    });
  }
  if (slots.size === 1) return found;
  found.sort();
  let kept = 0;
  for (let next = 0; next < total; next++) {
    if (next > 0 && found[next] === found[next - 1]) continue;
    found[kept] = found[next]!;
    kept += 1;
  }
  return found.subarray(0, kept);
}

function openColumns(count: number) {
  return {
    count,
    payers: new Uint32Array(count),
    payees: new Uint32Array(count),
    times: new Uint32Array(count),
    paidMinor: new Float64Array(count),
    receivedMinor: new Float64Array(count),
    paidCurrencies: new Uint8Array(count),
    receivedCurrencies: new Uint8Array(count),
    channels: new Uint8Array(count).fill(ACH),
    places: new Uint16Array(count),
    rows: Uint32Array.from({ length: count }, (_, at) => at + 1),
  };
}
