/**
 * The payments of each account in order of time: what the typologies read. Payments to oneself and those of no positive amount are left out.
 * Every `!` in this file reads typed arrays inside their bounds: positions are below the count of payments, accounts below that of accounts.
 */

import { type ReferenceRates, ratesOf } from '../graph/reference-rates.ts';
import type { PaymentColumns } from '../model.ts';

/** Payments by account. */
export interface AccountBook {
  readonly columns: PaymentColumns;
  /** Worth of a minor unit by currency of the columns; NaN where no rate is known. */
  readonly worths: Float64Array;
  /** Positions of what each account pays, account by account; one element more than accounts says where each begins. */
  readonly outs: Uint32Array;
  readonly outStarts: Uint32Array;
  /** Positions of what each account is paid. */
  readonly ins: Uint32Array;
  readonly inStarts: Uint32Array;
  /** By position: 1 where the payer had not paid the payee at an earlier time. */
  readonly fresh: Uint8Array;
  /** Payments left out. */
  readonly excluded: number;
}

/** Whose amount of a payment counts. */
export type AmountSide = 'paid' | 'received';

/** Opens the book: three passes over the payments, and one over the accounts. */
export function openAccountBook(columns: PaymentColumns, rates: ReferenceRates): AccountBook {
  const out = groupBy(columns, columns.payers);
  const into = groupBy(columns, columns.payees);
  return {
    columns,
    worths: ratesOf(columns.currencies, rates),
    outs: out.positions,
    outStarts: out.starts,
    ins: into.positions,
    inStarts: into.starts,
    fresh: markFresh(columns, out),
    excluded: columns.count - out.positions.length,
  };
}

/** Positions of what an account pays, in order of time. */
export function outsOf(book: AccountBook, account: number): Uint32Array {
  return book.outs.subarray(book.outStarts[account]!, book.outStarts[account + 1]!);
}

/** Positions of what an account is paid, in order of time. */
export function insOf(book: AccountBook, account: number): Uint32Array {
  return book.ins.subarray(book.inStarts[account]!, book.inStarts[account + 1]!);
}

/** Whether the payment is between two accounts and of positive amounts. */
export function isUsable(columns: PaymentColumns, at: number): boolean {
  return (
    columns.payers[at]! !== columns.payees[at]! &&
    columns.paidMinor[at]! > 0 &&
    columns.receivedMinor[at]! > 0
  );
}

/** Index of the first of the positions whose time is `time` or later. */
export function firstSince(columns: PaymentColumns, positions: ArrayLike<number>, time: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (columns.times[positions[middle]!]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the currency of one side of a payment. */
export function currencyAt({ columns }: AccountBook, at: number, side: AmountSide): number {
  return (side === 'paid' ? columns.paidCurrencies : columns.receivedCurrencies)[at]!;
}

/** Minor units of one side of a payment. */
export function minorAt({ columns }: AccountBook, at: number, side: AmountSide): number {
  return (side === 'paid' ? columns.paidMinor : columns.receivedMinor)[at]!;
}

/** What one side of a payment is in minor units of a currency: exact in its own one; NaN where no rate leads there. */
export function minorIn(book: AccountBook, at: number, to: { side: AmountSide; currency: number }): number {
  const from = currencyAt(book, at, to.side);
  const minor = minorAt(book, at, to.side);
  return from === to.currency ? minor : (minor * book.worths[from]!) / book.worths[to.currency]!;
}

/** Sum of one side of payments in minor units of a currency, whole; NaN where a rate is missing. */
export function sumIn(
  book: AccountBook,
  positions: Iterable<number>,
  to: { side: AmountSide; currency: number },
): number {
  let sum = 0;
  for (const at of positions) sum += Math.round(minorIn(book, at, to));
  return sum;
}

function groupBy(columns: PaymentColumns, keys: Uint32Array) {
  const starts = new Uint32Array(columns.accounts.count + 1);
  let usable = 0;
  for (let at = 0; at < columns.count; at++) {
    if (!isUsable(columns, at)) continue;
    starts[keys[at]! + 1]!++;
    usable++;
  }
  for (let account = 0; account < columns.accounts.count; account++) starts[account + 1]! += starts[account]!;
  const next = starts.slice();
  const positions = new Uint32Array(usable);
  for (let at = 0; at < columns.count; at++) {
    if (isUsable(columns, at)) positions[next[keys[at]!]!++] = at;
  }
  return { starts, positions };
}

function markFresh(
  columns: PaymentColumns,
  out: { readonly starts: Uint32Array; readonly positions: Uint32Array },
): Uint8Array {
  const fresh = new Uint8Array(columns.count);
  const lastPayers = new Int32Array(columns.accounts.count).fill(-1);
  const firstTimes = new Uint32Array(columns.accounts.count);
  for (let payer = 0; payer < columns.accounts.count; payer++) {
    for (let next = out.starts[payer]!; next < out.starts[payer + 1]!; next++) {
      const at = out.positions[next]!;
      const payee = columns.payees[at]!;
      const time = columns.times[at]!;
      if (lastPayers[payee]! !== payer) {
        lastPayers[payee] = payer;
        firstTimes[payee] = time;
      }
      if (firstTimes[payee]! === time) fresh[at] = 1;
    }
  }
  return fresh;
}
