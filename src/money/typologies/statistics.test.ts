import { describe, expect, test } from 'vitest';
import {
  correlation,
  openStream,
  partialCorrelation,
  poissonExcess,
  quantile,
  rayleighTest,
  shuffle,
  variation,
} from './statistics.ts';

describe('rayleighTest()', () => {
  // The worked example in the documentation of the circular statistics of Pingouin (pingouin.circ_rayleigh): z 1.236, p 0.304844.
  test('gives the published z and p', () => {
    // biome-ignore lint/suspicious/noApproximativeNumericConstant: the published angles are rounded
    const { z, p } = rayleighTest([0.785, 1.57, 3.141, 0.839, 5.934]);
    expect(z).toBeCloseTo(1.236, 3);
    expect(p).toBeCloseTo(0.304844, 6);
  });

  test('tells one direction from all directions', () => {
    expect(rayleighTest(Array.from({ length: 20 }, () => 1.2)).p).toBeLessThan(1e-6);
    expect(rayleighTest(Array.from({ length: 20 }, (_, at) => (2 * Math.PI * at) / 20)).p).toBeGreaterThan(
      0.99,
    );
    expect(rayleighTest([])).toEqual({ z: 0, p: 1 });
  });
});

test('variation(), poissonExcess() and quantile() by hand', () => {
  expect(variation([2, 4])).toBeCloseTo(1 / 3);
  expect(variation([])).toBeNaN();
  expect(poissonExcess(20, 4)).toBe(8);
  expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  expect(quantile([], 0.5)).toBeNaN();
});

test('partialCorrelation() takes out what a third series explains', () => {
  const calendar = [1, 2, 3, 4, 5, 6];
  const [first, second] = [calendar.map((x, at) => x + (at % 2)), calendar.map((x, at) => 2 * x - (at % 2))];
  expect(correlation(first, second)).toBeGreaterThan(0.8);
  expect(partialCorrelation(first, second, calendar)).toBeCloseTo(-1);
  expect(partialCorrelation(first, second, [3, 3, 3, 3, 3, 3])).toBeCloseTo(correlation(first, second));
  expect(correlation([1, 1], [1, 2])).toBeNaN();
});

test('shuffle() deals every value once, the same for the same seed', () => {
  const values = Array.from({ length: 50 }, (_, at) => at);
  const dealt = shuffle(values, openStream(7));
  expect(dealt.toSorted((a, b) => a - b)).toEqual(values);
  expect(dealt).not.toEqual(values);
  expect(shuffle(values, openStream(7))).toEqual(dealt);
  expect(shuffle(values, openStream(8))).not.toEqual(dealt);
});
