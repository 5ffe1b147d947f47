import { describe, expect, test } from 'vitest';
import { runRule } from '../../../test/support/money/invented-payments.ts';
import { RESOURCE_CONTEXT, ring } from '../../../test/support/money/typology-scenes.ts';

const context = RESOURCE_CONTEXT;

describe('findSharedResource()', () => {
  test('finds accounts of one device that pay one account together', () => {
    const { detections } = runRule('shared-resource', ring(), { context });
    expect(detections).toHaveLength(1);
    expect(detections[0]).toMatchObject({
      payments: [1, 2, 3, 4, 5],
      value: { minor: 250_000, currency: 'USD' },
      quantities: { accounts: 5, resource: 'device', resourceHash: 'h9', direction: 'to one account' },
    });
  });

  test('finds accounts of one device that one account pays', () => {
    const payments = ring().map((one) => ({ ...one, from: one.to, to: one.from }));
    const { detections } = runRule('shared-resource', payments, { context });
    expect(detections[0]?.quantities['direction']).toBe('from one account');
  });

  test.each([
    ['weeks between them', ring({ days: 40 })],
    ['three of them', ring({ members: 3 })],
    ['many others who come at the same time', ring({ others: 30 })],
    ['a payee known to two of them', [...ring(), ...ring({ members: 2, firstDay: 5 }).slice(1)]],
    [
      'payments among themselves',
      ring().map((one) => ({ ...one, to: one.to === 'collector' ? 'm-0' : one.to })),
    ],
  ])('finds nothing with %s', (_, payments) => {
    expect(runRule('shared-resource', payments, { context }).detections).toEqual([]);
  });

  test('cannot tell what is new in the first days of a table', () => {
    const found = runRule('shared-resource', ring({ firstDay: 2 }), { context });
    expect(found.detections).toEqual([]);
    expect(found.undetermined).toMatchObject([{ bound: 'history-days', limit: 14 }]);
  });

  test('leaves what very many share to people', () => {
    const found = runRule('shared-resource', ring(), { context, parameters: { accountsMax: 4 } });
    expect(found.detections).toEqual([]);
    expect(found.undetermined).toMatchObject([{ bound: 'resource-accounts', limit: 4 }]);
  });

  test('leaves payments in a currency without a rate out of the sum, and says so', () => {
    const payments = ring().map((one) => (one.from === 'm-2' ? { ...one, currency: 'AFN' } : one));
    const { detections } = runRule('shared-resource', payments, { context });
    expect(detections[0]).toMatchObject({
      value: { minor: 200_000 },
      undetermined: { bound: 'exchange-rate' },
    });
  });

  test('is not run without resources, and counts accounts that are not there', () => {
    expect(runRule('shared-resource', ring()).runs[0]?.because[0]).toContain('resources:');
    expect(runRule('shared-resource', ring({ members: 4 }), { context }).runs[0]?.because).toEqual([
      'resources: 1 accounts are not among the payments',
    ]);
  });
});
