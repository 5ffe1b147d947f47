/** Makes a labelled economy in a folder of its own and reads back its payments and the truth about them. */

import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietWork, systemClock } from '../src/base/index.ts';
import { ECONOMY_FILES, ECONOMY_SCALES, type EconomyScale, writeEconomy } from '../src/demo/index.ts';

/** Which economy is meant. */
export interface EconomyCase {
  readonly seed: number;
  readonly illicitOneIn: number;
  readonly scale: EconomyScale;
}

/** A planted pattern, by its rows in the file. */
export interface TrueAttempt {
  readonly id: number;
  readonly type: string;
  readonly source: string;
  /** What the patterns file says behind the type. */
  readonly detail: string;
  /** Ascending, from 1. */
  readonly rows: readonly number[];
}

/** Payments of a file as columns; element 0 is row 1. */
export interface ReadPayments {
  readonly count: number;
  /** Minutes since 1970. */
  readonly minutes: Uint32Array;
  readonly payers: Uint32Array;
  readonly payees: Uint32Array;
  /** Rupees, at the fixed rates of the economy. */
  readonly values: Float64Array;
  readonly isCash: Uint8Array;
  /** Accounts that pay or are paid. */
  readonly accounts: number;
  /** Payments of each format. */
  readonly formats: ReadonlyMap<string, number>;
}

/** One economy with its truth. */
export interface TrueEconomy {
  readonly folder: string;
  readonly payments: ReadPayments;
  /** Rows of all criminal payments, in patterns or not. */
  readonly criminal: ReadonlySet<number>;
  readonly attempts: readonly TrueAttempt[];
  /** Processor time that it took to invent and write it. */
  readonly madeMs: number;
}

/** Rupees for one unit of each currency: those of the economy, which are fixed. */
const RATES: Readonly<Record<string, number>> = {
  PKR: 1,
  AFN: 4,
  'Saudi Riyal': 75,
  'US Dollar': 280,
  Euro: 303,
  'UK Pound': 355,
  Yuan: 39,
  Yen: 1.9,
  Bitcoin: 16_800_000,
};

/** Makes an economy, hands it over, and takes its folder away again. */
export async function withEconomy<Answer>(
  wanted: EconomyCase,
  use: (economy: TrueEconomy) => Promise<Answer>,
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-economy-'));
  try {
    const plan = { ...ECONOMY_SCALES[wanted.scale], seed: wanted.seed, illicitOneIn: wanted.illicitOneIn };
    const before = process.cpuUsage();
    await writeEconomy({ clock: systemClock(), work: quietWork() }, plan, folder);
    const { user, system } = process.cpuUsage(before);
    const madeMs = (user + system) / 1_000;
    return await use({ ...readEconomy(folder), madeMs });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readEconomy(folder: string): Omit<TrueEconomy, 'madeMs'> {
  const truth = linesOf(folder, ECONOMY_FILES.truth).map((line) => line.split(','));
  const details = [
    ...readFileSync(join(folder, ECONOMY_FILES.patterns), 'utf8').matchAll(
      /^BEGIN LAUNDERING ATTEMPT - ([A-Z-]+)(?:: (.*))?$/gm,
    ),
  ];
  const byAttempt = Map.groupBy(
    truth.filter((cells) => cells[1] !== ''),
    (cells) => Number(cells[1]),
  );
  const attempts = [...byAttempt].map(
    ([id, rows]): TrueAttempt => ({
      id,
      type: rows[0]?.[2] ?? '',
      source: rows[0]?.[3] ?? '',
      detail: details[id - 1]?.[2] ?? '',
      rows: rows.map((cells) => Number(cells[0])),
    }),
  );
  return {
    folder,
    payments: readPayments(linesOf(folder, ECONOMY_FILES.payments)),
    criminal: new Set(truth.map((cells) => Number(cells[0]))),
    attempts,
  };
}

function readPayments(lines: readonly string[]): ReadPayments {
  const count = lines.length;
  const accounts = new Map<string, number>();
  const accountOf = (name: string): number => {
    const known = accounts.get(name) ?? accounts.size;
    accounts.set(name, known);
    return known;
  };
  const [minutes, payers, payees] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
  const [values, isCash] = [new Float64Array(count), new Uint8Array(count)];
  const formats = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const [time = '', fromBank, from, toBank, to, , , paid, currency = '', format = ''] = line.split(',');
    minutes[at] = Date.parse(`${time.replaceAll('/', '-').replace(' ', 'T')}Z`) / 60_000;
    payers[at] = accountOf(`${fromBank}/${from}`);
    payees[at] = accountOf(`${toBank}/${to}`);
    values[at] = Number(paid) * (RATES[currency] ?? Number.NaN);
    isCash[at] = format === 'Cash' ? 1 : 0;
    formats.set(format, (formats.get(format) ?? 0) + 1);
  }
  return { count, minutes, payers, payees, values, isCash, accounts: accounts.size, formats };
}

function linesOf(folder: string, file: string): readonly string[] {
  return readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').slice(1);
}
