/** Comma-, semicolon- and tab-separated values in a stream, each row with its place, each refusal with line and column. */

import { CsvError, type Parser, parse } from 'csv-parse';
import type { TextStream } from './decode-text.ts';
import { type Fault, fault } from './errors.ts';
import {
  COLUMN_NAME_LENGTH_MAX,
  CSV_COLUMNS_MAX,
  CSV_RECORD_LENGTH_MAX,
  VALUE_LENGTH_MAX,
} from './limits.ts';
import { shortText } from './short-text.ts';

/** The separators that are recognised. */
export type CsvDelimiter = ',' | ';' | '\t';

/** One row: `row` counts records from 1 (a header is not counted), `line` is the line on which it starts, from 1. */
export interface CsvRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that cannot be used, and why. */
export interface CsvRefusal {
  readonly row: number;
  readonly line: number;
  /** As they stand in the file: fewer or more than there are columns. */
  readonly cells: readonly string[];
  readonly refusal: Fault;
}

/** A table with a header, read row by row. */
export interface CsvTable {
  readonly file: string;
  readonly delimiter: CsvDelimiter;
  /** Headers as written, trimmed; no two are equal and none is empty. */
  readonly columns: readonly string[];
  /** Every row has as many cells as there are columns. Rows of empty cells are left out. */
  readonly rows: AsyncIterable<CsvRow | CsvRefusal>;
}

/** Options of {@link readCsvRows}. */
export interface CsvOptions {
  /** Found from the first line when left out. */
  readonly delimiter?: CsvDelimiter;
}

/** Options of {@link readCsvTable}. */
export interface CsvTableOptions {
  /** Rows whose cells are all empty come out too (a wholly blank line does not): each row of the file then has its answer. */
  readonly keepEmptyRows?: boolean;
}

const DELIMITERS: readonly CsvDelimiter[] = [',', ';', '\t'];
/** The delimiter is decided on the first line, or on this much of it. */
const HEAD_LENGTH = 64 * 1024;

/**
 * Reads a table whose first row names the columns.
 * Rows of another length come out as refusals, so that the caller decides whether to stop or to go on.
 * @throws INPUT_COLUMNS when the header is missing, empty or repeats a name
 * @throws INPUT_MALFORMED, INPUT_TRUNCATED, INPUT_TOO_LARGE while reading
 */
export async function readCsvTable(text: TextStream, options: CsvTableOptions = {}): Promise<CsvTable> {
  const { delimiter, chunks } = await detectDelimiter(text);
  const rows = readRows(text.file, chunks, delimiter);
  const first = await rows.next();
  if (first.done === true) {
    throw fault(
      'INPUT_COLUMNS',
      `${text.file} is empty: a first row with the names of the columns is needed`,
      {
        place: { file: text.file, line: 1 },
      },
    );
  }
  const columns = checkColumnNames(first.value.cells, { file: text.file, line: first.value.line });
  return {
    file: text.file,
    delimiter,
    columns,
    rows: checkRows({ file: text.file, columns, ...options }, rows),
  };
}

/** Reads rows without a header, of whatever length; empty lines are left out. */
export async function* readCsvRows(text: TextStream, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  if (options.delimiter !== undefined) {
    yield* readRows(text.file, text.chunks, options.delimiter);
    return;
  }
  const { delimiter, chunks } = await detectDelimiter(text);
  yield* readRows(text.file, chunks, delimiter);
}

async function detectDelimiter(
  text: TextStream,
): Promise<{ readonly delimiter: CsvDelimiter; readonly chunks: AsyncIterable<string> }> {
  const iterator = text.chunks[Symbol.asyncIterator]();
  let head = '';
  while (head.length < HEAD_LENGTH && firstLine(head) === null) {
    const next = await iterator.next();
    if (next.done === true) break;
    head += next.value;
  }
  const line = (firstLine(head) ?? head).replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length - 1);
  const best = counts.indexOf(Math.max(...counts));
  return { delimiter: DELIMITERS[best] ?? ',', chunks: resume(head, iterator) };
}

function firstLine(head: string): string | null {
  const trimmed = head.replace(/^[\r\n]+/, '');
  let quoted = false;
  for (let index = 0; index < trimmed.length; index += 1) {
    const char = trimmed[index];
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) return trimmed.slice(0, index);
  }
  return null;
}

