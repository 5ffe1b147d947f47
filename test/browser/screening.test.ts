/** SYNTHETIC: every person asked for here is invented; the listed ones are those of the invented watch list. */

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import findingsEn from '../../console/src/i18n/en/findings.json' with { type: 'json' };
import en from '../../console/src/i18n/en/screening.json' with { type: 'json' };
import findingsUr from '../../console/src/i18n/ur/findings.json' with { type: 'json' };
import ur from '../../console/src/i18n/ur/screening.json' with { type: 'json' };
import { takeTurns } from './turns.ts';
import type { Language, Visit } from './visitor.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
const TEXTS = { en, ur } as const;
const FINDING_TEXTS = { en: findingsEn, ur: findingsUr } as const;
/** As listed, and as it is typed. */
const LISTED = 'Zarghun Shah Kohbandi';
const TYPED = 'Zargoon Shah Kohbandi';

async function openBox(visit: Visit = {}): Promise<Page> {
  const page = await world.open('screening', visit);
  await page.locator('[data-screening-box]:focus').waitFor();
  return page;
}

function verdict(page: Page, language: Language) {
  return page.getByRole('region', { name: TEXTS[language].verdict.label });
}

async function heading(page: Page, language: Language, text: string): Promise<void> {
  await verdict(page, language).getByRole('heading', { name: text }).waitFor();
}

