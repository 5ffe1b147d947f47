/** Tables of incidents read as accounts, in blocks: memory does not grow with the file but for the ids. */

import {
  type Clock,
  type CsvRefusal,
  type CsvRow,
  fault,
  readCsvTable,
  readProgress,
  systemClock,
  type TextFacts,
  type TextStream,
  type Work,
} from '../../base/index.ts';
import { ACCOUNT_FLAGS, type Account, type AccountFlag, type ReleaseFacts } from '../model.ts';
import type { AccountMapping } from './account-mapping.ts';
import { explainFlag } from './flag-account.ts';
import { KNOWN_FORMATS } from './known-formats.ts';
import { openRowReader, type RowProblem, type RowReader } from './row-reader.ts';
import { planTable, type TablePlan } from './table-plan.ts';

/** Options of {@link readAccounts}. */
export interface ReadAccountsOptions {
  /** For a table of no known format, or instead of it. */
  readonly mapping?: AccountMapping | undefined;
  /** Leaves out rows that cannot be read, and counts them; else the first refuses the file. */
  readonly skipBad?: boolean | undefined;
  /** Size of the file in bytes as stored, for progress; without it rows are counted, and no end is foreseen. */
  readonly bytesTotal?: number | undefined;
  /** For progress, and for the day after which a day lies in the future; the machine's by default. */
  readonly clock?: Clock | undefined;
}

/** A table that is read once. */
export interface AccountsReading {
  readonly file: string;
  readonly facts: ReleaseFacts;
  /** False where the table has no column of ids, and rows are named by their numbers: these say nothing of another release. */
  readonly hasIds: boolean;
  /**
   * Up to BLOCK_ROWS accounts each, in the order of the file.
   * @throws INPUT_MALFORMED, INPUT_TRUNCATED, INPUT_ENCODING, INPUT_TOO_LARGE, CANCELLED
   */
  readonly blocks: AsyncIterable<readonly Account[]>;
  /** What the reading came to; complete after the last block. */
  outcome(): AccountsOutcome;
}

/** What a reading came to. */
export interface AccountsOutcome {
  /** Data rows of the file. */
  readonly rows: number;
  readonly accounts: number;
  /** Rows that were left out, and the first of them. */
  readonly skipped: number;
  readonly skippedRows: readonly SkippedRow[];
  /** How many accounts bear each flag, and what it says of the first; flags that none bears are left out. */
  readonly flags: readonly FlagTally[];
  /** What was not read or not known, in words. */
  readonly notes: readonly string[];
  readonly text: TextFacts;
}

/** What one flag came to. */
export interface FlagTally {
  readonly flag: AccountFlag;
  readonly count: number;
  /** The first account with it: its row, its id, and the sentence of {@link explainFlag}. */
  readonly first: { readonly row: number; readonly ref: string; readonly because: string };
}

/** A row that was left out. */
export interface SkippedRow {
  readonly row: number;
  readonly line: number;
  readonly because: string;
}

/** Accounts a block. */
export const BLOCK_ROWS = 1_000;
const SKIPPED_SHOWN = 100;
/** The word by which what is invented calls itself, in its title or its first row; in the name of a file in any case. */
const SYNTHETIC = /\bSYNTHETIC\b/;
/** What ZIP archives, and so XLSX spreadsheets, begin with. Source: PKWARE APPNOTE 6.3.10, local file header. */
const ZIP_START = 'PK\u0003\u0004';

interface Reading {
  readonly plan: TablePlan;
  readonly reader: RowReader;
  readonly skipBad: boolean;
  readonly refs: Set<string>;
  readonly skippedRows: SkippedRow[];
  readonly flags: Map<AccountFlag, FlagTally>;
  rows: number;
  accounts: number;
  skipped: number;
  hasTagRow: boolean;
}

/**
 * Reads a table of incidents: UCDP GED (with or without the row of HXL tags), ACLED, GTD as CSV, or any table by a mapping. Encodings,
 * separators and compression are those that the project reads. A row of a length of its own, without an id, a day or a count that can be read,
 * or with an id that came before, is bad; what is merely odd is flagged and kept.
 * @throws INPUT_COLUMNS for an unknown or incomplete first row, INPUT_FORMAT_UNKNOWN for a spreadsheet; the rest while blocks are read
 */
