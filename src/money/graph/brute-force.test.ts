import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPayment, anyRates, anySettings } from '../../../test/support/money/any-payments.ts';
import { bruteForceHits } from '../../../test/support/money/brute-force.ts';
import { type SmallPayment, smallColumns } from '../../../test/support/money/small-columns.ts';
import { readHits } from './hits.ts';
import { openBook } from './payment-book.ts';
import { openScan } from './scan.ts';
import { scanPayments } from './scan-payments.ts';
import { GRAPH_RULES, type GraphSettings } from './settings.ts';

/** So many hits of each rule at least, or the comparison says little: in all, and where nats are asked for. */
const HITS_MIN = 250;
const SURPRISING_HITS_MIN = 100;

function hitsOf(
  payments: readonly SmallPayment[],
  told: GraphSettings,
  worths: Float64Array,
): readonly string[] {
  const columns = smallColumns(payments);
  const book = openBook({
    columns,
    edge: told.edge,
    rates: worths,
    capacity: columns.count,
    accountCapacity: columns.accounts.count,
  });
  const scan = openScan({ book, settings: told, rates: worths });
  scanPayments(scan, columns.count);
  const found = new Set<string>();
  for (const { rule, positions } of readHits(scan.hits)) {
    found.add(`${GRAPH_RULES[rule]}:${[...positions].sort((a, b) => a - b).join(',')}`);
  }
  return [...found].sort();
}

describe('scanPayments()', () => {
  const met = new Map<string, number>();
  const metSurprising = new Map<string, number>();

  for (const [ties, timeMax] of [
    ['many ties in time', 12],
    ['few ties in time', 200],
  ] as const) {
    for (const seed of [1, 2, undefined]) {
      it(`scanPayments() finds what the plain definitions find, with ${ties}, seed ${seed ?? 'random'}`, () => {
        const graph = fc.array(anyPayment(timeMax), { minLength: 1, maxLength: 30, size: 'max' });
        fc.assert(
          fc.property(graph, anySettings, anyRates, (payments, told, worths) => {
            const spread = { ...told, windowS: told.windowS * (timeMax > 100 ? 8 : 1) };
            const stretched = { ...spread, edge: { ...told.edge, windowS: spread.windowS } };
            const expected = bruteForceHits(smallColumns(payments), stretched, worths);
            for (const hit of expected) {
              const rule = hit.slice(0, hit.indexOf(':'));
              met.set(rule, (met.get(rule) ?? 0) + 1);
              if (told.chain.natsMin > 0) metSurprising.set(rule, (metSurprising.get(rule) ?? 0) + 1);
            }
            expect(hitsOf(payments, stretched, worths)).toEqual(expected);
          }),
          { numRuns: 2500, ...(seed === undefined ? {} : { seed }) },
        );
      });
    }
  }

  it('scanPayments() met each pattern many times above', () => {
    for (const rule of GRAPH_RULES) {
      expect(met.get(rule) ?? 0, rule).toBeGreaterThan(HITS_MIN);
      expect(metSurprising.get(rule) ?? 0, `${rule}, surprising`).toBeGreaterThan(SURPRISING_HITS_MIN);
    }
  });
});
