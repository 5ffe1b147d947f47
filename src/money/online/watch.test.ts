import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InventedPayment, inventedColumns } from '../../../test/support/money/invented-payments.ts';
import {
  appeal,
  BURST,
  CHARGE,
  collection,
  hub,
  LEGS,
  LIFE,
  PASSAGE,
} from '../../../test/support/money/typology-scenes.ts';
import {
  streamThrough,
  tellDetection,
  tellFound,
  tellWhole,
  watchedPayments,
  watchOver,
} from '../../../test/support/money/watch-columns.ts';
import { detectPatterns } from '../graph/detect-patterns.ts';
import { observeRates } from '../graph/observed-rates.ts';
import { GRAPH_RULES } from '../graph/settings.ts';
import type { PaymentColumns } from '../model.ts';
import { ruleOf } from '../rules/graph-settings.ts';
import { PAYMENT_RULES } from '../rules/registry.ts';
import { type Rule, withParameters } from '../rules/rule.ts';
import { detectTypologies } from '../typologies/detect-typologies.ts';
import { findNow } from './find-now.ts';
import { hasConcern } from './rule-concerns.ts';
import { openWatch, type Watch, watchedRules, watchPayment } from './watch.ts';

/** Ordinary payments through all the days, so that nothing stands at an end of the table. */
const BACKGROUND: readonly InventedPayment[] = Array.from({ length: 300 }, (_, at) => ({
  from: `customer-${at % 7}`,
  to: `shop-${at % 3}`,
  day: at / 2,
  amount: 20 + (at % 11),
}));
/** Money that goes around five accounts, each keeping a little. */
const RING: readonly InventedPayment[] = ['a', 'b', 'c', 'd', 'e'].map((from, at, all) => ({
  from: `ring-${from}`,
  to: `ring-${all[(at + 1) % all.length] ?? ''}`,
  day: 90 + at,
  amount: 10_000 - at * 100,
}));
/** A scene of every rule, each among accounts of its own. */
const SCENES: readonly InventedPayment[] = [
  ...[BACKGROUND, RING, later(LEGS, 60), LIFE, PASSAGE].flat(),
  ...[[CHARGE, ...BURST], later(hub(), 10), later(collection(), 20), later(appeal(), 45)].flat(),
];

function later(payments: readonly InventedPayment[], days: number): readonly InventedPayment[] {
  return payments.map((payment) => ({ ...payment, day: payment.day + days }));
}

/** What the batch says of the payments so far, as a watch tells it. */
async function batch(watch: Watch, columns: PaymentColumns): Promise<readonly string[]> {
  const rates = observeRates(columns);
  const versions = Object.fromEntries(GRAPH_RULES.map((id) => [id, ruleOf(watch.plan.rules, id).version]));
  const patterns = await detectPatterns(columns, {
    ...{ settings: watch.graph.settings, rates, threads: 1 },
    versions: parseVersions(versions),
  });
  const typologies = detectTypologies(columns, {
    rules: watch.queues.map(({ rule }) => rule),
    context: { rates },
  });
  const by = { accounts: columns.accounts, idOf: (payment: number) => payment };
  return [...patterns.detections, ...typologies.detections].map((one) => tellDetection(one, by));
}

function parseVersions(versions: unknown): Parameters<typeof detectPatterns>[1]['versions'] {
  return versions as Parameters<typeof detectPatterns>[1]['versions'];
}

/** The first payments of a table, as a table. */
function firstOf(columns: PaymentColumns, count: number): PaymentColumns {
  return { ...columns, count };
}

