/**
 * What an account usually pays and receives: the geometric mean of its payments over some time before a payment, in the reference
 * currency, drawn towards the mean of all accounts where it has few. A payment in a currency without a rate is weighed by what is
 * usually paid in that currency, which is taken for as much as is usually paid in all others; that says whether it is unusual, and is
 * never added to anything.
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
  /** Sums of logarithms of minor units, by currency without a rate. */
  readonly currencyLogs: Float64Array;
  readonly currencyCounts: Int32Array;
}

/** An amount of a payment in minor units of a currency, by its index. */
interface CurrencyAmount {
  readonly minor: number;
  readonly currency: number;
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
    paid: openSums(accountCapacity, rates.length),
    received: openSums(accountCapacity, rates.length),
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

/** How many times its payer's usual payment a payment is; infinite where nothing was paid yet, in its currency where that has no rate. */
export function timesPaid(book: Book, at: number, priorCount: number): number {
  const { columns, usual } = book;
  return timesUsual(usual.paid, {
    account: columns.payers[at]!,
    log: weighedLog(usual, usual.paid, paidOf(book, at)),
    priorCount,
  });
}

/** How many times its payee's usual receipt a payment is; infinite as for {@link timesPaid}. */
export function timesReceived(book: Book, at: number, priorCount: number): number {
  const { columns, usual } = book;
  return timesUsual(usual.received, {
    account: columns.payees[at]!,
    log: weighedLog(usual, usual.received, receivedOf(book, at)),
    priorCount,
  });
}

function timesUsual(sums: UsualSums, one: { account: number; log: number; priorCount: number }): number {
  const { account, log, priorCount } = one;
  const counted = sums.counts[account]! + priorCount;
  if (sums.allCount === 0 || counted === 0 || Number.isNaN(log)) return Number.POSITIVE_INFINITY;
  const usual = (sums.logs[account]! + (priorCount * sums.allLogs) / sums.allCount) / counted;
  return 2 ** ((log - usual) / LOG_STEPS);
}

function openSums(accountCapacity: number, currencies: number): UsualSums {
  return {
    logs: new Float64Array(accountCapacity),
    counts: new Int32Array(accountCapacity),
    allLogs: 0,
    allCount: 0,
    currencyLogs: new Float64Array(currencies),
    currencyCounts: new Int32Array(currencies),
  };
}

function count(book: Book, at: number, sign: 1 | -1): void {
  // Payments of an account to itself or of no amount say nothing.
  if (book.kinds[at]! === 0) return;
  const { columns, usual } = book;
  addLog(usual, usual.paid, { account: columns.payers[at]!, amount: paidOf(book, at), sign });
  addLog(usual, usual.received, { account: columns.payees[at]!, amount: receivedOf(book, at), sign });
}

function addLog(
  usual: UsualPayments,
  sums: UsualSums,
  one: { account: number; amount: CurrencyAmount; sign: 1 | -1 },
): void {
  const { account, amount, sign } = one;
  const worth = usual.rates[amount.currency]!;
  if (!(worth > 0)) {
    sums.currencyLogs[amount.currency]! += sign * logOf(amount.minor);
    sums.currencyCounts[amount.currency]! += sign;
    return;
  }
  const log = logOf(amount.minor * worth);
  sums.logs[account]! += sign * log;
  sums.counts[account]! += sign;
  sums.allLogs += sign * log;
  sums.allCount += sign;
}

/** Logarithm of the worth of an amount; without a rate that of as much as is usual, moved by how unusual it is in its currency; NaN where that is not known. */
function weighedLog(usual: UsualPayments, sums: UsualSums, { minor, currency }: CurrencyAmount): number {
  const worth = usual.rates[currency]!;
  if (worth > 0) return logOf(minor * worth);
  const own = sums.currencyLogs[currency]! / sums.currencyCounts[currency]!;
  return logOf(minor) - own + sums.allLogs / sums.allCount;
}

function logOf(worth: number): number {
  return Math.round(LOG_STEPS * Math.log2(worth));
}

function paidOf({ columns }: Book, at: number): CurrencyAmount {
  return { minor: columns.paidMinor[at]!, currency: columns.paidCurrencies[at]! };
}

function receivedOf({ columns }: Book, at: number): CurrencyAmount {
  return { minor: columns.receivedMinor[at]!, currency: columns.receivedCurrencies[at]! };
}
