/** The rule by which duplicates are proposed: its version, its weights and its threshold. */

import type { DuplicateSettings } from './find-duplicates.ts';

/** Names the rule in what it proposes. */
export const DUPLICATE_RULE = { id: 'incident-duplicates', version: '1' } as const;

/**
 * Weights and threshold. Source: learnt on one part of invented pairs of releases (`bench/incident-duplicates.ts`, seeds 1 to 6), measured on another
 * (docs/accuracy-incidents.md). Levels that the invented data do not have weigh nothing.
 */
export const DUPLICATE_SETTINGS: DuplicateSettings = {
  windowDays: 3,
  scoreMin: 6,
  perAccountMax: 2,
  weights: {
    time: { 'same-day': 3, overlap: 1, 'next-day': 0, 'days-apart': -2 },
    distance: { 'same-point': 5, close: 3, possible: 1, 'too-far': -4 },
    district: { same: 3, alike: 1, other: -3 },
    'place-name': { same: 4, alike: 1, other: -1 },
    killed: { none: 0.5, few: 1, many: 4, near: 0.5, apart: -3 },
    kind: { same: 1.5, kindred: 0.5, other: -2 },
    actors: { same: 1.5, alike: 0.5, other: -2 },
  },
};
