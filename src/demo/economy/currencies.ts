/** SYNTHETIC: currencies of the economy, with fixed invented rates near those of 2024; values are counted in rupees. */

/** A currency as the files name it. */
export interface EconomyCurrency {
  /** As AMLworld names it, or ISO 4217 where AMLworld has none. */
  readonly name: string;
  /** ISO 4217, and `XBT` for Bitcoin. */
  readonly code: string;
  /** Digits after the decimal point that are written. */
  readonly decimals: number;
  /** Rupees for one unit. */
  readonly rate: number;
}

/** Every currency; payments hold indices into it. */
export const CURRENCIES: readonly EconomyCurrency[] = [
  { name: 'PKR', code: 'PKR', decimals: 2, rate: 1 },
  { name: 'AFN', code: 'AFN', decimals: 2, rate: 4 },
  { name: 'Saudi Riyal', code: 'SAR', decimals: 2, rate: 75 },
  { name: 'US Dollar', code: 'USD', decimals: 2, rate: 280 },
  { name: 'Euro', code: 'EUR', decimals: 2, rate: 303 },
  { name: 'UK Pound', code: 'GBP', decimals: 2, rate: 355 },
  { name: 'Yuan', code: 'CNY', decimals: 2, rate: 39 },
  { name: 'Yen', code: 'JPY', decimals: 0, rate: 1.9 },
  { name: 'Bitcoin', code: 'XBT', decimals: 6, rate: 16_800_000 },
];

/** Index of Bitcoin. */
export const BITCOIN = CURRENCIES.length - 1;

/** Currencies that firms hold beside that of their bank. */
export const FOREIGN_CURRENCIES: readonly number[] = [3, 3, 3, 4, 5, 6, 7];

/** Index of a currency by its name. */
export function currencyIndex(name: string): number {
  return CURRENCIES.findIndex((currency) => currency.name === name);
}

/** Minor units of a currency, at least one, for a value in rupees. */
export function toMinor(value: number, currency: number): number {
  return Math.max(1, Math.round((value / (RATES[currency] ?? 1)) * (SCALES[currency] ?? 1)));
}

/** Minor units as decimal text: `1234.50`. */
export function formatMinor(minor: number, currency: number): string {
  const decimals = CURRENCIES[currency]?.decimals ?? 0;
  if (decimals === 0) return String(minor);
  const scale = SCALES[currency] ?? 1;
  const whole = Math.floor(minor / scale);
  return `${whole}.${String(minor - whole * scale).padStart(decimals, '0')}`;
}

const RATES = CURRENCIES.map((currency) => currency.rate);
const SCALES = CURRENCIES.map((currency) => 10 ** currency.decimals);
