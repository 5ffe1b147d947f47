/**
 * A scan: the book, the limits and the scratch that the searches share.
 * Every `!` in this file reads typed arrays inside their bounds: positions were entered, accounts have a place.
 */

import { type Hits, noteUndetermined, openHits, type Surprise } from './hits.ts';
import { type Book, NONE } from './payment-book.ts';
import { BOUNDS, type Bound, GRAPH_RULES, type GraphRule, type GraphSettings } from './settings.ts';
import { surpriseOfPass } from './surprise.ts';

/** What every search is handed. */
export interface Scan {
  readonly book: Book;
  readonly settings: GraphSettings;
  /** Worth of a minor unit, by currency of the columns; NaN where it is not known. */
  readonly rates: Float64Array;
  readonly hits: Hits;
  /** Marks on accounts and on positions, each with a count that makes the marks of the last search stale. */
  readonly accountMarks: Marks;
  readonly otherMarks: Marks;
  readonly paymentMarks: Marks;
  readonly members: Members;
}

/** Numbers on items that are forgotten all at once. */
export interface Marks {
  readonly stamps: Uint32Array;
  stamp: number;
}

/** Positions of the hit in the making. */
export interface Members {
  positions: Int32Array;
  count: number;
}

/** A scan over a book with room for its accounts and payments. */
export function openScan(options: {
  readonly book: Book;
  readonly settings: GraphSettings;
  readonly rates: Float64Array;
}): Scan {
  return {
    ...options,
    hits: openHits(),
    accountMarks: { stamps: new Uint32Array(options.book.lastOut.length), stamp: 0 },
    otherMarks: { stamps: new Uint32Array(options.book.lastOut.length), stamp: 0 },
    paymentMarks: { stamps: new Uint32Array(options.book.kinds.length), stamp: 0 },
    members: { positions: new Int32Array(1 << 10), count: 0 },
  };
}

/** Forgets all marks. */
export function renewMarks(marks: Marks): void {
  if (marks.stamp === 0xffff_ffff) {
    marks.stamps.fill(0);
    marks.stamp = 0;
  }
  marks.stamp++;
}

/** Marks an item, and answers whether it had no mark yet. */
export function markFirst(marks: Marks, item: number): boolean {
  if (marks.stamps[item]! === marks.stamp) return false;
  marks.stamps[item] = marks.stamp;
  return true;
}

/** Whether an item is marked. */
export function isMarked(marks: Marks, item: number): boolean {
  return marks.stamps[item]! === marks.stamp;
}

/** Starts a hit without members. */
export function startMembers(scan: Scan): void {
  renewMarks(scan.paymentMarks);
  scan.members.count = 0;
}

/** Adds a position to the hit in the making, once. */
export function addMember(scan: Scan, position: number): void {
  if (!markFirst(scan.paymentMarks, position)) return;
  const { members } = scan;
  if (members.count === members.positions.length) {
    const grown = new Int32Array(members.positions.length * 2);
    grown.set(members.positions);
    members.positions = grown;
  }
  members.positions[members.count++] = position;
}

/** Code of a rule. */
export function ruleCode(rule: GraphRule): number {
  return GRAPH_RULES.indexOf(rule);
}

/** Notes a bound that cut a search of `rule` short at `account`. */
export function noteCut(scan: Scan, cut: { rule: number; bound: Bound; account: number }): void {
  noteUndetermined(scan.hits, { ...cut, bound: BOUNDS.indexOf(cut.bound) });
}

/** Whether an account has more payments than a rule can weigh; what the rule would say there is then noted as undetermined. */
export function isTooBusy(
  scan: Scan,
  told: { readonly rule: number; readonly account: number; readonly trafficMax: number },
): boolean {
  const { rule, account, trafficMax } = told;
  if (scan.book.trafficIn[account]! + scan.book.trafficOut[account]! <= trafficMax) return false;
  noteCut(scan, { rule, bound: 'busy-account', account });
  return true;
}

/** What share of the money that arrived by `arriving` leaves by `leaving`; NaN where no rate compares the two. */
export function shareKept(scan: Scan, arriving: number, leaving: number): number {
  const { columns } = scan.book;
  const from = columns.receivedCurrencies[arriving]!;
  const to = columns.paidCurrencies[leaving]!;
  if (from === to) return columns.paidMinor[leaving]! / columns.receivedMinor[arriving]!;
  const { rates } = scan;
  return (columns.paidMinor[leaving]! * rates[to]!) / (columns.receivedMinor[arriving]! * rates[from]!);
}

/** How many times the amount of `anchor` the one of `at` is, both as paid or both as received; NaN where no rate compares the two. */
export function timesAmount(
  scan: Scan,
  pair: { readonly at: number; readonly anchor: number },
  side: 'paid' | 'received',
): number {
  const { columns } = scan.book;
  const [minor, currencies] =
    side === 'paid'
      ? [columns.paidMinor, columns.paidCurrencies]
      : [columns.receivedMinor, columns.receivedCurrencies];
  const [own, other] = [currencies[pair.at]!, currencies[pair.anchor]!];
  const rate = own === other ? 1 : scan.rates[own]! / scan.rates[other]!;
  return (minor[pair.at]! * rate) / minor[pair.anchor]!;
}

/** How surprising it is that an account hands on by `leaving` what arrived by `arriving`. */
export function passSurprise(
  scan: Scan,
  pass: { readonly arriving: number; readonly leaving: number },
): Surprise {
  const { book, settings } = scan;
  const { times, payers } = book.columns;
  return surpriseOfPass(settings.surprise, {
    paymentsOut: book.trafficOut[payers[pass.leaving]!]!,
    // In rings that keep no order, money may leave before it arrives, or in the same second.
    windowShare: Math.max(1, Math.abs(times[pass.leaving]! - times[pass.arriving]!)) / settings.windowS,
    kept: shareKept(scan, pass.arriving, pass.leaving),
    times: book.timesPaid[pass.leaving]!,
  });
}

/** The newest edge strictly before `time`, beginning at `position` and going back along `links`. */
export function skipTo(book: Book, links: Int32Array, start: { position: number; time: number }): number {
  let { position } = start;
  while (position !== NONE && book.columns.times[position]! >= start.time) position = links[position]!;
  return position;
}
