import { describe, expect, it } from 'vitest';
import { statistics } from '../../../test/support/money/brute-features.ts';
import { openSeries, openSlide, type Series, STATISTICS, slideStatistics } from './slide-statistics.ts';

/** Relative error of a 32-bit float, with room for the order of additions. */
const FLOAT_ERROR = 2e-7;

describe('slideStatistics()', () => {
  it('keeps nothing of an amount 10^12 times the others once it has left the window', () => {
    const values = [3, 1, 4e12, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9];
    const last = tell(seriesOf(values, 10), 100).at(-1);
    expectNear(last, values.slice(-10), FLOAT_ERROR);
  });

  it('agrees with two passes to 2e-7 over 5,000 invented amounts in windows of 1 to 3,000', () => {
    const values = Array.from({ length: 5000 }, (_, at) => Math.exp(((at * 7919) % 1000) / 90) + 1e6);
    for (const length of [1, 2, 3, 4, 50, 3000]) {
      const told = tell(seriesOf(values, 1), length);
      for (const at of [0, 1, 2, 3, 47, 999, 2999, 3001, 4999])
        expectNear(told[at], values.slice(Math.max(0, at - length + 1), at + 1), FLOAT_ERROR);
    }
  });

  it('says nothing of what is not defined', () => {
    const [one] = tell(seriesOf([5], 1), 10);
    expect(one).toMatchObject({ count: 1, sum: 5, mean: 5, min: 5, max: 5, median: 5 });
    expect(one).toMatchObject({ variance: Number.NaN, skew: Number.NaN, kurtosis: Number.NaN });
    const equal = tell(seriesOf([7, 7, 7, 7, 7], 1), 10).at(-1);
    expect(equal).toMatchObject({ variance: 0, skew: Number.NaN, kurtosis: Number.NaN });
  });
});

function seriesOf(values: readonly number[], stepS: number): Series {
  const series = openSeries(values.length);
  series.count = values.length;
  for (const [at, value] of values.entries()) {
    series.enters[at] = at * stepS;
    series.begins[at] = at * stepS;
    series.values[at] = value;
    series.owns[at] = at;
    series.slots[at] = at;
  }
  return series;
}

function tell(series: Series, windowS: number): readonly Record<string, number>[] {
  const width = STATISTICS.length;
  const integers = new Int32Array(series.count * width);
  const floats = new Float32Array(integers.buffer);
  const target = { integers, floats, width, column: 0 };
  slideStatistics(openSlide(), series, { target, windows: Float64Array.of(windowS), stride: width });
  return Array.from({ length: series.count }, (_, row) =>
    Object.fromEntries(
      STATISTICS.map((name, at) => [
        name,
        (name === 'count' ? integers : floats)[row * width + at] ?? Number.NaN,
      ]),
    ),
  );
}

function expectNear(
  found: Record<string, number> | undefined,
  values: readonly number[],
  error: number,
): void {
  for (const [name, value] of Object.entries(statistics('of', values))) {
    const own = found?.[name.slice(3)] ?? Number.NaN;
    if (value === null) expect(own, name).toBeNaN();
    else
      expect(Math.abs(own - value), `${name}: ${own}, by two passes ${value}`).toBeLessThanOrEqual(
        error * Math.max(1, Math.abs(value)) + (/skew|kurtosis/.test(name) ? 1e-6 : 0),
      );
  }
}
