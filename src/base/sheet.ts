/** A spreadsheet (XLSX) that is held in memory: the rows of its first visible sheet. */

import { fault } from './errors.ts';
import { CSV_COLUMNS_MAX } from './limits.ts';
import {
  type CellContext,
  type CellError,
  columnNumber,
  type RawCell,
  readCell,
  rowNumber,
  showsDate,
} from './sheet-cells.ts';
import { readWholeXml, readXml, type XmlListener } from './sheet-xml.ts';
import { shortText } from './short-text.ts';
import { openZip, type ZipArchive } from './zip-archive.ts';

/** A row with its cells by column, and the first cell that has no text; one that shows an error stands as it is shown (`#N/A`). */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly error: { readonly column: number; readonly error: CellError } | null;
}

/** The first visible sheet of a spreadsheet. */
export interface Sheet {
  readonly name: string;
  /** Sheets that are not read. */
  readonly otherSheets: number;
  /** Every row that the sheet has, in order; rows without content too. */
  readonly rows: AsyncGenerator<SheetRow>;
  /** Cells with a formula among the rows read so far: the value that was stored with it was taken, nothing was worked out. */
  formulas(): number;
}

const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_LINKS = 'xl/_rels/workbook.xml.rels';
const SHARED_TEXTS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
/** Most texts that cells share: ten a row of the largest batch, and room. */
const SHARED_TEXTS_MAX = 2_000_000;
/** As much of a sheet's name as is shown; programs take 31 letters. */
const SHEET_NAME_SHOWN = 60;

/**
 * Opens the first visible sheet.
 * @throws INPUT_FORMAT_UNKNOWN for another archive, INPUT_COLUMNS for a spreadsheet without a sheet, INPUT_MALFORMED, INPUT_TOO_LARGE
 */
export async function openSheet(bytes: Uint8Array, file: string): Promise<Sheet> {
  const archive = await openZip(bytes, {
    file,
    kind: 'XLSX spreadsheet',
    remedy: 'Open it in a spreadsheet program and save it again.',
  });
  if (!archive.names.includes(WORKBOOK)) {
    const message = `${file} is an archive, but no XLSX spreadsheet.`;
    throw fault('INPUT_FORMAT_UNKNOWN', message, { place: { file } });
  }
  const { sheets, from1904 } = await readSheets(archive, file);
  const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  if (sheet === undefined) throw fault('INPUT_COLUMNS', `${file} has no sheet.`, { place: { file } });
  const context = {
    from1904,
    sharedTexts: await readSharedTexts(archive, file),
    dateStyles: await readDateStyles(archive, file),
  };
  const counted = { formulas: 0 };
  const part = { file, name: sheet.part };
  return {
    name: shortText(sheet.name, SHEET_NAME_SHOWN),
    otherSheets: sheets.length - 1,
    rows: readRows(await archive.unpack(sheet.part), { part, context, counted }),
    formulas: () => counted.formulas,
  };
}

/** Whether a row has anything in it: a sheet has many that were only coloured. */
export function isFilledRow({ cells, error }: SheetRow): boolean {
  return error !== null || cells.some((cell) => cell.trim() !== '');
}

