/**
 * Reference rates out of the payments themselves: what the exchanges among them were made at. A currency whose payments do not agree has none.
 * Every `!` in this file reads columns below their count.
 */

import { currencyDecimals } from '../columns/currencies.ts';
import type { RationalRate, ReferenceRates } from '../graph/reference-rates.ts';
import type { PaymentColumns } from '../model.ts';

/** Payments from one currency into another from which a rate is taken. Source: chosen, so that one error makes no rate. */
const PAYMENTS_MIN = 5;
/** Payments that are compared at most, spread over the whole time. */
const PAYMENTS_MAX = 1000;
/** Widest distance between the quartiles, as a share of the median. Source: chosen, of the order of a charge. */
const SPREAD_MAX = 0.05;
/** Millionths of a unit in a minor unit of a currency of two decimals. */
const MILLIONTHS = 10_000;

/** Rates towards the currency of two decimals in which most was paid. */
export function impliedRates(columns: PaymentColumns): ReferenceRates {
  const counts = new Float64Array(columns.currencies.length);
  const pairs = new Map<number, number[]>();
  for (let at = 0; at < columns.count; at++) {
    const from = columns.paidCurrencies[at]!;
    const to = columns.receivedCurrencies[at]!;
    counts[from]!++;
    if (from === to) continue;
    const key = from * 256 + to;
    const positions = pairs.get(key);
    if (positions === undefined) pairs.set(key, [at]);
    else positions.push(at);
  }
  const base = baseOf(columns, counts);
  const entries = columns.currencies.flatMap((code, currency): [string, RationalRate][] => {
    if (currency === base) return [[code, { numerator: MILLIONTHS, denominator: 1 }]];
    const rate = rateBetween(columns, {
      from: pairs.get(currency * 256 + base),
      to: pairs.get(base * 256 + currency),
    });
    return rate === null ? [] : [[code, rate]];
  });
  return {
    base: columns.currencies[base] ?? 'USD',
    date: dayOf(columns),
    source: 'median of the exchanges among the payments themselves',
    perMinor: Object.fromEntries(entries),
  };
}

function baseOf(columns: PaymentColumns, counts: Float64Array): number {
  const decimals = columns.currencies.map((code, at) => columns.decimals?.[at] ?? currencyDecimals(code));
  const order = columns.currencies
    .map((_, currency) => currency)
    .filter((currency) => decimals[currency] === 2);
  order.sort((a, b) => counts[b]! - counts[a]! || (columns.currencies[a]! < columns.currencies[b]! ? -1 : 1));
  return order[0] ?? 0;
}

/** The median rate, as the amounts of the payment that has it. */
function rateBetween(
  columns: PaymentColumns,
  { from = [], to = [] }: { from: readonly number[] | undefined; to: readonly number[] | undefined },
): RationalRate | null {
  const rates = [
    ...thin(from).map((at) => ({
      numerator: columns.receivedMinor[at]! * MILLIONTHS,
      denominator: columns.paidMinor[at]!,
    })),
    ...thin(to).map((at) => ({
      numerator: columns.paidMinor[at]! * MILLIONTHS,
      denominator: columns.receivedMinor[at]!,
    })),
  ].filter(
    ({ numerator, denominator }) => denominator > 0 && numerator > 0 && Number.isSafeInteger(numerator),
  );
  if (rates.length < PAYMENTS_MIN) return null;
  rates.sort((a, b) => a.numerator / a.denominator - b.numerator / b.denominator);
  const at = (share: number): number => {
    const rate = rates[Math.floor((rates.length - 1) * share)]!;
    return rate.numerator / rate.denominator;
  };
  if (at(0.75) - at(0.25) > SPREAD_MAX * at(0.5)) return null;
  return rates[Math.floor((rates.length - 1) / 2)]!;
}

function thin(positions: readonly number[]): readonly number[] {
  const step = Math.ceil(positions.length / PAYMENTS_MAX);
  return positions.filter((_, index) => index % step === 0);
}

function dayOf({ count, times }: PaymentColumns): string {
  return new Date((count === 0 ? 0 : times[count - 1]!) * 1000).toISOString().slice(0, 10);
}
