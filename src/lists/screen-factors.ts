/** What besides the name raises or lowers a match: father's name, birth date, country, identity number. */

import { formatPartialDate, isIsoDay, type PartialDate, parsePartialDate } from '../base/index.ts';
import { compareNames, nameProblem, type PreparedName, prepareName, type Rarity } from '../names/index.ts';
import { countryCode, countryName } from '../places/index.ts';
import { type Sentence, sentence } from './reason-words.ts';
import { normaliseId, type ScreeningParty } from './screening-index.ts';
import type { ScreenQuery, ScreenReason } from './screening-model.ts';

/** What is known of the query besides the name, ready for comparison; null or empty where it is not known. */
export interface QueryFacts {
  readonly father: PreparedName | null;
  readonly born: PartialDate | null;
  readonly countries: readonly string[];
  readonly id: string;
  /** What was given but could not be read, in words. */
  readonly unreadable: readonly ScreenReason[];
}

/** The effect of one fact: `raise` moves the score towards 1 by that share, `lower` multiplies it. */
export interface Factor {
  readonly reason: ScreenReason;
  readonly raise: number;
  readonly lower: number;
  /** Information of the agreement in bits, added to that of the name: how seldom the fact agrees by chance. */
  readonly bits: number;
}

// The sizes of the effects are our own, ordered by how seldom each fact agrees by chance, and checked on the benchmark's tuning half.
const FATHER_RAISE = 0.4;
const FATHER_LOWER = 0.68;
const FATHER_SAME_MIN = 0.82;
const FATHER_OTHER_MAX = 0.5;
const BORN_DAY_RAISE = 0.5;
const BORN_YEAR_RAISE = 0.2;
const BORN_SWAPPED_RAISE = 0.3;
const BORN_OTHER_LOWER = 0.7;
/** Years by which published and given birth dates may differ without contradicting: published years are often estimates. */
const BORN_NEAR_YEARS = 2;
const COUNTRY_RAISE = 0.06;
const COUNTRY_LOWER = 0.95;
/** One of some 16,000 days of birth; day and month exchanged; one of some 30 years; one of a few countries; one of very many numbers. */
const BORN_DAY_BITS = 14;
const BORN_SWAPPED_BITS = 11;
const BORN_YEAR_BITS = 5;
const COUNTRY_BITS = 3;
const ID_BITS = 30;
const ID_RAISE = 0.9;
const ID_OTHER_LOWER = 0.97;

/** Reads the facts of a query; what cannot be read is said, not dropped. */
export function readFacts(query: ScreenQuery): QueryFacts {
  const unreadable: ScreenReason[] = [];
  const father = isGiven(query.father) ? prepareName(query.father, 'person') : null;
  if (father !== null && nameProblem(father) !== null) {
    unreadable.push(note('father', sentence('father-unreadable', { query: father.text })));
  }
  const born = isGiven(query.born) ? readBirth(query.born) : null;
  if (isGiven(query.born) && born === null)
    unreadable.push(note('born', sentence('birth-date-unreadable', { query: query.born })));
  const countries = isGiven(query.country)
    ? query.country
        .split(/[;|]/)
        .filter((text) => text.trim() !== '')
        .map((text) => countryCode(text.trim()))
    : [];
  if (isGiven(query.country) && countries.includes(null))
    unreadable.push(note('country', sentence('country-unreadable', { query: query.country })));
  const id = isGiven(query.id) ? normaliseId(query.id) : '';
  if (isGiven(query.id) && id === '')
    unreadable.push(note('id', sentence('id-unreadable', { query: query.id })));
  return {
    father: father === null || nameProblem(father) !== null ? null : father,
    born,
    countries: countries.filter((code) => code !== null),
    id,
    unreadable,
  };
}

/** Reads `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, spans, and `DD/MM/YYYY` or `DD.MM.YYYY`; null when it is none or the day does not exist. */
export function readBirth(text: string): PartialDate | null {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const iso =
    local === null
      ? text.trim()
      : `${local[3]}-${(local[2] ?? '').padStart(2, '0')}-${(local[1] ?? '').padStart(2, '0')}`;
  try {
    return parsePartialDate(iso);
  } catch {
    return null;
  }
}

