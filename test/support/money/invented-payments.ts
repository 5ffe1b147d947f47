/** Invented payments in words, for tests of typologies: accounts by letters, times in days, amounts in whole dollars. */

import { type DetectionContext, NO_CONTEXT } from '../../../src/money/context/detection-context.ts';
import { PAYMENT_CHANNELS, type PaymentChannel, type PaymentColumns } from '../../../src/money/index.ts';
import { withParameters } from '../../../src/money/rules/rule.ts';
import { TYPOLOGY_RULES } from '../../../src/money/rules/typology-rules.ts';
import { detectTypologies, type TypologiesFound } from '../../../src/money/typologies/detect-typologies.ts';

/** An invented payment. */
export interface InventedPayment {
  /** `north/shop`; a name without a bank is of the bank `70`. */
  readonly from: string;
  readonly to: string;
  /** Days since the first one; parts of days too. */
  readonly day: number;
  readonly amount: number;
  readonly received?: number;
  readonly currency?: string;
  readonly receivedCurrency?: string;
  readonly channel?: PaymentChannel;
  readonly place?: string;
}

/** 2024-01-01T00:00:00Z. */
export const FIRST_S = 1_704_067_200;
const DAY_S = 86_400;

/** The payments as columns in order of time; rows are counted from 1 as they are handed in. */
export function inventedColumns(payments: readonly InventedPayment[], shiftS = 0): PaymentColumns {
  const rows = payments.map((payment, index) => ({
    ...payment,
    row: index + 1,
    time: FIRST_S + shiftS + Math.round(payment.day * DAY_S),
  }));
  rows.sort((a, b) => a.time - b.time || a.row - b.row);
  const names = listOf(payments.flatMap(({ from, to }) => [fullName(from), fullName(to)]));
  const currencies = listOf([
    'USD',
    ...payments.flatMap(({ currency = 'USD', receivedCurrency = currency }) => [currency, receivedCurrency]),
  ]);
  const placeNames = listOf(['', ...payments.map(({ place = '' }) => place)]);
  const account = (name: string): number => names.indexOf(fullName(name));
  const currencyOf = ({ currency = 'USD' }: InventedPayment): number => currencies.indexOf(currency);
  return {
    count: rows.length,
    payers: Uint32Array.from(rows, ({ from }) => account(from)),
    payees: Uint32Array.from(rows, ({ to }) => account(to)),
    times: Uint32Array.from(rows, ({ time }) => time),
    paidMinor: Float64Array.from(rows, ({ amount }) => Math.round(amount * 100)),
    receivedMinor: Float64Array.from(rows, ({ amount, received = amount }) => Math.round(received * 100)),
    paidCurrencies: Uint8Array.from(rows, currencyOf),
    receivedCurrencies: Uint8Array.from(rows, (row) =>
      row.receivedCurrency === undefined ? currencyOf(row) : currencies.indexOf(row.receivedCurrency),
    ),
    channels: Uint8Array.from(rows, ({ channel = 'ach' }) => PAYMENT_CHANNELS.indexOf(channel)),
    places: Uint16Array.from(rows, ({ place = '' }) => placeNames.indexOf(place)),
    rows: Uint32Array.from(rows, ({ row }) => row),
    currencies,
    placeNames,
    accounts: {
      count: names.length,
      bankOf: (at) => (names[at] ?? '').split('/')[0] ?? '',
      numberOf: (at) => (names[at] ?? '').split('/')[1] ?? '',
      nameOf: (at) => names[at] ?? '',
    },
  };
}

/** What one rule finds among the payments; parameters may be changed. */
export function runRule(
  id: string,
  payments: readonly InventedPayment[] | PaymentColumns,
  options: {
    readonly context?: DetectionContext;
    readonly parameters?: Readonly<Record<string, number>>;
  } = {},
): TypologiesFound {
  const rules = TYPOLOGY_RULES.filter((rule) => rule.id === id).map((rule) =>
    withParameters(rule, options.parameters ?? {}),
  );
  const columns = 'payers' in payments ? payments : inventedColumns(payments);
  return detectTypologies(columns, { rules, context: options.context ?? NO_CONTEXT });
}

/** Findings that can be compared across orders of rows and names: rows and quantities. */
export function comparable(found: TypologiesFound, columns: PaymentColumns): readonly string[] {
  return found.detections
    .map(({ payments, quantities, value }) =>
      JSON.stringify([[...payments].map((at) => columns.rows[at]).sort(), quantities, value]),
    )
    .sort();
}

function fullName(name: string): string {
  return name.includes('/') ? name : `70/${name}`;
}

function listOf(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
