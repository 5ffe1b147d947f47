import { describe, expect, test } from 'vitest';
import { type InventedPayment, runRule } from '../../../test/support/money/invented-payments.ts';
import { LISTED_CONTEXT, nearListed } from '../../../test/support/money/typology-scenes.ts';

const context = LISTED_CONTEXT;
const seen = (payments: readonly InventedPayment[], options = {}) =>
  runRule('listed-proximity', payments, { context, ...options })
    .detections.map(
      ({ quantities, payments: members }) =>
        `${quantities['distance']} ${quantities['direction']} ${members.join('+')}`,
    )
    .sort();

describe('findListedProximity()', () => {
  test('finds who a listed account pays, who gets it handed on, and who pays it', () => {
    expect(seen(nearListed())).toEqual([
      '1 from the listed account 1',
      '1 to the listed account 3',
      '2 from the listed account 1+2',
    ]);
    const { detections } = runRule('listed-proximity', nearListed(), { context });
    expect(detections.every(({ quantities }) => quantities['soleGround'] === false)).toBe(true);
    expect(detections.every(({ quantities }) => quantities['listReference'] === 'demo-list:7')).toBe(true);
  });

  test.each([
    ['what was paid before the listing', nearListed({ day: 3 }), []],
    [
      'what the one between keeps',
      nearListed({ onward: 100 }),
      ['1 from the listed account 1', '1 to the listed account 3'],
    ],
    [
      'more than the one between got',
      nearListed({ onward: 1_100 }),
      ['1 from the listed account 1', '1 to the listed account 3'],
    ],
    [
      'what is handed on at the same moment',
      nearListed().map((one) => (one.to === 'far' ? { ...one, day: 20 } : one)),
      ['1 from the listed account 1', '1 to the listed account 3'],
    ],
    [
      'what is handed on after months',
      nearListed().map((one) => (one.to === 'far' ? { ...one, day: 60 } : one)),
      ['1 from the listed account 1', '1 to the listed account 2'],
    ],
  ])('leaves out %s', (_, payments, expected) => {
    expect(seen(payments)).toEqual(expected);
  });

  test('leaves out small sums where it is told to', () => {
    expect(seen(nearListed(), { parameters: { valueMin: 500 } })).toEqual([
      '1 from the listed account 1',
      '2 from the listed account 1+2',
    ]);
  });

  test('names an account on two lists once, from its first listing on', () => {
    const listed = [
      ...(context.listed ?? []),
      { account: '70/listed', listedOn: '2024-01-15', listReference: 'demo-list:8' },
    ];
    const { detections } = runRule('listed-proximity', nearListed(), { context: { listed } });
    expect(detections).toHaveLength(3);
    expect(detections[0]?.quantities).toMatchObject({
      listReference: 'demo-list:7, demo-list:8',
      listedOn: '2024-01-11',
    });
  });

  test('cannot tell through a busy account in the middle, nor at a listed account with too many payments', () => {
    const busy = [
      ...nearListed(),
      ...Array.from(
        { length: 8 },
        (_, at): InventedPayment => ({ from: 'middle', to: `c-${at}`, day: 24, amount: 9 }),
      ),
    ];
    const found = runRule('listed-proximity', busy, { context, parameters: { middlePaymentsMax: 5 } });
    expect(found.detections).toHaveLength(2);
    expect(found.undetermined).toMatchObject([{ bound: 'hub-payments', limit: 5 }]);
    const cut = runRule('listed-proximity', [...busy, ...nearListed({ day: 30 })], {
      context,
      parameters: { hubPaymentsMax: 1 },
    });
    expect(cut.detections).toEqual([]);
    expect(cut.undetermined).toHaveLength(2);
  });

  test('cannot tell where a rate is missing, and never takes it as 1', () => {
    const exchanged = nearListed().map((one) => (one.to === 'far' ? { ...one, currency: 'AFN' } : one));
    const found = runRule('listed-proximity', exchanged, { context });
    expect(found.detections).toHaveLength(2);
    expect(found.undetermined).toMatchObject([{ bound: 'exchange-rate' }]);
    const unknown = nearListed().map((one) => (one.from === 'friend' ? { ...one, currency: 'AFN' } : one));
    const judged = runRule('listed-proximity', unknown, { context, parameters: { valueMin: 100 } });
    expect(judged.undetermined).toMatchObject([{ bound: 'exchange-rate' }]);
  });

  test('is not run without results of screening, and counts matches that are not there', () => {
    expect(runRule('listed-proximity', nearListed()).runs[0]?.because[0]).toContain('listed:');
    const listed = [{ account: '70/absent', listedOn: '2024-01-01', listReference: 'demo-list:9' }];
    expect(runRule('listed-proximity', nearListed(), { context: { listed } }).runs[0]?.because).toEqual([
      'listed: 1 of the accounts are not among the payments',
    ]);
  });
});
