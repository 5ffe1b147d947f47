import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparable,
  type InventedPayment,
  inventedColumns,
  runRule,
} from '../../../test/support/money/invented-payments.ts';
import * as scenes from '../../../test/support/money/typology-scenes.ts';
import type { DetectionContext } from '../context/detection-context.ts';
import { TYPOLOGY_RULES } from '../rules/typology-rules.ts';

const REGIONAL: DetectionContext = { regions: scenes.REGIONS };
const TRADE = scenes.trade({ price: 240 });

/** A scene for each rule about payments, and the side inputs that it needs. */
const SCENES: Readonly<Record<string, readonly [readonly InventedPayment[], DetectionContext]>> = {
  structuring: [scenes.LEGS, {}],
  'pass-through': [[...scenes.LIFE, ...scenes.PASSAGE], {}],
  'dormant-burst': [[scenes.CHARGE, ...scenes.BURST], {}],
  'hawala-mirror': [scenes.mirror(), REGIONAL],
  'hawala-hub': [scenes.hub(), { licensed: [] }],
  'extortion-collection': [scenes.collection(), REGIONAL],
  ransom: [scenes.ransom(), scenes.RANSOM_CONTEXT],
  'fundraising-burst': [scenes.appeal(), {}],
  'charity-diversion': [scenes.charity(), scenes.CHARITY_CONTEXT],
  'trade-misinvoicing': [TRADE.payments, TRADE.context],
  travel: [scenes.journey(), scenes.TRAVEL_CONTEXT],
  'listed-proximity': [scenes.nearListed(), scenes.LISTED_CONTEXT],
  'shared-resource': [scenes.ring(), scenes.RESOURCE_CONTEXT],
};

/** Everyday payments between accounts that no scene has. */
const everyday: fc.Arbitrary<readonly InventedPayment[]> = fc.array(
  fc.record({
    from: fc.constantFrom('north/ev-1', 'north/ev-2', 'south/ev-3'),
    to: fc.constantFrom('north/ev-4', 'south/ev-5', 'south/ev-6'),
    day: fc.integer({ min: 0, max: 59 }),
    amount: fc.integer({ min: 1, max: 900 }),
  }),
  { maxLength: 25 },
);
const cases = Object.entries(SCENES);
const RUNS = { numRuns: 25 };

describe('findings of T09 to T22', () => {
  test('have a scene for each rule that is about payments', () => {
    const ids = TYPOLOGY_RULES.map(({ id }) => id).filter((id) => id !== 'commodity-season');
    expect(cases.map(([id]) => id)).toEqual(ids);
  });

  test.each(cases)('%s finds the same under other names of accounts', (id, [scene, context]) => {
    fc.assert(
      fc.property(everyday, fc.integer({ min: 1, max: 9999 }), (others, salt) => {
        const payments = [...scene, ...others];
        const renamed = payments.map((one) => ({
          ...one,
          from: rename(one.from, salt),
          to: rename(one.to, salt),
        }));
        const before = inventedColumns(payments);
        const after = inventedColumns(renamed);
        const found = comparable(runRule(id, before, { context }), before);
        expect(found.length).toBeGreaterThan(0);
        const renamedContext = JSON.parse(JSON.stringify(context), (_, value: unknown) =>
          typeof value === 'string' && value.includes('/') ? rename(value, salt) : value,
        ) as DetectionContext;
        expect(comparable(runRule(id, after, { context: renamedContext }), after)).toEqual(found);
      }),
      RUNS,
    );
  });

  test.each(cases)('%s finds the same in another order of rows', (id, [scene, context]) => {
    // Invoices name their payments by row, so their rows keep their place.
    const isFree = id !== 'trade-misinvoicing';
    fc.assert(
      fc.property(everyday, fc.infiniteStream(fc.nat()), (others, keys) => {
        const payments = [...scene, ...others];
        const shuffled = isFree ? sortBy(payments, keys) : [...scene, ...sortBy(others, keys)];
        const before = inventedColumns(payments);
        const after = inventedColumns(shuffled);
        const rowsBefore = (row: number): number => payments.indexOf(shuffled[row - 1] ?? payments[0]!) + 1; // `!`: a scene has payments
        const moved = { ...after, rows: after.rows.map(rowsBefore) };
        expect(comparable(runRule(id, isFree ? moved : after, { context }), isFree ? moved : after)).toEqual(
          comparable(runRule(id, before, { context }), before),
        );
      }),
      RUNS,
    );
  });

  test.each(cases.filter(([id]) => !['ransom', 'listed-proximity'].includes(id)))(
    '%s finds the same with a shifted clock',
    (id, [scene, context]) => {
      fc.assert(
        fc.property(everyday, fc.integer({ min: 1, max: 300 * 86_400 }), (others, shiftS) => {
          const payments = [...scene, ...others];
          const before = inventedColumns(payments);
          const after = inventedColumns(payments, shiftS);
          expect(comparable(runRule(id, after, { context }), after)).toEqual(
            comparable(runRule(id, before, { context }), before),
          );
        }),
        RUNS,
      );
    },
  );

  test.each([
    ['ransom', 5],
    ['listed-proximity', 200],
  ] as const)('%s finds the same where the clock and its side inputs are shifted by days', (id, days) => {
    const [scene, context] = SCENES[id] ?? [[], {}];
    const shift = (text: string): string =>
      new Date(Date.parse(text) + days * 86_400_000).toISOString().slice(0, text.length);
    const shifted: DetectionContext = {
      ...context,
      ...(context.incidents && {
        incidents: context.incidents.map((one) => ({ ...one, at: `${shift(one.at).slice(0, 19)}Z` })),
      }),
      ...(context.listed && {
        listed: context.listed.map((one) => ({ ...one, listedOn: shift(one.listedOn) })),
      }),
    };
    const sentenceDays = ({ detections }: ReturnType<typeof runRule>) =>
      detections.map(({ payments, quantities }) => [payments, { ...quantities, listedOn: null }]);
    const after = runRule(id, inventedColumns(scene, days * 86_400), { context: shifted });
    expect(sentenceDays(after)).toEqual(sentenceDays(runRule(id, scene, { context })));
    expect(after.detections.length).toBeGreaterThan(0);
  });

  test.each(cases)('%s adds up its sum exactly, in whole minor units', (id, [scene, context]) => {
    const columns = inventedColumns(scene);
    for (const { value, payments } of runRule(id, columns, { context }).detections) {
      const all = payments.reduce((sum, at) => sum + (columns.paidMinor[at] ?? 0), 0);
      expect(Number.isInteger(value.minor)).toBe(true);
      expect(value.minor).toBeGreaterThan(0);
      expect(value.minor).toBeLessThanOrEqual(all);
    }
  });
});

/** Another name of the same bank; names that sort in another order. */
function rename(name: string, salt: number): string {
  const [bank = '', number] = name.includes('/') ? name.split('/') : ['70', name];
  return `${bank}/${[...`${number}`].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) % 9_973, salt)}-${number}`;
}

function sortBy<Item>(items: readonly Item[], keys: fc.Stream<number>): readonly Item[] {
  const weights = [...keys.take(items.length)];
  return items
    .map((item, at) => ({ item, weight: weights[at] ?? 0 }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ item }) => item);
}
