/** SYNTHETIC: one payment of the economy before it is written, and the payment formats. */

/** A payment that will be written. */
export interface Transfer {
  /** Minutes since the first day's midnight. */
  readonly at: number;
  /** Index of the paying account. */
  readonly payer: number;
  /** Index of the paid account; the payer itself for a reinvestment. */
  readonly payee: number;
  /** Rupees; written in the currencies of the two accounts, or in Bitcoin. */
  readonly value: number;
  /** Index into {@link FORMATS}. */
  readonly format: number;
}

/** Takes a payment. */
export type Emit = (transfer: Transfer) => void;

/** Payment formats as AMLworld names them. */
export const FORMATS = ['Cheque', 'Credit Card', 'ACH', 'Cash', 'Reinvestment', 'Wire', 'Bitcoin'] as const;

/** Index of each format. */
export const CHEQUE = 0;
export const CARD = 1;
export const ACH = 2;
export const CASH = 3;
export const REINVESTMENT = 4;
export const WIRE = 5;
export const BITCOIN_FORMAT = 6;

/** Minutes of a day. */
export const DAY_MINUTES = 1_440;
