import { describe, expect, it } from 'vitest';
import { arabicSound } from './arabic-letters.ts';
import { latinSound } from './latin-sound.ts';
import { consonantsOf, skeletonOf, tuneOf } from './sound-keys.ts';

describe('skeletonOf()', () => {
  it('keeps one letter for each coarse class and leaves vowels out', () => {
    expect(skeletonOf('qadir')).toBe(skeletonOf('kadir'));
    expect(skeletonOf('aeiou')).toBe('');
    expect(skeletonOf('')).toBe('');
  });

  it('writes a repeated class once, but keeps every digit', () => {
    expect(skeletonOf('kqg')).toBe('k');
    expect(skeletonOf('1123')).toBe('1123');
  });

  it('is the same for Arabic script and Latin letters', () => {
    expect(skeletonOf(arabicSound('زرمست'))).toBe(skeletonOf(latinSound('zarmast')));
  });
});

describe('tuneOf()', () => {
  it.each([
    ['yousuf', 'yusof'],
    ['omar', 'umar'],
    ['qader', 'kadar'],
    ['said', 'sayid'],
  ])('is equal for the spellings %s and %s', (left, right) => {
    expect(tuneOf(latinSound(left))).toBe(tuneOf(latinSound(right)));
  });

  it('keeps names apart that differ in a vowel class', () => {
    expect(tuneOf(latinSound('jamil'))).not.toBe(tuneOf(latinSound('jamal')));
  });

  it('begins with a sign of its own', () => {
    expect(tuneOf('')).toBe('~');
  });
});

describe('consonantsOf()', () => {
  it('is the same for an Arabic spelling and the Latin ones', () => {
    expect(consonantsOf(arabicSound('خالد'))).toBe(consonantsOf(latinSound('khalid')));
    expect(consonantsOf(arabicSound('زرمست'))).toBe(consonantsOf(latinSound('zermast')));
  });

  it('takes waw and ya for consonants before a vowel alone', () => {
    expect(consonantsOf('waDid')).toBe('-vzd');
    expect(consonantsOf('mawla')).toBe('-ml');
  });

  it('never meets a tune', () => {
    expect(consonantsOf('ktb').charAt(0)).not.toBe(tuneOf('ktb').charAt(0));
  });
});
