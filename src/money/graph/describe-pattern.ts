/**
 * What a standing pattern measures: its accounts in order, its value and its quantities.
 * Every `!` in this file reads columns at positions of payments that were found.
 */

import { wholeAmount } from '../columns/whole-amount.ts';
import type { Amount, Detection, PaymentColumns, UndeterminedBound } from '../model.ts';
import { type Roles, rolesOf, type StandingPattern } from './judge-pattern.ts';
import type { GraphRule } from './settings.ts';
import { type AmountSum, addToSum, emptySum, MIXED, shareOfSums } from './sums.ts';

/** What describing a pattern reads. */
export interface PatternSource {
  readonly columns: PaymentColumns;
  readonly rates: Float64Array;
  /** Currency of the reference, whose minor unit is a hundredth. */
  readonly base: string;
}

const DAY_S = 86_400;
const HOUR_S = 3600;
/** Millionths in a hundredth of the reference currency. */
const MILLIONTHS_PER_MINOR = 10_000;

/** Payments, and which of their two amounts counts. */
interface Part {
  readonly payments: readonly number[];
  readonly side: 'paid' | 'received';
}

type Quantities = Record<string, number | string | boolean | null>;

/** The detection of a pattern under a version of its rule. */
export function describePattern(source: PatternSource, pattern: StandingPattern, version: string): Detection {
  const { columns } = source;
  const roles = rolesOf(columns, pattern.payments);
  const [first, last] = [pattern.payments[0]!, pattern.payments.at(-1)!];
  const money = measureMoney(source, pattern, roles);
  const quantities: Quantities = {
    payments: pattern.payments.length,
    accounts: roles.sources.length + roles.middles.length + roles.ends.length,
    sources: roles.sources.length,
    middles: roles.middles.length,
    ends: roles.ends.length,
    days: round((columns.times[last]! - columns.times[first]!) / DAY_S),
    ...money.quantities,
    surpriseNats: round(pattern.surprise.frequency + pattern.surprise.amounts),
    surpriseOfFrequencyNats: round(pattern.surprise.frequency),
    surpriseOfAmountsNats: round(pattern.surprise.amounts),
    alsoRules: pattern.alsoRules.length === 0 ? null : pattern.alsoRules.join(', '),
  };
  return {
    rule: pattern.rule,
    version,
    payments: pattern.payments,
    accounts: orderAccounts(columns, pattern, roles),
    quantities,
    value: money.value,
    undetermined: missingRate(source, pattern),
  };
}

/** The account that the pattern is about first, then the others in order of their first payment; equal times by name. */
function orderAccounts(columns: PaymentColumns, pattern: StandingPattern, roles: Roles): readonly number[] {
  const firstAt = new Map<number, number>();
  for (const at of pattern.payments) {
    for (const account of [columns.payers[at]!, columns.payees[at]!]) {
      if (!firstAt.has(account)) firstAt.set(account, columns.times[at]!);
    }
  }
  const hub = hubOf(pattern.rule, roles);
  const order = (account: number): number => (account === hub ? -1 : (firstAt.get(account) ?? 0));
  const { accounts } = columns;
  return [...firstAt.keys()].sort(
    (a, b) => order(a) - order(b) || (accounts.nameOf(a) < accounts.nameOf(b) ? -1 : 1),
  );
}

function hubOf(rule: GraphRule, roles: Roles): number | undefined {
  if (rule === 'fan-in') return roles.ends[0];
  if (rule === 'fan-out' || rule === 'scatter-gather') return roles.sources[0];
  return rule === 'gather-scatter' ? roles.middles[0] : undefined;
}

/** The least that passed through all of the pattern, and what was measured on the way. */
function measureMoney(
  source: PatternSource,
  pattern: StandingPattern,
  roles: Roles,
): { readonly value: Amount; readonly quantities: Quantities } {
  if (pattern.rule === 'fan-in' || pattern.rule === 'fan-out' || pattern.rule === 'bipartite') {
    return { value: amountOf(source, { payments: pattern.payments, side: 'received' }), quantities: {} };
  }
  if (pattern.rule === 'cycle' || pattern.rule === 'chain') return measurePath(source, pattern);
  const { columns } = source;
  const middles = new Set(roles.middles);
  const ins = pattern.payments.filter((at) => middles.has(columns.payees[at]!));
  const outs = pattern.payments.filter((at) => middles.has(columns.payers[at]!));
  const arrived: Part = { payments: ins, side: 'received' };
  const left: Part = { payments: outs, side: 'paid' };
  const kept = shareOfSums(sumOf(source, arrived), sumOf(source, left));
  return {
    value: amountOf(source, kept < 1 ? left : arrived),
    quantities: {
      arrivedMinor: amountOf(source, arrived).minor,
      leftMinor: amountOf(source, left).minor,
      keptShare: Number.isNaN(kept) ? null : round(kept),
      hoursHeld: round((meanTime(columns, outs) - meanTime(columns, ins)) / HOUR_S),
    },
  };
}

