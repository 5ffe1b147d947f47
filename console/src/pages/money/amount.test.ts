import { describe, expect, it } from 'vitest';
import { decimalText } from './amount.tsx';

describe('decimalText()', () => {
  it.each([
    [120050, 2, '1200.50'],
    [5, 2, '0.05'],
    [7, 0, '7'],
    [-1, 3, '-0.001'],
    [Number.MAX_SAFE_INTEGER, 2, '90071992547409.91'],
  ])('writes %d with %d decimals as %s', (minor, decimals, text) => {
    expect(decimalText(minor, decimals)).toBe(text);
  });
});
