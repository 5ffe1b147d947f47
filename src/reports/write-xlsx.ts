/** A batch report as a spreadsheet: one sheet with the head, one with the results. Every cell is text or a number, never a formula. */

import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { batchHead, countLines, isSynthetic, listTable } from './head.ts';
import type { BatchReport } from './model.ts';
import { hashResults } from './results-hash.ts';
import { columnHeads, type ReportCell, rowCells } from './row-cells.ts';
import { wordsOf } from './words.ts';

/** Widths of the columns of results, in characters. */
const WIDTHS = [7, 7, 18, 32, 15, 8, 9, 15, 8, 14, 14, 32, 32, 13, 20, 60, 40, 20, 20];
const HEAD_WIDTHS = [28, 60, 16, 12, 40, 10];
/** Longest name of a sheet. Source: Excel specifications and limits. */
const SHEET_NAME_LENGTH_MAX = 31;

/** Writes the report. */
export async function writeBatchXlsx(report: BatchReport): Promise<Uint8Array> {
  const words = wordsOf(report.language);
  const rightToLeft = report.language === 'ur';
  const results = report.rows.flatMap((row) => rowCells(row, words)).map((cells) => cells.map(textCell));
  const sheets: Sheet<Buffer>[] = [
    {
      sheet: words.batchTitle.slice(0, SHEET_NAME_LENGTH_MAX),
      data: headRows(report),
      columns: HEAD_WIDTHS.map((width) => ({ width })),
      rightToLeft,
    },
    {
      sheet: words.results.slice(0, SHEET_NAME_LENGTH_MAX),
      data: [columnHeads(words).map(boldCell), ...results],
      columns: WIDTHS.map((width) => ({ width })),
      stickyRowsCount: 1,
      rightToLeft,
    },
  ];
  return writeXlsxFile(sheets).toBuffer();
}

function headRows(report: BatchReport): Cell[][] {
  const words = wordsOf(report.language);
  const lists = listTable(report.lists, words);
  const line = (cells: readonly ReportCell[]): Cell[] => cells.map(textCell);
  return [
    [boldCell(words.batchTitle)],
    ...(isSynthetic(report) ? [[boldCell(words.synthetic)]] : []),
    ...(report.complete ? [] : [[boldCell(words.incomplete)]]),
    ...batchHead(report, hashResults(report.rows)).map(line),
    ...countLines(report).map(([label, value]) => line([`${words.counts}: ${label}`, Number(value)])),
    [],
    [boldCell(words.lists)],
    ...(lists.rows.length === 0 ? [line([words.noLists])] : [lists.head.map(boldCell)]),
    ...lists.rows.map(line),
    ...(report.hiddenLists === 0 ? [] : [line([words.hiddenLists, report.hiddenLists])]),
  ];
}

/** The type is stated, so that a text that begins with an equals sign stays a text. */
function textCell(cell: ReportCell): Cell {
  if (cell === null) return null;
  return typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: cell };
}

function boldCell(text: string): Cell {
  return { type: String, value: text, fontWeight: 'bold' };
}
