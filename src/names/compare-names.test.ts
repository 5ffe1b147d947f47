import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureLines } from '../../test/support/fixture-lines.ts';
import { arbitraryName, arbitraryText, compareTexts, scoreTexts } from '../../test/support/names.ts';
import { compareNames, incomparable, joinParts } from './compare-names.ts';
import type { NameComparison, NameKind, NamePart } from './model.ts';
import { prepareName } from './prepare-name.ts';
import { priorRarity } from './rarity.ts';

/** The verdict `match` of screening begins here; see docs/accuracy.md. */
const MATCH_SCORE = 0.85;
/** Alignment adds 32-bit weights in the order of the sides. */
const ROUNDING = 1e-6;
const RARITY = priorRarity();

interface Pair {
  readonly left: string;
  readonly right: string;
  readonly kind: NameKind;
  readonly expected: string;
}

const KINDS: readonly NameKind[] = ['person', 'organisation', 'vessel', 'vehicle', 'any'];

function pairs(file: string): readonly Pair[] {
  return fixtureLines(import.meta.url, `fixtures/${file}`).map((line) => {
    const [left = '', right = '', written = '', expected = ''] = (line.split(' # ')[0] ?? '').split(' | ');
    const kind = KINDS.find((known) => known === written.trim());
    if (kind === undefined) throw new RangeError(`no kind in "${line}"`);
    return { left, right, kind, expected: expected.trim() };
  });
}

describe('compareNames() on pairs that are one name', () => {
  it.each(pairs('same.txt'))('scores 0.85 or more: $left | $right', ({ left, right, kind }) => {
    expect(scoreTexts(left, right, kind)).toBeGreaterThanOrEqual(MATCH_SCORE);
  });
});

describe('compareNames() on pairs that are two names', () => {
  it.each(pairs('different.txt'))('stays below 0.85: $left | $right', ({ left, right, kind }) => {
    expect(scoreTexts(left, right, kind) >= MATCH_SCORE).toBe(false);
  });
});

describe('compareNames() on pairs known to be missed', () => {
  it.each(pairs('known-misses.txt'))('is still wrong that it is $expected: $left | $right', (pair) => {
    const same = scoreTexts(pair.left, pair.right, pair.kind) >= MATCH_SCORE;
    expect(['same', 'different']).toContain(pair.expected);
    expect(same ? 'same' : 'different').not.toBe(pair.expected);
  });
});

describe('compareNames()', () => {
  it('charges an omitted part less than a contradicted one', () => {
    const whole = 'Zarmast Torgul Wardak';
    expect(scoreTexts('Zarmast Torgul', whole)).toBeGreaterThan(scoreTexts('Zarmast Torgul Mirwais', whole));
  });

  it('says more about rare parts than about common ones', () => {
    const bits = (comparison: NameComparison): number =>
      comparison.kind === 'compared' ? comparison.bits : Number.NaN;
    expect(bits(compareTexts('Zarmast Torgul', 'Zarmast Torgul'))).toBeGreaterThan(
      bits(compareTexts('Muhammad Khan', 'Muhammad Khan')) + 10,
    );
  });

  it('lists what agrees and what stands alone, as it was written', () => {
    expect(compareTexts('Haji Zarmast TORGUL Wardak', 'زرمست تورگل')).toMatchObject({
      kind: 'compared',
      aligned: [
        { left: 'Zarmast', right: 'زرمست', agreement: 'same-sound' },
        { left: 'TORGUL', right: 'تورگل' },
      ],
      unaligned: [
        { text: 'Haji', side: 'left' },
        { text: 'Wardak', side: 'left' },
      ],
    });
  });

  it.each([
    ['', 'Zarmast', 'no letters'],
    ['Zarmast', '😀', 'no letters'],
    ['123 456', 'Zarmast', 'digits only'],
    ['٣١٣', '٣١٣', 'digits only'],
    ['A. B.', 'Zarmast', 'single letters only'],
  ])('is undetermined for "%s" and "%s": %s', (left, right, because) => {
    expect(compareTexts(left, right)).toMatchObject({
      kind: 'undetermined',
      because: expect.stringContaining(because),
    });
  });

  it('is undetermined for two names that leave nothing to compare, and never 1', () => {
    expect(compareTexts('', '').kind).toBe('undetermined');
    expect(compareTexts('\u200b', '🏴').kind).toBe('undetermined');
  });

  it('quotes no more than the beginning of a long text', () => {
    const because = incomparable(prepareName('😀'.repeat(5_000)));
    expect(because?.length).toBeLessThan(100);
  });
});

describe('compareNames() for any two texts', () => {
  it('is symmetric, within 0 and 1, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryName(), arbitraryText()),
        fc.oneof(arbitraryName(), arbitraryText()),
        (l, r) => {
          const [there, back] = [scoreTexts(l, r, 'any'), scoreTexts(r, l, 'any')];
          if (Number.isNaN(there)) expect(back).toBeNaN();
          else {
            expect(Math.abs(there - back)).toBeLessThan(ROUNDING);
            expect(there).toBeGreaterThanOrEqual(0);
            expect(there).toBeLessThanOrEqual(1);
          }
        },
      ),
      { seed: 31, numRuns: 3_000 },
    );
  });

  it('gives a name 1 with itself, and no other name more', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryName(), arbitraryText()), arbitraryName(), (name, other) => {
        const self = scoreTexts(name, name, 'any');
        if (incomparable(prepareName(name, 'any')) !== null) expect(self).toBeNaN();
        else {
          expect(self).toBe(1);
          expect(scoreTexts(name, other, 'any') > self).toBe(false);
        }
      }),
      { seed: 32, numRuns: 2_000 },
    );
  });

  it('hardly minds the order of the parts', () => {
    fc.assert(
      fc.property(arbitraryName(), fc.integer({ min: 0, max: 4 }), (text, turn) => {
        const name = prepareName(text, 'any');
        const at = turn % Math.max(1, name.parts.length);
        const turned = { ...name, parts: [...name.parts.slice(at), ...name.parts.slice(0, at)].reverse() };
        const comparison = compareNames(name, turned, RARITY);
        if (comparison.kind === 'compared') expect(comparison.score).toBeGreaterThan(0.99);
      }),
      { seed: 33, numRuns: 1_000 },
    );
  });

  it('scores no less when a part that one side lacks is taken off the other', () => {
    fc.assert(
      fc.property(arbitraryName(), (text) => {
        const short = `Zarmast ${text}`;
        const long = `${short} Mirwais`;
        const [without, within] = [scoreTexts(short, short), scoreTexts(short, long)];
        expect(without).toBeGreaterThanOrEqual(within);
      }),
      { seed: 34, numRuns: 300 },
    );
  });
});

describe('joinParts()', () => {
  const part = (text: string): NamePart => {
    const [first] = prepareName(text, 'person').parts;
    if (first === undefined) throw new RangeError(text);
    return first;
  };

  it('makes one word of two, as if it had been written together', () => {
    expect(joinParts(part('Zul'), part('Fiqar'))).toMatchObject({
      text: 'Zul Fiqar',
      form: 'zulfiqar',
      skeleton: part('Zulfiqar').skeleton,
    });
  });

  it('makes none of numbers, initials and words too long together', () => {
    expect(joinParts(part('Zul'), part('313'))).toBeNull();
    expect(joinParts(part('J.'), part('Fiqar'))).toBeNull();
    expect(joinParts(part('zarmast'.repeat(4)), part('zarmast'))).toBeNull();
  });
});
