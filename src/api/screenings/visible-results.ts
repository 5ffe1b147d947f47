/** What a reader may see of stored answers today: entries that are hidden from them show in no row, verdict or count. */

import type { Static } from 'typebox';
import type { Clearance } from '../../access/index.ts';
import { concludeUnseen, type ScreeningDesk, type SearchedList } from '../../lists/index.ts';
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

/** What of a batch a reader may see today. */
export interface Sight {
  readonly isVisible: IsVisible;
  /** The lists that answered the batch, those that are hidden by now marked. */
  readonly lists: readonly (SearchedList & { readonly fromRow: number })[];
}

/** What a clearance may see of a batch; `isVisible` where it is known already. */
export function sightOf(
  desk: ScreeningDesk,
  clearance: Clearance,
  { lists, isVisible = visibleTo(desk, clearance) }: Pick<Batch, 'lists'> & { isVisible?: IsVisible },
): Sight {
  const seen = new Set(desk.lists(clearance).map(({ list }) => list.header.id));
  return { isVisible, lists: lists.map((list) => ({ ...list, isHidden: !seen.has(list.id) })) };
}

/** The row of an answer. */
export interface AnsweredRow {
  readonly row: number;
  readonly name: string;
}

/**
 * A match with an entry that is no longer visible to the reader is not shown, and the verdict says no more than what is; where nothing is
 * left, it is what it would be had nothing been found. A list that is hidden by now is not named as the cause either.
 */
export function visibleAnswer(answer: Answer, row: AnsweredRow, sight: Sight): Answer {
  const matches = answer.matches.filter(sight.isVisible);
  const isWhole = matches.length === answer.matches.length;
  if (isWhole && !namesHidden(answer, sight)) return answer;
  if (matches.length === 0) return unseenAnswer(answer, row, sight);
  return { ...answer, matches, verdict: verdictOf(matches.map(({ verdict }) => verdict)) };
}

/** The sentence of a list names it in quotes, in batches of before sentences had codes, too. */
function namesHidden({ because }: Answer, { lists }: Sight): boolean {
  return because !== null && lists.some(({ id, isHidden }) => isHidden && because.includes(`"${id}"`));
}

function unseenAnswer(answer: Answer, { row, name }: AnsweredRow, sight: Sight): Answer {
  const { verdict, because = null, explanation } = concludeUnseen(name, listsAt(row, sight));
  const { code, values, words } = explanation;
  const others = (answer.sentences ?? []).filter((one) => one.words !== answer.because);
  const sentences = because === null ? others : [{ code, values: { ...values }, words }, ...others];
  return { ...answer, verdict, because, sentences, matches: [] };
}

/** Of every list the version that answered a row. */
function listsAt(row: number, { lists }: Sight): readonly SearchedList[] {
  const byId = new Map(lists.filter(({ fromRow }) => fromRow <= row).map((list) => [list.id, list]));
  return [...byId.values()];
}

/** The same for a row without its reasons. */
export function visibleBrief<Row extends AnsweredRow & Pick<BriefRow, 'verdict' | 'matches'>>(
  brief: Row,
  sight: Sight,
): Row {
  if (brief.matches.length === 0) return brief;
  const matches = brief.matches.filter(([list, ref]) => sight.isVisible({ list, ref }));
  if (matches.length === brief.matches.length) return brief;
  if (matches.length > 0)
    return { ...brief, matches, verdict: verdictOf(matches.map(([, , , , verdict]) => verdict)) };
  return { ...brief, matches, verdict: concludeUnseen(brief.name, listsAt(brief.row, sight)).verdict };
}

function verdictOf(verdicts: readonly string[]): string {
  return ['match', 'possible'].find((verdict) => verdicts.includes(verdict)) ?? 'no-match';
}

/** How many rows of a batch have which verdict, as far as the reader may see. */
export async function countVerdicts(
  tx: Transaction,
  batch: Batch,
  sight: Sight,
): Promise<Static<typeof VerdictCounts>> {
  const counts = new Map(Object.entries(batch.tallies));
  const rows = await listMatchedRows(tx, batch.id);
  for (const row of rows) {
    const shown = visibleBrief(row, sight).verdict;
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const of = (verdict: string): number => counts.get(verdict) ?? 0;
  const [match, possible] = [of('match'), of('possible')];
  const [undetermined, noMatch] = [of('undetermined'), of('no-match')];
  const waiting = Math.max(0, batch.rowsTotal - match - possible - undetermined - noMatch);
  return { match, possible, undetermined, noMatch, waiting };
}
