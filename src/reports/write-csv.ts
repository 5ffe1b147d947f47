/**
 * A batch report as CSV: UTF-8 with a byte-order mark, CRLF, every line with as many cells.
 * Source: RFC 4180; for cells that a spreadsheet would take for a formula: OWASP, CSV Injection.
 */

import { setImmediate as breathe } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { batchHead, countLines, isSynthetic, listTable } from './head.ts';
import type { BatchReport } from './model.ts';
import { hashResults } from './results-hash.ts';
import { columnHeads, type ReportCell, rowCells } from './row-cells.ts';
import { wordsOf } from './words.ts';

/** Rows written before other requests get their turn. */
const TURN_ROWS = 500;
const MARK = '\uFEFF';

/** Writes the report. A cell that begins like a formula gets an apostrophe before it. */
export async function writeBatchCsv(report: BatchReport): Promise<Uint8Array> {
  const words = wordsOf(report.language);
  const heads = columnHeads(words);
  const parts = [Buffer.from(MARK + writeLines([...headLines(report), heads], heads.length))];
  for (let at = 0; at < report.rows.length; at += TURN_ROWS) {
    const lines = report.rows.slice(at, at + TURN_ROWS).flatMap((row) => rowCells(row, words));
    parts.push(Buffer.from(writeLines(lines, heads.length)));
    await breathe();
  }
  return Buffer.concat(parts);
}

function headLines(report: BatchReport): readonly (readonly ReportCell[])[] {
  const words = wordsOf(report.language);
  const lists = listTable(report.lists, words);
  const hidden = report.hiddenLists === 0 ? [] : [[words.hiddenLists, report.hiddenLists]];
  return [
    [words.batchTitle],
    ...(isSynthetic(report) ? [[words.synthetic]] : []),
    ...(report.complete ? [] : [[words.incomplete]]),
    ...batchHead(report, hashResults(report.rows)),
    ...countLines(report).map(([label, value]) => [`${words.counts}: ${label}`, Number(value)]),
    [words.lists],
    ...(lists.rows.length === 0 ? [[words.noLists]] : [lists.head, ...lists.rows]),
    ...hidden,
    [],
  ];
}

function writeLines(lines: readonly (readonly ReportCell[])[], width: number): string {
  const padded = lines.map((cells) => [
    ...cells,
    ...Array<null>(Math.max(0, width - cells.length)).fill(null),
  ]);
  return stringify(padded, { escape_formulas: true, record_delimiter: 'windows' });
}
