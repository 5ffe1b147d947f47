/** Reads back what a spreadsheet holds, cell by cell as its XML says, so that a formula would be seen. */

import { buffer } from 'node:stream/consumers';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';

/** A cell as it is stored: its type (`s` shared text, `inlineStr` text, `n` number), its text, and whether it holds a formula. */
export interface StoredCell {
  readonly type: string;
  readonly text: string;
  readonly isFormula: boolean;
}

/** The rows of every sheet, each cell under its column letters. */
export async function readSheets(
  bytes: Uint8Array,
): Promise<readonly (readonly Readonly<Record<string, StoredCell>>[])[]> {
  const parts = await unzip(Buffer.from(bytes));
  const shared = readSharedTexts(parts.get('xl/sharedStrings.xml') ?? '<sst/>');
  const names = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).toSorted();
  return names.map((name) => readRows(parts.get(name) ?? '', shared));
}

async function unzip(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString());
  }
  return parts;
}

function readSharedTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => void (name === 'si' && texts.push('')));
  parser.on('text', (text) => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  });
  parser.write(xml).close();
  return texts;
}

function readRows(xml: string, shared: readonly string[]): readonly Record<string, StoredCell>[] {
  const rows: Record<string, StoredCell>[] = [];
  let cell = { column: '', type: 'n', text: '', isFormula: false };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push({});
    if (name === 'f') cell.isFormula = true;
    if (name !== 'c') return;
    const column = String(attributes['r']).replace(/\d+/g, '');
    cell = { column, type: String(attributes['t'] ?? 'n'), text: '', isFormula: false };
  });
  parser.on('text', (text) => {
    cell.text += text;
  });
  parser.on('closetag', ({ name }) => {
    const { column, type, text, isFormula } = cell;
    const row = rows.at(-1);
    if (name === 'c' && row !== undefined)
      row[column] = {
        type,
        isFormula,
        text: readEscaped(type === 's' ? (shared[Number(text)] ?? '') : text),
      };
  });
  parser.write(xml).close();
  return rows;
}

/** Signs that are written by their number (`_x0041_`). Source: ECMA-376-1:2016, 22.9.2.19. */
function readEscaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
