/**
 * Reference rates that a table of payments tells itself: payments that were exchanged on the way carry both amounts.
 * Every `!` in this file reads columns below their count and tables of all currencies.
 */

import type { PaymentColumns } from '../model.ts';
import type { ReferenceRates } from './reference-rates.ts';

/** Exchanged payments between two currencies from which their middle rate is believed. Source: chosen, so that one odd payment makes no rate. */
const EXCHANGES_MIN = 5;
/** Exchanged payments of a pair that are looked at, from the first on. */
const EXCHANGES_MAX = 10_001;
/** Millionths of the base's unit in its minor unit, a hundredth. */
const MILLIONTHS = 10_000;

/** Middle rates against the currency that most exchanges have on one side; a currency without enough exchanges against it has none. */
export function observeRates(columns: PaymentColumns): ReferenceRates {
  const exchanges = gatherExchanges(columns);
  const base = findBase(columns.currencies.length, exchanges);
  const { currencies } = columns;
  const perMinor: Record<string, { numerator: number; denominator: number }> = {};
  for (const [at, currency] of currencies.entries()) {
    const rate = at === base ? 1 : middleOf(exchanges.get(pairKey(at, base)) ?? []);
    if (rate !== null) perMinor[currency] = { numerator: rate * MILLIONTHS, denominator: 1 };
  }
  return {
    base: currencies[base] ?? 'XXX',
    date: lastDay(columns),
    source: 'payments exchanged in the file',
    perMinor,
  };
}

/** What one minor unit of the first currency came to in the second, by pair. */
function gatherExchanges(columns: PaymentColumns): ReadonlyMap<number, readonly number[]> {
  const { paidCurrencies, receivedCurrencies, paidMinor, receivedMinor } = columns;
  const rates = new Map<number, number[]>();
  const note = (key: number, rate: number): void => {
    const known = rates.get(key);
    if (known === undefined) rates.set(key, [rate]);
    else if (known.length < EXCHANGES_MAX) known.push(rate);
  };
  for (let at = 0; at < columns.count; at++) {
    const [from, to] = [paidCurrencies[at]!, receivedCurrencies[at]!];
    if (from === to || !(paidMinor[at]! > 0) || !(receivedMinor[at]! > 0)) continue;
    note(pairKey(from, to), receivedMinor[at]! / paidMinor[at]!);
    note(pairKey(to, from), paidMinor[at]! / receivedMinor[at]!);
  }
  return rates;
}

function findBase(currencies: number, exchanges: ReadonlyMap<number, readonly number[]>): number {
  const counts = new Float64Array(currencies);
  for (const [key, rates] of exchanges) counts[key & 0xff]! += rates.length;
  return counts.length === 0 ? 0 : counts.indexOf(Math.max(...counts));
}

function middleOf(rates: readonly number[]): number | null {
  return rates.length < EXCHANGES_MIN ? null : (rates.toSorted((a, b) => a - b)[rates.length >> 1] ?? null);
}

function pairKey(from: number, to: number): number {
  return (from << 8) | to;
}

function lastDay(columns: PaymentColumns): string {
  const last = columns.count === 0 ? 0 : columns.times[columns.count - 1]!;
  return new Date(last * 1000).toISOString().slice(0, 10);
}
