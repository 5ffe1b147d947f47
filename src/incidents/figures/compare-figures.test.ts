import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFigure } from './check-figure.ts';
import { type ComparedFigure, compareFigures, figureKey } from './compare-figures.ts';
import { PUBLISHED_FIGURES } from './data/published-figures.ts';

const YEAR = { from: '2024-01-01', to: '2024-12-31' };
const SECOND_HALF = { from: '2024-07-01', to: '2024-12-31' };

/** SYNTHETIC: a figure of an invented group. */
function figure(more: Partial<ComparedFigure>): ComparedFigure {
  return {
    ...{ nature: 'flow', low: 100, high: 100, unit: 'attacks', windows: [YEAR], definition: 'attacks' },
    ...{ attributedTo: 'Demo-Observatory', verification: 'looked-up' },
    ...more,
  };
}

const pairOf = (left: Partial<ComparedFigure>, right: Partial<ComparedFigure>) =>
  compareFigures([figure(left), figure(right)])[0];

describe('compareFigures()', () => {
  it('calls two numbers for one window a contradiction, with what differs beside them', () => {
    expect(pairOf({}, { low: 120, high: 130 })).toEqual({
      ...{ left: 0, right: 1, relation: 'contradiction', inEveryReading: true, because: [] },
    });
    const other = { low: 120, high: 130, definition: 'attacks claimed', attributedTo: 'Demo-Ministry' };
    expect(pairOf({}, other)?.because).toEqual(['definition', 'attribution']);
    expect(pairOf({}, { ...other, definition: null })?.because).toEqual([
      'definition-unknown',
      'attribution',
    ]);
  });

  it('lets ranges that meet agree, with open ends: more than 600 and 650', () => {
    expect(pairOf({ low: 600, high: null }, { low: 650, high: 650 })?.relation).toBe('agree');
    expect(pairOf({ low: 600, high: null }, { low: 482, high: 482 })?.relation).toBe('contradiction');
  });

  it('calls it a contradiction when a part of a window has more than the whole, not when it has less', () => {
    expect(pairOf({}, { low: 150, high: 150, windows: [SECOND_HALF] })).toMatchObject({
      ...{ relation: 'contradiction', because: ['window', 'part-exceeds-whole'] },
    });
    expect(pairOf({}, { low: 60, high: 60, windows: [SECOND_HALF] })).toMatchObject({
      ...{ relation: 'both-may-hold', because: ['window'] },
    });
  });

  it('tells other times, other units, no number and unknown windows apart', () => {
    expect(pairOf({}, { windows: [{ from: '2023-01-01', to: '2023-12-31' }] })?.relation).toBe('other-time');
    expect(pairOf({}, { unit: 'persons' })).toMatchObject({ relation: 'not-comparable', because: ['unit'] });
    expect(pairOf({}, { low: null, high: null })).toMatchObject({
      ...{ relation: 'not-comparable', because: ['no-number'] },
    });
    expect(pairOf({}, { windows: [{ from: null, to: null }] })?.relation).toBe('undetermined');
  });

  it('takes a standing amount without a first day as of its last', () => {
    const stock = { nature: 'stock', unit: 'persons', low: 6_000, high: 6_500 } as const;
    const asOf = { ...stock, windows: [{ from: null, to: '2024-05-28' }] };
    expect(pairOf(asOf, { ...stock, low: 10_000, high: 10_000, windows: [YEAR] })?.relation).toBe(
      'contradiction',
    );
    expect(pairOf(asOf, { ...stock, windows: [SECOND_HALF] })?.relation).toBe('other-time');
  });

  it('reads a disputed window every way, and says when the reading decides', () => {
    const disputed = { low: 600, high: null, windows: [{ from: '2025-01-01', to: '2025-12-31' }, YEAR] };
    expect(pairOf(disputed, { low: 482, high: 482 })).toMatchObject({
      ...{ relation: 'contradiction', inEveryReading: false, because: ['window-disputed'] },
    });
  });

  it('gives every pair once, and the same relation whichever stands first', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((at) => `2024-01-${String(at).padStart(2, '0')}`);
    const any = fc.record({
      low: fc.nat(20),
      more: fc.option(fc.nat(20)),
      days: fc.tuple(day, day).map((days) => days.toSorted()),
      nature: fc.constantFrom('flow' as const, 'stock' as const),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (drawn) => {
        const figures = drawn.map(({ low, more, days: [from = '', to = ''], nature }) =>
          figure({ low, high: more === null ? null : low + more, nature, windows: [{ from, to }] }),
        );
        const pairs = compareFigures(figures);
        expect(pairs).toHaveLength((figures.length * (figures.length - 1)) / 2);
        const turned = compareFigures(figures.toReversed());
        for (const { left, right, relation } of pairs) {
          const at = figures.length - 1;
          const same = turned.find((one) => one.left === at - right && one.right === at - left);
          expect(same?.relation).toBe(relation);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('PUBLISHED_FIGURES', () => {
  it('can all be put on record, none as read in its document, recalled ones said to be', () => {
    for (const claim of PUBLISHED_FIGURES) checkFigure(claim);
    expect(PUBLISHED_FIGURES.length).toBeGreaterThanOrEqual(24);
    expect(new Set(PUBLISHED_FIGURES.map(({ verification }) => verification))).toEqual(
      new Set(['secondary', 'recalled']),
    );
    for (const { verification, url } of PUBLISHED_FIGURES)
      expect(url === null).toBe(verification === 'recalled');
  });

  it('show the six-fold conflict over attacks in 2025, and 482 against more than 600', () => {
    const attacks = PUBLISHED_FIGURES.filter((claim) => figureKey(claim) === 'ttp|attacks');
    const pairs = compareFigures(attacks).filter(({ relation }) => relation === 'contradiction');
    const numbers = pairs.map(({ left, right }) => [attacks[left]?.low, attacks[right]?.low]);
    expect(numbers).toContainEqual([600, 482]);
    const halfAndWhole = compareFigures(attacks).find(
      ({ left, right }) => attacks[left]?.low === 3_500 && attacks[right]?.low === 2_100,
    );
    expect(halfAndWhole?.relation).toBe('both-may-hold');
  });

  it('keep two disjoint estimates of one report as two claims', () => {
    const fighters = PUBLISHED_FIGURES.filter((claim) => figureKey(claim) === 'isil k|fighters');
    expect(compareFigures(fighters)[0]).toMatchObject({ relation: 'contradiction' });
  });
});

describe('checkFigure()', () => {
  const claim = PUBLISHED_FIGURES[0];
  it.each([
    [{ low: 5, high: 4 }, /above high/],
    [{ low: Number.NaN }, /numbers/],
    [{ low: -1 }, /numbers/],
    [{ windows: [] }, /windows/],
    [{ windows: [{ from: '2024-02-30', to: null }] }, /days that exist/],
    [{ windows: [{ from: '2024-02-02', to: '2024-02-01' }] }, /ends before/],
    [{ url: 'javascript:alert(1)' }, /url/],
    [{ publishedOn: 'last year' }, /publishedOn/],
    [{ subject: ' ' }, /subject/],
  ])('refuses %j', (more, because) => {
    if (claim === undefined) throw new Error('no figure');
    expect(() => checkFigure({ ...claim, ...more })).toThrow(because);
  });
});
