/** How values of the database become JavaScript values, the same on both engines. */

import pg from 'pg';
import { fault } from '../base/index.ts';

const INT8 = 20;
const DATE = 1082;
const TEXT_ARRAY: number = 1009;
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const NUMERIC_ARRAY = 1231;

/**
 * The parser of a column type. Beyond the driver's own: `bigint` is a number (the driver gives text), `date` is its ISO day (the
 * driver gives a local instant, which moves the day), arrays of them likewise, and `numeric` stays exact text.
 */
export function findValueParser(oid: number, format: 'text' | 'binary' = 'text'): (text: string) => unknown {
  if (format === 'text') {
    if (oid === INT8) return parseInt8;
    if (oid === DATE) return keepText;
    if (oid === INT8_ARRAY) return (text) => mapElements(parseTextArray(text), parseInt8);
    if (oid === DATE_ARRAY || oid === NUMERIC_ARRAY) return parseTextArray;
  }
  return pg.types.getTypeParser(oid, format);
}

function parseTextArray(text: string): unknown {
  return pg.types.getTypeParser(TEXT_ARRAY)(text);
}

function mapElements(value: unknown, parse: (text: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => mapElements(element, parse));
  return typeof value === 'string' ? parse(value) : value;
}

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw fault(
      'INTERNAL',
      `the integer ${text} of the database is too large for a number; select it as text`,
    );
  }
  return value;
}

function keepText(text: string): string {
  return text;
}
