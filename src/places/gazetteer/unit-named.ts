/** From a name to the unit that bears it on a day: letter by letter first, then by spelling, with reasons. */

import { NAME_LENGTH_MAX } from '../../base/index.ts';
import { type AlignedPart, compareNames, prepareName, searchNames } from '../../names/index.ts';
import type { AdminUnit } from '../model.ts';
import { type Division, divisionNamed } from './division.ts';
import type { Gazetteer } from './gazetteer.ts';
import { predecessors, successors } from './relatives.ts';
import { requireDay } from './standing.ts';
import { placeKey, type UnitName } from './unit-names.ts';
import { type UnitFilter, type UnitOn, unitOn } from './units-on.ts';

/** What is known beside the name. */
export interface NamedOptions extends UnitFilter {
  /** ISO day on which the unit is asked for; left out: as the record ends. */
  readonly day?: string;
}

/** How a name was recognised. */
export type NamedHow = 'name' | 'other-name' | 'spelling';

/** A unit that a name may mean. */
export interface NameCandidate {
  readonly unit: AdminUnit;
  /** The name of it that is meant. */
  readonly name: string;
  /** 0 to 1. */
  readonly score: number;
}

/**
 * The answer to a name. `units` are those of the day: one, or several where the unit of the name was split; `named` bears the name, and is of
 * another year where `ofAnotherYear`.
 */
export type NamedUnit =
  | {
      readonly kind: 'matched';
      readonly how: NamedHow;
      readonly named: AdminUnit;
      readonly name: string;
      readonly ofAnotherYear: boolean;
      readonly units: readonly AdminUnit[];
      readonly score: number;
      /** Which parts agree and how; empty where the letters are the same. */
      readonly aligned: readonly AlignedPart[];
      readonly because: string;
    }
  | {
      readonly kind: 'undetermined';
      readonly because: string;
      readonly candidates: readonly NameCandidate[];
    };

/** Least score of a spelling that is taken for the name, and by how much it must lead. */
const SPELLING_SCORE = 0.82;
const SPELLING_LEAD = 0.06;
/** Least score of what is shown as a candidate, and how many are. */
const CANDIDATE_SCORE = 0.5;
const CANDIDATES_MAX = 8;
/** Names looked at: versions of one unit bear the same name. */
const HITS_MAX = 24;

/** The day on which the record ends. */
const LAST_DAY = '9999-12-31';

/**
 * The unit that a name means. A name that several units of the day bear, or that is spelt like several, is `undetermined` with them; so is one
 * whose unit changed within a month or a year of which no more is known, and a division, with its districts.
 * @throws REQUEST_INVALID for a day that does not exist; NOT_FOUND for a parent that is none
 * @example
 * unitNamed(openReferenceGazetteer(), 'Chitral District', { day: '2020-01-01', country: 'pk' }); // Upper Chitral and Lower Chitral
 */
export function unitNamed(gazetteer: Gazetteer, text: string, options: NamedOptions = {}): NamedUnit {
  const day = requireDay(options.day ?? LAST_DAY);
  const asked = text.slice(0, NAME_LENGTH_MAX);
  const division = divisionNamed(gazetteer.divisions, asked);
  if (division !== undefined) return divisionAnswer(gazetteer, division);
  const isWanted = wantedBy(gazetteer, options);
  const key = placeKey(asked);
  const same = (gazetteer.names.byKey.get(key) ?? []).filter(({ unit }) => isWanted(unit));
  if (key === '' || same.length === 0) return bySpelling(gazetteer, { text: asked, isWanted, day });
  const first = same.filter(({ isFirst }) => isFirst);
  const how = first.length > 0 ? 'name' : 'other-name';
  return settle(gazetteer, first.length > 0 ? first : same, { how, score: 1, aligned: [], day });
}

/** A division is no unit of its own: its districts stand as candidates, without a score above that of none. */
function divisionAnswer({ byCode }: Gazetteer, { name, listedOn, districts }: Division): NamedUnit {
  const units = districts.flatMap((code) => byCode.get(code) ?? []);
  return {
    kind: 'undetermined',
    because: `${name} Division is no district; in ${listedOn} it had ${units.map((unit) => unit.name).join(', ')}`,
    candidates: units.map((unit) => ({ unit, name: unit.name, score: 0 })),
  };
}

interface Match {
  readonly how: NamedHow;
  readonly score: number;
  readonly aligned: readonly AlignedPart[];
  readonly day: string;
}