/** The factors of a party, one for each fact that both sides have; a fact that only the query has gives a reason without effect. */
export function weighFacts(
  facts: QueryFacts,
  party: ScreeningParty,
  names: { listed: PreparedName; rarity: Rarity },
): readonly Factor[] {
  return [
    facts.father === null ? null : weighFather(facts.father, party, names),
    facts.born === null ? null : weighBirth(facts.born, party.births),
    facts.countries.length === 0 ? null : weighCountry(facts.countries, party.countries),
    facts.id === '' ? null : weighId(facts.id, party.ids),
  ].filter((factor) => factor !== null);
}

function weighFather(
  father: PreparedName,
  party: ScreeningParty,
  names: { listed: PreparedName; rarity: Rarity },
): Factor {
  const best = bestFather(father, party, names.rarity);
  if (best === null) return fatherWithinName(father, names);
  const pair = { query: father.text, listed: best.listed.text };
  const about = { about: 'father', ...pair, similarity: best.score } as const;
  if (best.score >= FATHER_SAME_MIN) {
    return factor(
      { ...about, effect: 'agrees', ...sentence('father-agrees', pair) },
      { raise: FATHER_RAISE, bits: best.bits },
    );
  }
  if (best.score <= FATHER_OTHER_MAX) {
    return factor(
      { ...about, effect: 'contradicts', ...sentence('father-contradicts', pair) },
      { lower: FATHER_LOWER },
    );
  }
  return factor({ ...about, effect: 'neutral', ...sentence('father-similar', pair) }, {});
}

/** The listed father's name most like the one given, or null where there is none to compare. */
export function bestFather(
  father: PreparedName,
  party: ScreeningParty,
  rarity: Rarity,
): { readonly listed: PreparedName; readonly score: number; readonly bits: number } | null {
  const compared = party.fathers.flatMap((listed) => {
    const comparison = compareNames(father, listed, rarity);
    return comparison.kind === 'compared' ? [{ listed, score: comparison.score, bits: comparison.bits }] : [];
  });
  return compared.sort((a, b) => b.score - a.score)[0] ?? null;
}

/** Without a father's name on the list, a chain of names (X bin Y) may still hold it. */
function fatherWithinName(father: PreparedName, names: { listed: PreparedName; rarity: Rarity }): Factor {
  const chain = { ...names.listed, parts: names.listed.parts.slice(1) };
  const comparison = compareNames(father, chain, names.rarity);
  const first = comparison.kind === 'compared' ? comparison.aligned[0] : undefined;
  if (first !== undefined && comparison.kind === 'compared' && comparison.score >= FATHER_OTHER_MAX) {
    const pair = { query: father.text, listed: first.right };
    return factor(
      { about: 'father', effect: 'agrees', ...sentence('father-within-name', pair), ...pair },
      { raise: FATHER_RAISE / 3 },
    );
  }
  const said = sentence('father-missing-in-list', {});
  return factor({ about: 'father', effect: 'missing', ...said, query: father.text }, {});
}

function weighBirth(born: PartialDate, births: readonly PartialDate[]): Factor {
  const best = births
    .map((listed) => ({ listed, likeness: birthLikeness(born, listed) }))
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (best === undefined) {
    const said = sentence('birth-date-missing-in-list', {});
    return factor({ about: 'born', effect: 'missing', ...said, query: formatSpan(born) }, {});
  }
  const values = { query: formatPartialDate(born), listed: formatPartialDate(best.listed) };
  const pair = { about: 'born', query: formatSpan(born), listed: formatSpan(best.listed) } as const;
  switch (best.likeness) {
    case 4:
      return factor(
        { ...pair, effect: 'agrees', ...sentence('birth-date-agrees', values) },
        { raise: BORN_DAY_RAISE, bits: BORN_DAY_BITS },
      );
    case 3:
      return factor(
        { ...pair, effect: 'agrees', ...sentence('birth-date-swapped', values) },
        { raise: BORN_SWAPPED_RAISE, bits: BORN_SWAPPED_BITS },
      );
    case 2:
      return factor(
        { ...pair, effect: 'agrees', ...sentence('birth-date-compatible', values) },
        { raise: BORN_YEAR_RAISE, bits: BORN_YEAR_BITS },
      );
    case 1:
      return factor({ ...pair, effect: 'neutral', ...sentence('birth-date-near', values) }, {});
    default:
      return factor(
        { ...pair, effect: 'contradicts', ...sentence('birth-date-contradicts', values) },
        { lower: BORN_OTHER_LOWER },
      );
  }
}

