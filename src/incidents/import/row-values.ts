/** What the cells of a row say, by the plan and the codes of its mapping. */

import { countryCode } from '../../places/index.ts';
import {
  type Account,
  INCIDENT_KINDS,
  type IncidentKind,
  PLACE_PRECISIONS,
  type PlacePrecision,
  TIME_PRECISIONS,
  type TimePrecision,
} from '../model.ts';
import type { AccountColumn, AccountMapping } from './account-mapping.ts';
import { foldDigits, readText } from './cell-values.ts';
import type { TablePlan } from './table-plan.ts';

/** What the values of a column mean, in lower case with ASCII digits. */
type Codes<T> = ReadonlyMap<string, T>;

/** What a reader of rows goes by. */
export interface RowReading {
  readonly plan: TablePlan;
  readonly mapping: AccountMapping;
  /** ISO day after which a day lies in the future. */
  readonly today: string;
  readonly missing: ReadonlySet<string>;
  readonly kinds: Codes<IncidentKind>;
  readonly placePrecisions: Codes<PlacePrecision>;
  readonly timePrecisions: Codes<TimePrecision>;
  readonly bands: Codes<NonNullable<Account['propertyBand']>>;
  /** Countries found so far, by what is written. */
  readonly countries: Map<string, string>;
  /** Values that mean nothing known, by column. */
  readonly unknown: Map<AccountColumn, Set<string>>;
}

const BANDS = [0, 1, 2, 3] as const;
/** Unknown values told a column, and as much of each. */
const UNKNOWN_SHOWN = 10;
const UNKNOWN_LENGTH = 60;
/** Spellings of countries that are remembered, and the longest that can be one, in UTF-16 units. */
const COUNTRIES_MAX = 10_000;
const COUNTRY_LENGTH_MAX = 100;

/** Begins to read rows; `today` is the ISO day after which a day lies in the future. */
export function openRowReading(plan: TablePlan, today: string): RowReading {
  const { mapping } = plan.format;
  const { kind, placePrecision, timePrecision, property } = mapping.codes ?? {};
  return {
    plan,
    mapping,
    today,
    missing: new Set(mapping.missing?.map((value) => value.toLowerCase())),
    kinds: codesOf(INCIDENT_KINDS, kind),
    placePrecisions: codesOf(PLACE_PRECISIONS, placePrecision),
    timePrecisions: codesOf(TIME_PRECISIONS, timePrecision),
    bands: codesOf(BANDS, property),
    countries: new Map(),
    unknown: new Map(),
  };
}

/** The trimmed text of the first column of a meaning that says something; empty where none does. */
export function cellOf(reading: RowReading, cells: readonly string[], column: AccountColumn): string {
  for (const at of reading.plan.places[column]) {
    const text = (cells[at] ?? '').trim();
    if (text !== '' && !reading.missing.has(text.toLowerCase())) return text;
  }
  return '';
}

/** What the first column of a meaning whose value is known by `codes` says; undefined where none is. */
export function codeOf<T>(
  reading: RowReading,
  cells: readonly string[],
  { column, codes }: { readonly column: AccountColumn; readonly codes: Codes<T> },
): T | undefined {
  let unknown = '';
  for (const at of reading.plan.places[column]) {
    const text = cells[at] ?? '';
    const folded = foldDigits(text).toLowerCase();
    const code = codes.get(folded);
    if (code !== undefined) return code;
    if (unknown === '' && folded !== '' && !reading.missing.has(folded)) unknown = text.trim();
  }
  if (unknown !== '') tellUnknown(reading, column, unknown);
  return undefined;
}

/** The texts of all columns of a meaning, in their order; null where none says anything. */
export function joinedText(
  reading: RowReading,
  cells: readonly string[],
  column: AccountColumn,
): string | null {
  let joined = '';
  for (const at of reading.plan.places[column]) {
    const text = (cells[at] ?? '').trim();
    if (text === '' || reading.missing.has(text.toLowerCase())) continue;
    joined = joined === '' ? text : `${joined}; ${text}`;
  }
  return joined === '' ? null : readText(joined);
}

/** A country by the mapping, else by ISO 3166-1, with what stands in brackets left aside; null where it is not told or not known. */
export function countryOf(
  reading: RowReading,
  cells: readonly string[],
  column: 'country' | 'originCountry',
): string | null {
  const text = cellOf(reading, cells, column) || presetCountry(reading, column);
  if (text === '') return null;
  const known = reading.countries.get(text);
  if (known !== undefined) return known;
  const code = text.length > COUNTRY_LENGTH_MAX ? null : findCountry(reading, text);
  if (code === null) tellUnknown(reading, column, text);
  if (code !== null && reading.countries.size < COUNTRIES_MAX) reading.countries.set(text, code);
  return code;
}

function findCountry({ mapping }: RowReading, text: string): string | null {
  const named = ownText(mapping.codes?.country, text) ?? text;
  return countryCode(named) ?? countryCode(named.replace(/\([^)]*\)/g, ' '));
}

/** What a table of a mapping says of a text; a name that every object has is none of it. */
export function ownText(
  table: Readonly<Record<string, string>> | undefined,
  text: string,
): string | undefined {
  return table !== undefined && Object.hasOwn(table, text) ? table[text] : undefined;
}

/** Values that mean nothing known, in words. */
export function unknownWords({ unknown }: RowReading): readonly string[] {
  return [...unknown].map(
    ([column, values]) =>
      `values of "${column}" that are not known: ${[...values].map((value) => `"${value}"`).join(', ')}`,
  );
}

/** Where an incident happened may hold for a whole file; where it came from never does. */
function presetCountry({ mapping }: RowReading, column: 'country' | 'originCountry'): string {
  return column === 'country' ? (mapping.constants?.country ?? '') : '';
}

function tellUnknown({ unknown }: RowReading, column: AccountColumn, text: string): void {
  const values = unknown.get(column) ?? new Set();
  unknown.set(column, values);
  if (values.size < UNKNOWN_SHOWN) values.add(text.slice(0, UNKNOWN_LENGTH));
}

/** The shared words mean themselves; the mapping's codes go before. */
function codesOf<T extends string | number>(
  words: readonly T[],
  codes: Readonly<Record<string, T>> = {},
): Codes<T> {
  const known = new Map<string, T>(words.map((word) => [String(word), word]));
  for (const [text, code] of Object.entries(codes)) known.set(text.toLowerCase(), code);
  return known;
}