describe('watchPayment()', () => {
  test.each([1, 7, 1000])('tells what the batch finds of every rule, %i payments at a time', async (step) => {
    const columns = inventedColumns(SCENES);
    const watch = watchOver(columns);
    const told = new Set<string>();
    streamThrough(watch, columns, {
      step,
      take: (found) => {
        for (const one of found) told.add(tellWhole(one));
      },
    });
    const found = await batch(watch, columns);
    const rules = new Set(found.map((one) => one.split('"')[1]));
    // Which scenes make a finding is for the rules to say; most of them do.
    expect(rules.size).toBeGreaterThan(4);
    expect(found.filter((one) => !told.has(one))).toEqual([]);
    if (step === 1000) expect(found.toSorted()).toEqual([...told].sort());
  });

  test('says of the accounts of a step what the batch says of all payments so far', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyPayments, fc.integer({ min: 1, max: 9 }), (payments, step) => {
        const columns = inventedColumns(payments);
        const watch = watchOver(columns, EASY_RULES);
        const told = new Set<string>();
        let from = 0;
        streamThrough(watch, columns, {
          step,
          take: (found, until) => {
            const said = detectTypologies(firstOf(columns, until), {
              rules: watch.queues.map(({ rule }) => rule),
              context: { rates: observeRates(columns) },
            }).detections;
            const all = new Set(said.map((one) => `${one.rule} ${one.payments.join(' ')}`));
            for (const one of found) {
              told.add(tellFound(one));
              if (hasConcern(one.detection.rule)) expect(all).toContain(tellFound(one));
            }
            const touched = new Set([
              ...columns.payers.slice(from, until),
              ...columns.payees.slice(from, until),
            ]);
            from = until;
            for (const { rule, payments: members, accounts } of said) {
              // Windows that end with the newest payment of all move on without a payment of the account.
              if (WINDOWED.has(rule) || !touched.has(accounts[0] ?? -1)) continue;
              expect(told).toContain(`${rule} ${members.join(' ')}`);
              compared += 1;
            }
          },
        });
      }),
      { numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  test('answers late for a payment before the newest one, and what it tells afterwards is the same', () => {
    const columns = inventedColumns(SCENES);
    const [plain, disturbed] = [watchOver(columns), watchOver(columns)];
    const payment = watchedPayments(columns);
    for (let at = 0; at < columns.count; at++) {
      watchPayment(plain, payment(at));
      watchPayment(disturbed, payment(at));
      const late = { ...payment(at), id: -1 - at, time: payment(at).time - 1 };
      expect(watchPayment(disturbed, late)).toBe('late');
    }
    const tell = (watch: Watch): readonly string[] => findNow(watch).found.map(tellFound);
    expect(tell(disturbed)).toEqual(tell(plain));
  });

  test('holds no more than the payments in reach of its rules, and forgets accounts and pairs with them', () => {
    const day = inventedColumns(BACKGROUND.slice(0, 40).map((one, at) => ({ ...one, day: at / 40 })));
    const watch = watchOver(day);
    const payment = watchedPayments(day);
    const reachDays = watch.reachS / 86_400;
    const held: number[] = [];
    for (let round = 0; round < 3 * reachDays; round++) {
      for (let at = 0; at < day.count; at++) {
        const one = payment(at);
        const shift = {
          id: round * 100 + at,
          payer: one.payer + 100 * round,
          time: one.time + round * 86_400,
        };
        watchPayment(watch, { ...one, ...shift });
        findNow(watch);
      }
      held.push(watch.recent.to - watch.recent.from);
    }
    expect(Math.max(...held)).toBeLessThanOrEqual((reachDays + 2) * day.count);
    expect(watch.recent.slots.size).toBeLessThanOrEqual((reachDays + 2) * 8);
    expect(watch.recent.accounts.length).toBeLessThanOrEqual((reachDays + 2) * 8);
    const pairs = watch.facts.pairs.reduce((sum, part) => sum + part.size, 0);
    expect(pairs).toBeLessThanOrEqual((reachDays + 2) * 21);
    for (const { waiting } of watch.queues) expect(waiting.size).toBeLessThanOrEqual(watch.recent.slots.size);
    expect(watch.graph.state.columns.ids.length).toBeLessThanOrEqual(1 << 17);
  });

  test('runs the rules that need payments alone', () => {
    const columns = inventedColumns(SCENES);
    const rules = ['structuring', 'pass-through', 'dormant-burst', 'hawala-hub', 'extortion-collection'];
    expect(watchedRules(watchOver(columns)).toSorted()).toEqual(
      [...GRAPH_RULES, ...rules, 'fundraising-burst'].toSorted(),
    );
    const watch = openWatch({ ...watchOver(columns).plan, used: new Set(['cycle', 'structuring']) });
    expect(watchedRules(watch)).toEqual(['cycle', 'structuring']);
  });
});

const WINDOWED = new Set(['hawala-hub', 'extortion-collection']);

/** Rules that find something among few payments. */
const EASY: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  structuring: { nearShareMin: 0, waysMin: 1, windowDays: 60 },
  'pass-through': {
    historyDays: 0,
    keptMin: 0.3,
    keptMax: 2,
    windowHours: 720,
    holdMedianHours: 720,
    ownPaymentsMin: 1,
    windowShareMin: 0.2,
    ownFactor: 0,
  },
  'dormant-burst': {
    restDays: 7,
    burstDays: 20,
    paymentsMin: 2,
    payersMin: 1,
    ownFactor: 0,
    leftShareMin: 0.1,
  },
  'extortion-collection': {
    payersMin: 1,
    paymentsMin: 2,
    gapVariationMax: 1,
    amountVariationMax: 1,
    onwardMin: 1,
    onwardShareMin: 0.1,
    pMax: 1,
  },
  'fundraising-burst': {
    donorsMin: 2,
    giftShareMax: 1,
    zMin: 0,
    exitShareMin: 0.1,
    exitShareMax: 10,
    unseenDays: 1,
    regionsMin: 1,
  },
  'hawala-hub': {
    pairsMin: 1,
    payersMin: 1,
    payeesMin: 1,
    pMax: 1,
    permutations: 1,
    spreadMin: 0,
    spreadMax: 0.5,
    toleranceShare: 0.02,
  },
};
const EASY_RULES: readonly Rule[] = PAYMENT_RULES.map((rule) => withParameters(rule, EASY[rule.id] ?? {}));

const anyPayments = fc.array(
  fc.record({
    from: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    to: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    day: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 130, noNaN: true })),
    amount: fc.oneof(fc.constantFrom(100, 98, 9_500, 9_000), fc.integer({ min: 1, max: 12_000 })),
    channel: fc.constantFrom('cash' as const, 'ach' as const),
    place: fc.constantFrom('here', 'there'),
  }),
  { minLength: 2, maxLength: 40, size: 'max' },
);
