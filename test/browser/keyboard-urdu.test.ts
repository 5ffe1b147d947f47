/** SYNTHETIC: from signing in to the audit entry of a decision, in Urdu and by keyboard alone; the listed person is invented. */

import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import audit from '../../console/src/i18n/ur/audit.json' with { type: 'json' };
import common from '../../console/src/i18n/ur/common.json' with { type: 'json' };
import desk from '../../console/src/i18n/ur/desk.json' with { type: 'json' };
import findings from '../../console/src/i18n/ur/findings.json' with { type: 'json' };
import screening from '../../console/src/i18n/ur/screening.json' with { type: 'json' };
import session from '../../console/src/i18n/ur/session.json' with { type: 'json' };
import { readFinding } from './finding-work.ts';
import { tabTo } from './keyboard.ts';
import { expectAccessible, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const NAME = 'زرغون شاہ کوہبندی';
const REASON = 'والد کا نام اور تاریخِ پیدائش شناختی کارڈ سے ملتے ہیں';

it('a name is screened, its finding decided, and the decision found in the audit log, in Urdu by keyboard alone', async () => {
  const page = await signIn('analyst');
  await page.getByRole('heading', { name: desk.noPurpose.title }).waitFor();
  await tabTo(page, page.getByRole('button', { name: desk.noPurpose.choose }).last());
  await page.keyboard.press('Enter');
  await choosePurpose(page, 'گاہک کی جانچ، فرضی مثال');
  await page.getByRole('heading', { name: desk.waiting.title }).waitFor();

  await page.keyboard.press('/');
  await page.locator('[data-screening-box]:focus').waitFor();
  await page.keyboard.type(NAME);
  await page.getByRole('heading', { name: screening.verdict.match }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('[data-answer]:focus').waitFor();
  await page.keyboard.press('r');
  await page.waitForURL(/\/console\/findings\/[0-9a-f]{40}$/);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  // The window still knows what was asked: both names stand side by side, each in its own direction.
  await page.getByRole('group', { name: screening.strip.label }).waitFor();
  await page.getByRole('radio', { name: findings.choice.true.title }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('t');
  await page.keyboard.type(REASON);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: findings.sent.true }).waitFor();
  expect(await page.locator(':focus').getAttribute('role')).toBe('status');
  await expectAccessible(page);
  expect(await readFinding(world.demo(), id)).toMatchObject({
    state: 'true',
    decisions: [{ verdict: 'true', reason: REASON }],
  });
  expect(decodeURI(page.url())).not.toContain(NAME);
  expect(world.demo().log.join('\n')).not.toContain(NAME);

  const log = await signIn('auditor');
  await tabTo(log, log.getByRole('button', { name: desk.noPurpose.choose }).last());
  await log.keyboard.press('Enter');
  await choosePurpose(log, 'نگرانی کی معمول کی جانچ');
  await log.keyboard.press('g');
  await log.keyboard.press('a');
  await log.getByRole('heading', { name: audit.title, level: 1 }).waitFor();
  const rows = log.getByRole('grid', { name: audit.entriesLabel }).locator('tbody tr[data-index]');
  await rows.first().waitFor();
  await tabTo(log, log.getByRole('searchbox', { name: common.table.filter }));
  await log.keyboard.type(audit.action['findings-decide']);
  await rows.filter({ hasNotText: audit.action['findings-decide'] }).first().waitFor({ state: 'detached' });
  await tabTo(log, rows.first());
  await log.keyboard.press('Enter');
  const detail = log.getByRole('dialog');
  await detail.getByText(id).first().waitFor();
  await detail.getByText('DEMO-2026-002').first().waitFor();
  await expectAccessible(log);
});

/** Signs in by a one-time link, which is opened as it stands. */
async function signIn(person: 'analyst' | 'auditor'): Promise<Page> {
  const page = await world.window({ as: null, language: 'ur' });
  await page.goto(await world.demo().signInLink(person));
  await page.waitForURL((url) => url.pathname === '/console/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  return page;
}

/** The only mandate stays chosen; case and reason are typed, and sent with Enter. */
async function choosePurpose(page: Page, why: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: session.choose.title });
  await dialog.waitFor();
  await tabTo(page, dialog.getByRole('textbox', { name: session.choose.case }));
  await page.keyboard.type('DEMO-2026-002');
  await tabTo(page, dialog.getByRole('textbox', { name: session.choose.justification }));
  await page.keyboard.type(why);
  await tabTo(page, dialog.getByRole('button', { name: session.choose.choose }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}
