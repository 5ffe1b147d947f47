/** What besides the name raises or lowers a match: father's name, birth date, country, identity number. */

import { isIsoDay, type PartialDate, parsePartialDate } from '../base/index.ts';
import { compareNames, incomparable, type PreparedName, prepareName, type Rarity } from '../names/index.ts';
import { countryCode, countryName } from '../places/index.ts';
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
  if (father !== null && incomparable(father) !== null) {
    unreadable.push(note('father', `the father's name given, "${father.text}", cannot be compared`));
  }
  const born = isGiven(query.born) ? readBirth(query.born) : null;
  if (isGiven(query.born) && born === null)
    unreadable.push(note('born', `the birth date given, "${query.born}", is not a date; it was left out`));
  const countries = isGiven(query.country)
    ? query.country
        .split(/[;|]/)
        .filter((text) => text.trim() !== '')
        .map((text) => countryCode(text.trim()))
    : [];
  if (countries.includes(null))
    unreadable.push(
      note('country', `the country given, "${query.country}", was not recognised; it was left out`),
    );
  const id = isGiven(query.id) ? normaliseId(query.id) : '';
  if (isGiven(query.id) && id === '')
    unreadable.push(note('id', `the number given, "${query.id}", is too short to identify; it was left out`));
  return {
    father: father === null || incomparable(father) !== null ? null : father,
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
  const compared = party.fathers.map((listed) => ({
    listed,
    comparison: compareNames(father, listed, names.rarity),
  }));
  const best = compared
    .flatMap(({ listed, comparison }) => (comparison.kind === 'compared' ? [{ listed, comparison }] : []))
    .sort((a, b) => b.comparison.score - a.comparison.score)[0];
  if (best === undefined) return fatherWithinName(father, names);
  const pair = { query: father.text, listed: best.listed.text, similarity: best.comparison.score };
  if (pair.similarity >= FATHER_SAME_MIN) {
    return factor(
      {
        about: 'father',
        effect: 'agrees',
        words: `father's name agrees: ${pair.query} = ${pair.listed}`,
        ...pair,
      },
      { raise: FATHER_RAISE, bits: best.comparison.bits },
    );
  }
  if (pair.similarity <= FATHER_OTHER_MAX) {
    return factor(
      {
        about: 'father',
        effect: 'contradicts',
        words: `father's name differs: ${pair.query}, listed ${pair.listed}`,
        ...pair,
      },
      { lower: FATHER_LOWER },
    );
  }
  return factor(
    {
      about: 'father',
      effect: 'neutral',
      words: `father's name is similar only in part: ${pair.query}, listed ${pair.listed}`,
      ...pair,
    },
    {},
  );
}

/** Without a father's name on the list, a chain of names (X bin Y) may still hold it. */
function fatherWithinName(father: PreparedName, names: { listed: PreparedName; rarity: Rarity }): Factor {
  const chain = { ...names.listed, parts: names.listed.parts.slice(1) };
  const comparison = compareNames(father, chain, names.rarity);
  const first = comparison.kind === 'compared' ? comparison.aligned[0] : undefined;
  if (first !== undefined && comparison.kind === 'compared' && comparison.score >= FATHER_OTHER_MAX) {
    const words = `the list has no father's name, but ${first.right} stands within the listed name`;
    return factor(
      { about: 'father', effect: 'agrees', words, query: father.text, listed: first.right },
      { raise: FATHER_RAISE / 3 },
    );
  }
  return factor(
    {
      about: 'father',
      effect: 'missing',
      words: "the list has no father's name for this entry",
      query: father.text,
    },
    {},
  );
}

function weighBirth(born: PartialDate, births: readonly PartialDate[]): Factor {
  const given = formatSpan(born);
  if (births.length === 0)
    return factor(
      { about: 'born', effect: 'missing', words: 'the list has no birth date for this entry', query: given },
      {},
    );
  const best = births
    .map((listed) => ({ listed, likeness: birthLikeness(born, listed) }))
    .sort((a, b) => b.likeness - a.likeness)[0];
  const listed = best === undefined ? '' : formatSpan(best.listed);
  const pair = { about: 'born', query: given, listed } as const;
  switch (best?.likeness) {
    case 4:
      return factor(
        { ...pair, effect: 'agrees', words: `born on the same day: ${listed}` },
        { raise: BORN_DAY_RAISE, bits: BORN_DAY_BITS },
      );
    case 3:
      return factor(
        { ...pair, effect: 'agrees', words: `day and month are swapped: ${given}, listed ${listed}` },
        { raise: BORN_SWAPPED_RAISE, bits: BORN_SWAPPED_BITS },
      );
    case 2:
      return factor(
        { ...pair, effect: 'agrees', words: `birth dates are compatible: ${given}, listed ${listed}` },
        { raise: BORN_YEAR_RAISE, bits: BORN_YEAR_BITS },
      );
    case 1:
      return factor(
        { ...pair, effect: 'neutral', words: `birth dates are near: ${given}, listed ${listed}` },
        {},
      );
    default:
      return factor(
        { ...pair, effect: 'contradicts', words: `birth dates differ: ${given}, listed ${listed}` },
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
  const theirs = [...listed].map(nameCountry).join(', ');
  const pair = { about: 'country', query: given, listed: theirs } as const;
  if (listed.size === 0)
    return factor(
      {
        about: 'country',
        effect: 'missing',
        words: 'the list names no country for this entry',
        query: given,
      },
      {},
    );
  if (countries.some((code) => listed.has(code)))
    return factor(
      { ...pair, effect: 'agrees', words: `a country agrees: ${given}` },
      { raise: COUNTRY_RAISE, bits: COUNTRY_BITS },
    );
  return factor(
    { ...pair, effect: 'contradicts', words: `countries differ: ${given}, listed ${theirs}` },
    { lower: COUNTRY_LOWER },
  );
}

function weighId(id: string, listed: ReadonlySet<string>): Factor {
  if (listed.has(id)) {
    return factor(
      { about: 'id', effect: 'agrees', words: 'the same identity number is listed' },
      { raise: ID_RAISE, bits: ID_BITS },
    );
  }
  if (listed.size === 0)
    return factor(
      { about: 'id', effect: 'missing', words: 'the list has no identity number for this entry' },
      {},
    );
  return factor(
    { about: 'id', effect: 'contradicts', words: 'the listed identity numbers are others' },
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

function note(about: ScreenReason['about'], words: string): ScreenReason {
  return { about, effect: 'neutral', words };
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