/** Of the units that bear a name, the one of the day; where there is none, what theirs are on the day, if that is one answer. */
function settle(gazetteer: Gazetteer, bearers: readonly UnitName[], match: Match): NamedUnit {
  const { how, score, aligned, day } = match;
  const told = bearers.map(({ unit, text }) => ({ unit, text, on: unitOn(gazetteer, unit.code, day) }));
  const candidates = bearers.map(({ unit, text }) => ({ unit, name: text, score }));
  const undetermined = (because: string): NamedUnit => ({ kind: 'undetermined', because, candidates });
  const holding = told.filter(({ on }) => on.kind === 'unit');
  const meant = holding.length > 0 ? holding : told;
  for (const { on } of meant) if (on.kind === 'undetermined') return undetermined(on.because);
  const [one] = meant;
  if (one === undefined || new Set(meant.map(({ on }) => groundKey(on))).size > 1)
    return undetermined(`several units bear this name: ${meant.map(({ unit }) => unit.code).join(', ')}`);
  const { unit: named, text: name, on } = one;
  const units = unitsOf(on);
  const because = [HOW_WORDS[how](name), ...(on.kind === 'other' ? [on.because] : [])].join('; ');
  const ofAnotherYear = on.kind === 'other';
  return { kind: 'matched', how, named, name, ofAnotherYear, units, score, aligned, because };
}

const HOW_WORDS: Readonly<Record<NamedHow, (name: string) => string>> = {
  name: (name) => `it is named "${name}"`,
  'other-name': (name) => `it is also named "${name}"`,
  spelling: (name) => `"${name}" in another spelling`,
};

function unitsOf(on: UnitOn): readonly AdminUnit[] {
  if (on.kind === 'unit') return [on.unit];
  return on.kind === 'other' ? on.units : on.candidates;
}

function groundKey(on: UnitOn): string {
  return unitsOf(on)
    .map(({ code }) => code)
    .sort()
    .join(' ');
}

interface SpellingQuestion {
  readonly text: string;
  readonly isWanted: (unit: AdminUnit) => boolean;
  readonly day: string;
}

function bySpelling(gazetteer: Gazetteer, { text, isWanted, day }: SpellingQuestion): NamedUnit {
  const { index, all } = gazetteer.names;
  const query = prepareName(text, 'any');
  const wanted = Uint8Array.from(gazetteer.units, (unit) => (isWanted(unit) ? 1 : 0));
  const hits = searchNames(index, query, { top: HITS_MAX, scoreMin: CANDIDATE_SCORE, wanted }).map((hit) => ({
    // `!`: the index was built from these names.
    found: all[hit.name]!,
    score: hit.score,
  }));
  const [best] = hits;
  const like = hits.filter(
    ({ found }) => best !== undefined && placeKey(found.text) === placeKey(best.found.text),
  );
  const next = hits.find((hit) => !like.includes(hit));
  if (
    best !== undefined &&
    best.score >= SPELLING_SCORE &&
    best.score - (next?.score ?? 0) >= SPELLING_LEAD
  ) {
    const compared = compareNames(query, prepareName(best.found.text, 'any'), index.rarity);
    const aligned = compared.kind === 'compared' ? compared.aligned : [];
    const bearers = like.map(({ found }) => found);
    return settle(gazetteer, bearers, { how: 'spelling', score: best.score, aligned, day });
  }
  const because =
    best === undefined ? 'no unit has a name like it' : 'no name is like it enough, or several are';
  const candidates = hits.slice(0, CANDIDATES_MAX).map(({ found, score }) => ({
    ...{ unit: found.unit, name: found.text, score },
  }));
  return { kind: 'undetermined', because, candidates };
}

/** A unit of the country and the level, under the parent or what it was or became. */
function wantedBy(
  gazetteer: Gazetteer,
  { country, level, parent }: UnitFilter,
): (unit: AdminUnit) => boolean {
  const parents = parent === undefined ? null : new Set([parent, ...kinOf(gazetteer, parent)]);
  return (unit) =>
    (country === undefined || unit.country === country) &&
    (level === undefined || unit.level === level) &&
    (parents === null || (unit.parent !== null && parents.has(unit.parent)));
}

function kinOf(gazetteer: Gazetteer, code: string): readonly string[] {
  return [...predecessors(gazetteer, code), ...successors(gazetteer, code)].map(({ unit }) => unit.code);
}
