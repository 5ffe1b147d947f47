/** A party asked for at the desk: every name and number of the query is used, the answers are brought together by entry. */

import type { Clearance } from '../access/index.ts';
import { fault } from '../base/index.ts';
import {
  countFound,
  type Examination,
  type HeldEntry,
  type IdentityKey,
  identityQuery,
  type MatchAlignment,
  type ScreenAnswer,
  type ScreeningDesk,
  type ScreenMatch,
  type ScreenNote,
  type ScreenVerdict,
  type Sentence,
  sentence,
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
  /** The match side by side with the query; made when it is asked for. */
  align(): MatchAlignment | null;
}

/** What came of a query. */
export interface DeskAnswer {
  readonly verdict: ScreenVerdict;
  readonly because: string | null;
  /** The verdict explained. */
  readonly explanation: Sentence;
  /** What of the query could not be read and was left out. */
  readonly notes: readonly ScreenNote[];
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
  const examined = variantsOf(deps.identityKey, party).map((query) =>
    deps.desk.examine(clearance, query, {
      top,
      threshold: results.cutoff,
      ...(results.asOf === undefined ? {} : { asOf: results.asOf }),
    }),
  );
  const answers = examined.map(({ answer }) => answer);
  const best = bestByEntry(examined).filter(({ match }) => results.wanted(match));
  const matches = best.slice(0, results.limit).flatMap(({ match, align }) => {
    const held = deps.desk.find(clearance, match);
    return held === null ? [] : [{ match, held, align }];
  });
  return {
    ...conclude(
      best.map(({ match }) => match),
      answers,
      results.cutoff,
    ),
    notes: uniqueNotes(answers),
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
    const message = `a query has at most ${QUERY_VARIANTS_MAX} values of one kind`;
    throw fault('REQUEST_INVALID', `properties: ${message}`, {
      fields: [{ field: 'properties', rule: 'too-many-values', message }],
    });
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

type Found = Pick<DeskMatch, 'match' | 'align'>;

function bestByEntry(examined: readonly Examination[]): readonly Found[] {
  const best = new Map<string, Found>();
  for (const { answer, align } of examined) {
    for (const [position, match] of answer.matches.entries()) {
      const key = `${match.list}:${match.ref}`;
      const known = best.get(key);
      if (known !== undefined && known.match.score >= match.score) continue;
      best.set(key, { match, align: () => align(position) });
    }
  }
  return [...best.values()].toSorted(
    ({ match: left }, { match: right }) =>
      right.score - left.score || left.list.localeCompare(right.list) || left.ref.localeCompare(right.ref),
  );
}

function uniqueNotes(answers: readonly ScreenAnswer[]): readonly ScreenNote[] {
  const notes = answers.flatMap((answer) => answer.notes ?? []);
  return [...new Map(notes.map((note) => [note.words, note])).values()];
}

function conclude(
  matches: readonly ScreenMatch[],
  answers: readonly ScreenAnswer[],
  least: number,
): Pick<DeskAnswer, 'verdict' | 'because' | 'explanation'> {
  const found = countFound(matches);
  if (found !== null) return { verdict: found.verdict, because: null, explanation: found.explanation };
  const undetermined = answers.find((answer) => answer.verdict === 'undetermined');
  if (undetermined === undefined) {
    return { verdict: 'no-match', because: null, explanation: sentence('no-match-below', { least }) };
  }
  const { explanation } = undetermined;
  return { verdict: 'undetermined', because: explanation.words, explanation };
}
