import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryName, indexTexts } from '../../test/support/names.ts';
import type { NameHit } from './model.ts';
import { buildNameIndex, type NameIndex } from './name-index.ts';
import { prepareName } from './prepare-name.ts';
import { searchNames } from './search-names.ts';

const SCORE_MIN = 0.3;

function everybody(index: NameIndex): Uint8Array {
  return new Uint8Array(index.ownerStart.length - 1).fill(1);
}

function search(
  index: NameIndex,
  query: string,
  options: { top?: number; scoreMin?: number } = {},
): readonly NameHit[] {
  const { top = 5, scoreMin = SCORE_MIN } = options;
  return searchNames(index, prepareName(query, 'any'), { top, scoreMin, wanted: everybody(index) });
}

/** Every owner scored by itself, so that no bound and no choice of candidates can leave one out. */
function searchOneByOne(index: NameIndex, query: string, top: number): readonly NameHit[] {
  return [...everybody(index).keys()]
    .flatMap((owner) => {
      const wanted = everybody(index).fill(0);
      wanted[owner] = 1;
      return searchNames(index, prepareName(query, 'any'), { top: 1, scoreMin: SCORE_MIN, wanted });
    })
    .sort((a, b) => b.score - a.score || b.bits - a.bits || a.owner - b.owner)
    .slice(0, top);
}

const owners = fc.array(fc.array(arbitraryName(), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 25,
});

describe('searchNames()', () => {
  const index = indexTexts(
    [['Zarmast Torgul', 'زرمست تورگل'], ['Zarmast Wardak'], ['Mirwais Karwan'], ['😀']],
    'any',
  );

  it('finds the owners like the query, best first', () => {
    expect(search(index, 'Zarmast Torgul').map((hit) => hit.owner)).toEqual([0, 1]);
    expect(search(index, 'میرویس')[0]?.owner).toBe(2);
  });

  it('honours top and the least score', () => {
    expect(search(index, 'Zarmast Torgul', { top: 1 })).toHaveLength(1);
    expect(search(index, 'Zarmast Torgul', { top: 0 })).toEqual([]);
    for (const hit of search(index, 'Zarmast', { scoreMin: 0.7 }))
      expect(hit.score).toBeGreaterThanOrEqual(0.7);
    expect(search(index, 'Zarmasht Torkul', { scoreMin: 1 })).toEqual([]);
  });

  it('finds nothing for what is like nothing and for what cannot be compared', () => {
    for (const query of ['Bxlpq', '', '😀', '\ud800']) expect(search(index, query)).toEqual([]);
  });

  it('finds nothing in an empty index', () => {
    expect(search(buildNameIndex([]), 'Zarmast')).toEqual([]);
  });

  it('answers the same query in the same way whatever was asked between', () => {
    const first = search(index, 'Zarmast Wardak');
    for (const query of ['Zarmast bin Torgul', 'Z. W.', 'A. B. C. D.', 'Zar mast']) search(index, query);
    expect(search(index, 'Zarmast Wardak')).toEqual(first);
  });

  it('finds the best of very many owners that share common parts', () => {
    const crowd = Array.from({ length: 500 }, (_, k) => [
      `Muhammad ${['Khan', 'Ali', 'Ahmad', 'Gul'][k % 4]}`,
    ]);
    crowd[321] = ['Muhammad Zarmast Khan'];
    expect(search(indexTexts(crowd, 'any'), 'Muhammad Zarmast Khan')[0]?.owner).toBe(321);
    expect(search(indexTexts(crowd, 'any'), 'Muhammad Khan', { top: 200 }).length).toBeGreaterThan(0);
  });

  it('does not cut the identical name when initials lead to no owner by themselves', () => {
    const initials = indexTexts([['A. B. C. X. Smith'], ['A. B. C. D. Smith']], 'any');
    expect(search(initials, 'A. B. C. D. Smith', { top: 1 })).toMatchObject([{ owner: 1, score: 1 }]);
  });
});

describe('searchNames() beside a search of every owner by itself', () => {
  it('finds the same hits: the bound never cuts the best', () => {
    fc.assert(
      fc.property(owners, fc.array(arbitraryName(), { minLength: 1, maxLength: 3 }), (names, queries) => {
        const index = indexTexts(names, 'any');
        for (const query of queries)
          for (const top of [1, 3])
            expect(search(index, query, { top })).toEqual(searchOneByOne(index, query, top));
      }),
      { seed: 51, numRuns: 150 },
    );
  });
});

describe('searchNames() with owners that may not be found', () => {
  it('answers as if they did not exist', () => {
    fc.assert(
      fc.property(owners, owners, arbitraryName(), (open, hidden, query) => {
        const entries = (names: readonly (readonly string[])[], from: number, isOpen: boolean) =>
          names.flatMap((texts, k) =>
            texts.map((text) => ({ owner: from + k, name: prepareName(text, 'any'), open: isOpen })),
          );
        const alone = buildNameIndex(entries(open, 0, true));
        const among = buildNameIndex([...entries(hidden, 0, false), ...entries(open, hidden.length, true)]);
        const wanted = everybody(among).fill(0, 0, hidden.length);
        const options = { top: 5, scoreMin: SCORE_MIN };
        const prepared = prepareName(query, 'any');
        const offset = hidden.reduce((sum, texts) => sum + texts.length, 0);
        expect(searchNames(among, prepared, { ...options, wanted })).toEqual(
          searchNames(alone, prepared, { ...options, wanted: everybody(alone) }).map((hit) => ({
            ...hit,
            owner: hit.owner + hidden.length,
            name: hit.name + offset,
          })),
        );
      }),
      { seed: 52, numRuns: 200 },
    );
  });

  it('keeps a hidden name of the same joined letters from standing for a visible one', () => {
    const name = (text: string) => prepareName(text, 'person');
    const visible = { name: name('Ku Thabzar'), open: true };
    const alone = buildNameIndex([{ ...visible, owner: 0 }]);
    const among = buildNameIndex([
      { owner: 0, name: name('Kut Habzar'), open: false },
      { ...visible, owner: 1 },
    ]);
    const ask = (index: NameIndex, wanted: Uint8Array): number | undefined =>
      searchNames(index, name('Kuthabzer'), { top: 1, scoreMin: 0, wanted })[0]?.score;
    expect(ask(among, Uint8Array.of(0, 1))).toBe(ask(alone, Uint8Array.of(1)));
  });
});
