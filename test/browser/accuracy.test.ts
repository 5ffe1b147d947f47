/** The recorded accuracy of the matcher, as the console tells it. */

import { text as readText } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import en from '../../console/src/i18n/en/accuracy.json' with { type: 'json' };
import commonEn from '../../console/src/i18n/en/common.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/accuracy.json' with { type: 'json' };
import commonUr from '../../console/src/i18n/ur/common.json' with { type: 'json' };
import { fill, withAnyPlaces } from './texts.ts';
import { goTo } from './visitor.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = { en, ur } as const;
/** More rows than a small table shows at first. */
const MANY = 25;
const COMMON = { en: commonEn, ur: commonUr } as const;

interface Measured {
  readonly measures: readonly { readonly id: string; readonly errors: number; readonly percent: number }[];
}

async function measured(): Promise<Measured> {
  const token = await world.demo().openSession('analyst');
  const answer = await fetch(`${world.demo().url}/accuracy`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await answer.json()) as Measured;
}

describe.each(['en', 'ur'] as const)('the accuracy page in %s', (language) => {
  const texts = TEXTS[language];

  it('tells every measurement, and plainly which targets are missed', async () => {
    const page = await world.open('accuracy', { language });
    const { measures } = await measured();
    for (const { id } of measures) {
      const name = Object.entries(texts.name).find(([key]) => key === id)?.[1] ?? '';
      await page.getByRole('heading', { name, exact: true }).waitFor();
    }
    const first = page.locator('#alias-first');
    expect(measures.find(({ id }) => id === 'alias-first')?.percent).toBeLessThan(78);
    await first.getByText(texts.missed).waitFor();
    await first
      .getByText(fill(texts.missedBy.split('{{')[0] ?? ''))
      .first()
      .waitFor();
    await page.getByText(texts.limits.nickname).waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it('sorts its measurements by keyboard, and saves them in that order', async () => {
    const page = await world.open('accuracy', { language });
    const table = page.getByRole('table', { name: texts.title });
    const head = table.getByRole('columnheader', { name: texts.summary.cases });
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const most = texts.name['invented-names'];
    expect(await table.getByRole('rowheader').first().textContent()).toBe(most);
    await expectAccessible(page);
    const common = COMMON[language];
    const button = page.getByRole('button', { name: fill(common.table.exportOf, { table: texts.title }) });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const lines = (await readText(await download.createReadStream())).split('\r\n');
    expect(lines[0]).toContain(texts.summary.cases);
    expect(lines[1]).toContain(most);
  });

  it('finds among many rows by what is typed, and shows the first of them until all are asked for', async () => {
    const page = await world.window({ language });
    const many = await measured();
    await page.route('**/accuracy', async (route) => {
      const isPage = route.request().resourceType() === 'document';
      const [first] = many.measures;
      const measures = Array.from({ length: MANY }, (_, at) => ({
        ...first,
        id: `m-${at}`,
        title: `Part ${at}`,
      }));
      await (isPage ? route.continue() : route.fulfill({ json: { ...many, measures } }));
    });
    await goTo(page, 'accuracy');
    const common = COMMON[language];
    const rows = page.getByRole('table', { name: texts.title }).getByRole('rowheader');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(20);
    await page.getByRole('button', { name: withAnyPlaces(common.table.all) }).click();
    expect(await rows.count()).toBe(MANY);
    const box = page.getByRole('searchbox', { name: fill(common.table.filterOf, { table: texts.title }) });
    await box.fill('part 24');
    await page
      .getByRole('status')
      .filter({ hasText: fill(common.table.rowsOf, { shown: 1, total: MANY }) })
      .waitFor();
    expect(await rows.allTextContents()).toEqual(['Part 24']);
    await expectAccessible(page);
  });

  it('shows the errors behind a figure, each name in its own direction', async () => {
    const page = await world.open('accuracy', { language });
    const section = page.locator('#original-script');
    const button = section.getByRole('button', { name: texts.examples });
    await button.click();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    const table = section.getByRole('grid');
    const count = (await measured()).measures.find(({ id }) => id === 'original-script')?.errors ?? 0;
    expect(await table.getByRole('row').count()).toBe(count + 1);
    expect(await table.locator('bdi[dir=auto]').count()).toBeGreaterThan(count - 1);
    await expectAccessible(page);
    await button.click();
    expect(await table.count()).toBe(0);
  });

  it('is open without a purpose: it names nobody of a case', async () => {
    const page = await world.open('accuracy', { language, reason: null });
    await page.getByRole('heading', { name: texts.limits.title }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
