import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { UNPACKED_BYTES_MAX } from '../../../base/index.ts';
import { BATCH_ROWS_MAX } from '../model.ts';
import {
  CSV_FILE_BYTES_MAX,
  type CustomerTable,
  type TableRow,
  XLSX_FILE_BYTES_MAX,
} from './customer-table.ts';
import { openCustomerTable } from './open-customer-table.ts';
import { parseMapping, readCustomerRows } from './read-customer-rows.ts';

const open = (bytes: Uint8Array, isStart = false): Promise<CustomerTable> =>
  openCustomerTable(bytes, { file: 'The file', isStart });
const openText = (text: string): Promise<CustomerTable> => open(Buffer.from(text));

async function rowsOf(table: CustomerTable): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return rows;
}

const cellsOf = async (table: CustomerTable) => (await rowsOf(table)).map(({ cells }) => cells);

async function makeSheet(rows: Cell[][]): Promise<Buffer> {
  return writeXlsxFile(rows).toBuffer();
}

/** A ZIP archive of these parts, deflated; sizes are stated as they are unless told. */
function makeZip(parts: Readonly<Record<string, string | Buffer>>, statedBytes?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw, { level: 1 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.byteLength, 14);
    fields.writeUInt32LE(statedBytes ?? raw.byteLength, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, entry, Buffer.from(name)]));
    locals.push(local);
    offset += local.byteLength;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, entries, end]);
}

