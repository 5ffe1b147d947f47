/** A customer file as a table, whatever its format: the same for CSV and for a spreadsheet. */

import type { Static } from 'typebox';
import type { CsvDelimiter } from '../../../base/index.ts';
import type { Sentence } from '../../../lists/index.ts';
import type { RowRefusal } from '../model.ts';

/** One row of a file. `line` is its line in the text, or its row in the sheet; both count from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row cannot be read as one, with the column where it is known. */
  readonly refusal: Static<typeof RowRefusal> | null;
}

/** Why a row, or one column of it, cannot be used. */
export function refuse(column: string | null, { code, values, words }: Sentence): Static<typeof RowRefusal> {
  return { column, reason: words, code, values: { ...values } };
}

/** What is known of a file before its rows are read. */
export interface CustomerTable {
  readonly format: 'csv' | 'xlsx';
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<TableRow>;
  /** What is known once rows have been read. */
  facts(): TableFacts;
}

/** How the file was read. */
export interface TableFacts {
  /** WHATWG label of a text; null for a spreadsheet. */
  readonly encoding: string | null;
  readonly delimiter: CsvDelimiter | null;
  /** The sheet that was read; null for a text. */
  readonly sheet: string | null;
  /** Sheets that were not read. */
  readonly otherSheets: number;
  /** Cells that hold a formula: the value that was stored with it was taken, nothing was worked out. */
  readonly formulas: number;
}

/** Largest CSV file, in bytes: 100,000 rows of some 600 letters each. */
export const CSV_FILE_BYTES_MAX = 64 * 1024 ** 2;
/** Largest spreadsheet, in bytes as packed: 100,000 rows take some 10 MiB. */
export const XLSX_FILE_BYTES_MAX = 20 * 1024 ** 2;
