import { buffer } from 'node:stream/consumers';
import { inflateSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../test/support/read-sheets.ts';
import {
  type BatchReport,
  type CheckReport,
  hashResults,
  type ReportMatch,
  type ReportRow,
  streamBatchXlsx,
  writeBatchCsv,
  writeBatchPdf,
  writeCheckPdf,
} from './index.ts';
import { PDF_MATCHES_MAX, PDF_ROWS_MAX, takeBound } from './pdf/batch-pdf.ts';

const AT = new Date('2026-03-01T10:20:00Z');
const ASKER = {
  agency: 'Demo-Bank',
  person: 'Demo Reader',
  purpose: 'aml-screening',
  legalBasis: 'Demo Act s. 1',
  caseRef: 'DEMO-1',
  justification: 'screening for a test',
} as const;
const SETTINGS = { version: '1.2.3', matchScore: 0.85, possibleScore: 0.6, matchesPerRow: 5, asOf: null };
const LIST = {
  id: 'demo-watch',
  title: 'Invented watch list',
  date: '2026-01-01',
  entries: 32,
  ageDays: 59,
  stale: true,
  synthetic: true,
  fromRow: 1,
};
const MATCH: ReportMatch = {
  list: 'demo-watch',
  ref: 'D-001',
  name: 'زرغون شاہ کوہبندی',
  caption: 'Zarghun Shah Kohbandi',
  verdict: 'match',
  score: 0.98765,
  listedOn: '2024-01-01',
  source: 'demo-watch:7',
  reasons: ['Zarghun = زرغون: the same name in another script (rare)'],
  memory: 'none',
  finding: null,
};

function rowOf(more: Partial<ReportRow> = {}): ReportRow {
  const start = { row: 1, line: 2, customer: 'C-1', name: 'Zarghun Shah Kohbandi' };
  return { ...start, verdict: 'match', notes: [], matches: [MATCH], ...more };
}

function reportOf(rows: readonly ReportRow[], more: Partial<BatchReport> = {}): BatchReport {
  return {
    ...{ language: 'en', asker: ASKER, settings: SETTINGS, batchId: 'b-1', fileName: 'customers.csv' },
    ...{ askedAt: AT, reportedAt: AT, complete: true, recordsFindings: false, refusedRows: 0 },
    ...{ counts: { match: rows.length, possible: 0, undetermined: 0, 'no-match': 7, waiting: 0 } },
    ...{ lists: [LIST], hiddenLists: 0, rows },
    ...more,
  };
}

function readCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  return parse(Buffer.from(bytes), { bom: true }) as string[][];
}

/** The lines of the table: those below its heads. */
function tableOf(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lines.slice(lines.findIndex(([first, second]) => first === 'Row' && second === 'Line') + 1);
}

function pagesOf(pdf: Uint8Array): number {
  return [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type \/Page\b(?!s)/g),
  ].length;
}

/** The letters that the fonts of a document hold, as their tables of characters tell. */
function lettersIn(pdf: Uint8Array): ReadonlySet<string> {
  const bytes = Buffer.from(pdf);
  const streams = [...bytes.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)];
  const tables = streams
    .map(([, stream = '']) => Buffer.from(stream, 'latin1'))
    .map((stream) => (stream[0] === 0x78 ? inflateSync(stream).toString('latin1') : ''))
    .filter((text) => text.includes('begincmap'));
  const codes = tables.flatMap((table) => [...table.matchAll(/<([0-9a-f]{4})>/gi)]);
  return new Set(codes.map(([, code = '']) => String.fromCharCode(Number.parseInt(code, 16))));
}

