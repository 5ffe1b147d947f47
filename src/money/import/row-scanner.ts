/**
 * Rows of delimited text out of chunks of UTF-8, as stretches of bytes; a row with a quotation mark is taken apart with care beside it.
 * Every `!` in this file reads typed arrays inside their bounds: positions are below the end, classes have an entry a byte.
 */

import { CSV_COLUMNS_MAX, CSV_RECORD_LENGTH_MAX, fault } from '../../base/index.ts';
import { type Cells, emptyCells } from '../columns/cells.ts';
import { readQuotedRow } from './quoted-row.ts';

/** Why the cells of a row cannot be used, or null. */
export type RowFlaw = 'quotes' | 'control-character' | 'too-many-cells' | null;

/** Rows out of chunks: give a chunk, take rows until there is none, give the next. */
export interface RowScanner {
  /** The row at hand. */
  readonly cells: Cells;
  readonly flaw: RowFlaw;
  /** Whether the row at hand ends with the file and not with a line end. */
  readonly unfinished: boolean;
  /** Takes more bytes; what is left of the last chunk goes before them. */
  feed(chunk: Uint8Array): void;
  /** Says that there are no more bytes. */
  close(): void;
  /** Moves to the next row that is not a blank line; false where more bytes are needed, or there are none. */
  next(): boolean;
}

const [PLAIN, DELIMITER, LINE_FEED, RETURN, QUOTE, CONTROL] = [0, 1, 2, 3, 4, 5];
const SPACE = 0x20;

interface Scan {
  readonly file: string;
  readonly cells: Cells;
  readonly classes: Uint8Array;
  bytes: Uint8Array;
  /** Where the next row starts. */
  at: number;
  /** Line on which the next row starts. */
  line: number;
  closed: boolean;
  flaw: RowFlaw;
  unfinished: boolean;
}

/**
 * Opens a scanner.
 * @throws INPUT_TOO_LARGE while reading, when a row has more than {@link CSV_RECORD_LENGTH_MAX} bytes
 */
export function openRowScanner(file: string, delimiter: string): RowScanner {
  const scan: Scan = {
    file,
    cells: emptyCells(CSV_COLUMNS_MAX),
    classes: classesOf(delimiter),
    bytes: new Uint8Array(0),
    at: 0,
    line: 1,
    closed: false,
    flaw: null,
    unfinished: false,
  };
  return {
    cells: scan.cells,
    get flaw() {
      return scan.flaw;
    },
    get unfinished() {
      return scan.unfinished;
    },
    feed: (chunk) => feed(scan, chunk),
    close: () => {
      scan.closed = true;
    },
    next: () => next(scan),
  };
}

/** A tab may stand in a cell; other signs below the space may not. */
function classesOf(delimiter: string): Uint8Array {
  const classes = new Uint8Array(256).fill(CONTROL, 0, SPACE);
  classes[0x09] = PLAIN;
  classes[0x0a] = LINE_FEED;
  classes[0x0d] = RETURN;
  classes[0x22] = QUOTE;
  classes[delimiter.charCodeAt(0)] = DELIMITER;
  return classes;
}

function feed(scan: Scan, chunk: Uint8Array): void {
  const left = scan.bytes.subarray(scan.at);
  if (left.length > CSV_RECORD_LENGTH_MAX) {
    const message = `the record that starts on line ${scan.line} has more than ${CSV_RECORD_LENGTH_MAX} bytes; is a quotation mark left open?`;
    throw fault('INPUT_TOO_LARGE', message, { place: { file: scan.file, line: scan.line } });
  }
  scan.bytes = left.length === 0 ? chunk : Buffer.concat([left, chunk]);
  scan.at = 0;
}

function next(scan: Scan): boolean {
  while (scan.at < scan.bytes.length) {
    scan.flaw = null;
    scan.unfinished = false;
    scan.cells.line = scan.line;
    if (!scanRow(scan)) return false;
    const blank = scan.cells.count === 1 && scan.cells.starts[0] === scan.cells.ends[0] && scan.flaw === null;
    if (!blank) return true;
  }
  return false;
}

/** Scans to the end of a row; false where the bytes end before it does and more may come. */
function scanRow(scan: Scan): boolean {
  const { bytes, cells, classes } = scan;
  const end = bytes.length;
  let count = 0;
  let start = scan.at;
  cells.bytes = bytes;
  for (let at = scan.at; at < end; at += 1) {
    const found = classes[bytes[at]!]!;
    if (found === PLAIN) continue;
    if (found === QUOTE) return scanQuoted(scan);
    if (found === CONTROL) {
      scan.flaw = 'control-character';
      continue;
    }
    // A return at the end of the bytes may be the first half of a line end.
    if (found === RETURN && at + 1 === end && !scan.closed) return false;
    if (count < CSV_COLUMNS_MAX) setCell(cells, count, { start, end: at });
    else scan.flaw = 'too-many-cells';
    count += 1;
    start = at + 1;
    if (found === DELIMITER) continue;
    endRow(scan, { count, next: found === RETURN && bytes[at + 1] === 0x0a ? at + 2 : at + 1, lines: 1 });
    return true;
  }
  if (!scan.closed) return false;
  if (count < CSV_COLUMNS_MAX) setCell(cells, count, { start, end });
  else scan.flaw = 'too-many-cells';
  scan.unfinished = true;
  endRow(scan, { count: count + 1, next: end, lines: 1 });
  return true;
}

/** Sets a cell without the spaces around it. */
function setCell(cells: Cells, at: number, stretch: { start: number; end: number }): void {
  let { start, end } = stretch;
  const { bytes } = cells;
  while (start < end && bytes[start] === SPACE) start += 1;
  while (end > start && bytes[end - 1] === SPACE) end -= 1;
  cells.starts[at] = start;
  cells.ends[at] = end;
}

function endRow(
  scan: Scan,
  row: { readonly count: number; readonly next: number; readonly lines: number },
): void {
  scan.cells.count = Math.min(row.count, CSV_COLUMNS_MAX);
  scan.at = row.next;
  scan.line += row.lines;
}

/** @throws INPUT_TRUNCATED when the file ends inside quotation marks */
function scanQuoted(scan: Scan): boolean {
  const row = readQuotedRow(scan.cells, {
    bytes: scan.bytes,
    from: scan.at,
    classes: scan.classes,
    closed: scan.closed,
  });
  if (row.kind === 'more') return false;
  if (row.kind === 'open') {
    const message = `the record that starts on line ${scan.line} opens a quotation mark that is never closed`;
    throw fault('INPUT_TRUNCATED', message, { place: { file: scan.file, line: scan.line } });
  }
  scan.flaw = row.flaw;
  scan.unfinished = row.unfinished;
  endRow(scan, { count: row.count, next: row.next, lines: row.lines });
  return true;
}
