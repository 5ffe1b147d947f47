/**
 * Figures of reading payments: rows a second on one core and the peak of memory at several sizes, beside csv-parse on the same file.
 * Each reading is a process of its own, so that its memory is its own; the files are invented on the spot (SYNTHETIC).
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeText, quietWork, readCsvTable } from '../src/base/index.ts';
import { readPaymentsFile } from '../src/money/index.ts';
import type { Figure } from './figure.ts';

/** Size of an invented file. */
export interface ReadingCase {
  readonly payments: number;
  readonly accounts: number;
}

/** What one process measured. */
interface Reading {
  /** By the processor's time, which other work on the machine changes little. */
  readonly rowsPerCoreSecond: number;
  readonly peakMegabytes: number;
}

const HEADER =
  'Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,Amount Paid,Payment Currency,Payment Format,Is Laundering\n';
const CURRENCIES = ['US Dollar', 'Euro', 'Yuan', 'Yen', 'Bitcoin', 'UK Pound'];
const FORMATS = ['Cheque', 'Credit Card', 'ACH', 'Cash', 'Wire'];
const BANKS = 3_000;
const DAYS = 97;
const FIRST_DAY = Date.UTC(2022, 8, 1);
/** Text is written in pieces of about this length. */
const PIECE_LENGTH = 1_000_000;

/** Measures reading at each size; the first case is read by csv-parse as well. */
export async function benchMoneyReading(cases: readonly ReadingCase[]): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-bench-'));
  try {
    const figures: Figure[] = [];
    for (const [at, size] of cases.entries()) {
      const file = join(folder, 'payments.csv');
      await writeInvented(file, size);
      figures.push(
        ...figuresOf(
          `${count(size.payments)} payments, ${count(size.accounts)} accounts`,
          await measure('columns', file),
        ),
      );
      if (at === 0)
        figures.push(...figuresOf(`the same by csv-parse, texts alone`, await measure('csv-parse', file)));
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function figuresOf(name: string, reading: Reading): readonly Figure[] {
  return [
    { name: `money-reading: ${name}, of one core`, value: reading.rowsPerCoreSecond, unit: 'rows/s' },
    { name: `money-reading: ${name}, peak memory of the process`, value: reading.peakMegabytes, unit: 'MB' },
  ];
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** Accounts are drawn evenly, which is the hardest for the caches of a processor. */
async function writeInvented(path: string, { payments, accounts }: ReadingCase): Promise<void> {
  const out = createWriteStream(path);
  const draw = drawNumbers(7);
  let text = HEADER;
  for (let at = 0; at < payments; at += 1) {
    const minute = Math.floor((at * DAYS * 1440) / payments);
    const time = new Date(FIRST_DAY + minute * 60_000).toISOString();
    const money = `${(draw() * 10_000 + 0.01).toFixed(2)},${pick(CURRENCIES, draw)}`;
    const ends = `${accountAt(Math.floor(draw() * accounts))},${accountAt(Math.floor(draw() * accounts))}`;
    text += `${time.slice(0, 10).replaceAll('-', '/')} ${time.slice(11, 16)},${ends},${money},${money},${pick(FORMATS, draw)},0\n`;
    if (text.length < PIECE_LENGTH) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}

function accountAt(account: number): string {
  return `0${account % BANKS},8${(account * 7919 + 0x100000).toString(16).toUpperCase()}`;
}

function pick(words: readonly string[], draw: () => number): string {
  return words[Math.floor(draw() * words.length)] ?? '';
}

/** Numbers from 0 to 1, the same for the same seed. Source: linear congruential generator of Numerical Recipes. */
function drawNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function measure(reader: 'columns' | 'csv-parse', file: string): Promise<Reading> {
  const child = spawn(process.execPath, [import.meta.filename, reader, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += String(chunk);
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`reading ${file} by ${reader} ended with ${status}`);
  return JSON.parse(printed) as Reading;
}

async function readOnce(reader: string, file: string): Promise<Reading> {
  const before = process.cpuUsage();
  const rows = reader === 'columns' ? await readColumns(file) : await readTexts(file);
  const { user, system } = process.cpuUsage(before);
  return {
    rowsPerCoreSecond: rows / ((user + system) / 1_000_000),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

async function readColumns(file: string): Promise<number> {
  const { columns } = await readPaymentsFile(file, {}, quietWork());
  return columns.count;
}

/** Every row as texts, with nothing made of them: two columns of one name are not allowed there, so the header is written anew. */
async function readTexts(file: string): Promise<number> {
  const renamed = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(HEADER.replace('To Bank,Account', 'To Bank,Account.1'));
    yield* createReadStream(file, { start: HEADER.length });
  };
  const table = await readCsvTable(decodeText(renamed(), { file }));
  let rows = 0;
  for await (const row of table.rows) rows += 'refusal' in row ? 0 : 1;
  return rows;
}

const [reader, file] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && reader !== undefined && file !== undefined) {
  console.log(JSON.stringify(await readOnce(reader, file)));
}