/** A workbook with one sheet of this XML. */
function makeWorkbook(sheetData: string, more: Readonly<Record<string, string>> = {}): Buffer {
  return makeZip({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Demo" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  });
}

const text = (reference: string, value: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('openCustomerTable() of CSV', () => {
  const URDU = 'نام,ملک\nزرغون شاہ,افغانستان\n';

  it('reads UTF-8 with and without a mark, UTF-16 both ways, and windows-1256', async () => {
    const arabic = Buffer.from([0xe3, 0xcd, 0xe3, 0xcf]);
    const files: readonly (readonly [Buffer, string, string])[] = [
      [Buffer.from(URDU), 'utf-8', 'زرغون شاہ'],
      [Buffer.from(`\uFEFF${URDU}`), 'utf-8', 'زرغون شاہ'],
      [Buffer.from(`\uFEFF${URDU}`, 'utf16le'), 'utf-16le', 'زرغون شاہ'],
      [Buffer.from(`\uFEFF${URDU}`, 'utf16le').swap16(), 'utf-16be', 'زرغون شاہ'],
      [Buffer.concat([Buffer.from('name,x\n'), arabic, Buffer.from(',1\n')]), 'windows-1256', 'محمد'],
    ];
    for (const [bytes, encoding, name] of files) {
      const table = await open(bytes);
      expect((await cellsOf(table))[0]?.[0]).toBe(name);
      expect(table.facts()).toMatchObject({ encoding, formulas: 0, sheet: null });
    }
  });

  it('finds semicolons and tabs', async () => {
    for (const delimiter of [';', '\t'] as const) {
      const table = await openText(`name${delimiter}born\nA${delimiter}1971\n`);
      expect(table.columns).toEqual(['name', 'born']);
      expect(table.facts().delimiter).toBe(delimiter);
    }
  });

  it('names the line of a row that has too few cells, and goes on', async () => {
    const rows = await rowsOf(await openText('name,born\nA,1971\nshort\nB,1972\n'));
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(rows[1]?.refusal).toEqual({
      column: null,
      reason: 'line 3 has 1 cells where the first row names 2 columns',
      code: 'row-cells',
      values: { line: 3, cells: 1, columns: 2 },
    });
  });

  it('takes a start that is cut in the middle of a row up to its last whole line', async () => {
    const cut = Buffer.from('name,born\nA,1971\nB,19');
    expect(await cellsOf(await open(cut, true))).toEqual([['A', '1971']]);
    const wide = Buffer.from('\uFEFFname,born\nA,1971\nB,19', 'utf16le').subarray(0, -1);
    expect(await cellsOf(await open(wide, true))).toEqual([['A', '1971']]);
  });

  it('refuses other formats by what is in them, and says which they are', async () => {
    const foreign: readonly (readonly [Uint8Array, RegExp])[] = [
      [Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel file|password/],
      [Buffer.from('%PDF-1.7'), /PDF/],
      [Buffer.from('a\0b,c\n'), /neither CSV/],
      [makeZip({ 'word/document.xml': '<a/>' }), /no XLSX/],
    ];
    for (const [bytes, message] of foreign) {
      await expect(open(bytes)).rejects.toMatchObject({
        code: 'INPUT_FORMAT_UNKNOWN',
        message: expect.stringMatching(message),
      });
    }
  });

  it('refuses more bytes than its format may have', async () => {
    const csv = Buffer.alloc(CSV_FILE_BYTES_MAX + 1, 'a');
    await expect(open(csv)).rejects.toMatchObject({
      code: 'INPUT_TOO_LARGE',
      message: expect.stringContaining('64 MiB'),
    });
    const xlsx = Buffer.alloc(XLSX_FILE_BYTES_MAX + 1);
    xlsx.write('PK\x03\x04');
    await expect(open(xlsx)).rejects.toMatchObject({
      code: 'INPUT_TOO_LARGE',
      message: expect.stringContaining('20 MiB'),
    });
  });
});

describe('openCustomerTable() of XLSX', () => {
  it('reads texts, numbers and dates of the first sheet, with the row of each', async () => {
    const day = { type: Date, value: new Date(Date.UTC(1979, 2, 14)), format: 'dd/mm/yyyy' };
    const bytes = await makeSheet([
      ['Name', 'Born', 'CNIC'],
      ['زرغون شاہ', day, 1234512345671],
      [null, null, null],
      ['A & B', '1971', null],
    ]);
    const table = await open(bytes);
    expect(table.columns).toEqual(['Name', 'Born', 'CNIC']);
    expect(await rowsOf(table)).toEqual([
      { line: 2, cells: ['زرغون شاہ', '1979-03-14', '1234512345671'], refusal: null },
      { line: 4, cells: ['A & B', '1971', ''], refusal: null },
    ]);
    expect(table.facts()).toMatchObject({ encoding: null, otherSheets: 0, formulas: 0 });
  });

  it('takes the value that is stored with a formula, works nothing out, and counts them', async () => {
    const sheet =
      `<row r="1">${text('A1', 'Name')}</row>` +
      '<row r="2"><c r="A2" t="str"><f>WEBSERVICE("http://x")</f><v>Stored Name</v></c></row>' +
      '<row r="3"><c r="A3"><f>1+1</f></c></row>';
    const table = await open(makeWorkbook(sheet));
    expect(await cellsOf(table)).toEqual([['Stored Name']]);
    expect(table.facts().formulas).toBe(2);
  });

  it('names the column of a cell that shows an error', async () => {
    const sheet =
      `<row r="1">${text('A1', 'Name')}${text('B1', 'Born')}</row>` +
      `<row r="2">${text('A2', 'A')}<c r="B2" t="e"><v>#N/A</v></c></row>`;
    const [row] = await rowsOf(await open(makeWorkbook(sheet)));
    expect(row?.refusal).toEqual({
      column: 'Born',
      reason: 'the cell shows the error #N/A',
      code: 'row-cell-error',
      values: { error: '#N/A' },
    });
  });

  it('refuses what is cut off, damaged, or no XML, with its place', async () => {
    const whole = await makeSheet([['Name'], ['A']]);
    const wrong = makeWorkbook('<row r="1"><c></row>');
    const declared = makeWorkbook('<!DOCTYPE a>');
    const damaged = Buffer.from(whole);
    const part = 'xl/worksheets/sheet1.xml';
    damaged.fill(0x55, damaged.indexOf(part) + part.length + 8, damaged.indexOf(part) + part.length + 40);
    for (const bytes of [whole.subarray(0, whole.byteLength - 40), wrong, declared, damaged]) {
      const reading = async () => rowsOf(await open(bytes));
      await expect(reading()).rejects.toMatchObject({ code: 'INPUT_MALFORMED', place: { file: 'The file' } });
    }
  });

  it('stops unpacking what unpacks to more than is accepted, whatever sizes it states', async () => {
    const bombOf = (bytes: number) => ({
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="D" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<R><Relationship Id="a" Target="worksheets/sheet1.xml"/></R>',
      'xl/worksheets/sheet1.xml': Buffer.alloc(bytes, ' '),
    });
    const honest = makeZip(bombOf(UNPACKED_BYTES_MAX + 1_024));
    await expect(open(honest)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    const lying = makeZip(bombOf(4 * 1024 ** 2), 100);
    await expect(open(lying)).rejects.toMatchObject({ code: 'INPUT_MALFORMED' });
  });

  it('refuses a header with an empty or a repeated name', async () => {
    for (const header of [
      ['Name', null, 'Born'],
      ['Name', 'name'],
    ] as Cell[][]) {
      await expect(open(await makeSheet([header, ['a', 'b', 'c']]))).rejects.toMatchObject({
        code: 'INPUT_COLUMNS',
      });
    }
    await expect(open(makeWorkbook(''))).rejects.toMatchObject({ code: 'INPUT_COLUMNS' });
  });
});

describe('openCustomerTable() of a spreadsheet whose places are none', () => {
  const rowsOfBook = async (sheetData: string) => rowsOf(await open(makeWorkbook(sheetData)));
  const head = `<row r="1">${text('A1', 'name')}</row>`;

  it.each(['abc', '1.5', '-3', '0', '', '1e400', '1048577', '99999999999', '٣'])(
    'refuses the row number "%s" with its place',
    async (number) => {
      await expect(rowsOfBook(`${head}<row r="${number}">${text('A2', 'B')}</row>`)).rejects.toMatchObject({
        code: 'INPUT_MALFORMED',
        message: expect.stringContaining('1 to 1048576'),
        place: { file: 'The file', line: 2 },
      });
    },
  );

  it.each(['XFE2', 'ZZZ2', 'ABCD2', '2', 'A', 'A0', 'A-1', '$A$2', '', 'A'.repeat(5_000)])(
    'refuses the cell at "%s" with its row, in few words',
    async (reference) => {
      const fault = await rowsOfBook(`${head}<row r="2">${text(reference, 'B')}</row>`).catch(
        (cause: unknown) => cause,
      );
      expect(fault).toMatchObject({ code: 'INPUT_MALFORMED', place: { file: 'The file', line: 2 } });
      expect(String(fault).length).toBeLessThan(120);
    },
  );

  it('takes the last row that there is, and rows and cells without a place', async () => {
    const rows = await rowsOfBook(
      `<row><c t="str"><v>name</v></c></row><row><c t="str"><v>B</v></c></row><row r="1048576">${text('a1048576', 'C')}</row>`,
    );
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'B'],
      [1_048_576, 'C'],
    ]);
    await expect(rowsOfBook(`${head}<row r="1048576"/><row/>`)).rejects.toMatchObject({
      code: 'INPUT_MALFORMED',
    });
  });
});

describe('openCustomerTable() of values that are far too long', () => {
  const LONG = 'h'.repeat(300_000);

  it.each([
    ['a spreadsheet', makeWorkbook(`<row r="1">${text('A1', 'x')}${text('B1', LONG)}</row>`)],
    ['a text', Buffer.from(`x,${LONG}\n1,2\n`)],
  ])('refuses a header of %s with its place and its beginning alone', async (_what, bytes) => {
    const fault = await open(bytes).catch((cause: unknown) => cause);
    expect(fault).toMatchObject({ code: 'INPUT_COLUMNS', place: { line: 1, column: 2 } });
    expect(String(fault)).toContain('200 letters');
    expect(String(fault).length).toBeLessThan(300);
  });

  it('shows the beginning of an error, of the name of a sheet and of columns alone', async () => {
    const sheet = `<row r="1">${text('A1', 'name')}</row><row r="2"><c r="A2" t="e"><v>${LONG}</v></c></row>`;
    const [row] = await rowsOf(await open(makeWorkbook(sheet)));
    expect(row?.refusal?.reason.length).toBeLessThan(100);
    const named = makeWorkbook(sheet, {
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="${'n'.repeat(30_000)}" r:id="rId1"/></sheets></workbook>`,
    });
    expect((await open(named)).facts().sheet?.length).toBeLessThan(100);
    const columns = Array.from({ length: 400 }, (_, index) => `${'c'.repeat(190)}${index}`);
    const table = await openText(`${columns.join(',')}\n`);
    const fault = await readCustomerRows(table, { name: 'none' }).catch((cause: unknown) => cause);
    expect(String(fault)).toContain('and 380 more');
  });
});

describe('readCustomerRows()', () => {
  it('puts a name together from its columns and leaves out what is empty', async () => {
    const table = await openText('First,Last,DOB,CIF\nZarghun,Kohbandi,14/03/1979,7\nOnly,,,8\n');
    const rows = await readCustomerRows(table, { name: ['First', 'Last'], born: 'DOB', customer: 'CIF' });
    expect(rows.map(({ query }) => query)).toEqual([
      { name: 'Zarghun Kohbandi', born: '14/03/1979', customer: '7' },
      { name: 'Only', customer: '8' },
    ]);
  });

  it('keeps a row that cannot be used, with its column and why', async () => {
    const long = 'x'.repeat(1_001);
    const table = await openText(`name,father,ref\n,B,1\nA,${long},2\n`);
    const rows = await readCustomerRows(table, { name: 'name', father: 'father', customer: 'ref' });
    expect(rows).toEqual([
      {
        line: 2,
        query: { name: '', customer: '1' },
        refusal: { column: 'name', reason: 'there is no name', code: 'row-no-name', values: {} },
      },
      {
        line: 3,
        query: { name: 'A', customer: '2' },
        refusal: {
          column: 'father',
          reason: 'more than 1000 letters',
          code: 'row-too-long',
          values: { letters: 1000 },
        },
      },
    ]);
  });

  it('reads kinds in English and Urdu, and notes one that it does not know', async () => {
    const table = await openText('n,k\nA,Company\nB,شخص\nC,Trust\n');
    const rows = await readCustomerRows(table, { name: 'n', kind: 'k' });
    expect(rows.map(({ query }) => query.kind)).toEqual(['organisation', 'person', undefined]);
    expect(rows[2]?.notes).toMatchObject([{ code: 'row-kind-unknown', values: { kind: 'Trust' } }]);
  });

  it('refuses a mapping to a column that is not there, and names those that are', async () => {
    await expect(readCustomerRows(await openText('a,b\n1,2\n'), { name: 'c' })).rejects.toMatchObject({
      code: 'INPUT_COLUMNS',
      message: expect.stringContaining('"a", "b"'),
    });
  });

  it('refuses a file of no rows, and one of more than a batch takes', async () => {
    await expect(readCustomerRows(await openText('name\n'), { name: 'name' })).rejects.toMatchObject({
      code: 'INPUT_COLUMNS',
    });
    const many = `name\n${'a\n'.repeat(BATCH_ROWS_MAX + 1)}`;
    await expect(readCustomerRows(await openText(many), { name: 'name' })).rejects.toMatchObject({
      code: 'INPUT_TOO_LARGE',
      message: expect.stringMatching(/100000 rows.*Split/),
    });
    expect(BATCH_ROWS_MAX).toBeGreaterThanOrEqual(100_000);
  });
});

describe('parseMapping()', () => {
  it('takes a name and refuses what is no mapping', () => {
    expect(parseMapping('{"name":"N","id":"CNIC"}')).toEqual({ name: 'N', id: 'CNIC' });
    for (const json of ['', '[]', '{"id":"x"}', '{"name":"x","religion":"y"}', '{"name":[]}'])
      expect(() => parseMapping(json)).toThrow(/body\/mapping/);
  });
});
