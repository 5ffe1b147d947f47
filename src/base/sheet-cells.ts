/**
 * Cells of a sheet as text: shared texts, numbers, dates by their format. A formula is never worked out: the value that was stored
 * with it is taken.
 * Source: ECMA-376-1:2016, 18.3.1.4 (c), 18.8.30 (numFmt), 18.17.4.1 (dates).
 */

import { fault } from './errors.ts';
import { shortText } from './short-text.ts';

/** What a sheet's cells refer to. */
export interface CellContext {
  readonly sharedTexts: readonly string[];
  /** By style number: whether its format shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** A cell as it stands in the file. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  /** Text of its value, or of its inline text; null where it has none. */
  readonly value: string | null;
}

/** Why a cell has no text: it shows an error (`#N/A`; empty: one without a name), or refers to a text that the file lacks (null). */
export interface CellError {
  readonly shown: string | null;
}

/** A cell as text, or why it has none. */
export type CellText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly error: CellError };

/** As much of an error as is shown; those of spreadsheets (`#DIV/0!`) have at most 13 letters. */
const ERROR_SHOWN = 40;
const DAY_MS = 86_400_000;
/** Day 0 of the two ways in which spreadsheets count days. */
const EPOCH_1900_MS = Date.UTC(1899, 11, 30);
const EPOCH_1904_MS = Date.UTC(1904, 0, 1);
/** The count that begins in 1900 has a 29 February 1900 that never was; days before it are one less. */
const FALSE_LEAP_DAY = 60;
/** 31 December 9999, the last day that spreadsheets know. */
const DAYS_MAX = 2_958_465;
/** Days from the one beginning of counting to the other. */
const DAYS_TO_1904 = 1_462;

/** Reads a cell. */
export function readCell(cell: RawCell, context: CellContext): CellText {
  const { type, value } = cell;
  if (type === 'e') return { kind: 'error', error: { shown: shortText(value ?? '', ERROR_SHOWN) } };
  if (value === null) return text('');
  if (type === 's') {
    const shared = context.sharedTexts[Number(value)];
    return shared === undefined ? { kind: 'error', error: { shown: null } } : text(shared);
  }
  if (type === 'str' || type === 'inlineStr') return text(value);
  if (type === 'd') return text(value.slice(0, 10));
  if (type === 'b') return text(value === '1' ? 'true' : 'false');
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return text(value);
  const daysMax = context.from1904 ? DAYS_MAX - DAYS_TO_1904 : DAYS_MAX;
  const isDate = context.dateStyles[cell.style] === true && number >= 1 && number < daysMax + 1;
  return text(isDate ? dayOf(number, context.from1904) : String(number));
}

function text(value: string): CellText {
  return { kind: 'text', text: value };
}

function dayOf(serial: number, from1904: boolean): string {
  const days = Math.floor(serial);
  const epochMs = from1904 ? EPOCH_1904_MS : EPOCH_1900_MS;
  const shiftDays = !from1904 && days < FALSE_LEAP_DAY ? 1 : 0;
  return new Date(epochMs + (days + shiftDays) * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a built-in number format shows a date: 14 to 17 and 22, and those of East Asian dates. */
const DATE_FORMATS: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 22],
  ...[27, 28, 29, 30, 31, 34, 35, 36],
  ...[50, 51, 52, 53, 54, 55, 56, 57, 58],
]);

/** Whether a number format shows a day, a month or a year; `code` is null for a built-in one. */
export function showsDate(formatId: number, code: string | null): boolean {
  if (code === null) return DATE_FORMATS.has(formatId);
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  return /[yd]/.test(bare) && !/general/.test(bare);
}

/** The largest sheet. Source: Excel specifications and limits, "Total number of rows and columns on a worksheet". */
const ROWS_MAX = 1_048_576;
const COLUMNS_MAX = 16_384;
/** As much of a reference as is shown of one that is none; the last cell of a sheet is XFD1048576. */
const REFERENCE_SHOWN = 12;

/**
 * The number of a row, from 1; without one it is the row after the one before.
 * Source: ECMA-376-1:2016, 18.3.1.73 (row).
 * @throws INPUT_MALFORMED for a number that no sheet has
 */
export function rowNumber(
  written: string | undefined,
  at: { readonly before: number; readonly file: string },
): number {
  const row = written === undefined ? at.before + 1 : /^[1-9]\d{0,6}$/.test(written) ? Number(written) : 0;
  if (row >= 1 && row <= ROWS_MAX) return row;
  const shown = shortText(written ?? String(row), REFERENCE_SHOWN);
  const message = `the row after row ${at.before} is numbered "${shown}"; the rows of a sheet are numbered 1 to ${ROWS_MAX}`;
  throw fault('INPUT_MALFORMED', message, { place: { file: at.file, line: at.before + 1 } });
}

/**
 * The place of a cell's column, from 0, by its reference (`B3` is 1); without one it is the column after the one before.
 * Source: ECMA-376-1:2016, 18.18.7 (ST_CellRef).
 * @throws INPUT_MALFORMED for a reference that no cell has
 */
export function columnNumber(
  written: string | undefined,
  at: { readonly before: number; readonly line: number; readonly file: string },
): number {
  if (written === undefined) return at.before + 1;
  const letters = /^([A-Z]{1,3})[1-9]\d{0,6}$/i.exec(written)?.[1] ?? '';
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column >= 1 && column <= COLUMNS_MAX) return column - 1;
  const shown = shortText(written, REFERENCE_SHOWN);
  const message = `a cell of row ${at.line} stands at "${shown}", which is no place in a sheet`;
  throw fault('INPUT_MALFORMED', message, { place: { file: at.file, line: at.line } });
}
