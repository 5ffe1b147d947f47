/** Cells of Knox's table: limits, sums and tails. Every `!` reads tables below their lengths. */

import poissonCdf from '@stdlib/stats-base-dists-poisson-cdf';
import type { PermutedPairs } from './knox.ts';
import { simulatedP } from './monte-carlo.ts';

/** Radii and windows in ascending order; `squares` of the radii. */
export interface CellPlan {
  readonly radii: readonly number[];
  readonly windows: readonly number[];
  readonly squares: readonly number[];
}

/** Index of the first limit that holds the value; the number of limits where none does. */
export function limitClass(value: number, limits: readonly number[]): number {
  let at = 0;
  while (at < limits.length && !(value <= limits[at]!)) at += 1;
  return at;
}

/** Sums from the first to each. */
export function sumUp(counts: readonly number[]): readonly number[] {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}

/** P(at least `count`) under Poisson. */
export function poissonUpperTail(count: number, mean: number): number {
  if (count === 0) return 1;
  return mean === 0 ? 0 : 1 - poissonCdf(count - 1, mean);
}

/** What the permutations say of one cell; null where there are none. */
export function summarise(observed: number, simulated: readonly number[]): PermutedPairs | null {
  const simulations = simulated.length;
  if (simulations === 0) return null;
  const ranked = simulated.toSorted((one, other) => one - other);
  return {
    ...simulatedP(simulated.filter((count) => count >= observed).length, simulations),
    meanPairs: simulated.reduce((sum, count) => sum + count, 0) / simulations,
    lowPairs: ranked[Math.floor(0.025 * (simulations - 1))]!,
    highPairs: ranked[Math.ceil(0.975 * (simulations - 1))]!,
  };
}
