/** Which sums lie just below a threshold from which cash is reported. */

import { currencyDecimals } from '../columns/currencies.ts';
import { type CurrencyThreshold, reaches } from '../goaml/currency-threshold.ts';
import { CURRENCY_THRESHOLDS } from '../goaml/data/currency-thresholds.ts';

/** Currencies, and the decimals in which their amounts are kept; those of the currency where they are not given. */
export interface KeptMoney {
  readonly currencies: readonly string[];
  readonly decimals?: readonly number[] | undefined;
}

/** The thresholds of a currency, by its index, in the decimals in which its amounts are kept. */
export function thresholdsIn(
  { currencies, decimals }: KeptMoney,
  currency: number,
  thresholds: readonly CurrencyThreshold[],
): readonly CurrencyThreshold[] {
  const code = currencies[currency] ?? '';
  const own = currencyDecimals(code);
  const scale = 10 ** ((decimals?.[currency] ?? own) - own);
  return thresholds
    .filter(({ amount }) => amount.currency === code)
    .map((one) => ({ ...one, amount: { ...one.amount, minor: one.amount.minor * scale } }));
}

/** Whether a sum does not reach a threshold, by no more than a share of it. */
export function isJustBelow(minor: number, threshold: CurrencyThreshold, belowShare: number): boolean {
  return minor >= (1 - belowShare) * threshold.amount.minor && !reaches(minor, threshold);
}

/** Tells whether a sum lies just below any threshold for reports, whenever that holds; currencies may be added to `money` meanwhile. */
export function openNearness(
  money: KeptMoney,
  belowShare: number,
): (sum: { readonly minor: number; readonly currency: number }) => boolean {
  const reported = CURRENCY_THRESHOLDS.filter(({ duty }) => duty === 'report');
  const known: (readonly CurrencyThreshold[] | undefined)[] = [];
  return ({ minor, currency }) => {
    const thresholds = known[currency] ?? thresholdsIn(money, currency, reported);
    known[currency] = thresholds;
    return thresholds.some((threshold) => isJustBelow(minor, threshold, belowShare));
  };
}
