import { describe, expect, test } from 'vitest';
import { runRule } from '../../../test/support/money/invented-payments.ts';
import { hub, mirror, REGIONS } from '../../../test/support/money/typology-scenes.ts';
import { type Leg, matchSpread, permutationP } from './spread-match.ts';

describe('findHawalaMirror()', () => {
  test('finds mirrored payments of two regions and the lump that settles them', () => {
    const { detections } = runRule('hawala-mirror', mirror(), { context: { regions: REGIONS } });
    expect(detections).toHaveLength(1);
    expect(detections[0]?.quantities).toMatchObject({
      pairs: 14,
      settlements: 1,
      permutationP: 0.001,
      lagMedianDays: 1,
    });
    expect(detections[0]?.quantities['commissionShare']).toBeCloseTo(0.02, 2);
    expect(detections[0]?.payments).toHaveLength(31);
    expect(detections[0]?.quantities['largestDebtShare']).toBeLessThan(0.8);
  });

  test.each([
    ['a lag of five days', mirror({ lag: 5 })],
    ['no common commission', mirror({ commission: (deal) => ((deal * 7) % 14) / 14 })],
    ['all in one direction, never settled', mirror({ bothWays: false, settled: false })],
    ['too few matches', mirror({ count: 7 })],
    [
      'operators who pay each other',
      [...mirror(), { from: 'north/operator', to: 'south/operator', day: 20, amount: 5 } as const],
    ],
    [
      'both in one region',
      mirror().map((one) => ({
        ...one,
        from: one.from.replace('south/', 'north/s-'),
        to: one.to.replace('south/', 'north/s-'),
      })),
    ],
  ])('finds nothing with %s', (_, payments) => {
    expect(runRule('hawala-mirror', payments, { context: { regions: REGIONS } }).detections).toEqual([]);
  });

  test('is not run without regions, and leaves licensed operators out', () => {
    expect(runRule('hawala-mirror', mirror()).runs[0]).toMatchObject({
      kind: 'not-run',
      because: ['regions: the side inputs do not say in which region each bank lies'],
    });
    const context = { regions: REGIONS, licensed: ['north/operator'] };
    expect(runRule('hawala-mirror', mirror(), { context }).detections).toEqual([]);
  });

  test('counts payments of a currency without a rate and compares the others', () => {
    const payments = mirror().map((one, at) => (at < 2 ? { ...one, currency: 'AFN' } : one));
    const { detections, runs } = runRule('hawala-mirror', payments, { context: { regions: REGIONS } });
    expect(detections[0]?.quantities['pairs']).toBe(13);
    expect(runs[0]?.because[0]).toContain('in a currency without a known rate');
  });
});

describe('findHawalaHub()', () => {
  test('finds an account that pays strangers what strangers paid it, and names the class with its reasons', () => {
    const { detections } = runRule('hawala-hub', hub());
    expect(detections).toHaveLength(1);
    expect(detections[0]).toMatchObject({
      quantities: {
        pairs: 12,
        payers: 12,
        payees: 12,
        roundShare: 1,
        operatorClass: 'pure traditional',
        licensedListChecked: false,
      },
      undetermined: { bound: 'licensed-list' },
    });
  });

  test.each([
    ['money held for four days', hub({ hold: 4 })],
    ['no common spread', hub({ spread: (deal) => deal / 30 })],
    ['the same payers again and again', hub({ known: true })],
    [
      'sums of a broker, from which cash is reported',
      hub().map((one) => ({ ...one, amount: one.amount * 100 })),
    ],
  ])('finds nothing with %s', (_, payments) => {
    expect(runRule('hawala-hub', payments).detections).toEqual([]);
  });

  test('leaves licensed operators out and says so', () => {
    const found = runRule('hawala-hub', hub(), { context: { licensed: ['70/hub'] } });
    expect(found.detections).toEqual([]);
    expect(found.runs[0]?.because).toContain('1 accounts of licensed operators are left out');
    expect(
      runRule('hawala-hub', hub(), { context: { licensed: [] } }).detections[0]?.undetermined,
    ).toBeNull();
  });
});

describe('matchSpread()', () => {
  const limits = { lagS: 100, spreadMin: 0, spreadMax: 0.1, tolerance: 0.002 };
  const legs = (values: readonly (readonly [number, number])[], from: number): readonly Leg[] =>
    values.map(([time, value], at) => ({ at: from + at, time, value }));

  test('uses each payment once, and its p falls with the pairs', () => {
    const ins = legs(
      [100, 100, 300, 417, 555, 781].map((value, at) => [at === 1 ? 3 : at * 200, value]),
      0,
    );
    const outs = legs(
      [98, 294, 408.66, 543.9, 765.38].map((value, at) => [at === 0 ? 5 : (at + 1) * 200 + 5, value]),
      100,
    );
    const { pairs, spread } = matchSpread([{ ins, outs }], limits);
    expect(pairs).toHaveLength(5);
    expect(spread).toBeCloseTo(0.02, 2);
    const { p, expected } = permutationP([{ ins, outs }], limits, {
      pairs: 5,
      permutations: 999,
      seed: 1,
      pMax: 1,
    });
    expect(p).toBeLessThan(0.05);
    expect(expected).toBeLessThan(3);
  });

  test('gives p of 1 where any deal has as many', () => {
    const { p } = permutationP([{ ins: legs([[0, 10]], 0), outs: legs([[1, 9.8]], 1) }], limits, {
      pairs: 1,
      permutations: 99,
      seed: 1,
      pMax: 1,
    });
    expect(p).toBe(1);
  });
});
