import { describe, expect, test } from 'vitest';
import { type InventedPayment, runRule } from '../../../test/support/money/invented-payments.ts';

/** Fifteen strangers give within two days; nearly all of it leaves on the fourth. */
function appeal(
  change: {
    readonly gifts?: number;
    readonly spreadDays?: number;
    readonly largest?: number;
    readonly exit?: number;
    readonly exitDay?: number;
    readonly payees?: number;
    readonly firstDay?: number;
    readonly sameDonor?: boolean;
  } = {},
): readonly InventedPayment[] {
  const {
    gifts = 15,
    spreadDays = 2,
    largest = 20,
    exit = 280,
    exitDay = 4,
    payees = 1,
    firstDay = 40,
    sameDonor = false,
  } = change;
  const given = Array.from(
    { length: gifts },
    (_, at): InventedPayment => ({
      from: sameDonor ? 'donor' : `${at % 2 ? 'n' : 's'}/donor-${at}`,
      to: 'new',
      day: firstDay + (spreadDays * at) / gifts,
      amount: at === 3 ? largest : 20,
    }),
  );
  const left = Array.from(
    { length: payees },
    (_, at): InventedPayment => ({
      from: 'new',
      to: `exit-${at}`,
      day: firstDay + exitDay,
      amount: exit / payees,
    }),
  );
  return [{ from: 'x', to: 'y', day: 0, amount: 1 }, ...given, ...left];
}

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
