/** SYNTHETIC: writes an economy into a folder: payments, accounts, places, the planted patterns and the truth about every criminal payment. */

import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, fault, readProgress, type Work } from '../../base/index.ts';
import { type Crime, type Economy, type EconomyPlan, openEconomy } from './economy.ts';
import {
  ACCOUNTS_HEADER,
  formatAccount,
  formatBank,
  openRowFormat,
  PAYMENTS_HEADER,
  PLACES_HEADER,
} from './format-rows.ts';

/** What was written. */
export interface EconomySummary {
  readonly payments: number;
  readonly criminal: number;
  /** Criminal payments that stand in a pattern. */
  readonly inAttempts: number;
  readonly attempts: number;
  readonly accounts: number;
}

/** Names of the files in the folder. */
export const ECONOMY_FILES = {
  payments: 'payments.csv',
  accounts: 'accounts.csv',
  places: 'places.csv',
  patterns: 'patterns.txt',
  truth: 'truth.csv',
  note: 'SYNTHETIC.txt',
} as const;

/** Columns of the truth: a row for each criminal payment. */
export const TRUTH_HEADER = 'Row,Attempt,Type,Source,Stage';

const PIECE_LENGTH = 1 << 18;

interface WriteDeps {
  readonly clock: Clock;
  readonly work: Work;
}

interface Written {
  readonly row: number;
  readonly text: string;
}

/**
 * Writes the six files, in memory bounded by one day of payments and the population. A file appears when it is whole.
 * @throws CANCELLED when the signal is aborted, FILE_NOT_FOUND for a folder that cannot be made
 */
export async function writeEconomy(
  deps: WriteDeps,
  plan: EconomyPlan,
  folder: string,
): Promise<EconomySummary> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw fault('FILE_NOT_FOUND', `the folder ${folder} cannot be written`, { cause });
  });
  const economy = openEconomy(plan);
  const { population, planted } = economy;
  const written = new Map<Crime, Written>();
  const payments = await writePayments(deps, economy, { folder, written });
  await writeRows(join(folder, ECONOMY_FILES.accounts), {
    header: ACCOUNTS_HEADER,
    count: population.accounts,
    format: (account) => formatAccount(population, account),
  });
  await writeRows(join(folder, ECONOMY_FILES.places), {
    header: PLACES_HEADER,
    count: population.bankDistricts.length,
    format: (bank) => formatBank(population, bank),
  });
  const crimes = economy.crimes
    .flatMap((crime) => {
      const place = written.get(crime);
      return place === undefined ? [] : [{ crime, place }];
    })
    .toSorted((left, right) => left.place.row - right.place.row);
  await writeFile(join(folder, ECONOMY_FILES.patterns), formatPatterns(economy, crimes));
  await writeRows(join(folder, ECONOMY_FILES.truth), {
    header: TRUTH_HEADER,
    count: crimes.length,
    format: (at) => formatTruth(crimes[at]),
  });
  await writeFile(join(folder, ECONOMY_FILES.note), NOTE);
  return {
    payments,
    criminal: crimes.length,
    inAttempts: crimes.filter(({ crime }) => crime.attempt !== null).length,
    attempts: planted.attempts.length,
    accounts: population.accounts,
  };
}

async function writePayments(
  deps: WriteDeps,
  economy: Economy,
  to: { folder: string; written: Map<Crime, Written> },
): Promise<number> {
  const startedAt = deps.clock.now();
  const format = openRowFormat(economy.population);
  let row = 0;
  await writeWhole(join(to.folder, ECONOMY_FILES.payments), async (handle) => {
    let piece = `${PAYMENTS_HEADER}\n`;
    for (let day = 0; day < economy.plan.days; day++) {
      const pieces: string[] = [];
      economy.nextDay((payment, crime) => {
        row++;
        const text = format(payment, crime !== null);
        if (crime !== null) to.written.set(crime, { row, text });
        piece += `${text}\n`;
        if (piece.length < PIECE_LENGTH) return;
        pieces.push(piece);
        piece = '';
      });
      for (const full of pieces) await write(handle, full);
      if (deps.work.signal.aborted)
        throw fault('CANCELLED', 'the payments were not finished; nothing of them was kept');
      const count = {
        label: 'inventing',
        done: row,
        total: economy.plan.payments,
        unit: 'payments',
        startedAt,
      };
      deps.work.report(readProgress(deps.clock, count));
    }
    await write(handle, piece);
  });
  return row;
}

/** Blocks as in AMLworld's patterns files; the types of the invented border come beside its own eight. */
function formatPatterns(economy: Economy, crimes: readonly { crime: Crime; place: Written }[]): string {
  const byAttempt = Map.groupBy(crimes, ({ crime }) => crime.attempt);
  const blocks = economy.planted.attempts.map(({ type, detail }, at) => {
    const title = `LAUNDERING ATTEMPT - ${type}`;
    const rows = (byAttempt.get(at) ?? []).map(({ place }) => place.text);
    return [`BEGIN ${title}${detail === '' ? '' : `: ${detail}`}`, ...rows, `END ${title}`, ''].join('\n');
  });
  return blocks.map((block) => `${block}\n`).join('');
}

function formatTruth(entry: { crime: Crime; place: Written } | undefined): string {
  if (entry === undefined) return '';
  const { crime, place } = entry;
  return `${place.row},${crime.attempt === null ? '' : crime.attempt + 1},${crime.type},${crime.source},${crime.stage}`;
}

/** A small table: its header and its rows by number. */
interface Rows {
  readonly header: string;
  readonly count: number;
  readonly format: (at: number) => string;
}

async function writeRows(path: string, rows: Rows): Promise<void> {
  const { header, count, format } = rows;
  await writeWhole(path, async (handle) => {
    let piece = `${header}\n`;
    for (let at = 0; at < count; at++) {
      piece += `${format(at)}\n`;
      if (piece.length < PIECE_LENGTH) continue;
      await write(handle, piece);
      piece = '';
    }
    await write(handle, piece);
  });
}

/** Everything in the files is ASCII, which is written twice as fast as latin1 than as UTF-8. */
async function write(handle: FileHandle, piece: string): Promise<void> {
  await handle.write(piece, null, 'latin1');
}

/** Writes beside the file and puts it in its place when it is whole; leaves nothing behind otherwise. */
async function writeWhole(path: string, fill: (handle: FileHandle) => Promise<void>): Promise<void> {
  const part = `${path}.part`;
  const handle = await open(part, 'w');
  try {
    await fill(handle);
    await handle.close();
    await rename(part, path);
  } catch (cause) {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true });
    throw cause;
  }
}

const NOTE = `SYNTHETIC. Every payment, account, bank, person, firm and place in this folder is invented.

payments.csv   payments in the form of the AMLworld data; the last column is the truth and is read by evaluations alone
accounts.csv   who holds which account
places.csv     the invented district of each bank
patterns.txt   the planted patterns, each between BEGIN LAUNDERING ATTEMPT and END LAUNDERING ATTEMPT
truth.csv      a row for each criminal payment: its row in payments.csv, its pattern, where the money came from, the stage of laundering
`;
