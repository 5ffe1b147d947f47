/** What is told of the order of findings of money. */

import type { Static } from 'typebox';
import {
  DECISIONS_MAX,
  DECISIONS_MIN,
  DOCUMENTED_RANKING,
  type explainRank,
  MEASURES,
  type Measure,
  type RankingReason,
  type StoredRanking,
} from '../money/index.ts';
import type { NameOf } from './describe-finding.ts';
import type { FindingRankView, RankingView } from './schemas/money-ranking.ts';

const BECAUSE: Readonly<Record<RankingReason, string>> = {
  'never-learnt': 'No order was learnt from decisions yet: the documented order holds.',
  'too-few-decisions': `Fewer than ${DECISIONS_MIN} findings were accepted, or fewer than ${DECISIONS_MIN} rejected: the documented order holds.`,
  'not-measurable':
    'The later decisions were all of one kind, so that no order can be compared on them: the documented order holds.',
  'no-better':
    'On later decisions the learnt order was worse than the documented one: the documented order holds.',
  better: 'On later decisions the learnt order was no worse than the documented one: it holds.',
};

const DESCRIPTIONS: Readonly<Record<Measure, string>> = {
  payments: 'natural logarithm of the number of payments',
  accounts: 'natural logarithm of the number of accounts',
  days: 'natural logarithm of one more than the days from the first to the last payment',
  value: 'natural logarithm of the value divided by what is usual among decided findings in its currency',
  surprise: 'natural logarithm of one more than its nats, divided by 21: 0 where the rule measures none',
  rejectedShare: 'share of its payments that people rejected',
  noLongerHolds: '1 where the rule does not find it without the rejected payments',
};

/** The order that holds for a reader. */
export function describeRanking(stored: StoredRanking | null, nameOf: NameOf): Static<typeof RankingView> {
  const ranking = stored ?? DOCUMENTED_RANKING;
  const { weights, rules, spreads } = ranking;
  const ids = [...new Set([...Object.keys(weights.rules), ...Object.keys(rules)])].toSorted();
  const usual = Object.entries(weights.usualValueLogs);
  return {
    id: stored?.id ?? null,
    ...{ kind: ranking.kind, reason: ranking.reason, because: BECAUSE[ranking.reason] },
    learntAt: stored?.learntAt.toISOString() ?? null,
    learntBy: stored?.learntBy ?? null,
    learntByName: stored === null ? null : nameOf(stored.learntBy),
    decisions: {
      ...{ accepted: ranking.accepted, rejected: ranking.rejected },
      ...{ neededOfEach: DECISIONS_MIN, atMost: DECISIONS_MAX },
    },
    start: weights.start,
    rules: ids.map((rule) => ({
      ...{ rule, weight: weights.rules[rule] ?? 0 },
      ...{ accepted: rules[rule]?.accepted ?? 0, rejected: rules[rule]?.rejected ?? 0 },
    })),
    measures: MEASURES.map((measure) => ({
      ...{ measure, weight: weights.measures[measure], spread: spreads?.[measure] ?? null },
      description: DESCRIPTIONS[measure],
    })),
    usualValues: Object.fromEntries(usual.map(([currency, log]) => [currency, Math.exp(log)])),
    tested: ranking.tested,
  };
}

/** Where a finding stands. */
export function describeRank(
  finding: string,
  { ranking, parts }: NonNullable<Awaited<ReturnType<typeof explainRank>>>,
): Static<typeof FindingRankView> {
  return {
    ...{ finding, ranking: ranking?.id ?? null, kind: (ranking ?? DOCUMENTED_RANKING).kind },
    points: parts.reduce((sum, { points }) => sum + points, 0),
    parts: parts.map((part) => ({ ...part })),
  };
}