interface SheetPlace {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

async function readSheets(
  archive: ZipArchive,
  file: string,
): Promise<{ readonly sheets: readonly SheetPlace[]; readonly from1904: boolean }> {
  const links = new Map<string, string>();
  await readPart(archive, { file, name: WORKBOOK_LINKS }, (name, attributes) => {
    if (name === 'Relationship') links.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
  });
  const sheets: SheetPlace[] = [];
  let from1904 = false;
  await readPart(archive, { file, name: WORKBOOK }, (name, attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    if (name !== 'sheet') return;
    const target = links.get(attributes['id'] ?? '');
    if (target === undefined || target.includes('chartsheets/')) return;
    const hidden = attributes['state'] !== undefined && attributes['state'] !== 'visible';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    sheets.push({ name: attributes['name'] ?? '', part, hidden });
  });
  return { sheets, from1904 };
}

/** Reads a part for the sake of its elements' attributes. */
async function readPart(
  archive: ZipArchive,
  part: { readonly file: string; readonly name: string },
  open: XmlListener['open'],
): Promise<void> {
  const quiet = { text: () => undefined, close: () => undefined };
  await readWholeXml(await archive.unpack(part.name), part, { open, ...quiet });
}

async function readSharedTexts(archive: ZipArchive, file: string): Promise<readonly string[]> {
  if (!archive.names.includes(SHARED_TEXTS)) return [];
  const texts: string[] = [];
  let [current, inText, inPhonetic] = ['', false, false];
  await readWholeXml(
    await archive.unpack(SHARED_TEXTS),
    { file, name: SHARED_TEXTS },
    {
      open: (name) => {
        if (name === 'si') current = '';
        if (name === 'rPh') inPhonetic = true;
        if (name === 't') inText = true;
      },
      text: (text) => {
        if (inText && !inPhonetic) current += text;
      },
      close: (name) => {
        if (name === 't') inText = false;
        if (name === 'rPh') inPhonetic = false;
        if (name !== 'si') return;
        if (texts.length >= SHARED_TEXTS_MAX)
          throw fault('INPUT_TOO_LARGE', `${file} has more than ${SHARED_TEXTS_MAX} texts.`);
        texts.push(current);
      },
    },
  );
  return texts;
}

async function readDateStyles(archive: ZipArchive, file: string): Promise<readonly boolean[]> {
  if (!archive.names.includes(STYLES)) return [];
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let inCellFormats = false;
  await readWholeXml(
    await archive.unpack(STYLES),
    { file, name: STYLES },
    {
      open: (name, attributes) => {
        if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        if (name === 'cellXfs') inCellFormats = true;
        if (name === 'xf' && inCellFormats) formatIds.push(Number(attributes['numFmtId'] ?? 0));
      },
      text: () => undefined,
      close: (name) => {
        if (name === 'cellXfs') inCellFormats = false;
      },
    },
  );
  return formatIds.map((formatId) => showsDate(formatId, codes.get(formatId) ?? null));
}

interface SheetReading {
  readonly part: { readonly file: string; readonly name: string };
  readonly context: CellContext;
  readonly counted: { formulas: number };
}

/** Every row that the sheet has, in order; rows without content too. */
async function* readRows(bytes: Uint8Array, reading: SheetReading): AsyncGenerator<SheetRow> {
  const heard: SheetRow[] = [];
  const parsing = readXml(bytes, reading.part, listenForRows(reading, heard));
  for await (const _ of parsing) yield* heard.splice(0);
}

function listenForRows({ part, context, counted }: SheetReading, heard: SheetRow[]): XmlListener {
  let line = 0;
  let cells: string[] = [];
  let error: SheetRow['error'] = null;
  let column = -1;
  let cell: { type: string; style: number; value: string | null } | null = null;
  let inValue = false;
  const endCell = (raw: RawCell): void => {
    const read = readCell(raw, context);
    if (read.kind === 'error') error ??= { column, error: read.error };
    while (cells.length < column) cells.push('');
    cells[column] = read.kind === 'text' ? read.text : (read.error.shown ?? '');
  };
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        line = rowNumber(attributes['r'], { before: line, file: part.file });
        [cells, error, column] = [[], null, -1];
      } else if (name === 'c') {
        column = columnNumber(attributes['r'], { before: column, line, file: part.file });
        if (column >= CSV_COLUMNS_MAX) {
          const message = `row ${line} has more than ${CSV_COLUMNS_MAX} columns`;
          throw fault('INPUT_TOO_LARGE', message, { place: { file: part.file, line } });
        }
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: null };
      } else if (name === 'f') counted.formulas += 1;
      else if (name === 'v' || name === 't') inValue = true;
    },
    text: (text) => {
      if (inValue && cell !== null) cell.value = (cell.value ?? '') + text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'c' && cell !== null) {
        endCell(cell);
        cell = null;
      }
      if (name === 'row') heard.push({ line, cells, error });
    },
  };
}
