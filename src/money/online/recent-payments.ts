/**
 * The payments that the rules of single accounts still look at: a ring in order of time, in which those of each account are linked from
 * the newest backwards. Every `!` in this file reads typed arrays inside the ring, and lists at slots that are given out.
 */

import { assert } from '../../base/index.ts';
import type { OnlinePayment } from '../graph/online-patterns.ts';

/** An account as the record of a payment writes it. */
export interface AccountName {
  readonly bank: string;
  readonly number: string;
}

/** A payment as it arrives, with what its record says of place and accounts. */
export interface WatchedPayment extends OnlinePayment {
  /** Index into the names of places; 0 where the record names none. */
  readonly place: number;
  readonly payerName: AccountName;
  readonly payeeName: AccountName;
}

/** The ring. Positions are counted on for ever; position p stands in cell p modulo the number of cells. */
export interface RecentPayments {
  cells: Cells;
  /** Oldest position that is held, and the one that comes next. */
  from: number;
  to: number;
  /** Slot of each account that has a payment here. */
  readonly slots: Map<number, number>;
  /** By slot: the caller's number of the account, its name, its newest position, its payments here. */
  readonly accounts: number[];
  readonly names: AccountName[];
  readonly newest: number[];
  readonly counts: number[];
  readonly free: number[];
  /** By slot, a place in the table that is being made; 0 between tables. */
  readonly marks: number[];
}

/** Columns of the ring; accounts are slots. */
export interface Cells {
  readonly size: number;
  readonly ids: Float64Array;
  readonly payers: Uint32Array;
  readonly payees: Uint32Array;
  readonly times: Uint32Array;
  readonly paidMinor: Float64Array;
  readonly receivedMinor: Float64Array;
  readonly paidCurrencies: Uint8Array;
  readonly receivedCurrencies: Uint8Array;
  readonly channels: Uint8Array;
  readonly places: Uint16Array;
  /** The position before this one at its payer, and at its payee. */
  readonly beforeAtPayer: Float64Array;
  readonly beforeAtPayee: Float64Array;
}

const NONE = -1;
const FIRST_CELLS = 1 << 12;

/** A ring that holds nothing; it grows with what it holds. */
export function openRecent(): RecentPayments {
  return {
    ...{ cells: openCells(FIRST_CELLS), from: 0, to: 0, slots: new Map() },
    ...{ accounts: [], names: [], newest: [], counts: [], free: [], marks: [] },
  };
}

/** Adds the newest payment; answers the slots of payer and payee. */
export function addRecent(recent: RecentPayments, payment: WatchedPayment): readonly [number, number] {
  if (recent.to - recent.from === recent.cells.size) grow(recent);
  const at = recent.to++;
  const { cells } = recent;
  const cell = at & (cells.size - 1);
  const payer = slotOf(recent, payment.payer, payment.payerName);
  const payee = slotOf(recent, payment.payee, payment.payeeName);
  cells.ids[cell] = payment.id;
  cells.payers[cell] = payer;
  cells.payees[cell] = payee;
  cells.times[cell] = payment.time;
  cells.paidMinor[cell] = payment.paidMinor;
  cells.receivedMinor[cell] = payment.receivedMinor;
  cells.paidCurrencies[cell] = payment.paidCurrency;
  cells.receivedCurrencies[cell] = payment.receivedCurrency;
  cells.channels[cell] = payment.channel;
  cells.places[cell] = payment.place;
  cells.beforeAtPayer[cell] = link(recent, payer, at);
  cells.beforeAtPayee[cell] = payee === payer ? NONE : link(recent, payee, at);
  return [payer, payee];
}

/** What is told of payments that leave. */
export interface Leaving {
  /** An account lost the last of its payments; its slot may be given out again. */
  account(slot: number): void;
  payment(pair: { readonly payer: number; readonly payee: number; readonly time: number }): void;
}

/** Lets payments before `time` go, and accounts with the last of their payments. */
export function dropRecent(recent: RecentPayments, time: number, leaving: Leaving): void {
  const { cells } = recent;
  for (; recent.from < recent.to; recent.from++) {
    const cell = recent.from & (cells.size - 1);
    if (cells.times[cell]! >= time) break;
    const [payer, payee] = [cells.payers[cell]!, cells.payees[cell]!];
    leaving.payment({ payer, payee, time: cells.times[cell]! });
    for (const slot of payer === payee ? [payer] : [payer, payee]) {
      recent.counts[slot]!--;
      if (recent.counts[slot]! > 0) continue;
      recent.slots.delete(recent.accounts[slot]!);
      recent.free.push(slot);
      leaving.account(slot);
    }
  }
}

/** Hands each position of an account to `take`, the newest first. */
export function eachOf(recent: RecentPayments, slot: number, take: (position: number) => void): void {
  const { cells, from } = recent;
  let at = recent.newest[slot]!;
  while (at >= from) {
    take(at);
    const cell = at & (cells.size - 1);
    at = cells.payers[cell]! === slot ? cells.beforeAtPayer[cell]! : cells.beforeAtPayee[cell]!;
  }
}

/** Seconds of the newest payment; 0 where there is none. */
export function newestTime({ cells, from, to }: RecentPayments): number {
  return from === to ? 0 : cells.times[(to - 1) & (cells.size - 1)]!;
}

function link(recent: RecentPayments, slot: number, at: number): number {
  const before = recent.newest[slot]!;
  recent.newest[slot] = at;
  recent.counts[slot]!++;
  return before;
}

function slotOf(recent: RecentPayments, account: number, name: AccountName): number {
  const known = recent.slots.get(account);
  if (known !== undefined) return known;
  const slot = recent.free.pop() ?? recent.accounts.length;
  recent.slots.set(account, slot);
  recent.accounts[slot] = account;
  recent.names[slot] = name;
  recent.newest[slot] = NONE;
  recent.marks[slot] = 0;
  recent.counts[slot] = 0;
  return slot;
}

function grow(recent: RecentPayments): void {
  const { cells: old, from, to } = recent;
  const cells = openCells(old.size * 2);
  const [first, next] = [from & (old.size - 1), from & (cells.size - 1)];
  assert(to - from === old.size, 'a ring grows when it is full');
  for (const name of COLUMNS) {
    // The oldest payments stand from `first` on, the newest before it; both parts stay in order.
    for (let at = 0; at < old.size; at++) {
      cells[name][(next + at) & (cells.size - 1)] = old[name][(first + at) & (old.size - 1)]!;
    }
  }
  recent.cells = cells;
}

const COLUMNS = [
  ...(['ids', 'payers', 'payees', 'times', 'paidMinor', 'receivedMinor', 'paidCurrencies'] as const),
  ...(['receivedCurrencies', 'channels', 'places', 'beforeAtPayer', 'beforeAtPayee'] as const),
];

function openCells(size: number): Cells {
  return {
    size,
    ids: new Float64Array(size),
    payers: new Uint32Array(size),
    payees: new Uint32Array(size),
    times: new Uint32Array(size),
    paidMinor: new Float64Array(size),
    receivedMinor: new Float64Array(size),
    paidCurrencies: new Uint8Array(size),
    receivedCurrencies: new Uint8Array(size),
    channels: new Uint8Array(size),
    places: new Uint16Array(size),
    beforeAtPayer: new Float64Array(size),
    beforeAtPayee: new Float64Array(size),
  };
}
