/** SYNTHETIC: the desk of the people of the example. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import commonEn from '../../console/src/i18n/en/common.json' with { type: 'json' };
import en from '../../console/src/i18n/en/desk.json' with { type: 'json' };
import commonUr from '../../console/src/i18n/ur/common.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/desk.json' with { type: 'json' };
import { askAs, decideAs, recordFinding, SPELLINGS } from './finding-work.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = { en: { ...en, common: commonEn }, ur: { ...ur, common: commonUr } } as const;

/** One of the columns of what waits. */
function column(page: Page, title: string) {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title, level: 3, exact: true }) });
}

/** How many findings there are for a question, as the server says. */
async function countOpen(query: string): Promise<number> {
  const token = await world.demo().openSession('analyst');
  const answer = await askAs(world.demo(), token, { path: `/findings?${query}&limit=1` });
  return (answer as { readonly counts: Readonly<Record<string, number>> }).counts['open'] ?? 0;
}

/** Screens two names as a batch of the analyst and waits until it is done. */
async function screenBatch(): Promise<string> {
  const token = await world.demo().openSession('analyst');
  const started = (await askAs(world.demo(), token, {
    path: '/screenings',
    body: { rows: [{ name: SPELLINGS['D-001'] }, { name: 'Nobody Of That Name' }] },
  })) as { readonly id: string };
  await expect
    .poll(
      async () => {
        const answer = await askAs(world.demo(), token, { path: '/screenings' });
        const { screenings } = answer as {
          readonly screenings: readonly { readonly id: string; readonly job: { readonly state: string } }[];
        };
        return screenings.find(({ id }) => id === started.id)?.job.state;
      },
      { timeout: 20_000 },
    )
    .toBe('done');
  return started.id;
}

describe.each(['en', 'ur'] as const)('the desk in %s', (language) => {
  const texts = TEXTS[language];

  it('says what waits and since when, and opens it', async () => {
    const page = await world.open('', { language });
    const own = column(page, texts.waiting.own);
    await own.waitFor();
    const mine = await countOpen('state=open&assignee=me');
    await own.getByText(String(mine), { exact: true }).waitFor();
    expect(mine).toBeGreaterThan(0);
    const free = await countOpen('state=open&assignee=nobody');
    await column(page, texts.waiting.free).getByText(String(free), { exact: true }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await own.getByRole('link', { name: texts.waiting.openOwn }).click();
    await page.waitForURL((url) => url.searchParams.get('assignee') === 'me');
    const rows = page.getByRole('grid').locator('tbody tr[data-index]');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(mine);
  });

  it('fits a window of 390 pixels', async () => {
    const page = await world.open('', { language, width: 390 });
    await column(page, texts.waiting.own).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it('names lists that are too old, and leads to them', async () => {
    const page = await world.open('', { language });
    const old = page.getByRole('region', { name: texts.old.label });
    await old.getByText(texts.old.words).waitFor();
    await old.getByRole('link').first().click();
    await page.waitForURL('**/console/lists/pk-proscribed');
  });

  it('gives to the second person, and to nobody else, what waits to be confirmed', async () => {
    const finding = await recordFinding(world.demo(), 'N-004');
    const reason = 'Father and birth date agree';
    await decideAs(world.demo(), 'supervisor', { id: finding.id, verdict: 'true', reason, version: 0 });
    const address = `/console/findings/${finding.id}`;
    const first = await world.open('', { language, as: 'supervisor' });
    const decided = column(first, texts.waiting.confirm);
    await decided.waitFor();
    expect(await decided.locator(`a[href="${address}"]`).count()).toBe(0);
    const second = await world.open('', { language, as: 'second' });
    await column(second, texts.waiting.confirm).locator('a').first().waitFor();
    const count = await column(second, texts.waiting.confirm).getByRole('strong').first().textContent();
    expect(Number(count)).toBeGreaterThan(0);
    await decideAs(world.demo(), 'second', { id: finding.id, verdict: 'true', reason, version: 1 });
  });

  it('shows finished batches by verdict, as a picture and as a table', async () => {
    const id = await screenBatch();
    const page = await world.open('', { language });
    await page.locator(`a[href="/console/batches/${id}"]`).waitFor();
    const picture = page.getByRole('figure').filter({ hasText: texts.pictures.verdicts });
    await picture.getByRole('img').waitFor();
    await picture.getByText(texts.pictures.table).click();
    const table = picture.getByRole('table', { name: texts.pictures.verdicts });
    expect(await table.getByRole('row').count()).toBe(5);
    await expectAccessible(page);
  });

  it('draws findings by state, each opening what it shows', async () => {
    const page = await world.open('', { language });
    const picture = page.getByRole('figure').filter({ hasText: texts.pictures.states });
    await picture.getByRole('link', { name: texts.common.state.false }).click();
    await page.waitForURL((url) => url.pathname === '/console/findings' && /false/.test(url.search));
  });

  it('says that no purpose is chosen, and offers one', async () => {
    const page = await world.open('', { language, reason: null });
    await page.getByRole('heading', { name: texts.noPurpose.title }).waitFor();
    expect(await page.getByRole('heading', { name: texts.waiting.title }).count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('main').getByRole('button', { name: texts.noPurpose.choose }).click();
    await page.getByRole('dialog').waitFor();
  });

  it('says where to begin where nothing was ever found', async () => {
    const page = await world.open('', { language, as: 'fiu' });
    await page.getByText(texts.fresh.words).waitFor();
    await column(page, texts.waiting.free).getByText(texts.waiting.noFree).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: texts.fresh.screen }).click();
    await page.waitForURL('**/console/screening');
  });

  it('leads those who decide no findings to their work', async () => {
    const page = await world.open('', { language, as: 'auditor' });
    await page.getByRole('heading', { name: texts.other.title }).waitFor();
    expect(await page.getByRole('main').locator('a[href="/console/audit"]').count()).toBe(1);
    await expectAccessible(page);
  });
});

describe('the desk', () => {
  it.each(['dark', 'contrast'] as const)('keeps its contrasts in the look %s', async (look) => {
    const page = await world.open('', { language: 'en', look });
    await column(page, en.waiting.own).waitFor();
    await expectAccessible(page);
  });
});
