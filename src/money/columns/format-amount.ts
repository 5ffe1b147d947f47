/** Amounts in words: exact, by moving the decimal point in the text of the number. */

import type { Amount, PaymentColumns } from '../model.ts';
import { currencyDecimals } from './currencies.ts';

/** Decimals in which these columns keep the amounts of a currency. */
export function decimalsIn(columns: PaymentColumns, currency: string): number {
  const kept = columns.decimals?.[columns.currencies.indexOf(currency)];
  return kept ?? currencyDecimals(currency);
}

/** `USD 1,234.50`. */
export function formatAmount({ minor, currency }: Amount, decimals: number): string {
  const digits = String(minor).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${currency} ${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`;
}
