/** SYNTHETIC: incidents of an invented border on the map, in trends, index and figures, and one by one. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import duplicatesEn from '../../console/src/i18n/en/duplicates.json' with { type: 'json' };
import figuresEn from '../../console/src/i18n/en/figures.json' with { type: 'json' };
import en from '../../console/src/i18n/en/incidents.json' with { type: 'json' };
import mapEn from '../../console/src/i18n/en/map.json' with { type: 'json' };
import moneyEn from '../../console/src/i18n/en/money.json' with { type: 'json' };
import securityEn from '../../console/src/i18n/en/security.json' with { type: 'json' };
import trendsEn from '../../console/src/i18n/en/trends.json' with { type: 'json' };
import duplicatesUr from '../../console/src/i18n/ur/duplicates.json' with { type: 'json' };
import figuresUr from '../../console/src/i18n/ur/figures.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/incidents.json' with { type: 'json' };
import mapUr from '../../console/src/i18n/ur/map.json' with { type: 'json' };
import moneyUr from '../../console/src/i18n/ur/money.json' with { type: 'json' };
import securityUr from '../../console/src/i18n/ur/security.json' with { type: 'json' };
import trendsUr from '../../console/src/i18n/ur/trends.json' with { type: 'json' };
import { BORDER_TIMEOUT_MS, proposedIncident, takeBorder, waitForMap } from './incident-work.ts';
import { withAnyPlaces } from './texts.ts';
import { takeTurns } from './turns.ts';
import { goTo } from './visitor.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = {
  en: {
    ...{ ...en, picture: mapEn, money: moneyEn, figures: figuresEn },
    ...{ security: securityEn, trends: trendsEn, duplicates: duplicatesEn },
  },
  ur: {
    ...{ ...ur, picture: mapUr, money: moneyUr, figures: figuresUr },
    ...{ security: securityUr, trends: trendsUr, duplicates: duplicatesUr },
  },
} as const;
const TEST_TIMEOUT_MS = 90_000;
/** Invented rows in the form of a known source. */
const INVENTED_FILE = join(import.meta.dirname, '..', '..', 'src', 'incidents', 'fixtures', 'ucdp-ged.csv');
/** A table without a row of its own has fewer. */
const ROWS_MIN = 2;

beforeAll(() => takeBorder(world.demo()), BORDER_TIMEOUT_MS);

/** How many incidents the map says that it shows. */
async function shownOf(page: Page, words: string): Promise<number> {
  const told = page.getByRole('status').filter({ hasText: withAnyPlaces(words) });
  return Number(((await told.first().textContent()) ?? '').replace(/,/g, '').match(/\d+/)?.[0]);
}

