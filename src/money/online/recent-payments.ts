/**
 * The payments that the rules of single accounts still look at: pages in order of time, in which those of each account are linked from
 * the newest backwards. Every `!` in this file reads pages and their cells between the oldest and the newest position, and lists at slots
 * that are given out.
 */

import type { OnlinePayment } from '../graph/online-patterns.ts';
import type { PaymentFacts } from '../model.ts';

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

/** The pages. Positions are counted on for ever; those of a page follow one another. */
export interface RecentPayments {
  readonly pages: Page[];
  /** Pages that were given up before the first one. */
  pagesLeft: number;
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

/** Columns that a table of payments has; accounts are slots. */
export interface RecentColumns extends PaymentFacts {
  readonly ids: Float64Array;
}

/**
 * Cells of 64 bytes, a payment in each, seen as numbers of several widths: payments of an account lie far apart, and so each is read from
 * memory at once.
 */
interface Page {
  readonly reals: Float64Array;
  readonly words: Uint32Array;
  readonly halves: Uint16Array;
  readonly bytes: Uint8Array;
}

const NONE = -1;
const PAGE_CELLS = 1 << 12;
const CELL_BYTES = 64;
/** Where each number of a payment stands in its cell, counted in its own width. */
const REAL = { id: 0, paidMinor: 1, receivedMinor: 2, beforeAtPayer: 3, beforeAtPayee: 4 } as const;
const WORD = { payer: 10, payee: 11, time: 12 } as const;
const HALF = { place: 26 } as const;
const BYTE = { paidCurrency: 54, receivedCurrency: 55, channel: 56 } as const;
const [REALS, WORDS, HALVES] = [CELL_BYTES / 8, CELL_BYTES / 4, CELL_BYTES / 2] as const;

/** No payments; pages come and go with them. */
export function openRecent(): RecentPayments {
  return {
    ...{ pages: [], pagesLeft: 0, from: 0, to: 0, slots: new Map() },
    ...{ accounts: [], names: [], newest: [], counts: [], free: [], marks: [] },
  };
}

/** Adds the newest payment; answers the slots of payer and payee. */
export function addRecent(recent: RecentPayments, payment: WatchedPayment): readonly [number, number] {
  const at = recent.to++;
  if (at % PAGE_CELLS === 0) recent.pages.push(openPage());
  const { reals, words, halves, bytes } = pageOf(recent, at);
  const cell = at % PAGE_CELLS;
  const payer = slotOf(recent, payment.payer, payment.payerName);
  const payee = slotOf(recent, payment.payee, payment.payeeName);
  reals[cell * REALS + REAL.id] = payment.id;
  reals[cell * REALS + REAL.paidMinor] = payment.paidMinor;
  reals[cell * REALS + REAL.receivedMinor] = payment.receivedMinor;
  reals[cell * REALS + REAL.beforeAtPayer] = link(recent, payer, at);
  reals[cell * REALS + REAL.beforeAtPayee] = payee === payer ? NONE : link(recent, payee, at);
  words[cell * WORDS + WORD.payer] = payer;
  words[cell * WORDS + WORD.payee] = payee;
  words[cell * WORDS + WORD.time] = payment.time;
  halves[cell * HALVES + HALF.place] = payment.place;
  bytes[cell * CELL_BYTES + BYTE.paidCurrency] = payment.paidCurrency;
  bytes[cell * CELL_BYTES + BYTE.receivedCurrency] = payment.receivedCurrency;
  bytes[cell * CELL_BYTES + BYTE.channel] = payment.channel;
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
  for (; recent.from < recent.to; recent.from++) {
    const { words } = pageOf(recent, recent.from);
    const cell = (recent.from % PAGE_CELLS) * WORDS;
    const at = words[cell + WORD.time]!;
    if (at >= time) break;
    const [payer, payee] = [words[cell + WORD.payer]!, words[cell + WORD.payee]!];
    leaving.payment({ payer, payee, time: at });
    for (const slot of payer === payee ? [payer] : [payer, payee]) {
      recent.counts[slot]!--;
      if (recent.counts[slot]! > 0) continue;
      recent.slots.delete(recent.accounts[slot]!);
      recent.free.push(slot);
      leaving.account(slot);
    }
  }
  const left = Math.floor(recent.from / PAGE_CELLS) - recent.pagesLeft;
  recent.pages.splice(0, left);
  recent.pagesLeft += left;
}

/** Hands each position of an account to `take`, the newest first. */
export function eachOf(recent: RecentPayments, slot: number, take: (position: number) => void): void {
  let at = recent.newest[slot]!;
  while (at >= recent.from) {
    take(at);
    const { words, reals } = pageOf(recent, at);
    const cell = at % PAGE_CELLS;
    const isPayer = words[cell * WORDS + WORD.payer]! === slot;
    at = reals[cell * REALS + (isPayer ? REAL.beforeAtPayer : REAL.beforeAtPayee)]!;
  }
}

/** Writes payments, given by their distance from the oldest that is held, into columns from the second place on. */
export function copyRecent(recent: RecentPayments, distances: Uint32Array, into: RecentColumns): void {
  for (let next = 0; next < distances.length; next++) {
    const position = recent.from + distances[next]!;
    const { reals, words, halves, bytes } = pageOf(recent, position);
    const cell = position % PAGE_CELLS;
    const at = next + 1;
    into.ids[at] = reals[cell * REALS + REAL.id]!;
    into.paidMinor[at] = reals[cell * REALS + REAL.paidMinor]!;
    into.receivedMinor[at] = reals[cell * REALS + REAL.receivedMinor]!;
    into.payers[at] = words[cell * WORDS + WORD.payer]!;
    into.payees[at] = words[cell * WORDS + WORD.payee]!;
    into.times[at] = words[cell * WORDS + WORD.time]!;
    into.places[at] = halves[cell * HALVES + HALF.place]!;
    into.paidCurrencies[at] = bytes[cell * CELL_BYTES + BYTE.paidCurrency]!;
    into.receivedCurrencies[at] = bytes[cell * CELL_BYTES + BYTE.receivedCurrency]!;
    into.channels[at] = bytes[cell * CELL_BYTES + BYTE.channel]!;
  }
}

/** Seconds of the newest payment; 0 where there is none. */
export function newestTime(recent: RecentPayments): number {
  if (recent.from === recent.to) return 0;
  const position = recent.to - 1;
  return pageOf(recent, position).words[(position % PAGE_CELLS) * WORDS + WORD.time]!;
}

function pageOf(recent: RecentPayments, position: number): Page {
  return recent.pages[Math.floor(position / PAGE_CELLS) - recent.pagesLeft]!;
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

function openPage(): Page {
  const buffer = new ArrayBuffer(PAGE_CELLS * CELL_BYTES);
  return {
    reals: new Float64Array(buffer),
    words: new Uint32Array(buffer),
    halves: new Uint16Array(buffer),
    bytes: new Uint8Array(buffer),
  };
}
