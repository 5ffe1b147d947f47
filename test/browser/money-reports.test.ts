/** SYNTHETIC: an accepted finding becomes a report that two people stand for; for everybody else it is not there. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import findingsEn from '../../console/src/i18n/en/findings.json' with { type: 'json' };
import en from '../../console/src/i18n/en/goaml.json' with { type: 'json' };
import moneyEn from '../../console/src/i18n/en/money.json' with { type: 'json' };
import shellEn from '../../console/src/i18n/en/shell.json' with { type: 'json' };
import findingsUr from '../../console/src/i18n/ur/findings.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/goaml.json' with { type: 'json' };
import moneyUr from '../../console/src/i18n/ur/money.json' with { type: 'json' };
import shellUr from '../../console/src/i18n/ur/shell.json' with { type: 'json' };
import type { PersonId } from '../../src/access/index.ts';
import { demoUnitProfile, documentFlaws } from '../../src/money/index.ts';
import { paymentsFile } from '../flows/payments.ts';
import { mending, type ReportAnswer } from '../flows/reporting.ts';
import { DEMO_REASONS } from './demo-server.ts';
import { askAs, decideAs } from './finding-work.ts';
import { findPatterns } from './money-work.ts';
import { acceptFinding, openReportingDesk, payCash, REPORTED, type ReportingDesk } from './report-work.ts';
import type { Language } from './visitor.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = {
  en: { ...en, money: moneyEn, shell: shellEn, findings: findingsEn },
  ur: { ...ur, money: moneyUr, shell: shellUr, findings: findingsUr },
} as const;
let desk: ReportingDesk;
/** A pattern that a run found and an analyst accepted. */
let accepted = '';

/** A ring of payments after everyday ones, that the rules find. */
const RING = Array.from({ length: 5 }, (_, at) => ({
  day: 40 + at,
  from: `RING${at}`,
  to: `RING${(at + 1) % 5}`,
  amount: 10_000 - at * 100,
}));
const EVERYDAY = Array.from({ length: 60 }, (_, at) => ({
  day: at / 2,
  from: `CUSTOMER${at % 3}`,
  to: `SHOP${at % 2}`,
  amount: 20 + at,
}));

beforeAll(async () => {
  const demo = world.demo();
  desk = await openReportingDesk(demo, REPORTED);
  const asker = { url: demo.url, token: await demo.openSession('analyst') };
  const [found] = await findPatterns(asker, paymentsFile([...EVERYDAY, ...RING]));
  accepted = found?.id ?? '';
  const decision = { verdict: 'true', reason: 'the payments show it', version: 0 };
  await decideAs(demo, 'analyst', { id: accepted, ...decision });
}, 60_000);

function openAs(path: string, as: PersonId, language: Language): Promise<Page> {
  return world.open(path, { as, language, reason: DEMO_REASONS.analyst });
}