describe.each(['en', 'ur'] as const)('incidents in %s', (language) => {
  const texts = TEXTS[language];
  const inTurn = takeTurns(language);

  it(
    'stand on the map, and fewer of them when the keyboard narrows the time',
    async () => {
      const page = await world.open('incidents', { language, still: true });
      await waitForMap(page);
      const all = await shownOf(page, texts.map.words_other);
      expect(all).toBeGreaterThan(1_000);
      await expectAccessible(page);
      const handle = page.getByRole('slider', { name: texts.picture.brush.from });
      await handle.focus();
      await handle.press('PageUp');
      await handle.press('PageUp');
      await expect.poll(() => shownOf(page, texts.map.words_other)).toBeLessThan(all);
      await page.getByText(texts.map.asTable).click();
      await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBeGreaterThan(ROWS_MIN);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    },
    TEST_TIMEOUT_MS,
  );

  inTurn(
    'are saved from the map as a picture, and as GeoJSON that says SYNTHETIC, its source, method and date',
    async () => {
      const page = await world.open('incidents', { language, still: true });
      await waitForMap(page);
      const file = parseSaved((await savedBy(page, texts.picture.save.geojson)).toString('utf8'));
      expect(file.about.notes[0]).toBe(texts.picture.save.synthetic);
      expect(file.about.notes).toHaveLength(4);
      const pins = file.features.filter(({ properties }) => properties.layer === 'incidents');
      expect(pins.length).toBeGreaterThan(100);
      const areas = file.features.filter(({ properties }) => properties.layer === 'districts');
      expect(areas.map(({ geometry }) => geometry.type)).not.toContain('Point');
      const picture = await savedBy(page, texts.picture.save.png);
      expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(picture.length).toBeGreaterThan(20_000);
    },
    TEST_TIMEOUT_MS,
  );

  inTurn(
    'are all in the table where the browser draws no map, and the page says so',
    async () => {
      const page = await world.window({ language, still: true });
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      world.tolerate(page, /WebGL/i);
      await goTo(page, 'incidents');
      await page.getByRole('status').filter({ hasText: texts.picture.unsupported }).waitFor();
      await page.getByText(texts.map.asTable).click();
      await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBeGreaterThan(ROWS_MIN);
      await expectAccessible(page);
    },
    TEST_TIMEOUT_MS,
  );

  inTurn(
    'show in trends the surges that were planted, a forecast beside simple rules, and why two periods cannot be compared',
    async () => {
      const page = await world.open('incidents/trends', { language, still: true });
      await page.getByRole('table', { name: texts.trends.surge.title }).getByRole('row').nth(1).waitFor();
      await page.getByRole('img', { name: withAnyPlaces(texts.trends.fan.title) }).waitFor();
      const rules = page.getByRole('table', { name: texts.trends.score.title });
      await rules.getByRole('rowheader', { name: texts.trends.score.zero }).waitFor();
      await page.getByLabel(texts.trends.compare.beforeTo).fill('2030-01-01');
      await page.getByRole('alert').filter({ hasText: texts.trends.compare.overlap }).waitFor();
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    },
    TEST_TIMEOUT_MS,
  );

  inTurn(
    'are weighed by the index, whose numbers say what they are made of',
    async () => {
      const page = await world.open('incidents/index', { language, still: true });
      await page.getByRole('grid').getByRole('row').nth(1).click();
      await page.getByRole('button', { name: texts.security.recipe.show }).click();
      await page.getByRole('table', { name: texts.security.recipe.steps }).waitFor();
      const address = await page.getByRole('link', { name: texts.security.recipe.take }).getAttribute('href');
      const recipe = await page.request.get(address ?? '');
      expect(await recipe.text()).toContain('SYNTHETIC');
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    },
    TEST_TIMEOUT_MS,
  );

  inTurn(
    'stand beside published figures, of which some contradict one another',
    async () => {
      const page = await world.open('incidents/figures', { language, still: true });
      await page.getByText(withAnyPlaces(texts.figures.pairs.some_other)).waitFor();
      await page.getByRole('img', { name: withAnyPlaces(texts.figures.chart) }).waitFor();
      await recordFigure(page, texts.figures, language);
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    },
    TEST_TIMEOUT_MS,
  );

  inTurn(
    'are joined by a person with a reason, both accounts side by side, and separated again',
    async () => {
      const page = await world.window({ language, still: true });
      await page.goto('/console/');
      await goTo(page, `incidents/${await proposedIncident(page, language === 'en' ? 0 : 40)}`);
      const claims = page.getByRole('table', { name: texts.record.claims });
      const sources = claims.getByRole('columnheader');
      await expect.poll(() => sources.count()).toBe(3);
      await page.getByRole('button', { name: texts.change.same.button }).first().click();
      await giveReason(page, { label: texts.money.reject.reason, yes: texts.change.same.button });
      await expect.poll(() => sources.count()).toBe(4);
      await page.getByText(texts.judgement.same, { exact: true }).first().waitFor();
      await expectAccessible(page);
      await addClaim(page, texts);
      await claims.getByText('12–15').waitFor();
      await expect.poll(() => sources.count()).toBe(5);
      await page.getByRole('button', { name: texts.change.undo.button }).click();
      await giveReason(page, { label: texts.money.reject.reason, yes: texts.change.undo.button });
      await expect.poll(() => sources.count()).toBe(4);
      await page.getByText(texts.judgement.undone).first().waitFor();
    },
    TEST_TIMEOUT_MS,
  );

  inTurn(
    'that may be one are judged pair by pair with the keyboard alone, and the last judgement is taken back',
    async () => {
      const page = await world.open('incidents/duplicates', { language, still: true });
      const rows = page.getByRole('grid', { name: texts.duplicates.table }).getByRole('row');
      const open = page.getByRole('row', { selected: true });
      const claims = page.getByRole('table', { name: texts.record.claims });
      await expect.poll(() => claims.getByRole('columnheader').count()).toBe(4);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await expect.poll(() => open.getAttribute('aria-rowindex')).toBe('4');
      await page.keyboard.press('k');
      await expect.poll(() => open.getAttribute('aria-rowindex')).toBe('3');
      await expectAccessible(page);
      const waiting = await rows.count();
      await page.keyboard.press('d');
      await giveReason(page, { label: texts.money.reject.reason, yes: texts.change.different.button });
      const told = page
        .getByRole('status')
        .filter({ hasText: withAnyPlaces(texts.duplicates.judged.different) });
      await told.getByRole('link', { name: texts.duplicates.pair.open }).waitFor();
      await page.keyboard.press('u');
      await giveReason(page, { label: texts.money.reject.reason, yes: texts.change.undo.button });
      await told.waitFor({ state: 'detached' });
      await expect.poll(() => open.getAttribute('aria-rowindex')).toBe('3');
      expect(await rows.count()).toBe(waiting);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    },
    TEST_TIMEOUT_MS,
  );

  inTurn(
    'come in by a file, whose import ends with its counts, and stand among the releases',
    async () => {
      const page = await world.open('incidents/sources', { language, still: true });
      await page.locator('input[type=file]').setInputFiles({
        name: 'invented incidents.csv',
        mimeType: 'text/csv',
        buffer: readFileSync(INVENTED_FILE),
      });
      const about = page.getByRole('region', { name: texts.send.about });
      await about.getByRole('checkbox', { name: texts.send.synthetic }).check();
      await expectAccessible(page);
      await about.getByRole('button', { name: texts.send.send }).click();
      const told = page.getByRole('status').filter({ hasText: withAnyPlaces(texts.import.done) });
      await told.waitFor({ timeout: 30_000 });
      await page.getByRole('grid', { name: texts.sources.releases }).getByText('ucdp-ged').first().click();
      await page
        .getByRole('region', { name: texts.sources.about })
        .getByText('invented incidents.csv')
        .waitFor();
    },
    TEST_TIMEOUT_MS,
  );

  inTurn(
    'are closed to whoever has no right to read them, with the reason',
    async () => {
      const page = await world.open('incidents', { as: 'steward', language, still: true });
      await expect.poll(() => page.getByRole('main').textContent()).toMatch(/supervisor|نگران/i);
      expect(await page.locator('canvas').count()).toBe(0);
    },
    TEST_TIMEOUT_MS,
  );
});

