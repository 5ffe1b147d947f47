import { describe, expect, test } from 'vitest';
import { runRule } from '../../../test/support/money/invented-payments.ts';
import { seasons as context, HARVEST, income, LICIT } from '../../../test/support/money/typology-scenes.ts';

describe('findDistrictSeasons()', () => {
  test('says that a district’s money follows a season beyond the licit calendar, and names no account', () => {
    const found = runRule('commodity-season', income(HARVEST), { context: context() });
    expect(found.districts).toHaveLength(1);
    expect(found.districts[0]).toMatchObject({
      ...{ district: 'Demo-North', commodity: 'demo-crop', months: 24, accountsMin: 12 },
      ...{ from: '2024-01', to: '2025-12' },
    });
    expect(found.districts[0]?.correlation).toBeGreaterThan(0.95);
    expect(found.districts[0]?.p).toBeLessThanOrEqual(0.05);
    expect(found.detections).toEqual([]);
    expect(JSON.stringify(found)).not.toMatch(/north\/|south\/|grower|buyer|"accounts":|"payments":/);
  });

  test.each([
    ['income that does not change with it', income(LICIT), context()],
    ['income against the season', income(HARVEST.map((value) => 10 - value)), context()],
    ['a season that is the licit calendar itself', income(HARVEST), context(HARVEST, HARVEST)],
  ])('says nothing with %s', (_, payments, given) => {
    expect(runRule('commodity-season', payments, { context: given }).districts).toEqual([]);
  });

  test.each([
    ['nine accounts', income(HARVEST, 9)],
    ['twenty months', income(HARVEST.slice(0, 20))],
  ])('says that %s are too few', (_, payments) => {
    const { districts, runs } = runRule('commodity-season', payments, { context: context() });
    expect(districts).toEqual([]);
    expect(runs[0]?.because[0]).toContain('fewer than 24 months have accounts enough');
  });

  test('says how many payments have no rate', () => {
    const payments = income(HARVEST).map((one, at) => (at === 7 ? { ...one, currency: 'AFN' } : one));
    const { runs } = runRule('commodity-season', payments, {
      context: context(),
      parameters: { accountsMin: 10 },
    });
    expect(runs[0]?.because).toEqual(['rates: 1 payments in currencies without a rate are left out']);
  });

  test('is not run without seasons or regions', () => {
    const { commodities = [] } = context();
    expect(runRule('commodity-season', income(HARVEST)).runs[0]?.because[0]).toContain('commodities:');
    expect(
      runRule('commodity-season', income(HARVEST), { context: { commodities } }).runs[0]?.because[0],
    ).toContain('regions:');
  });
});
