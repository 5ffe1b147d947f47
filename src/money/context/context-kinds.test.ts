import { describe, expect, test } from 'vitest';
import { runRule } from '../../../test/support/money/invented-payments.ts';
import { mirror, REGIONS } from '../../../test/support/money/typology-scenes.ts';
import { PAYMENT_RULES } from '../rules/registry.ts';
import { CONTEXT_KINDS, kindsReadBy, splitContext } from './context-kinds.ts';
import type { DetectionContextFile } from './detection-context.ts';
import { findContextFlaw } from './detection-context.ts';
import { mergeContexts } from './merge-contexts.ts';

/** Everything that side inputs can tell, by the kinds that tell it. */
const WHOLE: Required<DetectionContextFile> = {
  regions: { ofBank: { ...REGIONS.ofBank }, ofPlace: { 'Demo-Gate': 'Demo-North' } },
  owners: { 'north/operator': 'o-1' },
  licensed: ['north/bank'],
  listed: [{ account: 'north/operator', listedOn: '2024-01-11', listReference: 'demo:1' }],
  incidents: [{ id: 'i1', region: 'Demo-North', at: '2024-02-20T08:00Z', kind: 'abduction' }],
  charities: [{ account: 'north/firm', programmeRegions: ['Demo-North'] }],
  customs: {
    mirror: [
      {
        ...{ month: '2024-01', hs6: '520100', exporter: 'A', importer: 'B', currency: 'USD' },
        ...{ exportMinor: 100, importMinor: 60 },
      },
    ],
    invoices: [],
  },
  resources: [{ kind: 'phone', hash: 'h1', accounts: ['north/operator', 'north/firm'] }],
  borderPlaces: ['Demo-Gate'],
  ticketSellers: ['north/firm'],
  commodities: [{ name: 'demo-crop', months: [{ month: '2024-01', season: 1, licit: 1 }] }],
};
const KEYS: Readonly<Record<keyof DetectionContextFile, readonly string[]>> = {
  regions: ['bank-regions', 'place-regions'],
  owners: ['owners'],
  licensed: ['licensed'],
  listed: ['listed'],
  incidents: ['incidents'],
  charities: ['charities'],
  customs: ['invoices', 'customs-figures'],
  resources: ['resources'],
  borderPlaces: ['border-places'],
  ticketSellers: ['ticket-sellers'],
  commodities: ['seasons'],
};

describe('kindsReadBy()', () => {
  test.each(PAYMENT_RULES.map((rule) => [rule.id, rule] as const))(
    'names all that %s looks at',
    (id, rule) => {
      const looked = new Set<string>();
      const context = new Proxy(WHOLE, {
        get(target, key, receiver) {
          if (typeof key === 'string') looked.add(key);
          return Reflect.get(target, key, receiver);
        },
      });
      if (rule.combines === undefined) runRule(id, mirror(), { context });
      const kinds: readonly string[] = kindsReadBy(rule);
      for (const [key, ofKey] of Object.entries(KEYS))
        if (looked.has(key))
          expect(
            ofKey.some((kind) => kinds.includes(kind)),
            key,
          ).toBe(true);
    },
  );

  test('of a rule that joins findings are those of the rules that it joins', () => {
    const rule = PAYMENT_RULES.find(({ id }) => id === 'hub-with-collection');
    expect(rule && kindsReadBy(rule)).toEqual(['bank-regions', 'owners', 'licensed', 'listed']);
  });

  test('every kind is read by rules that exist', () => {
    const ids = PAYMENT_RULES.map(({ id }) => id);
    for (const { readBy } of CONTEXT_KINDS) for (const id of readBy) expect(ids).toContain(id);
  });
});

describe('splitContext()', () => {
  test('takes a document apart so that together the parts tell the same', () => {
    const parts = splitContext(WHOLE);
    expect(parts.map(({ kind }) => kind).toSorted()).toEqual(
      CONTEXT_KINDS.map(({ kind }) => kind)
        .filter((kind) => kind !== 'invoices')
        .toSorted(),
    );
    expect(mergeContexts(parts.map(({ told }) => told))).toEqual(WHOLE);
  });

  test('keeps "there are none" apart from what is not told', () => {
    expect(splitContext({})).toEqual([]);
    expect(splitContext({ licensed: [] })).toEqual([
      { kind: 'licensed', entries: 0, told: { licensed: [] } },
    ]);
    const none = { regions: { ofBank: {}, ofPlace: {} } };
    expect(splitContext(none).map(({ kind, entries }) => [kind, entries])).toEqual([
      ['bank-regions', 0],
      ['place-regions', 0],
    ]);
  });
});

describe('findContextFlaw()', () => {
  test.each([
    ['NUL', { licensed: ['a', 'b\u0000'] }, '/licensed/1'],
    ['half of a pair', { owners: { '01/a': 'o\ud800' } }, '/owners/01~1a'],
    ['NUL in a name', { regions: { ofBank: { '\u0000': 'x' }, ofPlace: {} } }, '/regions/ofBank'],
    ['religion', { licensed: [], religion: 'x' }, '/religion'],
    [
      'a sect of a charity',
      { charities: [{ account: 'a', programmeRegions: [], sect: 'x' }] },
      '/charities/0/sect',
    ],
  ])('refuses %s', (_, value, pointer) => {
    expect(findContextFlaw(value)?.pointer).toBe(pointer);
  });
});
