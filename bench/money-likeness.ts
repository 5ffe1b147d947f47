/** How like the invented economy is to AMLworld, as far as that is published: formats of payments and how often accounts are used. */

import type { ReadPayments } from './money-truth.ts';

/** A share in percent beside the published one. */
export interface Likeness {
  readonly name: string;
  readonly own: number;
  readonly published: number;
}

/** Source: payments by format in AMLworld LI-Large (arXiv:2306.16424). */
const FORMATS: Readonly<Record<string, number>> = {
  Cheque: 69_720_485,
  'Credit Card': 49_923_366,
  ACH: 21_650_558,
  Cash: 18_069_965,
  Reinvestment: 7_258_251,
  Wire: 6_346_402,
  Bitcoin: 3_601_817,
};

/** Source: thousands of accounts by their payments in a year in AMLworld LI-Large (arXiv:2306.16424, figure 7); upper ends of the classes. */
const USES = [
  { upTo: 4, thousands: 121 },
  { upTo: 10, thousands: 75 },
  { upTo: 50, thousands: 295 },
  { upTo: 100, thousands: 525 },
  { upTo: 250, thousands: 192 },
  { upTo: 1_000, thousands: 414 },
  { upTo: 5_000, thousands: 433 },
  { upTo: Number.POSITIVE_INFINITY, thousands: 9 },
] as const;

const YEAR_MINUTES = 365 * 1_440;

/** Shares of the formats. */
export function formatLikeness(payments: ReadPayments): readonly Likeness[] {
  const all = Object.values(FORMATS).reduce((sum, count) => sum + count, 0);
  return Object.entries(FORMATS).map(([name, count]) => ({
    name,
    own: (100 * (payments.formats.get(name) ?? 0)) / payments.count,
    published: (100 * count) / all,
  }));
}

/** Shares of the accounts by payments in a year, made or received. */
export function useLikeness(payments: ReadPayments): readonly Likeness[] {
  const uses = new Uint32Array(payments.accounts);
  const count = (account: number): void => {
    uses[account] = (uses[account] ?? 0) + 1;
  };
  for (let at = 0; at < payments.count; at++) {
    const [payer, payee] = [payments.payers[at] ?? 0, payments.payees[at] ?? 0];
    count(payer);
    if (payee !== payer) count(payee);
  }
  const years = ((payments.minutes.at(-1) ?? 0) - (payments.minutes[0] ?? 0)) / YEAR_MINUTES;
  const all = USES.reduce((sum, { thousands }) => sum + thousands, 0);
  return USES.map(({ upTo, thousands }, at) => {
    const from = USES[at - 1]?.upTo ?? 0;
    const own = uses.filter((used) => used / years > from && used / years <= upTo).length;
    const name = Number.isFinite(upTo) ? `${from} to ${upTo}` : `more than ${from}`;
    return { name, own: (100 * own) / uses.length, published: (100 * thousands) / all };
  });
}
