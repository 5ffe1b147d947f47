import { describe, expect, it } from 'vitest';
import { evenRamp, quantileRamp, stepOf } from './ramp.ts';

describe('stepOf()', () => {
  const ramp = evenRamp(10);

  it.each([
    [0, 1],
    [1.99, 1],
    [2, 2],
    [9.9, 5],
    [10, 5],
    [-1, 1],
  ])('puts %d into step %d', (amount, step) => {
    expect(stepOf(ramp, amount)).toBe(step);
  });

  it('gives no step to what is not known', () => {
    expect(stepOf(ramp, null)).toBe(0);
    expect(stepOf(ramp, Number.NaN)).toBe(0);
  });
});

describe('quantileRamp()', () => {
  it('spreads amounts that lie close together over all steps', () => {
    const amounts = [8.1, 8.2, 8.3, 8.4, 8.5, 8.6, 8.7, 8.8, 8.9, 10];
    const ramp = quantileRamp([null, ...amounts.toReversed()]);
    expect(ramp).toEqual({ starts: [8.1, 8.3, 8.5, 8.7, 8.9], max: 10 });
    expect(amounts.map((amount) => ramp && stepOf(ramp, amount))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('keeps equal amounts in one step, and knows of none where no amount is known', () => {
    expect(quantileRamp([0, 0, 0, 0, 7])).toEqual({ starts: [0, 7], max: 7 });
    expect(quantileRamp([null, Number.NaN])).toBeNull();
  });
});
