/** What an indicator and its values must be before they are put on record. */

import { fault } from '../../base/index.ts';
import { namesAny, REFUSED_ATTRIBUTES } from '../../evidence/index.ts';
import type { Indicator, IndicatorMeasure, IndicatorSeries, IndicatorValue } from './model.ts';

/** First and last year of a value. */
export const INDICATOR_YEARS = { first: 1900, last: 2100 } as const;
/** Largest amount of a value. */
export const INDICATOR_VALUE_MAX = 1e15;

/**
 * Words for languages, and for the communities that a census lists.
 * Source: categories of the tables on religion and mother tongue, Census of Pakistan 2017 and 2023.
 */
const COMMUNITY_WORDS: readonly string[] = [
  ...['language', 'languages', 'linguistic', 'mother tongue', 'zaban', 'زبان', 'minority', 'minorities'],
  ...['urdu', 'punjabi', 'sindhi', 'pashto', 'pushto', 'balochi', 'brahvi', 'brahui', 'hindko', 'saraiki'],
  ...['seraiki', 'kashmiri', 'shina', 'balti', 'kalasha', 'dari', 'muslim', 'muslims', 'christian'],
  ...['christians', 'hindu', 'hindus', 'sikh', 'sikhs', 'parsi', 'parsis', 'qadiani', 'shias', 'shiite'],
  ...['sunnis', 'ismaili', 'pashtun', 'pashtuns', 'pakhtun', 'baloch', 'hazara', 'tajik', 'uzbek', 'turkmen'],
];

/**
 * Why an indicator is refused, or null when it may be kept: religion, sect, ethnic origin, tribe, caste and language are not measured, of no area.
 * Source: design invariant 6.
 */
export function refusedIndicator({ code, title, definition, counts }: Indicator): string | null {
  const { religion, sect, ethnicity } = REFUSED_ATTRIBUTES;
  const refused = [
    ...[religion, sect, ethnicity],
    { because: 'languages and communities are not recorded', words: COMMUNITY_WORDS },
  ];
  const texts = [code, title, definition, counts];
  return refused.find((one) => texts.some((text) => namesAny(text, one)))?.because ?? null;
}

/** What is wrong with an indicator, in words; null where nothing is. */
export function indicatorProblem(indicator: Indicator): string | null {
  const { code, title, definition, counts } = indicator;
  if (!/^[a-z0-9](?:[a-z0-9.-]{0,78}[a-z0-9])?$/.test(code))
    return 'indicator: a code of lower case letters, digits, dots and hyphens';
  for (const [name, text] of Object.entries({ title, definition, counts }))
    if (text.trim() === '' || text.length > TEXT_MAX) return `${name}: a text of 1 to ${TEXT_MAX} characters`;
  const refused = refusedIndicator(indicator);
  return refused === null ? null : `indicator: ${refused}`;
}

/** What is wrong with a value, in words; null where nothing is. */
export function valueProblem(
  { year, value }: Pick<IndicatorValue, 'year' | 'value'>,
  measure: IndicatorMeasure,
): string | null {
  const { first, last } = INDICATOR_YEARS;
  if (!(Number.isInteger(year) && year >= first && year <= last)) return `year: one from ${first} to ${last}`;
  if (value === null) return null;
  const { low, high, words } = RANGES[measure];
  return value >= low && value <= high ? null : `value: ${words}`;
}

/** @throws REQUEST_INVALID naming what is wrong */
export function checkSeries({ indicator, source, values }: IndicatorSeries): void {
  const seen = new Set<string>();
  const problems = function* (): Generator<string | null> {
    yield indicatorProblem(indicator);
    yield sourceProblem(source);
    for (const value of values) {
      yield valueProblem(value, indicator.measure);
      const key = `${value.unit} ${value.year}`;
      yield seen.has(key) ? `values: ${value.unit} has two values for ${value.year}` : null;
      seen.add(key);
    }
  };
  for (const problem of problems()) if (problem !== null) throw fault('REQUEST_INVALID', problem);
}

/** What is wrong with a source, in words; null where nothing is. */
export function sourceProblem({ title, url, publishedOn }: IndicatorSeries['source']): string | null {
  if (title.trim() === '' || title.length > TEXT_MAX) return `source: a text of 1 to ${TEXT_MAX} characters`;
  if (url !== null && !(url.length <= TEXT_MAX && /^https?:\/\/\S+$/.test(url)))
    return 'url: an address that begins with http';
  return publishedOn === null || PUBLISHED.test(publishedOn)
    ? null
    : 'published_on: YYYY, YYYY-MM or YYYY-MM-DD';
}

const TEXT_MAX = 2_000;
const PUBLISHED = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

const AMOUNT = { low: 0, high: INDICATOR_VALUE_MAX, words: 'a number from 0 on' } as const;
const RANGES: Readonly<Record<IndicatorMeasure, { low: number; high: number; words: string }>> = {
  count: AMOUNT,
  percent: { low: 0, high: 100, words: 'a share from 0 to 100' },
  'per-1000': AMOUNT,
  'per-100000': AMOUNT,
  index: { low: -INDICATOR_VALUE_MAX, high: INDICATOR_VALUE_MAX, words: 'a finite number' },
};
