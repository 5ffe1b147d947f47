/**
 * Amounts as exact minor units, out of bytes. Money is never rounded: an amount with more decimals than its currency has is refused.
 * Every `!` in this file reads bytes inside a cell.
 */

import { type Cells, cellText } from '../columns/cells.ts';

/** Why a cell gives no amount. */
export type AmountFlaw = 'amount' | 'decimals' | 'amount-too-large';

/** How amounts are written. */
export interface AmountStyle {
  readonly decimalMark: '.' | ',';
  /** Between groups of digits; null where there is none. */
  readonly groupMark: string | null;
}

/** Reads amounts; `flaw` says why the last one is NaN. */
export interface AmountReader {
  flaw: AmountFlaw;
  /** Minor units of a currency with so many decimals, negative where the cell is; NaN where it holds no such amount. */
  read(cells: Cells, at: number, decimals: number): number;
}

const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
/** Digits in Arabic script, eastern and western. Source: Unicode 16, U+0660 to U+0669 and U+06F0 to U+06F9. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Decimal and group marks in Arabic script. Source: Unicode 16, U+066B, U+066C. */
const [ARABIC_DECIMAL, ARABIC_GROUP] = ['\u066b', '\u066c'];
/** Furthest that an exponent moves the decimal point. */
const EXPONENT_MAX = 30;

/** A reader of amounts in one style. */
export function createAmountReader(style: AmountStyle): AmountReader {
  const mark = style.decimalMark.charCodeAt(0);
  const reader: AmountReader = {
    flaw: 'amount',
    read(cells, at, decimals) {
      const [from, end] = [cells.starts[at]!, cells.ends[at]!];
      const { bytes } = cells;
      const negative = bytes[from] === MINUS && from < end;
      let value = 0;
      let digits = 0;
      let fraction = -1;
      for (let position = negative ? from + 1 : from; position < end; position += 1) {
        const byte = bytes[position]!;
        if (byte === mark && fraction === -1) {
          fraction = 0;
          continue;
        }
        if (byte < ZERO || byte > NINE) return readUnusual(reader, cellText(cells, at), { style, decimals });
        digits += 1;
        if (fraction >= 0) fraction += 1;
        if (fraction <= decimals) value = value * 10 + (byte - ZERO);
        else if (byte !== ZERO) return refuse(reader, 'decimals');
        if (value > Number.MAX_SAFE_INTEGER) return refuse(reader, 'amount-too-large');
      }
      if (digits === 0) return refuse(reader, 'amount');
      for (let place = Math.max(0, fraction); place < decimals; place += 1) value *= 10;
      if (value > Number.MAX_SAFE_INTEGER) return refuse(reader, 'amount-too-large');
      return negative ? 0 - value : value;
    },
  };
  return reader;
}

function refuse(reader: AmountReader, flaw: AmountFlaw): number {
  reader.flaw = flaw;
  return Number.NaN;
}

/** Amounts with groups, with digits in Arabic script, or with an exponent: exact as well, by moving the decimal point in the text. */
function readUnusual(
  reader: AmountReader,
  text: string,
  { style, decimals }: { readonly style: AmountStyle; readonly decimals: number },
): number {
  let plain = text
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0x0f))
    .replaceAll(ARABIC_GROUP, '')
    .replaceAll(ARABIC_DECIMAL, style.decimalMark);
  if (style.groupMark !== null && hasGroups(plain, style.decimalMark, style.groupMark))
    plain = plain.replaceAll(style.groupMark, '');
  const found = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/.exec(plain.replace(style.decimalMark, '.'));
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found ?? [];
  const moved = Number(exponent);
  if (found === null || whole + fraction === '' || Math.abs(moved) > EXPONENT_MAX)
    return refuse(reader, 'amount');
  const point = whole.length + moved + decimals;
  const allDigits = (whole + fraction).padEnd(point, '0');
  const [kept, cut] = point < 0 ? ['', allDigits] : [allDigits.slice(0, point), allDigits.slice(point)];
  if (/[1-9]/.test(cut)) return refuse(reader, 'decimals');
  const value = Number(kept);
  if (value > Number.MAX_SAFE_INTEGER) return refuse(reader, 'amount-too-large');
  return sign === '-' ? 0 - value : value;
}

/** Whether group marks stand where they may: `1,250`, `12,34,567`, never `12,5`. Source: groups of two are Indian and Pakistani custom (lakh, crore). */
function hasGroups(text: string, decimalMark: string, groupMark: string): boolean {
  const [whole = '', fraction = ''] = text.replace(/^-/, '').split(decimalMark);
  const groups = whole.split(groupMark);
  const last = groups.at(-1) ?? '';
  return (
    groups.length > 1 &&
    !fraction.includes(groupMark) &&
    /^\d{1,3}$/.test(groups[0] ?? '') &&
    /^\d{3}$/.test(last) &&
    groups.slice(1, -1).every((group) => /^\d{2,3}$/.test(group))
  );
}
