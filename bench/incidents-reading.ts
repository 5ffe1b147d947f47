/**
 * Figures of reading incidents: rows a second on one core and the peak of memory, into accounts alone and into columns.
 * Each reading is a process of its own, so that its memory is its own; the large files are invented on the spot (SYNTHETIC).
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openText, quietWork } from '../src/base/index.ts';
import { readAccounts, readIncidentColumns } from '../src/incidents/index.ts';
import { csvTable, UCDP_COLUMNS, ucdpRow } from '../test/support/incidents/incident-tables.ts';
import { sharedData } from '../test/support/shared-data.ts';
import type { Figure } from './figure.ts';

type Reader = 'accounts' | 'columns';

/** What one process measured. */
interface Reading {
  /** By the processor's time, which other work on the machine changes little. */
  readonly rowsPerCoreSecond: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

const DISTRICTS = 110;
const DAYS = 12_000;
const FIRST_DAY = Date.UTC(1990, 0, 1);
/** Rows that are written at a time. */
const PIECE_ROWS = 1_000;

/** Measures the published events of Pakistan, where they are here, and invented ones at each size. */
export async function benchIncidentsReading(sizes: readonly number[]): Promise<readonly Figure[]> {
  const published = sharedData('incidents/ucdp-ged-pakistan-1989-2021.csv');
  const figures: Figure[] = [];
  if (published !== null) figures.push(...(await measureBoth('6,416 published events', published)));
  const folder = await mkdtemp(join(tmpdir(), 'silsila-bench-'));
  try {
    for (const rows of sizes) {
      const file = join(folder, 'synthetic-events.csv');
      await writeInvented(file, rows);
      figures.push(...(await measureBoth(`${rows.toLocaleString('en-US')} invented events`, file)));
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureBoth(name: string, file: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const reader of ['accounts', 'columns'] as const) {
    const { rowsPerCoreSecond, seconds, peakMegabytes } = await measure(reader, file);
    const label = `incidents-reading: ${name} as ${reader}`;
    figures.push(
      { name: `${label}, of one core`, value: rowsPerCoreSecond, unit: 'rows/s' },
      { name: `${label}, in all`, value: seconds, unit: 's' },
      { name: `${label}, peak memory of the process`, value: peakMegabytes, unit: 'MB' },
    );
  }
  return figures;
}

/** Writes a table of so many invented events in the form of UCDP GED. */
export async function writeInvented(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path);
  for (let from = 0; from < rows; from += PIECE_ROWS) {
    const numbers = Array.from({ length: Math.min(PIECE_ROWS, rows - from) }, (_, at) => from + at);
    const table = csvTable(UCDP_COLUMNS, numbers.map(inventedRow));
    const text = from === 0 ? table : table.slice(table.indexOf('\n') + 1);
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** Numbers that look scattered, the same in every run. */
function inventedRow(at: number): Readonly<Record<string, string>> {
  const scattered = Math.imul(at + 1, 2_654_435_761) >>> 0;
  const day = new Date(FIRST_DAY + (scattered % DAYS) * 86_400_000).toISOString().slice(0, 10);
  const killed = scattered % 7;
  return ucdpRow({
    id: String(at + 1),
    relid: `SYN-${at}`,
    year: day.slice(0, 4),
    conflict_name: 'SYNTHETIC conflict',
    dyad_name: 'Government of Namuna - Invented Front',
    source_article: `"SYNTHETIC Gazette,${day},A HEADLINE OF SOME LENGTH THAT IS INVENTED."`,
    adm_2: `District ${scattered % DISTRICTS}`,
    latitude: (24 + ((scattered >>> 8) % 12_000) / 1_000).toFixed(6),
    longitude: (61 + ((scattered >>> 4) % 15_000) / 1_000).toFixed(6),
    date_start: `${day} 00:00:00.000`,
    date_end: `${day} 00:00:00.000`,
    low: String(killed),
    best: String(killed),
    high: String(killed + (scattered % 3)),
  });
}

async function measure(reader: Reader, file: string): Promise<Reading> {
  const child = spawn(process.execPath, [import.meta.filename, reader, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += String(chunk);
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`reading ${file} as ${reader} ended with ${status}`);
  return JSON.parse(printed) as Reading;
}

async function readOnce(reader: string, file: string): Promise<Reading> {
  const [before, startedAt] = [process.cpuUsage(), performance.now()];
  const rows = reader === 'columns' ? await readColumns(file) : await readInBlocks(file);
  const { user, system } = process.cpuUsage(before);
  return {
    rowsPerCoreSecond: rows / ((user + system) / 1_000_000),
    seconds: (performance.now() - startedAt) / 1_000,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

async function readColumns(file: string): Promise<number> {
  const { columns } = await readIncidentColumns(file, {}, quietWork());
  return columns.count;
}

async function readInBlocks(file: string): Promise<number> {
  const { blocks } = await readAccounts(await openText(file), {}, quietWork());
  let rows = 0;
  for await (const block of blocks) rows += block.length;
  return rows;
}

const [reader, file] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && reader !== undefined && file !== undefined) {
  console.log(JSON.stringify(await readOnce(reader, file)));
}
