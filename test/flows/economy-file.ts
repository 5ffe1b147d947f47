/** SYNTHETIC: a file of an invented economy, with a group of payments behind it that its accounts never made before. */

import { quietWork, systemClock } from '../../src/base/index.ts';
import { type EconomyPlan, inventPayments } from '../../src/demo/index.ts';

const ECONOMY: EconomyPlan = { seed: 21, payments: 12_000, accounts: 400, days: 97, illicitOneIn: 60 };
/** People who pay often and little. */
const PAYMENTS_MIN = 15;
const PAYMENTS_MAX = 60;
const LARGEST_MAX = 300_000;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** An account as the file names it. */
export interface FileAccount {
  readonly bank: string;
  readonly number: string;
}

/** A file with the payments to look at. */
export interface EconomyFile {
  /** In the form of AMLworld's. */
  readonly text: string;
  /** Rows of data. */
  readonly rows: number;
  /** Ids of all banks in it. */
  readonly banks: readonly string[];
  /** Many who pay one within days, each many times what they ever paid; the last rows of the file. Rupees. */
  readonly fan: readonly { readonly payer: FileAccount; readonly amount: number }[];
}

interface Habit {
  readonly account: FileAccount;
  readonly paid: number;
  readonly received: number;
  readonly largest: number;
}

/** Invents the file; the same for the same number of payers. */
export function inventEconomyFile(payers: number): EconomyFile {
  const { file } = inventPayments({ clock: systemClock(), work: quietWork() }, ECONOMY);
  const [, ...rows] = file.trimEnd().split('\n');
  const habits = habitsOf(rows);
  const small = habits.filter(
    ({ paid, largest }) => paid >= PAYMENTS_MIN && paid <= PAYMENTS_MAX && largest < LARGEST_MAX,
  );
  const collector = small.find(({ received }) => received >= 6);
  if (collector === undefined) throw new Error('nobody is paid often and little');
  const others = small.filter((one) => one !== collector).slice(0, payers);
  const fan = others.map(({ account }, at) => ({
    payer: account,
    amount: 1_500_000 + at * at * 90_000 + at * 37_000,
  }));
  const from = Date.UTC(2024, 3, 1, 8);
  const added = fan.map(({ payer, amount }, at) => {
    const time = new Date(from + at * 6 * HOUR_MS).toISOString();
    const money = `${amount}.00,PKR`;
    const ends = [payer, collector.account].map(({ bank, number }) => `${bank},${number}`).join(',');
    return `${time.slice(0, 10).replaceAll('-', '/')} ${time.slice(11, 16)},${ends},${money},${money},Wire,0`;
  });
  if (from + payers * 6 * HOUR_MS > Date.UTC(2024, 0, 1) + ECONOMY.days * DAY_MS)
    throw new Error('the payments would lie behind the economy');
  return {
    text: `${file}${added.join('\n')}\n`,
    rows: rows.length + added.length,
    banks: [...new Set(habits.map(({ account }) => account.bank))],
    fan,
  };
}

/** What each account did in rupees, in order of bank and number. */
function habitsOf(rows: readonly string[]): readonly Habit[] {
  const habits = new Map<string, Habit>();
  const note = (account: FileAccount, seen: { paid: number; received: number; amount: number }): void => {
    const key = `${account.bank}/${account.number}`;
    const before = habits.get(key) ?? { account, paid: 0, received: 0, largest: 0 };
    habits.set(key, {
      account,
      paid: before.paid + seen.paid,
      received: before.received + seen.received,
      largest: Math.max(before.largest, seen.amount),
    });
  };
  for (const row of rows) {
    const [, fromBank = '', from = '', toBank = '', to = '', text = '', into = '', , out = ''] =
      row.split(',');
    const isHome = into === 'PKR' && out === 'PKR' && from !== to;
    const amount = isHome ? Number(text) : 0;
    const count = isHome ? 1 : 0;
    note({ bank: fromBank, number: from }, { paid: count, received: 0, amount });
    note({ bank: toBank, number: to }, { paid: 0, received: count, amount });
  }
  return [...habits.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, habit]) => habit);
}
