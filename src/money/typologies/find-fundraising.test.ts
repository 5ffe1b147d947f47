import { describe, expect, test } from 'vitest';
import { runRule } from '../../../test/support/money/invented-payments.ts';
import { appeal } from '../../../test/support/money/typology-scenes.ts';

describe('findFundraising()', () => {
  test('finds a new account with many small gifts that is emptied', () => {
    const { detections } = runRule('fundraising-burst', appeal());
    expect(detections).toHaveLength(1);
    expect(detections[0]?.quantities).toMatchObject({
      gifts: 15,
      donors: 15,
      exitShare: 0.933,
      exitPayees: 1,
    });
    expect(detections[0]?.value).toEqual({ minor: 28_000, currency: 'USD' });
  });

  test.each([
    ['too few donors', appeal({ gifts: 11, exit: 210 })],
    ['one donor', appeal({ sameDonor: true })],
    ['gifts spread over weeks', appeal({ spreadDays: 20, exitDay: 21 })],
    ['one gift that makes up the sum', appeal({ largest: 400, exit: 650 })],
    ['money that stays', appeal({ exit: 100 })],
    ['money that leaves late', appeal({ exitDay: 12 })],
    ['money that goes to many', appeal({ payees: 5 })],
    ['an old account', [{ from: 'new', to: 'shop', day: 1, amount: 5 } as const, ...appeal()]],
  ])('finds nothing with %s', (_, payments) => {
    expect(runRule('fundraising-burst', payments).detections).toEqual([]);
  });

  test('cannot tell whether an account of the first days is new', () => {
    const found = runRule('fundraising-burst', appeal({ firstDay: 3 }));
    expect(found.detections).toEqual([]);
    expect(found.undetermined).toMatchObject([
      { rule: 'fundraising-burst', bound: 'history-days', limit: 14 },
    ]);
  });

  test('asks for donors of several regions where regions are known', () => {
    const regions = { ofBank: { n: 'Demo-North', s: 'Demo-South' }, ofPlace: {} };
    expect(runRule('fundraising-burst', appeal(), { context: { regions } }).detections).toHaveLength(1);
    const one = { ofBank: { n: 'Demo-North', s: 'Demo-North' }, ofPlace: {} };
    expect(runRule('fundraising-burst', appeal(), { context: { regions: one } }).detections).toEqual([]);
  });
});
