/** Which cash payments reach a reporting threshold: a selection by rule, with nothing said about anybody. */

import type { Amount, PaymentChannel } from '../model.ts';
import type { ExchangeRate } from './draft-input.ts';
import { convert, rateFor } from './report-amount.ts';

/** A threshold of a country over a time. */
export interface CurrencyThreshold {
  /** Short name, the same for the thresholds that follow one another in time: `pk-ctr`. */
  readonly id: string;
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly country: string;
  /** `report`: the payment is reported; `limit`: the payment is not allowed. */
  readonly duty: 'report' | 'limit';
  readonly amount: Amount;
  readonly comparison: 'at-least' | 'more-than';
  /** Whether each payment counts alone, or all of a person on a business day, cash in and cash out apart. */
  readonly total: 'each-payment' | 'person-and-day';
  /** First day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** Last day; null while it holds. */
  readonly validUntil: string | null;
  readonly source: string;
  readonly remark: string;
}

/** A payment as the selection sees it. */
export interface CashPayment {
  readonly id: string;
  /** Business day of the institution, `YYYY-MM-DD`. */
  readonly day: string;
  readonly channel: PaymentChannel;
  readonly direction: 'in' | 'out';
  readonly amount: Amount;
  /** For whom the cash is paid in or out (the beneficial owner); null where it is not known: the payment then counts alone. */
  readonly person: string | null;
}

/** Payments that reach the threshold together, or one alone. */
export interface ThresholdCase {
  readonly day: string;
  readonly direction: 'in' | 'out';
  readonly person: string | null;
  /** In the currency of the threshold. */
  readonly total: Amount;
  readonly paymentIds: readonly string[];
  readonly threshold: CurrencyThreshold;
}

/** The selection; what could not be judged is listed, never left out in silence. */
export interface ThresholdSelection {
  readonly cases: readonly ThresholdCase[];
  readonly undetermined: readonly {
    readonly paymentId: string;
    readonly because: 'no-threshold-on-day' | 'no-exchange-rate' | 'channel-unknown';
  }[];
}

/** The table of thresholds of one duty, and the rates for cash in other currencies. */
export interface ThresholdTable {
  readonly id: string;
  readonly thresholds: readonly CurrencyThreshold[];
  readonly rates: readonly ExchangeRate[];
  readonly rateAgeDaysMax: number;
}

interface Judged {
  readonly payment: CashPayment;
  readonly amount: Amount;
  readonly threshold: CurrencyThreshold;
}

/**
 * Selects the cash payments at or above a threshold, in the order of days and then as given. Payments that are not cash are passed over.
 * Source: the table's own sources; 31 CFR 1010.313(b) for adding up by person, direction and business day.
 */
export function transactionsAboveThreshold(
  payments: readonly CashPayment[],
  table: ThresholdTable,
): ThresholdSelection {
  const rateOf = ratesOnce(table);
  const undetermined: {
    paymentId: string;
    because: ThresholdSelection['undetermined'][number]['because'];
  }[] = [];
  const groups = new Map<string, Judged[]>();
  for (const payment of payments) {
    if (payment.channel !== 'cash' && payment.channel !== 'unknown') continue;
    const judged = payment.channel === 'unknown' ? 'channel-unknown' : judge(payment, table, rateOf);
    if (typeof judged === 'string') undetermined.push({ paymentId: payment.id, because: judged });
    else groups.set(keyOf(judged), [...(groups.get(keyOf(judged)) ?? []), judged]);
  }
  const cases = [...groups.values()].flatMap(caseOf);
  return { cases: cases.toSorted((left, right) => left.day.localeCompare(right.day)), undetermined };
}

/** The threshold of an id that holds on a day; null where none does. */
export function thresholdOn(
  day: string,
  { id, thresholds }: Pick<ThresholdTable, 'id' | 'thresholds'>,
): CurrencyThreshold | null {
  return (
    thresholds.find(
      (one) => one.id === id && one.validFrom <= day && (one.validUntil === null || day <= one.validUntil),
    ) ?? null
  );
}

/** True where an amount in the currency of the threshold reaches it. */
export function reaches(minor: number, { amount, comparison }: CurrencyThreshold): boolean {
  return comparison === 'at-least' ? minor >= amount.minor : minor > amount.minor;
}

function judge(
  payment: CashPayment,
  table: ThresholdTable,
  rateOf: RateOf,
): Judged | 'no-threshold-on-day' | 'no-exchange-rate' {
  const threshold = thresholdOn(payment.day, table);
  if (threshold === null) return 'no-threshold-on-day';
  const to = threshold.amount.currency;
  const { currency: from } = payment.amount;
  if (from === to) return { payment, amount: payment.amount, threshold };
  const rate = rateOf({ from, to, day: payment.day });
  const amount = rate === null ? null : convert(payment.amount, rate);
  return amount === null ? 'no-exchange-rate' : { payment, amount, threshold };
}

type RateOf = (wanted: Pick<ExchangeRate, 'from' | 'to' | 'day'>) => ExchangeRate | null;

/** Looks a rate up once, however many payments need it. */
function ratesOnce({ rates, rateAgeDaysMax: ageDaysMax }: ThresholdTable): RateOf {
  const found = new Map<string, ExchangeRate | null>();
  return (wanted) => {
    const key = `${wanted.from} ${wanted.to} ${wanted.day}`;
    const rate = found.has(key) ? (found.get(key) ?? null) : rateFor({ ...wanted, ageDaysMax }, rates);
    found.set(key, rate);
    return rate;
  };
}

function keyOf({ payment, threshold }: Judged): string {
  const together = threshold.total === 'person-and-day' && payment.person !== null;
  return JSON.stringify(together ? [payment.day, payment.direction, payment.person] : [payment.id]);
}

function caseOf(group: readonly Judged[]): readonly ThresholdCase[] {
  const [first] = group;
  const minor = group.reduce((sum, one) => sum + one.amount.minor, 0);
  if (first === undefined || !reaches(minor, first.threshold)) return [];
  const { day, direction, person } = first.payment;
  const paymentIds = group.map((one) => one.payment.id);
  const total = { minor, currency: first.threshold.amount.currency };
  return [{ day, direction, person, total, paymentIds, threshold: first.threshold }];
}
