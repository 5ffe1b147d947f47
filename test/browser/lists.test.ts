/** SYNTHETIC: the lists, one list and one entry of it, and taking lists in, over the invented example. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import commonEn from '../../console/src/i18n/en/common.json' with { type: 'json' };
import en from '../../console/src/i18n/en/lists.json' with { type: 'json' };
import commonUr from '../../console/src/i18n/ur/common.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/lists.json' with { type: 'json' };
import {
  BROKEN_VERSION,
  dayBefore,
  FIRST_VERSION,
  LIST_ID,
  LIST_TITLE,
  SECOND_VERSION,
  takeIn,
} from './invented-versions.ts';
import { fill, isolated, withAnyPlaces } from './texts.ts';
import { takeTurns } from './turns.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = { en: { ...en, common: commonEn }, ur: { ...ur, common: commonUr } } as const;
type Texts = (typeof TEXTS)['en' | 'ur'];

/** Chooses a file where lists are taken in, and waits until it was read. */
async function choose(page: Page, texts: Texts, text: string): Promise<void> {
  await page.getByRole('button', { name: texts.import.open }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'notices.jsonl',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.getByRole('heading', { name: texts.import.found }).waitFor();
}

/** The lists that the store holds, as the server says. */
/** The table of who is listed, whichever tables stand by then. */
function entriesTable(within: Locator, texts: Texts): Locator {
  return within.getByRole('grid', { name: withAnyPlaces(texts.list.entriesOn) });
}

async function storedLists(): Promise<readonly string[]> {
  const token = await world.demo().openSession('steward');
  const answer = await fetch(`${world.demo().url}/lists`, { headers: { authorization: `Bearer ${token}` } });
  const { lists } = (await answer.json()) as { readonly lists: readonly { readonly id: string }[] };
  return lists.map(({ id }) => id);
}

describe.each(['en', 'ur'] as const)('the lists in %s', (language) => {
  const turn = takeTurns(language);
  const texts = TEXTS[language];

  turn('name each list with its age, too old ones first and loud', async () => {
    const page = await world.open('lists', { language });
    const rows = page.getByRole('main').getByRole('list').first().locator('> li');
    await rows.first().waitFor();
    await rows
      .first()
      .getByText(fill(texts.age.older.slice(0, texts.age.older.indexOf('{{'))), { exact: false })
      .waitFor();
    await rows.first().getByText(texts.age.olderWords).waitFor();
    await page.getByRole('link', { name: 'Invented watch list (SYNTHETIC)' }).waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  turn('tell an analyst why lists are not theirs to take in, and who may', async () => {
    const page = await world.open('lists', { language });
    const button = page.getByRole('button', { name: texts.import.open });
    await button.waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    const reason = await page
      .locator(`[id="${await button.getAttribute('aria-describedby')}"]`)
      .textContent();
    expect(reason).toContain(language === 'en' ? 'steward of lists' : 'فہرستوں کا مہتمم');
  });

  turn('say that a purpose is needed, and let one be chosen', async () => {
    const page = await world.open('lists', { language, reason: null });
    await page.getByRole('alert').getByText(texts.common.denied.needsPurpose).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: texts.common.denied.choosePurpose }).click();
    await page.getByRole('dialog').waitFor();
  });

  turn('read a file first without writing, and name the records that cannot be read', async () => {
    const page = await world.open('lists', { language, as: 'steward' });
    await choose(page, texts, BROKEN_VERSION);
    await page.getByText(fill(texts.import.warning['refused-records'], { refused: 2 })).waitFor();
    const refused = page.getByRole('grid', { name: texts.import.refused });
    expect(await refused.getByRole('row').count()).toBe(3);
    await refused.getByText('X-7').first().waitFor();
    const take = page.getByRole('button', { name: texts.import.take });
    expect(await take.getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page);
    await page.getByRole('button', { name: texts.import.skip }).click();
    await page.getByRole('button', { name: texts.import.take, disabled: false }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
  });
});

describe('taking a list in', () => {
  it('refuses an empty file before it is sent', async () => {
    const page = await world.open('lists', { as: 'steward' });
    await page.getByRole('button', { name: en.import.open }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'empty.xml', mimeType: 'text/xml', buffer: Buffer.alloc(0) });
    const said = page.getByRole('alert').filter({ hasText: withAnyPlaces(en.import.emptyFile) });
    await said.filter({ hasText: 'empty.xml' }).waitFor();
  });

  it('takes a file that is dropped', async () => {
    const page = await world.open('lists', { as: 'steward' });
    await page.getByRole('button', { name: en.import.open }).click();
    const box = await page.getByText(en.import.drop, { exact: true }).boundingBox();
    if (box === null) throw new Error('there is no place to drop a file');
    const folder = await mkdtemp(join(tmpdir(), 'silsila-drop-'));
    try {
      const file = join(folder, 'notices.jsonl');
      await writeFile(file, FIRST_VERSION);
      const browser = await page.context().newCDPSession(page);
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        const data = { items: [], files: [file], dragOperationsMask: 1 };
        await browser.send('Input.dispatchDragEvent', { type, x: box.x + 4, y: box.y + 4, data });
      }
      await page.getByRole('heading', { name: en.import.found }).waitFor();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says what a file is that is no list, and keeps what is loaded', async () => {
    const page = await world.open('lists', { as: 'steward' });
    const before = await storedLists();
    await page.getByRole('button', { name: en.import.open }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'letter.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Dear colleague,\n'),
    });
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    expect(await storedLists()).toEqual(before);
    await page.getByRole('button', { name: en.import.other }).click();
    await page.getByText(en.import.drop).waitFor();
  });

  it('shows what would change, takes it in on a word, and compares the versions after', async () => {
    const page = await world.open('lists', { as: 'steward' });
    await choose(page, TEXTS.en, FIRST_VERSION);
    await page.getByText(en.import.first).waitFor();
    await page.getByText(fill(en.import.consequence.added_other, { shown: 5 })).waitFor();
    await page.getByText(en.import.warning['age-unknown']).waitFor();
    expect(await storedLists(), 'after the dry run').not.toContain(LIST_ID);
    await page.getByText(en.import.saysNot).click();
    await page.getByLabel(en.import.ownTitle).fill(LIST_TITLE);
    await page.getByLabel(en.import.ownDay).fill(dayBefore(12));
    await page.getByRole('button', { name: en.import.again }).click();
    await page.getByText(en.import.warning['age-unknown']).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: en.import.take }).click();
    const done = fill(en.import.done.imported, {
      title: isolated(LIST_TITLE),
      added: 5,
      changed: 0,
      removed: 0,
    });
    await page.getByText(done).waitFor();
    await expectAccessible(page);
    expect(await storedLists()).toContain(LIST_ID);

    await takeIn(world.demo(), { text: SECOND_VERSION, publishedOn: dayBefore(2) });
    await page.getByRole('link', { name: en.import.done.open }).click();
    await page.getByRole('heading', { name: LIST_TITLE }).waitFor();
    const changes = page.getByRole('grid', { name: en.list.changes });
    await changes.getByText('Zarmast Shinwarai').waitFor();
    expect(await changes.getByRole('row').count(), 'a head, two properties, one gone, one new').toBe(5);
  });

  it('warns of a file that is older than what is loaded, and takes it only when told to', async () => {
    const page = await world.open('lists', { as: 'steward' });
    await choose(page, TEXTS.en, FIRST_VERSION);
    await page.getByText(en.import.saysNot).click();
    await page.getByLabel(en.import.ownDay).fill(dayBefore(40));
    await page.getByRole('button', { name: en.import.again }).click();
    await page.getByText(en.import.severity.stops).waitFor();
    expect(await page.getByRole('button', { name: en.import.take }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await page.getByRole('button', { name: en.import.force }).click();
    await page.getByText(en.import.severity.stops).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: en.import.take }).getAttribute('aria-disabled')).toBeNull();
  });
});

