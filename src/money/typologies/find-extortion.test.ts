import { describe, expect, test } from 'vitest';
import { type InventedPayment, runRule } from '../../../test/support/money/invented-payments.ts';
import { collection, REGIONS } from '../../../test/support/money/typology-scenes.ts';

describe('findExtortion()', () => {
  test('finds regular sums of several payers that are handed on', () => {
    const { detections } = runRule('extortion-collection', collection(), { context: { regions: REGIONS } });
    expect(detections).toHaveLength(1);
    const [found] = detections;
    expect(found?.payments).toHaveLength(35);
    expect(found?.quantities).toMatchObject({ payers: 6, periodDays: 7, paymentsIn: 30, onwardShare: 0.9 });
    expect(found?.quantities['rayleighP']).toBeLessThan(0.01);
    expect(found?.value).toEqual({ minor: 225_000, currency: 'USD' });
  });

  test.each([
    ['gaps that vary', collection({ gap: (round, payer) => 7 * round + ((round * 5 + payer * 3) % 7) })],
    ['another pace', collection({ gap: (round) => 11 * round })],
    ['payers on all days of the week', collection({ gap: (round, payer) => 7 * round + payer * 1.16 })],
    ['amounts that vary', collection({ amount: (round, payer) => 50 + 10 * payer + 40 * round })],
    ['a flat due of all', collection({ amount: () => 80 })],
    ['nothing handed on', collection({ onward: 0 })],
    ['half handed on', collection({ onward: 0.5 })],
    ['more handed on than was taken', collection({ onward: 2 })],
    ['payers of three regions', collection({ banks: ['north', 'south', 'west'] })],
    ['too few payers', collection().filter(({ from }) => !/shop-[01]/.test(from))],
    [
      'payers who are paid back',
      [
        ...collection(),
        ...Array.from(
          { length: 6 },
          (_, at): InventedPayment => ({
            from: 'north/collector',
            to: `north/shop-${at}`,
            day: 30,
            amount: 300,
          }),
        ),
      ],
    ],
  ])('finds nothing with %s', (_, payments) => {
    expect(runRule('extortion-collection', payments, { context: { regions: REGIONS } }).detections).toEqual(
      [],
    );
  });

  test('cannot tell a collection that was there when the table began from rents', () => {
    const found = runRule('extortion-collection', collection({ firstDay: 1 }), {
      context: { regions: REGIONS },
    });
    expect(found.detections).toEqual([]);
    expect(found.undetermined).toMatchObject([{ bound: 'history-days', limit: 4 }]);
  });

  test('says that it did without regions', () => {
    const found = runRule('extortion-collection', collection({ banks: ['north', 'south', 'west'] }));
    expect(found.detections).toHaveLength(1);
    expect(found.runs[0]?.because).toEqual(['regions: the payers of a collector could not be placed']);
  });
});
