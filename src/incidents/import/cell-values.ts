/** Numbers and texts out of cells, in digits of any script. */

import { shortText } from '../../base/index.ts';

/** What a cell says of a count of persons: whole numbers stand as they are, others between their whole neighbours. */
export interface CountCell {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly flag: 'negative-count' | 'fractional-count' | null;
}

/** Longest text that is kept of a field, in UTF-16 units. */
export const ACCOUNT_TEXT_MAX = 20_000;
/** A number with more digits than this counts nobody. */
const COUNT_MAX = 999_999_999;
const NOTHING: CountCell = { low: null, best: null, high: null, flag: null };
const NEGATIVE: CountCell = { ...NOTHING, flag: 'negative-count' };
const PLAIN_ASCII = /^[\x20-\x7e]*$/;

/** Arabic, Persian and Urdu digits and signs of numbers as ASCII; other letters stay. */
export function foldDigits(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.trim();
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll('\u066b', '.')
    .replace(/[\u066c\u00a0\u202f]/g, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/**
 * Reads a count of persons out of folded text: empty says nothing; below zero is flagged and says nothing, since nobody knows what was meant;
 * a fraction (a toll shared out over linked attacks) stands between its whole neighbours. Undefined: it is no count.
 */
export function readCount(text: string): CountCell | undefined {
  if (text === '') return NOTHING;
  if (/^\d{1,9}$/.test(text)) return wholeCount(Number(text));
  if (!/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  const value = Number(text.replaceAll(',', ''));
  if (value < 0) return NEGATIVE;
  if (!(value <= COUNT_MAX)) return undefined;
  if (Number.isInteger(value)) return wholeCount(value);
  return {
    low: Math.floor(value),
    best: Math.round(value),
    high: Math.ceil(value),
    flag: 'fractional-count',
  };
}

function wholeCount(value: number): CountCell {
  return { low: value, best: value, high: value, flag: null };
}

/** Reads a coordinate in degrees out of folded text, with a point or a comma; NaN where it is none. */
export function readDegrees(text: string): number {
  return /^[-+]?\d{1,10}(?:[.,]\d{1,20})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** Signs that turn the order of the letters after them: a name that holds them is not what it looks like. Source: Unicode Standard Annex 9. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text as it is kept: without control characters and signs that override the direction, trimmed, at most ACCOUNT_TEXT_MAX long; null where nothing is left. */
export function readText(text: string): string | null {
  const trimmed = (PLAIN_ASCII.test(text) ? text : withoutControls(text)).trim();
  if (trimmed === '') return null;
  return trimmed.length <= ACCOUNT_TEXT_MAX ? trimmed : shortText(trimmed, ACCOUNT_TEXT_MAX - 1);
}

function withoutControls(text: string): string {
  const straight = text.toWellFormed().replace(OVERRIDES, '');
  return straight.replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === '\n' ? sign : ' '));
}
