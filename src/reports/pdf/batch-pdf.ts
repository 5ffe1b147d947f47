/** A batch report as PDF: the head, and every row that a person must look at, each traceable to its line and source. */

import { setImmediate as breathe } from 'node:timers/promises';
import { batchHead, countLines, isSynthetic } from '../head.ts';
import type { BatchReport, ReportLanguage, ReportMatch, ReportRow, ReportVerdict } from '../model.ts';
import { hashResults } from '../results-hash.ts';
import { fill, isolate, isolateSentence, type ReportWords, wordsOf } from '../words.ts';
import { COLOURS, openPages, type PageWriter } from './page-writer.ts';
import {
  type Column,
  layLists,
  layRow,
  pageOptions,
  STYLES,
  writeBand,
  writeFeet,
  writeHead,
  writeText,
} from './report-parts.ts';

/** Most rows of the table, which are some 1,200 pages; the other formats have all rows. */
export const PDF_ROWS_MAX = 10_000;
/** Most matches of the table: the fonts and the reading order are held until the end, some 10 kB a match. */
export const PDF_MATCHES_MAX = 20_000;
/** Reasons written under a match; the other formats have all of them. */
const REASONS_MAX = 12;
/** How long rows are written before other requests get their turn, in rows. */
const TURN_ROWS = 5;
/** What a person must look at first comes first. */
const SHOWN: readonly ReportVerdict[] = ['match', 'possible', 'undetermined', 'waiting'];

const COLUMNS: readonly Column[] = [
  { share: 0.9 },
  { share: 1.8 },
  { share: 3.6, style: STYLES.strong },
  { share: 1.7, style: STYLES.strong },
  { share: 0.9 },
  { share: 2.8 },
  { share: 3.6 },
];

/** Writes the report. */
export async function writeBatchPdf(report: BatchReport): Promise<Uint8Array> {
  const words = wordsOf(report.language);
  const { language, reportedAt: createdAt } = report;
  const options = pageOptions({ language, createdAt, title: words.batchTitle });
  const pages = await openPages({ ...options, landscape: true });
  writeFeet(pages, words, isSynthetic(report));
  writeOpening(pages, report, words);
  const wanted = SHOWN.flatMap((verdict) => report.rows.filter((row) => row.verdict === verdict));
  const shown = takeBound(wanted);
  writeText(pages, words.results, { style: STYLES.heading, tag: 'H2' });
  writeExtent(pages, report, { shown: shown.length, all: wanted.length });
  if (shown.length > 0) await writeRows(pages, shown, language);
  return pages.end();
}

/** The first rows, as far as both bounds reach. */
export function takeBound(rows: readonly ReportRow[]): readonly ReportRow[] {
  let matches = 0;
  const beyond = rows.slice(0, PDF_ROWS_MAX).findIndex((row) => {
    matches += row.matches.length;
    return matches > PDF_MATCHES_MAX;
  });
  return rows.slice(0, beyond < 0 ? PDF_ROWS_MAX : beyond);
}

function writeOpening(pages: PageWriter, report: BatchReport, words: ReportWords): void {
  if (isSynthetic(report)) writeBand(pages, words.synthetic, COLOURS.synthetic);
  if (!report.complete) writeBand(pages, words.incomplete, COLOURS.warning);
  writeText(pages, words.batchTitle, { style: STYLES.title, tag: 'H1' });
  writeHead(pages, batchHead(report, hashResults(report.rows)), 2);
  writeText(pages, words.counts, { style: STYLES.heading, tag: 'H2' });
  writeHead(pages, countLines(report), 2);
  layLists(pages, report.lists, report.language).write();
  if (report.hiddenLists > 0) {
    const text = `${words.hiddenLists}: ${report.hiddenLists}`;
    writeText(pages, text, { style: STYLES.warning, tag: 'P' });
  }
}

/** What the table has and what it leaves out. */
function writeExtent(
  pages: PageWriter,
  report: BatchReport,
  { shown, all }: { readonly shown: number; readonly all: number },
): void {
  const words = wordsOf(report.language);
  const clear = report.counts['no-match'];
  const lines = [
    all === 0 ? words.nothingShown : fill(words.shownRows, { shown, all }),
    ...(all > shown ? [fill(words.leftOutRows, { count: all - shown })] : []),
    ...(clear > 0 ? [fill(words.clearRows, { count: clear })] : []),
  ];
  for (const line of lines) writeText(pages, line, { style: STYLES.text, tag: 'P' });
}

