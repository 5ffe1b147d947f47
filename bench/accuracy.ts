/**
 * The matcher's accuracy on real data: each figure is tuned on one half of the entries (by a hash of the reference) and reported on the other.
 * Reads the shared data beside the project; without it the part is left out and says so.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import {
  buildScreeningIndex,
  type ListEntry,
  MATCH_SCORE,
  type ParsedList,
  readList,
  readProscribedPakistan,
  type ScreeningIndex,
  screen,
} from '../src/lists/index.ts';
import { inventNames } from './invented-names.ts';
import { tokenLikeness, wordsOf } from './token-jaro-winkler.ts';

/** The two halves: parameters are chosen on `tune`, figures are read on `report`. */
export type Half = 'tune' | 'report';

/** One measured share, with the cases that were missed. */
export interface AccuracyResult {
  readonly name: string;
  readonly half: Half | 'all';
  readonly cases: number;
  readonly right: number;
  /** Share right, in percent. */
  readonly percent: number;
  /** Share that nobody could find, in percent, where it applies. */
  readonly hopelessPercent?: number;
  /** Share at which the name of another person is a match for what was asked, in percent, where it applies. */
  readonly takenPercent?: number;
  /** What a simple measure has right of the same cases, in percent, where it was held against one. */
  readonly simplePercent?: number;
  readonly errors: readonly AccuracyError[];
}

/** A case that went wrong. */
export interface AccuracyError {
  readonly asked: string;
  readonly wanted: string;
  readonly got: string;
}

const TODAY = '2026-02-27';
const NAME_PROPERTIES = new Set(['name', 'alias', 'weakAlias', 'previousName']);
const OTHER_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hebrew}\p{Script=Greek}]/u;

/** The half to which an entry belongs: the lowest bit of the SHA-256 of its reference. */
export function halfOf(ref: string): Half {
  return ((createHash('sha256').update(ref).digest()[0] ?? 0) & 1) === 0 ? 'tune' : 'report';
}

/** Which alias of each person is hidden and asked for. */
export type HiddenAlias = 'first' | 'first-good' | 'any';

/**
 * Hides one alias of each person from the list, then asks for it: rank 1 is the share of aliases whose person comes first. Hopeless are the
 * aliases none of whose words is like any word of the person's other names; taken are those that are as good as the name of another person.
 */
export function leaveOneAliasOut(list: ParsedList, half: Half, hidden: HiddenAlias): AccuracyResult {
  const persons = list.entries.filter((entry) => entry.schema === 'Person');
  const asked = new Map(persons.flatMap((entry) => hide(entry, hidden)));
  const listed = persons.map((entry) => without(entry, asked.get(entry.ref) ?? null));
  const index = indexOf(list, listed);
  const simple = openSimpleMatcher(listed);
  let simplyRight = 0;
  let hopeless = 0;
  let taken = 0;
  const outcome = measure(persons, half, (entry) => {
    const alias = asked.get(entry.ref);
    if (alias === undefined) return [];
    if (isHopeless(alias, without(entry, alias))) hopeless++;
    if (simple(alias) === entry.ref) simplyRight++;
    const first = bestOf(index, alias);
    if (first !== undefined && first.ref !== entry.ref && first.score >= MATCH_SCORE) taken++;
    return [{ asked: alias, wanted: entry.ref, got: describeMatch(first) }];
  });
  return {
    ...outcome,
    name: `UN leave-one-alias-out (${hidden} alias hidden), rank 1`,
    hopelessPercent: percent(hopeless, outcome.cases),
    takenPercent: percent(taken, outcome.cases),
    simplePercent: percent(simplyRight, outcome.cases),
  };
}

/** Asks for the names in original script against the list without any name in another script than Latin. */
export function originalScript(list: ParsedList, half: Half): AccuracyResult {
  const persons = list.entries.filter((entry) => entry.schema === 'Person');
  const latin = persons.map((entry) => ({
    ...entry,
    values: entry.values.filter((value) => !OTHER_SCRIPT.test(value.value)),
  }));
  const index = indexOf(list, latin);
  const outcome = measure(persons, half, (entry) =>
    namesOf(entry)
      .filter((name) => OTHER_SCRIPT.test(name))
      .map((name) => ({ asked: name, wanted: entry.ref, got: firstOf(index, name) })),
  );
  return { ...outcome, name: 'UN original-script names against Latin names only, rank 1' };
}

/** Asks for the spellings found in print of proscribed bodies, against their plain names without aliases. */
export function printedSpellings(path: string, half: Half): { rank: AccuracyResult; wrong: AccuracyResult } {
  const list = readProscribedPakistan();
  const bodies = list.entries.map((entry) => ({
    ...entry,
    values: entry.values.filter((value) => value.prop === 'name'),
  }));
  const index = indexOf(list, bodies);
  const rows: string[][] = parse(readFileSync(path), {
    from_line: 2,
    relax_quotes: true,
    relax_column_count: true,
  });
  const cases = rows
    .map((row) => ({ spelling: row[0] ?? '', body: row[1] ?? '' }))
    .filter((row) => halfOf(row.body) === half);
  const rank: AccuracyError[] = [];
  const wrong: AccuracyError[] = [];
  for (const { spelling, body } of cases) {
    const answer = screen(index, { name: spelling, kind: 'organisation' }, { today: TODAY, threshold: 0.01 });
    const first = answer.matches[0]?.caption ?? 'nobody';
    if (!isBody(first, body)) rank.push({ asked: spelling, wanted: body, got: first });
    for (const match of answer.matches) {
      if (match.verdict === 'match' && !isBody(match.caption, body))
        wrong.push({ asked: spelling, wanted: body, got: match.caption });
    }
  }
  return {
    rank: result('Printed spellings of proscribed bodies, rank 1', half, {
      cases: cases.length,
      errors: rank,
    }),
    wrong: result('Printed spellings without a wrong body at the verdict match', half, {
      cases: cases.length,
      errors: wrong,
    }),
  };
}

