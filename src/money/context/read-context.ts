/** Side inputs out of files: one JSON document, or tables that are known by their columns. */

import { type CsvRow, fault, openText, readCsvTable, type TextStream } from '../../base/index.ts';
import { CONTEXT_TABLES, type ContextTable, columnKey, tableOf } from './context-tables.ts';
import { type DetectionContextFile, findContextFlaw, parseDetectionContext } from './detection-context.ts';
import { locatePointer, placeOf } from './locate-pointer.ts';
import { mergeContexts } from './merge-contexts.ts';

/** Largest file of side inputs, in bytes. */
const CONTEXT_BYTES_MAX = 256 * 1024 * 1024;
/** Most rows of a table: each is checked by itself, and short rows are many in few bytes. */
const CONTEXT_ROWS_MAX = 500_000;
const SHOWN_LENGTH = 60;
/** Longest document in which the place is looked for where it breaks: the search parses it some twenty times over. */
const SEARCHED_LENGTH_MAX = 256 * 1024;

/**
 * Reads side inputs out of `.json` files and tables and puts them together.
 * @throws FILE_NOT_FOUND, INPUT_MALFORMED and INPUT_COLUMNS with line and column, INPUT_DUPLICATE, INPUT_TOO_LARGE, INPUT_ENCODING
 */
export async function readDetectionContext(paths: readonly string[]): Promise<DetectionContextFile> {
  const parts: DetectionContextFile[] = [];
  for (const path of paths) {
    parts.push(await readContextText(await openText(path, { bytesMax: CONTEXT_BYTES_MAX })));
  }
  return mergeContexts(parts);
}

/**
 * Reads one text of side inputs: a JSON document where its name ends in `.json`, also packed, else a table.
 * @throws INPUT_MALFORMED and INPUT_COLUMNS with line and column, INPUT_DUPLICATE, INPUT_TOO_LARGE, INPUT_ENCODING
 */
export function readContextText(text: TextStream): Promise<DetectionContextFile> {
  return /\.json(\.gz)?$/i.test(text.file) ? readDocument(text) : readTable(text);
}

async function readDocument({ file, chunks }: TextStream): Promise<DetectionContextFile> {
  const pieces: string[] = [];
  for await (const piece of chunks) pieces.push(piece);
  const text = pieces.join('');
  const value = parseJson(text, file);
  const flaw = findContextFlaw(value);
  if (flaw === null) return parseDetectionContext(value, file);
  const message = `the side inputs do not follow their schema at "${flaw.pointer || '/'}": ${flaw.message}`;
  throw fault('INPUT_MALFORMED', message, { place: { file, ...locatePointer(text, flaw.pointer) } });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    const place = text.length > SEARCHED_LENGTH_MAX ? { file } : { file, ...placeOf(text, breakOf(text)) };
    throw fault('INPUT_MALFORMED', `the side inputs are not JSON: ${message}`, { cause, place });
  }
}

/** Where a text stops being the beginning of a JSON document, which the engine's message does not always say. */
function breakOf(text: string): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBeginning(text.slice(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (cause) {
    return cause instanceof Error && /end of JSON input|Unterminated string/.test(cause.message);
  }
}

async function readTable(text: TextStream): Promise<DetectionContextFile> {
  const { file } = text;
  const { columns, rows } = await readCsvTable(text);
  const keys = columns.map(columnKey);
  const table = tableOf(keys);
  if (table === null) {
    const forms = CONTEXT_TABLES.map(({ form }) => form).join('\n  ');
    const message = `no table of side inputs has the columns ${columns.join(', ')}; there are\n  ${forms}`;
    throw fault('INPUT_COLUMNS', message, { place: { file, line: 1 } });
  }
  const parts: DetectionContextFile[] = [];
  for await (const row of rows) {
    if ('refusal' in row) throw row.refusal;
    if (parts.length === CONTEXT_ROWS_MAX) {
      const message = `the table has more than ${CONTEXT_ROWS_MAX} rows; split it`;
      throw fault('INPUT_TOO_LARGE', message, { place: { file, line: row.line } });
    }
    parts.push(readRow(row, { table, keys, file }));
  }
  return mergeContexts(parts.length === 0 ? [emptyOf(table)] : parts);
}

function readRow(
  row: CsvRow,
  of: { readonly table: ContextTable; readonly keys: readonly string[]; readonly file: string },
): DetectionContextFile {
  const cell = (column: string): string => row.cells[of.keys.indexOf(column)]?.trim() ?? '';
  const said = of.table.read(cell);
  const flaw = findContextFlaw(said);
  if (flaw === null) return parseDetectionContext(said, of.file);
  // A field that gathers several rows stands in the plural: "accounts" of the column "account".
  const names = flaw.pointer.split('/').map((part) => columnKey(part));
  const column = names
    .flatMap((name) => [name, name.replace(/s$/, '')])
    .findLast((name) => of.keys.includes(name));
  const which = column === undefined ? 'a cell' : `"${column}" ("${cell(column).slice(0, SHOWN_LENGTH)}")`;
  const message = `${which} ${flaw.message}; the table must be of the form ${of.table.form}`;
  throw fault('INPUT_MALFORMED', message, { place: { file: of.file, line: row.line } });
}

/** A table without rows says that there is nothing of its kind: a list that is empty, not one that is missing. */
function emptyOf(table: ContextTable): DetectionContextFile {
  const [key] = Object.keys(table.read(() => ''));
  const empty = { regions: { ofBank: {}, ofPlace: {} }, owners: {}, customs: { mirror: [], invoices: [] } };
  return parseDetectionContext(
    Object.fromEntries(
      key === undefined ? [] : [[key, Object.entries(empty).find(([name]) => name === key)?.[1] ?? []]],
    ),
    '',
  );
}