/** Both versions of the invented list, whichever tests ran before. */
async function loadVersions(): Promise<void> {
  if (!(await storedLists()).includes(LIST_ID)) {
    await takeIn(world.demo(), { text: FIRST_VERSION, publishedOn: dayBefore(12) });
  }
  await takeIn(world.demo(), { text: SECOND_VERSION, publishedOn: dayBefore(2) });
}

describe.each(['en', 'ur'] as const)('one list in %s', (language) => {
  const turn = takeTurns(language);
  beforeAll(loadVersions);
  const texts = TEXTS[language];
  const direction = language === 'ur' ? 'rtl' : 'ltr';

  turn('lays old and new values side by side, by kind of change', async () => {
    const page = await world.open(`lists/${LIST_ID}`, { language });
    const changes = page.getByRole('grid', { name: texts.list.changes });
    await changes.getByText('Zarmast Shinwarai').waitFor();
    await expectAccessible(page);
    await changes.getByRole('row').filter({ hasText: texts.property.birthDate }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('del').first().waitFor();
    const [before, after] = [
      await dialog.locator('del').first().boundingBox(),
      await dialog.locator('ins').first().boundingBox(),
    ];
    expect((before?.x ?? 0) < (after?.x ?? 0), 'before stands where reading begins').toBe(
      direction === 'ltr',
    );
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: texts.list.kind }).click();
    await page.getByRole('option', { name: texts.change.removed }).click();
    await changes.getByText('Meer Sahib Nilaband').waitFor();
    expect(await changes.getByRole('row').count()).toBe(2);
  });

  turn('says who was listed on a past day', async () => {
    const page = await world.open(`lists/${LIST_ID}`, { language });
    const main = page.getByRole('main');
    await entriesTable(main, texts).getByText('Qalandar Wazir Shahtoti').waitFor();
    await main.getByLabel(texts.list.day).fill(dayBefore(5));
    await main.getByRole('button', { name: texts.list.show }).click();
    await entriesTable(main, texts).getByText('Meer Sahib Nilaband').waitFor();
    const later = entriesTable(main, texts).getByRole('row').filter({ hasText: 'Qalandar Wazir Shahtoti' });
    await later.getByText(texts.list.undetermined).waitFor();
    await main.getByRole('button', { name: texts.list.today, exact: true }).click();
    await entriesTable(main, texts).getByText('Qalandar Wazir Shahtoti').waitFor();
  });

  turn('is told from one that is not there', async () => {
    const page = await world.open('lists/no-such-list', { language });
    await page.getByRole('heading', { name: texts.list.missing }).waitFor();
    await expectAccessible(page);
  });
});