/** The bytes of the file that a button saves. */
async function savedBy(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return buffer(await download.createReadStream());
}

/** Tries an empty claim, whose first field takes the focus; types a whole one, leaves and comes back: what was typed is kept, and sent. */
async function addClaim(page: Page, texts: (typeof TEXTS)['en'] | (typeof TEXTS)['ur']): Promise<void> {
  const { claimForm } = texts;
  const form = page.getByRole('form', { name: claimForm.open });
  const choose = async (label: string, option: string | RegExp): Promise<void> => {
    await form.getByRole('button', { name: new RegExp(escaped(label)) }).press('Enter');
    await page.getByRole('option', { name: option }).click();
  };
  await page.getByRole('button', { name: claimForm.open }).click();
  await form.getByRole('button', { name: claimForm.send }).press('Enter');
  await form.getByText(claimForm.problem.missing).first().waitFor();
  await expectAccessible(page);
  await choose(claimForm.claim, texts.property.injured);
  await choose(claimForm.reliability, /^C/);
  await choose(claimForm.credibility, /^3/);
  await form.getByLabel(claimForm.value).fill('12-15');
  await form.getByLabel(claimForm.title).fill('Invented report of a claim');
  await form.getByLabel(claimForm.original).fill('Invented: about a dozen hurt.');
  await page.reload();
  await page.getByRole('button', { name: claimForm.open }).click();
  await form.getByRole('button', { name: claimForm.send }).press('Enter');
  await form.waitFor({ state: 'detached' });
}

/** Puts an invented figure of another subject on record: the page goes to it. */
async function recordFigure(
  page: Page,
  texts: (typeof TEXTS)['en' | 'ur']['figures'],
  language: string,
): Promise<void> {
  const subject = `Invented valley ${language}`;
  const form = page.getByRole('form', { name: texts.form.open });
  const { field } = texts.form;
  await page.getByRole('button', { name: texts.form.open }).click();
  await form.getByLabel(field.subject).fill(subject);
  await form.getByLabel(field.low, { exact: true }).fill('600');
  await form.getByLabel(field.unit).fill('attacks');
  await form.getByLabel(field.attributedTo).fill('Invented Gazette');
  await form.getByLabel(field.document, { exact: true }).fill('Invented yearbook (SYNTHETIC)');
  for (const [label, option] of [
    [field.nature, texts.form.flow],
    [field.verification, texts.verification['looked-up']],
    [field.synthetic, texts.form.yes],
  ] as const) {
    await form.getByRole('button', { name: new RegExp(escaped(label)) }).press('Enter');
    await page.getByRole('option', { name: option, exact: true }).click();
  }
  await form.getByRole('button', { name: texts.form.send }).press('Enter');
  await page.getByRole('heading', { name: new RegExp(subject) }).waitFor();
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

async function giveReason(
  page: Page,
  words: { readonly label: string; readonly yes: string },
): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.label).fill('Invented: the same day, the same valley, the same number.');
  await dialog.getByRole('button', { name: words.yes }).click();
  await dialog.waitFor({ state: 'detached' });
}

interface Saved {
  readonly about: { readonly notes: readonly string[] };
  readonly features: readonly {
    readonly properties: { readonly layer: string };
    readonly geometry: { readonly type: string };
  }[];
}

function parseSaved(text: string): Saved {
  return JSON.parse(text) as Saved;
}
