import { describe, expect, it } from 'vitest';
import { changedNumbers, readNumber } from './rule-change.ts';

const bounds = { min: 2, max: 10 };
const rule = {
  parameters: {
    hopsMin: { value: 3, unit: 'accounts', source: 'invented', ...bounds },
    share: { value: 0.5, unit: 'share', min: 0, max: 1, source: 'invented' },
  },
};

describe('readNumber()', () => {
  it.each([
    ['4', { value: 4, fault: null }],
    [' 2 ', { value: 2, fault: null }],
    ['1', { value: 1, fault: 'bounds' }],
    ['11', { value: 11, fault: 'bounds' }],
    ['', { value: null, fault: 'none' }],
    ['four', { value: null, fault: 'none' }],
    ['Infinity', { value: null, fault: 'none' }],
  ])('reads %j', (text, read) => {
    expect(readNumber(text, bounds)).toEqual(read);
  });
});

describe('changedNumbers()', () => {
  it('has only what is another number than the one in effect', () => {
    expect(changedNumbers(rule, { hopsMin: '3', share: '0.25' })).toEqual({ share: 0.25 });
    expect(changedNumbers(rule, {})).toEqual({});
  });

  it('is nothing at all when one number cannot be', () => {
    expect(changedNumbers(rule, { hopsMin: '99', share: '0.25' })).toBeNull();
    expect(changedNumbers(rule, { hopsMin: '' })).toBeNull();
  });
});
