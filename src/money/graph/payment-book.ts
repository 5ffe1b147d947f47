/**
 * The book that the searches read: payments in order of time, linked per account from the newest backwards, with running counts
 * over the window. Batch and online keep the same book; only where its columns come from differs.
 * Every `!` in this file reads typed arrays inside their bounds: positions are below `capacity`, accounts below `accountCapacity`.
 */

import type { PaymentColumns } from '../model.ts';
import { notePair, openPairs, type PairTable } from './pair-table.ts';
import { bringUsual, openUsual, timesPaid, timesReceived, type UsualPayments } from './usual-payments.ts';

/** The columns of payments that a book reads, an element a position. */
export type BookColumns = Pick<
  PaymentColumns,
  | 'payers'
  | 'payees'
  | 'times'
  | 'paidMinor'
  | 'receivedMinor'
  | 'paidCurrencies'
  | 'receivedCurrencies'
  | 'channels'
>;

/** What makes a payment an edge of the searched graph, in seconds. */
export interface EdgeSettings {
  /** Length of the window that counts run over. */
  readonly windowS: number;
  /** Instant before which no payment is an edge: what is usual is only learnt then, and every relation looks new. */
  readonly since: number;
  /** A pair is new until this long after its first payment. */
  readonly newWithinS: number;
  /** A pair that was silent for longer counts as new again. */
  readonly historyS: number;
  /** Whether payments of pairs that are not new are edges too. */
  readonly knownPairs: boolean;
  /** Whether card payments are edges too. */
  readonly cards: boolean;
  /** How far back an account's usual payment is taken from. */
  readonly usualS: number;
  /** So many payments of the mean of all accounts are added to those of an account, which tell little where they are few. */
  readonly usualPriorCount: number;
  /**
   * Least multiple of the payer's usual payment, and as well of the payee's usual receipt, that is an edge; and the least product of
   * the two. 0 and 0 where amounts do not matter.
   */
  readonly eachTimesMin: number;
  readonly bothTimesMin: number;
}

/** No payment, no account: what links and searches answer at the end of a list. */
export const NONE = -1;
/** A payment that no rule looks at: to itself, or of no positive amount. */
export const IGNORED = 0;
/** A payment that counts as traffic of its accounts, but is no edge. */
export const TRAFFIC = 1;
/** An edge of the searched graph. */
export const EDGE = 2;

/** Index of `card` in the list of channels. */
const CARD = 3;

/** Payments entered so far, and the state after the newest of them. */
export interface Book {
  readonly columns: BookColumns;
  readonly edge: EdgeSettings;
  readonly usual: UsualPayments;
  /** {@link IGNORED}, {@link TRAFFIC} or {@link EDGE}. */
  readonly kinds: Uint8Array;
  /** The edge before this one out of the same payer. */
  readonly previousOut: Int32Array;
  /** The edge before this one into the same payee. */
  readonly previousIn: Int32Array;
  /** The newest edge into this one's payer when it was entered. */
  readonly intoPayer: Int32Array;
  /** How many times its payer's usual payment an edge is, and its payee's usual receipt; 1 where nothing is usual yet. */
  readonly timesPaid: Float32Array;
  readonly timesReceived: Float32Array;
  readonly pairs: PairTable;
  /** Newest edge out of an account, and into it. */
  readonly lastOut: Int32Array;
  readonly lastIn: Int32Array;
  /** Edges of an account inside the window. */
  readonly edgesOut: Int32Array;
  readonly edgesIn: Int32Array;
  /** All traffic of an account inside the window, edges included. */
  readonly trafficOut: Int32Array;
  readonly trafficIn: Int32Array;
  /** Positions entered, and those of them that have left the window. */
  entered: number;
  expired: number;
}

/** An empty book over `columns`; `capacity` payments at most. */
export function openBook(options: {
  readonly columns: BookColumns;
  readonly edge: EdgeSettings;
  /** Worth of a minor unit, by currency of the columns; NaN where it is not known. */
  readonly rates: Float64Array;
  readonly capacity: number;
  readonly accountCapacity: number;
}): Book {
  const { columns, edge, rates, capacity, accountCapacity } = options;
  return {
    columns,
    edge,
    usual: openUsual({ accountCapacity, rates, usualS: edge.usualS }),
    kinds: new Uint8Array(capacity),
    previousOut: new Int32Array(capacity),
    previousIn: new Int32Array(capacity),
    intoPayer: new Int32Array(capacity),
    timesPaid: new Float32Array(capacity),
    timesReceived: new Float32Array(capacity),
    pairs: openPairs(capacity),
    lastOut: new Int32Array(accountCapacity).fill(NONE),
    lastIn: new Int32Array(accountCapacity).fill(NONE),
    edgesOut: new Int32Array(accountCapacity),
    edgesIn: new Int32Array(accountCapacity),
    trafficOut: new Int32Array(accountCapacity),
    trafficIn: new Int32Array(accountCapacity),
    entered: 0,
    expired: 0,
  };
}

/** Enters the payment at the next position, and answers its kind. */
export function enterPayment(book: Book): number {
  const { columns, kinds } = book;
  const at = book.entered;
  bringUsual(book, columns.times[at]!);
  book.entered++;
  const payer = columns.payers[at]!;
  const payee = columns.payees[at]!;
  if (payer === payee || !(columns.paidMinor[at]! > 0) || !(columns.receivedMinor[at]! > 0)) {
    kinds[at] = IGNORED;
    return IGNORED;
  }
  const startedAt = notePair(book.pairs, columns, { at, silenceS: book.edge.historyS });
  book.trafficOut[payer]!++;
  book.trafficIn[payee]!++;
  if (!isEdge(book, at, startedAt)) {
    kinds[at] = TRAFFIC;
    return TRAFFIC;
  }
  kinds[at] = EDGE;
  book.edgesOut[payer]!++;
  book.edgesIn[payee]!++;
  book.previousOut[at] = book.lastOut[payer]!;
  book.previousIn[at] = book.lastIn[payee]!;
  book.intoPayer[at] = book.lastIn[payer]!;
  book.lastOut[payer] = at;
  book.lastIn[payee] = at;
  return EDGE;
}

/** Takes payments before `time` out of the counts of the window. */
export function expireBefore(book: Book, time: number): void {
  const { columns, kinds } = book;
  while (book.expired < book.entered && columns.times[book.expired]! < time) {
    const at = book.expired++;
    const kind = kinds[at]!;
    if (kind === IGNORED) continue;
    const payer = columns.payers[at]!;
    const payee = columns.payees[at]!;
    book.trafficOut[payer]!--;
    book.trafficIn[payee]!--;
    if (kind !== EDGE) continue;
    book.edgesOut[payer]!--;
    book.edgesIn[payee]!--;
  }
}

function isEdge(book: Book, at: number, startedAt: number): boolean {
  const { edge, columns } = book;
  if (columns.times[at]! < edge.since) return false;
  if (!edge.cards && columns.channels[at]! === CARD) return false;
  if (!edge.knownPairs && columns.times[at]! - startedAt > edge.newWithinS) return false;
  return isUnusual(book, at);
}

function isUnusual(book: Book, at: number): boolean {
  const { eachTimesMin, bothTimesMin, usualPriorCount } = book.edge;
  const paid = timesPaid(book, at, usualPriorCount);
  if (paid < eachTimesMin) return false;
  const received = timesReceived(book, at, usualPriorCount);
  book.timesPaid[at] = Number.isFinite(paid) ? paid : 1;
  book.timesReceived[at] = Number.isFinite(received) ? received : 1;
  return received >= eachTimesMin && paid * received >= bothTimesMin;
}
