/** Records in the three output formats: a table for people, CSV, or one JSON object a line. */

import { stringify } from 'csv-stringify/sync';
import { formatTable, type TableRow } from './format-table.ts';
import type { OutputFormat } from './model.ts';
import type { TextSink } from './text-sink.ts';

/** How one kind of record is printed. A record may fill several rows of a table. */
export interface RecordView<Record> {
  readonly columns: readonly string[];
  readonly rows: (record: Record) => readonly (readonly string[])[];
  readonly json: (record: Record) => unknown;
  /** What a table shows, where it is not the columns and rows of CSV. */
  readonly table?: {
    readonly columns: readonly string[];
    readonly rows: (record: Record) => readonly TableRow[];
  };
}

/** Takes records in order and prints them. */
export interface RecordWriter<Record> {
  write(record: Record): Promise<void>;
  /** Prints what has been held back; to be called once, after the last record. */
  end(): Promise<void>;
}

/** Options of {@link openRecordWriter}. */
export interface RecordWriterOptions<Record> {
  readonly format: OutputFormat;
  readonly view: RecordView<Record>;
  readonly sink: TextSink;
  /** Widest line of a table, in columns of the terminal. */
  readonly width: number;
  /** Leaves cells as they are, for rows that repeat a file. Otherwise CSV cells cannot start a formula. */
  readonly verbatim?: boolean;
}

/** A table is printed in pieces of this many rows, so that it does not grow without bound. */
const TABLE_ROWS_MAX = 500;
/** Source: OWASP, CSV Injection: characters with which a spreadsheet starts a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
/** A number below 0 is no formula, and with an apostrophe no number. */
const NEGATIVE_NUMBER = /^-\d+(\.\d+)?$/;

/** Opens a writer. Records come out in the order in which they are written. */
export function openRecordWriter<Record>(options: RecordWriterOptions<Record>): RecordWriter<Record> {
  if (options.format === 'jsonl') return jsonWriter(options);
  return options.format === 'csv' ? csvWriter(options) : tableWriter(options);
}

/** A cell that a spreadsheet does not take for a formula: an apostrophe is put before a leading `=`, `+`, `-`, `@`; plain negative numbers stay. */
export function guardCell(cell: string): string {
  return FORMULA_START.test(cell) && !NEGATIVE_NUMBER.test(cell) ? `'${cell}` : cell;
}

function jsonWriter<Record>({ view, sink }: RecordWriterOptions<Record>): RecordWriter<Record> {
  return {
    write: (record) => sink.write(`${JSON.stringify(view.json(record))}\n`),
    end: () => sink.flush(),
  };
}

function csvWriter<Record>({ view, sink, verbatim }: RecordWriterOptions<Record>): RecordWriter<Record> {
  const lines = (rows: readonly (readonly string[])[]): string =>
    stringify(verbatim === true ? [...rows] : rows.map((row) => row.map(guardCell)));
  let started = false;
  const start = (): string => {
    if (started) return '';
    started = true;
    return lines([view.columns]);
  };
  return {
    write: (record) => sink.write(start() + lines(view.rows(record))),
    async end() {
      await sink.write(start());
      await sink.flush();
    },
  };
}

function tableWriter<Record>({ view, sink, width }: RecordWriterOptions<Record>): RecordWriter<Record> {
  const shown = view.table ?? {
    columns: view.columns,
    rows: (record: Record) => view.rows(record).map((cells) => ({ cells })),
  };
  let held: TableRow[] = [];
  const print = async (): Promise<void> => {
    const rows = held;
    held = [];
    await sink.write(formatTable(shown.columns, rows, width));
  };
  return {
    async write(record) {
      held.push(...shown.rows(record));
      if (held.length >= TABLE_ROWS_MAX) await print();
    },
    async end() {
      if (held.length > 0) await print();
      await sink.flush();
    },
  };
}
