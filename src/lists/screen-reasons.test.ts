import { describe, expect, it } from 'vitest';
import { ask, indexEntries } from '../../test/support/screening.ts';
import { prepareName } from '../names/index.ts';
import { nameReasons } from './screen-reasons.ts';
import type { ScreenReason } from './screening-model.ts';

const HIT = { owner: 0, name: 0, score: 0.9, bits: 20, spread: false };

function reasonsFor(names: readonly string[], query: string): readonly ScreenReason[] {
  return ask(indexEntries([{ ref: '1', names }]), { name: query, kind: 'person' }).matches[0]?.reasons ?? [];
}

describe('nameReasons()', () => {
  it('gives one reason for each part that agrees, with both spellings, the likeness and the rarity', () => {
    expect(reasonsFor(['Zarmast Muhammad'], 'زرمست محمد').slice(0, 2)).toMatchObject([
      {
        about: 'name',
        effect: 'agrees',
        query: 'زرمست',
        listed: 'Zarmast',
        words: expect.stringContaining('rare'),
      },
      {
        about: 'name',
        effect: 'agrees',
        query: 'محمد',
        listed: 'Muhammad',
        words: expect.stringContaining('common'),
      },
    ]);
  });

  it.each([
    ['Zarmast Torgul', 'Zarmast Torgul', 'the same'],
    ['Zarmast Torkul', 'Zarmast Torgul', 'a similar spelling'],
    ['Zul fiqar Torgul', 'Zulfiqar Torgul', 'written together or apart'],
    ['Z. Torgul', 'Zarmast Torgul', 'an initial that fits'],
  ])('says of %s beside %s: %s', (query, listed, words) => {
    expect(
      reasonsFor([listed], query)
        .map((reason) => reason.words)
        .join('\n'),
    ).toContain(words);
  });

  it('calls a part missing where one side alone has more, and contradicting where both have', () => {
    expect(reasonsFor(['Zarmast Torgul Wardak'], 'Zarmast Torgul').at(-1)).toMatchObject({
      effect: 'missing',
      listed: 'Wardak',
      words: expect.stringContaining('listed but not asked for'),
    });
    const both = reasonsFor(['Zarmast Torgul Wardak'], 'Zarmast Torgul Mirwais');
    expect(both.filter((reason) => reason.effect === 'contradicts')).toMatchObject([
      { query: 'Mirwais' },
      { listed: 'Wardak' },
    ]);
  });

  it('says when the parts are spread over several names', () => {
    const words = reasonsFor(
      ['Zarmast Mirwais', 'Torgul Karwan', 'Wardak Dostan'],
      'Zarmast Torgul Wardak',
    ).map((reason) => reason.words);
    expect(words).toContain('parts of the name are found in different names of this entry');
  });

  it('says when the parts that agree are common, and when nothing could be compared', () => {
    const compared = { kind: 'compared', aligned: [], unaligned: [], listedParts: 2 } as const;
    expect(nameReasons(compared, HIT, { common: true })).toMatchObject([
      { code: 'name-common', words: expect.stringContaining('common') },
    ]);
    expect(nameReasons(compared, HIT, { common: false })).toEqual([]);
    const undetermined = { kind: 'undetermined', name: prepareName('١٢٣', 'person') } as const;
    expect(nameReasons(undetermined, HIT, { common: true })).toEqual([
      {
        about: 'name',
        effect: 'neutral',
        code: 'undetermined-digits-only',
        values: { name: '١٢٣' },
        words: '"١٢٣" has digits only',
      },
    ]);
  });

  it('gives each reason a code and the values of its sentence', () => {
    const codes = (names: readonly string[], query: string): (string | undefined)[] =>
      reasonsFor(names, query).map((reason) => reason.code);
    expect(codes(['Zarmast Torgul Wardak'], 'زرمست Torkul Wardak')).toEqual([
      'name-part-other-script',
      'name-part-similar',
      'name-part-same',
    ]);
    expect(codes(['Zarmast Torgul Wardak'], 'Zarmast Torgul Mirwais').slice(2)).toEqual([
      'name-part-contradicts-asked',
      'name-part-contradicts-listed',
    ]);
    expect(reasonsFor(['Zarmast Torgul'], 'Zarmast Torgul Mirwais').at(-1)).toMatchObject({
      code: 'name-part-missing-in-list',
      values: { query: 'Mirwais', rarity: 'rare' },
    });
  });

  it('says that the listed name is a single word of a longer one', () => {
    expect(reasonsFor(['Zarmast'], 'Zarmast Torgul').map((reason) => reason.code)).toContain(
      'name-short-alias',
    );
    expect(reasonsFor(['Zarmast'], 'Zarmast').map((reason) => reason.code)).not.toContain('name-short-alias');
  });

  it('rounds likeness and rarity to thousandths within 0 and 1', () => {
    for (const { similarity = 0, rarity = 0 } of reasonsFor(['Zarmasht Torkul'], 'Zarmast Torgul')) {
      for (const value of [similarity, rarity]) {
        expect(value).toBe(Math.round(value * 1_000) / 1_000);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });
});
