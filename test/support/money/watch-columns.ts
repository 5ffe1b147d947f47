/** Streams columns through a watch, for tests and benchmarks. */

import {
  type AccountNames,
  currencyDecimals,
  type Detection,
  observeRates,
  PAYMENT_RULES,
  type PaymentColumns,
} from '../../../src/money/index.ts';
import { findNow, type WatchFound } from '../../../src/money/online/find-now.ts';
import type { AccountName, WatchedPayment } from '../../../src/money/online/recent-payments.ts';
import { openWatch, type Watch, watchPayment } from '../../../src/money/online/watch.ts';
import type { Rule } from '../../../src/money/rules/rule.ts';

/** A watch with nothing in it for the payments of some columns; ids are their positions. */
export function watchOver(columns: PaymentColumns, rules: readonly Rule[] = PAYMENT_RULES): Watch {
  return openWatch({
    rules,
    used: new Set(rules.map(({ id }) => id)),
    windowDays: null,
    rates: observeRates(columns),
    currencies: columns.currencies.map((code) => ({ code, decimals: currencyDecimals(code) })),
    placeNames: columns.placeNames,
    first: columns.times[0] ?? 0,
  });
}

/** The payments of columns one by one. */
export function watchedPayments(columns: PaymentColumns): (at: number) => WatchedPayment {
  const { accounts } = columns;
  const names = Array.from(
    { length: accounts.count },
    (_, account): AccountName => ({
      bank: accounts.bankOf(account),
      number: accounts.numberOf(account),
    }),
  );
  const nobody = { bank: '', number: '' };
  const numberAt = (cells: ArrayLike<number>, at: number): number => cells[at] ?? 0;
  return (at) => {
    const [payer, payee] = [numberAt(columns.payers, at), numberAt(columns.payees, at)];
    return {
      ...{ id: at, payer, payee, payerName: names[payer] ?? nobody, payeeName: names[payee] ?? nobody },
      time: numberAt(columns.times, at),
      paidMinor: numberAt(columns.paidMinor, at),
      receivedMinor: numberAt(columns.receivedMinor, at),
      paidCurrency: numberAt(columns.paidCurrencies, at),
      receivedCurrency: numberAt(columns.receivedCurrencies, at),
      channel: numberAt(columns.channels, at),
      place: numberAt(columns.places, at),
    };
  };
}

/** Streams all payments in steps of some, and hands what each step found to `take` with the number of payments so far. */
export function streamThrough(
  watch: Watch,
  columns: PaymentColumns,
  stream: { readonly step: number; take(found: readonly WatchFound[], until: number): void },
): void {
  const payment = watchedPayments(columns);
  for (let at = 0; at < columns.count; ) {
    const until = Math.min(columns.count, at + stream.step);
    while (at < until) watchPayment(watch, payment(at++));
    stream.take(findNow(watch).found, until);
  }
}

/** What was found, by rule and ids of its payments. */
export function tellFound({ detection, idOf }: WatchFound): string {
  return `${detection.rule} ${detection.payments.map(idOf).join(' ')}`;
}

/** All that is said of what was found. */
export function tellWhole({ detection, columns, idOf }: WatchFound): string {
  return tellDetection(detection, { accounts: columns.accounts, idOf });
}

/** All that is said of a detection. */
export function tellDetection(
  detection: Detection,
  by: { readonly accounts: AccountNames; idOf(payment: number): number },
): string {
  const { rule, version, payments, accounts, quantities, value } = detection;
  const names = accounts.map((account) => by.accounts.nameOf(account));
  return JSON.stringify([rule, version, payments.map(by.idOf), names, quantities, value]);
}
