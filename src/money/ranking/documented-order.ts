/** The order that holds until people have decided enough: written down here and in the guide, not learnt. */

import type { RankingWeights } from './ranking.ts';

/**
 * Points of the documented order. Rules that others must join before they speak come first, then those that were right most often when they were
 * measured, then the rules without a measurement or with fewer than five findings in it, last those that were seldom right. Within a rule what is the more surprising comes first:
 * 150 nats instead of 20 are worth one point. What people have taken payments from, and what does not hold without them, comes last.
 * Source of the steps between rules: findings that are right at both rates together, by rule, in docs/accuracy-money.md of 2026-11-23: half and more 1, a
 * third and more 0.5, fewer -0.5. The other numbers are a choice of ours; reviewers' decisions correct them.
 */
export const DOCUMENTED_WEIGHTS: RankingWeights = {
  start: 0,
  rules: {
    ...{ 'hub-with-collection': 1.5, 'collection-near-listed': 1.5 },
    ...{ 'dormant-burst': 1, 'hawala-mirror': 1, 'scatter-gather': 1, 'fundraising-burst': 1 },
    ...{ chain: 1, 'fan-in': 1, 'gather-scatter': 1, 'hawala-hub': 0.5, 'fan-out': 0.5 },
    ...{ cycle: -0.5, 'pass-through': -0.5, structuring: -0.5, bipartite: -0.5 },
  },
  measures: {
    ...{ payments: 0, accounts: 0, days: 0, value: 0 },
    ...{ surprise: 0.5, rejectedShare: -4, noLongerHolds: -4 },
  },
  usualValueLogs: {},
};
