/**
 * T01 to T08 payment by payment: the searches of the batch over a book that forgets what no search can reach any more.
 * Every `!` in this file reads typed arrays below what was entered.
 */

import { assert } from '../../base/index.ts';
import type { PaymentColumns } from '../model.ts';
import { type Fold, foldHit, openFold } from './fold.ts';
import { readHits } from './hits.ts';
import { enterPayment, NONE, openBook } from './payment-book.ts';
import { openScan, type Scan } from './scan.ts';
import { lookAt } from './scan-payments.ts';
import { GRAPH_RULES, type GraphRule, type GraphSettings, reachS } from './settings.ts';

/** One payment as it arrives; accounts and the payment by the numbers that the caller knows them by. */
export interface OnlinePayment {
  readonly id: number;
  readonly payer: number;
  readonly payee: number;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly time: number;
  readonly paidMinor: number;
  readonly receivedMinor: number;
  /** Indices into the currencies that the state was opened with. */
  readonly paidCurrency: number;
  readonly receivedCurrency: number;
  /** Index into the list of channels. */
  readonly channel: number;
}

/** A group of payments, by their ids, that a payment completes as far as is known when it arrives. */
export interface OnlineHit {
  readonly rule: GraphRule;
  readonly payments: readonly number[];
}

/** What came of a payment: `late` where it is older than the newest one, which is left to the batch. */
export type OnlineOutcome =
  | { readonly kind: 'entered'; readonly hits: readonly OnlineHit[] }
  | { readonly kind: 'late' };

/** The state of the online mode; it holds the payments of the reach of the rules and those of patterns that may still grow. */
export interface OnlinePatterns {
  readonly settings: GraphSettings;
  readonly rates: Float64Array;
  readonly currencies: readonly string[];
  /** Payments that a block has room for at least. */
  readonly capacity: number;
  scan: Scan;
  columns: Block;
  /** Slot of each account that has a payment in the block, and back. */
  slots: Map<number, number>;
  accounts: number[];
  /** First position of the newest second, whose payments are judged together once it is over. */
  secondFrom: number;
  readonly fold: Fold;
  /** Payments of patterns in the fold. */
  readonly kept: Map<number, OnlinePayment>;
}

/** Columns of a block of payments, with the caller's ids. */
type Block = Omit<PaymentColumns, 'rows' | 'places' | 'placeNames' | 'accounts' | 'count' | 'currencies'> & {
  readonly ids: Float64Array;
};

/** Payments that a block has room for at first. */
const FIRST_CAPACITY = 1 << 16;

/** An empty state; `rates` stand in the order of `currencies`. */
export function openOnlinePatterns(told: {
  readonly settings: GraphSettings;
  readonly rates: Float64Array;
  readonly currencies: readonly string[];
  /** Payments that the first block has room for. */
  readonly capacity?: number;
}): OnlinePatterns {
  const { capacity = FIRST_CAPACITY, ...state } = told;
  const columns = openBlock(capacity);
  return {
    ...state,
    capacity,
    columns,
    scan: scanOver(columns, told),
    slots: new Map(),
    accounts: [],
    secondFrom: 0,
    fold: openFold(GRAPH_RULES.length),
    kept: new Map(),
  };
}

/**
 * Takes a payment in and answers what it completes among the payments so far. Patterns are judged once the second of the payment is
 * over: with the next later payment, or with {@link endSecond}.
 */
export function pushPayment(online: OnlinePatterns, payment: OnlinePayment): OnlineOutcome {
  const { book } = online.scan;
  const newest = book.entered === 0 ? 0 : online.columns.times[book.entered - 1]!;
  if (payment.time < newest) return { kind: 'late' };
  if (payment.time > newest) endSecond(online);
  if (online.scan.book.entered === online.columns.ids.length) renewBlock(online);
  writePayment(online, payment);
  const at = online.scan.book.entered;
  enterPayment(online.scan.book);
  online.scan.hits.length = 0;
  lookAt(online.scan, at, at + 1);
  return { kind: 'entered', hits: readOnlineHits(online) };
}