async function writeRows(
  pages: PageWriter,
  rows: readonly ReportRow[],
  language: ReportLanguage,
): Promise<void> {
  writeTableHead(pages, wordsOf(language));
  for (const [index, row] of rows.entries()) {
    if (index % TURN_ROWS === TURN_ROWS - 1) await breathe();
    writeRow(pages, row, language);
  }
}

function writeTableHead(pages: PageWriter, words: ReportWords): void {
  const heads = [words.row, words.customer, words.name, words.verdict, words.score, words.list];
  const head = layRow(pages, [...heads, words.listedName], { columns: COLUMNS, kind: 'TH' });
  if (pages.y + head.height * 3 > pages.bottom) pages.addPage();
  head.draw(pages.y);
  pages.y += head.height;
  const under = pages.y;
  pages.artifact(() => pages.rule(under));
}

function writeRow(pages: PageWriter, row: ReportRow, language: ReportLanguage): void {
  const words = wordsOf(language);
  const said = row.notes.map((note) => isolateSentence(note, language));
  const start = [rowNumber(row), row.customer ?? '', row.name, words[row.verdict]];
  const [first, ...others] = row.matches;
  if (first === undefined) writeCells(pages, { cells: [...start, '', '', ''], below: said }, words);
  else {
    const notes = [...said, ...linesOf(first, language)];
    writeCells(pages, { cells: [...start, ...matchCells(first)], below: notes }, words);
  }
  for (const match of others) {
    const cells = ['', '', '', words[match.verdict], ...matchCells(match)];
    writeCells(pages, { cells, below: linesOf(match, language) }, words);
  }
  const under = pages.y;
  pages.artifact(() => pages.rule(under));
}

/** The number of the row, with its line in the file below where that is another. */
function rowNumber({ row, line }: ReportRow): string {
  return line === null ? String(row) : `${row} (${line})`;
}

function matchCells(match: ReportMatch): readonly string[] {
  return [match.score.toFixed(3), `${match.list} ${match.ref}`, match.name];
}

/** What stands below a match: where it is published, what was decided before, and the reasons. */
function linesOf(match: ReportMatch, language: ReportLanguage): readonly string[] {
  const words = wordsOf(language);
  const facts = [
    ...(match.source === null ? [] : [`${words.sourceShort}: ${isolate(match.source)}`]),
    ...(match.listedOn === null ? [] : [`${words.listedOn}: ${isolate(match.listedOn)}`]),
    ...(match.memory === 'none' ? [] : [`${words.memory}: ${words[match.memory]}`]),
    ...(match.finding === null ? [] : [`${words.finding}: ${isolate(match.finding)}`]),
  ];
  const reasons = match.reasons.slice(0, REASONS_MAX).map((reason) => isolateSentence(reason, language));
  const more = match.reasons.length - reasons.length;
  if (more > 0) reasons.push(fill(words.moreReasons, { count: more }));
  return [facts.join(' · '), reasons.join('; ')].filter((line) => line !== '');
}

/** A line of the table with the lines below it stays together on a page where a page can hold it. */
function writeCells(
  pages: PageWriter,
  { cells, below }: { readonly cells: readonly string[]; readonly below: readonly string[] },
  words: ReportWords,
): void {
  const row = layRow(pages, cells, { columns: COLUMNS, kind: 'TD' });
  const from = pages.width * 0.06;
  const width = pages.width - from;
  const lines = below.map((text) => pages.lay(text, STYLES.small, width));
  const height = row.height + lines.reduce((sum, line) => sum + line.height, 0);
  if (pages.y + height > pages.bottom) {
    pages.addPage();
    writeTableHead(pages, words);
  }
  row.draw(pages.y);
  pages.y += row.height;
  if (lines.length === 0) return;
  pages.tagRow('TD', [
    () => {
      for (const line of lines) {
        pages.draw(line, STYLES.small, { from, width, top: pages.y });
        pages.y += line.height;
      }
    },
  ]);
}
