import { describe, expect, it } from 'vitest';
import { ACCOUNT_TEXT_MAX, foldDigits, readCount, readDegrees, readText } from './cell-values.ts';

describe('readCount()', () => {
  it.each([
    ['', { low: null, best: null, high: null, flag: null }],
    ['0', { low: 0, best: 0, high: 0, flag: null }],
    ['12', { low: 12, best: 12, high: 12, flag: null }],
    ['12.0', { low: 12, best: 12, high: 12, flag: null }],
    ['1,234', { low: 1_234, best: 1_234, high: 1_234, flag: null }],
    ['۱٬۲۳۴', { low: 1_234, best: 1_234, high: 1_234, flag: null }],
    ['2.5', { low: 2, best: 3, high: 3, flag: 'fractional-count' }],
    ['-3', { low: null, best: null, high: null, flag: 'negative-count' }],
  ])('reads "%s": nothing said is never none', (text, count) => {
    expect(readCount(foldDigits(text))).toEqual(count);
  });

  it.each(['many', '1 2', '12,34', '1e5', '10000000000', 'NaN', 'Infinity', '--1', '0x10'])(
    'refuses "%s"',
    (text) => {
      expect(readCount(text)).toBeUndefined();
    },
  );
});

describe('readDegrees()', () => {
  it.each([
    ['33.5', 33.5],
    ['33,5', 33.5],
    ['-0.25', -0.25],
    ['٣٣٫٥', 33.5],
    ['33.5N', Number.NaN],
    ['1e2', Number.NaN],
    ['', Number.NaN],
  ])('reads "%s"', (text, degrees) => {
    expect(readDegrees(foldDigits(text))).toBe(degrees);
  });
});

describe('readText()', () => {
  it('keeps letters of any script, drops control characters, and cuts what is too long', () => {
    expect(readText(' ضلع\u0000 گلزار ')).toBe('ضلع  گلزار');
    expect(readText('\u0007\u0000')).toBeNull();
    expect(readText('Gul\u202ezar\u2066 \u202c')).toBe('Gulzar');
    expect(readText('می\u200cرود')).toBe('می\u200cرود');
    expect(readText('\ud83d')).toBe('\ufffd');
    for (const letter of ['x', 'ض'])
      expect(readText(letter.repeat(ACCOUNT_TEXT_MAX + 5))?.length).toBe(ACCOUNT_TEXT_MAX);
  });
});