async function* resume(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    if (head !== '') yield head;
    for (;;) {
      const next = await rest.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

async function* readRows(
  file: string,
  chunks: AsyncIterable<string>,
  delimiter: CsvDelimiter,
): AsyncGenerator<CsvRow> {
  const parsed: RawRecord[] = [];
  const parser = openParser(delimiter, parsed);
  const state: RowState = { file, line: 1, row: 0 };
  try {
    for await (const chunk of chunks) {
      const failure = await feed(parser, chunk);
      yield* takeRows(parsed, state);
      if (failure !== null) throw explain(failure, state);
    }
    const failure = await feed(parser, null);
    yield* takeRows(parsed, state);
    if (failure !== null) throw explain(failure, state);
  } finally {
    parser.destroy();
  }
}

interface RowState {
  readonly file: string;
  /** Line on which the next record starts. */
  line: number;
  row: number;
}

interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Records are handed over as they are read and not through the stream, which would drop them when it fails. */
function openParser(delimiter: CsvDelimiter, parsed: RawRecord[]): Parser {
  const parser = parse({
    delimiter,
    bom: true,
    raw: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: CSV_RECORD_LENGTH_MAX,
    on_record: (record: unknown) => {
      parsed.push(parseRawRecord(record));
      return null;
    },
  });
  parser.on('error', () => undefined);
  parser.resume();
  return parser;
}

/** Gives the parser a chunk, or the end (null); answers what it refused. */
function feed(parser: Parser, chunk: string | null): Promise<Error | null> {
  return new Promise((resolve) => {
    const done = (failure?: Error | null): void => resolve(failure ?? null);
    if (chunk === null) parser.end(done);
    else parser.write(chunk, done);
  });
}

function* takeRows(parsed: RawRecord[], state: RowState): Generator<CsvRow> {
  for (const { record: cells, raw } of parsed.splice(0)) {
    const line = state.line;
    state.line += countLineEnds(raw);
    if (cells.length === 1 && /^[\r\n]*$/.test(raw)) continue;
    state.row += 1;
    checkSizes(cells, { file: state.file, line });
    yield { row: state.row, line, cells };
  }
}

/** The shape that csv-parse hands over with `raw`. */
function parseRawRecord(value: unknown): RawRecord {
  return value as RawRecord;
}

function countLineEnds(raw: string): number {
  let count = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const code = raw.charCodeAt(index);
    if (code === 10 || (code === 13 && raw.charCodeAt(index + 1) !== 10)) count += 1;
  }
  return count;
}

function checkSizes(cells: readonly string[], place: { readonly file: string; readonly line: number }): void {
  if (cells.length > CSV_COLUMNS_MAX) {
    throw fault(
      'INPUT_TOO_LARGE',
      `line ${place.line} has ${cells.length} columns; ${CSV_COLUMNS_MAX} are allowed`,
      {
        place,
      },
    );
  }
  const long = cells.findIndex((cell) => cell.length > VALUE_LENGTH_MAX);
  if (long >= 0) {
    throw fault(
      'INPUT_TOO_LARGE',
      `line ${place.line}, column ${long + 1} has more than ${VALUE_LENGTH_MAX} letters`,
      {
        place: { ...place, column: long + 1 },
      },
    );
  }
}

function explain(cause: Error, { file, line: recordLine }: RowState): Error {
  if (!(cause instanceof CsvError)) return cause;
  const index = cause['column'];
  const column = typeof index === 'number' ? index + 1 : undefined;
  const place = { file, line: recordLine, column };
  const where = `the record that starts on line ${recordLine}`;
  if (cause.code === 'CSV_QUOTE_NOT_CLOSED') {
    return fault('INPUT_TRUNCATED', `${where} opens a quotation mark that is never closed`, { place, cause });
  }
  if (cause.code === 'CSV_MAX_RECORD_SIZE') {
    const message = `${where} has more than ${CSV_RECORD_LENGTH_MAX} bytes; is a quotation mark left open?`;
    return fault('INPUT_TOO_LARGE', message, { place, cause });
  }
  const message = `${where} has a quotation mark where none may stand (double it, or quote the whole cell)`;
  return fault('INPUT_MALFORMED', message, { place, cause });
}

/** As much of a name as is shown of one that is too long. */
const NAME_SHOWN = 40;

/**
 * The names of columns that a first row has, trimmed; empty cells at its end name none.
 * @throws INPUT_COLUMNS for a name that is empty, longer than COLUMN_NAME_LENGTH_MAX or the same as another but for case
 */
export function checkColumnNames(
  cells: readonly string[],
  row: { readonly file: string; readonly line: number },
): readonly string[] {
  const columns = cells.map((cell) => cell.trim());
  while (columns.length > 1 && columns.at(-1) === '') columns.pop();
  const seen = new Set<string>();
  for (const [index, name] of columns.entries()) {
    const place = { file: row.file, line: row.line, column: index + 1 };
    if (name === '')
      throw fault('INPUT_COLUMNS', `column ${index + 1} of the first row has no name`, { place });
    if (name.length > COLUMN_NAME_LENGTH_MAX) {
      const message = `the name of column ${index + 1} ("${shortText(name, NAME_SHOWN)}") has more than ${COLUMN_NAME_LENGTH_MAX} letters: is the first row the one with the names?`;
      throw fault('INPUT_COLUMNS', message, { place });
    }
    if (seen.has(name.toLowerCase())) {
      throw fault('INPUT_COLUMNS', `two columns of the first row are named "${name}"`, { place });
    }
    seen.add(name.toLowerCase());
  }
  return columns;
}

async function* checkRows(
  table: CsvTableOptions & { readonly file: string; readonly columns: readonly string[] },
  rows: AsyncIterable<CsvRow>,
): AsyncGenerator<CsvRow | CsvRefusal> {
  const { file, columns } = table;
  for await (const { row, line, cells } of rows) {
    if (table.keepEmptyRows !== true && cells.every((cell) => cell.trim() === '')) continue;
    const extra = cells.slice(columns.length);
    if (cells.length < columns.length || extra.some((cell) => cell.trim() !== '')) {
      const message = `line ${line} has ${cells.length} cells where the first row names ${columns.length} columns`;
      const refusal = fault('INPUT_MALFORMED', message, { place: { file, line, column: cells.length } });
      yield { row: row - 1, line, cells, refusal };
      continue;
    }
    yield { row: row - 1, line, cells: extra.length === 0 ? cells : cells.slice(0, columns.length) };
  }
}
