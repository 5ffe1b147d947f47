/** Dates as lists print them, brought to the notation of `parsePartialDate`. */

import { Fault, formatPartialDate, isIsoDay, type PartialDate, parsePartialDate } from '../../base/index.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads `23 Sep 1960`, `Sep 1960`, `1960`, `circa 1960`, `1960 to 1965`, `circa 1979-1982`, `17/05/1945`, `dd/mm/1945`,
 * `1960-09-23`, `23 September 1960`, `Sep 23, 1960`. Days before months in numeric dates, as the UN, EU and UK write them.
 * Null when the text is none of these or its day does not exist.
 */
export function readPublishedDate(text: string): string | null {
  const trimmed = text.trim().replace(/\.$/, '');
  const circa = /^(?:c\.|ca\.?|circa|approximately|approx\.?|about|around)\s*/i.exec(trimmed);
  const body = trimmed.slice(circa?.[0].length ?? 0).trim();
  const prefix = circa === null ? '' : 'c. ';
  const span = /^(.+?)\s*(?:\bto\b|\band\b|\.\.|–|—)\s*(?:circa\s+)?(.+)$/i.exec(body) ?? yearSpan(body);
  if (span !== null) {
    const from = readSimple(span[1] ?? '');
    const to = readSimple(span[2] ?? '');
    return from === null || to === null ? null : checked(`${prefix}${from}..${to}`);
  }
  const simple = readSimple(body.replace(/^between\s+/i, ''));
  return simple === null ? null : checked(`${prefix}${simple}`);
}

/** An ISO day, or null: for dates of listing, which need their day. */
export function readPublishedDay(text: string): string | null {
  const read = readPublishedDate(text);
  return read !== null && isIsoDay(read) ? read : null;
}

function yearSpan(body: string): RegExpExecArray | null {
  return /^(\d{4})\s*[-/]\s*(\d{4})$/.exec(body);
}

function checked(text: string): string | null {
  const date = attemptDate(text);
  return date === null ? null : formatPartialDate(date);
}

function attemptDate(text: string): PartialDate | null {
  try {
    return parsePartialDate(text);
  } catch (cause) {
    if (cause instanceof Fault && cause.code === 'INPUT_MALFORMED') return null;
    throw cause;
  }
}

function readSimple(text: string): string | null {
  const body = text.trim().replace(/^between\s+/i, '');
  if (/^\d{4}(?:-\d{2}){0,2}(?:T.*)?$/.test(body)) return body;
  const numeric = /^(\d{1,2}|dd)[/.](\d{1,2}|mm)[/.](\d{4})$/i.exec(body);
  if (numeric !== null) return joinParts(numeric[3] ?? '', numeric[2] ?? '', numeric[1] ?? '');
  const worded = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(body);
  if (worded !== null) return joinParts(worded[3] ?? '', monthNumber(worded[2] ?? ''), worded[1] ?? 'dd');
  const american = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),\s*(\d{4})$/.exec(body);
  if (american !== null)
    return joinParts(american[3] ?? '', monthNumber(american[1] ?? ''), american[2] ?? '');
  return null;
}

function monthNumber(word: string): string {
  return String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);
}

/** `dd` and `mm`, and zeros, stand for what is not known. */
function joinParts(year: string, month: string, day: string): string | null {
  if (month === '0' && /[a-z]/i.test(day) === false) return null;
  const known = (part: string): boolean => /^\d+$/.test(part) && Number(part) > 0;
  if (!known(month)) return known(day) ? null : year;
  const start = `${year}-${month.padStart(2, '0')}`;
  return known(day) ? `${start}-${day.padStart(2, '0')}` : start;
}
