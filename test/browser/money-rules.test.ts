/** SYNTHETIC: a rule with another number over invented payments, drafted by one person and put into effect by a second. */

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import en from '../../console/src/i18n/en/rules.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/rules.json' with { type: 'json' };
import { DEMO_BANK } from '../../src/demo/index.ts';
import { DEMO_REASONS } from './demo-server.ts';
import { ask, findPatterns, inventPayments } from './money-work.ts';
import { takeTurns } from './turns.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = { en, ur } as const;
/** A rule that finds something among the invented payments, and a number of it that is set higher. */
const RULE = 'fan-in';
const NUMBER = 'partiesMin';

beforeAll(async () => {
  const asker = { url: world.demo().url, token: await world.demo().openSession('analyst') };
  await findPatterns(asker, await inventPayments());
}, 120_000);

/** Types a number and runs the rule with it; waits until the backtest is over. */
async function runWith(page: Page, texts: typeof en | typeof ur, value: string): Promise<void> {
  await page.getByRole('textbox', { name: NUMBER }).fill(value);
  await page.getByRole('button', { name: texts.form.run }).click();
  await page.waitForURL('**/money/backtests/*');
  await page.getByRole('heading', { name: texts.groups.title }).waitFor({ timeout: 60_000 });
}

/** Finds the backtest with this number in the list of the rules, first of all, and goes back to it. */
async function expectListed(page: Page, texts: typeof en | typeof ur, value: string): Promise<void> {
  const path = new URL(page.url()).pathname;
  await page.goto('/console/money/rules');
  const tried = page.getByRole('table', { name: texts.tried.title });
  const first = tried.locator('tbody tr').first();
  await first.getByText(value).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await first.getByRole('link').press('Enter');
  await page.getByRole('heading', { name: texts.groups.title }).waitFor();
  expect(new URL(page.url()).pathname).toBe(path);
}

describe.each(['en', 'ur'] as const)('rules in %s', (language) => {
  const turn = takeTurns(language);
  const texts = TEXTS[language];

  turn(
    'are listed, each with its version; one opens with its numbers, their bounds and sources',
    async () => {
      const page = await world.open('money/rules', { language });
      const grid = page.getByRole('grid', { name: texts.page.all });
      await grid.locator('tbody tr[data-index]').first().waitFor();
      await expectAccessible(page);
      await grid.locator('tbody tr[data-index="1"]').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/money/rules/*');
      await page.getByRole('table', { name: texts.form.numbers }).waitFor();
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    },
  );

  turn('take no number that cannot be, and say which', async () => {
    const page = await world.open(`money/rules/${RULE}`, { language });
    const field = page.getByRole('textbox', { name: NUMBER });
    const run = page.getByRole('button', { name: texts.form.run });
    await page.getByText(texts.form.unchanged).waitFor();
    await field.fill('0');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await run.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page);
    await field.fill('many');
    await page.getByText(texts.form.fault.none).waitFor();
    await page.getByRole('button', { name: texts.form.reset }).click();
    expect(await field.getAttribute('aria-invalid')).toBe('false');
  });

  turn(
    'are tried over history, drafted with a reason, and put into effect by a second person alone',
    async () => {
      const value = language === 'en' ? '900' : '800';
      const reason = `A shop has as many payers in a week (${language})`;
      const drafter = await world.open(`money/rules/${RULE}`, { language, as: 'supervisor' });
      await runWith(drafter, texts, value);
      await drafter.getByRole('radio', { name: new RegExp(`^${texts.groups.disappears}`) }).waitFor();
      await expectAccessible(drafter);
      await drafter.getByRole('button', { name: texts.draft.open }).click();
      await drafter.getByRole('dialog').getByRole('textbox').fill(reason);
      await expectAccessible(drafter);
      await drafter.getByRole('dialog').getByRole('button', { name: texts.draft.send }).click();
      await drafter.getByText(texts.version.own).waitFor();
      await expectAccessible(drafter);
      await expectListed(drafter, texts, value);
      const second = await world.demo().enrol({
        ...{ agencyId: DEMO_BANK, login: `second.${language}`, displayName: 'Second supervisor (invented)' },
        ...{ kind: 'person', passwordHash: null, roles: ['supervisor'], tlpMax: 2 },
      });
      const page = await world.open('money/rules', {
        language,
        as: second,
        reason: DEMO_REASONS.supervisor,
      });
      const card = page.getByRole('article').filter({ hasText: reason });
      await expectAccessible(page);
      await card.getByRole('button', { name: texts.version.approve }).click();
      await page.getByRole('dialog').getByRole('textbox').fill('The backtest convinces me');
      await page.getByRole('dialog').getByRole('button', { name: texts.version.approve }).click();
      await card.waitFor({ state: 'detached' });
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      const asker = { url: world.demo().url, token: await world.demo().openSession('analyst') };
      const rules = parseRules(await ask(asker, '/money/rules'));
      expect(rules.find(({ id }) => id === RULE)?.parameters[NUMBER]?.value).toBe(Number(value));
    },
  );

  turn('of which a backtest is not there are said not to be there', async () => {
    const page = await world.open(`money/backtests/${'0'.repeat(32)}`, { language, as: 'supervisor' });
    await page.getByRole('heading', { name: texts.backtest.unknown }).waitFor();
    await expectAccessible(page);
  });

  turn('are not changed by whoever has no role for it, who reads why', async () => {
    const page = await world.open(`money/rules/${RULE}`, {
      language,
      as: await enrolWriter(`writer.${language}`),
      reason: DEMO_REASONS.analyst,
    });
    await page.getByRole('table', { name: texts.form.numbers }).waitFor();
    const run = page.getByRole('button', { name: texts.form.run });
    expect(await run.getAttribute('aria-disabled')).toBe('true');
    expect(await page.getByText(texts.form.unchanged).count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('link', { name: texts.rule.back }).click();
    await page.getByRole('grid', { name: texts.page.all }).waitFor();
    expect(await page.getByRole('heading', { name: texts.tried.title }).count()).toBe(0);
  });
});

function enrolWriter(login: string) {
  return world.demo().enrol({
    ...{ agencyId: DEMO_BANK, login, displayName: 'Report writer (invented)', kind: 'person' },
    ...{ passwordHash: null, roles: ['reporting-analyst'], tlpMax: 2 },
  });
}

function parseRules(body: unknown) {
  const { rules } = body as {
    readonly rules: readonly {
      readonly id: string;
      readonly parameters: Readonly<Record<string, { readonly value: number }>>;
    }[];
  };
  return rules;
}
