/** The rows of a customer file as they are screened: cells by the mapping, and what cannot be used named with its column. */

import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { COLUMN_NAME_LENGTH_MAX, fault, NAME_LENGTH_MAX } from '../../../base/index.ts';
import { readScreenedKind, type Sentence, sentence } from '../../../lists/index.ts';
import { closed, ID_LENGTH_MAX, text } from '../../schemas/shape.ts';
import { isStorable } from '../../storable-text.ts';
import type { DraftRow } from '../batches.ts';
import { BATCH_ROWS_MAX, BORN_LENGTH_MAX, COUNTRY_LENGTH_MAX } from '../model.ts';
import { type CustomerTable, refuse, type TableRow } from './customer-table.ts';
import { MAPPED_FIELDS, type MappedField } from './suggest-mapping.ts';

/** Columns that are named where one is not there. */
const COLUMNS_NAMED_MAX = 20;
/** Columns that together make a name: first, middle, last, and one more. */
const NAME_COLUMNS_MAX = 4;

const header = () => text({ max: COLUMN_NAME_LENGTH_MAX });

/** Which column holds what. A name may stand in several columns, which are put together in their order. */
export const ColumnMapping = closed({
  name: Type.Union([header(), Type.Array(header(), { minItems: 1, maxItems: NAME_COLUMNS_MAX })]),
  kind: Type.Optional(header()),
  born: Type.Optional(header()),
  father: Type.Optional(header()),
  country: Type.Optional(header()),
  id: Type.Optional(header()),
  customer: Type.Optional(header()),
});

const MAPPING = Compile(ColumnMapping);

/**
 * Reads the mapping that a form holds as JSON.
 * @throws REQUEST_INVALID
 */
export function parseMapping(json: string): Static<typeof ColumnMapping> {
  const parsed = parseJson(json);
  if (MAPPING.Check(parsed)) return parsed;
  const words =
    'a JSON object with the column of the name, and those of kind, born, father, country, id, customer';
  throw fault('REQUEST_INVALID', `body/mapping: ${words}`);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Longest text of each field, in UTF-16 units. */
const LENGTH_MAX: Readonly<Record<MappedField, number>> = {
  name: NAME_LENGTH_MAX,
  kind: ID_LENGTH_MAX,
  born: BORN_LENGTH_MAX,
  father: NAME_LENGTH_MAX,
  country: COUNTRY_LENGTH_MAX,
  id: ID_LENGTH_MAX,
  customer: ID_LENGTH_MAX,
};

/**
 * Reads every row of a table.
 * @throws INPUT_COLUMNS when a mapped column is not there or there is no row, INPUT_TOO_LARGE beyond BATCH_ROWS_MAX rows
 */
export async function readCustomerRows(
  table: CustomerTable,
  mapping: Static<typeof ColumnMapping>,
): Promise<readonly DraftRow[]> {
  const places = placesOf(table.columns, mapping);
  const rows: DraftRow[] = [];
  for await (const row of table.rows) {
    if (rows.length >= BATCH_ROWS_MAX) throw tooManyRows();
    rows.push(draftRow(row, places));
  }
  if (rows.length === 0)
    throw fault('INPUT_COLUMNS', 'The file has a first row and no other: nobody to screen.');
  return rows;
}

/** The fault of a file with more rows than a batch takes. */
export function tooManyRows() {
  const message = `The file has more than ${BATCH_ROWS_MAX} rows, which is the limit of a batch. Split it into several files.`;
  return fault('INPUT_TOO_LARGE', message);
}

/** The columns of a field, each with its header and place. */
type Places = Readonly<Record<MappedField, readonly { readonly header: string; readonly at: number }[]>>;

function placesOf(columns: readonly string[], mapping: Static<typeof ColumnMapping>): Places {
  const entries = MAPPED_FIELDS.map((field) => {
    const named = mapping[field];
    const headers = named === undefined ? [] : typeof named === 'string' ? [named] : named;
    return [field, headers.map((header) => ({ header, at: placeOf(columns, header) }))] as const;
  });
  const places = new Map(entries);
  const of = (field: MappedField) => places.get(field) ?? [];
  return {
    ...{ name: of('name'), kind: of('kind'), born: of('born'), father: of('father') },
    ...{ country: of('country'), id: of('id'), customer: of('customer') },
  };
}

function placeOf(columns: readonly string[], header: string): number {
  const at = columns.indexOf(header.trim());
  if (at >= 0) return at;
  const named = columns.slice(0, COLUMNS_NAMED_MAX).map((column) => `"${column}"`);
  const more = columns.length - named.length;
  const found = more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
  throw fault('INPUT_COLUMNS', `The file has no column "${header}"; its first row has ${found}.`);
}

type Facts = Partial<Record<MappedField, string>>;

function draftRow(row: TableRow, places: Places): DraftRow {
  const mapped = new Set(Object.values(places).flatMap((columns) => columns.map(({ header }) => header)));
  const { refusal } = row;
  if (refusal !== null && (refusal.column === null || mapped.has(refusal.column))) {
    return refusedRow(row, places, refusal);
  }
  const facts: Facts = {};
  for (const field of MAPPED_FIELDS) {
    const value = textOf(row, places[field]);
    const because = value === '' ? null : faultOf(field, value);
    if (because !== null) return refusedRow(row, places, refuse(headerOf(places, field), because));
    if (value !== '') facts[field] = value;
  }
  const { name, kind: written, ...others } = facts;
  if (name === undefined) {
    return refusedRow(row, places, refuse(headerOf(places, 'name'), sentence('row-no-name', {})));
  }
  if (written === undefined) return { line: row.line, query: { name, ...others }, refusal: null };
  const kind = readScreenedKind(written);
  if (kind !== null) return { line: row.line, query: { name, kind, ...others }, refusal: null };
  const notes = [sentence('row-kind-unknown', { kind: written })];
  return { line: row.line, query: { name, ...others }, refusal: null, notes };
}

/** A row that is not screened keeps the name and the reference by which it is found again, as far as they can be kept. */
function refusedRow(row: TableRow, places: Places, refusal: NonNullable<TableRow['refusal']>): DraftRow {
  const kept = (field: 'name' | 'customer'): string => {
    const value = textOf(row, places[field]);
    return isStorable(value) ? value.slice(0, LENGTH_MAX[field]).toWellFormed() : '';
  };
  const customer = kept('customer');
  const query = { name: kept('name'), ...(customer === '' ? {} : { customer }) };
  return { line: row.line, query, refusal };
}

function textOf({ cells }: TableRow, columns: Places[MappedField]): string {
  const values = columns.map(({ at }) => cells[at]?.trim() ?? '').filter((value) => value !== '');
  return values.join(' ');
}

function headerOf(places: Places, field: MappedField): string | null {
  return places[field][0]?.header ?? null;
}

function faultOf(field: MappedField, value: string): Sentence | null {
  if (value.length > LENGTH_MAX[field]) return sentence('row-too-long', { letters: LENGTH_MAX[field] });
  return isStorable(value) ? null : sentence('row-unstorable', {});
}