describe('writeBatchCsv()', () => {
  it('names at its head who asked, why, the version, each list with its age, the counts and the hash', async () => {
    const report = reportOf([rowOf()]);
    const lines = readCsv(await writeBatchCsv(report));
    const text = lines.map((cells) => cells.join('|')).join('\n');
    for (const said of [
      'Agency|Demo-Bank',
      'Case|DEMO-1',
      'Legal basis|Demo Act s. 1',
      'Silsila version|1.2.3',
      'SYNTHETIC',
      'demo-watch|Invented watch list (SYNTHETIC)|2026-01-01|32|TOO OLD: nothing in it reads as clear (59 days)|1',
      'Results: match|1',
      'Results: no match|7',
      `SHA-256 of the results|${hashResults(report.rows)}`,
    ])
      expect(text).toContain(said);
  });

  it('writes a line for each match, traceable to row, line, list and source, and one for a row without', async () => {
    const clear = rowOf({ row: 2, line: 3, verdict: 'undetermined', matches: [], notes: ['no name'] });
    const report = reportOf([rowOf({ matches: [MATCH, { ...MATCH, ref: 'D-002' }] }), clear]);
    const table = tableOf(readCsv(await writeBatchCsv(report)));
    expect(table).toHaveLength(3);
    expect(table[1]?.slice(0, 12)).toEqual([
      ...['1', '2', 'C-1', 'Zarghun Shah Kohbandi', 'match', '2', '2', 'match', '0.988', 'demo-watch'],
      ...['D-002', 'زرغون شاہ کوہبندی'],
    ]);
    expect(table[1]?.[14]).toBe('demo-watch:7');
    expect(table[2]).toEqual(expect.arrayContaining(['cannot be told', 'no name']));
  });

  it('begins with a byte-order mark, ends lines with CRLF and has as many cells in each', async () => {
    const bytes = Buffer.from(await writeBatchCsv(reportOf([rowOf({ name: 'a "b", c' })])));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().replaceAll('\r\n', '')).not.toContain('\n');
    expect(new Set(readCsv(bytes).map(({ length }) => length)).size).toBe(1);
    expect(tableOf(readCsv(bytes))[0]?.[3]).toBe('a "b", c');
  });

  it('lets no cell be taken for a formula, whatever a file or list says, and loses nothing of it', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string().map((text) => `=${text}`),
      fc.constantFrom('=1+2', '+92 300', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1+2', '=cmd|"/c calc"!A1'),
    );
    await fc.assert(
      fc.asyncProperty(texts, texts, async (name, customer) => {
        const [cells = []] = tableOf(readCsv(await writeBatchCsv(reportOf([rowOf({ name, customer })]))));
        for (const cell of [cells[2] ?? '', cells[3] ?? ''])
          expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
        const kept = name.replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ');
        expect([kept, `'${kept}`]).toContain(cells[3]);
      }),
      { numRuns: 150 },
    );
  });

  it('says in Urdu what it says in English', async () => {
    const text = Buffer.from(await writeBatchCsv(reportOf([rowOf()], { language: 'ur' }))).toString();
    for (const said of ['جانچ کی رپورٹ', 'ادارہ,Demo-Bank', 'بہت پرانی', '(aml-screening)'])
      expect(text).toContain(said);
  });

  it('is loud where the screening ended before its last row, and where lists are hidden by now', async () => {
    const report = reportOf([rowOf()], { complete: false, hiddenLists: 2 });
    const text = Buffer.from(await writeBatchCsv(report)).toString();
    expect(text).toContain('INCOMPLETE');
    expect(text).toContain('Lists searched that you may no longer see,2');
  });
});

describe('streamBatchXlsx()', () => {
  it('has the head and every line on two sheets, and texts that begin like formulas stay texts', async () => {
    const evil = rowOf({
      row: 2,
      line: 3,
      name: '=HYPERLINK("http://x")',
      customer: '@SUM(A1)',
      matches: [],
    });
    const [head = [], results = []] = await readSheets(
      await buffer(streamBatchXlsx(reportOf([rowOf(), evil]))),
    );
    const agency = head.find((row) => row['A']?.text === 'Agency');
    expect(agency?.['B']?.text).toBe('Demo-Bank');
    expect(results).toHaveLength(3);
    expect(results[2]?.['C']).toEqual({ type: 'inlineStr', text: '@SUM(A1)', isFormula: false });
    expect(results[2]?.['D']).toEqual({
      type: 'inlineStr',
      text: '=HYPERLINK("http://x")',
      isFormula: false,
    });
    expect(results[1]?.['I']).toEqual({ type: 'n', text: '0.988', isFormula: false });
    const cells = [...head, ...results].flatMap((row) => Object.values(row));
    expect(cells.filter(({ isFormula }) => isFormula)).toEqual([]);
  });

  it('takes signs that XML does not', async () => {
    const name = 'a\u0001b<&>\uFFFE';
    const [, results] = await readSheets(await buffer(streamBatchXlsx(reportOf([rowOf({ name })]))));
    expect(results?.[1]?.['D']?.text.trim()).toBe('a b<&>');
  });

  it('gives back any text that a cell may hold, whatever it looks like', async () => {
    const names = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(names, async (texts) => {
        const rows = texts.map((name, index) => rowOf({ row: index + 1, name, matches: [] }));
        const [, results = []] = await readSheets(await buffer(streamBatchXlsx(reportOf(rows))));
        const read = results.slice(1).map((row) => row['D']?.text);
        // Signs that no table takes are spaces by then; line ends are read as one.
        const kept = texts.map((text) => text.replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' '));
        expect(read).toEqual(kept);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps a text that looks like an escaped sign', async () => {
    const bytes = await buffer(
      streamBatchXlsx(reportOf([rowOf({ name: '_x0041_ kept' })], { language: 'ur' })),
    );
    const [, results] = await readSheets(bytes);
    expect(results?.[1]?.['D']?.text).toBe('_x0041_ kept');
  });

  it('is made while it is read: little of a long batch is held, and others have their turn', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => rowOf({ row: index + 1 }));
    let [bytes, turns, largest] = [0, 0, 0];
    const count = setInterval(() => {
      turns += 1;
    }, 1);
    for await (const chunk of streamBatchXlsx(reportOf(rows))) {
      bytes += chunk.length;
      largest = Math.max(largest, chunk.length);
    }
    clearInterval(count);
    expect(bytes).toBeGreaterThan(100_000);
    expect(largest).toBeLessThan(bytes / 2);
    expect(turns).toBeGreaterThan(20);
  });

  it('fails where its rows cannot be read, and ends where nobody reads on', async () => {
    const broken = reportOf([]);
    let reads = 0;
    const failing = {
      ...broken,
      rows: Object.assign([rowOf()], {
        [Symbol.iterator]: () => {
          reads += 1;
          if (reads > 1) throw new RangeError('rows are gone');
          return [][Symbol.iterator]();
        },
      }),
    };
    await expect(buffer(streamBatchXlsx(failing))).rejects.toThrow('rows are gone');
    expect(reads).toBe(2);
    const stream = streamBatchXlsx(reportOf(Array.from({ length: 5_000 }, () => rowOf())));
    for await (const _ of stream) break;
    expect(stream.destroyed).toBe(true);
  });
});

