/** SYNTHETIC: payments of an invented economy come in, patterns are found among them, and one is judged, in both languages. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import commonEn from '../../console/src/i18n/en/common.json' with { type: 'json' };
import findingsEn from '../../console/src/i18n/en/findings.json' with { type: 'json' };
import en from '../../console/src/i18n/en/money.json' with { type: 'json' };
import rankingEn from '../../console/src/i18n/en/ranking.json' with { type: 'json' };
import commonUr from '../../console/src/i18n/ur/common.json' with { type: 'json' };
import findingsUr from '../../console/src/i18n/ur/findings.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/money.json' with { type: 'json' };
import rankingUr from '../../console/src/i18n/ur/ranking.json' with { type: 'json' };
import { findPatterns, inventPayments, type MoneyFindingBody } from './money-work.ts';
import { fill, withAnyPlaces } from './texts.ts';
import { takeTurns } from './turns.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = {
  en: { ...en, common: commonEn, findings: findingsEn, ranking: rankingEn },
  ur: { ...ur, common: commonUr, findings: findingsUr, ranking: rankingUr },
} as const;

let payments = '';
let findings: readonly MoneyFindingBody[] = [];

beforeAll(async () => {
  payments = await inventPayments();
  const asker = { url: world.demo().url, token: await world.demo().openSession('analyst') };
  findings = await findPatterns(asker, payments);
}, 120_000);

afterAll(() => {
  findings = [];
});

/** A finding by its place, from the one of most payments down. */
function findingOf(index: number): MoneyFindingBody {
  const found = findings[index];
  if (found === undefined) throw new Error(`the invented economy has only ${findings.length} findings`);
  return found;
}

