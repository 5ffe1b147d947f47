/** Codes of incidents read into closed lists, so that each has its words in both languages. */

import { useTranslation } from 'react-i18next';
import { PRECISIONS } from '../../parts/map/index.ts';

/** What happened. */
export const KINDS = [
  'armed-assault',
  'bombing',
  'suicide-attack',
  'assassination',
  'abduction',
  'armed-clash',
  'armed-force',
  'air-or-drone-strike',
  'shelling',
  'violence-against-civilians',
  'infrastructure-attack',
  'fence-breach',
  'border-fire',
  'protest-or-riot',
  'other',
  'unknown',
] as const;

/** What happened. */
export type Kind = (typeof KINDS)[number];

const TIME_PRECISIONS = ['day', 'days', 'week', 'month', 'year'] as const;

const FLAGS = [
  'implausible-count',
  'count-order',
  'coordinates-swapped',
  'coordinates-missing',
  'coordinates-impossible',
  'outside-country',
  'date-order',
  'future-date',
  'negative-count',
  'fractional-count',
] as const;

/** Reads a kind; one without words is unknown. */
export function kindOf(code: string): Kind {
  return KINDS.find((kind) => kind === code) ?? 'unknown';
}

/** Functions from codes to their words. */
export function useIncidentWords() {
  const { t } = useTranslation('incidents');
  return {
    kind: (code: string) => t(`kind.${kindOf(code)}`),
    precision: (code: string) =>
      t(`precision.${PRECISIONS.find((precision) => precision === code) ?? 'unknown'}`),
    timePrecision: (code: string) => {
      const known = TIME_PRECISIONS.find((precision) => precision === code);
      return known === undefined ? code : t(`timePrecision.${known}`);
    },
    flag: (code: string) => {
      const known = FLAGS.find((flag) => flag === code);
      return known === undefined ? code : t(`flag.${known}`);
    },
  };
}
