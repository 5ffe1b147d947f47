/** SYNTHETIC: everybody in these files is invented; the listed ones are those of the invented watch list. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import en from '../../console/src/i18n/en/batches.json' with { type: 'json' };
import commonEn from '../../console/src/i18n/en/common.json' with { type: 'json' };
import sentencesEn from '../../console/src/i18n/en/sentences.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/batches.json' with { type: 'json' };
import commonUr from '../../console/src/i18n/ur/common.json' with { type: 'json' };
import sentencesUr from '../../console/src/i18n/ur/sentences.json' with { type: 'json' };
import { takeTurns } from './turns.ts';
import { goTo, type Language, type Visit } from './visitor.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = {
  en: { ...en, common: commonEn, sentences: sentencesEn },
  ur: { ...ur, common: commonUr, sentences: sentencesUr },
} as const;
const LANGUAGES = ['en', 'ur'] as const;
/** The largest batch: it goes on for some time on any machine. */
const MOST_ROWS = 100_000;
/** Long enough for a batch of some thousand rows on a machine that has other work. */
const BATCH_TIMEOUT = 120_000;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'silsila-batches-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The identity number of D-007 on the invented list. */
const LISTED_NUMBER = '00101-7712055-0';
const HEADER = 'Customer name;Father;DOB;Country;CNIC;CIF;Remark';
const CUSTOMERS = [
  HEADER,
  'زرغون شاہ کوہبندی;میرویس شاہ;1979-03-14;AF;;C-1;=1+1',
  'Zargoon Shah Kohbandi;Mirwais Shah;unknown;AF;;C-2;',
  ';;;PK;;C-3;no name',
  'Quite Another Customer;;1970;PK;00000-1234567-0;C-4;',
].join('\n');

/** A text with anything in its places. */
function like(text: string): RegExp {
  const parts = text.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

/** The choice of a column for a field. */
function choice(page: Page, field: string, column: string) {
  const name = new RegExp(`^${column} ${field}$`);
  return page.getByRole('main').getByRole('button', { name });
}

function sendButton(page: Page, language: Language) {
  const words = TEXTS[language].send;
  const names = [words.rows_one, words.rows_other, words.all].map((text) => like(text).source);
  return page.getByRole('main').getByRole('button', { name: new RegExp(names.join('|')) });
}

async function give(page: Page, content: string | Buffer, name = 'customers.csv'): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
  await page.locator('input[type=file]').setInputFiles(file);
}

/** A file of so many invented customers, with somebody listed as every hundredth. */
function manyCustomers(count: number): string {
  const rows = Array.from({ length: count }, (_, at) =>
    at % 100 === 0 ? `Zargoon Shah Kohbandi;;1979;AF;;C-${at};` : `Invented Customer ${at};;;;;C-${at};`,
  );
  return [HEADER, ...rows].join('\n');
}

async function send(page: Page, language: Language): Promise<void> {
  await sendButton(page, language).click();
  await page.waitForURL(/\/console\/batches\/[0-9a-f-]{36}$/, { timeout: BATCH_TIMEOUT });
}

/** Screens a file and waits for its rows. */
async function screen(visit: Visit & { readonly language: Language }, content: string): Promise<Page> {
  const page = await world.open('batches', visit);
  await give(page, content);
  await page.getByRole('group', { name: TEXTS[visit.language].map.legend }).waitFor();
  await send(page, visit.language);
  await desk(page, visit.language)
    .locator('tbody tr[data-index]')
    .first()
    .waitFor({ timeout: BATCH_TIMEOUT });
  return page;
}

function desk(page: Page, language: Language) {
  return page.getByRole('grid', { name: TEXTS[language].desk.title });
}

function chip(page: Page, words: string) {
  return page.getByRole('button', { name: new RegExp(`^${words} \\d`) });
}