describe.each(['en', 'ur'] as const)('payments in %s', (language) => {
  const texts = TEXTS[language];

  it('come in by a file, whose import ends with its counts, and stand in a batch with what was left out', async () => {
    const page = await world.open('money/payments', { language });
    const rows = payments.split('\n').slice(0, language === 'en' ? 400 : 401);
    rows.push(rows[1]?.replace(/[\d.]+(?=,[^,]*,[^,]*,[^,]*$)/, 'much') ?? '');
    await page.locator('input[type=file]').setInputFiles({
      name: `invented ${language}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(`${rows.join('\n')}\n`),
    });
    const about = page.getByRole('region', { name: texts.files.about });
    await about.getByRole('checkbox').first().click();
    await expectAccessible(page);
    await about.getByRole('button', { name: texts.files.send }).click();
    const told = page.getByRole('status').filter({ hasText: withAnyPlaces(texts.imports.imported) });
    await told.filter({ hasText: `invented ${language}.csv` }).waitFor();
    await page.getByRole('grid', { name: texts.files.batches }).getByText(`invented ${language}.csv`).click();
    const batch = page.getByRole('region', { name: texts.batches.about });
    await batch.getByRole('rowheader', { name: texts.excluded.amount }).waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it('say when nobody chose a purpose, and when the server refuses', async () => {
    const page = await world.open('money/payments', { language, reason: null });
    await page.getByText(texts.files.title).first().waitFor();
    await expectAccessible(page);
    const other = await world.window({ language });
    await other.route('**/payments/batches*', (route) =>
      route.fulfill({ status: 409, json: { code: 'CONFLICT', message: 'invented', requestId: 'r' } }),
    );
    await other.goto('/console/money/payments');
    await other.getByRole('alert').first().waitFor();
    await expectAccessible(other);
  });
});

describe.each(['en', 'ur'] as const)('findings of money in %s', (language) => {
  const turn = takeTurns(language);
  const texts = TEXTS[language];

  turn('are listed with the last run and what it could not tell, and filtered by pattern', async () => {
    const page = await world.open('money', { language });
    const grid = page.getByRole('grid', { name: texts.queue.findings });
    await grid.locator('tbody tr[data-index]').first().waitFor();
    await page.getByText(withAnyPlaces(texts.detect.counts)).waitFor();
    await page.getByText(texts.gaps.undetermined).first().click();
    await page.getByRole('table', { name: texts.gaps.undetermined }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const { rule } = findingOf(0);
    const known = texts.rule[parseRule(rule.id)].title;
    await page.getByRole('button', { name: new RegExp(`${texts.queue.anyRule}`) }).click();
    await page.getByRole('option', { name: new RegExp(known) }).click();
    await page.waitForURL(new RegExp(`rule=${rule.id}`));
    await grid.getByText(known).first().waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  turn(
    'are opened and walked by keys alone: from the table to the flows, and to the payments of one flow',
    async () => {
      const { id, evidence } = findingOf(0);
      const page = await world.open(`money/findings/${id}`, { language });
      const picture = page.getByRole('group', { name: texts.flow.title });
      await picture.getByRole('button').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText(withAnyPlaces(texts.flow.tableShows_one)).waitFor();
      const grid = page.getByRole('grid', { name: texts.payments.title });
      const rows = () => grid.locator('tbody tr[data-index]').count();
      await expect.poll(rows).toBe(1);
      await expectAccessible(page);
      await page.getByRole('button', { name: texts.flow.showAll }).click();
      const slider = page.getByRole('slider');
      await slider.focus();
      await page.keyboard.press('Home');
      await page
        .getByText(new RegExp(`0 .*${evidence.length}|${evidence.length} .*0`))
        .first()
        .waitFor();
      await expect.poll(rows).toBe(0);
      await page.keyboard.press('End');
      await grid.locator('tbody tr[data-index]').first().waitFor();
      await expectNoSidewaysScroll(page);
    },
  );

  turn(
    'weaken when a payment is rejected with a reason, keep the step, and recover when it is restored',
    async () => {
      // Few payments: one less is never enough.
      const rule = language === 'en' ? 'scatter-gather' : 'pass-through';
      const id = findings.find((finding) => finding.rule.id === rule)?.id ?? '';
      const page = await world.open(`money/findings/${id}`, { language });
      await page.getByRole('button', { name: fill(texts.reject.one, { number: 1 }) }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('A salary, seen in the contract');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: texts.reject.yes }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText(fill(texts.evaluations.rejected, { number: 1 })).waitFor();
      await page.getByText('A salary, seen in the contract').waitFor();
      const marks = [texts.outcome.weaker.title, texts.outcome['no-longer-holds'].title].map(withAnyPlaces);
      const standing = page
        .getByRole('status')
        .filter({ hasText: new RegExp(marks.map(({ source }) => source).join('|')) });
      await standing.waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: fill(texts.reject.restoreOne, { number: 1 }) }).click();
      await page.getByRole('dialog').getByRole('textbox').fill('It was another contract');
      await page.getByRole('dialog').getByRole('button', { name: texts.reject.restore }).click();
      await page
        .getByRole('status')
        .filter({ hasText: withAnyPlaces(texts.outcome.holds.title) })
        .waitFor();
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    },
  );

  turn('are decided in words that fit payments', async () => {
    const { id } = findingOf(language === 'en' ? 3 : 4);
    const page = await world.open(`money/findings/${id}`, { language });
    await page.getByText(texts.findings.ofPayments.decide).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('A fair of a school');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: texts.findings.sent.false }).waitFor();
    await page.getByText(texts.findings.ofPayments.false.stands).waitFor();
    await expectAccessible(page);
  });

  turn('stand in an order that says of what it is made, and so does each of them', async () => {
    const page = await world.open('money', { language });
    await page.getByRole('link', { name: texts.queue.howOrdered }).click();
    await page.getByRole('table', { name: texts.ranking.rules.title }).waitFor();
    await page.getByText(texts.ranking.kind.documented).first().waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const finding = await world.open(`money/findings/${findingOf(0).id}`, { language });
    await finding.getByText(texts.ranking.rank.open).click();
    await finding
      .getByRole('table', { name: texts.ranking.rank.title })
      .getByText(texts.ranking.rank.sum)
      .waitFor();
    // What lies half under the bar at the top, because the page is scrolled, counts as too small.
    await finding.evaluate(() => scrollTo(0, 0));
    await expectAccessible(finding);
  });

  turn('that nobody may see are said not to be there', async () => {
    const page = await world.open(`money/findings/${'0'.repeat(40)}`, { language });
    await page.getByRole('heading', { name: texts.finding.unknown }).waitFor();
    await expectAccessible(page);
  });

  it.each(['dark', 'contrast'] as const)('keep their contrasts in the look %s', async (look) => {
    const page = await world.open(`money/findings/${findingOf(0).id}`, { language, look });
    await page.getByRole('group', { name: texts.flow.title }).waitFor();
    await expectAccessible(page);
  });
});

function parseRule(id: string): keyof typeof en.rule {
  return id as keyof typeof en.rule;
}
