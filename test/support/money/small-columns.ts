/** Columns of a few invented payments, for tests. */

import type { PaymentColumns } from '../../../src/money/index.ts';

/** One invented payment; accounts are numbers from 0. */
export interface SmallPayment {
  readonly payer: number;
  readonly payee: number;
  /** Seconds. */
  readonly time: number;
  readonly paidMinor: number;
  readonly receivedMinor?: number;
  /** Index into the currencies. */
  readonly paidCurrency?: number;
  readonly receivedCurrency?: number;
  /** Index into the channels; 4 is `ach`, 3 is `card`. */
  readonly channel?: number;
}

const CURRENCIES = ['USD', 'EUR', 'JPY'];

/** The payments in order of time and row, their rows counted from 1 as they are handed in. */
export function smallColumns(payments: readonly SmallPayment[]): PaymentColumns {
  const rows = payments.map((payment, index) => ({ ...payment, row: index + 1 }));
  rows.sort((a, b) => a.time - b.time || a.row - b.row);
  const accounts = 1 + rows.reduce((last, { payer, payee }) => Math.max(last, payer, payee), 0);
  return {
    count: rows.length,
    payers: Uint32Array.from(rows, (row) => row.payer),
    payees: Uint32Array.from(rows, (row) => row.payee),
    times: Uint32Array.from(rows, (row) => row.time),
    paidMinor: Float64Array.from(rows, (row) => row.paidMinor),
    receivedMinor: Float64Array.from(rows, (row) => row.receivedMinor ?? row.paidMinor),
    paidCurrencies: Uint8Array.from(rows, (row) => row.paidCurrency ?? 0),
    receivedCurrencies: Uint8Array.from(rows, (row) => row.receivedCurrency ?? row.paidCurrency ?? 0),
    channels: Uint8Array.from(rows, (row) => row.channel ?? 4),
    places: new Uint16Array(rows.length),
    rows: Uint32Array.from(rows, (row) => row.row),
    currencies: CURRENCIES,
    placeNames: [''],
    accounts: {
      count: accounts,
      bankOf: () => '70',
      numberOf: (account) => `A${account}`,
      nameOf: (account) => `70/A${account}`,
    },
  };
}