/** Asks for invented common names of the region: the share that is not called a match by the name alone. */
export function inventedNames(list: ParsedList, count: number, seed: number): AccuracyResult {
  const index = indexOf(list, list.entries);
  const errors: AccuracyError[] = [];
  for (const name of inventNames(count, seed)) {
    const match = screen(index, { name, kind: 'person' }, { today: TODAY, top: 1 }).matches[0];
    if (match?.verdict === 'match')
      errors.push({ asked: name, wanted: 'nobody', got: `${match.ref} ${match.name} ${match.score}` });
  }
  return result('Invented common names not called a match', 'all', { cases: count, errors });
}

/** All results on one half. */
export async function measureAccuracy(
  paths: { un: string; printed: string },
  half: Half,
): Promise<readonly AccuracyResult[]> {
  const list = await readList(paths.un);
  const printed = printedSpellings(paths.printed, half);
  return [
    leaveOneAliasOut(list, half, 'first'),
    leaveOneAliasOut(list, half, 'first-good'),
    leaveOneAliasOut(list, half, 'any'),
    originalScript(list, half),
    printed.rank,
    printed.wrong,
    inventedNames(list, 50_000, half === 'tune' ? 1 : 2),
  ];
}

function measure(
  entries: readonly ListEntry[],
  half: Half,
  ask: (entry: ListEntry) => readonly AccuracyError[],
): Omit<AccuracyResult, 'name'> {
  const asked = entries.filter((entry) => halfOf(entry.ref) === half).flatMap(ask);
  const errors = asked.filter((each) => !each.got.startsWith(`${each.wanted} `));
  const right = asked.length - errors.length;
  return { half, cases: asked.length, right, percent: percent(right, asked.length), errors };
}

/** A spelling is right when none of its answers is an error: several errors of one spelling count once. */
function result(
  name: string,
  half: Half | 'all',
  counts: { cases: number; errors: readonly AccuracyError[] },
): AccuracyResult {
  const right = counts.cases - new Set(counts.errors.map((error) => error.asked)).size;
  return {
    name,
    half,
    cases: counts.cases,
    right,
    percent: percent(right, counts.cases),
    errors: counts.errors,
  };
}

function percent(part: number, whole: number): number {
  return Math.round((10_000 * part) / whole) / 100;
}

function indexOf(list: ParsedList, entries: readonly ListEntry[]): ScreeningIndex {
  return buildScreeningIndex([{ header: list.header, entries }]);
}

function firstOf(index: ScreeningIndex, name: string): string {
  return describeMatch(bestOf(index, name));
}

function bestOf(index: ScreeningIndex, name: string) {
  return screen(index, { name, kind: 'person' }, { today: TODAY, threshold: 0.01, top: 1 }).matches[0];
}

/** Answers the reference of the entry with the name most like the one asked, by words alone; nothing where two are equally alike. */
function openSimpleMatcher(entries: readonly ListEntry[]): (name: string) => string | undefined {
  const names = entries.flatMap((entry) =>
    namesOf(entry)
      .filter((name) => !OTHER_SCRIPT.test(name))
      .map((name) => ({ ref: entry.ref, words: wordsOf(name) })),
  );
  return (name) => {
    const words = wordsOf(name);
    let best = { ref: '', likeness: 0, isTied: true };
    for (const { ref, words: other } of names) {
      const likeness = tokenLikeness(words, other);
      if (likeness > best.likeness) best = { ref, likeness, isTied: false };
      else if (likeness === best.likeness && ref !== best.ref) best = { ...best, isTied: true };
    }
    return best.isTied ? undefined : best.ref;
  };
}

function describeMatch(match: ReturnType<typeof bestOf>): string {
  return match === undefined ? 'nobody' : `${match.ref} ${match.name} ${match.score}`;
}

function namesOf(entry: ListEntry): string[] {
  return entry.values.filter((value) => NAME_PROPERTIES.has(value.prop)).map((value) => value.value);
}

function hide(entry: ListEntry, hidden: HiddenAlias): [string, string][] {
  const aliases = entry.values.filter(
    (value) => value.prop !== 'name' && NAME_PROPERTIES.has(value.prop) && !OTHER_SCRIPT.test(value.value),
  );
  const chosen = hidden === 'first-good' ? aliases.filter((value) => value.prop !== 'weakAlias') : aliases;
  const place =
    hidden === 'any'
      ? createHash('sha256').update(`alias ${entry.ref}`).digest().readUInt32BE(0) %
        Math.max(1, chosen.length)
      : 0;
  const alias = chosen[place];
  return alias === undefined ? [] : [[entry.ref, alias.value]];
}

function without(entry: ListEntry, alias: string | null): ListEntry {
  return { ...entry, values: entry.values.filter((value) => value.value !== alias) };
}

/** No word of the alias is like a word of the other names, by a measure that knows nothing of this matcher: three letters in a row. */
function isHopeless(alias: string, entry: ListEntry): boolean {
  const grams = new Set(namesOf(entry).flatMap(trigrams));
  return !trigrams(alias).some((gram) => grams.has(gram));
}

function trigrams(text: string): string[] {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => Array.from({ length: Math.max(0, word.length - 2) }, (_, k) => word.slice(k, k + 3)));
}

function isBody(caption: string, body: string): boolean {
  return caption === body || caption.startsWith(`${body},`) || body.startsWith(`${caption},`);
}
