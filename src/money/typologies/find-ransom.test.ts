import { describe, expect, test } from 'vitest';
import { runRule } from '../../../test/support/money/invented-payments.ts';
import { RANSOM_CONTEXT, ransom } from '../../../test/support/money/typology-scenes.ts';

const context = RANSOM_CONTEXT;
const run = (payments = ransom(), change: object = {}) =>
  runRule('ransom', payments, { context: { ...context, ...change } });

describe('findRansom()', () => {
  test('finds relatives who pay one new account far more than they used to', () => {
    const { detections } = run();
    expect(detections).toHaveLength(1);
    expect(detections[0]).toMatchObject({
      payments: [16, 17],
      value: { minor: 1_350_000, currency: 'USD' },
      quantities: {
        ...{ relatedAccounts: 2, end: 'new account', incident: 'incident-1', incidentKind: 'abduction' },
        ...{ region: 'Demo-North', payments: 2 },
      },
    });
    expect(detections[0]?.quantities['daysAfter']).toBeCloseTo(2.667, 2);
  });

  test('finds relatives who draw cash', () => {
    const { detections } = run(ransom({ to: 'north/teller', cash: true }));
    expect(detections[0]?.quantities['end']).toBe('cash');
  });

  test.each([
    ['payments before the incident', ransom({ day: 48 })],
    ['payments later than two weeks after it', ransom({ day: 66 })],
    ['sums of the usual order', ransom({ amount: 300 })],
    ['a payee known for long', ransom({ to: 'north/grocer' })],
    ['one of them alone', ransom().slice(0, -1)],
    ['accounts without any custom', ransom().slice(-2)],
  ])('finds nothing with %s', (_, payments) => {
    expect(run([{ from: 'north/x', to: 'north/y', day: 0, amount: 1 }, ...payments]).detections).toEqual([]);
  });

  test.each([
    ['another region', { incidents: [{ ...context.incidents?.[0], region: 'Demo-South' }] }],
    ['people who share a device alone', { resources: [{ ...context.resources?.[0], kind: 'device' }] }],
    [
      'relatives of different regions',
      { resources: [{ kind: 'phone', hash: 'h', accounts: ['north/mother', 'south/cousin'] }] },
    ],
  ])('finds nothing with %s in the side inputs', (_, change) => {
    expect(run(ransom(), change).detections).toEqual([]);
  });

  test('tells payments after two incidents once, beside the nearer one', () => {
    const earlier = { id: 'incident-0', region: 'Demo-North', at: '2024-02-15T08:00:00Z', kind: 'attack' };
    const { detections } = run(ransom(), { incidents: [...(context.incidents ?? []), earlier] });
    expect(detections).toHaveLength(1);
    expect(detections[0]?.quantities['incident']).toBe('incident-1');
  });

  test('cannot tell in the first days of a table', () => {
    const found = run(ransom().slice(8));
    expect(found.detections).toEqual([]);
    expect(found.undetermined).toMatchObject([{ rule: 'ransom', bound: 'history-days', limit: 30 }]);
  });

  test('cannot tell where a rate is missing, and never takes it as 1', () => {
    const found = run(ransom().map((one, at) => (at === 17 ? { ...one, currency: 'AFN' } : one)));
    expect(found.detections).toEqual([]);
    expect(found.undetermined).toMatchObject([{ bound: 'exchange-rate' }]);
  });

  test('leaves what a whole block shares to people', () => {
    const accounts = ransom().flatMap(({ from, to }) => [from, to]);
    const found = runRule('ransom', ransom(), {
      context: { ...context, resources: [{ kind: 'address', hash: 'block', accounts }] },
      parameters: { accountsMax: 3 },
    });
    expect(found.detections).toEqual([]);
    expect(found.undetermined).toMatchObject([{ bound: 'resource-accounts', limit: 3 }]);
  });

  test.each(['incidents', 'resources', 'regions'])('is not run without %s', (name) => {
    const { runs } = run(ransom(), { [name]: undefined });
    expect(runs[0]).toMatchObject({ kind: 'not-run' });
    expect(runs[0]?.because[0]).toContain(`${name}:`);
  });
});
