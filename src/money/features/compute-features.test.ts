import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BruteWindow, bruteFeatures } from '../../../test/support/money/brute-features.ts';
import { type SmallPayment, smallColumns } from '../../../test/support/money/small-columns.ts';
import type { PaymentColumns } from '../model.ts';
import { computeFeatures, openFeatureSource } from './compute-features.ts';
import { planFeatures } from './plan-features.ts';

const WINDOWS = {
  windows: ['6h', '1d', '7d'],
  pathWindow: '1d',
  scatterWindow: '6h',
} as const satisfies Record<string, BruteWindow | readonly BruteWindow[]>;
const PLAN = planFeatures(WINDOWS);
const HOUR_S = 3600;
/** Steps of a quarter of an hour make ties; ten days are longer than the longest window. */
const anyPayments = (countMax: number): fc.Arbitrary<readonly SmallPayment[]> =>
  fc.array(
    fc.record({
      payer: fc.nat(5),
      payee: fc.nat(5),
      time: fc.nat(960).map((quarters) => 1_000_000 + quarters * 900),
      paidMinor: fc.oneof(fc.integer({ min: -500, max: 5000 }), fc.constantFrom(100, 100, 2 ** 50)),
      receivedMinor: fc.integer({ min: 1, max: 5000 }),
      paidCurrency: fc.constantFrom(0, 0, 0, 2),
      receivedCurrency: fc.constantFrom(0, 0, 1),
    }),
    { minLength: 1, maxLength: countMax },
  );
/** Two of it are at one time, and a stretch of one row parts them. */
const AT_ONCE: SmallPayment = { payer: 0, payee: 0, time: 1_000_000, paidMinor: 0, receivedMinor: 1 };
/** Many payments within hours, so that cycles and scatter-gather come to be. */
const denser = (countMax: number): fc.Arbitrary<readonly SmallPayment[]> =>
  anyPayments(countMax).map((payments) =>
    payments.map((one) => ({ ...one, time: 1_000_000 + (one.time % 100_000) })),
  );

/** More rows than accounts, three at a time, so that threads share every account. */
const MANY = smallColumns(
  Array.from({ length: 400 }, (_, at) => ({
    payer: (at * 5) % 7,
    payee: (at * 3 + 1) % 7,
    time: 1_000_000 + Math.floor(at / 3) * 900,
    paidMinor: 100 + ((at * 37) % 500),
    receivedMinor: 100 + ((at * 53) % 500),
  })),
);

type Row = Record<string, number | null>;

async function featuresOf(columns: PaymentColumns, options = {}): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const source = openFeatureSource(columns, PLAN);
  for await (const { cells, count } of computeFeatures(source, { plan: PLAN, threads: 1, ...options })) {
    const floats = new Float32Array(cells.buffer, cells.byteOffset, cells.length);
    for (let row = 0; row < count; row++) {
      const entries = PLAN.computed.map(({ name, type }, at): [string, number | null] => {
        const value = (type === 'float32' ? floats : cells)[at * count + row] ?? Number.NaN;
        return [name, Number.isNaN(value) || (type === 'int32' && value === -1) ? null : value];
      });
      rows.push(Object.fromEntries(entries));
    }
  }
  return rows;
}

/** 32-bit floats keep 24 bits; what is summed up of both signs may lose as much of its largest part. */
function expectAlike(row: Row | undefined, wanted: Row): void {
  for (const [name, value] of Object.entries(wanted)) {
    const found = row?.[name];
    if (value === null || found === null || found === undefined) expect([name, found]).toEqual([name, value]);
    else {
      const window = name.slice(name.lastIndexOf('_'));
      const series = name.replace(/_[a-z]+_[^_]+$/, '');
      const size = Math.abs(Number(wanted[`${series}_max${window}`] ?? value));
      const scale = /_(sum|mean|median)_/.test(name)
        ? size * Number(wanted[`${series}_count${window}`] ?? 1)
        : 1;
      const isShape = /_(skew|kurtosis)_/.test(name);
      const bound = Math.max(Math.abs(value) * 2e-6, isShape ? 1e-4 : 0, scale * 1e-7);
      expect(Math.abs(found - value), `${name}: ${found}, by definition ${value}`).toBeLessThanOrEqual(bound);
    }
  }
}

