import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPayment, anySettings } from '../../test/support/money/any-payments.ts';
import { type SmallPayment, smallColumns } from '../../test/support/money/small-columns.ts';
import { quietWork } from '../base/index.ts';
import { detectPayments, type PaymentsDetected } from './detect.ts';
import { convert } from './goaml/report-amount.ts';
import { detectPatterns } from './graph/detect-patterns.ts';
import { NO_RATES } from './graph/reference-rates.ts';
import { GRAPH_RULES } from './graph/settings.ts';
import type { PaymentColumns } from './model.ts';

const DAY_S = 86_400;
const START = 1_700_000_000;
const [USD, EUR] = [0, 1];
/** A million payments take a while on a slow machine, in milliseconds. */
const WAIT_MS = 120_000;

function detect(columns: PaymentColumns): Promise<PaymentsDetected> {
  return detectPayments(columns, { threads: 2 }, quietWork());
}

/** Money that goes around five accounts, each keeping a little, in one currency or in two by turns. */
function ring(first: number, parts: { day: number; currencies?: readonly [number, number] }) {
  const { day, currencies = [USD, USD] } = parts;
  return Array.from({ length: 5 }, (_, hop): SmallPayment => {
    const currency = currencies[hop % 2] ?? USD;
    return {
      payer: first + hop,
      payee: first + ((hop + 1) % 5),
      time: START + (day + hop) * DAY_S,
      paidMinor: 5_000_000 - hop * 20_000,
      paidCurrency: currency,
      receivedCurrency: currency,
      channel: 5,
    };
  });
}

/** Everyday payments of some accounts to a few shops, before and beside what is looked for. */
function everyday(first: number, accounts: number): readonly SmallPayment[] {
  return Array.from({ length: accounts * 20 }, (_, at) => ({
    payer: first + (at % accounts),
    payee: first + accounts + (at % 4),
    time: START + Math.floor(at / accounts) * 2 * DAY_S + at,
    paidMinor: 1_000 + ((at * 7_919) % 900),
    channel: 3,
  }));
}

describe('a hub', () => {
  it(
    'of a million payees ends the search in time, and hides no pattern beside it',
    async () => {
      const payments: SmallPayment[] = [...ring(1_000_001, { day: 80 })];
      for (let at = 0; at < 1_000_000; at++) {
        const time = START + Math.floor((at * 90 * DAY_S) / 1_000_000);
        payments.push({
          payer: 0,
          payee: at + 1,
          time,
          paidMinor: 1_000 + ((at * 7_919) % 90_000),
          channel: 5,
        });
      }
      const { detections } = await detect(smallColumns(payments));
      expect(detections.map(({ rule, payments: own }) => [rule, own.length])).toEqual([['cycle', 5]]);
    },
    WAIT_MS,
  );

  it.each([
    { payers: 80, customs: 20, bound: 'hub-payments', limit: 60 },
    { payers: 40, customs: 150, bound: 'busy-account', limit: 100 },
  ])('that a rule cannot weigh is undetermined there by $bound, not left out in silence', async (told) => {
    const [collector, customer, first] = [5, 1, 10];
    const payments: SmallPayment[] = [...everyday(first, told.payers)];
    for (let at = 0; at < told.customs; at++)
      payments.push({
        payer: customer,
        payee: collector,
        time: START + 59 * DAY_S - at * 7_200,
        paidMinor: 900 + at,
      });
    for (let at = 0; at < told.payers; at++)
      payments.push({
        payer: first + at,
        payee: collector,
        time: START + 60 * DAY_S + at * 3_600,
        paidMinor: 5_000_000 + at * 90_000,
      });
    const { undetermined } = await detect(smallColumns(payments));
    const { bound, limit } = told;
    expect(undetermined).toContainEqual({ rule: 'fan-in', account: collector, bound, limit });
  });
});

describe('an exchange rate that is not known', () => {
  const around = (currencies: readonly [number, number]) =>
    smallColumns([...everyday(10, 8), ...ring(100, { day: 45, currencies })]);

  it('makes no pattern out of equal figures in two currencies, and says where it could not tell', async () => {
    expect((await detect(around([USD, USD]))).detections.map(({ rule }) => rule)).toContain('cycle');
    const gap = await detect(around([USD, EUR]));
    expect(gap.detections.filter(({ accounts }) => accounts.some((one) => one >= 100))).toEqual([]);
    const bounds = gap.undetermined.filter(({ account }) => account >= 100).map(({ bound }) => bound);
    expect(new Set(bounds)).toEqual(new Set(['exchange-rate']));
  });
});

describe('money is never created by rounding', () => {
  const versions = Object.fromEntries(GRAPH_RULES.map((rule) => [rule, '1'])) as Parameters<
    typeof detectPatterns
  >[1]['versions'];

  it('the value of a pattern is whole, above nothing, and no more than its payments carry', async () => {
    let patterns = 0;
    const graphs = fc.tuple(fc.array(anyPayment(60), { minLength: 5, maxLength: 25 }), anySettings);
    await fc.assert(
      fc.asyncProperty(graphs, async ([payments, settings]) => {
        const columns = smallColumns(payments);
        const found = await detectPatterns(columns, { settings, rates: NO_RATES, versions, threads: 1 });
        for (const { value, payments: members } of found.detections) {
          patterns++;
          expect(Number.isSafeInteger(value.minor) && value.minor >= 0).toBe(true);
          expect(value.minor).toBeLessThanOrEqual(carried(columns, members, value.currency));
        }
      }),
      { numRuns: 800, seed: 20_261_123 },
    );
    expect(patterns).toBeGreaterThan(100);
  });

  it('an amount in the local currency is at most half of its least unit from the exact product, or is not told', () => {
    const rates = fc.record({
      minor: fc.integer({ min: 1, max: 1e12 }),
      from: fc.constantFrom('USD', 'KWD', 'JPY', 'CLF'),
      to: fc.constantFrom('PKR', 'BHD', 'JPY'),
      whole: fc.integer({ min: 0, max: 400 }),
      fraction: fc.integer({ min: 1, max: 9_999 }),
    });
    const decimals: Readonly<Record<string, number>> = { USD: 2, PKR: 2, KWD: 3, BHD: 3, JPY: 0, CLF: 4 };
    fc.assert(
      fc.property(rates, ({ minor, from, to, whole, fraction }) => {
        const rate = `${whole}.${String(fraction).padStart(4, '0')}`;
        const origin = { kind: 'profile', profileId: 'demo' } as const;
        const quoted = { from, to, day: '2026-01-05', rate, source: 'invented', origin };
        const converted = convert({ minor, currency: from }, quoted);
        const scale = 10n ** BigInt(4 + (decimals[from] ?? 0));
        const exact = BigInt(minor) * BigInt(whole * 10_000 + fraction) * 10n ** BigInt(decimals[to] ?? 0);
        if (converted === null) {
          expect(exact > BigInt(Number.MAX_SAFE_INTEGER) * scale).toBe(true);
          return;
        }
        const away = 2n * (BigInt(converted.minor) * scale - exact);
        expect(away <= scale && away >= -scale).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** What the payments carry in a currency: the larger of what was paid and what was received, added up. */
function carried(columns: PaymentColumns, members: readonly number[], currency: string): number {
  return members.reduce((sum, at) => {
    const paid = columns.currencies[columns.paidCurrencies[at] ?? 0] === currency ? columns.paidMinor[at] : 0;
    const received =
      columns.currencies[columns.receivedCurrencies[at] ?? 0] === currency ? columns.receivedMinor[at] : 0;
    return sum + Math.max(paid ?? 0, received ?? 0);
  }, 0);
}
