import { describe, expect, it } from 'vitest';
import { type CashPayment, transactionsAboveThreshold } from './currency-threshold.ts';
import { CURRENCY_THRESHOLDS } from './data/currency-thresholds.ts';

const table = (id: string) => ({ id, thresholds: CURRENCY_THRESHOLDS, rates: [], rateAgeDaysMax: 3 });

function cash(id: string, minor: number, change: Partial<CashPayment> = {}): CashPayment {
  const amount = { minor, currency: 'PKR' };
  return { id, day: '2026-03-02', channel: 'cash', direction: 'in', amount, person: 'p', ...change };
}

function dollars(id: string, minor: number, change: Partial<CashPayment> = {}): CashPayment {
  return cash(id, minor, { amount: { minor, currency: 'USD' }, ...change });
}

describe('transactionsAboveThreshold()', () => {
  it('takes two million rupees and more, each payment alone, in Pakistan', () => {
    const payments = [
      cash('a', 199_999_999),
      cash('b', 200_000_000),
      cash('c', 300_000_000, { day: '2026-03-01' }),
    ];
    const { cases, undetermined } = transactionsAboveThreshold(payments, table('pk-ctr'));
    expect(cases.map((one) => one.paymentIds)).toEqual([['c'], ['b']]);
    expect(cases[1]).toMatchObject({
      total: { minor: 200_000_000, currency: 'PKR' },
      threshold: { id: 'pk-ctr' },
    });
    expect(undetermined).toEqual([]);
  });

  it('adds up by person, direction and business day in the United States, and wants more than 10,000 dollars', () => {
    const payments = [
      dollars('a', 600_000),
      dollars('b', 400_000),
      dollars('c', 1, { day: '2026-03-03' }),
      dollars('d', 500_000, { direction: 'out' }),
      dollars('e', 600_000, { person: 'q' }),
      dollars('f', 400_001, { person: 'q' }),
      dollars('g', 600_000, { person: null }),
      dollars('h', 600_000, { person: null }),
    ];
    const { cases } = transactionsAboveThreshold(payments, table('us-ctr'));
    expect(cases.map((one) => [one.person, one.paymentIds, one.total.minor])).toEqual([
      ['q', ['e', 'f'], 1_000_001],
    ]);
  });

  it('passes over what is not cash', () => {
    const payments = [
      cash('a', 900_000_000, { channel: 'wire' }),
      cash('b', 900_000_000, { channel: 'mobile-money' }),
    ];
    expect(transactionsAboveThreshold(payments, table('pk-ctr'))).toEqual({ cases: [], undetermined: [] });
  });

  it('lists what it cannot judge', () => {
    const payments = [
      cash('old', 900_000_000, { day: '2014-12-31' }),
      dollars('foreign', 900_000_000),
      cash('unsaid', 900_000_000, { channel: 'unknown' }),
    ];
    expect(transactionsAboveThreshold(payments, table('pk-ctr'))).toEqual({
      cases: [],
      undetermined: [
        { paymentId: 'old', because: 'no-threshold-on-day' },
        { paymentId: 'foreign', because: 'no-exchange-rate' },
        { paymentId: 'unsaid', because: 'channel-unknown' },
      ],
    });
    expect(transactionsAboveThreshold([cash('x', 1)], table('nowhere')).undetermined).toHaveLength(1);
  });

  it('converts foreign cash by the rate of the day', () => {
    const origin = { kind: 'evidence', evidenceIds: ['ev-rate'] } as const;
    const rate = { from: 'USD', to: 'PKR', day: '2026-03-01', rate: '280', source: 'invented', origin };
    const payments = [dollars('a', 714_286), dollars('b', 714_285)];
    const { cases } = transactionsAboveThreshold(payments, { ...table('pk-ctr'), rates: [rate] });
    expect(cases.map((one) => one.paymentIds)).toEqual([['a']]);
  });
});

describe('CURRENCY_THRESHOLDS', () => {
  it('names source and first day of each, without two of one id at one time', () => {
    for (const one of CURRENCY_THRESHOLDS) {
      expect(one.source.length, one.id).toBeGreaterThan(20);
      expect(one.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    const open = CURRENCY_THRESHOLDS.filter((one) => one.validUntil === null).map((one) => one.id);
    expect(new Set(open).size).toBe(open.length);
  });
});
