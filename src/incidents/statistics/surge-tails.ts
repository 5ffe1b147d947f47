/** Tails and quantiles of counts with more spread than Poisson's, and the two plain detectors: tabular CUSUM and negative-binomial tail. */

import negativeBinomialCdf from '@stdlib/stats-base-dists-negative-binomial-cdf';
import negativeBinomialQuantile from '@stdlib/stats-base-dists-negative-binomial-quantile';
import poissonCdf from '@stdlib/stats-base-dists-poisson-cdf';

/** Mean and variance of a count; with a variance not above the mean it is Poisson. */
export interface CountSpread {
  readonly mean: number;
  readonly variance: number;
}

/** Share of the mean by which the variance must exceed it before the count is taken as negative binomial. */
const SPREAD_MIN = 1e-9;

/** P(at least `count`). Negative binomial by its moments: size = mean² / (variance - mean). */
export function upperTail(count: number, { mean, variance }: CountSpread): number {
  if (count <= 0) return 1;
  if (mean === 0) return 0;
  return 1 - cdf(count - 1, { mean, variance });
}

/** The smallest count that at least `share` of all counts do not exceed. */
export function countQuantile(share: number, { mean, variance }: CountSpread): number {
  if (mean === 0) return 0;
  const excess = variance - mean;
  if (excess > mean * SPREAD_MIN) {
    const size = (mean * mean) / excess;
    return negativeBinomialQuantile(share, size, mean / variance);
  }
  let count = Math.max(0, Math.floor(mean));
  while (count > 0 && poissonCdf(count - 1, mean) >= share) count -= 1;
  while (poissonCdf(count, mean) < share) count += 1;
  return count;
}

function cdf(count: number, { mean, variance }: CountSpread): number {
  const excess = variance - mean;
  if (excess <= mean * SPREAD_MIN) return poissonCdf(count, mean);
  return negativeBinomialCdf(count, (mean * mean) / excess, mean / variance);
}

/**
 * Tabular CUSUM: each sum is the one before plus the count less the reference, never below 0. Source: Page 1954.
 */
export function tabularCusum(counts: readonly number[], reference: number): readonly number[] {
  let sum = 0;
  return counts.map((count) => {
    sum = Math.max(0, sum + count - reference);
    return sum;
  });
}

/** Mean and variance of past counts. */
export function spreadOf(counts: readonly number[]): CountSpread {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return { mean, variance: squares / (counts.length - 1) };
}
