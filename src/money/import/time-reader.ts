/**
 * Times out of bytes, as seconds since 1970 in UTC.
 * Every `!` in this file reads bytes inside a cell, or parts of a format below their number.
 */

import { fault, isIsoDay } from '../../base/index.ts';
import { type Cells, cellText } from '../columns/cells.ts';
import { type LocalOffset, openZone } from './time-zone.ts';

/** How a table writes times. */
export interface TimeStyle {
  /** `YYYY/MM/DD HH:mm` and the like, or `iso`, `epoch-seconds`, `epoch-milliseconds`, `steps`. */
  readonly format: string;
  /** Of times that state none. */
  readonly zone: string;
  /** `YYYY-MM-DD` of step 0. */
  readonly stepsFrom: string | null;
  readonly stepSeconds: number;
}

/** Answers seconds since 1970 of a cell; NaN where it holds no time from 1970 to 2105. */
export type TimeReader = (cells: Cells, at: number) => number;

const DAY_SECONDS = 86_400;
/** Times have 32 bits. */
const TIME_MAX = 2 ** 32 - 1;
const ZERO = 0x30;
const PARTS = ['YYYY', 'MM', 'DD', 'HH', 'mm', 'ss'] as const;
/** ISO 8601 as systems write it: a fraction of a second is dropped, a zone is followed. */
const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?\s*(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/;

/**
 * A reader of times in one style.
 * @throws INPUT_MALFORMED for a format or zone that cannot be
 */
export function createTimeReader(style: TimeStyle): TimeReader {
  if (style.format === 'iso') return isoReader(openZone(style.zone));
  if (style.format === 'epoch-seconds') return numberReader((value) => value);
  if (style.format === 'epoch-milliseconds') return numberReader((value) => Math.floor(value / 1000));
  if (style.format === 'steps') return stepReader(style);
  return formatReader(partsOf(style.format), openZone(style.zone));
}

function stepReader({ stepsFrom, stepSeconds }: TimeStyle): TimeReader {
  const from = Date.parse(`${stepsFrom ?? ''}T00:00:00Z`) / 1000;
  if (stepsFrom === null || !isIsoDay(stepsFrom) || from < 0)
    throw fault('INPUT_MALFORMED', `stepsFrom "${stepsFrom ?? ''}" is no day from 1970 on`);
  return numberReader((value) => from + value * stepSeconds);
}

function numberReader(toSeconds: (value: number) => number): TimeReader {
  return (cells, at) => {
    const [start, end] = [cells.starts[at]!, cells.ends[at]!];
    if (end === start || end - start > 15) return Number.NaN;
    return inRange(toSeconds(digits(cells.bytes, start, end)));
  };
}

function isoReader(offsetOf: LocalOffset): TimeReader {
  return (cells, at) => {
    const found = ISO.exec(cellText(cells, at));
    if (found === null) return Number.NaN;
    const [, day = '', hour = '0', minute = '0', second = '0', zone] = found;
    if (!isIsoDay(day) || !isTimeOfDay(Number(hour), Number(minute), Number(second))) return Number.NaN;
    const local =
      Date.parse(`${day}T00:00:00Z`) / 1000 + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
    return inRange(
      local - (zone === undefined ? offsetOf(local) : openZone(zone === 'Z' ? 'UTC' : zone)(local)),
    );
  };
}

/** One part of a format: which number it is (-1: a sign between them), where it starts, how many bytes it has. */
interface FormatPart {
  readonly part: number;
  readonly at: number;
  readonly length: number;
  readonly sign: number;
}

/** @throws INPUT_MALFORMED when the format names no day, or a part twice */
function partsOf(format: string): readonly FormatPart[] {
  const parts: FormatPart[] = [];
  for (let at = 0; at < format.length; ) {
    const part = PARTS.findIndex((name) => format.startsWith(name, at));
    const length = part === -1 ? 1 : PARTS[part]!.length;
    parts.push({ part, at, length, sign: format.charCodeAt(at) });
    at += length;
  }
  const named = parts.map(({ part }) => part).filter((part) => part !== -1);
  const gap = named.toSorted((left, right) => left - right).some((part, index) => part !== index);
  if (named.length < 3 || gap || /[^\x20-\x7e]/.test(format)) {
    throw fault(
      'INPUT_MALFORMED',
      `"${format}" is no format of time: it needs YYYY, MM and DD, then HH, mm and ss, each once`,
    );
  }
  return parts;
}

function formatReader(parts: readonly FormatPart[], offsetOf: LocalOffset): TimeReader {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const numbers = new Int32Array(PARTS.length);
  const known = { year: -1, month: -1, day: -1, seconds: Number.NaN };
  return (cells, at) => {
    const [start, end] = [cells.starts[at]!, cells.ends[at]!];
    if (end - start !== length) return Number.NaN;
    for (let index = 0; index < parts.length; index += 1) {
      const { part, at: offset, length: size, sign } = parts[index]!;
      const from = start + offset;
      if (part === -1) {
        if (cells.bytes[from] !== sign) return Number.NaN;
        continue;
      }
      const value = digits(cells.bytes, from, from + size);
      if (!(value >= 0)) return Number.NaN;
      numbers[part] = value;
    }
    const [year, month, day] = [numbers[0]!, numbers[1]!, numbers[2]!];
    if (!isTimeOfDay(numbers[3]!, numbers[4]!, numbers[5]!)) return Number.NaN;
    if (known.day !== day || known.month !== month || known.year !== year) {
      Object.assign(known, { year, month, day, seconds: secondsOfDay(year, month, day) });
    }
    const local = known.seconds + numbers[3]! * 3600 + numbers[4]! * 60 + numbers[5]!;
    return Number.isNaN(local) ? local : inRange(local - offsetOf(local));
  };
}

/** The number that the bytes write, or NaN where one is no digit. */
function digits(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** A leap second is read as the second after it, as POSIX time does. */
function isTimeOfDay(hour: number, minute: number, second: number): boolean {
  return hour < 24 && minute < 60 && second <= 60;
}

/** Seconds since 1970 of a day; NaN where it does not exist. */
function secondsOfDay(year: number, month: number, day: number): number {
  if (year < 1970 || year > 2106 || month < 1 || month > 12 || day < 1) return Number.NaN;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? (date.getTime() / 1000 / DAY_SECONDS) * DAY_SECONDS : Number.NaN;
}

function inRange(seconds: number): number {
  return seconds >= 0 && seconds <= TIME_MAX ? seconds : Number.NaN;
}
