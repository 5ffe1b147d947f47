import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPayment, anyRates, anySettings } from '../../../test/support/money/any-payments.ts';
import { type SmallPayment, smallColumns } from '../../../test/support/money/small-columns.ts';
import type { PaymentColumns } from '../model.ts';
import { foldHits, standingPatterns } from './find-patterns.ts';
import type { StandingPattern } from './judge-pattern.ts';
import { endSecond, type OnlinePayment, openOnlinePatterns, pushPayment } from './online-patterns.ts';
import { type OnlinePattern, standingNow, takeSettled } from './online-standing.ts';
import { scanSlice } from './scan-slice.ts';
import type { GraphSettings } from './settings.ts';

const CURRENCIES = ['USD', 'EUR', 'JPY'];
const graph = fc.oneof(
  fc.array(anyPayment(12), { minLength: 1, maxLength: 30, size: 'max' }),
  fc.array(anyPayment(90), { minLength: 1, maxLength: 30, size: 'max' }),
);

function batch(
  columns: PaymentColumns,
  settings: GraphSettings,
  rates: Float64Array,
): readonly StandingPattern[] {
  const start = { columns, count: columns.count, accountCount: columns.accounts.count, settings, rates };
  const hits = scanSlice({ ...start, turn: { own: 0, of: 1 } });
  return standingPatterns(foldHits([hits]), columns, settings);
}

/** Patterns by the payments themselves, so that neither rows nor positions matter. */
function tell(patterns: readonly StandingPattern[], columns: PaymentColumns, shiftS = 0): readonly string[] {
  return patterns
    .map((pattern) => {
      const payments = pattern.payments.map((at) =>
        [
          columns.payers[at],
          columns.payees[at],
          (columns.times[at] ?? 0) - shiftS,
          columns.paidMinor[at],
          columns.receivedMinor[at],
          columns.paidCurrencies[at],
          columns.receivedCurrencies[at],
        ].join(' '),
      );
      const nats = pattern.surprise.frequency + pattern.surprise.amounts;
      return `${pattern.rule} ${nats.toFixed(2)} [${payments.sort().join('; ')}]`;
    })
    .sort();
}

function onlinePayments(columns: PaymentColumns): readonly OnlinePayment[] {
  return Array.from({ length: columns.count }, (_, at) => ({
    id: 100 + at,
    payer: columns.payers[at] ?? 0,
    payee: columns.payees[at] ?? 0,
    time: columns.times[at] ?? 0,
    paidMinor: columns.paidMinor[at] ?? 0,
    receivedMinor: columns.receivedMinor[at] ?? 0,
    paidCurrency: columns.paidCurrencies[at] ?? 0,
    receivedCurrency: columns.receivedCurrencies[at] ?? 0,
    channel: columns.channels[at] ?? 0,
  }));
}

function tellOnline(patterns: readonly OnlinePattern[]): readonly string[] {
  return patterns.flatMap(({ pattern, columns }) => tell([pattern], columns)).sort();
}

