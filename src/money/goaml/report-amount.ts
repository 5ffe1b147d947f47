/** Amounts and times as a report writes them; amounts in the local currency only by a rate that has a day. */

import { isIsoDay, readInstant } from '../../base/index.ts';
import { currencyDecimals } from '../columns/currencies.ts';
import type { Amount } from '../model.ts';
import type { ExchangeRate } from './draft-input.ts';
import type { UnitProfile } from './profile.ts';
import type { Fact, FieldOrigin } from './report-document.ts';

const DAY_MS = 86_400_000;

/** An amount as a decimal of its currency: 120050 minor units of PKR are `1200.50`. */
export function decimalText({ minor, currency }: Amount): string {
  return scaledText(BigInt(minor), currencyDecimals(currency));
}

/** Which rate is wanted. */
export interface RateWanted {
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly ageDaysMax: number;
}

/** The rate that holds on a day: the latest one of that day or of so many days before; null where there is none. */
export function rateFor(wanted: RateWanted, rates: readonly ExchangeRate[]): ExchangeRate | null {
  if (!isIsoDay(wanted.day)) return null;
  const oldest = new Date(Date.parse(wanted.day) - wanted.ageDaysMax * DAY_MS).toISOString().slice(0, 10);
  const usable = rates.filter(
    (rate) =>
      rate.from === wanted.from &&
      rate.to === wanted.to &&
      rate.day <= wanted.day &&
      rate.day >= oldest &&
      isRate(rate.rate),
  );
  return usable.toSorted((left, right) => right.day.localeCompare(left.day))[0] ?? null;
}

/**
 * An amount in another currency: exact, then rounded once, half away from zero, to the minor unit of that currency; null where it is larger
 * than is kept exactly (2^53 - 1 minor units).
 */
export function convert(amount: Amount, rate: ExchangeRate): Amount | null {
  const [whole = '0', fraction = ''] = rate.rate.split('.');
  const shift = currencyDecimals(rate.from) + fraction.length - currencyDecimals(rate.to);
  const product = BigInt(amount.minor) * BigInt(whole + fraction);
  const minor = shift <= 0 ? product * 10n ** BigInt(-shift) : roundedQuotient(product, 10n ** BigInt(shift));
  return minor > BigInt(Number.MAX_SAFE_INTEGER) ? null : { minor: Number(minor), currency: rate.to };
}

/** Where a converted amount comes from. */
export function convertedFrom(amount: FieldOrigin, rate: ExchangeRate): FieldOrigin {
  return {
    kind: 'computed',
    rule: 'converted-at-rate',
    evidenceIds: [...evidenceOf(amount), ...evidenceOf(rate.origin)],
    detail: `1 ${rate.from} = ${rate.rate} ${rate.to}, ${rate.day}, ${rate.source}`,
  };
}

/** The evidence that an origin rests on. */
export function evidenceOf(origin: FieldOrigin): readonly string[] {
  return origin.kind === 'evidence' || origin.kind === 'computed' ? origin.evidenceIds : [];
}

/**
 * A day or instant as a report writes it: local time of the unit, without a zone. A day becomes its midnight; a time that has no zone, or
 * is no time, stays as it is, and the check of the draft names it.
 */
export function reportTime(fact: Fact | undefined, { timeZone }: UnitProfile): Fact | undefined {
  if (fact === undefined) return undefined;
  if (isIsoDay(fact.value)) return { ...fact, value: `${fact.value}T00:00:00` };
  const instant = readInstant(fact.value);
  return instant === null ? fact : { ...fact, value: localTime(instant, timeZone) };
}

/** An instant in local time: `2026-03-01T15:20:00`. */
export function localTime(instant: Date, timeZone: string): string {
  return localClock(timeZone)(instant);
}

/** {@link localTime} of one zone, for many instants: making the format takes longer than using it. */
export function localClock(timeZone: string): (instant: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (instant) => format.format(instant).replace(' ', 'T');
}

function isRate(text: string): boolean {
  return /^\d{1,15}(\.\d{1,13})?$/.test(text) && /[1-9]/.test(text);
}

function roundedQuotient(product: bigint, divisor: bigint): bigint {
  const half = divisor / 2n;
  return product >= 0n ? (product + half) / divisor : (product - half) / divisor;
}

function scaledText(minor: bigint, decimals: number): string {
  const sign = minor < 0n ? '-' : '';
  const digits = String(minor < 0n ? -minor : minor).padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
