import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryName, indexTexts } from '../../test/support/names.ts';
import { alignHit, explainHits } from './explain-hit.ts';
import type { NameAlignment, NameHit } from './model.ts';
import type { NameIndex } from './name-index.ts';
import { prepareName } from './prepare-name.ts';
import { alignNames } from './read-alignment.ts';
import { searchNames } from './search-names.ts';

const ONE = { top: 1, scoreMin: 0.3, wanted: Uint8Array.of(1) };

function firstHit(index: NameIndex, query: string): NameHit {
  const [hit] = searchNames(index, prepareName(query, 'person'), ONE);
  if (hit === undefined) throw new RangeError(`no hit for ${query}`);
  return hit;
}

function aligned(names: readonly string[], text: string) {
  const index = indexTexts([names]);
  const found = alignHit(index, prepareName(text, 'person'), firstHit(index, text));
  if (found === null) throw new RangeError(`nothing aligned for ${text}`);
  return found;
}

describe('explainHits()', () => {
  const index = indexTexts([['Mirwais', 'Zarmast Torgul Wardak']]);
  const query = prepareName('Haji زرمست Torkul', 'person');
  const hit = firstHit(index, query.text);

  it('gives the aligned parts of the best name, with what stands alone on either side', () => {
    expect(explainHits(index, query, [hit])).toMatchObject([
      {
        kind: 'compared',
        aligned: [
          { left: 'زرمست', right: 'Zarmast', kind: 'same-letters-other-script' },
          { left: 'Torkul', right: 'Torgul', kind: 'spelling' },
        ],
        unaligned: [
          { text: 'Haji', side: 'left' },
          { text: 'Wardak', side: 'right' },
        ],
        listedParts: 3,
      },
    ]);
  });

  it('leaves later searches as they were', () => {
    const before = searchNames(index, query, ONE);
    explainHits(index, query, [hit]);
    alignHit(index, query, hit);
    expect(searchNames(index, query, ONE)).toEqual(before);
  });

  it('is undetermined for a name that is not in the index and for a query that cannot be compared', () => {
    expect(explainHits(index, query, [{ ...hit, name: 99 }])).toMatchObject([{ kind: 'undetermined' }]);
    expect(explainHits(index, prepareName('123', 'person'), [hit])).toMatchObject([{ kind: 'undetermined' }]);
    expect(alignHit(index, query, { ...hit, name: 99 })).toBeNull();
    expect(alignHit(index, prepareName('123', 'person'), hit)).toBeNull();
  });
});

