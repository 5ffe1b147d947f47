import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicSound } from './arabic-letters.ts';
import { latinSound } from './latin-sound.ts';
import { addSound, createSoundPool, pooledSimilarities, type Sounding, soundSimilarity } from './sound.ts';
import { packSound } from './sound-costs.ts';

function latin(word: string): Sounding {
  return { sound: packSound(latinSound(word)), vowelsWritten: true };
}

function arabic(word: string): Sounding {
  return { sound: packSound(arabicSound(word)), vowelsWritten: false };
}

const sounding: fc.Arbitrary<Sounding> = fc.record({
  sound: fc.string({ unit: fc.constantFrom(...'aiuAWYEHbtdkqxhmnrszSjl19'), maxLength: 32 }).map(packSound),
  vowelsWritten: fc.boolean(),
});

describe('soundSimilarity()', () => {
  it('is 1 for a sound with itself and 0 where there is no sound', () => {
    expect(soundSimilarity(latin('zarmast'), latin('zarmast'))).toBe(1);
    expect(soundSimilarity(latin(''), latin(''))).toBe(0);
    expect(soundSimilarity(latin('zarmast'), latin(''))).toBeLessThan(0.5);
  });

  it('is high for two spellings of a name and low for two names', () => {
    expect(soundSimilarity(latin('qasim'), latin('kassem'))).toBeGreaterThan(0.9);
    expect(soundSimilarity(latin('torgul'), latin('wardak'))).toBeLessThan(0.5);
  });

  it('does not miss the vowels that a script leaves unwritten', () => {
    expect(soundSimilarity(latin('zarmast'), arabic('زرمست'))).toBeGreaterThan(0.97);
    expect(soundSimilarity(latin('zarmast'), latin('zrmst'))).toBeLessThan(0.97);
  });

  it('lets two neighbours change places at half the price of a letter', () => {
    expect(soundSimilarity(latin('zarmast'), latin('zarmsat'))).toBeGreaterThan(
      soundSimilarity(latin('zarmast'), latin('zarmakt')),
    );
  });

  it('finds two neighbours that change places within a short sound, whatever is the least asked for', () => {
    const [left, right] = ['kt', 'tk'].map((symbols) => ({ sound: packSound(symbols), vowelsWritten: true }));
    if (left === undefined || right === undefined) throw new RangeError('no sound');
    expect([0, 0.5, 0.74].map((least) => soundSimilarity(left, right, least))).toEqual([0.75, 0.75, 0.75]);
  });

  it('is symmetric and within 0 and 1 for any two sounds', () => {
    fc.assert(
      fc.property(sounding, sounding, (left, right) => {
        const similarity = soundSimilarity(left, right);
        expect(similarity).toBe(soundSimilarity(right, left));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
      { seed: 11, numRuns: 1_000 },
    );
  });

  it('is the same with a least similarity wherever it reaches it, and no more than it otherwise', () => {
    fc.assert(
      fc.property(sounding, sounding, (left, right) => {
        const whole = soundSimilarity(left, right);
        const bounded = soundSimilarity(left, right, 0.74);
        if (whole > 0.741) expect(bounded).toBe(whole);
        else expect([0, whole]).toContain(bounded);
      }),
      { seed: 12, numRuns: 1_000 },
    );
  });
});

describe('pooledSimilarities()', () => {
  it('equals the similarity of the two sounds, however many are in the pool', () => {
    fc.assert(
      fc.property(fc.array(sounding, { minLength: 1, maxLength: 80 }), sounding, (sounds, query) => {
        const pool = createSoundPool();
        for (const { sound, vowelsWritten } of sounds) addSound(pool, sound, vowelsWritten);
        for (const [number, one] of sounds.entries())
          expect(pooledSimilarities(query, pool, { numbers: [number], least: 0 })[0]).toBe(
            soundSimilarity(query, one),
          );
      }),
      { seed: 13, numRuns: 30 },
    );
  });
});
