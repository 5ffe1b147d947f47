/** The order that holds until people have decided enough: written down here and in the guide, not learnt. */

import type { RankingWeights } from './ranking.ts';

/**
 * Points of the documented order. Rules that others must join before they speak come first, then those that were right most often when they were
 * measured, then the rules without a measurement, last those that were seldom right. Within a rule what is the more surprising comes first:
 * 150 nats instead of 20 are worth one point. What people have taken payments from, and what does not hold without them, comes last.
 * Source of the steps between rules: findings that are right, by rule, in docs/accuracy-money.md of 2026-11-23: a fifth and more 1, a tenth and more
 * 0.5, fewer -1. The other numbers are a choice of ours; reviewers' decisions correct them.
 */
export const DOCUMENTED_WEIGHTS: RankingWeights = {
  start: 0,
  rules: {
    ...{ 'hub-with-collection': 1.5, 'collection-near-listed': 1.5 },
    ...{ 'scatter-gather': 1, cycle: 1, 'fan-in': 0.5, chain: 0.5 },
    ...{ 'gather-scatter': -1, 'fan-out': -1, bipartite: -1, stack: -1 },
  },
  measures: {
    ...{ payments: 0, accounts: 0, days: 0, value: 0 },
    ...{ surprise: 0.5, rejectedShare: -4, noLongerHolds: -4 },
  },
  usualValueLogs: {},
};
