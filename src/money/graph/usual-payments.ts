/**
 * What an account usually pays: the geometric mean of its payments over some time before a payment, in the reference currency.
 * Every `!` in this file reads typed arrays inside their bounds: positions were entered, accounts have a place.
 */

import type { Book } from './payment-book.ts';

/** Sums of logarithms as whole numbers, so that they come and go without a rest and in any order. */
export interface UsualPayments {
  readonly rates: Float64Array;
  readonly usualS: number;
  /** Sum of the logarithms of what an account paid, in {@link LOG_STEPS} to the doubling. */
  readonly logs: Float64Array;
  readonly counts: Int32Array;
  /** Positions that were added, and those of them that were taken out again. */
  added: number;
  removed: number;
}

/** Steps of a logarithm between an amount and its double. */
const LOG_STEPS = 64;

/** Nothing paid yet. */
export function openUsual(options: {
  readonly accountCapacity: number;
  readonly rates: Float64Array;
  readonly usualS: number;
}): UsualPayments {
  const { accountCapacity, rates, usualS } = options;
  const [logs, counts] = [new Float64Array(accountCapacity), new Int32Array(accountCapacity)];
  return { rates, usualS, logs, counts, added: 0, removed: 0 };
}

/** Brings the sums to a time: payments of that second do not count yet, those too long before it no more. */
export function bringUsual(book: Book, time: number): void {
  const { usual } = book;
  const { times } = book.columns;
  while (usual.added < book.entered && times[usual.added]! < time) count(book, usual.added++, 1);
  while (usual.removed < usual.added && times[usual.removed]! < time - usual.usualS) {
    count(book, usual.removed++, -1);
  }
}

/** How many times its payer's usual payment a payment is; infinite where fewer than `countMin` payments or no rate tell. */
export function timesUsual(book: Book, at: number, countMin: number): number {
  const { usual, columns } = book;
  const payer = columns.payers[at]!;
  const counted = usual.counts[payer]!;
  const log = logOf(book, at);
  if (counted < Math.max(1, countMin) || Number.isNaN(log)) return Number.POSITIVE_INFINITY;
  return 2 ** ((log - usual.logs[payer]! / counted) / LOG_STEPS);
}

function count(book: Book, at: number, sign: 1 | -1): void {
  const log = logOf(book, at);
  // Payments of an account to itself or of no amount say nothing; nor do amounts without a rate.
  if (book.kinds[at]! === 0 || Number.isNaN(log)) return;
  const payer = book.columns.payers[at]!;
  book.usual.logs[payer]! += sign * log;
  book.usual.counts[payer]! += sign;
}

function logOf(book: Book, at: number): number {
  const { columns, usual } = book;
  return Math.round(
    LOG_STEPS * Math.log2(columns.paidMinor[at]! * usual.rates[columns.paidCurrencies[at]!]!),
  );
}