describe('computeFeatures()', () => {
  it('agrees with the definitions for every feature and payment', async () => {
    for (const payments of [anyPayments(60), denser(50)]) {
      await fc.assert(
        fc.asyncProperty(payments, async (some) => {
          const columns = smallColumns(some);
          const rows = await featuresOf(columns);
          for (let at = 0; at < columns.count; at++) {
            const row = rows[columns.rows[at]! - 1];
            if (row?.['cycle_unknown_1d'] === 1 || row?.['scatter_gather_unknown_6h'] === 1) continue;
            expectAlike(row, bruteFeatures(columns, at, WINDOWS));
          }
        }),
        { numRuns: 60 },
      );
    }
  });

  it('has a definition under test for every feature', () => {
    const columns = smallColumns([{ payer: 0, payee: 1, time: 100, paidMinor: 5 }]);
    const defined = Object.keys(bruteFeatures(columns, 0, WINDOWS));
    const named = PLAN.computed.filter(({ type }) => type !== 'boolean').map(({ name }) => name);
    expect(defined.toSorted()).toEqual(named.toSorted());
  });

  it('uses the past alone: the rows of a beginning are those of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(anyPayments(60), fc.nat(60), async (some, cut) => {
        const sorted = some.toSorted((left, right) => left.time - right.time);
        const whole = await featuresOf(smallColumns(sorted));
        const beginning = await featuresOf(smallColumns(sorted.slice(0, Math.max(1, cut))));
        expect(beginning).toEqual(whole.slice(0, beginning.length));
      }),
      { numRuns: 60 },
    );
  });

  it('does not take payments of the same time for each other’s past', async () => {
    await fc.assert(
      fc.asyncProperty(denser(40), fc.infiniteStream(fc.nat()), async (some, keys) => {
        const order = some.map((payment) => ({ payment, key: keys.next().value }));
        const shuffled = order.toSorted((left, right) => left.key - right.key);
        const plain = await featuresOf(smallColumns(order.map(({ payment }) => payment)));
        const other = await featuresOf(smallColumns(shuffled.map(({ payment }) => payment)));
        for (const [at, one] of order.entries()) expectAlike(other[shuffled.indexOf(one)], plain[at] ?? {});
      }),
      { numRuns: 60 },
    );
  });

  it('answers the same under other names of accounts and a clock that is off by whole days', async () => {
    await fc.assert(
      fc.asyncProperty(anyPayments(40), fc.nat(300), async (some, days) => {
        const plain = await featuresOf(smallColumns(some));
        const renamed = some.map((one) => ({
          ...one,
          payer: 5 - one.payer,
          payee: 5 - one.payee,
          time: one.time + days * 24 * HOUR_S,
        }));
        expect(await featuresOf(smallColumns(renamed))).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  it('answers the same in short stretches, of files in any order, and on two threads', async () => {
    await fc.assert(
      fc.asyncProperty(anyPayments(50), fc.integer({ min: 1, max: 20 }), async (some, stretchRows) => {
        const columns = smallColumns(some);
        const whole = await featuresOf(columns);
        const parts = await featuresOf(columns, { stretchRows });
        expect(parts).toHaveLength(whole.length);
        for (const [at, row] of whole.entries()) expectAlike(parts[at], row);
      }),
      { numRuns: 60, examples: [[[AT_ONCE, AT_ONCE], 1]] },
    );
    const whole = await featuresOf(MANY, { stretchRows: 90 });
    for (const threads of [2, 3]) expect(await featuresOf(MANY, { threads, stretchRows: 90 })).toEqual(whole);
  });

  it('ends its threads where nobody reads on, and computes the same source anew', async () => {
    const source = openFeatureSource(MANY, PLAN);
    const options = { plan: PLAN, threads: 2, stretchRows: 50 };
    for await (const { count } of computeFeatures(source, options)) {
      expect(count).toBe(50);
      break;
    }
    let rows = 0;
    for await (const { count } of computeFeatures(source, options)) rows += count;
    expect(rows).toBe(MANY.count);
  });

  it('leaves what needs too long a search unknown, never 0', async () => {
    const payments = Array.from({ length: 300 }, (_, at) => ({
      payer: 2 + (at % 3),
      payee: 1,
      time: 1000 + at,
      paidMinor: 100,
    }));
    const rows = await featuresOf(
      smallColumns([
        { payer: 9, payee: 2, time: 900, paidMinor: 100 },
        ...payments,
        { payer: 1, payee: 9, time: 5000, paidMinor: 100 },
      ]),
    );
    expect(rows.at(-1)).toMatchObject({ cycle_unknown_1d: 1, cycle_2_1d: null, cycle_10_1d: null });
    expect(rows[5]).toMatchObject({ cycle_unknown_1d: 0, cycle_2_1d: 0 });
  });
});
