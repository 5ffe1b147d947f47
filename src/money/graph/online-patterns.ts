/**
 * T01 to T08 payment by payment: the searches of the batch over a book that forgets what no search can reach any more.
 * Every `!` in this file reads typed arrays below what was entered.
 */

import { assert } from '../../base/index.ts';
import type { PaymentColumns } from '../model.ts';
import { type Fold, foldHit, openFold } from './fold.ts';
import { readHits, readUndetermined } from './hits.ts';
import { enterPayment, NONE, openBook } from './payment-book.ts';
import { openScan, type Scan } from './scan.ts';
import { lookAt } from './scan-payments.ts';
import { type Bound, GRAPH_RULES, type GraphRule, type GraphSettings, reachS } from './settings.ts';

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

/** A bound that cut the search at an account short, by the caller's number: what the rule would say there is not known. */
export interface OnlineCut {
  readonly rule: GraphRule;
  readonly bound: Bound;
  readonly account: number;
}

/** What came of a payment: `late` where it is older than the newest one, which is left to the batch. */
export type OnlineOutcome =
  | {
      readonly kind: 'entered';
      readonly hits: readonly OnlineHit[];
      readonly undetermined: readonly OnlineCut[];
    }
  | { readonly kind: 'late' };

/** The state of the online mode; it holds the payments of the reach of the rules and those of patterns that may still grow. */
export interface OnlinePatterns {
  readonly settings: GraphSettings;
  readonly rates: Float64Array;
  readonly currencies: readonly string[];
  /** Payments that a block has room for at least. */
  readonly capacity: number;
  state: OnlineState;
  /** The state to come, which takes over what is still in reach some payments at a time; null where there is room enough. */
  next: NextState | null;
  /** First position of the newest second, whose payments are judged together once it is over. */
  secondFrom: number;
  readonly fold: Fold;
  /** Payments of patterns in the fold. */
  readonly kept: Map<number, OnlinePayment>;
  /** Payments of hits of seconds that are over, until the caller clears it; those that are settled leave by themselves. */
  readonly touched: Set<number>;
}

/** A block of payments and the book over it. */
export interface OnlineState {
  readonly scan: Scan;
  readonly columns: Block;
  /** Slot of each account that has a payment in the block, and back. */
  readonly slots: Map<number, number>;
  readonly accounts: number[];
}

interface NextState {
  readonly state: OnlineState;
  /** First position that was taken over, and the one that comes next. */
  readonly from: number;
  moved: number;
}

/** Columns of a block of payments, with the caller's ids. */
type Block = Omit<PaymentColumns, 'rows' | 'places' | 'placeNames' | 'accounts' | 'count' | 'currencies'> & {
  readonly ids: Float64Array;
};

/** Payments that a block has room for at first. */
const FIRST_CAPACITY = 1 << 16;
/** Share of a block from which the next one is filled, and payments that move there with each that arrives. */
const FULL_SHARE = 0.75;
const MOVED_EACH = 8;

/** An empty state; `rates` stand in the order of `currencies`. */
export function openOnlinePatterns(told: {
  readonly settings: GraphSettings;
  readonly rates: Float64Array;
  readonly currencies: readonly string[];
  /** Payments that the first block has room for. */
  readonly capacity?: number;
}): OnlinePatterns {
  const { capacity = FIRST_CAPACITY, ...state } = told;
  return {
    ...state,
    capacity,
    state: openState(told, capacity),
    next: null,
    secondFrom: 0,
    fold: openFold(GRAPH_RULES.length),
    kept: new Map(),
    touched: new Set(),
  };
}

/**
 * Takes a payment in and answers what it completes among the payments so far. Patterns are judged once the second of the payment is
 * over: with the next later payment, or with {@link endSecond}.
 */
export function pushPayment(online: OnlinePatterns, payment: OnlinePayment): OnlineOutcome {
  const newest = newestTime(online.state);
  if (payment.time < newest) return { kind: 'late' };
  if (payment.time > newest) endSecond(online);
  if (online.state.scan.book.entered === online.state.columns.ids.length) takeOver(online);
  enter(online.state, payment);
  const { scan } = online.state;
  scan.hits.length = 0;
  scan.hits.undetermined.clear();
  lookAt(scan, scan.book.entered - 1, scan.book.entered);
  const [hits, undetermined] = [readOnlineHits(online.state), readCuts(online.state)];
  moveOn(online, MOVED_EACH);
  return { kind: 'entered', hits, undetermined };
}

/** Judges the payments of the newest second, all of them known: what it finds is what the batch finds. */
export function endSecond(online: OnlinePatterns): void {
  const { scan } = online.state;
  const { entered } = scan.book;
  if (entered === online.secondFrom) return;
  for (const hit of judgeSecond(online)) {
    foldHit(online.fold, hit);
    for (const id of hit.payments) online.touched.add(id);
  }
  scan.hits.length = 0;
  scan.hits.undetermined.clear();
  online.secondFrom = entered;
  if (online.next !== null && entered - online.next.moved <= MOVED_EACH) takeOver(online);
}