export async function readAccounts(
  text: TextStream,
  options: ReadAccountsOptions,
  work: Work,
): Promise<AccountsReading> {
  const clock = options.clock ?? systemClock();
  const table = await readCsvTable(refuseArchives(text));
  const plan = planTable({ file: text.file, headers: table.columns }, options.mapping ?? null, KNOWN_FORMATS);
  const reading: Reading = {
    plan,
    reader: openRowReader(plan, clock.now().toISOString().slice(0, 10)),
    skipBad: options.skipBad ?? false,
    refs: new Set(),
    skippedRows: [],
    flags: new Map(),
    rows: 0,
    accounts: 0,
    skipped: 0,
    hasTagRow: false,
  };
  const rows = table.rows[Symbol.asyncIterator]();
  const head = await takeHead(rows);
  reading.hasTagRow = head.some(isTagRow);
  return {
    file: text.file,
    facts: factsOf(plan, head),
    hasIds: plan.places.ref.length > 0,
    blocks: readBlocks(reading, resumeRows(head, rows), {
      ...{ work, clock },
      countOf: () => {
        const done = text.bytesRead?.();
        return done === undefined || options.bytesTotal === undefined
          ? { done: reading.rows, total: null, unit: 'rows' }
          : { done, total: options.bytesTotal, unit: 'bytes' };
      },
    }),
    outcome: () => outcomeOf(reading, text.facts()),
  };
}

/** @throws INPUT_FORMAT_UNKNOWN for a spreadsheet, which is not text */
function refuseArchives(text: TextStream): TextStream {
  return { file: text.file, chunks: chunksOfText(text), facts: () => text.facts() };
}

async function* chunksOfText({ file, chunks }: TextStream): AsyncGenerator<string> {
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && chunk.startsWith(ZIP_START)) {
      const message = `${file} is a spreadsheet or an archive: save its sheet as CSV in UTF-8`;
      throw fault('INPUT_FORMAT_UNKNOWN', message, { place: { file } });
    }
    isFirst = false;
    yield chunk;
  }
}

/** The first two rows: one may hold tags, the other says whether the table is invented. */
async function takeHead(rows: AsyncIterator<CsvRow | CsvRefusal>): Promise<readonly (CsvRow | CsvRefusal)[]> {
  const first = await rows.next();
  if (first.done === true) return [];
  if (!isTagRow(first.value)) return [first.value];
  const second = await rows.next();
  return second.done === true ? [first.value] : [first.value, second.value];
}

