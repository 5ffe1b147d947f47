/** SYNTHETIC: two invented bureaus on the page of context indicators. */

import { beforeAll, expect, it } from 'vitest';
import en from '../../console/src/i18n/en/context.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/context.json' with { type: 'json' };
import { PURPOSE_CODES } from '../../src/access/index.ts';
import { DEMO_FIU } from '../../src/demo/index.ts';
import { recordIndicator } from '../../src/places/index.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = { en, ur } as const;
const INDICATOR = {
  ...{ code: 'demo-courts', title: 'Demo courts', definition: 'Open at the end of the year' },
  ...{ measure: 'count' as const, counts: 'courts' },
};
const MARKING = {
  ...{ tlp: 0 as const, handling: [], note: null, caseRef: null, compartments: [], owner: DEMO_FIU },
  ...{ releasableTo: null, purposes: PURPOSE_CODES },
};

beforeAll(async () => {
  const { store } = world.demo().deps;
  const said = { synthetic: true, grade: { scheme: 'none' }, marking: MARKING, by: 'system:test' } as const;
  await store.transaction({ role: 'system' }, async (tx) => {
    for (const [title, value] of [
      ['Demo Bureau', 3],
      ['Demo Survey', 5],
    ] as const)
      await recordIndicator(tx, {
        ...{ ...said, indicator: INDICATOR, source: { title, url: null, publishedOn: '2021' } },
        values: [
          { unit: 'pk-swat', writtenAs: 'Swat', year: 2020, value },
          { unit: 'pk-nowshera', writtenAs: 'Nowshera', year: 2020, value: null },
        ],
        at: new Date(),
      });
  });
});

it.each(['en', 'ur'] as const)('context indicators stand side by side in %s', async (language) => {
  const texts = TEXTS[language];
  const page = await world.open('incidents/context', { language, still: true });
  const table = page.getByRole('table', { name: INDICATOR.title });
  await table.getByText(texts.contradicted).waitFor();
  expect(await table.getByRole('columnheader').count()).toBe(4);
  expect(await table.getByText(texts.unknown).count()).toBe(2);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
