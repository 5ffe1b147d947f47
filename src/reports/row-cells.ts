/** The rows of a report as cells: one line for each match, or one line for a row without a match. */

import type { ReportMatch, ReportRow } from './model.ts';
import type { ReportWords } from './words.ts';

/** A cell: text, a number, or nothing. */
export type ReportCell = string | number | null;

/** Longest text of one cell. Source: Excel specifications and limits, "Total number of characters that a cell can contain". */
const CELL_LENGTH_MAX = 32_767;

/** The heads of the columns. */
export function columnHeads(words: ReportWords): readonly string[] {
  return [
    ...[words.row, words.line, words.customer, words.name, words.verdict, words.matchNumber, words.matches],
    ...[words.matchVerdict, words.score, words.list, words.ref, words.listedName, words.caption],
    ...[words.listedOn, words.source, words.reasons, words.notes, words.memory, words.finding],
  ];
}

/** The lines of a row. */
export function rowCells(row: ReportRow, words: ReportWords): readonly (readonly ReportCell[])[] {
  const start = [row.row, row.line, row.customer, row.name, words[row.verdict]];
  const notes = row.notes.join('; ');
  if (row.matches.length === 0)
    return [[...start, null, 0, ...Array<null>(9).fill(null), notes, null, null].map(cut)];
  return row.matches.map((match, index) =>
    [...start, index + 1, row.matches.length, ...matchCells(match, { notes, words })].map(cut),
  );
}

function matchCells(
  match: ReportMatch,
  { notes, words }: { readonly notes: string; readonly words: ReportWords },
): readonly ReportCell[] {
  return [
    ...[words[match.verdict], round(match.score), match.list, match.ref, match.name, match.caption],
    ...[match.listedOn, match.source, match.reasons.join('; '), notes],
    ...[match.memory === 'none' ? null : words[match.memory], match.finding],
  ];
}

function round(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}

/** Long texts are cut, and without the signs that no table takes. */
function cut(cell: ReportCell): ReportCell {
  if (typeof cell !== 'string') return cell;
  const plain = cell.replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ');
  return plain.length <= CELL_LENGTH_MAX ? plain : `${plain.slice(0, CELL_LENGTH_MAX - 1).toWellFormed()}…`;
}