describe.each(LANGUAGES)('files of names in %s', (language) => {
  const turn = takeTurns(language);
  const texts = TEXTS[language];

  turn('say what is taken, and what would be listed, where nothing is', async () => {
    // Nobody screens a file under this person.
    const page = await world.open('batches', { language, as: 'supervisor' });
    await page.getByRole('heading', { name: texts.list.emptyTitle }).waitFor();
    await page.getByText(texts.drop.example).click();
    await page.getByText(texts.example.father).waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  turn('are looked at before they are sent: columns, first rows, and what is doubtful', async () => {
    const page = await world.open('batches', { language });
    await give(page, CUSTOMERS);
    await page.getByRole('group', { name: texts.map.legend }).waitFor();
    await page.getByText(texts.facts.semicolon, { exact: true }).waitFor();
    for (const [field, column] of [
      [texts.field.name, 'Customer name'],
      [texts.field.father, 'Father'],
      [texts.field.born, 'DOB'],
      [texts.field.id, 'CNIC'],
      [texts.field.customer, 'CIF'],
    ] as const) {
      await choice(page, field, column).waitFor();
    }
    const warnings = page.getByRole('listitem');
    for (const kind of ['empty-names_one', 'no-year_one', 'formula-text_one'] as const) {
      await warnings.filter({ hasText: like(texts.warning[kind]) }).waitFor();
    }
    const rows = page.getByRole('region', { name: like(texts.preview.title_other) });
    expect(await rows.getByRole('row').count()).toBe(5);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  turn('cannot be sent without a column for the name, and say so', async () => {
    const page = await world.open('batches', { language });
    await give(page, 'First;Second\n1;2\n');
    await choice(page, texts.field.name, texts.map.none).waitFor();
    await page.getByText(texts.send.noName).waitFor();
    expect(await sendButton(page, language).getAttribute('aria-disabled')).toBe('true');
    await choice(page, texts.field.name, texts.map.none).click();
    await page.getByRole('option', { name: /^Second/ }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: like(texts.warning['no-letters_one']) })
      .waitFor();
    expect(await page.getByText(texts.send.noName).count()).toBe(0);
    expect(await sendButton(page, language).getAttribute('aria-disabled')).toBe(null);
  });

  turn('are answered row by row: by verdict, by keyboard, with every reason', async () => {
    const page = await screen({ language }, CUSTOMERS);
    const table = desk(page, language);
    expect(await table.locator('tbody tr[data-index]').count()).toBe(4);
    await page.getByRole('table', { name: texts.head.counts }).waitFor();
    await page.getByText(texts.head.stale).first().waitFor();
    await expectAccessible(page);
    await chip(page, texts.desk.refused).click();
    await table.getByText(texts.desk.refusedRow, { exact: true }).waitFor();
    expect(await table.locator('tbody tr[data-index]').count()).toBe(1);
    await chip(page, texts.desk.refused).click();
    await table.locator('tbody tr[data-index="3"]').waitFor();
    await table.locator('tbody tr[data-index="0"]').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    const row = page.getByRole('complementary', { name: like(texts.row.title) });
    await row.getByText(texts.effect.agrees).first().waitFor();
    await row.getByRole('link', { name: texts.row.entry }).first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await row.waitFor({ state: 'detached' });
    await table.locator('tbody tr[data-index="2"]').click();
    await row.getByText(texts.sentences.said['row-no-name'], { exact: true }).waitFor();
    expect(page.url()).not.toMatch(/customers|Zar|%D8/i);
  });

  turn('open a row as a dialog on a telephone', async () => {
    const page = await screen({ language, width: 390 }, CUSTOMERS);
    await expectNoSidewaysScroll(page);
    await desk(page, language).locator('tbody tr[data-index="0"]').tap();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(texts.effect.agrees).first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await dialog.getByRole('button', { name: texts.common.action.close }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  turn('are refused before anything is sent where they are too large', async () => {
    const page = await world.open('batches', { language });
    const sent: string[] = [];
    page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())));
    await page.locator('input[type=file]').evaluate((input) => {
      const chunk = 'x'.repeat(1024 * 1024);
      const files = new DataTransfer();
      files.items.add(new File(Array<string>(500).fill(chunk), 'large.csv'));
      if (input instanceof HTMLInputElement) input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const alert = page.getByRole('alert');
    await alert.getByRole('heading', { name: texts.refused['csv-too-large'].title }).waitFor();
    await alert.getByText(texts.refused.nothingSent).waitFor();
    expect(sent).toEqual([]);
    await expectAccessible(page);
  });

  it.each([
    ['a PDF', '%PDF-1.7 invented', 'INPUT_FORMAT_UNKNOWN'],
    ['a table without rows', 'Name;DOB\n', null],
    ['two columns of one name', 'Name;Name\nA;B\n', 'INPUT_COLUMNS'],
  ] as const)('say what is wrong with %s, and what to do', async (_what, content, code) => {
    const page = await world.open('batches', { language });
    await give(page, content);
    if (code === null) await page.getByText(texts.send.noRows).waitFor();
    else {
      await page.getByRole('heading', { name: texts.server[code].title }).waitFor();
      await page.getByText(texts.common.failure.details).waitFor();
      expect(await page.getByText(code, { exact: true }).isVisible()).toBe(language === 'en');
    }
    await expectAccessible(page);
    await page.getByRole('button', { name: texts.prepare.another }).click();
    await page.getByRole('button', { name: texts.drop.choose }).waitFor();
  });

  turn('keep file and columns when the server does not answer, and go on when it does', async () => {
    const page = await world.open('batches', { language });
    await give(page, CUSTOMERS);
    await page.getByRole('group', { name: texts.map.legend }).waitFor();
    await choice(page, texts.field.kind, texts.map.none).click();
    await page.getByRole('option', { name: /^Remark/ }).click();
    await page.route('**/screenings/files', (route) => route.abort('connectionrefused'));
    await page.getByRole('checkbox', { name: texts.options.record }).check();
    await sendButton(page, language).click();
    await page.getByRole('heading', { name: texts.common.failure.offlineTitle }).waitFor();
    await choice(page, texts.field.kind, 'Remark').waitFor();
    expect(await page.getByRole('checkbox', { name: texts.options.record }).isChecked()).toBe(true);
    await expectAccessible(page);
    await page.unroute('**/screenings/files');
    await page.getByRole('button', { name: texts.common.action.retry }).click();
    await page.waitForURL(/\/console\/batches\/[0-9a-f-]{36}$/, { timeout: BATCH_TIMEOUT });
  });

  turn(
    'go on when the window is closed, are found again, and can be stopped',
    async () => {
      const page = await world.open('batches', { language });
      await give(page, manyCustomers(MOST_ROWS), 'many.csv');
      await send(page, language);
      const address = new URL(page.url()).pathname;
      await page.close();
      const again = await world.open('batches', { language });
      await again.getByRole('progressbar').waitFor();
      await expectAccessible(again);
      await goTo(again, address.replace('/console/', ''));
      await again.getByRole('progressbar').waitFor();
      await again.getByText(texts.batch.goesOn).waitFor();
      await expectAccessible(again);
      await again.getByRole('button', { name: texts.common.job.cancel }).click();
      await again.getByRole('dialog').getByText(texts.stop.words).waitFor();
      await expectAccessible(again);
      await again.getByRole('button', { name: texts.stop.yes }).click();
      await again
        .getByRole('heading', { name: texts.ended.cancelled.title })
        .waitFor({ timeout: BATCH_TIMEOUT });
      await chip(again, texts.common.tally.waiting).waitFor();
      await expectAccessible(again);
    },
    BATCH_TIMEOUT,
  );

  it.each(['csv', 'xlsx', 'pdf'] as const)(
    'give their report as %s, under a name that names nobody',
    async (format) => {
      const page = await screen({ language }, CUSTOMERS);
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: texts.report[format] }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toMatch(new RegExp(`^silsila-[0-9a-f]{8}\\.${format}$`));
      const path = join(folder, saved.suggestedFilename());
      await saved.saveAs(path);
      const bytes = readFileSync(path);
      expect(bytes.subarray(0, 4).toString('latin1')).toMatch(
        { csv: /^ï»¿/, xlsx: /^PK/, pdf: /^%PDF/ }[format],
      );
      await page.getByText(texts.report.saved).waitFor();
    },
  );

  turn('turn a match into a finding, from the row that it was found in', async () => {
    const page = await screen(
      { language },
      `Name\n${language === 'en' ? 'Wadood Lala' : 'نور البصر دشتگلی'}\n`,
    );
    await desk(page, language).locator('tbody tr[data-index="0"]').click();
    const row = page.getByRole('complementary', { name: like(texts.row.title) });
    await row.getByRole('button', { name: texts.row.record }).first().click();
    await row.getByRole('link', { name: texts.row.openFinding }).first().click();
    await page.waitForURL(/\/console\/findings\/[0-9a-f]{40}$/);
  });

  turn(
    'record a match by number alone from its row, and name its finding when the row is opened again',
    async () => {
      const name = language === 'en' ? 'Entirely Other Person' : 'Another Person Entirely';
      const page = await screen({ language }, `Name,CNIC\n${name},${LISTED_NUMBER}\n`);
      const first = desk(page, language).locator('tbody tr[data-index="0"]');
      await first.click();
      const row = page.getByRole('complementary', { name: like(texts.row.title) });
      await row.getByText(texts.row.recordWords).first().waitFor();
      await expectAccessible(page);
      await row.getByRole('button', { name: texts.row.record }).first().click();
      await row.getByRole('link', { name: texts.row.openFinding }).first().waitFor();
      await page.reload();
      await first.click();
      await row.getByRole('link', { name: texts.row.openFinding }).first().click();
      await page.waitForURL(/\/console\/findings\/[0-9a-f]{40}$/);
    },
  );
});

describe('a spreadsheet', () => {
  it('with formulas is read by the values stored in it, and the page says so', async () => {
    const sheet = await writeXlsxFile([
      [{ value: 'Name' }, { value: 'DOB' }],
      [{ type: 'Formula', value: '=CONCATENATE("Zargoon"," Shah")' }, { value: '1979' }],
      [{ value: 'Wadood Lala' }, { value: '1984' }],
    ]).toBuffer();
    const page = await world.open('batches', { language: 'en' });
    await give(page, sheet, 'customers.xlsx');
    await page.getByText(en.facts.xlsx).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: like(en.warning.formulas_one) })
      .waitFor();
    expect(await page.getByText('Zargoon Shah').count(), 'nothing is worked out').toBe(0);
    await expectAccessible(page);
  });
});

describe('the results desk', () => {
  it('shows the part of a file that was asked for: by verdict, by letters, in order', async () => {
    const page = await screen({ language: 'en' }, manyCustomers(600));
    const table = desk(page, 'en');
    await page.getByText('600 rows', { exact: true }).waitFor();
    expect(await table.getAttribute('aria-rowcount')).toBe('601');
    expect(
      await table.locator('tbody tr[data-index]').count(),
      'only what is in sight is drawn',
    ).toBeLessThan(100);
    await page.getByRole('searchbox').fill('KOHBANDI zargoon');
    await page.getByText('6 of 600 rows').waitFor();
    await page.getByRole('button', { name: 'Sort by Row' }).click();
    await page.getByRole('button', { name: 'Sort by Row' }).click();
    await table.locator('tbody tr[data-index="0"] td').first().getByText('501').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByText('600 rows', { exact: true }).waitFor();
    await table.locator('tbody tr[data-index="0"]').focus();
    await page.keyboard.press('End');
    await table.locator('tbody tr[data-index="599"]:focus').waitFor();
    await page.keyboard.press('Home');
    await table.locator('tbody tr[data-index="0"]:focus').waitFor();
  });
});
