/** Tails and quantiles of counts with more spread than Poisson's, and the two plain detectors: tabular CUSUM and negative-binomial tail. */

import negativeBinomialCdf from '@stdlib/stats-base-dists-negative-binomial-cdf';
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

/**
 * The smallest count that at least `share` of all counts do not exceed. By halving, as the library's own search walks count by count and takes
 * seconds where counts go into the millions.
 */
export function countQuantile(share: number, spread: CountSpread): number {
  if (spread.mean === 0 || cdf(0, spread) >= share) return 0;
  let [low, high] = [0, Math.max(1, Math.ceil(spread.mean))];
  while (high < Number.MAX_SAFE_INTEGER && cdf(high, spread) < share) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (cdf(middle, spread) >= share) high = middle;
    else low = middle;
  }
  return high;
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
