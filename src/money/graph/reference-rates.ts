/** Reference rates between currencies, handed in as data; a rate that is missing is never taken as 1. */

/** Rates of some currencies on a day, with where they come from. */
export interface ReferenceRates {
  /** Currency that the rates lead to: `USD`. */
  readonly base: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly source: string;
  /** By currency code, what one minor unit of it is worth. */
  readonly perMinor: Readonly<Record<string, RationalRate>>;
}

/** Worth of one minor unit as a ratio of whole numbers, in millionths of the base's unit. */
export interface RationalRate {
  readonly numerator: number;
  readonly denominator: number;
}

/** No rates: amounts of different currencies are then compared with nothing. */
export const NO_RATES: ReferenceRates = { base: 'USD', date: '1970-01-01', source: 'none', perMinor: {} };

/**
 * Worth of a minor unit of each currency, in the order of `currencies` and in millionths of the base's unit; NaN where no rate is given.
 */
export function ratesOf(currencies: readonly string[], rates: ReferenceRates): Float64Array {
  return Float64Array.from(currencies, (currency) => {
    const rate = rates.perMinor[currency];
    return rate === undefined ? Number.NaN : rate.numerator / rate.denominator;
  });
}
