import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryText } from '../../test/support/fixture-file.ts';
import { type CsvRefusal, type CsvRow, readCsvRows, readCsvTable } from './csv.ts';
import { Fault } from './errors.ts';

async function drain<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function collect(
  content: string,
): Promise<{ columns: readonly string[]; rows: (CsvRow | CsvRefusal)[] }> {
  const table = await readCsvTable(memoryText('t.csv', content));
  return { columns: table.columns, rows: await drain(table.rows) };
}

describe('readCsvTable()', () => {
  it.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\n1;2\n'],
    ['\t', 'a\tb\n1\t2'],
    [',', '\ufeff"a","b"\r\n"1","2"\r\n'],
    [';', '"a,x,y";b\n1;2\n'],
  ])('finds the delimiter "%s"', async (delimiter, content) => {
    const table = await readCsvTable(memoryText('t.csv', content));
    expect(table.delimiter).toBe(delimiter);
    expect(table.columns.at(-1)).toBe('b');
    const rows = await drain(table.rows);
    expect(rows).toMatchObject([{ row: 1, line: 2, cells: ['1', '2'] }]);
  });

  it('counts lines over line ends inside cells, blank lines and mixed line ends', async () => {
    const { rows } = await collect('a,b\n1,"x\ny"\n\n2,3\r\n,\n4,5\r6,7');
    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 2],
      [2, 5],
      [4, 7],
      [5, 8],
    ]);
  });

  it('hands out rows of another length as refusals with their place, and goes on', async () => {
    const { rows } = await collect('a,b,c\n1,2\n1,2,3,4\n1,2,3,\n1,2,3\n');
    expect(rows.map((row) => ('refusal' in row ? row.refusal.place : row.cells))).toEqual([
      { file: 't.csv', line: 2, column: 2 },
      { file: 't.csv', line: 3, column: 4 },
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
  });

  it.each([
    ['', 'INPUT_COLUMNS'],
    ['a,,c\n', 'INPUT_COLUMNS'],
    ['a,A\n', 'INPUT_COLUMNS'],
    ['a,b\n1,"2\n3,4\n', 'INPUT_TRUNCATED'],
    ['a,b\n1,2"x\n', 'INPUT_MALFORMED'],
    ['a,b\n1,"2"x\n', 'INPUT_MALFORMED'],
    [`a,b\n1,${'x'.repeat(1_000_001)}\n`, 'INPUT_TOO_LARGE'],
    [`a,b\n1,"${'x,\n'.repeat(1_500_000)}`, 'INPUT_TOO_LARGE'],
    [`${Array.from({ length: 501 }, (_, index) => `c${index}`).join(',')}\n`, 'INPUT_TOO_LARGE'],
  ])('refuses table %# with a place', async (content, code) => {
    const cause = await collect(content).catch((reason: unknown) => reason);
    expect(cause).toMatchObject({ code, place: { file: 't.csv', line: expect.any(Number) } });
  });

  it('names the line on which an open quotation mark stands', async () => {
    const cause = await collect('a,b\n1,2\n3,"4\n5,6\n').catch((reason: unknown) => reason);
    expect(cause).toMatchObject({ code: 'INPUT_TRUNCATED', place: { line: 3 } });
  });

  it('gives back any cells that were written as CSV', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', 'علی', '😀', '\t'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), async (cells) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const filled = cells.filter((row) => row.some((text) => text.trim() !== ''));
        const content = ['h1,h2', ...filled.map((row) => row.map(quote).join(','))].join('\n');
        const { rows } = await collect(content);
        expect(rows.map((row) => ('cells' in row ? row.cells : null))).toEqual(filled);
      }),
    );
  });

  it('reads or refuses any text with a coded fault', async () => {
    const mark = fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\u0000', 'ع', '\ufeff');
    await fc.assert(
      fc.asyncProperty(fc.array(mark, { maxLength: 40 }), async (marks) => {
        const outcome = await collect(marks.join('')).catch((cause: unknown) => cause);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Fault);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readCsvRows()', () => {
  it('reads rows of any length without a header', async () => {
    const rows = await drain(readCsvRows(memoryText('t', '1,2\n3\n\n4,5,6'), { delimiter: ',' }));
    expect(rows.map((row) => row.cells)).toEqual([['1', '2'], ['3'], ['4', '5', '6']]);
  });
});
