/**
 * What an account was used to before a moment: the measure of "much for this account".
 * Every `!` in this file reads columns at positions that the book lists, and figures at indices up to their count.
 */

import { type AccountBook, currencyAt, firstSince, insOf, minorIn, outsOf } from './account-book.ts';

/** Payments of an account up to a moment. */
export interface EarlierPayments {
  readonly payments: number;
  /** The largest of them, in or out; NaN where a rate is missing. */
  readonly largestMinor: number;
  /** Index of its currency. */
  readonly currency: number;
}

/** The history of one account. */
export interface OwnHistory {
  /** Payments before `time`, strictly. */
  before(time: number): EarlierPayments;
  /** The largest of those payments in a currency; 0 where there are none, NaN where a rate is missing. */
  largestIn(earlier: EarlierPayments, currency: number): number;
}

/** Opens the history of an account; its figures come in the currency of its first payment. */
export function openOwnHistory(book: AccountBook, account: number): OwnHistory {
  const { columns } = book;
  const ins = insOf(book, account);
  const outs = outsOf(book, account);
  const first = ins.length > 0 ? ins[0]! : outs[0]!;
  const currency = currencyAt(book, first, ins.length > 0 ? 'received' : 'paid');
  const into = runningLargest(book, { positions: ins, side: 'received', currency });
  const out = runningLargest(book, { positions: outs, side: 'paid', currency });
  return {
    before(time) {
      const inCount = firstSince(columns, ins, time);
      const outCount = firstSince(columns, outs, time);
      return {
        payments: inCount + outCount,
        largestMinor: Math.max(into[inCount]!, out[outCount]!),
        currency,
      };
    },
    largestIn({ currency: from, largestMinor }, to) {
      return from === to ? largestMinor : (largestMinor * book.worths[from]!) / book.worths[to]!;
    },
  };
}

/** The largest payment up to each index. */
function runningLargest(
  book: AccountBook,
  of: { positions: Uint32Array; side: 'paid' | 'received'; currency: number },
): Float64Array {
  const largest = new Float64Array(of.positions.length + 1);
  for (const [index, at] of of.positions.entries()) {
    largest[index + 1] = Math.max(largest[index]!, minorIn(book, at, of));
  }
  return largest;
}
