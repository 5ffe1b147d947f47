import { describe, expect, it } from 'vitest';
import { evenRamp, stepOf } from './ramp.ts';

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
