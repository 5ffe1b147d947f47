import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexTexts } from '../../test/support/names.ts';
import type { NameHit } from './model.ts';
import { prepareName } from './prepare-name.ts';
import { ASKED_MISSING_FACTOR, scoreBound } from './score-owner.ts';
import { searchNames } from './search-names.ts';

/** The hit of the only owner, which has these names. */
function hitOf(names: readonly string[], query: string): NameHit | undefined {
  const index = indexTexts([names]);
  const options = { top: 1, scoreMin: 0, wanted: Uint8Array.of(1) };
  return searchNames(index, prepareName(query, 'person'), options)[0];
}

function scoreOf(names: readonly string[], query: string): number {
  return hitOf(names, query)?.score ?? 0;
}

describe('scoreBound()', () => {
  it('is 0 for nothing covered and 1 for all of it', () => {
    expect(scoreBound(0, 2)).toBe(0);
    expect(scoreBound(2, 2)).toBe(1);
    expect(scoreBound(3, 2)).toBe(1);
  });

  it('rises with what is covered', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (a, b) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          expect(scoreBound(less, 5)).toBeLessThanOrEqual(scoreBound(more, 5));
        },
      ),
      { seed: 41, numRuns: 300 },
    );
  });
});

describe('scoreOwner()', () => {
  it('is 1 for the same name and chooses the best name of the owner', () => {
    expect(hitOf(['Mirwais', 'Zarmast Torgul', 'Zarmast'], 'Torgul Zarmast')).toMatchObject({
      name: 1,
      score: 1,
      spread: false,
    });
  });

  it('charges more for a part that is asked for and not listed than for one listed and not asked for', () => {
    expect(ASKED_MISSING_FACTOR).toBeGreaterThan(1);
    const listedLonger = scoreOf(['Zarmast Torgul Wardak'], 'Zarmast Torgul');
    const askedLonger = scoreOf(['Zarmast Torgul'], 'Zarmast Torgul Wardak');
    expect(askedLonger).toBeLessThan(listedLonger);
  });

  it('does not let a short alias swallow a long query', () => {
    expect(scoreOf(['Mirwais Dostan', 'Zarmast'], 'Zarmast Torgul Wardak Karwan')).toBeLessThan(0.6);
  });

  it('scores a little more where a second name supports the best', () => {
    expect(scoreOf(['Zarmasht Torgul', 'Zarmast Torkul'], 'Zarmast Torgul')).toBeGreaterThan(
      scoreOf(['Zarmasht Torgul', 'Mirwais Karwan'], 'Zarmast Torgul'),
    );
  });

  it('finds parts spread over several names, for much less than within one', () => {
    const spread = hitOf(['Zarmast Mirwais', 'Torgul Karwan', 'Wardak Dostan'], 'Zarmast Torgul Wardak');
    expect(spread?.spread).toBe(true);
    expect(spread?.score).toBeLessThan(0.65);
  });

  it('does not depend on the order of the names', () => {
    const names = ['Zarmast Mirwais', 'Zarmasht Torgul', 'Torgul', 'زرمست تورگل'];
    const score = scoreOf(names, 'Zarmast Torgul Khan');
    expect(scoreOf(names.toReversed(), 'Zarmast Torgul Khan')).toBeCloseTo(score, 9);
  });
});
