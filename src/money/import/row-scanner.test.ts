import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryText } from '../../../test/support/fixture-file.ts';
import { readCsvRows } from '../../base/index.ts';
import { cellText } from '../columns/cells.ts';
import { openRowScanner, type RowFlaw } from './row-scanner.ts';

interface ScannedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly flaw: RowFlaw;
  readonly unfinished: boolean;
}

function scan(text: string, chunkBytes: number): readonly ScannedRow[] {
  const bytes = new TextEncoder().encode(text);
  const scanner = openRowScanner('t.csv', ',');
  const rows: ScannedRow[] = [];
  const take = (): void => {
    while (scanner.next()) {
      const cells = Array.from({ length: scanner.cells.count }, (_, at) => cellText(scanner.cells, at));
      rows.push({ line: scanner.cells.line, cells, flaw: scanner.flaw, unfinished: scanner.unfinished });
    }
  };
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    scanner.feed(bytes.subarray(at, at + chunkBytes));
    take();
  }
  scanner.close();
  take();
  return rows;
}

describe('openRowScanner()', () => {
  it('finds the rows that csv-parse finds, quoted or not, however the bytes are cut', async () => {
    const plain = fc.stringMatching(/^[a-z0-9./:ژ€ ]{0,8}$/);
    const quoted = fc
      .string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', 'ب', ' ') })
      .map((text) => `"${text.replaceAll('"', '""')}"`);
    const row = fc.array(fc.oneof({ weight: 3, arbitrary: plain }, quoted), { minLength: 2, maxLength: 5 });
    const table = fc.tuple(
      fc.array(row, { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async ([rows, ending, closed], chunkBytes) => {
        const text =
          rows.map((cells) => cells.join(',')).join(ending) + (closed && rows.length > 0 ? ending : '');
        const expected = [];
        for await (const { line, cells } of readCsvRows(memoryText('t.csv', text), { delimiter: ',' })) {
          expected.push({ line, cells: cells.map((cell) => cell.replace(/^ +| +$/g, '')) });
        }
        const found = scan(text, chunkBytes);
        expect(found.map(({ line, cells }) => ({ line, cells }))).toEqual(expected);
        expect(found.every(({ flaw }) => flaw === null)).toBe(true);
      }),
    );
  });

  it.each([
    ['a quotation mark inside a cell', 'a,b"c\nd,e\n', 'quotes'],
    ['letters behind a quotation mark', '"a"b,c\nd,e\n', 'quotes'],
    ['a NUL byte', 'a,b\u0000c\nd,e\n', 'control-character'],
    ['a NUL byte between quotation marks', 'a,"b\u0000"\nd,e\n', 'control-character'],
    ['501 cells', `${','.repeat(500)}\nd,e\n`, 'too-many-cells'],
    ['501 cells, one in quotation marks', `""${','.repeat(500)}\nd,e\n`, 'too-many-cells'],
  ])('tells %s and goes on with the next row', (_name, text, flaw) => {
    const rows = scan(text, 7);
    expect(rows.map((row) => row.flaw)).toEqual([flaw, null]);
    expect(rows[1]).toMatchObject({ line: 2, cells: ['d', 'e'] });
  });

  it('says that the last row has no line end', () => {
    expect(scan('a,b\nc', 2).map((row) => row.unfinished)).toEqual([false, true]);
    expect(scan('a,"b"', 2)).toMatchObject([{ cells: ['a', 'b'], unfinished: true }]);
  });

  it('refuses a quotation mark that is never closed, and a row without end', () => {
    expect(() => scan('a,b\n"c,d\ne,f\n', 100)).toThrow(
      expect.objectContaining({ code: 'INPUT_TRUNCATED', place: { file: 't.csv', line: 2 } }),
    );
    expect(() => scan('a'.repeat(4_200_000), 65_536)).toThrow(
      expect.objectContaining({ code: 'INPUT_TOO_LARGE' }),
    );
  });
});
