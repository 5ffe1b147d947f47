import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortText } from './short-text.ts';

it('shortText() leaves short texts as they are, and cuts long ones between characters', () => {
  expect(shortText('abc', 3)).toBe('abc');
  expect(shortText('abcd', 3)).toBe('abc…');
  expect(shortText('ab\u{1F600}', 3)).toBe('ab…');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 8 }), (text, lengthMax) => {
      const short = shortText(text, lengthMax);
      expect(short.length).toBeLessThanOrEqual(lengthMax + 1);
      expect(short.isWellFormed()).toBe(true);
    }),
  );
});