async function* resumeRows(
  head: readonly (CsvRow | CsvRefusal)[],
  rest: AsyncIterator<CsvRow | CsvRefusal>,
): AsyncGenerator<CsvRow | CsvRefusal> {
  try {
    yield* head;
    for (;;) {
      const next = await rest.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

/** The Humanitarian Data Exchange puts a row of tags below the first. Source: HXL standard 1.1, hashtag rows. */
function isTagRow({ cells }: CsvRow | CsvRefusal): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^#[a-z]/i.test(cell));
}

function factsOf({ file, format }: TablePlan, head: readonly (CsvRow | CsvRefusal)[]): ReleaseFacts {
  const { id, title, countingRule, synthetic = false } = format.mapping;
  const says =
    /synthetic/i.test(file) ||
    [title, ...head.flatMap(({ cells }) => cells)].some((text) => SYNTHETIC.test(text));
  return { format: id, title, countingRule, synthetic: synthetic || says };
}

interface Reporting {
  readonly work: Work;
  readonly clock: Clock;
  countOf(): { readonly done: number; readonly total: number | null; readonly unit: string };
}

async function* readBlocks(
  reading: Reading,
  rows: AsyncIterable<CsvRow | CsvRefusal>,
  { work, clock, countOf }: Reporting,
): AsyncGenerator<readonly Account[]> {
  const startedAt = clock.now();
  const report = (): void =>
    work.report(readProgress(clock, { label: 'reading incidents', ...countOf(), startedAt }));
  let block: Account[] = [];
  let short: CsvRefusal | null = null;
  for await (const row of rows) {
    if (isTagRow(row) && reading.rows === 0) continue;
    if (short !== null) leaveOut(reading, short, { column: -1, because: lengthWords(short, reading) });
    short = null;
    reading.rows += 1;
    if ('refusal' in row) short = row;
    else takeRow(reading, row, block);
    if (block.length < BLOCK_ROWS) continue;
    if (work.signal.aborted) throw cancelled(reading);
    report();
    yield block;
    block = [];
  }
  if (short !== null) endShort(reading, short);
  if (work.signal.aborted) throw cancelled(reading);
  report();
  if (block.length > 0) yield block;
}

function cancelled({ rows, plan }: Reading) {
  return fault('CANCELLED', `stopped after ${rows} rows of ${plan.file}`);
}

function takeRow(reading: Reading, row: CsvRow, block: Account[]): void {
  const { refs, plan } = reading;
  const found = reading.reader.read(row.cells, reading.rows);
  if ('because' in found) {
    leaveOut(reading, row, found);
    return;
  }
  if (refs.has(found.ref)) {
    leaveOut(reading, row, {
      column: plan.places.ref[0] ?? -1,
      because: `has the id "${found.ref}", which an earlier row has too`,
    });
    return;
  }
  refs.add(found.ref);
  for (const flag of found.flags) tallyFlag(reading, flag, found);
  reading.accounts += 1;
  block.push(found);
}

function tallyFlag({ flags }: Reading, flag: AccountFlag, account: Account): void {
  const { count, first } = flags.get(flag) ?? {
    count: 0,
    first: { row: account.row, ref: account.ref, because: explainFlag(account, flag) },
  };
  flags.set(flag, { flag, count: count + 1, first });
}

/** @throws INPUT_MALFORMED when bad rows are not left out */
function leaveOut(reading: Reading, row: CsvRow | CsvRefusal, { column, because }: RowProblem): void {
  const { plan, skipBad } = reading;
  const where = column === -1 ? '' : `, column ${column + 1} ("${plan.headers[column] ?? ''}")`;
  if (!skipBad) {
    const place = { file: plan.file, line: row.line, ...(column === -1 ? {} : { column: column + 1 }) };
    throw fault('INPUT_MALFORMED', `line ${row.line}${where} ${because}`, { place });
  }
  reading.skipped += 1;
  if (reading.skippedRows.length < SKIPPED_SHOWN)
    reading.skippedRows.push({
      row: reading.rows,
      line: row.line,
      because: `${where.slice(2)} ${because}`.trim(),
    });
}

/** A last row that is too short is the end of a file that is not whole, whether bad rows are left out or not. */
function endShort(reading: Reading, row: CsvRefusal): void {
  const { plan } = reading;
  const because = lengthWords(row, reading);
  if (row.cells.length > plan.headers.length) {
    leaveOut(reading, row, { column: -1, because });
    return;
  }
  const message = `the file ends in the middle of line ${row.line}, which ${because}`;
  throw fault('INPUT_TRUNCATED', message, { place: { file: plan.file, line: row.line } });
}

function lengthWords({ cells }: CsvRefusal, { plan }: Reading): string {
  return `has ${cells.length} cells where the first row names ${plan.headers.length} columns`;
}

function outcomeOf(reading: Reading, text: TextFacts): AccountsOutcome {
  const { rows, accounts, skipped, skippedRows, flags, plan, reader, hasTagRow } = reading;
  const tagNote = hasTagRow ? ['the row of HXL tags below the first is no incident'] : [];
  const refNote =
    plan.places.ref.length === 0
      ? ['no column of ids: rows are named by their number, and a later release cannot be compared']
      : [];
  return {
    rows,
    accounts,
    skipped,
    skippedRows,
    flags: ACCOUNT_FLAGS.flatMap((flag) => flags.get(flag) ?? []),
    notes: [...tagNote, ...refNote, ...plan.notes, ...reader.notes()],
    text,
  };
}
