/** money: payments as columns, rules over them, and what a rule found. */

/**
 * What is known of each payment, a column a fact. One element a payment; the typed arrays may stand on a SharedArrayBuffer, so that worker
 * threads read the same memory.
 */
export interface PaymentFacts {
  /** Index into `accounts` of who pays. */
  readonly payers: Uint32Array;
  /** Index into `accounts` of who is paid; equal to the payer where an account pays itself. */
  readonly payees: Uint32Array;
  /** Seconds since 1970-01-01T00:00:00Z; never falls from one element to the next. */
  readonly times: Uint32Array;
  /** What the payer paid, in minor units of its currency: a whole number up to 2^53 - 1. */
  readonly paidMinor: Float64Array;
  /** What the payee received, in minor units of its currency. */
  readonly receivedMinor: Float64Array;
  /** Index into `currencies`. */
  readonly paidCurrencies: Uint8Array;
  /** Index into `currencies`. */
  readonly receivedCurrencies: Uint8Array;
  /** Index into {@link PAYMENT_CHANNELS}. */
  readonly channels: Uint8Array;
  /** Index into `placeNames`; 0 where the record names none. */
  readonly places: Uint16Array;
}

/** Payments of one file or one stretch of time, ordered by time and then by row; every typed array has `count` elements. */
export interface PaymentColumns extends PaymentFacts {
  readonly count: number;
  /** Data rows of the file, from 1. */
  readonly rows: Uint32Array;
  /** Currency codes: ISO 4217, and `XBT` for Bitcoin. */
  readonly currencies: readonly string[];
  /** Decimals in which the amounts of each currency are kept; those of ISO 4217 where left out. The yen of the AMLworld data have two. */
  readonly decimals?: readonly number[];
  /** Names of places or branches; the first one is empty. */
  readonly placeNames: readonly string[];
  readonly accounts: AccountNames;
}

/** The accounts of a table of payments; an account is known by the bank and the number together. */
export interface AccountNames {
  readonly count: number;
  /** Bank of an account, as the record writes it. */
  bankOf(account: number): string;
  /** Number of an account, as the record writes it. */
  numberOf(account: number): string;
  /** `bank/number`: how findings name an account. */
  nameOf(account: number): string;
}

/**
 * How money moved. `reinvestment` is an account that pays itself; `unknown` a record that does not say.
 * Source: the payment formats of the AMLworld data (arXiv:2306.16424, section 3), with mobile money, agents of value transfer and trade as further channels.
 */
export const PAYMENT_CHANNELS = [
  'unknown',
  'cash',
  'cheque',
  'card',
  'ach',
  'wire',
  'crypto',
  'reinvestment',
  'mobile-money',
  'agent',
  'trade',
] as const;

/** One of {@link PAYMENT_CHANNELS}: how one payment moved. */
export type PaymentChannel = (typeof PAYMENT_CHANNELS)[number];

/** An amount of money: a whole number of minor units (cents, paisa) of one currency. */
export interface Amount {
  /** Up to 2^53 - 1. */
  readonly minor: number;
  /** ISO 4217, or `XBT`. */
  readonly currency: string;
}

/** One end of a payment as its record states it. */
export interface PaymentParty {
  /** The institution: a bank's number, BIC or name, as the record writes it. */
  readonly bank: string;
  /** Number of the account: IBAN, mobile number, or the bank's own. */
  readonly number: string;
  /** Name of the holder, where the record states one. */
  readonly name: string | null;
  /** ISO 3166-1 alpha-2 code of the country of the account or the holder, where the record states one. */
  readonly country: string | null;
}

/** One payment as a record states it: what every importer yields, one at a time. */
export interface PaymentRecord {
  /** Data row or entry of the file, from 1. */
  readonly row: number;
  /** Where it stands in a file that has no rows: the ids of message and transaction; null in a table. */
  readonly locator: string | null;
  readonly payer: PaymentParty;
  readonly payee: PaymentParty;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  readonly paid: Amount;
  readonly received: Amount;
  readonly channel: PaymentChannel;
  readonly place: string | null;
  /** What the payer wrote for the payee, or the reference of the payment. */
  readonly reference: string | null;
}

/** What a rule found among payments: a hypothesis for a person, never a statement about one. */
export interface Detection {
  /** Id of the rule: `cycle`. */
  readonly rule: string;
  readonly version: string;
  /** Member payments, as ascending indices into the columns; at least one. */
  readonly payments: readonly number[];
  /** Accounts in the order in which the sentence names them, without repetition. */
  readonly accounts: readonly number[];
  /** What was measured, by name with its unit last. */
  readonly quantities: Readonly<Record<string, number | string | boolean | null>>;
  /** What the money of the pattern comes to: the least that passed through all of it. */
  readonly value: Amount;
  /** Why the rule could not look everywhere it should have; null where it could. */
  readonly undetermined: UndeterminedBound | null;
}

/** A bound that cut a search short at an account: the result there is "could not tell", never "nothing". */
export interface UndeterminedBound {
  /** Index of the account. */
  readonly account: number;
  /** Which bound, such as `hub-payments`, `busy-account`, `paths`, `exchange-rate`, `history-days`. */
  readonly bound: string;
  readonly limit: number;
}