/** What the payments of the newest second complete as far as it is known; their payments are kept from then on. */
export function judgeSecond(online: OnlinePatterns): readonly FoldedHit[] {
  const { state, secondFrom } = online;
  const { scan, columns } = state;
  const { entered } = scan.book;
  if (entered === secondFrom) return [];
  // A lone payment was looked at when it arrived, with the same payments before it.
  if (entered > secondFrom + 1) {
    scan.hits.length = 0;
    lookAt(scan, secondFrom, entered);
  }
  return Array.from(readHits(scan.hits), ({ about: [first, second], positions, ...hit }) => {
    for (const at of positions) online.kept.set(columns.ids[at]!, readPayment(state, at));
    const payments = Array.from(positions, (at) => columns.ids[at]!);
    return { ...hit, about: [nameSlot(state, first), nameSlot(state, second)] as const, payments };
  });
}

/** A hit as the fold takes it, by the caller's numbers. */
type FoldedHit = Parameters<typeof foldHit>[1] & { readonly payments: readonly number[] };

function newestTime({ scan, columns }: OnlineState): number {
  return scan.book.entered === 0 ? 0 : columns.times[scan.book.entered - 1]!;
}

function readCuts(state: OnlineState): readonly OnlineCut[] {
  return Array.from(state.scan.hits.undetermined, (key) => {
    const { account, ...cut } = readUndetermined(key);
    return { ...cut, account: nameSlot(state, account) };
  });
}

function readOnlineHits({ scan, columns }: OnlineState): readonly OnlineHit[] {
  return [...readHits(scan.hits)].map(({ rule, positions }) => ({
    // `!`: hits bear codes of rules.
    rule: GRAPH_RULES[rule]!,
    payments: Array.from(positions, (at) => columns.ids[at]!),
  }));
}

/** Moves some payments that are still in reach into the next state, once the block is nearly full; so no payment waits for all of them. */
function moveOn(online: OnlinePatterns, most: number): void {
  const { state } = online;
  const { entered } = state.scan.book;
  if (online.next === null) {
    if (entered < FULL_SHARE * state.columns.ids.length) return;
    online.next = openNext(online);
  }
  const { next } = online;
  const until = Math.min(entered, next.moved + most);
  while (next.moved < until) enter(next.state, readPayment(state, next.moved++));
}

function openNext(online: OnlinePatterns): NextState {
  const { state, settings } = online;
  const { entered } = state.scan.book;
  const from = firstSince(state, newestTime(state) - reachS(settings));
  const capacity = Math.max(online.capacity, 2 * (entered - from + MOVED_EACH));
  return { state: openState(online, capacity), from, moved: from };
}

/** First position at a time or after it. */
function firstSince({ scan, columns }: OnlineState, time: number): number {
  let [low, high] = [0, scan.book.entered];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns.times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Goes over to the next state, whatever is left to move. */
function takeOver(online: OnlinePatterns): void {
  moveOn(online, Number.POSITIVE_INFINITY);
  const { next } = online;
  assert(next !== null, 'a full block has a next one');
  online.state = next.state;
  online.secondFrom -= next.from;
  online.next = null;
}

function openState(
  told: { readonly settings: GraphSettings; readonly rates: Float64Array },
  capacity: number,
): OnlineState {
  const columns = openBlock(capacity);
  return { columns, scan: scanOver(columns, told), slots: new Map(), accounts: [] };
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

function enter(state: OnlineState, payment: OnlinePayment): void {
  const { columns } = state;
  const at = state.scan.book.entered;
  assert(at < columns.ids.length, 'the block has room');
  columns.ids[at] = payment.id;
  columns.payers[at] = slotOf(state, payment.payer);
  columns.payees[at] = slotOf(state, payment.payee);
  columns.times[at] = payment.time;
  columns.paidMinor[at] = payment.paidMinor;
  columns.receivedMinor[at] = payment.receivedMinor;
  columns.paidCurrencies[at] = payment.paidCurrency;
  columns.receivedCurrencies[at] = payment.receivedCurrency;
  columns.channels[at] = payment.channel;
  enterPayment(state.scan.book);
}

function readPayment({ columns, accounts }: OnlineState, at: number): OnlinePayment {
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
function nameSlot({ accounts }: OnlineState, slot: number): number {
  return slot === NONE ? NONE : accounts[slot]!;
}

function slotOf(state: OnlineState, account: number): number {
  const known = state.slots.get(account);
  if (known !== undefined) return known;
  const slot = state.accounts.length;
  state.slots.set(account, slot);
  state.accounts.push(account);
  return slot;
}