/** Drafts a report of a finding by hand, and answers its id. */
async function draft(page: Page, texts: (typeof TEXTS)['en' | 'ur']): Promise<string> {
  await page.getByRole('button', { name: texts.open.fromFinding }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(texts.open.hidden).waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: texts.open.yes }).click();
  await page.waitForURL('**/money/reports/*');
  await page.getByRole('heading', { name: texts.part.title }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Opens a report of a finding through the API. */
async function openReport(finding: string): Promise<string> {
  const token = await world.demo().openSession(desk.writer, DEMO_REASONS.analyst);
  const body = { from: 'finding', findingId: finding, type: 'STR' };
  const opened = await askAs(world.demo(), token, { path: '/reports/goaml', body });
  return (opened as { readonly report: { readonly id: string } }).report.id;
}

/** Answers through the API all that the console is not asked to answer here. */
async function mendRest(id: string, kept: readonly string[]): Promise<void> {
  const token = await world.demo().openSession(desk.writer, DEMO_REASONS.analyst);
  const report = (await askAs(world.demo(), token, { path: `/reports/goaml/${id}` })) as ReportAnswer;
  const changes = mending(report).filter(({ path }) => !kept.includes(path));
  await askAs(world.demo(), token, {
    path: `/reports/goaml/${id}/fields`,
    body: { version: report.version, changes },
  });
}

/** The text of a file that the browser saves, which may run on another machine. */
async function readSaved(download: Download): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-report-'));
  try {
    await download.saveAs(join(folder, 'report.xml'));
    return await readFile(join(folder, 'report.xml'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe.each(['en', 'ur'] as const)('a report in %s', (language) => {
  const texts = TEXTS[language];

  it('is drafted on the page of an accepted finding, with what is missing and where each value comes from', async () => {
    const page = await openAs(`money/findings/${accepted}`, desk.writer, language);
    await draft(page, texts);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByText(texts.step.notReady_other.replace(/.*\}\}/, '')).waitFor();
    await page.locator('summary', { hasText: texts.origin.evidence }).first().click();
    await page
      .getByText(/^payment:/)
      .first()
      .waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it('is mended in its own words, approved by a second person, and given out as valid XML', async () => {
    const id = await openReport(await acceptFinding(world.demo(), `R1${language}`));
    const page = await openAs(`money/reports/${id}`, desk.writer, language);
    await mendRest(id, ['report/reason', 'report/action']);
    await page.reload();
    await page.getByRole('button', { name: texts.part.take }).click();
    const answers = page.getByRole('form', { name: new RegExp(texts.part.report) });
    await answers.getByRole('textbox').last().fill('The account is watched.');
    await answers.getByRole('button', { name: /2/ }).click();
    await page.getByText(texts.part.allReady).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: new RegExp(texts.people.add) }).click();
    await page.getByRole('option', { name: 'Report approver (invented)' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Report approver (invented)' }).waitFor();
    await page.getByRole('button', { name: texts.step.submit }).click();
    await page.getByText(texts.state.submitted).first().waitFor();
    await expectAccessible(page);

    const second = await openAs(`money/reports/${id}`, desk.approver, language);
    await second.getByRole('button', { name: texts.step.approve, exact: true }).click();
    const dialog = second.getByRole('dialog');
    await dialog.getByRole('textbox').fill('I looked at every value');
    await expectAccessible(second);
    await dialog.getByRole('button', { name: texts.step.approve, exact: true }).click();
    await second.getByText(texts.state.approved).first().waitFor();
    await second.getByRole('button', { name: texts.step.export }).click();
    await dialog.getByRole('textbox', { name: texts.step.recipient }).fill('Demo unit');
    await dialog.getByRole('textbox', { name: texts.money.reject.reason }).fill('duty to report');
    await dialog.getByRole('button', { name: texts.step.export }).click();
    const downloading = second.waitForEvent('download');
    await second.getByRole('button', { name: texts.step.file }).click();
    const xml = await readSaved(await downloading);
    expect(documentFlaws(xml, demoUnitProfile())).toEqual([]);
    await expectAccessible(second);
    await second.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(second);
    await expectAccessible(second);
  }, 120_000);

  it('has a value changed by hand, which then comes from that person', async () => {
    const id = await openReport(accepted);
    const page = await openAs(`money/reports/${id}`, desk.writer, language);
    const row = page.getByRole('row').filter({ hasText: 'Head office' });
    await row.getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Second branch');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: texts.fields.save }).click();
    await page.getByRole('row').filter({ hasText: 'Second branch' }).getByText(texts.origin.you).waitFor();
    await page.getByText(texts.event.edited).first().waitFor();
  });

  it('is as good as absent for whoever is not assigned, with the role or without', async () => {
    const id = await openReport(accepted);
    const seen = async (path: string, as: PersonId | 'analyst'): Promise<string> => {
      const other = await world.open(path, { as, language, reason: DEMO_REASONS.analyst });
      await other.getByRole('heading', { name: texts.shell.notFound }).waitFor();
      await expectAccessible(other);
      return `${await other.title()}\n${await other.getByRole('main').textContent()}`;
    };
    const absent = 'f'.repeat(32);
    expect(await seen(`money/reports/${id}`, desk.approver)).toBe(
      await seen(`money/reports/${absent}`, desk.approver),
    );
    expect(await seen(`money/reports/${id}`, 'analyst')).toBe(
      await seen(`money/reports/${absent}`, 'analyst'),
    );
    const list = await openAs('money/reports', desk.approver, language);
    await list.getByRole('heading', { level: 1, name: texts.list.title }).waitFor();
    expect(await list.getByText(id.slice(0, 8)).count()).toBe(0);
    const analyst = await world.open(`money/findings/${accepted}`, { language });
    await analyst.getByRole('heading', { name: texts.findings.decision.title, exact: true }).waitFor();
    expect(await analyst.getByText(texts.open.fromFinding).count()).toBe(0);
    expect(await analyst.getByText(texts.money.nav.reports).count()).toBe(0);
  }, 90_000);

  it('stands in the list of those assigned, and an empty one can be opened there', async () => {
    const page = await openAs('money/reports', desk.writer, language);
    await page.getByRole('button', { name: texts.open.empty }).click();
    await page.getByRole('dialog').getByRole('button', { name: texts.open.yes }).click();
    await page.waitForURL('**/money/reports/*');
    await page.getByText(texts.origins.nothing).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: texts.report.back }).click();
    await page.getByRole('grid', { name: texts.list.own }).getByText(texts.origins.nothing).first().waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
  });

  it('is drafted for each case of a day of cash, of which others find no page', async () => {
    const day = language === 'en' ? '2026-02-03' : '2026-02-04';
    await payCash(world.demo(), day);
    const page = await openAs('money/reports', desk.writer, language);
    await page.getByRole('link', { name: texts.cash.link }).click();
    await page.getByRole('heading', { name: texts.cash.chooseTitle }).waitFor();
    await expectAccessible(page);
    await page.getByLabel(texts.cash.day).fill(day);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/money/reports/cash?day=${day}`);
    const cases = page.getByRole('table', { name: texts.cash.cases });
    await cases.waitFor();
    expect(await cases.locator('tbody tr').count()).toBe(2);
    expect(await cases.getByText(texts.cash.noReport).count()).toBe(2);
    await page.getByText(/EPD Circular Letter No/).waitFor();
    await page.getByText(texts.cash.because['no-exchange-rate']).waitFor();
    await cases.locator('summary').first().press('Enter');
    await cases
      .getByText(/^payment:/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const draftButton = page.getByRole('button', { name: texts.cash.draft_other.replace('{{shown}}', '2') });
    await draftButton.press('Enter');
    const drafted = page.getByRole('list', { name: texts.cash.draftedNow }).getByRole('link');
    await drafted.first().waitFor();
    expect(await drafted.count()).toBe(2);
    await cases.getByRole('link').nth(1).waitFor();
    expect(await cases.getByText(texts.cash.noReport).count()).toBe(0);
    await page.getByText(texts.cash.allDrafted).waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await drafted.first().click();
    await page.getByText(texts.origins.threshold).waitFor();

    const seen = async (path: string): Promise<string> => {
      const other = await world.open(path, { language });
      await other.getByRole('heading', { name: texts.shell.notFound }).waitFor();
      return `${await other.title()}\n${await other.getByRole('main').textContent()}`;
    };
    expect(await seen(`money/reports/cash?day=${day}`)).toBe(await seen('no-such-page'));
  }, 90_000);
});
