/** What an answer comes to: its verdict, and the sentence that explains it. */

import type { PreparedName } from '../names/index.ts';
import { prepareName, shortenName } from '../names/index.ts';
import { type Sentence, sentence } from './reason-words.ts';
import { problemSentence } from './screen-reasons.ts';
import type { ScreenedList, ScreenMatch, ScreenVerdict } from './screening-model.ts';

/** From this score on a match is `possible`. */
export const POSSIBLE_SCORE = 0.6;
/**
 * A name with fewer letters reads as clear of nothing: it is the beginning of very many. Names of two letters exist, and are found where they
 * are listed. House rule of December 2025.
 */
export const LETTERS_MIN = 3;

/** The verdict of an answer. `because` is set with `undetermined`. */
export interface Conclusion {
  readonly verdict: ScreenVerdict;
  readonly because?: string;
  readonly explanation: Sentence;
}

/** Concludes from the matches, the lists that were searched and the name that was asked for. */
export function conclude(
  matches: readonly Pick<ScreenMatch, 'verdict'>[],
  lists: readonly ScreenedList[],
  asked: { readonly name: PreparedName; readonly least: number },
): Conclusion {
  const found = countFound(matches);
  if (found !== null) return found;
  const doubt =
    problemSentence(asked.name) ??
    listProblem(lists, 'empty') ??
    tooShort(asked.name) ??
    listProblem(lists, 'old');
  if (doubt !== null) return { verdict: 'undetermined', because: doubt.words, explanation: doubt };
  return { verdict: 'no-match', explanation: sentence('no-match-below', { least: asked.least }) };
}

/** A list that was searched, as somebody knows it who reads the answer later. */
export interface SearchedList extends Pick<ScreenedList, 'id' | 'entries' | 'ageDays' | 'stale'> {
  /** Whoever reads may no longer see it: it is not named. */
  readonly isHidden: boolean;
}

/** Concludes again, for whoever may see none of the matches with a name any more: as if there had been none. */
export function concludeUnseen(name: string, lists: readonly SearchedList[]): Conclusion {
  const prepared = prepareName(name, 'any');
  const doubt =
    problemSentence(prepared) ??
    (lists.length === 0 ? null : listProblem(lists, 'empty')) ??
    tooShort(prepared) ??
    listProblem(
      lists.filter(({ isHidden }) => !isHidden),
      'old',
    ) ??
    (lists.some(({ stale }) => stale) ? sentence('undetermined-list-hidden', {}) : null);
  if (doubt !== null) return { verdict: 'undetermined', because: doubt.words, explanation: doubt };
  return { verdict: 'no-match', explanation: sentence('no-match-below', { least: POSSIBLE_SCORE }) };
}

/** The verdict where something was found, with how many; null where nothing was. */
export function countFound(matches: readonly Pick<ScreenMatch, 'verdict'>[]): Conclusion | null {
  const countOf = (verdict: ScreenVerdict): number =>
    matches.filter((match) => match.verdict === verdict).length;
  const sure = countOf('match');
  if (sure > 0) return { verdict: 'match', explanation: sentence('match-found', { count: sure }) };
  const possible = countOf('possible');
  if (possible === 0) return null;
  return { verdict: 'possible', explanation: sentence('possible-found', { count: possible }) };
}

function tooShort(name: PreparedName): Sentence | null {
  const letters = name.parts.reduce((sum, part) => sum + [...part.form].length, 0);
  if (letters >= LETTERS_MIN) return null;
  return sentence('undetermined-too-short', { name: shortenName(name.text), letters: LETTERS_MIN });
}

function listProblem(
  lists: readonly Omit<ScreenedList, 'date'>[],
  problem: 'empty' | 'old',
): Sentence | null {
  if (problem === 'empty') {
    return lists.every((list) => list.entries === 0) ? sentence('undetermined-no-list', {}) : null;
  }
  const stale = lists.find((list) => list.stale);
  if (stale === undefined) return null;
  return stale.ageDays === null
    ? sentence('undetermined-list-undated', { list: stale.id })
    : sentence('undetermined-list-old', { list: stale.id, days: stale.ageDays });
}
