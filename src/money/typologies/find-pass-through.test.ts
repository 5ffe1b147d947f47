import { describe, expect, test } from 'vitest';
import { type InventedPayment, runRule } from '../../../test/support/money/invented-payments.ts';
import { LIFE, PASSAGE } from '../../../test/support/money/typology-scenes.ts';

function changed(at: number, change: Partial<InventedPayment>): readonly InventedPayment[] {
  return [...LIFE, ...PASSAGE.map((payment, index) => (index === at ? { ...payment, ...change } : payment))];
}

describe('findPassThrough()', () => {
  test('finds money that comes in and goes out within hours', () => {
    const { detections } = runRule('pass-through', changed(0, {}));
    expect(detections).toHaveLength(1);
    expect(detections[0]).toMatchObject({
      payments: [3, 4, 5],
      value: { minor: 960_000, currency: 'USD' },
      quantities: { paymentsIn: 2, paymentsOut: 1, keptShare: 0.96, holdMedianHours: 21.6 },
    });
  });

  test.each([
    ['half of it kept', changed(2, { amount: 5_000 })],
    ['more going out than came', changed(2, { amount: 11_000 })],
    ['money held for four days', changed(2, { day: 24.3 })],
    ['money that leaves before it came', changed(2, { day: 19 })],
    ['a payee known from before', [...changed(2, {}), { from: 'mule', to: 'payee', day: 5, amount: 10 }]],
    [
      'an account that is used to such sums',
      [...changed(2, {}), { from: 'employer', to: 'mule', day: 4, amount: 30_000 }],
    ],
    [
      'much else going on at the account',
      [...changed(2, {}), { from: 'employer', to: 'mule', day: 20.5, amount: 7_000 }],
    ],
    ['an account without a history', PASSAGE],
  ])('finds nothing with %s', (_, payments) => {
    expect(runRule('pass-through', payments).detections).toEqual([]);
  });

  test('cannot tell what is new to an account in the first weeks of a table', () => {
    const later: InventedPayment = { from: 'x', to: 'y', day: 100, amount: 1 };
    const found = runRule('pass-through', [...changed(0, {}), later]);
    expect(found.detections).toEqual([]);
    expect(found.undetermined).toMatchObject([{ bound: 'history-days', limit: 21 }]);
    const told = runRule('pass-through', [...changed(0, {}), later], { parameters: { historyDays: 14 } });
    expect(told.detections).toHaveLength(1);
  });

  test('compares currencies at the rates of the payments, and is undetermined without a rate', () => {
    const payments = changed(2, { amount: 8_700, currency: 'EUR' });
    const unknown = runRule('pass-through', payments);
    expect(unknown.detections).toEqual([]);
    expect(unknown.undetermined).toMatchObject([{ rule: 'pass-through', bound: 'exchange-rate' }]);
    const exchanges = Array.from(
      { length: 6 },
      (_, at): InventedPayment => ({
        from: `x${at}`,
        to: `y${at}`,
        day: at,
        amount: 90,
        currency: 'EUR',
        received: 100,
        receivedCurrency: 'USD',
      }),
    );
    expect(runRule('pass-through', [...payments, ...exchanges]).detections).toHaveLength(1);
  });
});
