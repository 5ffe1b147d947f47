/**
 * Sums of amounts: exact in minor units while one currency comes, and in whole millionths of the reference currency beside it.
 * Every `!` in this file reads columns at positions that were entered.
 */

import type { BookColumns } from './payment-book.ts';

/** A sum in the making. */
export interface AmountSum {
  /** Index of the one currency; {@link MIXED} or {@link EMPTY}. */
  currency: number;
  minor: number;
  /** NaN where a currency has no rate. */
  reference: number;
}

/** Nothing was added yet. */
export const EMPTY = -1;
/** More than one currency was added. */
export const MIXED = -2;

/** A sum of nothing. */
export function emptySum(): AmountSum {
  return { currency: EMPTY, minor: 0, reference: 0 };
}

/** Adds what a payment's payer paid, or what its payee received. */
export function addToSum(
  sum: AmountSum,
  source: { readonly book: { readonly columns: BookColumns }; readonly rates: Float64Array },
  part: { readonly position: number; readonly side: 'paid' | 'received' },
): void {
  const { columns } = source.book;
  const paid = part.side === 'paid';
  const minor = (paid ? columns.paidMinor : columns.receivedMinor)[part.position]!;
  const currency = (paid ? columns.paidCurrencies : columns.receivedCurrencies)[part.position]!;
  sum.currency = sum.currency === EMPTY || sum.currency === currency ? currency : MIXED;
  sum.minor += minor;
  // Whole numbers add up alike in every order.
  sum.reference += Math.round(minor * source.rates[currency]!);
}

/** `part` divided by `whole`, in their one currency or by the reference; NaN where neither compares them. */
export function shareOfSums(whole: AmountSum, part: AmountSum): number {
  if (whole.currency >= 0 && whole.currency === part.currency) return part.minor / whole.minor;
  return part.reference / whole.reference;
}
