/** Profiles of the security index: what is weighed, and how much. A profile's id and version are kept with every number. */

import { fault } from '../../base/index.ts';

/** What an index weighs: a number of incidents, of persons killed, injured or held hostage, and bands of property damage. */
export const INDEX_TERMS = ['incidents', 'killed', 'injured', 'property', 'hostages'] as const;
/** One of INDEX_TERMS. */
export type IndexTerm = (typeof INDEX_TERMS)[number];

/** Points for one of each term; a term of weight 0 is not looked at. */
export type IndexWeights = Readonly<Record<IndexTerm, number>>;

/** A way of weighing, under an id and a version that never change their meaning. */
export interface IndexProfile {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly weights: IndexWeights;
  /** Weight of the year asked for, then of the years before it, one by one. */
  readonly yearWeights: readonly number[];
  /** `looked-up`: the weights were read in the source named; `recalled`: nobody has looked them up; `own`: they are the asker's. */
  readonly verification: 'looked-up' | 'recalled' | 'own';
  readonly source: string;
}

/** Source: Global Terrorism Index, methodology: five years, 16, 8, 4, 2, 1 of 31 (52, 26, 13, 6, 3 %). */
export const GTI_YEAR_WEIGHTS: readonly number[] = [16, 8, 4, 2, 1];

/** The profiles delivered. Their weights are never changed: another weight is another version. */
export const INDEX_PROFILES: readonly IndexProfile[] = [
  {
    ...{ id: 'gti-property', version: 1, title: 'Global Terrorism Index, with property damage' },
    weights: { incidents: 1, killed: 3, injured: 0.5, property: 2, hostages: 0 },
    ...{ yearWeights: GTI_YEAR_WEIGHTS, verification: 'looked-up' },
    source:
      'Institute for Economics and Peace, Global Terrorism Index, methodology to 2021 (four indicators)',
  },
  {
    ...{
      id: 'gti-hostages',
      version: 1,
      title: 'Global Terrorism Index, with hostages in place of property',
    },
    weights: { incidents: 1, killed: 3, injured: 0.5, property: 0, hostages: 0.5 },
    ...{ yearWeights: GTI_YEAR_WEIGHTS, verification: 'recalled' },
    source:
      'Institute for Economics and Peace, Global Terrorism Index, methodology from 2022 on: not looked up',
  },
  {
    ...{ id: 'deaths-only', version: 1, title: 'Persons killed, nothing else' },
    weights: { incidents: 0, killed: 1, injured: 0, property: 0, hostages: 0 },
    ...{ yearWeights: GTI_YEAR_WEIGHTS, verification: 'own' },
    source: 'Silsila; the years as in the Global Terrorism Index',
  },
];

/** The profile that holds where none is named. */
export const DEFAULT_PROFILE = 'gti-property';

/** Largest weight that is taken. */
const WEIGHT_MAX = 1_000;

/** The id of profiles made by {@link ownProfile}. */
export const OWN_PROFILE = 'own';

/**
 * Finds a delivered profile.
 * @throws REQUEST_INVALID for an id that is none
 */
export function findProfile(id: string): IndexProfile {
  const found = INDEX_PROFILES.find((profile) => profile.id === id);
  if (found !== undefined) return found;
  const known = INDEX_PROFILES.map((profile) => profile.id).join(', ');
  throw fault('REQUEST_INVALID', `profile: "${id}" is none of ${known}`);
}

/**
 * Makes a profile of the asker's own weights; terms left out weigh nothing.
 * @throws REQUEST_INVALID for a weight that is not from 0 to 1,000, or where all are 0
 */
export function ownProfile(weights: Readonly<Partial<Record<IndexTerm, number>>>): IndexProfile {
  const weightOf = (term: IndexTerm): number => weights[term] ?? 0;
  for (const term of INDEX_TERMS) {
    const weight = weightOf(term);
    if (!(weight >= 0 && weight <= WEIGHT_MAX))
      throw fault('REQUEST_INVALID', `weights: ${term} must be from 0 to ${WEIGHT_MAX}`);
  }
  if (INDEX_TERMS.every((term) => weightOf(term) === 0))
    throw fault('REQUEST_INVALID', 'weights: at least one must be above 0');
  const stated = INDEX_TERMS.map((term) => `${term} ${weightOf(term)}`).join(', ');
  return {
    ...{ id: OWN_PROFILE, version: 1, title: `Own weights: ${stated}` },
    weights: {
      ...{ incidents: weightOf('incidents'), killed: weightOf('killed'), injured: weightOf('injured') },
      ...{ property: weightOf('property'), hostages: weightOf('hostages') },
    },
    ...{ yearWeights: GTI_YEAR_WEIGHTS, verification: 'own', source: 'the asker' },
  };
}

/**
 * Reads weights as they are written on a command line and in an address: `incidents=1,killed=3,injured=0.5`.
 * @throws REQUEST_INVALID for a term that is none, one named twice, or a weight that is no number
 */
export function parseWeights(text: string): IndexProfile {
  const weights: Partial<Record<IndexTerm, number>> = {};
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.split('=').map((piece) => piece.trim());
    const term = INDEX_TERMS.find((one) => one === name);
    if (term === undefined || weights[term] !== undefined || !/^\d{1,4}(?:\.\d{1,6})?$/.test(value))
      throw fault('REQUEST_INVALID', `weights: write ${INDEX_TERMS.map((one) => `${one}=1`).join(',')}`);
    weights[term] = Number(value);
  }
  return ownProfile(weights);
}
