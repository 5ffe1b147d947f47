import { describe, expect, it } from 'vitest';
import type { NameKind, NamePart } from './model.ts';
import { agreementOf, partSimilarity, SIMILAR_MIN } from './part-similarity.ts';
import { prepareName } from './prepare-name.ts';

function part(text: string, kind: NameKind = 'person'): NamePart {
  const [first] = prepareName(text, kind).parts;
  if (first === undefined) throw new RangeError(text);
  return first;
}

function similarity(left: string, right: string, kind: NameKind = 'person'): number {
  return partSimilarity(part(left, kind), part(right, kind));
}

describe('partSimilarity()', () => {
  it('is 1 for the same letters of one script, and stays below for the same sound', () => {
    expect(similarity('Zarmast', 'ZARMAST')).toBe(1);
    expect(similarity('زلمي', 'زلمی')).toBe(1);
    expect(similarity('Zarmast', 'زرمست')).toBeLessThan(1);
    expect(similarity('Zarmast', 'زرمست')).toBeGreaterThan(0.95);
  });

  it('is the same both ways', () => {
    const words = ['Zarmast', 'زرمست', 'Abd al-Qadir', 'Qadir', 'J.', 'Jamil', 'Hidayatullah', 'Hidayat'];
    for (const left of words)
      for (const right of words) expect(similarity(left, right)).toBe(similarity(right, left));
  });

  it('is all or nothing for numbers', () => {
    expect(similarity('313', '٣١٣', 'organisation')).toBe(1);
    expect(similarity('313', '314', 'organisation')).toBe(0);
    expect(similarity('313', 'Zarmast', 'organisation')).toBe(0);
  });

  it('lets an initial stand for a word of its letter or of its sound', () => {
    for (const word of ['Jamil', 'Ghulam', 'Shah', 'Chaudhry', 'Khan', 'Thabit'])
      expect(similarity(`${word.charAt(0)}.`, word)).toBe(0.8);
    expect(similarity('J.', 'جميل')).toBe(0.8);
    expect(similarity('J.', 'K.')).toBe(0);
    expect(similarity('J.', 'Karim')).toBe(0);
  });

  it('brings a compound and its short form together, but not two compounds that share a half', () => {
    expect(similarity('Abd al-Qadir', 'Qadir')).toBeGreaterThan(SIMILAR_MIN);
    expect(similarity('Hidayatullah', 'Hidayat')).toBeGreaterThan(SIMILAR_MIN);
    expect(similarity('Abd al-Qadir', 'Abd al-Sattar')).toBeLessThan(SIMILAR_MIN);
    expect(similarity('Asadullah', 'Inayatullah')).toBeLessThan(SIMILAR_MIN);
  });

  it('lets a translation stand for its English word, but never one word of the region for another', () => {
    expect(similarity('Lashkar', 'Army', 'organisation')).toBeGreaterThan(0.85);
    expect(similarity('Jaish', 'Jaysh', 'organisation')).toBeGreaterThan(0.95);
    expect(similarity('Lashkar', 'Jaish', 'organisation')).toBe(0);
  });
});

describe('agreementOf()', () => {
  it('names how two parts agree', () => {
    const named = (left: string, right: string, kind?: NameKind): string =>
      agreementOf(part(left, kind), part(right, kind), similarity(left, right, kind));
    expect(named('Zarmast', 'zarmast')).toBe('same');
    expect(named('Zarmast', 'زرمست')).toBe('same-sound');
    expect(named('Torgul', 'Torkul')).toBe('spelling');
    expect(named('J.', 'Jamil')).toBe('initial');
    expect(named('Lashkar', 'Army', 'organisation')).toBe('meaning');
  });
});