describe('the payment graph', () => {
  it('pushPayment() ends in the patterns of the batch, whether they are taken when settled or at the end', () => {
    fc.assert(
      fc.property(graph, anySettings, anyRates, fc.boolean(), (payments, settings, rates, early) => {
        const columns = smallColumns(payments);
        const online = openOnlinePatterns({ settings, rates, currencies: CURRENCIES, capacity: 8 });
        const settled: OnlinePattern[] = [];
        for (const payment of onlinePayments(columns)) {
          expect(pushPayment(online, payment).kind).toBe('entered');
          if (early) settled.push(...takeSettled(online, payment.time));
        }
        endSecond(online);
        const told = tellOnline([...settled, ...standingNow(online)]);
        expect(told).toEqual(tell(batch(columns, settings, rates), columns));
      }),
      { numRuns: 2500 },
    );
  });

  it('pushPayment() answers late for a payment before the newest one, and leaves the state alone', () => {
    fc.assert(
      fc.property(graph, anySettings, anyRates, (payments, settings, rates) => {
        const columns = smallColumns(payments);
        const online = openOnlinePatterns({ settings, rates, currencies: CURRENCIES });
        for (const payment of onlinePayments(columns)) {
          pushPayment(online, payment);
          const late = pushPayment(online, { ...payment, id: 1, time: payment.time - 1 });
          expect(late).toEqual({ kind: 'late' });
        }
        endSecond(online);
        expect(tellOnline(standingNow(online))).toEqual(tell(batch(columns, settings, rates), columns));
      }),
      { numRuns: 200 },
    );
  });

  it('scanSlice() finds the same whatever the order of rows, the clock and the numbers of accounts', () => {
    fc.assert(
      fc.property(
        graph.chain((payments) =>
          fc.tuple(fc.constant(payments), fc.shuffledSubarray(payments, { minLength: payments.length })),
        ),
        anySettings,
        anyRates,
        ([payments, shuffled], settings, rates) => {
          const columns = smallColumns(payments);
          const told = tell(batch(columns, settings, rates), columns);
          const reordered = smallColumns(shuffled);
          expect(tell(batch(reordered, settings, rates), reordered)).toEqual(told);
          const later = smallColumns(payments.map((one) => ({ ...one, time: one.time + 86_399 })));
          const shifted = {
            ...settings,
            knownFrom: settings.knownFrom + 86_399,
            edge: { ...settings.edge, since: settings.edge.since + 86_399 },
          };
          expect(tell(batch(later, shifted, rates), later, 86_399)).toEqual(told);
          const renamed = smallColumns(payments.map((one) => rename(one, (account) => 6 - account)));
          const back = { ...renamed, ...smallColumns(payments), rows: renamed.rows };
          expect(tell(batch(renamed, settings, rates), back)).toEqual(told);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('scanSlice() finds the same by one, two and four threads', () => {
    fc.assert(
      fc.property(graph, anySettings, anyRates, (payments, settings, rates) => {
        const columns = smallColumns(payments);
        const start = {
          columns,
          count: columns.count,
          accountCount: columns.accounts.count,
          settings,
          rates,
        };
        const whole = tell(batch(columns, settings, rates), columns);
        for (const of of [2, 4]) {
          const parts = Array.from({ length: of }, (_, own) =>
            scanSlice({ ...start, turn: { own, of, positions: 2 } }),
          );
          expect(tell(standingPatterns(foldHits(parts), columns, settings), columns)).toEqual(whole);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('openOnlinePatterns() keeps a state that does not grow with the payments that pass through', () => {
    const settings = fc.sample(anySettings, { numRuns: 1, seed: 5 })[0];
    if (settings === undefined) throw new Error('a sample was drawn');
    const rates = Float64Array.of(10_000, 10_000, 10_000);
    const online = openOnlinePatterns({ settings, rates, currencies: CURRENCIES, capacity: 64 });
    const sizes: number[] = [];
    for (let at = 0; at < 20_000; at++) {
      const one = { paidMinor: 100, receivedMinor: 100, paidCurrency: 0, receivedCurrency: 0, channel: 4 };
      const ring = at - (at % 4);
      const [payer, payee] = [ring + (at % 4), ring + ((at + 1) % 4)];
      pushPayment(online, { ...one, id: at, payer, payee, time: 1000 + at });
      takeSettled(online, 1000 + at);
      if (at % 1000 === 999) sizes.push(online.state.columns.ids.length);
      expect(online.state.slots.size).toBeLessThanOrEqual(2 * online.state.columns.ids.length);
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(512);
    expect(online.kept.size).toBeLessThanOrEqual(512);
  });
});

describe('an account that never ends to be a hub', () => {
  it('takes no more room than the payments that a hit to come may join, and ends in the patterns of the batch', () => {
    const settings = fc
      .sample(anySettings, { numRuns: 200, seed: 5 })
      .find(
        ({ fanIn, edge }) =>
          fanIn.natsMin === 0 && fanIn.memberNatsMin === 0 && fanIn.trafficMax > 100 && edge.knownPairs,
      );
    if (settings === undefined) throw new Error('a sample with loose limits was drawn');
    // Payers come anew every second, so that one episode of the hub goes on for ever; other hubs come to an end.
    const columns = smallColumns(
      Array.from({ length: 3000 }, (_, at) => ({
        payer: 500 + at,
        payee: at % 3 === 0 && at < 2400 ? 100 + Math.floor(at / 24) : 0,
        time: 1000 + at,
        paidMinor: 100,
      })),
    );
    const rates = Float64Array.of(10_000, 10_000, 10_000);
    const online = openOnlinePatterns({ settings, rates, currencies: CURRENCIES, capacity: 64 });
    const settled: OnlinePattern[] = [];
    for (const payment of onlinePayments(columns)) {
      pushPayment(online, payment);
      settled.push(...takeSettled(online, payment.time));
      expect(online.kept.size).toBeLessThan(4 * settings.windowS + 2 * settings.spanS);
      expect(online.fold.episodes.size).toBeLessThan(100);
    }
    endSecond(online);
    const expected = tell(batch(columns, settings, rates), columns);
    expect(expected.length).toBeGreaterThan(20);
    expect(tellOnline([...settled, ...standingNow(online)])).toEqual(expected);
  });
});

function rename(payment: SmallPayment, to: (account: number) => number): SmallPayment {
  return { ...payment, payer: to(payment.payer), payee: to(payment.payee) };
}
