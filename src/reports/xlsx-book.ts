/**
 * A spreadsheet written while its rows come: sheets of texts and numbers, never a formula. No more of it is held than the rows at hand.
 * Source: ECMA-376-1:2016, 12.3 (parts of a workbook), 18.3.1 (sheets); ECMA-376-2:2016 (packages).
 */

import { PassThrough, Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import { ZipFile } from 'yazl';

/** A cell; a heading is bold. */
export type BookCell = string | number | null | { readonly heading: string };

/** A sheet: its name, the widths of its columns in characters, and its rows. */
export interface BookSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rightToLeft: boolean;
  /** True where the first row stays in sight. */
  readonly keepsFirstRow: boolean;
  rows(): Iterable<readonly BookCell[]>;
}

/** Rows written before other requests get their turn. */
const TURN_ROWS = 200;
/** Longest name of a sheet. Source: Excel specifications and limits. */
const SHEET_NAME_LENGTH_MAX = 31;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The bytes of a spreadsheet, as they are made; `modifiedAt` is the only time that it names. What fails while a sheet is written ends the
 * stream with that failure.
 */
export function streamBook(sheets: readonly BookSheet[], modifiedAt: Date): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  const fail = (cause: Error): void => void output.destroy(cause);
  const options = { mtime: modifiedAt };
  for (const [name, xml] of partsOf(sheets)) zip.addBuffer(Buffer.from(HEAD + xml), name, options);
  for (const [index, sheet] of sheets.entries()) {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    zip.addReadStreamLazy(name, options, (give) =>
      give(null, Readable.from(sheetXml(sheet, index === 0)).on('error', fail)),
    );
  }
  zip.on('error', fail);
  zip.end();
  zip.outputStream.pipe(output);
  return output;
}

function partsOf(sheets: readonly BookSheet[]): readonly (readonly [name: string, xml: string])[] {
  const numbers = sheets.map((_, index) => index + 1);
  const overrides = numbers.map(
    (number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
  );
  const named = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name.slice(0, SHEET_NAME_LENGTH_MAX))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const links = numbers.map((number) => link(number, 'worksheet', `worksheets/sheet${number}.xml`));
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${overrides.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${LINKS}">${link(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${LINKS}">${links.join('')}${link(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
  ];
}

function link(number: number, type: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

/** Format 0 is plain, format 1 bold. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';

async function* sheetXml(sheet: BookSheet, isFirst: boolean): AsyncGenerator<Buffer> {
  const columns = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = sheet.keepsFirstRow
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    : '';
  const direction = sheet.rightToLeft ? ' rightToLeft="1"' : '';
  const selected = isFirst ? ' tabSelected="1"' : '';
  const view = `<sheetView${direction}${selected} workbookViewId="0">${pane}</sheetView>`;
  yield Buffer.from(
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews><cols>${columns.join('')}</cols><sheetData>`,
  );
  let [row, written] = [0, ''];
  for (const cells of sheet.rows()) {
    row += 1;
    written += `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`)).join('')}</row>`;
    if (row % TURN_ROWS !== 0) continue;
    yield Buffer.from(written);
    written = '';
    await breathe();
  }
  yield Buffer.from(`${written}</sheetData></worksheet>`);
}

/** The type is stated, so that a text that begins with an equals sign stays a text. */
function cellXml(cell: BookCell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const [text, style] = typeof cell === 'string' ? [cell, ''] : [cell.heading, ' s="1"'];
  return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** The letters of a column, from 0: A to Z, AA and so on. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text as XML takes it: signs that XML 1.0 has not become spaces, and what looks like an escaped sign (`_x0041_`) stays what it is.
 * Source: ECMA-376-1:2016, 22.9.2.19 (ST_Xstring).
 */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);
}
