import { describe, expect, test } from 'vitest';
import { type InventedPayment, runRule } from '../../../test/support/money/invented-payments.ts';
import { type Leg, matchSpread, permutationP } from './spread-match.ts';
import { openStream } from './statistics.ts';

const REGIONS = { ofBank: { north: 'Demo-North', south: 'Demo-South' }, ofPlace: {} };

interface Deals {
  readonly lag?: number;
  readonly commission?: (deal: number) => number;
  readonly bothWays?: boolean;
  readonly count?: number;
  readonly settled?: boolean;
}

/** Operators in the north and the south: strangers pay one, strangers are paid by the other the next day, 2 % less. */
function mirror(change: Deals = {}): readonly InventedPayment[] {
  const { lag = 1, commission = () => 0.02, bothWays = true, count = 14, settled = true } = change;
  const payments: InventedPayment[] = [];
  const stream = openStream(5);
  for (let deal = 0; deal < count; deal++) {
    const [here, there] = bothWays && deal % 3 === 0 ? ['south', 'north'] : ['north', 'south'];
    const amount = 200 + Math.floor(stream() * 4000);
    const day = 2 + deal * 4;
    payments.push({ from: `${here}/customer-${deal}`, to: `${here}/operator`, day, amount, channel: 'cash' });
    payments.push({
      from: `${there}/operator`,
      to: `${there}/receiver-${deal}`,
      day: day + lag,
      amount: Math.round(amount * (1 - commission(deal)) * 100) / 100,
      channel: 'cash',
    });
  }
  if (settled) {
    payments.push({ from: 'north/operator', to: 'north/trader', day: 58, amount: 9_000 });
    payments.push({ from: 'north/trader', to: 'south/trader', day: 59, amount: 8_950, channel: 'trade' });
    payments.push({ from: 'south/trader', to: 'south/operator', day: 60, amount: 8_900 });
  }
  // Others trade across, so that the regions are not cut off from each other.
  payments.push({ from: 'north/firm', to: 'south/firm', day: 3, amount: 700 });
  return payments;
}

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
  const hub = (
    change: {
      readonly hold?: number;
      readonly spread?: (deal: number) => number;
      readonly known?: boolean;
    } = {},
  ) =>
    Array.from({ length: 12 }, (_, deal): readonly InventedPayment[] => {
      const { hold = 1, spread = () => 0.025, known = false } = change;
      const amount = 100 * (5 + ((deal * 7) % 23));
      return [
        { from: known ? `payer-${deal % 4}` : `payer-${deal}`, to: 'hub', day: deal * 3, amount },
        {
          from: 'hub',
          to: `payee-${deal}`,
          day: deal * 3 + hold,
          amount: Math.round(amount * (1 - spread(deal))),
        },
      ];
    }).flat();

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
