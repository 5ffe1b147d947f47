/** A table of payments on its way in: bytes of any encoding become rows, the header is understood, rows are counted and judged. */

import { stat } from 'node:fs/promises';
import { fault, openText, type TextFacts, type TextStream } from '../../base/index.ts';
import { type Cells, cellText } from '../columns/cells.ts';
import type { CurrencyTable } from './currency-table.ts';
import { KNOWN_MAPPINGS } from './known-mappings.ts';
import { type PaymentMapping, readPaymentMapping } from './payment-mapping.ts';
import { type ExclusionLedger, rowFault, truncatedFault } from './row-problems.ts';
import { LEFT_OUT, openRowReader, type RowFacts, type RowProblem, type RowReader } from './row-reader.ts';
import { openRowScanner, type RowScanner } from './row-scanner.ts';
import { planTable, type TablePlan } from './table-plan.ts';

/** How a table is opened. */
export interface OpenTableOptions {
  /** A mapping, or the path of one; without it the columns must be those of a known format. */
  readonly mapping?: string | PaymentMapping | undefined;
  /** Leave bad rows out and count them, instead of refusing the file. */
  readonly skipBad?: boolean | undefined;
  /** Standard input, for the path `-`. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Largest number of bytes read. */
  readonly bytesMax?: number | undefined;
}

/** A table whose header has been read. Take the payments after each of its `chunks`. */
export interface PaymentsTable {
  readonly file: string;
  readonly plan: TablePlan;
  /** Bytes of the file; null where it is compressed or no file. */
  readonly bytes: number | null;
  readonly chunks: AsyncIterable<{ readonly bytesRead: number }>;
  /** Moves to the next payment of the chunk; false when the chunk holds no further one. */
  next(): boolean;
  /** The payment at hand. */
  readonly facts: RowFacts;
  readonly cells: Cells;
  /** Data rows until now, from 1; the row of the payment at hand. */
  readonly row: number;
  /** What a person should know of the reading; complete after the last chunk. */
  notes(): readonly string[];
  /** Complete after the last chunk. */
  textFacts(): TextFacts;
}

/** What tables of one reading share. */
export interface TableLedgers {
  readonly currencies: CurrencyTable;
  readonly exclusions: ExclusionLedger;
}

interface Reading {
  readonly plan: TablePlan;
  readonly scanner: RowScanner;
  readonly reader: RowReader;
  readonly exclusions: ExclusionLedger;
  readonly skipBad: boolean;
  row: number;
  endsWithoutLineEnd: boolean;
}

const DELIMITERS = [',', ';', '\t'] as const;
/** Bytes are handed on in pieces of at least this many, so that a slow source does not make many small ones. */
const CHUNK_BYTES_MIN = 64 * 1024;

/**
 * Opens a table and reads its header.
 * @throws FILE_NOT_FOUND, INPUT_COLUMNS, INPUT_ENCODING, INPUT_TOO_LARGE, INPUT_MALFORMED (of a mapping); while reading also
 * INPUT_MALFORMED with line and column, INPUT_TRUNCATED with the line
 */
export async function openTable(
  path: string,
  options: OpenTableOptions,
  ledgers: TableLedgers,
): Promise<PaymentsTable> {
  const mapping =
    typeof options.mapping === 'string' ? await readPaymentMapping(options.mapping) : options.mapping;
  const text = await openText(path, openTextOptions(options));
  const bytes = byteChunks(text);
  const head = await bytes.next();
  const first = head.done === true ? new Uint8Array(0) : head.value;
  const scanner = openRowScanner(text.file, delimiterOf(first));
  scanner.feed(first);
  const headers = await readHeader(text.file, scanner, bytes);
  const plan = planTable({ file: text.file, headers }, mapping ?? null, KNOWN_MAPPINGS);
  const reading: Reading = {
    plan,
    scanner,
    reader: openRowReader(plan, ledgers.currencies),
    exclusions: ledgers.exclusions,
    skipBad: options.skipBad === true,
    row: 0,
    endsWithoutLineEnd: false,
  };
  return {
    file: text.file,
    plan,
    bytes: await plainSize(path, first),
    chunks: feedChunks(scanner, bytes),
    next: () => nextPayment(reading),
    facts: reading.reader.facts,
    cells: scanner.cells,
    get row() {
      return reading.row;
    },
    notes: () => notesOf(reading),
    textFacts: () => text.facts(),
  };
}

