import { describe, expect, test } from 'vitest';
import { runRule } from '../../../test/support/money/invented-payments.ts';
import { journey, TRAVEL_CONTEXT } from '../../../test/support/money/typology-scenes.ts';

const context = TRAVEL_CONTEXT;

describe('findTravel()', () => {
  test('finds cash along the border, an emptied account and silence', () => {
    const { detections } = runRule('travel', journey(), { context });
    expect(detections).toHaveLength(1);
    expect(detections[0]).toMatchObject({
      payments: [1, 2, 3, 4],
      value: { minor: 99_000, currency: 'USD' },
      quantities: { withdrawals: 3, places: 2, tickets: 1, leftShare: 0.99, silentDays: 44 },
    });
  });

  test.each([
    ['one place of the border', journey({ places: ['Demo-Gate', 'Demo-Gate', 'Demo-Gate'] })],
    ['two withdrawals', journey({ places: ['Demo-Gate', 'Demo-Pass'], amount: 450 })],
    ['places elsewhere', journey({ places: ['Demo-Gate', 'Demo-Town', 'Demo-City'] })],
    ['money left', journey({ amount: 200 })],
    ['a payment later', journey({ later: 50 })],
    ['withdrawals spread over weeks', journey().map((one) => (one.day === 14 ? { ...one, day: 3 } : one))],
    ['nothing that came in', journey().filter(({ to }) => to !== 'traveller')],
  ])('finds nothing with %s', (_, payments) => {
    expect(runRule('travel', payments, { context }).detections).toEqual([]);
  });

  test('cannot tell before the silence has lasted long enough', () => {
    const found = runRule(
      'travel',
      journey().filter(({ from }) => from !== 'x'),
      { context },
    );
    expect(found.detections).toEqual([]);
    expect(found.undetermined).toMatchObject([{ bound: 'silence-days', limit: 30 }]);
  });

  test('cannot tell where a rate is missing', () => {
    const payments = journey().map((one) => (one.from === 'employer' ? { ...one, currency: 'AFN' } : one));
    const found = runRule('travel', payments, { context });
    expect(found.detections).toEqual([]);
    expect(found.undetermined).toMatchObject([{ bound: 'exchange-rate' }]);
  });

  test('says what it did without, and is not run without places of the border', () => {
    const { borderPlaces = [] } = context;
    expect(runRule('travel', journey(), { context: { borderPlaces } }).runs[0]?.because[0]).toContain(
      'ticketSellers:',
    );
    expect(runRule('travel', journey()).runs[0]?.because[0]).toContain('borderPlaces:');
    expect(
      runRule('travel', journey(), { context: { borderPlaces: ['Demo-Nowhere'] } }).runs[0],
    ).toMatchObject({
      kind: 'not-run',
      because: ['no payment names a place of the border'],
    });
  });
});