/** 4 the same day, 3 day and month swapped, 2 overlapping spans, 1 within two years, 0 apart. */
function birthLikeness(left: PartialDate, right: PartialDate): number {
  const days = left.precision === 'day' && right.precision === 'day';
  if (days && left.from === right.from) return 4;
  if (days && swapped(left.from) === right.from) return 3;
  if (!days && left.from <= right.to && right.from <= left.to) return 2;
  return yearsApart(left, right) <= BORN_NEAR_YEARS &&
    (!days || left.circa || right.circa || yearsApart(left, right) === 0)
    ? 1
    : 0;
}

function swapped(day: string): string | null {
  const other = `${day.slice(0, 4)}-${day.slice(8, 10)}-${day.slice(5, 7)}`;
  return isIsoDay(other) ? other : null;
}

function yearsApart(left: PartialDate, right: PartialDate): number {
  const [leftFrom, leftTo, rightFrom, rightTo] = [left.from, left.to, right.from, right.to].map((day) =>
    Number(day.slice(0, 4)),
  );
  return Math.max(0, (leftFrom ?? 0) - (rightTo ?? 0), (rightFrom ?? 0) - (leftTo ?? 0));
}

function weighCountry(countries: readonly string[], listed: ReadonlySet<string>): Factor {
  const given = countries.map(nameCountry).join(', ');
  const values = { query: countries.join(';'), listed: [...listed].join(';') };
  if (listed.size === 0) {
    const said = sentence('country-missing-in-list', {});
    return factor({ about: 'country', effect: 'missing', ...said, query: given }, {});
  }
  const pair = { about: 'country', query: given, listed: [...listed].map(nameCountry).join(', ') } as const;
  if (countries.some((code) => listed.has(code)))
    return factor(
      { ...pair, effect: 'agrees', ...sentence('country-agrees', values) },
      { raise: COUNTRY_RAISE, bits: COUNTRY_BITS },
    );
  return factor(
    { ...pair, effect: 'contradicts', ...sentence('country-contradicts', values) },
    { lower: COUNTRY_LOWER },
  );
}

function weighId(id: string, listed: ReadonlySet<string>): Factor {
  if (listed.has(id)) {
    return factor(
      { about: 'id', effect: 'agrees', ...sentence('id-agrees', {}) },
      { raise: ID_RAISE, bits: ID_BITS },
    );
  }
  if (listed.size === 0)
    return factor({ about: 'id', effect: 'missing', ...sentence('id-missing-in-list', {}) }, {});
  return factor(
    { about: 'id', effect: 'contradicts', ...sentence('id-contradicts', {}) },
    { lower: ID_OTHER_LOWER },
  );
}

function factor(reason: ScreenReason, effect: { raise?: number; lower?: number; bits?: number }): Factor {
  return {
    reason,
    raise: effect.raise ?? 0,
    lower: effect.lower ?? 1,
    bits: effect.bits ?? 0,
  };
}

function note(about: ScreenReason['about'], said: Sentence): ScreenReason {
  return { about, effect: 'neutral', ...said };
}

function nameCountry(code: string): string {
  return countryName(code) ?? code;
}

function formatSpan(date: PartialDate): string {
  const prefix = date.circa ? 'about ' : '';
  if (date.precision === 'year') return prefix + date.from.slice(0, 4);
  if (date.precision === 'month') return prefix + date.from.slice(0, 7);
  return prefix + (date.precision === 'day' ? date.from : `${date.from} to ${date.to}`);
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