function openTextOptions({ stdin, bytesMax }: OpenTableOptions) {
  return { ...(stdin === undefined ? {} : { stdin }), ...(bytesMax === undefined ? {} : { bytesMax }) };
}

/** Text of whatever encoding as UTF-8, in pieces of a useful size. */
async function* byteChunks(text: TextStream): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of text.chunks) {
    const bytes = Buffer.from(chunk, 'utf8');
    held.push(bytes);
    length += bytes.length;
    if (length < CHUNK_BYTES_MIN) continue;
    yield held.length === 1 ? bytes : Buffer.concat(held);
    held = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** The separator that stands most often in the first line, outside of quotation marks. */
function delimiterOf(first: Uint8Array): string {
  const text = Buffer.from(first.subarray(0, CHUNK_BYTES_MIN)).toString('utf8');
  const line = (/^[\r\n]*([^\r\n]*)/.exec(text)?.[1] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** @throws INPUT_COLUMNS when there is no first row, or one of its columns has no name */
async function readHeader(
  file: string,
  scanner: RowScanner,
  bytes: AsyncGenerator<Uint8Array>,
): Promise<readonly string[]> {
  while (!scanner.next()) {
    const more = await bytes.next();
    if (more.done !== true) {
      scanner.feed(more.value);
      continue;
    }
    scanner.close();
    if (scanner.next()) break;
    const message = `${file} is empty: a first row with the names of the columns is needed`;
    throw fault('INPUT_COLUMNS', message, { place: { file, line: 1 } });
  }
  const { cells } = scanner;
  const headers = Array.from({ length: cells.count }, (_, at) => cellText(cells, at).trim());
  while (headers.length > 1 && headers.at(-1) === '') headers.pop();
  if (scanner.flaw === null) return headers;
  throw fault('INPUT_COLUMNS', 'the first row does not hold names of columns', {
    place: { file, line: cells.line },
  });
}

async function plainSize(path: string, first: Uint8Array): Promise<number | null> {
  if (path === '-' || path.endsWith('.gz') || first.length === 0) return null;
  const found = await stat(path).catch(() => null);
  return found?.size ?? null;
}

async function* feedChunks(
  scanner: RowScanner,
  bytes: AsyncGenerator<Uint8Array>,
): AsyncGenerator<{ readonly bytesRead: number }> {
  let bytesRead = 0;
  yield { bytesRead };
  for await (const chunk of bytes) {
    scanner.feed(chunk);
    bytesRead += chunk.length;
    yield { bytesRead };
  }
  scanner.close();
  yield { bytesRead };
}

function nextPayment(reading: Reading): boolean {
  const { scanner, reader } = reading;
  while (scanner.next()) {
    reading.row += 1;
    if (scanner.unfinished) checkWhole(reading);
    const problem = scanner.flaw ?? reader.read(scanner.cells);
    if (problem === null) return true;
    leaveOut(reading, problem);
  }
  return false;
}

/** @throws INPUT_TRUNCATED when the last line has no line end and too few cells */
function checkWhole(reading: Reading): void {
  const { scanner, plan } = reading;
  reading.endsWithoutLineEnd = true;
  if (scanner.cells.count < plan.headers.length) throw truncatedFault(plan, scanner.cells);
}

/** @throws INPUT_MALFORMED when the row is bad and bad rows are not left out */
function leaveOut({ plan, scanner, reader, exclusions, skipBad, row }: Reading, reason: RowProblem): void {
  const { cells } = scanner;
  if (!skipBad && !LEFT_OUT.has(reason))
    throw rowFault(plan, cells, { reason, column: scanner.flaw === null ? reader.problemAt : -1 });
  exclusions.add(reason, { file: plan.file, line: cells.line, row });
}

function notesOf({ plan, reader, endsWithoutLineEnd }: Reading): readonly string[] {
  const { time, id } = plan.mapping;
  const notes = [...plan.notes];
  if (!['epoch-seconds', 'epoch-milliseconds'].includes(time.format) && time.zone === undefined)
    notes.push(
      time.format === 'steps'
        ? `times are steps of ${time.stepSeconds} seconds, counted from ${time.stepsFrom}T00:00Z by the mapping "${id}"`
        : 'times that state no zone are read as UTC',
    );
  if (reader.unknownChannels.length > 0)
    notes.push(
      `channels that are not known: ${reader.unknownChannels.map((text) => `"${text}"`).join(', ')}`,
    );
  if (endsWithoutLineEnd) notes.push('the last line has no line end: make sure that the file is whole');
  return notes;
}
