import { describe, expect, test } from 'vitest';
import {
  type InventedPayment,
  inventedColumns,
  runRule,
} from '../../../test/support/money/invented-payments.ts';
import * as scenes from '../../../test/support/money/typology-scenes.ts';
import type { DetectionContext } from '../context/detection-context.ts';
import { TYPOLOGY_RULES } from '../rules/typology-rules.ts';
import { typologySentence } from './typology-sentence.ts';

const TRADE = scenes.trade({ price: 240 });

/** What each rule says of its scene. */
const SAID: readonly (readonly [string, readonly InventedPayment[], DetectionContext, string])[] = [
  [
    'structuring',
    scenes.LEGS,
    {},
    '70/owner received 3 sums in cash from 2024-01-02 to 2024-01-07 by 2 ways, each below the USD 10,000.00 from which us-ctr has cash reported, the largest USD 9,900.00, USD 28,300.00 in all.',
  ],
  [
    'ransom',
    scenes.ransom(),
    scenes.RANSOM_CONTEXT,
    '2 accounts with an address or phone in common, north/mother among them, paid USD 13,500.00 to one new account from 2024-02-23 to 2024-02-24, 2.667 days after the incident incident-1 (abduction) in Demo-North; before, they paid USD 333.77 in as many days.',
  ],
  [
    'charity-diversion',
    scenes.charity(),
    scenes.CHARITY_CONTEXT,
    'The declared charity north/charity paid USD 12,000.00',
  ],
  [
    'trade-misinvoicing',
    TRADE.payments,
    TRADE.context,
    'south/importer-8 paid USD 2,400.00 on 2024-02-05 for invoice invoice-8 (goods 520100): unit price 240 outside 75 to 125.',
  ],
  [
    'travel',
    scenes.journey(),
    scenes.TRAVEL_CONTEXT,
    '70/traveller drew cash 3 times at 2 places of the border among payments of USD 990.00',
  ],
  [
    'listed-proximity',
    scenes.nearListed(),
    scenes.LISTED_CONTEXT,
    '70/middle stands next to 70/listed, which screening matched to demo-list:7 (listed 2024-01-11): USD 1,000.00 moved from the listed account on 2024-01-21, after the listing. This is never ground for anything alone; the match itself has to be confirmed.',
  ],
  [
    'shared-resource',
    scenes.ring(),
    scenes.RESOURCE_CONTEXT,
    '5 accounts that share one device moved USD 2,500.00 to one account, 70/collector, new to each of them, in 5 payments from 2024-01-31 to 2024-02-03.',
  ],
];

describe('typologySentence()', () => {
  test.each(SAID)('says of %s what can be checked', (id, scene, context, words) => {
    const columns = inventedColumns(scene);
    const [first] = runRule(id, columns, { context }).detections;
    expect(first && typologySentence(columns, first)).toContain(words);
  });

  test('has words of its own for each rule about payments, with every figure filled in', () => {
    const all: Readonly<Record<string, readonly [readonly InventedPayment[], DetectionContext]>> = {
      ...Object.fromEntries(SAID.map(([id, scene, context]) => [id, [scene, context] as const])),
      'pass-through': [[...scenes.LIFE, ...scenes.PASSAGE], {}],
      'dormant-burst': [[scenes.CHARGE, ...scenes.BURST], {}],
      'hawala-mirror': [scenes.mirror(), { regions: scenes.REGIONS }],
      'hawala-hub': [scenes.hub(), {}],
      'extortion-collection': [scenes.collection(), { regions: scenes.REGIONS }],
      'fundraising-burst': [scenes.appeal(), {}],
    };
    for (const { id } of TYPOLOGY_RULES.filter((rule) => rule.id !== 'commodity-season')) {
      const [scene, context] = all[id] ?? [[], {}];
      const columns = inventedColumns(scene);
      const [first] = runRule(id, columns, { context }).detections;
      const sentence = first === undefined ? '' : typologySentence(columns, first);
      expect(sentence, id).not.toContain('is named by');
      expect(sentence, id).not.toMatch(/NaN|undefined|null| {2}|\( ?\)/);
      expect(sentence.length, id).toBeGreaterThan(60);
    }
  });

  test('says what it was not checked against', () => {
    const columns = inventedColumns(scenes.hub());
    const [first] = runRule('hawala-hub', columns).detections;
    expect(first && typologySentence(columns, first)).toContain('No list of licensed operators was there');
  });
});
