/** A party asked for at the desk: every name and number of the query is used, the answers are brought together by entry. */

import type { Clearance } from '../access/index.ts';
import { fault } from '../base/index.ts';
import {
  type HeldEntry,
  type IdentityKey,
  identityQuery,
  POSSIBLE_SCORE,
  type ScreenAnswer,
  type ScreeningDesk,
  type ScreenMatch,
  type ScreenVerdict,
} from '../lists/index.ts';
import type { AskedParty } from './asked-party.ts';

/** Names, numbers and dates of one query that are tried; more is refused, so that one query cannot hold the server. */
export const QUERY_VARIANTS_MAX = 12;

/** Which results are wanted. */
export interface WantedResults {
  readonly limit: number;
  /** Least score returned. */
  readonly cutoff: number;
  readonly asOf?: string | undefined;
  /** False for a result that is filtered out; such a result counts nowhere. */
  wanted(match: ScreenMatch): boolean;
  /** True where results are filtered, so that more are fetched first. */
  readonly filtered: boolean;
}

/** A match with the entry that it names. */
export interface DeskMatch {
  readonly match: ScreenMatch;
  readonly held: HeldEntry;
}

/** What came of a query. */
export interface DeskAnswer {
  readonly verdict: ScreenVerdict;
  readonly because: string | null;
  readonly matches: readonly DeskMatch[];
  readonly lists: ScreenAnswer['lists'];
  /** What of the query could not be read and was left out, in words. */
  readonly unreadable: readonly string[];
  /** True where the limit cut results off. */
  readonly cut: boolean;
}

/** What the desk is asked with. */
export interface DeskDeps {
  readonly desk: ScreeningDesk;
  readonly identityKey: IdentityKey;
}

/** Results fetched where they are filtered afterwards. */
const FETCHED_MAX = 500;

/**
 * Asks for a party.
 * @throws REQUEST_INVALID when the query has more names, numbers or dates than are tried.
 */
export function askDesk(
  deps: DeskDeps,
  clearance: Clearance,
  asked: { party: AskedParty; results: WantedResults },
): DeskAnswer {
  const { party, results } = asked;
  const top = results.filtered ? FETCHED_MAX : results.limit;
  const answers = variantsOf(deps.identityKey, party).map((query) =>
    deps.desk.ask(clearance, query, {
      top,
      threshold: results.cutoff,
      ...(results.asOf === undefined ? {} : { asOf: results.asOf }),
    }),
  );
  const best = bestByEntry(answers).filter((match) => results.wanted(match));
  const matches = best.slice(0, results.limit).flatMap((match) => {
    const held = deps.desk.find(clearance, match);
    return held === null ? [] : [{ match, held }];
  });
  const undetermined = answers.find((answer) => answer.verdict === 'undetermined');
  return {
    ...conclude(best, undetermined),
    matches,
    lists: answers[0]?.lists ?? [],
    unreadable: [...new Set(answers.flatMap((answer) => answer.unreadable ?? []))],
    cut: best.length > results.limit || answers.some((answer) => answer.matches.length >= top),
  };
}

/** The queries that use every value at least once; the first of each goes with the first name. */
function variantsOf(key: IdentityKey, party: AskedParty) {
  const longest = Math.max(party.names.length, party.fathers.length, party.births.length, party.ids.length);
  if (longest > QUERY_VARIANTS_MAX) {
    throw fault('REQUEST_INVALID', `a query has at most ${QUERY_VARIANTS_MAX} values of one kind`);
  }
  return Array.from({ length: longest }, (_, index) => {
    const id = turn(party.ids, index);
    return {
      name: turn(party.names, index) ?? '',
      kind: party.kind ?? undefined,
      father: turn(party.fathers, index),
      born: turn(party.births, index),
      country: party.countries.length === 0 ? undefined : party.countries.join(';'),
      id: id === undefined ? undefined : identityQuery(key, id),
    };
  });
}

function turn(values: readonly string[], index: number): string | undefined {
  return values.length === 0 ? undefined : values[index % values.length];
}

function bestByEntry(answers: readonly ScreenAnswer[]): readonly ScreenMatch[] {
  const best = new Map<string, ScreenMatch>();
  for (const match of answers.flatMap((answer) => answer.matches)) {
    const key = `${match.list}:${match.ref}`;
    const known = best.get(key);
    if (known === undefined || known.score < match.score) best.set(key, match);
  }
  return [...best.values()].toSorted(
    (left, right) =>
      right.score - left.score || left.list.localeCompare(right.list) || left.ref.localeCompare(right.ref),
  );
}

function conclude(
  matches: readonly ScreenMatch[],
  undetermined: ScreenAnswer | undefined,
): { verdict: ScreenVerdict; because: string | null } {
  if (matches.some((match) => match.verdict === 'match')) return { verdict: 'match', because: null };
  if (matches.some((match) => match.score >= POSSIBLE_SCORE)) return { verdict: 'possible', because: null };
  if (undetermined === undefined) return { verdict: 'no-match', because: null };
  return { verdict: 'undetermined', because: undetermined.because ?? 'it could not be told' };
}
