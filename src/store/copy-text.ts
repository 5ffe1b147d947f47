/** Rows in PostgreSQL's COPY text format, cut into chunks of whole rows. Source: PostgreSQL 18, COPY, "Text Format". */

import { fault } from '../base/index.ts';
import type { CopyRows, CopyValue } from './model.ts';

/** A chunk is sent once it holds this many UTF-16 units; measured on PGlite, larger chunks are no faster. */
const CHUNK_LENGTH = 512 * 1024;

/** A chunk of whole rows. */
export interface CopyChunk {
  readonly text: string;
  readonly rows: number;
}

/**
 * Writes rows as chunks; memory holds one chunk and one row.
 * @throws INPUT_MALFORMED for a NUL character or half a surrogate pair, with the row counted from 1
 */
export async function* encodeRows(columns: number, rows: CopyRows): AsyncGenerator<CopyChunk> {
  let text = '';
  let inChunk = 0;
  let row = 0;
  for await (const values of batches(rows)) {
    for (const cells of values) {
      row += 1;
      text += encodeRow(cells, columns, row);
      inChunk += 1;
      if (text.length < CHUNK_LENGTH) continue;
      yield { text, rows: inChunk };
      text = '';
      inChunk = 0;
    }
  }
  if (inChunk > 0) yield { text, rows: inChunk };
}

/** Awaiting each row of a plain iterable would cost more than encoding it. */
async function* batches(rows: CopyRows): AsyncGenerator<Iterable<readonly CopyValue[]>> {
  if (Symbol.iterator in rows) yield rows;
  else for await (const row of rows) yield [row];
}

function encodeRow(cells: readonly CopyValue[], columns: number, row: number): string {
  if (cells.length !== columns) {
    throw fault('INTERNAL', `row ${row} for COPY has ${cells.length} cells in place of ${columns}`);
  }
  let line = '';
  for (let column = 0; column < columns; column += 1) {
    if (column > 0) line += '\t';
    line += encodeCell(cells[column] ?? null, row);
  }
  return `${line}\n`;
}

function encodeCell(value: CopyValue, row: number): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  const text = formatValue(value);
  if (PLAIN.test(text)) return text;
  if (text.includes('\0') || !text.isWellFormed()) {
    throw fault(
      'INPUT_MALFORMED',
      `Row ${row} holds a character that cannot be stored (NUL or half a surrogate pair).`,
    );
  }
  return text.replaceAll(SPECIAL, (character) => ESCAPES[character] ?? character);
}

/** Text without anything to escape, to refuse, or to look at more closely. */
const PLAIN = /^[^\0\\\n\r\t\b\f\v\ud800-\udfff]*$/;
const SPECIAL = /[\\\n\r\t\b\f\v]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
};

/** A value as PostgreSQL reads it from text. */
function formatValue(value: Exclude<CopyValue, null>): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array)
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return `{${value.map(formatElement).join(',')}}`;
}

function formatElement(value: CopyValue): string {
  if (value === null) return 'NULL';
  if (Array.isArray(value)) return formatValue(value);
  return `"${formatValue(value).replaceAll(/["\\]/g, '\\$&')}"`;
}
