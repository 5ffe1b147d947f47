import { describe, expect, test } from 'vitest';
import { type InventedPayment, runRule } from '../../../test/support/money/invented-payments.ts';
import { LEGS } from '../../../test/support/money/typology-scenes.ts';

function changed(at: number, change: Partial<InventedPayment>): readonly InventedPayment[] {
  return LEGS.map((leg, index) => (index === at ? { ...leg, ...change } : leg));
}

describe('findStructuring()', () => {
  test('finds cash just below a threshold by several ways', () => {
    const { detections } = runRule('structuring', LEGS);
    expect(detections).toHaveLength(1);
    expect(detections[0]).toMatchObject({
      rule: 'structuring',
      payments: [0, 1, 2],
      value: { minor: 2_830_000, currency: 'USD' },
      quantities: { payments: 3, threshold: 'us-ctr', ways: 2, days: 5, direction: 'in' },
      undetermined: null,
    });
  });

  test.each([
    ['a payment that is not cash', changed(2, { channel: 'ach' })],
    ['a payment too late', changed(2, { day: 12 })],
    ['a payment far below', changed(2, { amount: 6_000 })],
    ['a payment that is reported', changed(2, { amount: 10_001 })],
    ['one payer only', changed(1, { from: 'helper-1' })],
    ['a currency without a threshold', LEGS.map((leg) => ({ ...leg, currency: 'AFN' }))],
    ['a day before the threshold', LEGS.map((leg) => ({ ...leg, day: leg.day - 5_000 }))],
    [
      'an owner whose till takes mixed sums',
      [
        ...LEGS,
        ...[0.1, 0.2, 0.3].map(
          (day): InventedPayment => ({ from: 'guest', to: 'owner', day, amount: 16_000, channel: 'cash' }),
        ),
      ],
    ],
  ])('finds nothing with %s', (_, payments) => {
    expect(runRule('structuring', payments).detections).toEqual([]);
  });

  test('counts the exact threshold as below where only more than it is reported', () => {
    expect(runRule('structuring', changed(2, { amount: 10_000 })).detections).toHaveLength(1);
  });

  test('adds up the accounts of one owner where owners are handed in', () => {
    const payments = changed(1, { to: 'second' });
    expect(runRule('structuring', payments).detections).toEqual([]);
    const context = { owners: { '70/owner': 'o-1', '70/second': 'o-1' } };
    const { detections } = runRule('structuring', payments, { context });
    expect(detections).toHaveLength(1);
    expect(detections[0]?.accounts).toHaveLength(4);
  });

  test('says how many payments no threshold or no channel let it judge', () => {
    const payments: InventedPayment[] = [
      { from: 'a', to: 'b', day: 1, amount: 5, channel: 'cash', currency: 'AFN' },
      { from: 'a', to: 'b', day: 1, amount: 5, channel: 'unknown' },
    ];
    expect(runRule('structuring', payments).runs[0]).toMatchObject({
      kind: 'ran',
      because: [
        'no reporting threshold is known for the currency of 1 payments in cash',
        '1 payments do not say how the money moved',
      ],
    });
  });

  test('says where an account has too many payments to tell', () => {
    const many = Array.from(
      { length: 8 },
      (_, at): InventedPayment => ({
        from: `h${at % 3}`,
        to: 'owner',
        day: at / 10,
        amount: 9_000,
        channel: 'cash',
      }),
    );
    const { detections, undetermined } = runRule('structuring', many, { parameters: { hubPaymentsMax: 5 } });
    expect(detections).toEqual([]);
    expect(undetermined).toEqual([{ rule: 'structuring', account: 1, bound: 'hub-payments', limit: 5 }]);
  });
});
