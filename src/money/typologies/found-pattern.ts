/**
 * Turns what a rule found into detections: hits of one account that share payments are one finding.
 * Every `!` in this file reads columns at positions that were found.
 */

import { wholeAmount } from '../columns/whole-amount.ts';
import type { Detection, PaymentColumns, UndeterminedBound } from '../model.ts';
import { type AccountBook, type AmountSide, currencyAt, sumIn } from './account-book.ts';
import type { TypologyRun } from './typology.ts';

/** What a rule measured. */
export type Quantities = Readonly<Record<string, number | string | boolean | null>>;

/** A pattern as its rule knows it. */
export interface FoundPattern {
  /** Accounts that the pattern is about, named first. */
  readonly subjects: readonly number[];
  /** Positions, in any order. */
  readonly payments: Iterable<number>;
  readonly quantities: Quantities;
  /** Minor units and index of their currency. */
  readonly minor: number;
  readonly currency: number;
  readonly undetermined?: UndeterminedBound | null;
}

/** The detection of a pattern. */
export function toDetection({ rule, book }: TypologyRun, found: FoundPattern): Detection {
  const { columns } = book;
  const payments = [...new Set(found.payments)].sort((a, b) => a - b);
  return {
    rule: rule.id,
    version: rule.version,
    payments,
    accounts: orderAccounts(columns, payments, found.subjects),
    quantities: found.quantities,
    value: wholeAmount(Math.round(found.minor), columns.currencies[found.currency]!),
    undetermined: found.undetermined ?? null,
  };
}

/** The hits of one account as episodes: hits that share a payment, also by way of others, are one. Each is in order of position. */
export function joinHits(hits: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const episodes = new Set<Set<number>>();
  const places = new Map<number, Set<number>>();
  for (const hit of hits) {
    const episode = new Set(hit);
    for (const shared of new Set(hit.map((at) => places.get(at)))) {
      if (shared === undefined) continue;
      for (const at of shared) episode.add(at);
      episodes.delete(shared);
    }
    episodes.add(episode);
    for (const at of episode) places.set(at, episode);
  }
  const joined = [...episodes].map((episode) => [...episode].sort((a, b) => a - b));
  return joined.sort((a, b) => a[0]! - b[0]!);
}

/** What payments come to in the currency of the first of them; those that no rate leads there are left out, and `undetermined` says so. */
export function knownValue(
  book: AccountBook,
  payments: readonly number[],
  of: { readonly side: AmountSide; readonly account: number },
): Pick<FoundPattern, 'minor' | 'currency' | 'undetermined'> {
  const currency = currencyAt(book, payments[0]!, of.side);
  const sums = payments.map((at) => sumIn(book, [at], { side: of.side, currency }));
  const known = sums.filter((sum) => !Number.isNaN(sum));
  return {
    minor: known.reduce((total, sum) => total + sum, 0),
    currency,
    undetermined: known.length === sums.length ? null : withoutRate(of.account),
  };
}

/** The bound met at an account some of whose payments no exchange rate leads to. */
export function withoutRate(account: number): UndeterminedBound {
  return { account, bound: 'exchange-rate', limit: 0 };
}

/** Days between the first and the last of payments in order of position, to three places. */
export function daysOf(columns: PaymentColumns, payments: readonly number[]): number {
  return round((columns.times[payments.at(-1)!]! - columns.times[payments[0]!]!) / 86_400);
}

/** To three places: figures for people. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Subjects first, then the others in order of their first payment; equal times by name. */
function orderAccounts(
  columns: PaymentColumns,
  payments: readonly number[],
  subjects: readonly number[],
): readonly number[] {
  const firstAt = new Map<number, number>();
  for (const at of payments) {
    for (const account of [columns.payers[at]!, columns.payees[at]!]) {
      if (!firstAt.has(account)) firstAt.set(account, columns.times[at]!);
    }
  }
  const others = [...firstAt.keys()].filter((account) => !subjects.includes(account));
  const { accounts } = columns;
  others.sort(
    (a, b) => firstAt.get(a)! - firstAt.get(b)! || (accounts.nameOf(a) < accounts.nameOf(b) ? -1 : 1),
  );
  return [...subjects, ...others];
}
