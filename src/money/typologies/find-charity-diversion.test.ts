import { describe, expect, test } from 'vitest';
import { runRule } from '../../../test/support/money/invented-payments.ts';
import { CHARITY_CONTEXT, charity } from '../../../test/support/money/typology-scenes.ts';

const context = CHARITY_CONTEXT;

describe('findCharityDiversion()', () => {
  test('finds money outside the programmes that is paid by hand', () => {
    const { detections } = runRule('charity-diversion', charity(), { context });
    expect(detections).toHaveLength(1);
    expect(detections[0]).toMatchObject({
      value: { minor: 1_200_000, currency: 'USD' },
      quantities: { indicators: 'outside-programmes, hand-to-hand', outsidePayments: 3 },
    });
  });

  test('finds money outside the programmes beside a surge of gifts', () => {
    const { detections } = runRule('charity-diversion', charity({ channel: 'ach', gifts: 20 }), { context });
    expect(detections[0]?.quantities['indicators']).toBe('outside-programmes, surge');
  });

  test.each([
    ['outside the programmes alone', charity({ channel: 'ach' })],
    ['by hand alone', charity({ bank: 'north' })],
    ['a surge and by hand, within the programmes', charity({ bank: 'north', gifts: 20 })],
    ['little of it outside the programmes', charity({ amount: 100 })],
    ['a region that is not known', charity({ bank: 'elsewhere' })],
  ])('finds nothing with %s: two indicators, one of them outside, or nothing', (_, payments) => {
    expect(runRule('charity-diversion', payments, { context }).detections).toEqual([]);
  });

  test('cannot be told that one indicator is enough', () => {
    expect(() =>
      runRule('charity-diversion', charity(), { context, parameters: { indicatorsMin: 1 } }),
    ).toThrow('indicatorsMin');
  });

  test('takes the programmes as declared', () => {
    const charities = [{ account: 'north/charity', programmeRegions: ['Demo-North', 'Demo-South'] }];
    expect(
      runRule('charity-diversion', charity(), { context: { ...context, charities } }).detections,
    ).toEqual([]);
  });

  test('cannot tell where a rate is missing', () => {
    const payments = charity().map((one) =>
      one.from === 'north/charity' && one.day > 80 ? { ...one, currency: 'AFN' } : one,
    );
    const found = runRule('charity-diversion', payments, { context });
    expect(found.undetermined).toMatchObject([{ rule: 'charity-diversion', bound: 'exchange-rate' }]);
  });

  test('is not run without declarations or regions, and counts charities that are not there', () => {
    expect(runRule('charity-diversion', charity()).runs[0]?.because[0]).toContain('charities:');
    const { charities = [] } = context;
    expect(runRule('charity-diversion', charity(), { context: { charities } }).runs[0]?.because[0]).toContain(
      'regions:',
    );
    const more = [...charities, { account: 'north/absent', programmeRegions: [] }];
    expect(
      runRule('charity-diversion', charity(), { context: { ...context, charities: more } }).runs[0]?.because,
    ).toEqual(['charities: 1 of them have no account among the payments']);
  });
});
