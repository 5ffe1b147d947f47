/** Screening: one query against the index, answered with the parties it may be and the reasons part by part. */

import { NAME_LENGTH_MAX } from '../base/index.ts';
import {
  type ExplainedHit,
  explainHits,
  type NameHit,
  nameProblem,
  type PreparedName,
  prepareName,
  searchNames,
} from '../names/index.ts';
import { alignMatch, type MatchAlignment } from './align-match.ts';
import { conclude, POSSIBLE_SCORE } from './conclude.ts';
import { sentence } from './reason-words.ts';
import { type Factor, type QueryFacts, readFacts, weighFacts } from './screen-factors.ts';
import { nameReasons } from './screen-reasons.ts';
import {
  isInForce,
  isListedOn,
  nameKindOf,
  type ScreeningIndex,
  type ScreeningParty,
} from './screening-index.ts';
import type {
  ScreenAnswer,
  ScreenedList,
  ScreenMatch,
  ScreenNote,
  ScreenQuery,
  ScreenReason,
  ScreenVerdict,
} from './screening-model.ts';

/** From this score on a match deserves the verdict `match`, if it also says enough (see {@link MATCH_BITS}). Measured: docs/accuracy.md. */
export const MATCH_SCORE = 0.85;
/**
 * Least information, in bits, that must agree for a person to be a `match`: names made of common parts are borne by many, so alone they are
 * `possible`. A father's name, birth date, country or identity number that agrees adds its own information. Measured on invented common names:
 * docs/accuracy.md.
 */
export const MATCH_BITS = 16;
/** The same for organisations, vessels and vehicles, whose names are chosen to be told apart. */
const MATCH_BITS_BODY = 9;

/** From this score on the nearest entry is shown with the verdict `no-match`, so that a reader sees what was looked at. */
const NEAREST_SCORE = 0.3;

/** How a query is asked. */
export interface ScreenOptions {
  /** ISO day of the question: the age of the lists counts to it, and so does who was listed, unless `asOf` says another day. */
  readonly today: string;
  /** ISO day on which a party must have been listed. */
  readonly asOf?: string | undefined;
  /** Most matches returned; 5 unless told. */
  readonly top?: number | undefined;
  /** Least score returned; unless told, {@link POSSIBLE_SCORE}, or the nearest entry alone where nothing reaches it. */
  readonly threshold?: number | undefined;
  /** Whether entries under a marking key may be seen by who asks; everything unless told. */
  readonly visible?: ((marking: string) => boolean) | undefined;
}

const TOP_DEFAULT = 5;
/** Words of a name that are compared. */
const NAME_PARTS_MAX = 24;
/** Kinds, days and visible markings together for which the parties that may be found are kept. */
const WANTED_KEPT_MAX = 16;
/** Hits taken from the name index for each match returned where facts beside the name may change their order. */
const HITS_PER_MATCH = 3;
/** A fact can lift a name match of less than the possible score by this much at most. */
const LOWEST_NAME_SCORE = 0.4;

/**
 * Screens one query. The answer is `undetermined` when the name cannot be compared and no identity number decides, when no list has an entry
 * that the asker may see, or when nothing was found but a list is older than its maximum age or the name has hardly a letter. Deterministic;
 * changes nothing.
 */
export function screen(index: ScreeningIndex, query: ScreenQuery, options: ScreenOptions): ScreenAnswer {
  return examine(index, query, options).answer;
}

/** An answer whose matches can be laid side by side with the query. */
export interface Examination {
  readonly answer: ScreenAnswer;
  /** The match at this position of the answer, side by side with the query; made when it is asked for. */
  align(position: number): MatchAlignment | null;
}