describe.each(['en', 'ur'] as const)('the screening page in %s', (language) => {
  const turn = takeTurns(language);
  const texts = TEXTS[language];

  turn('answers while a name is typed, with both names part by part', async () => {
    const page = await openBox({ language });
    await expectAccessible(page);
    await page.keyboard.type(TYPED, { delay: 30 });
    await heading(page, language, texts.verdict.match);
    await page.getByRole('heading', { name: LISTED, level: 2 }).waitFor();
    const picture = page.getByRole('group', { name: texts.strip.label });
    expect(await picture.getByRole('button').count()).toBe(6);
    const rows = await page.getByRole('table', { name: texts.strip.table }).getByRole('row').allInnerTexts();
    expect(rows).toHaveLength(4);
    expect(rows[1]).toContain('Zargoon');
    expect(rows[1]).toContain('Zarghun');
    expect(rows[1]).toContain(texts.link.sound);
    expect(rows[2]).toContain(texts.link.same);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  turn('draws a name in Arabic letters from right to left, whatever the language', async () => {
    const page = await openBox({ language });
    await page.keyboard.insertText('زرغون شاہ کوہبندی');
    await page.getByRole('heading', { name: LISTED, level: 2 }).waitFor();
    const picture = page.getByRole('group', { name: texts.strip.label });
    const places = await picture
      .getByRole('button')
      .evaluateAll((tiles) => tiles.map((tile) => tile.getBoundingClientRect().left));
    expect(places[0]).toBeGreaterThan(places[1] ?? 0);
    expect(places[1]).toBeGreaterThan(places[2] ?? 0);
    expect(places[3]).toBeGreaterThan(places[4] ?? 0);
  });

  turn('marks what contradicts, says what would change the answer, and leads to the field', async () => {
    const page = await openBox({ language });
    await page.keyboard.type('Zargoon Khan Kohbandi');
    await heading(page, language, texts.verdict.possible);
    const rows = page.getByRole('table', { name: texts.strip.table }).getByRole('row');
    await rows.filter({ hasText: 'Khan' }).filter({ hasText: texts.alone['other-query'] }).waitFor();
    await rows.filter({ hasText: texts.alone['other-listed'] }).first().waitFor();
    await page.getByRole('button', { name: texts.change.bornGive }).click();
    await page.locator('[name="born"]:focus').waitFor();
    await page.keyboard.type('1979-03-14');
    const reason = page.getByRole('listitem').filter({ hasText: texts.about.born });
    await reason.filter({ hasText: texts.effect.agrees }).waitFor();
    await expectAccessible(page);
  });

  turn('is worked by keyboard alone, from the box to the finding', async () => {
    const page = await openBox({ language });
    await page.keyboard.type('Noor-ul-Basar Dashtguli', { delay: 10 });
    await heading(page, language, texts.verdict.match);
    await page.keyboard.press('ArrowDown');
    await page.locator('[data-answer]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-detail]:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-screening-box]:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.waitForURL('**/console/findings/*');
  });

  turn('takes a key that comes at once after the answers', async () => {
    const page = await openBox({ language });
    await page.evaluate(() => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('[data-answer]') === null) return;
        watch.disconnect();
        const down = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
        document.querySelector('[data-screening-box]')?.dispatchEvent(down);
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    await page.keyboard.insertText(TYPED);
    await page.locator('[data-answer]:focus').waitFor();
  });

  turn('keeps the focus on the answer in hand when answers come anew', async () => {
    const page = await openBox({ language });
    await page.keyboard.insertText(TYPED);
    await page.locator('[data-answer]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[data-answer]:focus').waitFor();
    const inHand = await page.locator('[data-answer]:focus').getAttribute('data-answer');
    // What a browser does when it moves a row in hand to another place.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.locator('[data-screening-box]').evaluate((box: HTMLInputElement, typed) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, typed);
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, `${TYPED} `);
    await page.locator(`[data-answer="${inHand}"]:focus`).waitFor();
  });

  turn('asks nothing without a purpose, and keeps what was typed', async () => {
    const page = await openBox({ language, reason: null });
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await page.keyboard.type(TYPED);
    await page.getByRole('heading', { name: texts.purpose.title }).waitFor();
    await page.getByText(texts.purpose.kept).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: texts.purpose.choose }).click();
    await page.getByRole('dialog').waitFor();
    expect(asked).not.toContain('/match');
    expect(await page.locator('[data-screening-box]').inputValue()).toBe(TYPED);
  });

  turn('shows what cannot be told as strongly as a match', async () => {
    const page = await openBox({ language });
    await page.keyboard.insertText('0300 1234567 😀');
    await heading(page, language, texts.verdict.undetermined);
    await verdict(page, language).getByText(texts.verdict.undeterminedDo).waitFor();
    await expectAccessible(page);
  });

  turn('makes invisible direction marks visible', async () => {
    const page = await openBox({ language });
    await page.keyboard.insertText('Zargoon \u202eShah Kohbandi');
    await page.getByRole('alert').filter({ hasText: '[U+202E]' }).waitFor();
    await expectAccessible(page);
  });

  it.each(['dark', 'contrast'] as const)('keeps its contrasts in the look %s', async (look) => {
    const page = await openBox({ language, look });
    await page.keyboard.type('Zargoon Khan Kohbandi');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('heading', { name: LISTED, level: 2 }).waitFor();
    await expectAccessible(page);
  });

  turn('fits a window of 390 pixels', async () => {
    const page = await openBox({ language, width: 390 });
    await page.keyboard.type('Khawaja Nizam ud Din Darrabi');
    await page.getByRole('article').waitFor();
    await page.getByRole('button', { name: new RegExp(texts.box.more) }).click();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

describe('the screening page', () => {
  it('says at its field what was not understood', async () => {
    const page = await openBox();
    await page.keyboard.type(TYPED);
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('[name="father"]:focus').waitFor();
    await page.getByLabel(en.more.born).fill('soon');
    const field = page.getByLabel(en.more.born);
    const noteId = (await field.getAttribute('aria-describedby')) ?? '';
    await page
      .getByText(/soon.*is not a date/)
      .first()
      .waitFor();
    expect(noteId).not.toBe('');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  });

  it('shows who was listed on a past day and who was not', async () => {
    const page = await openBox();
    await page.keyboard.type(TYPED);
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByLabel(en.more.asOf).fill('2001-01-01');
    await page.getByRole('heading', { name: en.later.title }).waitFor();
    await page.getByRole('link', { name: LISTED }).waitFor();
    await expectAccessible(page);
  });

  it('bounds a name of ten thousand characters, in words', async () => {
    const page = await openBox();
    await page.keyboard.insertText('Zargoon '.repeat(1250));
    await page.getByText('A name is compared up to 1,000 characters', { exact: false }).waitFor();
    expect(await page.locator('[data-screening-box]').inputValue()).toHaveLength(1000);
  });

  it('keeps the question through a reload, in this tab alone', async () => {
    const page = await openBox();
    await page.keyboard.type(TYPED);
    await page.getByRole('heading', { name: LISTED, level: 2 }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: LISTED, level: 2 }).waitFor();
    expect(await page.locator('[data-screening-box]').inputValue()).toBe(TYPED);
    const kept = await page.evaluate(() => JSON.stringify(localStorage) + location.href);
    expect(kept).not.toContain('Zargoon');
    expect(world.demo().log.join('\n')).not.toContain('Zargoon');
  });

  it('says the verdict aloud once the typing rests', async () => {
    const page = await openBox();
    await page.keyboard.type(TYPED);
    await page.getByRole('status').filter({ hasText: en.verdict.match }).waitFor();
  });

  it('saves the record of the check as a PDF', async () => {
    const page = await openBox();
    await page.keyboard.type(TYPED);
    await heading(page, 'en', en.verdict.match);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: en.record.save }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(en.record.file);
  });

  it.each(['en', 'ur'] as const)(
    'records a match of a past day, and the finding says the day, in %s',
    async (language) => {
      const texts = TEXTS[language];
      const page = await openBox({ language });
      await page.keyboard.type(LISTED);
      await page.keyboard.press('Alt+ArrowDown');
      const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
      await page.getByLabel(texts.more.asOf).fill(yesterday);
      await page.getByText(texts.actions.recordPast.split('{{')[0]?.trim() ?? '').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: texts.actions.record }).click();
      await page.waitForURL(/\/console\/findings\/[0-9a-f]{40}$/);
      const sentence = page.getByRole('region', { name: FINDING_TEXTS[language].sentence.title });
      await sentence.getByText(FINDING_TEXTS[language].standing.asOf, { exact: true }).waitFor();
      expect(await sentence.getByText(`as listed on ${yesterday}`).count()).toBe(1);
    },
  );

  it('says why a button is dead', async () => {
    const page = await openBox({ as: 'supervisor' });
    await page.keyboard.type(LISTED);
    const record = page.getByRole('button', { name: en.actions.record });
    await record.waitFor();
    expect(await record.getAttribute('aria-disabled')).toBe('true');
  });

  it('remembers what was found false, who decided it, and why', async () => {
    const page = await openBox();
    const query = { schema: 'Thing', properties: { name: 'Sher Alam Spinzarai' } };
    const recorded = await post(page, '/findings', { query, list: 'demo-watch', ref: 'D-004' });
    const { finding } = recorded as { finding: { id: string; version: number } };
    const second = await world.open('screening', { as: 'supervisor' });
    await post(second, `/findings/${finding.id}/decisions`, {
      version: finding.version,
      verdict: 'false',
      reason: 'another man of the same name',
    });
    await page.keyboard.type('Sher Alam Spinzarai');
    await page.getByRole('button', { name: /D-004/ }).click();
    const memory = page.getByRole('region', { name: en.memory.label });
    await memory.getByRole('heading', { name: en.memory.cleared }).waitFor();
    await memory.getByText('another man of the same name').waitFor();
    expect(await memory.textContent()).toMatch(/Demo supervisor.* decided it on/);
    expect(await memory.getByRole('link').getAttribute('href')).toContain(finding.id);
    await expectAccessible(page);
  });
});

/** Sends a body as the person of the page. */
function post(page: Page, path: string, body: unknown): Promise<unknown> {
  return page.evaluate(
    async (sent) => {
      const answer = await fetch(sent.path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-silsila-request': '1' },
        body: JSON.stringify(sent.body),
      });
      if (!answer.ok) throw new Error(`${sent.path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    { path, body },
  );
}
