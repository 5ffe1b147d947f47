/** What one screened row looks like in the three output formats. */

import type { ScreeningAnswer } from '../lists/index.ts';
import type { RecordView } from './record-writer.ts';
import type { CustomerCells } from './read-customers.ts';

/** Which list an answer rests on. */
export interface ListStamp {
  readonly id: string;
  /** ISO day of publication, null where the list does not say. */
  readonly date: string | null;
  /** Entries that were screened against. */
  readonly entries: number;
}

/** One row with its answer. */
export interface ScreenedRow {
  readonly row: number;
  readonly query: CustomerCells;
  readonly answer: ScreeningAnswer;
  /** What of the row could not be used, and why. */
  readonly notes: readonly string[];
  readonly lists: readonly ListStamp[];
}

/** One JSON object a row; in tables and CSV one line for each match, or one line without a match. */
export const SCREENING_VIEW: RecordView<ScreenedRow> = {
  columns: ['row', 'name', 'verdict', 'score', 'list', 'ref', 'listed as', 'reasons'],
  rows: (record) => {
    const { row, query, answer } = record;
    const start = [String(row), query.name ?? ''];
    const notes = notesOf(record).join('; ');
    if (answer.matches.length === 0) return [[...start, answer.verdict, '', '', '', '', notes]];
    return answer.matches.map((match, at) => [
      ...start,
      match.verdict,
      formatScore(match.score),
      match.list,
      match.ref,
      match.name,
      [...match.reasons, ...(at === 0 && notes !== '' ? [notes] : [])].join('; '),
    ]);
  },
  json: (record) => {
    const { row, query, answer, lists } = record;
    const notes = notesOf(record);
    return {
      row,
      query,
      verdict: answer.verdict,
      matches: answer.matches.map((match) => ({
        list: match.list,
        ref: match.ref,
        name: match.name,
        score: Number(formatScore(match.score)),
        verdict: match.verdict,
        reasons: match.reasons,
      })),
      ...(notes.length === 0 ? {} : { notes }),
      lists,
    };
  },
};

/** Three decimals, rounded down, so that only an identical name shows 1. */
export function formatScore(score: number): string {
  return (Math.floor(score * 1000 + 1e-6) / 1000).toFixed(3);
}

function notesOf({ answer, notes }: ScreenedRow): readonly string[] {
  return answer.because === undefined ? notes : [answer.because, ...notes];
}
