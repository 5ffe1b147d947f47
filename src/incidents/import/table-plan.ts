/** How the columns of one table become accounts: which cell means what, found once from the header. */

import { fault } from '../../base/index.ts';
import { refusedColumn } from '../../evidence/index.ts';
import { ACCOUNT_COLUMNS, type AccountColumn, type AccountMapping, headersOf } from './account-mapping.ts';
import { type AccountFormat, plainFormat } from './known-formats.ts';
import { nearestSpelling } from './nearest-spelling.ts';

/** A table whose header has been understood. */
export interface TablePlan {
  readonly file: string;
  readonly format: AccountFormat;
  /** Headers as written. */
  readonly headers: readonly string[];
  /** Where each meaning stands among the cells of a row, in the order of the mapping; empty where the table has no such column. */
  readonly places: Readonly<Record<AccountColumn, readonly number[]>>;
  /** Where the columns beside the mapped ones stand. */
  readonly besides: ReadonlyMap<string, number>;
  /** What of the table is not read, in words. */
  readonly notes: readonly string[];
}

/** Headers named in a message. */
const HEADERS_SHOWN = 40;

/**
 * Understands a header by the mapping that was given, or by the first of the known formats whose columns are all there.
 * @throws INPUT_COLUMNS with what is missing, the nearest spellings, and the mapping to write
 */
export function planTable(
  table: { readonly file: string; readonly headers: readonly string[] },
  given: AccountMapping | null,
  known: readonly AccountFormat[],
): TablePlan {
  const { file, headers } = table;
  const found = known.find(({ mapping }) => missingHeaders(headers, mapping).length === 0);
  const format = given === null ? found : plainFormat(given);
  if (format === undefined) throw unknownColumns(table, known);
  const missing = missingHeaders(headers, format.mapping);
  if (missing.length > 0) throw missingColumns(table, format.mapping, missing);
  const places = placesOf(headers, format.mapping);
  const besides = new Map(format.beside.map((header) => [header, indexOf(headers, header)]));
  return { file, format, headers, places, besides, notes: notesOf(headers, places, besides) };
}

function indexOf(headers: readonly string[], header: string): number {
  const lower = header.trim().toLowerCase();
  return headers.findIndex((name) => name.toLowerCase() === lower);
}

/** Headers that the mapping names, the table lacks, and that may not be left out. */
function missingHeaders(headers: readonly string[], mapping: AccountMapping): readonly string[] {
  const optional = new Set(mapping.optional?.map((header) => header.toLowerCase()));
  return ACCOUNT_COLUMNS.flatMap((column) => headersOf(mapping, column)).filter(
    (header) => !optional.has(header.toLowerCase()) && indexOf(headers, header) === -1,
  );
}

function placesOf(headers: readonly string[], mapping: AccountMapping): TablePlan['places'] {
  return parsePlaces(
    Object.fromEntries(
      ACCOUNT_COLUMNS.map((column) => [
        column,
        headersOf(mapping, column)
          .map((header) => indexOf(headers, header))
          .filter((at) => at !== -1),
      ]),
    ),
  );
}

/** ACCOUNT_COLUMNS are all keys. */
function parsePlaces(places: unknown): TablePlan['places'] {
  return places as TablePlan['places'];
}

function notesOf(
  headers: readonly string[],
  places: TablePlan['places'],
  besides: ReadonlyMap<string, number>,
): readonly string[] {
  const used = new Set([...Object.values(places).flat(), ...besides.values()]);
  const notes: string[] = [];
  const unread: string[] = [];
  for (const [at, header] of headers.entries()) {
    const because = refusedColumn(header);
    if (because !== null) notes.push(`the column "${header}" was left out: ${because}`);
    else if (!used.has(at)) unread.push(header);
  }
  return unread.length === 0 ? notes : [...notes, `columns that are not read: ${quoted(unread)}`];
}

function unknownColumns(
  { file, headers }: { file: string; headers: readonly string[] },
  known: readonly AccountFormat[],
) {
  const nearest = known
    .map(({ mapping }) => ({ mapping, missing: missingHeaders(headers, mapping) }))
    .toSorted((left, right) => left.missing.length - right.missing.length)[0];
  const names = [...new Set(known.map(({ mapping }) => mapping.id))].join(', ');
  const lacks =
    nearest === undefined
      ? ''
      : `; for "${nearest.mapping.id}" it lacks ${missingWords(headers, nearest.missing)}`;
  const message = `the first row has ${quoted(headers)}, which is none of the known tables of incidents (${names})${lacks}. ${advice(headers)}`;
  return fault('INPUT_COLUMNS', message, { place: { file, line: 1 } });
}

function missingColumns(
  { file, headers }: { file: string; headers: readonly string[] },
  mapping: AccountMapping,
  missing: readonly string[],
) {
  const message = `the first row lacks columns of the mapping "${mapping.id}": ${missingWords(headers, missing)}; it has ${quoted(headers)}. Mend the mapping, or name them under "optional"`;
  return fault('INPUT_COLUMNS', message, { place: { file, line: 1 } });
}

function missingWords(headers: readonly string[], missing: readonly string[]): string {
  return missing
    .slice(0, HEADERS_SHOWN)
    .map((header) => {
      const nearest = nearestSpelling(header, headers);
      return nearest === null ? `"${header}"` : `"${header}" (is it "${nearest}"?)`;
    })
    .join(', ');
}

/** The beginning of a mapping for this table, to copy and complete. */
function advice(headers: readonly string[]): string {
  const guesses = { ref: 'id', from: 'date', country: 'country', adm2: 'district', killed: 'killed' };
  const columns = Object.fromEntries(
    Object.entries(guesses).map(([column, word]) => [column, nearestSpelling(word, headers) ?? '…']),
  );
  const example = { id: 'our-table', title: '…', countingRule: '…', columns };
  return `Give a mapping file such as ${JSON.stringify(example)}`;
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, HEADERS_SHOWN).map((name) => `"${name}"`);
  return names.length > HEADERS_SHOWN
    ? `${shown.join(', ')} and ${names.length - HEADERS_SHOWN} more`
    : shown.join(', ');
}
