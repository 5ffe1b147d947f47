/** Opens a customer file by what is in it, whatever it is called. */

import { setImmediate as breathe } from 'node:timers/promises';
import { decodeText, fault, readCsvTable, type TextStream } from '../../../base/index.ts';
import { sentence } from '../../../lists/index.ts';
import {
  CSV_FILE_BYTES_MAX,
  type CustomerTable,
  refuse,
  type TableRow,
  XLSX_FILE_BYTES_MAX,
} from './customer-table.ts';
import { openWorkbook } from './open-workbook.ts';

/** Bytes that are decoded before other requests get their turn. */
const CHUNK_BYTES = 64 * 1024;
/** How files begin that are none of the two formats. */
const FOREIGN: readonly { readonly start: readonly number[]; readonly words: string }[] = [
  {
    start: [0xd0, 0xcf, 0x11, 0xe0],
    words:
      'an old Excel file (.xls) or one that is protected by a password; save it as .xlsx without a password',
  },
  { start: [0x25, 0x50, 0x44, 0x46], words: 'a PDF; export the table as CSV or XLSX' },
  { start: [0x89, 0x50, 0x4e, 0x47], words: 'a picture' },
  { start: [0xff, 0xd8, 0xff], words: 'a picture' },
  { start: [0x1f, 0x8b], words: 'a packed file; unpack it first' },
];

/**
 * Opens a file as a table.
 * @throws INPUT_FORMAT_UNKNOWN when it is neither CSV nor XLSX
 * @throws INPUT_COLUMNS when the first row does not name the columns
 * @throws INPUT_TOO_LARGE, INPUT_MALFORMED, INPUT_TRUNCATED, INPUT_ENCODING, here or while rows are read
 */
export async function openCustomerTable(
  bytes: Uint8Array,
  options: { readonly file: string; readonly isStart: boolean },
): Promise<CustomerTable> {
  const { file } = options;
  const foreign = FOREIGN.find(({ start }) => startsWith(bytes, start));
  if (foreign !== undefined) {
    throw fault('INPUT_FORMAT_UNKNOWN', `${file} is ${foreign.words}.`, { place: { file } });
  }
  if (startsWith(bytes, [0x50, 0x4b])) {
    if (bytes.byteLength > XLSX_FILE_BYTES_MAX) throw tooLarge(file, XLSX_FILE_BYTES_MAX);
    return openWorkbook(bytes, file);
  }
  if (bytes.byteLength > CSV_FILE_BYTES_MAX) throw tooLarge(file, CSV_FILE_BYTES_MAX);
  return openCsv(options.isStart ? wholeLines(bytes) : bytes, file);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function tooLarge(file: string, bytesMax: number) {
  const message = `${file} is larger than ${bytesMax / 1024 ** 2} MiB, which is the limit for its format. Split it into several files.`;
  return fault('INPUT_TOO_LARGE', message, { place: { file } });
}

/** Up to the last line end, so that the cut of a file's start is not taken for a fault; UTF-16 is cut at a whole unit. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a);
  if (end < 0) return bytes.subarray(0, bytes.byteLength - (bytes.byteLength % 2));
  const isLittleEndian = bytes[end + 1] === 0;
  return bytes.subarray(0, end + (isLittleEndian ? 2 : 1));
}

async function openCsv(bytes: Uint8Array, file: string): Promise<CustomerTable> {
  const text = decodeText(chunksOf(bytes), { file, bytesMax: CSV_FILE_BYTES_MAX });
  const table = await readCsvTable(refuseBinary(text));
  async function* rows(): AsyncGenerator<TableRow> {
    const columns = table.columns.length;
    for await (const row of table.rows) {
      const { line, cells } = row;
      const because = { line, cells: cells.length, columns };
      yield { line, cells, refusal: 'refusal' in row ? refuse(null, sentence('row-cells', because)) : null };
    }
  }
  return {
    format: 'csv',
    columns: table.columns,
    rows: rows(),
    facts: () => ({
      encoding: text.facts().encoding,
      delimiter: table.delimiter,
      sheet: null,
      otherSheets: 0,
      formulas: 0,
    }),
  };
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) {
    if (at > 0) await breathe();
    yield bytes.subarray(at, at + CHUNK_BYTES);
  }
}

/** A NUL stands in no text: what has one is another format under the name of a table. */
function refuseBinary(text: TextStream): TextStream {
  async function* chunks(): AsyncGenerator<string> {
    for await (const chunk of text.chunks) {
      if (chunk.includes('\0')) {
        throw fault('INPUT_FORMAT_UNKNOWN', `${text.file} is neither CSV text nor an XLSX spreadsheet.`, {
          place: { file: text.file },
        });
      }
      yield chunk;
    }
  }
  return { ...text, chunks: chunks(), facts: () => text.facts() };
}
