/** A file with a table as text: CSV as it stands, a spreadsheet's first visible sheet written as CSV, row for line. */

import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openText, type TextStream } from './decode-text.ts';
import { fault } from './errors.ts';
import { isFilledRow, openSheet, type SheetRow } from './sheet.ts';

/** Largest spreadsheet, in bytes as packed: what it unpacks to is bounded beside. */
const XLSX_BYTES_MAX = 256 * 1024 ** 2;
/** What ZIP archives, and so XLSX spreadsheets, begin with. Source: PKWARE APPNOTE 6.3.10, local file header. */
const ZIP_START = Buffer.from('PK\u0003\u0004', 'latin1');
/** Lines handed on together. */
const LINES_A_CHUNK = 500;

/**
 * Opens a file, or standard input for `-`, as text; a spreadsheet is read into memory. Line numbers are those of the sheet; breaks within a cell become
 * spaces, and a cell that shows an error keeps its words (`#N/A`). Standard input is text alone.
 * @throws FILE_NOT_FOUND, INPUT_TOO_LARGE, INPUT_FORMAT_UNKNOWN for another archive, INPUT_MALFORMED; the rest as {@link openText} while reading
 */
export async function openTableText(
  path: string,
  options: { readonly bytesMax?: number; readonly stdin?: AsyncIterable<Uint8Array> } = {},
): Promise<TextStream> {
  if (path === '-' || !(await startsAsZip(path))) return openText(path, options);
  const file = basename(path);
  const bytes = await readFile(path);
  const sheet = await openSheet(bytes, file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    file,
    chunks: writeLines(sheet.rows, file),
    facts: () => ({
      encoding: 'utf-8',
      sha256,
      bytes: bytes.byteLength,
    }),
  };
}

/** False for what cannot be opened: reading it says why. */
async function startsAsZip(path: string): Promise<boolean> {
  const handle = await open(path).catch(() => null);
  if (handle === null) return false;
  try {
    const status = await handle.stat();
    if (!status.isFile()) return false;
    const { buffer } = await handle.read(Buffer.alloc(ZIP_START.byteLength), 0, ZIP_START.byteLength, 0);
    if (!buffer.equals(ZIP_START)) return false;
    if (status.size <= XLSX_BYTES_MAX) return true;
  } finally {
    await handle.close();
  }
  const file = basename(path);
  throw fault(
    'INPUT_TOO_LARGE',
    `${file} is a spreadsheet of more than ${XLSX_BYTES_MAX} bytes: save its sheet as CSV`,
    {
      place: { file },
    },
  );
}

async function* writeLines(rows: AsyncIterable<SheetRow>, file: string): AsyncGenerator<string> {
  let [width, written, held]: [number, number, string[]] = [0, 0, []];
  for await (const row of rows) {
    if (!isFilledRow(row)) continue;
    const cells = cellsOf(row, file);
    if (width === 0) width = cells.length;
    while (cells.length < width) cells.push('');
    while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop();
    held.push('\n'.repeat(row.line - 1 - written), cells.map(quote).join(','), '\n');
    written = row.line;
    if (held.length < LINES_A_CHUNK) continue;
    yield held.join('');
    held = [];
  }
  yield held.join('');
}

/** @throws INPUT_MALFORMED for a cell whose text the file lacks */
function cellsOf({ line, cells, error }: SheetRow, file: string): string[] {
  if (error === null || error.error.shown !== null) return [...cells];
  throw fault('INPUT_MALFORMED', `row ${line} has a cell whose text the spreadsheet lacks`, {
    place: { file, line, column: error.column + 1 },
  });
}

function quote(cell: string): string {
  const flat = cell.replace(/[\r\n]+/g, ' ');
  return /[",;\t]/.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat;
}