describe('hashResults()', () => {
  it('is the same whatever the words of reasons, and another when a verdict is', () => {
    const worded = rowOf({ matches: [{ ...MATCH, reasons: ['وہی نام'] }] });
    expect(hashResults([worded])).toBe(hashResults([rowOf()]));
    expect(hashResults([rowOf({ verdict: 'possible' })])).not.toBe(hashResults([rowOf()]));
  });
});

describe('writeBatchPdf()', () => {
  it('makes a tagged document with its title, language and embedded fonts', async () => {
    const pdf = Buffer.from(await writeBatchPdf(reportOf([rowOf()], { language: 'ur' }))).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/Lang (ur)');
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/FontFile2/);
    expect(pdf).toMatch(/Vazirmatn/);
  });

  it('goes over several pages, each of which has a table of its own', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => rowOf({ row: index + 1 }));
    const pdf = await writeBatchPdf(reportOf(rows));
    expect(pagesOf(pdf)).toBeGreaterThan(2);
    const tables = Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/S \/Table\b/g);
    expect([...tables].length).toBeGreaterThanOrEqual(pagesOf(pdf));
  });

  it('stays within its bounds of rows and of matches', () => {
    const clear = Array.from({ length: PDF_ROWS_MAX + 5 }, (_, index) => rowOf({ row: index, matches: [] }));
    expect(takeBound(clear)).toHaveLength(PDF_ROWS_MAX);
    const matches = Array<ReportMatch>(5).fill(MATCH);
    const full = Array.from({ length: PDF_ROWS_MAX }, (_, index) => rowOf({ row: index, matches }));
    expect(takeBound(full)).toHaveLength(PDF_MATCHES_MAX / 5);
    expect(takeBound([rowOf()])).toEqual([rowOf()]);
  });

  it('writes whatever a file may hold', async () => {
    const names = ['', '\u202Eevil', 'x'.repeat(1_000), '中文', '\u{1F600}', 'ء'.repeat(300), '\uD800'];
    const rows = names.map((name, index) => rowOf({ row: index + 1, name }));
    expect(pagesOf(await writeBatchPdf(reportOf(rows)))).toBeGreaterThan(0);
  });

  it('writes a Chinese name in Latin letters within brackets, never as a question mark', async () => {
    const lettersOf = async (name: string) => lettersIn(await writeBatchPdf(reportOf([rowOf({ name })])));
    const [plain, chinese] = [await lettersOf('Zarmast Kohbandi'), await lettersOf('王小明')];
    expect(plain).toContain('Z');
    expect(plain.has('[')).toBe(false);
    for (const letter of '[WangXiaoMing]') expect(chinese).toContain(letter);
    expect(chinese).not.toContain('?');
  });
});

describe('writeCheckPdf()', () => {
  const check: CheckReport = {
    ...{
      language: 'en',
      asker: ASKER,
      settings: SETTINGS,
      askedAt: AT,
      requestId: 'r',
      auditAction: 'names:screen',
    },
    ...{ personId: 'p', customer: null, schema: 'Person', ignored: ['notes'], verdict: 'match', notes: [] },
    question: [{ property: 'name', values: ['Zarghun Shah Kohbandi', 'زرغون شاہ کوہبندی'] }],
    matches: [MATCH],
    lists: [{ ...LIST, fromRow: null }],
  };

  it('is one page, however much there is to say', async () => {
    expect(pagesOf(await writeCheckPdf(check))).toBe(1);
    const long = 'a reason that goes on for long; '.repeat(12);
    const full: CheckReport = {
      ...check,
      language: 'ur',
      question: Array.from({ length: 12 }, (_, index) => ({
        property: `p${index}`,
        values: Array<string>(50).fill(long),
      })),
      notes: Array<string>(6).fill(long),
      matches: Array<ReportMatch>(5).fill({ ...MATCH, reasons: Array<string>(40).fill(long) }),
      lists: Array<(typeof check.lists)[number]>(40).fill({ ...LIST, fromRow: null }),
    };
    expect(pagesOf(await writeCheckPdf(full))).toBe(1);
  });
});
