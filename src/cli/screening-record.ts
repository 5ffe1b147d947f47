/** What one screened row looks like in the three output formats. */

import type { ScreenAnswer, ScreenMatch } from '../lists/index.ts';
import type { TableRow } from './format-table.ts';
import type { CustomerCells } from './read-customers.ts';
import type { RecordView } from './record-writer.ts';

/** What is printed of an answer. */
export type RowAnswer = Pick<ScreenAnswer, 'verdict' | 'because' | 'unreadable' | 'matches' | 'lists'>;

/** One row with its answer. */
export interface ScreenedRow {
  readonly row: number;
  readonly query: CustomerCells;
  readonly answer: RowAnswer;
  /** What of the row was not used, and why. */
  readonly notes: readonly string[];
}

/** One JSON object a row; in CSV and tables one line for each match or one line without a match, in tables with the reasons below it. */
export const SCREENING_VIEW: RecordView<ScreenedRow> = {
  table: { columns: ['row', 'name', 'verdict', 'score', 'list', 'ref', 'listed as'], rows: tableRows },
  columns: ['row', 'name', 'verdict', 'score', 'list', 'ref', 'listed as', 'reasons'],
  rows: (record) => {
    const { row, query, answer } = record;
    const start = [String(row), query.name ?? ''];
    const notes = [answer.because ?? [], notesOf(record)].flat();
    if (answer.matches.length === 0) return [[...start, answer.verdict, '', '', '', '', notes.join('; ')]];
    return answer.matches.map((match) => [...start, ...matchCells(match)]);
  },
  json: (record) => {
    const { row, query, answer } = record;
    const notes = notesOf(record);
    return {
      row,
      query,
      verdict: answer.verdict,
      ...(answer.because === undefined ? {} : { because: answer.because }),
      ...(notes.length === 0 ? {} : { notes }),
      matches: answer.matches,
      lists: answer.lists,
    };
  },
};

function tableRows(record: ScreenedRow): readonly TableRow[] {
  const { row, query, answer } = record;
  const start = [String(row), query.name ?? ''];
  const notes = notesOf(record);
  if (answer.matches.length === 0) {
    return [
      {
        cells: [...start, answer.verdict],
        details: [...(answer.because === undefined ? [] : [answer.because]), ...notes],
      },
    ];
  }
  return answer.matches.map((match, at) => ({
    cells: [...(at === 0 ? start : ['', '']), ...matchCells(match).slice(0, -1)],
    details: match.reasons.map((reason) => reason.words),
  }));
}

function matchCells(match: ScreenMatch): readonly string[] {
  const reasons = match.reasons.map((reason) => reason.words).join('; ');
  return [match.verdict, match.score.toFixed(3), match.list, match.ref, match.name, reasons];
}

function notesOf({ answer, notes }: ScreenedRow): readonly string[] {
  return [...(answer.unreadable ?? []), ...notes];
}
