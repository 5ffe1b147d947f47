import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPayment, anySettings } from '../../../test/support/money/any-payments.ts';
import { smallColumns } from '../../../test/support/money/small-columns.ts';
import { detectPatterns } from './detect-patterns.ts';
import { NO_RATES } from './reference-rates.ts';
import { GRAPH_RULES, type GraphRule } from './settings.ts';

const SEED = 20_261_123;
const GROUPS = 1400;
const GROUP_S = 100;
const VERSIONS = Object.fromEntries(GRAPH_RULES.map((rule) => [rule, '1'])) as Record<GraphRule, string>;

/** Small graphs one after the other, each of its own accounts, so long that threads take several turns. */
const payments = fc
  .sample(fc.array(anyPayment(90), { minLength: 10, maxLength: 30, size: 'max' }), {
    numRuns: GROUPS,
    seed: SEED,
  })
  .flatMap((group, at) =>
    group.map((one) => ({
      ...one,
      payer: one.payer + 7 * at,
      payee: one.payee + 7 * at,
      time: one.time + GROUP_S * at,
    })),
  );

describe('detectPatterns()', () => {
  const columns = smallColumns(payments);

  for (const [at, settings] of fc.sample(anySettings, { numRuns: 3, seed: SEED }).entries()) {
    it(`detectPatterns() finds the same by one, two and three worker threads, limits ${at + 1}`, async () => {
      const versions = VERSIONS;
      const one = await detectPatterns(columns, { settings, rates: NO_RATES, versions, threads: 1 });
      expect(one.detections.length).toBeGreaterThan(100);
      for (const threads of [2, 3]) {
        expect(await detectPatterns(columns, { settings, rates: NO_RATES, versions, threads })).toEqual(one);
      }
    });
  }
});
