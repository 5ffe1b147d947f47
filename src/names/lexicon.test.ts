import { describe, expect, it } from 'vitest';
import { unifyArabic } from './arabic-letters.ts';
import { commonParts, genericWord, isConnector, isTitle, kunyaOf } from './lexicon.ts';

describe('isTitle()', () => {
  it('knows titles in Latin letters and in unified Arabic ones', () => {
    for (const word of ['mullah', 'haji', 'dr', 'col', unifyArabic('مولوي'), unifyArabic('شيخ')])
      expect(isTitle(word)).toBe(true);
  });

  it('takes no name and no empty word for a title', () => {
    for (const word of ['zarmast', 'muhammad', '']) expect(isTitle(word)).toBe(false);
  });
});

describe('isConnector()', () => {
  it('knows the words for son, daughter, of and the', () => {
    for (const word of ['bin', 'ibn', 'ould', 'al', 'of', unifyArabic('بن')])
      expect(isConnector(word)).toBe(true);
    for (const word of ['benyamin', 'ali', '']) expect(isConnector(word)).toBe(false);
  });
});

describe('kunyaOf()', () => {
  it('brings the spellings of Abu and Umm together and keeps the two apart', () => {
    expect(['abu', 'abou', 'abul', unifyArabic('أبو'), unifyArabic('ابي')].map(kunyaOf)).toEqual(
      Array(5).fill('abu'),
    );
    expect([kunyaOf('oum'), kunyaOf('ام')]).toEqual(['umm', 'umm']);
    expect(kunyaOf('abuja')).toBeNull();
  });
});

describe('genericWord()', () => {
  it('gives translations one meaning and each word of the region its own lemma', () => {
    const [army, jaish, jaysh, lashkar] = ['army', 'jaish', 'jaysh', 'lashkar'].map(genericWord);
    expect(new Set([army?.meaning, jaish?.meaning, lashkar?.meaning])).toEqual(new Set(['army']));
    expect(jaish?.lemma).toBe(jaysh?.lemma);
    expect(lashkar?.lemma).not.toBe(jaish?.lemma);
    expect(army?.lemma).toBe('');
  });

  it('knows them in Arabic script and is null for a name', () => {
    expect(genericWord(unifyArabic('لشکر'))?.lemma).toBe('lashkar');
    expect(genericWord('zarmast')).toBeNull();
  });
});

describe('commonParts()', () => {
  it('gives shares between 0 and 1, of words of which none is empty', () => {
    const parts = commonParts();
    expect(parts.length).toBeGreaterThan(100);
    for (const [word, share] of parts) {
      expect(word).not.toBe('');
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
  });
});