describe('alignHit()', () => {
  it('lays both names side by side as they are written, with what is not compared', () => {
    const { alignment } = aligned(['Zarmast al-Torgul'], 'Haji Zarmast bin Torgul J.');
    expect(alignment.query.map(({ text, role }) => [text, role])).toEqual([
      ['Haji', 'honorific'],
      ['Zarmast', 'name'],
      ['bin', 'connector'],
      ['Torgul', 'name'],
      ['J', 'initial'],
    ]);
    expect(alignment.listed.map(({ text, role }) => [text, role])).toEqual([
      ['Zarmast', 'name'],
      ['al', 'connector'],
      ['Torgul', 'name'],
    ]);
    expect(alignment.links).toMatchObject([
      { query: [1], listed: [0], kind: 'same', similarity: 1, cost: 0 },
      { query: [3], listed: [2], kind: 'same', similarity: 1, cost: 0 },
    ]);
    expect(alignment.unmatched).toMatchObject([
      { side: 'query', part: 0, effect: 'missing' },
      { side: 'query', part: 4, effect: 'missing' },
    ]);
  });

  it.each([
    ['زرمست تورگل', 'Zarmast Torgul', 'same-letters-other-script'],
    ['Zarmast Torgull', 'Zarmast Torgul', 'sound'],
    ['Zarmast Torkul', 'Zarmast Torgul', 'spelling'],
    ['Zul fiqar Torgul', 'Zulfiqar Torgul', 'joined'],
    ['Zulfiqar Torgul', 'Zul fiqar Torgul', 'split'],
    ['Z. Torgul', 'Zarmast Torgul', 'initial'],
  ])('calls what agrees between %s and %s: %s', (query, listed, kind) => {
    expect(aligned([listed], query).alignment.links.map((link) => link.kind)).toContain(kind);
  });

  it('keeps a compound one part, written as it stands', () => {
    const { alignment } = aligned(['Abdulrahman Torgul'], 'Abd al-Rahman Torgul');
    expect(alignment.query.map((part) => part.text)).toEqual(['Abd al-Rahman', 'Torgul']);
    expect(alignment.links).toMatchObject([
      { query: [0], listed: [0] },
      { query: [1], listed: [1] },
    ]);
  });

  it('names the other names of the entry that the score rests on', () => {
    const spread = aligned(
      ['Zarmast Mirwais', 'Torgul Karwan', 'Wardak Dostan'],
      'Zarmast Torgul Wardak',
    ).support;
    expect(spread.every(({ kind }) => kind === 'spread')).toBe(true);
    expect(spread.map(({ query }) => query)).toEqual([[1], [2]]);
    const second = aligned(['Zarmast Torgul Wardak', 'Zarmasht Torgul'], 'Zarmast Torkul Wardak').support;
    expect(second).toEqual([{ kind: 'second', name: 'Zarmasht Torgul', query: [0, 1] }]);
    expect(aligned(['Zarmast Torgul', 'Mirwais'], 'Zarmast Torgul').support).toEqual([]);
  });

  it('is the alignment that the score used', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryName(), { minLength: 1, maxLength: 4 }),
        arbitraryName(),
        (names, text) => {
          const index = indexTexts([names]);
          const query = prepareName(text, 'person');
          const [hit] = searchNames(index, query, { ...ONE, scoreMin: 0 });
          if (hit === undefined) return;
          const found = alignHit(index, query, hit);
          if (found === null || hit.spread) return;
          // The best name's own score, less at most the tenth that a second name lends.
          expect(hit.score).toBeLessThanOrEqual(found.alignment.score + 1e-6);
          expect(hit.score).toBeGreaterThanOrEqual(found.alignment.score * 0.9 - 1e-6);
          const [explained] = explainHits(index, query, [hit]);
          expect(explained).toMatchObject({ aligned: found.alignment.links.map(({ kind }) => ({ kind })) });
        },
      ),
      { seed: 71, numRuns: 500 },
    );
  });
});

describe('any alignment', () => {
  /** What holds for each: parts are used once, shares and costs sum up. */
  function check(alignment: NameAlignment): void {
    for (const side of ['query', 'listed'] as const) {
      const used = [
        ...alignment.links.flatMap((link) => link[side]),
        ...alignment.unmatched.filter((part) => part.side === side).map((part) => part.part),
      ].sort((a, b) => a - b);
      const compared = alignment[side].flatMap(({ role }, k) =>
        role === 'connector' || role === 'left-out' ? [] : [k],
      );
      expect(used).toEqual(compared);
      expect(alignment[side].reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 5);
    }
    const costs = [...alignment.links, ...alignment.unmatched].map((each) => each.cost);
    for (const cost of costs) expect(cost).toBeGreaterThanOrEqual(0);
    const lost = costs.reduce((sum, cost) => sum + cost, 0);
    expect(alignment.score + lost).toBeCloseTo(alignment.score === 0 ? 0 : 1, 5);
  }

  it('uses every compared part exactly once; shares sum to 1, and score and costs too', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryName(), { minLength: 1, maxLength: 4 }),
        arbitraryName(),
        (names, text) => {
          const index = indexTexts([names]);
          const query = prepareName(text, 'person');
          for (const name of names.keys()) {
            const hit = { owner: 0, name, score: 0, bits: 0, spread: true };
            const found = alignHit(index, query, hit);
            if (found !== null) check(found.alignment);
            const listed = index.names[name];
            if (listed === undefined) continue;
            for (const chain of [false, true]) {
              const alone = alignNames(query, listed, { rarity: index.rarity, chain });
              if (alone !== null) check(alone);
            }
          }
        },
      ),
      { seed: 72, numRuns: 400 },
    );
  });
});