function measurePath(source: PatternSource, pattern: StandingPattern) {
  const { columns } = source;
  const parts = pattern.payments.map((at): Part => ({ payments: [at], side: 'paid' }));
  const least = parts.reduce((best, part) =>
    shareOfSums(sumOf(source, best), sumOf(source, part)) < 1 ? part : best,
  );
  const last: Part = { payments: [pattern.payments.at(-1)!], side: 'received' };
  const kept = shareOfSums(sumOf(source, parts[0]!), sumOf(source, last));
  const span = columns.times[pattern.payments.at(-1)!]! - columns.times[pattern.payments[0]!]!;
  const value = amountOf(source, least);
  if (pattern.rule === 'cycle' && !comesBackInOrder(columns, pattern.payments)) {
    return { value, quantities: { inOrderOfTime: false, keptShare: null } };
  }
  const hops = longestPath(columns, pattern.payments);
  return {
    value,
    quantities: {
      ...(pattern.rule === 'cycle' ? { inOrderOfTime: true } : {}),
      hops,
      keptShare: Number.isNaN(kept) ? null : round(kept),
      hoursHeld: round(span / HOUR_S / Math.max(1, hops - 1)),
    },
  };
}

/** Whether money could set out by one of the payments and come back to its payer by later ones, each after the one before. */
function comesBackInOrder(columns: PaymentColumns, payments: readonly number[]): boolean {
  return payments.some((first, index) => {
    const reachedAt = new Map([[columns.payees[first]!, columns.times[first]!]]);
    return payments.slice(index + 1).some((at) => {
      const since = reachedAt.get(columns.payers[at]!);
      if (since === undefined || since >= columns.times[at]!) return false;
      const payee = columns.payees[at]!;
      if (!reachedAt.has(payee)) reachedAt.set(payee, columns.times[at]!);
      return payee === columns.payers[first]!;
    });
  });
}

/** Payments in the longest path of the pattern that rises in time. */
function longestPath(columns: PaymentColumns, payments: readonly number[]): number {
  const lengths = new Map<number, number>();
  for (const at of payments) {
    let longest = 1;
    for (const before of payments) {
      if (columns.times[before]! >= columns.times[at]!) break;
      if (columns.payees[before]! === columns.payers[at]!) {
        longest = Math.max(longest, (lengths.get(before) ?? 0) + 1);
      }
    }
    lengths.set(at, longest);
  }
  return Math.max(...lengths.values());
}

function sumOf(source: PatternSource, part: Part): AmountSum {
  const sum = emptySum();
  const book = { book: { columns: source.columns }, rates: source.rates };
  for (const position of part.payments) addToSum(sum, book, { position, side: part.side });
  return sum;
}

/** A sum in its one currency, or rounded down in the reference; without a rate, the part of it in the first payment's currency. */
function amountOf(source: PatternSource, part: Part): Amount {
  const sum = sumOf(source, part);
  const { currencies } = source.columns;
  if (sum.currency !== MIXED) return wholeAmount(sum.minor, currencies[sum.currency]!);
  if (!Number.isNaN(sum.reference)) return wholeAmount(sum.reference / MILLIONTHS_PER_MINOR, source.base);
  const currency = currencyAt(source, part, part.payments[0]!);
  const payments = part.payments.filter((at) => currencyAt(source, part, at) === currency);
  return wholeAmount(sumOf(source, { ...part, payments }).minor, currencies[currency]!);
}

function currencyAt(source: PatternSource, part: Part, at: number): number {
  const { columns } = source;
  return (part.side === 'paid' ? columns.paidCurrencies : columns.receivedCurrencies)[at]!;
}

/** The account where amounts could not be added up for want of a rate; null where they could. */
function missingRate(source: PatternSource, pattern: StandingPattern): UndeterminedBound | null {
  const { columns, rates } = source;
  const { currency } = sumOf(source, { payments: pattern.payments, side: 'paid' });
  if (currency !== MIXED) return null;
  const at = pattern.payments.find((payment) => Number.isNaN(rates[columns.paidCurrencies[payment]!]!));
  return at === undefined ? null : { account: columns.payers[at]!, bound: 'exchange-rate', limit: 0 };
}

function meanTime(columns: PaymentColumns, payments: readonly number[]): number {
  return payments.reduce((sum, at) => sum + columns.times[at]!, 0) / Math.max(1, payments.length);
}

/** To three places: figures for people. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
