/** What a reader may see of stored answers today: entries that are hidden from them show in no row, verdict or count. */

import type { Static } from 'typebox';
import type { Clearance } from '../../access/index.ts';
import type { ScreeningDesk } from '../../lists/index.ts';
import type { Transaction } from '../../store/index.ts';
import { type BatchRow, type BriefRow, listMatchedRows } from './batch-rows.ts';
import type { Batch } from './batches.ts';
import type { VerdictCounts } from './model.ts';

type Answer = NonNullable<BatchRow['answer']>;

/** Tells whether a listed entry may be seen. */
export type IsVisible = (place: { readonly list: string; readonly ref: string }) => boolean;

/** What a clearance may see at the desk; each entry is looked up once. */
export function visibleTo(desk: ScreeningDesk, clearance: Clearance): IsVisible {
  const known = new Map<string, boolean>();
  return (place) => {
    const key = `${place.list}\n${place.ref}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const visible = desk.find(clearance, place) !== null;
    known.set(key, visible);
    return visible;
  };
}

/** A match with an entry that is no longer visible to the reader is not shown, and the verdict says no more than what is. */
export function visibleAnswer(answer: Answer, isVisible: IsVisible): Answer {
  const matches = answer.matches.filter(isVisible);
  if (matches.length === answer.matches.length) return answer;
  return { ...answer, matches, verdict: verdictOf(matches.map(({ verdict }) => verdict)) };
}

/** The same for a row without its reasons. */
export function visibleBrief<Row extends Pick<BriefRow, 'verdict' | 'matches'>>(
  row: Row,
  isVisible: IsVisible,
): Row {
  if (row.matches.length === 0) return row;
  const matches = row.matches.filter(([list, ref]) => isVisible({ list, ref }));
  if (matches.length === row.matches.length) return row;
  return { ...row, matches, verdict: verdictOf(matches.map(([, , , , verdict]) => verdict)) };
}

function verdictOf(verdicts: readonly string[]): string {
  return ['match', 'possible'].find((verdict) => verdicts.includes(verdict)) ?? 'no-match';
}

/** How many rows of a batch have which verdict, as far as the reader may see. */
export async function countVerdicts(
  tx: Transaction,
  batch: Batch,
  isVisible: IsVisible,
): Promise<Static<typeof VerdictCounts>> {
  const counts = new Map(Object.entries(batch.tallies));
  const rows = await listMatchedRows(tx, batch.id);
  for (const { verdict, matches } of rows) {
    const shown = visibleBrief({ verdict, matches }, isVisible).verdict;
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const of = (verdict: string): number => counts.get(verdict) ?? 0;
  const [match, possible] = [of('match'), of('possible')];
  const [undetermined, noMatch] = [of('undetermined'), of('no-match')];
  const waiting = Math.max(0, batch.rowsTotal - match - possible - undetermined - noMatch);
  return { match, possible, undetermined, noMatch, waiting };
}
