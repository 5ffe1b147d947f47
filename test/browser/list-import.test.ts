/** SYNTHETIC: an import that takes a while, seen, found again and stopped; and the next version of the example's own list. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import commonEn from '../../console/src/i18n/en/common.json' with { type: 'json' };
import en from '../../console/src/i18n/en/lists.json' with { type: 'json' };
import commonUr from '../../console/src/i18n/ur/common.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/lists.json' with { type: 'json' };
import { INVENTED_PARTIES, inventedListFile } from '../../src/demo/index.ts';
import { startImport } from './invented-versions.ts';
import { fill, isolated, withAnyPlaces } from './texts.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = { en: { ...en, common: commonEn }, ur: { ...ur, common: commonUr } } as const;
/** Entries of a file whose reading takes some seconds; it stays below what is taken by upload. */
const LONG = 100_000;
const LONG_TITLE = 'Long notices (SYNTHETIC)';

function longList(list: string): string {
  const notes = ['SYNTHETIC: invented for a test. '.repeat(12)];
  return Array.from({ length: LONG }, (_, at) =>
    JSON.stringify({
      id: `L-${at}`,
      schema: 'Person',
      datasets: [list],
      properties: { name: [`Zarkhan Marghzari ${at}`], notes },
    }),
  ).join('\n');
}

async function choose(page: Page, texts: (typeof TEXTS)['en' | 'ur'], text: string): Promise<void> {
  await page.getByRole('button', { name: texts.import.open }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'notices.jsonl',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.getByRole('heading', { name: texts.import.found }).waitFor();
}

describe.each(['en', 'ur'] as const)('an import in %s', (language) => {
  const texts = TEXTS[language];

  it('shows how far it is, is found again after a reload, and is stopped with nothing kept', async () => {
    const list = `long-${language}`;
    const page = await world.open('lists', { language, as: 'steward' });
    await startImport(world.demo(), { text: longList(list), query: { title: LONG_TITLE } });
    await page.reload();
    const bar = page.getByRole('progressbar');
    await bar.waitFor();
    await page.getByText(withAnyPlaces(texts.import.phase.reading)).waitFor();
    await page.reload();
    await bar.waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: texts.common.job.cancel }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(texts.import.stop.words).waitFor();
    await dialog.getByRole('button', { name: texts.import.stop.yes }).click();
    const told = page
      .getByRole('status')
      .filter({ hasText: fill(texts.import.ended.cancelled.title, { title: isolated(LONG_TITLE) }) });
    await told.getByText(texts.import.ended.cancelled.words).waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    expect(await page.getByRole('link', { name: LONG_TITLE }).count()).toBe(0);
    await told.getByRole('button', { name: texts.import.dismiss }).click();
    await told.waitFor({ state: 'detached' });
  }, 90_000);

  it('that failed while nobody looked says why, with its code', async () => {
    await startImport(world.demo(), {
      text: `{"id":"F-1","schema":"Person","properties":{"name":["Demo Nobody"]}}\n{broken\n`,
      query: { id: `broken-${language}`, title: 'Broken notices (SYNTHETIC)' },
    });
    const page = await world.open('lists', { language, as: 'steward' });
    const told = page.getByRole('status').filter({ hasText: texts.import.ended.failed.words }).first();
    await told.getByText('INPUT_MALFORMED').waitFor();
    await expectAccessible(page);
  });

  it('of the next version of the example’s own list needs a word on who publishes it, then goes in', async () => {
    const page = await world.open('lists', { language, as: 'steward' });
    const changed = INVENTED_PARTIES.map((party) =>
      party.ref === 'D-001' ? { ...party, alias: `Zarghun ${language}` } : party,
    );
    await choose(page, texts, inventedListFile(changed));
    const warning = page.getByText(withAnyPlaces(texts.import.warning['other-list']));
    await warning.waitFor();
    expect(await warning.textContent()).toContain('demo-watch');
    expect(await page.getByText('belongs to a list of').count(), 'English alone').toBe(
      language === 'en' ? 1 : 0,
    );
    const take = page.getByRole('button', { name: texts.import.take });
    expect(await take.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: texts.import.nextVersion }).click();
    await page.getByText(texts.import.severity.stops).waitFor({ state: 'detached' });
    await expectAccessible(page);
    await page.getByRole('button', { name: texts.import.take, disabled: false }).click();
    const title = 'Invented watch list (SYNTHETIC)';
    const done = { title: isolated(title), added: 0, changed: 1, removed: 0 };
    await page.getByText(fill(texts.import.done.imported, done)).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: texts.import.done.open }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('grid', { name: texts.list.changes }).getByText(`Zarghun ${language}`).waitFor();
  });
});
