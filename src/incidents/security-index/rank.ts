/** Ranks of areas: by score, by what low and high claims leave open, and under other weights. */

import type { RankRange, Span, WeightSensitivity } from './model.ts';
import { INDEX_TERMS, type IndexTerm, type IndexWeights } from './profile.ts';

/** Scores that differ by less than this share of them are the same. */
const TIE = 1e-9;

/** Ranks of scores: 1 is the highest; equal scores share a rank. */
export function rankScores(scores: readonly number[]): readonly number[] {
  return scores.map((score) => 1 + scores.filter((other) => compareScores(other, score) > 0).length);
}

/** The ranks that each area may have, when every area may lie anywhere between its low and its high. */
export function rankSpans(spans: readonly Span[]): readonly RankRange[] {
  return spans.map((own) => ({
    best: 1 + spans.filter((other) => compareScores(other.low, own.high) > 0).length,
    worst: 1 + spans.filter((other) => other !== own && compareScores(other.high, own.low) > 0).length,
  }));
}

/** Weighted sums of each area's terms, before the weights: areas by INDEX_TERMS. */
export type TermTotals = readonly Readonly<Record<IndexTerm, number>>[];

/**
 * Ranks under every combination of weights that are each a share higher or lower. Terms of weight 0 stay out.
 * The difference between two areas is linear in the weights, so that whatever order of two is possible within the change shows at a combination.
 */
export function rankUnderWeights(
  totals: TermTotals,
  weights: IndexWeights,
  change: number,
): { readonly ranges: readonly RankRange[]; readonly sensitivity: WeightSensitivity } {
  const base = scoresOf(totals, weights);
  const baseRanks = rankScores(base);
  const ranges = baseRanks.map((rank) => ({ best: rank, worst: rank }));
  const combinations = changedWeights(weights, change);
  let agreementMin = 1;
  for (const changed of combinations) {
    const scores = scoresOf(totals, changed);
    agreementMin = Math.min(agreementMin, agreement(base, scores));
    for (const [at, rank] of rankScores(scores).entries()) {
      const range = ranges[at];
      if (range === undefined) continue;
      range.best = Math.min(range.best, rank);
      range.worst = Math.max(range.worst, rank);
    }
  }
  const moved = ranges.filter(({ best, worst }) => best !== worst).length;
  return {
    ranges,
    sensitivity: {
      ...{ change, combinations: combinations.length, moved, units: totals.length, agreementMin },
    },
  };
}

function changedWeights(weights: IndexWeights, change: number): readonly IndexWeights[] {
  let all: readonly IndexWeights[] = [weights];
  for (const term of INDEX_TERMS) {
    const weight = weights[term];
    if (weight === 0) continue;
    all = all.flatMap((one) => [
      { ...one, [term]: weight * (1 - change) },
      { ...one, [term]: weight * (1 + change) },
    ]);
  }
  return all;
}

function scoresOf(totals: TermTotals, weights: IndexWeights): readonly number[] {
  return totals.map((total) => INDEX_TERMS.reduce((sum, term) => sum + weights[term] * total[term], 0));
}

/** Goodman and Kruskal's gamma: pairs in the same order less pairs in the other one, of those that are tied in neither. */
function agreement(left: readonly number[], right: readonly number[]): number {
  let [same, other] = [0, 0];
  for (let first = 0; first < left.length; first++)
    for (let second = 0; second < first; second++) {
      const order =
        compareScores(left[first] ?? 0, left[second] ?? 0) *
        compareScores(right[first] ?? 0, right[second] ?? 0);
      if (order > 0) same++;
      else if (order < 0) other++;
    }
  return same + other === 0 ? 1 : (same - other) / (same + other);
}

function compareScores(left: number, right: number): -1 | 0 | 1 {
  if (Math.abs(left - right) <= TIE * Math.max(Math.abs(left), Math.abs(right))) return 0;
  return left > right ? 1 : -1;
}
