import { describe, expect, test } from 'vitest';
import { type InventedPayment, runRule } from '../../../test/support/money/invented-payments.ts';
import { BURST, CHARGE } from '../../../test/support/money/typology-scenes.ts';

function changed(at: number, change: Partial<InventedPayment>): readonly InventedPayment[] {
  return [CHARGE, ...BURST.map((payment, index) => (index === at ? { ...payment, ...change } : payment))];
}

describe('findDormantBurst()', () => {
  test('finds an account that wakes and moves more than it ever did', () => {
    const { detections } = runRule('dormant-burst', changed(0, {}));
    expect(detections).toHaveLength(1);
    expect(detections[0]).toMatchObject({
      payments: [1, 2, 3, 4],
      value: { minor: 900_000, currency: 'USD' },
      quantities: { restDays: 59, earlierPayments: 1, earlierLargestMinor: 1_200, keptShare: 0.967 },
    });
  });

  test.each([
    ['too short a rest', [...changed(0, {}), { from: 'sleeper', to: 'shop', day: 40, amount: 5 }]],
    ['one payer only', changed(1, { from: 'payer-1' })],
    ['money that stays', changed(2, { amount: 300 })],
    ['money that leaves after the days of the burst', changed(3, { day: 68 })],
    [
      'sums that the account knows',
      [{ from: 'sleeper', to: 'bank', day: 0, amount: 5_000 }, ...changed(0, {})],
    ],
  ])('finds nothing with %s', (_, payments) => {
    expect(runRule('dormant-burst', payments).detections).toEqual([]);
  });

  test('takes an account not seen since the table began as at rest since then, and can be told not to', () => {
    const payments: readonly InventedPayment[] = [{ from: 'x', to: 'y', day: 0, amount: 1 }, ...BURST];
    expect(runRule('dormant-burst', payments).detections).toHaveLength(1);
    expect(runRule('dormant-burst', payments, { parameters: { unseenRests: 0 } }).detections).toEqual([]);
  });

  test('says when the payments span too few days', () => {
    const { runs } = runRule('dormant-burst', BURST);
    expect(runs[0]?.because).toEqual(['the payments span 4 days: no account can be seen to rest for 45']);
  });
});
