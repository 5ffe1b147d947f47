import { describe, expect, it } from 'vitest';
import type { NameKind, NamePart } from './model.ts';
import { prepareName } from './prepare-name.ts';
import { countRarity, FULL_BITS, partWeight, priorRarity } from './rarity.ts';

function parts(text: string, kind: NameKind = 'person'): readonly NamePart[] {
  return prepareName(text, kind).parts;
}

function bitsOf(text: string, names: readonly string[] = [], kind: NameKind = 'person'): number {
  const rarity = countRarity(names.map((name) => parts(name, kind)));
  return parts(text, kind).reduce((sum, part) => sum + rarity.bits(part), 0);
}

describe('priorRarity()', () => {
  it('calls usual names common and unknown ones rare', () => {
    const rarity = priorRarity();
    const [common, usual, rare] = ['Muhammad', 'Khalid', 'Zarmast'].map((text) => parts(text)[0]);
    if (common === undefined || usual === undefined || rare === undefined) throw new RangeError('no part');
    expect(rarity.bits(common)).toBeLessThan(4);
    expect(rarity.bits(usual)).toBeGreaterThan(rarity.bits(common));
    expect(rarity.bits(rare)).toBeGreaterThan(FULL_BITS);
  });

  it('counts the spellings of one name together', () => {
    expect(bitsOf('Muhammad')).toBe(bitsOf('Mohammed'));
    expect(bitsOf('Abd al-Rahman')).toBe(bitsOf('Abdurrahman'));
  });

  it('knows usual names in Arabic script, as one reading of their consonants', () => {
    expect(bitsOf('محمد')).toBeLessThan(bitsOf('زرمست') - 5);
    expect(bitsOf('محمد')).toBeGreaterThan(bitsOf('Muhammad'));
  });
});

describe('countRarity()', () => {
  it('makes a part less rare the more names contain it', () => {
    const few = Array.from({ length: 10 }, () => 'Zarmast Torgul');
    const many = Array.from({ length: 1_000 }, () => 'Zarmast Torgul');
    expect(bitsOf('Zarmast', few)).toBeLessThan(bitsOf('Zarmast'));
    expect(bitsOf('Zarmast', many)).toBeLessThan(bitsOf('Zarmast', few));
  });

  it('counts a part once in a name that repeats it', () => {
    const names = ['Torgul Wardak', 'Mirwais Wardak'];
    expect(bitsOf('Zarmast', ['Zarmast Zarmast', ...names])).toBe(bitsOf('Zarmast', ['Zarmast', ...names]));
  });

  it('counts Latin names for an Arabic-script part, and generic words by their meaning', () => {
    expect(bitsOf('زرمست', Array(50).fill('Zarmast'))).toBeLessThan(bitsOf('زرمست'));
    expect(bitsOf('Lashkar', Array(50).fill('Army'), 'organisation')).toBeLessThan(
      bitsOf('Lashkar', [], 'organisation'),
    );
  });

  it('does not depend on the names around an initial', () => {
    expect(bitsOf('J.', Array(50).fill('J. Smith'))).toBe(bitsOf('J.'));
  });
});

describe('partWeight()', () => {
  it('rises with information up to 1 and never reaches 0', () => {
    const [core] = parts('Zarmast');
    if (core === undefined) throw new RangeError('no part');
    expect(partWeight(core, 0)).toBeGreaterThan(0);
    expect(partWeight(core, 5)).toBeCloseTo(0.5, 9);
    expect(partWeight(core, 100)).toBe(1);
  });

  it('lets titles, generic words, by-names and initials weigh less than names', () => {
    const weights = [
      parts('Mullah Zarmast')[0],
      parts('Abu Zarmast')[0],
      parts('J. Zarmast')[0],
      parts('Trust Zarmast', 'organisation')[0],
    ].map((part) => (part === undefined ? Number.NaN : partWeight(part, FULL_BITS)));
    for (const weight of weights) expect(weight).toBeLessThan(0.6);
    expect(Math.min(...weights)).toBe(weights[0]);
  });
});
