/**
 * What an account usually pays and receives: the geometric mean of its payments over some time before a payment, in the reference
 * currency, drawn towards the mean of all accounts where it has few.
 * Every `!` in this file reads typed arrays inside their bounds: positions were entered, accounts have a place.
 */

import type { Book } from './payment-book.ts';

/** Sums of logarithms as whole numbers, so that they come and go without a rest and in any order. */
export interface UsualPayments {
  readonly rates: Float64Array;
  readonly usualS: number;
  readonly paid: UsualSums;
  readonly received: UsualSums;
  /** Positions that were added, and those of them that were taken out again. */
  added: number;
  removed: number;
}

/** One direction: sums of each account, and of all together. */
export interface UsualSums {
  readonly logs: Float64Array;
  readonly counts: Int32Array;
  allLogs: number;
  allCount: number;
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
  return {
    rates,
    usualS,
    paid: openSums(accountCapacity),
    received: openSums(accountCapacity),
    added: 0,
    removed: 0,
  };
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

/** How many times its payer's usual payment a payment is; infinite where nothing was paid yet, or no rate tells. */
export function timesPaid(book: Book, at: number, priorCount: number): number {
  return timesUsual(book.usual.paid, {
    account: book.columns.payers[at]!,
    log: paidLog(book, at),
    priorCount,
  });
}

/** How many times its payee's usual receipt a payment is; infinite as for {@link timesPaid}. */
export function timesReceived(book: Book, at: number, priorCount: number): number {
  const account = book.columns.payees[at]!;
  return timesUsual(book.usual.received, { account, log: receivedLog(book, at), priorCount });
}

function timesUsual(sums: UsualSums, one: { account: number; log: number; priorCount: number }): number {
  const { account, log, priorCount } = one;
  const counted = sums.counts[account]! + priorCount;
  if (sums.allCount === 0 || counted === 0 || Number.isNaN(log)) return Number.POSITIVE_INFINITY;
  const usual = (sums.logs[account]! + (priorCount * sums.allLogs) / sums.allCount) / counted;
  return 2 ** ((log - usual) / LOG_STEPS);
}

function openSums(accountCapacity: number): UsualSums {
  return {
    logs: new Float64Array(accountCapacity),
    counts: new Int32Array(accountCapacity),
    allLogs: 0,
    allCount: 0,
  };
}

function count(book: Book, at: number, sign: 1 | -1): void {
  // Payments of an account to itself or of no amount say nothing.
  if (book.kinds[at]! === 0) return;
  addLog(book.usual.paid, { account: book.columns.payers[at]!, log: paidLog(book, at), sign });
  addLog(book.usual.received, { account: book.columns.payees[at]!, log: receivedLog(book, at), sign });
}

function addLog(sums: UsualSums, one: { account: number; log: number; sign: 1 | -1 }): void {
  const { account, log, sign } = one;
  if (Number.isNaN(log)) return;
  sums.logs[account]! += sign * log;
  sums.counts[account]! += sign;
  sums.allLogs += sign * log;
  sums.allCount += sign;
}

function paidLog(book: Book, at: number): number {
  const { columns, usual } = book;
  return Math.round(
    LOG_STEPS * Math.log2(columns.paidMinor[at]! * usual.rates[columns.paidCurrencies[at]!]!),
  );
}

function receivedLog(book: Book, at: number): number {
  const { columns, usual } = book;
  const rate = usual.rates[columns.receivedCurrencies[at]!]!;
  return Math.round(LOG_STEPS * Math.log2(columns.receivedMinor[at]! * rate));
}
