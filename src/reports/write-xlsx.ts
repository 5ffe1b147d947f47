/** A batch report as a spreadsheet: one sheet with the head, one with the results. Every cell is text or a number, never a formula. */

import type { Readable } from 'node:stream';
import { batchHead, countLines, isSynthetic, listTable } from './head.ts';
import type { BatchReport } from './model.ts';
import { hashResults } from './results-hash.ts';
import { columnHeads, rowCells } from './row-cells.ts';
import { wordsOf } from './words.ts';
import { type BookCell, streamBook } from './xlsx-book.ts';

/** Widths of the columns of results, in characters. */
const WIDTHS = [7, 7, 18, 32, 15, 8, 9, 15, 8, 14, 14, 32, 32, 13, 20, 60, 40, 20, 20];
const HEAD_WIDTHS = [28, 60, 16, 12, 40, 10];

type Line = readonly BookCell[];

/** Streams the report: its bytes are made as they are read, so that a batch of any size takes little memory. */
export function streamBatchXlsx(report: BatchReport): Readable {
  const words = wordsOf(report.language);
  const rightToLeft = report.language === 'ur';
  const head = headRows(report);
  const sheets = [
    {
      ...{ name: words.batchTitle, widths: HEAD_WIDTHS, rightToLeft, keepsFirstRow: false },
      rows: () => head,
    },
    {
      ...{ name: words.results, widths: WIDTHS, rightToLeft, keepsFirstRow: true },
      rows: () => resultRows(report),
    },
  ];
  return streamBook(sheets, report.reportedAt);
}

function* resultRows(report: BatchReport): Generator<Line> {
  const words = wordsOf(report.language);
  yield columnHeads(words).map(heading);
  for (const row of report.rows) yield* rowCells(row, words);
}

function headRows(report: BatchReport): readonly Line[] {
  const words = wordsOf(report.language);
  const lists = listTable(report.lists, words);
  return [
    [heading(words.batchTitle)],
    ...(isSynthetic(report) ? [[heading(words.synthetic)]] : []),
    ...(report.complete ? [] : [[heading(words.incomplete)]]),
    ...batchHead(report, hashResults(report.rows)),
    ...countLines(report).map(([label, value]) => [`${words.counts}: ${label}`, Number(value)]),
    [],
    [heading(words.lists)],
    ...(lists.rows.length === 0 ? [[words.noLists]] : [lists.head.map(heading)]),
    ...lists.rows,
    ...(report.hiddenLists === 0 ? [] : [[words.hiddenLists, report.hiddenLists]]),
  ];
}

function heading(text: string): BookCell {
  return { heading: text };
}
