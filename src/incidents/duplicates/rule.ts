/** The rule by which duplicates are proposed: its version, its weights and its threshold. */

import type { DuplicateSettings } from './find-duplicates.ts';

/** Names the rule in what it proposes. */
export const DUPLICATE_RULE = { id: 'incident-duplicates', version: '1' } as const;

/**
 * Weights and threshold. Source: learnt on one part of invented pairs of releases (`bench/incident-duplicates.ts`, seeds 1 to 6), measured on another
 * (docs/accuracy-incidents.md). The weights of `district` are set by hand: it is asked only where points say nothing, which the
 * invented data do not have; `same-point` is raised to `close`, for nearer never says less.
 */
export const DUPLICATE_SETTINGS: DuplicateSettings = {
  windowDays: 3,
  scoreMin: 2,
  perAccountMax: 2,
  weights: {
    time: { 'same-day': 2.4, overlap: 1.1, 'next-day': -0.8, 'days-apart': -3.1 },
    distance: { 'same-point': 3.6, close: 3.6, possible: 1.2, 'too-far': -4.6 },
    district: { same: 2, alike: 1, other: -2 },
    'place-name': { same: 4.5, alike: 1.4, other: -2.1 },
    killed: { none: 1.3, few: 1.1, many: 1.9, near: -0.2, apart: -1.7 },
    kind: { same: 1.7, kindred: 1, other: -3.4 },
    actors: { same: 2.2, alike: 0.6, other: -3.4 },
  },
};
