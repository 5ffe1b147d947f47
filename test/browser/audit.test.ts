/** SYNTHETIC: the audit log of the example, read and verified by its auditor. */

import { text as readText } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import en from '../../console/src/i18n/en/audit.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/audit.json' with { type: 'json' };
import { asOwner } from '../support/engines.ts';
import { fill } from './texts.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = { en, ur } as const;

/** The actions and people of the newest entries, straight from the server. */
async function newestEntries(
  query: string,
): Promise<readonly { readonly action: string; readonly personId: string | null }[]> {
  const token = await world.demo().openSession('auditor');
  const answer = await fetch(`${world.demo().url}/audit?${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { entries: { action: string; personId: string | null }[] }).entries;
}

describe.each(['en', 'ur'] as const)('the audit log in %s', (language) => {
  const texts = TEXTS[language];

  it('is not open to an analyst, who is told why and who reads it', async () => {
    const page = await world.open('audit', { language });
    await page.getByRole('heading', { name: texts.denied.title }).waitFor();
    await page.getByText(texts.denied.own).waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
    await expectAccessible(page);
  });

  it('shows who did what for which purpose, and all of one entry', async () => {
    const page = await world.open('audit', { language, as: 'auditor' });
    const log = page.getByRole('grid', { name: texts.entriesLabel });
    await log.getByRole('row').nth(1).waitFor();
    await expectAccessible(page);
    await log.getByRole('row').nth(1).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(texts.detail.rowHash).waitFor();
    expect(await dialog.getByText(/^[0-9a-f]{64}$/).count()).toBe(2);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it('is searched by action and outcome, on a word alone', async () => {
    const page = await world.open('audit', { language, as: 'auditor' });
    const log = page.getByRole('grid', { name: texts.entriesLabel });
    await log.getByRole('row').nth(1).waitFor();
    await page.getByRole('button', { name: texts.search.action, exact: false }).first().click();
    await page.getByRole('option', { name: texts.action['lists-import'] }).click();
    await page.getByRole('button', { name: texts.search.go, exact: true }).click();
    await log.getByText(texts.action['lists-import']).first().waitFor();
    await expect.poll(() => log.getByText(texts.action['accounts-manage']).count()).toBe(0);
    await page.getByRole('button', { name: texts.search.outcome, exact: false }).first().click();
    await page.getByRole('option', { name: texts.outcome.refused }).click();
    await page.getByRole('button', { name: texts.search.go, exact: true }).click();
    await page.getByRole('heading', { name: texts.none }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: texts.search.clear }).click();
    await log.getByRole('row').nth(1).waitFor();
  });

  it('shows the entry that this very reading left', async () => {
    const page = await world.open('audit', { language, as: 'auditor' });
    await page.getByRole('button', { name: texts.showOwn }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(texts.action['audit-read']).waitFor();
    await dialog.getByText('Demo auditor').waitFor();
  });

  it('verifies its chain and says how much was checked', async () => {
    const page = await world.open('audit', { language, as: 'auditor' });
    await page.getByRole('button', { name: texts.chain.verify }).click();
    await page.getByRole('heading', { name: texts.chain.intact }).waitFor();
    await page.getByText(/^[0-9a-f]{64}$/).waitFor();
    await expectAccessible(page);
  });
});

describe('the audit log', () => {
  it('is taken away as a table, and that is in it too', async () => {
    const page = await world.open('audit', { as: 'auditor' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: en.exportAll }).click(),
    ]);
    const text = await readText(await download.createReadStream());
    expect(text.split('\n')[0]).toContain('seq,at,personId');
    expect(text.split('\n').length).toBeGreaterThan(20);
    expect((await newestEntries('action=audit:export&limit=1'))[0]?.action).toBe('audit:export');
  });

  it('asks the server nothing that an auditor may not read', async () => {
    const page = await world.open('audit', { as: 'auditor' });
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    const refused = await newestEntries('outcome=refused&action=lists:read&limit=5');
    const auditor = (await newestEntries('action=audit:read&limit=1'))[0]?.personId;
    expect(refused.filter(({ personId }) => personId === auditor)).toEqual([]);
  });

  it.each(['en', 'ur'] as const)('says loudly at which entry it was broken (%s)', async (language) => {
    const texts = TEXTS[language];
    await asOwner(world.demo().deps.store, async (tx) => {
      await tx.run('alter table audit_entry disable trigger all');
      await tx.run("update audit_entry set detail = detail || ' ' where seq = 3");
      await tx.run('alter table audit_entry enable trigger all');
    });
    const page = await world.open('audit', { language, as: 'auditor' });
    await page.getByRole('button', { name: texts.chain.verify }).click();
    const alert = page.getByRole('alert');
    await alert.getByRole('heading', { name: fill(texts.chain.broken, { entry: 3 }) }).waitFor();
    await alert.getByText(texts.chain.brokenWords).waitFor();
    await expectAccessible(page);
  });
});
