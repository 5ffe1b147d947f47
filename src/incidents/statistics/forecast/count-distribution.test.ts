import pmfBelow from '@stdlib/stats-base-dists-negative-binomial-cdf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountDistribution,
  hurdleDistribution,
  meanOf,
  negativeBinomial,
  pointDistribution,
  probabilityOfAny,
  quantileOf,
  scoreForecast,
  scoreInterval,
} from './count-distribution.ts';

/** The distribution of an ensemble: each of its numbers has the same probability. */
function ensemble(numbers: readonly number[]): CountDistribution {
  const length = Math.max(...numbers) + 1;
  return {
    cumulative: Float64Array.from(
      { length },
      (_, at) => numbers.filter((number) => number <= at).length / numbers.length,
    ),
  };
}

describe('scoreForecast()', () => {
  it('gives the CRPS that is computed by hand for an ensemble', () => {
    expect(scoreForecast(ensemble([0, 1, 2, 5, 10]), 3).crps).toBeCloseTo(1.08, 12);
  });

  it('equals mean |x - y| - mean |x - x| / 2 for any ensemble', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 60 }), (drawn, actual) => {
        const n = drawn.length;
        const near = drawn.reduce((sum, one) => sum + Math.abs(one - actual), 0) / n;
        const apart = drawn.flatMap((one) => drawn.map((other) => Math.abs(one - other)));
        const spread = apart.reduce((sum, gap) => sum + gap, 0) / (2 * n * n);
        expect(scoreForecast(ensemble(drawn), actual).crps).toBeCloseTo(near - spread, 9);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('gives the distance for a forecast of one number, whatever comes', () => {
    expect(scoreForecast(pointDistribution(0), 7)).toEqual({ crps: 7, intervalScore: 140, brier: 1 });
    expect(scoreForecast(pointDistribution(7), 7)).toEqual({ crps: 0, intervalScore: 0, brier: 0 });
  });
});

describe('scoreInterval()', () => {
  it('gives the width that is computed by hand where the number lies within', () => {
    expect(scoreInterval({ low: 0.2, high: 9, outside: 0.1 }, 3)).toBeCloseTo(8.8, 12);
  });

  it('adds 20 for each by which the number lies beyond', () => {
    expect(scoreInterval({ low: 2, high: 9, outside: 0.1 }, 11)).toBe(47);
    expect(scoreInterval({ low: 2, high: 9, outside: 0.1 }, 1)).toBe(27);
  });
});

describe('negativeBinomial()', () => {
  it.each([
    [4, 2],
    [0.3, 0.05],
    [90, 0.4],
    [2_000, 50],
  ])('of mean %d and size %d agrees with a library', (mean, size) => {
    const { cumulative } = negativeBinomial(mean, size);
    for (const at of [0, 1, 7, Math.round(mean), Math.round(2 * mean)])
      expect(cumulative[at] ?? 1).toBeCloseTo(pmfBelow(at, size, size / (size + mean)), 8);
  });

  it('gives the published tail and quantile of mean 4 and size 2', () => {
    const forecast = negativeBinomial(4, 2);
    expect(1 - (forecast.cumulative[7] ?? 0)).toBeCloseTo(0.1430676, 7);
    expect(1 - (forecast.cumulative[14] ?? 0)).toBeCloseTo(0.01370195, 8);
    expect(quantileOf(forecast, 0.99)).toBe(15);
  });

  it('is Poisson for an infinite size, also where its first probability is below all numbers', () => {
    expect(1 - (negativeBinomial(4, Number.POSITIVE_INFINITY).cumulative[7] ?? 0)).toBeCloseTo(0.05113362, 8);
    const large = negativeBinomial(5_000, Number.POSITIVE_INFINITY);
    expect(meanOf(large)).toBeCloseTo(5_000, 3);
    expect(quantileOf(large, 0.5)).toBe(5_000);
  });

  it('of mean 0 is nothing for sure', () => {
    expect(negativeBinomial(0, Number.POSITIVE_INFINITY)).toEqual(pointDistribution(0));
  });

  it('stays within its limit for a mean that only a mistake can give', () => {
    const { cumulative } = negativeBinomial(1e7, 0.1);
    expect(cumulative.length).toBe(65_536);
    expect(cumulative.at(-1)).toBe(1);
  });
});

describe('hurdleDistribution()', () => {
  it('has the probability of any and the mean when any that it is given', () => {
    const forecast = hurdleDistribution(0.3, { meanWhenAny: 6, size: 0.8 });
    expect(probabilityOfAny(forecast)).toBeCloseTo(0.3, 12);
    expect(meanOf(forecast)).toBeCloseTo(1.8, 5);
  });
});
