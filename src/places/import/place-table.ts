/** Tables of places: columns by the names that are used for them, positions checked, each refusal with its line. */

import { type CsvTable, fault, readCsvTable, shortText, type TextStream } from '../../base/index.ts';

/** One row and its line in the file. */
export interface PlaceRow<Key extends string> {
  readonly file: string;
  readonly line: number;
  /** A cell by its meaning, trimmed; null where it is empty, or the file has no such column. */
  cell(key: Key): string | null;
  /** The number of its column, from 1; left out where the file has none. */
  column(key: Key): number | undefined;
}

/** Names of columns for each meaning, lower case, the first that the file has is taken. */
export type PlaceColumns<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** As much of a cell as is shown in a message. */
const CELL_SHOWN = 40;
/** Eastern Arabic and Persian digits, in order. */
const DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/**
 * Reads a table with a header.
 * @throws INPUT_COLUMNS when a column of `required` is missing, INPUT_MALFORMED for a row of another length
 */
export async function* readPlaceRows<Key extends string>(
  text: TextStream,
  columns: PlaceColumns<Key>,
  required: readonly NoInfer<Key>[],
): AsyncGenerator<PlaceRow<Key>> {
  const table = await readCsvTable(text);
  const places = findColumns(table, columns, required);
  for await (const row of table.rows) {
    if ('refusal' in row) throw row.refusal;
    const { line, cells } = row;
    yield {
      ...{ file: table.file, line, cell: (key) => cells[places.get(key) ?? -1]?.trim() || null },
      column: (key) => columnOf(places.get(key)),
    };
  }
}

function columnOf(place: number | undefined): number | undefined {
  return place === undefined ? undefined : place + 1;
}

/**
 * A position as two cells state it; null where both are empty.
 * @throws INPUT_MALFORMED for anything that is no position
 */
export function readPosition(
  row: { readonly file: string; readonly line: number },
  { lon, lat }: { readonly lon: string | null; readonly lat: string | null },
): { readonly lon: number; readonly lat: number } | null {
  if (lon === null && lat === null) return null;
  const [x, y] = [readNumber(lon ?? ''), readNumber(lat ?? '')];
  if (x !== null && y !== null && Math.abs(x) <= 180 && Math.abs(y) <= 90) return { lon: x, lat: y };
  const shown = `${shortText(lon ?? '(empty)', CELL_SHOWN)}, ${shortText(lat ?? '(empty)', CELL_SHOWN)}`;
  const isSwapped = x !== null && y !== null && Math.abs(y) <= 180 && Math.abs(x) <= 90;
  const remedy = isSwapped
    ? 'Have latitude and longitude changed places?'
    : 'Write degrees in WGS 84, or leave both empty.';
  const message = `${row.file}, line ${row.line}: longitude ${shown} latitude are no position. ${remedy}`;
  throw fault('INPUT_MALFORMED', message, { place: { file: row.file, line: row.line } });
}

/** A decimal number in Western, Arabic or Persian digits; null for anything else. */
export function readNumber(text: string): number | null {
  const folded = text
    .replace(/[٠-٩۰-۹]/g, (digit) => String(DIGITS.indexOf(digit) % 10))
    .replace('٫', '.')
    .trim();
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(folded) ? Number(folded) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

function findColumns<Key extends string>(
  table: CsvTable,
  columns: PlaceColumns<Key>,
  required: readonly Key[],
): ReadonlyMap<string, number> {
  const present = table.columns.map((column) => column.toLowerCase());
  const places = new Map<string, number>();
  for (const [key, names] of Object.entries<readonly string[]>(columns)) {
    const name = names.find((one) => present.includes(one));
    if (name !== undefined) places.set(key, present.indexOf(name));
  }
  const missing = required.filter((key) => !places.has(key)).map((key) => columns[key].join(' or '));
  if (missing.length === 0) return places;
  const message = `${table.file} has no column ${missing.join(', nor ')}: it has ${table.columns.slice(0, 20).join(', ')}.`;
  throw fault('INPUT_COLUMNS', message, { place: { file: table.file, line: 1 } });
}