/** Judges the payments of the newest second, all of them known: what it finds is what the batch finds. */
export function endSecond(online: OnlinePatterns): void {
  const { scan, secondFrom } = online;
  const { entered } = scan.book;
  if (entered === secondFrom) return;
  // A lone payment was looked at when it arrived, with the same payments before it.
  if (entered > secondFrom + 1) {
    scan.hits.length = 0;
    lookAt(scan, secondFrom, entered);
  }
  for (const { rule, about, positions } of readHits(scan.hits)) {
    const ids = Array.from(positions, (at) => online.columns.ids[at]!);
    for (const at of positions) online.kept.set(online.columns.ids[at]!, readPayment(online, at));
    const [first, second] = about;
    foldHit(online.fold, { rule, about: [nameSlot(online, first), nameSlot(online, second)], payments: ids });
  }
  scan.hits.length = 0;
  scan.hits.undetermined.clear();
  online.secondFrom = entered;
}

function readOnlineHits(online: OnlinePatterns): readonly OnlineHit[] {
  return [...readHits(online.scan.hits)].map(({ rule, positions }) => ({
    // `!`: hits bear codes of rules.
    rule: GRAPH_RULES[rule]!,
    payments: Array.from(positions, (at) => online.columns.ids[at]!),
  }));
}

/** Opens a new block and enters what is still in reach, so that the state never outgrows it. */
function renewBlock(online: OnlinePatterns): void {
  const { scan, columns, settings } = online;
  const { entered } = scan.book;
  const since = columns.times[entered - 1]! - reachS(settings);
  let from = 0;
  while (from < entered && columns.times[from]! < since) from++;
  const payments = entered - from;
  const previous = { columns, accounts: online.accounts };
  online.columns = openBlock(Math.max(online.capacity, 2 * payments));
  online.slots = new Map();
  online.accounts = [];
  online.scan = scanOver(online.columns, online);
  for (let at = from; at < entered; at++) {
    writePayment(online, readPayment({ ...previous }, at));
    enterPayment(online.scan.book);
  }
  online.secondFrom -= from;
}

function scanOver(
  columns: Block,
  told: { readonly settings: GraphSettings; readonly rates: Float64Array },
): Scan {
  const capacity = columns.ids.length;
  // Two accounts a payment at most, so the slots of a full block always suffice.
  const { settings, rates } = told;
  const book = openBook({ columns, edge: settings.edge, rates, capacity, accountCapacity: 2 * capacity });
  return openScan({ book, settings, rates });
}

function openBlock(capacity: number): Block {
  return {
    ids: new Float64Array(capacity),
    payers: new Uint32Array(capacity),
    payees: new Uint32Array(capacity),
    times: new Uint32Array(capacity),
    paidMinor: new Float64Array(capacity),
    receivedMinor: new Float64Array(capacity),
    paidCurrencies: new Uint8Array(capacity),
    receivedCurrencies: new Uint8Array(capacity),
    channels: new Uint8Array(capacity),
  };
}

function writePayment(online: OnlinePatterns, payment: OnlinePayment): void {
  const { columns } = online;
  const at = online.scan.book.entered;
  assert(at < columns.ids.length, 'the block has room');
  columns.ids[at] = payment.id;
  columns.payers[at] = slotOf(online, payment.payer);
  columns.payees[at] = slotOf(online, payment.payee);
  columns.times[at] = payment.time;
  columns.paidMinor[at] = payment.paidMinor;
  columns.receivedMinor[at] = payment.receivedMinor;
  columns.paidCurrencies[at] = payment.paidCurrency;
  columns.receivedCurrencies[at] = payment.receivedCurrency;
  columns.channels[at] = payment.channel;
}

function readPayment(block: Pick<OnlinePatterns, 'columns' | 'accounts'>, at: number): OnlinePayment {
  const { columns, accounts } = block;
  return {
    id: columns.ids[at]!,
    payer: accounts[columns.payers[at]!]!,
    payee: accounts[columns.payees[at]!]!,
    time: columns.times[at]!,
    paidMinor: columns.paidMinor[at]!,
    receivedMinor: columns.receivedMinor[at]!,
    paidCurrency: columns.paidCurrencies[at]!,
    receivedCurrency: columns.receivedCurrencies[at]!,
    channel: columns.channels[at]!,
  };
}

/** The caller's number of a slot. */
function nameSlot(online: OnlinePatterns, slot: number): number {
  return slot === NONE ? NONE : online.accounts[slot]!;
}

function slotOf(online: OnlinePatterns, account: number): number {
  const known = online.slots.get(account);
  if (known !== undefined) return known;
  const slot = online.accounts.length;
  online.slots.set(account, slot);
  online.accounts.push(account);
  return slot;
}