/** As {@link screen}, for an answer that is shown as a picture. */
export function examine(index: ScreeningIndex, query: ScreenQuery, options: ScreenOptions): Examination {
  const seen = visibleMarkings(index, options);
  const lists = describeLists(index, seen, options);
  const facts = readFacts(query);
  const name = prepareName(query.name, nameKindOf(query.kind));
  const hits = nameProblem(name) === null ? findHits(index, name, { query, options, seen }) : [];
  const found = [...hits, ...hitsById(index, facts.id, { hits, query, options, seen })];
  const ranked = found
    .map((hit) => weighHit(index, hit, facts))
    .sort((a, b) => b.score - a.score || b.hit.bits - a.hit.bits || a.hit.owner - b.hit.owner);
  const shown = chooseShown(ranked, options);
  const explained = explainHits(
    index.names,
    name,
    shown.map(({ hit }) => hit),
  );
  const day = askedDay({ options });
  const matches = shown.flatMap((weighed, k) => {
    const parts = explained[k];
    return parts === undefined ? [] : [describeMatch(index, weighed, { explained: parts, facts, day })];
  });
  const notes = notesOf(name, facts);
  const answer = {
    ...conclude(matches, lists, { name, least: options.threshold ?? POSSIBLE_SCORE }),
    ...(notes.length === 0 ? {} : { notes, unreadable: notes.map((note) => note.words) }),
    matches,
    lists,
  };
  return {
    answer,
    align: (position) => {
      const hit = shown[position]?.hit;
      return hit === undefined ? null : alignMatch(index, hit, { name, father: facts.father });
    },
  };
}

/** What of the query was not used. */
function notesOf(name: PreparedName, facts: QueryFacts): readonly ScreenNote[] {
  const values = { letters: NAME_LENGTH_MAX, parts: NAME_PARTS_MAX };
  const cut: ScreenNote[] = name.truncated ? [{ about: 'name', ...sentence('query-name-cut', values) }] : [];
  return [
    ...cut,
    ...facts.unreadable.map(({ about, code, values, words }) => ({ about, code, values, words })),
  ];
}

/** What is shown: all from the threshold on; unless a threshold was asked for, else the nearest entry, although it is no match. */
function chooseShown(ranked: readonly WeighedHit[], options: ScreenOptions): readonly WeighedHit[] {
  const shown = ranked.filter((weighed) => weighed.score >= (options.threshold ?? POSSIBLE_SCORE));
  const nearest = options.threshold === undefined ? ranked.slice(0, 1) : [];
  return (shown.length > 0 ? shown : nearest).slice(0, options.top ?? TOP_DEFAULT);
}

interface Asked {
  readonly query: ScreenQuery;
  readonly options: ScreenOptions;
  readonly seen: readonly boolean[];
}

function visibleMarkings(index: ScreeningIndex, options: ScreenOptions): readonly boolean[] {
  return index.markings.map((key) => key === '' || options.visible === undefined || options.visible(key));
}

