import { describe, expect, it } from 'vitest';
import type { Payment } from './money-model.ts';
import { timeBins } from './time-bins.ts';

function payment(at: string, minor = 100): Payment {
  const paid = { minor, currency: 'PKR', decimals: 2 };
  return {
    ...{ position: 1, ref: `payment:b:${at}`, batch: 'b', row: 1, locator: null, payer: 'a', payee: 'b', at },
    ...{ paid, received: paid, channel: 'transfer', place: null, reference: null, rejected: false },
  };
}

describe('timeBins()', () => {
  it('takes hours for a day, and keeps the hours without payments', () => {
    const bins = timeBins([payment('2026-01-01T08:15:00Z'), payment('2026-01-01T11:59:00Z', 50)], 'PKR');
    expect(bins.map(({ payments, valueMinor }) => [payments.length, valueMinor])).toEqual([
      [1, 100],
      [0, 0],
      [0, 0],
      [1, 50],
    ]);
  });

  it('takes spans of which no more than fit', () => {
    const bins = timeBins([payment('2000-01-01T00:00:00Z'), payment('2026-01-01T00:00:00Z')], 'PKR');
    expect(bins.length).toBeLessThanOrEqual(92);
    expect(bins.at(-1)?.payments).toHaveLength(1);
  });

  it('has no span without payments', () => {
    expect(timeBins([], 'PKR')).toEqual([]);
  });
});