describe.each(['en', 'ur'] as const)('one entry in %s', (language) => {
  const turn = takeTurns(language);
  beforeAll(loadVersions);
  const texts = TEXTS[language];

  turn('shows names in every script, facts, history and each statement with its grade', async () => {
    const page = await world.open(`lists/${LIST_ID}`, { language });
    const entries = entriesTable(page.getByRole('main'), texts);
    await entries.getByText('Zarmast Khan Lorakai').waitFor();
    await entries.getByRole('row').filter({ hasText: 'Zarmast Khan Lorakai' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Zarmast Khan Lorakai' }).waitFor();
    expect(decodeURIComponent(new URL(page.url()).pathname), 'ids alone stand in the address').toBe(
      `/console/entries/${LIST_ID}:X-1`,
    );
    const main = page.getByRole('main');
    expect(await main.getByRole('listitem').getByText('زرمست خان لورکئی').first().getAttribute('dir')).toBe(
      'auto',
    );
    await main.getByRole('listitem').getByText(texts.entry.nameKind.weakAlias, { exact: true }).waitFor();
    await main.getByText('…221').first().waitFor();
    expect(await page.content()).not.toContain('8105022');
    await main.getByText(texts.entry.step.added).waitFor();
    await expectAccessible(page);
    const statements = page.getByRole('grid', { name: texts.entry.statements });
    await statements.getByRole('button').first().waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  turn(
    'explains a grade to whoever stops at it, and opens a statement with everything known of it',
    async () => {
      const page = await world.open(`entries/${LIST_ID}:X-1`, { language });
      const statements = page.getByRole('grid', { name: texts.entry.statements });
      const row = statements.getByRole('row').filter({ hasText: 'Gul Mast' });
      await row.waitFor();
      await row.click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(texts.entry.assertedBy).waitFor();
      await dialog.getByText('TLP:CLEAR').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Tab');
      await dialog.locator('button').filter({ hasText: 'A2' }).focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await page.getByRole('tooltip').getByText(texts.grade.admiralty.title).waitFor();
    },
  );

  turn('keeps ended statements out of sight until they are asked for', async () => {
    const page = await world.open(`entries/${LIST_ID}:X-1`, { language });
    const statements = page.getByRole('grid', { name: texts.entry.statements });
    await statements.getByText('Gul Mast').waitFor();
    const before = await statements.getByRole('row').count();
    await page.getByRole('button', { name: fill(texts.entry.showEnded_one, { count: 1 }) }).click();
    expect(await statements.getByRole('row').count()).toBe(before + 1);
    await page.getByRole('button', { name: texts.entry.hideEnded }).waitFor();
  });

  turn('shows an entry as it was, and says that it is the past', async () => {
    const page = await world.open(`entries/${LIST_ID}:X-1`, { language });
    await page.getByText(texts.entry.time).click();
    await page.getByLabel(texts.entry.knownAt).fill('2001-01-01');
    await page.getByRole('button', { name: texts.entry.look }).click();
    await page.getByText(fill(texts.entry.past.slice(0, texts.entry.past.indexOf('{{')))).waitFor();
    await page.getByRole('button', { name: texts.entry.now }).click();
    await page.getByRole('heading', { name: 'Zarmast Khan Lorakai' }).waitFor();
  });

  turn('says that an entry has left its list, and keeps what was stated', async () => {
    const page = await world.open(`entries/${LIST_ID}:X-4`, { language });
    await page.getByRole('heading', { name: 'Meer Sahib Nilaband' }).waitFor();
    await page
      .getByRole('note')
      .filter({ hasText: fill(texts.entry.removedOn.split('{{')[0] ?? '') })
      .last()
      .waitFor();
    await page.getByText(texts.entry.step.removed).waitFor();
    await expectAccessible(page);
  });

  turn('says above everything else that its source calls it disputed', async () => {
    const page = await world.open('entries/pk-proscribed:PK-82', { language });
    const note = page.getByRole('note').filter({ hasText: texts.entry.contested });
    await note.getByText(/legal fact/).waitFor();
    await expectAccessible(page);
  });

  turn('is told from one that is not there or hidden', async () => {
    const page = await world.open(`entries/${LIST_ID}:X-999`, { language });
    await page.getByRole('heading', { name: texts.entry.missing }).waitFor();
    await expectAccessible(page);
  });

  turn('leads to the findings about it', async () => {
    const page = await world.open('entries/demo-watch:D-001', { language });
    await page.getByRole('link', { name: texts.entry.findings }).click();
    await page.waitForURL('**/console/findings**');
    expect(new URL(page.url()).searchParams.get('entry')).toContain('demo-watch:D-001');
  });
});
