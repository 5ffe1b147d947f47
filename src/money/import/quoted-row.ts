/** A row in which quotation marks stand, taken apart as RFC 4180 says: marks around a whole cell, doubled inside it. */

import { CSV_COLUMNS_MAX } from '../../base/index.ts';
import type { Cells } from '../columns/cells.ts';

/** What came of the row: it ends later than the bytes do, never, or at `next`. */
export type QuotedRow =
  | { readonly kind: 'more' }
  | { readonly kind: 'open' }
  | {
      readonly kind: 'row';
      readonly flaw: 'quotes' | 'control-character' | 'too-many-cells' | null;
      readonly unfinished: boolean;
      readonly count: number;
      readonly next: number;
      readonly lines: number;
    };

/** Where the row stands. */
export interface QuotedSource {
  readonly bytes: Uint8Array;
  readonly from: number;
  /** A class a byte, as the scanner has them: 1 delimiter, 2 line feed, 3 return, 5 control character. */
  readonly classes: Uint8Array;
  readonly closed: boolean;
}

const QUOTE = 0x22;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

interface Taken {
  readonly row: number[];
  /** Bytes of all cells, one after the other, without the marks around them. */
  readonly text: number[];
  flaw: 'quotes' | 'control-character' | null;
  lines: number;
}

/** Reads the row into `cells`, over bytes of its own. */
export function readQuotedRow(cells: Cells, source: QuotedSource): QuotedRow {
  const taken: Taken = { row: [0], text: [], flaw: null, lines: 0 };
  let at = source.from;
  for (;;) {
    const after = source.bytes[at] === QUOTE ? takeQuoted(taken, source, at) : takePlain(taken, source, at);
    if (after === null) return { kind: source.closed ? 'open' : 'more' };
    taken.row.push(taken.text.length);
    at = after;
    if (at >= source.bytes.length) {
      if (!source.closed) return { kind: 'more' };
      return finish(cells, taken, { next: at, unfinished: true });
    }
    const ending = source.classes[source.bytes[at] ?? 0];
    if (ending === 1) {
      at += 1;
      continue;
    }
    if (ending === 3 && at + 1 === source.bytes.length && !source.closed) return { kind: 'more' };
    const two = source.bytes[at] === RETURN && source.bytes[at + 1] === LINE_FEED;
    return finish(cells, taken, { next: at + (two ? 2 : 1), unfinished: false });
  }
}

function finish(
  cells: Cells,
  taken: Taken,
  end: { readonly next: number; readonly unfinished: boolean },
): QuotedRow {
  const count = taken.row.length - 1;
  cells.bytes = Uint8Array.from(taken.text);
  for (let at = 0; at < Math.min(count, CSV_COLUMNS_MAX); at += 1) {
    cells.starts[at] = taken.row[at] ?? 0;
    cells.ends[at] = taken.row[at + 1] ?? 0;
  }
  const flaw = count > CSV_COLUMNS_MAX ? 'too-many-cells' : taken.flaw;
  return { kind: 'row', flaw, count: Math.min(count, CSV_COLUMNS_MAX), lines: taken.lines + 1, ...end };
}

/** Takes a cell without marks around it; answers where it ends. */
function takePlain(taken: Taken, { bytes, classes }: QuotedSource, from: number): number {
  let at = from;
  while (at < bytes.length && !endsCell(classes[bytes[at] ?? 0])) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) taken.flaw = 'quotes';
    else if (classes[byte] === 5) taken.flaw ??= 'control-character';
    at += 1;
  }
  take(taken, bytes.subarray(from, at));
  return at;
}

/** Takes a cell between marks; answers where it ends, or null where the bytes end first. */
function takeQuoted(taken: Taken, { bytes, classes }: QuotedSource, from: number): number | null {
  const text: number[] = [];
  let at = from + 1;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE && bytes[at + 1] === QUOTE) at += 1;
    else if (byte === QUOTE) break;
    if (byte === LINE_FEED || (byte === RETURN && bytes[at + 1] !== LINE_FEED)) taken.lines += 1;
    else if (classes[byte] === 5) taken.flaw ??= 'control-character';
    text.push(byte);
  }
  if (at >= bytes.length) return null;
  take(taken, text);
  at += 1;
  while (at < bytes.length && !endsCell(classes[bytes[at] ?? 0])) {
    taken.flaw = 'quotes';
    at += 1;
  }
  return at;
}

function endsCell(found: number | undefined): boolean {
  return found === 1 || found === 2 || found === 3;
}

function take(taken: Taken, text: ArrayLike<number>): void {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === SPACE) start += 1;
  while (end > start && text[end - 1] === SPACE) end -= 1;
  for (let at = start; at < end; at += 1) taken.text.push(text[at] ?? 0);
}