function describeLists(
  index: ScreeningIndex,
  seen: readonly boolean[],
  options: ScreenOptions,
): ScreenedList[] {
  return index.lists.flatMap((list, number) => {
    const entries =
      index.entryCounts[number]?.reduce(
        (sum, count, marking) => (seen[marking] === true ? sum + count : sum),
        0,
      ) ?? 0;
    // A list of which the asker may see nothing is not mentioned, unless it is empty for everybody.
    if (entries === 0 && list.entries.length > 0) return [];
    const date = list.header.publishedOn;
    const ageDays = date === null ? null : Math.max(0, daysBetween(date, options.today));
    const limit = list.maximumAgeDays ?? null;
    return [
      {
        id: list.header.id,
        date,
        entries,
        ageDays,
        stale: limit !== null && (ageDays === null || ageDays > limit),
      },
    ];
  });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function findHits(index: ScreeningIndex, name: PreparedName, asked: Asked): readonly NameHit[] {
  return searchNames(index.names, name, {
    top: (asked.options.top ?? TOP_DEFAULT) * (hasFacts(asked.query) ? HITS_PER_MATCH : 1),
    scoreMin: Math.min(NEAREST_SCORE, asked.options.threshold ?? NEAREST_SCORE),
    wanted: wantedParties(index, asked),
  });
}

function hasFacts(query: ScreenQuery): boolean {
  return [query.father, query.born, query.country, query.id].some(
    (fact) => fact !== undefined && fact !== '',
  );
}

/** Parties with the identity number that the name did not find. */
function hitsById(index: ScreeningIndex, id: string, asked: Asked & { hits: readonly NameHit[] }): NameHit[] {
  const owners = id === '' ? [] : (index.byId.get(id) ?? []);
  return owners
    .filter(
      (owner) => isWanted(index.parties[owner], asked) && !asked.hits.some((hit) => hit.owner === owner),
    )
    .map((owner) => ({
      owner,
      name: index.names.ownerNames[index.names.ownerStart[owner] ?? 0] ?? 0,
      score: 0,
      bits: 0,
      spread: false,
    }));
}

/** Who may be found: worked out once for each kind, day and set of visible markings. */
function wantedParties(index: ScreeningIndex, asked: Asked): Uint8Array {
  const key = [asked.query.kind ?? '', askedDay(asked), ...asked.seen.map(Number)].join('|');
  const known = index.wanted.get(key);
  if (known !== undefined) return known;
  const wanted = Uint8Array.from(index.parties, (party) => (isWanted(party, asked) ? 1 : 0));
  if (index.wanted.size >= WANTED_KEPT_MAX) index.wanted.clear();
  index.wanted.set(key, wanted);
  return wanted;
}

function askedDay(asked: Pick<Asked, 'options'>): string {
  return asked.options.asOf ?? asked.options.today;
}

function isWanted(party: ScreeningParty | undefined, asked: Asked): boolean {
  if (party === undefined || asked.seen[party.visibility] !== true) return false;
  const kind = asked.query.kind;
  const sameKind = kind === undefined || party.kind === 'any' || party.kind === kind;
  return sameKind && isListedOn(party.entry, askedDay(asked));
}

/** A hit with the facts beside its name weighed. */
interface WeighedHit {
  readonly hit: NameHit;
  readonly factors: readonly Factor[];
  readonly score: number;
}

function weighHit(index: ScreeningIndex, hit: NameHit, facts: QueryFacts): WeighedHit {
  const party = index.parties[hit.owner]!; // every hit's owner is a party of this index
  const listed = index.names.names[hit.name]!; // and its name a name of it
  const factors = weighFacts(facts, party, { listed, rarity: index.names.rarity });
  return { hit, factors, score: combineScore(hit.score, factors) };
}

function describeMatch(
  index: ScreeningIndex,
  weighed: WeighedHit,
  asked: { explained: ExplainedHit; facts: QueryFacts; day: string },
): ScreenMatch {
  const { hit, factors, score } = weighed;
  const party = index.parties[hit.owner]!; // as in weighHit
  const bits = factors.reduce((sum, each) => sum + each.bits, hit.bits);
  const common = bits < (party.kind === 'person' || party.kind === 'any' ? MATCH_BITS : MATCH_BITS_BODY);
  return {
    list: index.lists[party.list]?.header.id ?? '',
    ref: party.entry.ref,
    name: index.names.names[hit.name]?.text ?? '',
    caption: captionOf(party),
    schema: party.entry.schema,
    score,
    verdict: verdictOf(score, common),
    reasons: [
      ...nameReasons(asked.explained, hit, { common: common && score >= MATCH_SCORE }),
      ...factors.map((factor) => factor.reason),
      ...asked.facts.unreadable,
      ...entryReasons(party),
    ],
    listedOn: listedSince(party, asked.day),
    source: sourceOf(party, index.nameLines[hit.name] ?? 0),
    contentHash: party.entry.contentHash,
    ...(party.entry.contested === undefined ? {} : { contested: party.entry.contested }),
  };
}

/** Facts move a score only as far as the name itself supports them, except an identity number, which stands by itself. */
function combineScore(nameScore: number, factors: readonly Factor[]): number {
  let score = nameScore;
  for (const { reason, raise, lower } of factors) {
    const support = reason.about === 'id' ? 1 : nameScore < LOWEST_NAME_SCORE ? 0 : nameScore;
    score = (score + (1 - score) * raise * support) * lower;
  }
  return Math.round(Math.min(1, score) * 10_000) / 10_000;
}

function verdictOf(score: number, common: boolean): ScreenVerdict {
  if (score < POSSIBLE_SCORE) return 'no-match';
  return score >= MATCH_SCORE && !common ? 'match' : 'possible';
}

function captionOf(party: ScreeningParty): string {
  return party.entry.values.find((value) => value.prop === 'name')?.value ?? party.entry.ref;
}

/** The day of the listing in force, of the latest of them where there are several. */
function listedSince(party: ScreeningParty, day: string): string | null {
  const days = party.entry.listings
    .filter((period) => isInForce(period, day))
    .map((period) => period.from)
    .filter((from) => from !== null);
  return days.sort().at(-1) ?? null;
}

function sourceOf(party: ScreeningParty, line: number): string {
  const file = party.entry.place.file ?? '';
  return line > 0 ? `${file}:${line}` : file;
}

function entryReasons(party: ScreeningParty): ScreenReason[] {
  const { contested } = party.entry;
  if (contested === undefined) return [];
  return [{ about: 'entry', effect: 'neutral', ...sentence('entry-contested', { reason: contested }) }];
}
