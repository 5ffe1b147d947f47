/** SYNTHETIC: a queue of more findings on invented entries than one page holds. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../console/src/i18n/en/findings.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/findings.json' with { type: 'json' };
import { recordFinding } from './finding-work.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = { en, ur } as const;

function rowsOf(page: Page) {
  return page.getByRole('grid').locator('tbody tr[data-index]');
}

/** More findings than one page of the queue has. */
const MANY = 130;

describe('a queue of more findings than a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'silsila-queue-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(async () => {
    for (let count = 0; count < MANY; count += 1) await recordFinding(world.demo(), 'D-005');
  }, 120_000);

  describe.each(['en', 'ur'] as const)('in %s', (language) => {
    const texts = TEXTS[language];
    const header = (page: Page, column: string) =>
      page.getByRole('columnheader', { name: column }).getByRole('button');

    it('is read further as one scrolls, to its last row', async () => {
      const page = await world.open('findings?state=all', { language });
      await rowsOf(page).first().waitFor();
      const grid = page.getByRole('grid');
      expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(MANY);
      await rowsOf(page).first().focus();
      await expect
        .poll(
          async () => {
            await page.keyboard.press('End');
            return Number(await rowsOf(page).last().getAttribute('data-index'));
          },
          { timeout: 20_000, interval: 300 },
        )
        .toBe(Number(await grid.getAttribute('aria-rowcount')) - 2);
      await expectAccessible(page);
    });

    it('is sorted by the server: the head of a column, the order in the address, all of it from the start', async () => {
      const page = await world.open('findings?state=all', { language });
      await rowsOf(page).first().waitFor();
      await header(page, texts.column.strength).click();
      await page.waitForURL((url) => url.searchParams.get('sort') === 'score');
      await page.locator('th[aria-sort="ascending"]').waitFor();
      await header(page, texts.column.strength).click();
      await page.waitForURL(
        (url) => !url.searchParams.has('order') && url.searchParams.get('sort') === 'score',
      );
      await page.locator('th[aria-sort="descending"]').waitFor();
      expect(
        await page.getByRole('columnheader', { name: texts.column.facts }).getByRole('button').count(),
      ).toBe(0);
      await page.getByRole('button', { name: `${texts.sort['score-desc']} ${texts.filter.sort}` }).click();
      await page.getByRole('option', { name: texts.sort['found-asc'] }).click();
      await page.waitForURL(
        (url) => url.searchParams.get('order') === 'asc' && !url.searchParams.has('sort'),
      );
      await rowsOf(page).first().waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });

    it('offers the rules that occur, and saves all that the filter finds', async () => {
      const page = await world.open('findings?state=open', { language });
      await rowsOf(page).first().waitFor();
      await page.getByRole('button', { name: `${texts.filter.anyRule} ${texts.filter.rule}` }).click();
      await page.getByRole('option', { name: texts.rule['screening.name'] }).click();
      await page.waitForURL((url) => url.searchParams.get('rule') === 'screening.name');
      await rowsOf(page).first().waitFor();
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: texts.queue.export }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe(texts.queue.file);
      const path = join(folder, `${language}.csv`);
      await saved.saveAs(path);
      const lines = readFileSync(path, 'utf8').trim().split('\n');
      const grid = page.getByRole('grid');
      expect(lines).toHaveLength(Number(await grid.getAttribute('aria-rowcount')));
      expect(lines.slice(1).every((line) => line.includes(',open,screening.name,'))).toBe(true);
    });
  });
});
