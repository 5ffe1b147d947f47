/**
 * Cells of a sheet as text: shared texts, numbers, dates by their format. A formula is never worked out: the value that was stored
 * with it is taken.
 * Source: ECMA-376-1:2016, 18.3.1.4 (c), 18.8.30 (numFmt), 18.17.4.1 (dates).
 */

import { type Sentence, sentence } from '../../../lists/index.ts';

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

/** A cell as text, or why it has none. */
export type CellText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly because: Sentence };

const DAY_MS = 86_400_000;
/** Day 0 of the two ways in which spreadsheets count days. */
const EPOCH_1900_MS = Date.UTC(1899, 11, 30);
const EPOCH_1904_MS = Date.UTC(1904, 0, 1);
/** The count that begins in 1900 has a 29 February 1900 that never was; days before it are one less. */
const FALSE_LEAP_DAY = 60;
/** 31 December 9999, the last day that spreadsheets know. */
const DAYS_MAX = 2_958_465;

/** Reads a cell. */
export function readCell(cell: RawCell, context: CellContext): CellText {
  const { type, value } = cell;
  if (type === 'e') return { kind: 'error', because: shownError(value ?? '') };
  if (value === null) return text('');
  if (type === 's') {
    const shared = context.sharedTexts[Number(value)];
    return shared === undefined ? { kind: 'error', because: sentence('row-cell-no-text', {}) } : text(shared);
  }
  if (type === 'str' || type === 'inlineStr') return text(value);
  if (type === 'd') return text(value.slice(0, 10));
  if (type === 'b') return text(value === '1' ? 'true' : 'false');
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return text(value);
  const isDate = context.dateStyles[cell.style] === true && number >= 1 && number <= DAYS_MAX;
  return text(isDate ? dayOf(number, context.from1904) : String(number));
}

function shownError(error: string): Sentence {
  return error === '' ? sentence('row-cell-empty-error', {}) : sentence('row-cell-error', { error });
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

/** The number of a cell's column from its reference (`B3` is 1), or null. */
export function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Za-z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
