import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import en from '../../console/src/i18n/en/shell.json' with { type: 'json' };
import { SESSION_COOKIE } from '../../src/api/index.ts';
import type { Language } from './visitor.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();

const LANGUAGES: readonly [Language, 'ltr' | 'rtl'][] = [
  ['en', 'ltr'],
  ['ur', 'rtl'],
];

describe.each(LANGUAGES)('the shell in %s', (language, direction) => {
  it(`stands ${direction}, in its language, without a violation of WCAG`, async () => {
    const page = await world.open('', { language });
    const root = page.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([language, direction]);
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('navigation').count()).toBeGreaterThan(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('offers the tour to whoever is new, and fits a window of 390 pixels with it', async () => {
    const page = await world.open('', { language, width: 390, isNew: true });
    await page.getByRole('complementary').waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it('fits a window of 390 pixels', async () => {
    const page = await world.open('', { language, width: 390 });
    expect(await page.getByRole('complementary').count()).toBe(0);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it.each(['dark', 'contrast'] as const)('keeps its contrasts in the look %s', async (look) => {
    const page = await world.open('', { language, look });
    expect(await page.locator('html').getAttribute('data-theme')).toBe(look);
    await expectAccessible(page);
  });

  it('lets the keyboard skip to the work', async () => {
    const page = await world.open('', { language });
    await page.keyboard.press('Tab');
    const first = page.locator(':focus');
    expect(await first.getAttribute('href')).toBe('#work');
    expect(await first.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('work');
  });

  it('draws the letters of both scripts with its own fonts', async () => {
    const page = await world.open('', { language });
    const drawn = await page.evaluate(async () => {
      await document.fonts.ready;
      const families = getComputedStyle(document.documentElement).fontFamily;
      const loaded = [...document.fonts]
        .filter((face) => face.status === 'loaded')
        .map((face) => face.family);
      const width = (font: string, text: string): number => {
        const pen = document.createElement('canvas').getContext('2d');
        if (pen === null) return -1;
        pen.font = `64px ${font}`;
        return pen.measureText(text).width;
      };
      return {
        loaded,
        latin: [width(families, 'Silsila'), width('monospace', 'Silsila')],
        arabic: [width(families, 'سلسلہ'), width('monospace', 'سلسلہ')],
      };
    });
    if (language === 'en') expect(drawn.loaded.join(' ')).toMatch(/Inter/);
    expect(drawn.loaded.join(' ')).toMatch(/Vazirmatn/);
    expect(drawn.latin[0]).not.toBe(drawn.latin[1]);
    expect(drawn.arabic[0]).not.toBe(drawn.arabic[1]);
  });
});

describe('the shell', () => {
  it('says that it shows invented data, for which purpose, and how far one may see', async () => {
    const page = await world.open('', { language: 'en' });
    await page.getByText(/^SYNTHETIC/).waitFor();
    await page.getByText('Case DEMO-2026-001').waitFor();
    await page.getByText('TLP:AMBER', { exact: false }).first().waitFor();
  });

  it('answers an address that is no page with words and a way back', async () => {
    const page = await world.open('no-such-page', { language: 'ur' });
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await expectAccessible(page);
  });

  it('leads whoever is not signed in to the sign-in page', async () => {
    const page = await world.open('findings', { as: null });
    await page.waitForURL('**/console/sign-in');
    await expectAccessible(page);
  });
});

describe('a draft', () => {
  it('is gone when its writer has signed out', async () => {
    const page = await world.open('screening', { language: 'en' });
    await page.getByRole('textbox').first().fill('Zargoon Shah');
    expect(await keptDrafts(page)).toHaveLength(1);
    await page.getByRole('button', { name: en.menu.open }).click();
    await page.getByRole('button', { name: en.menu.signOut }).click();
    await page.waitForURL('**/console/sign-in');
    expect(await keptDrafts(page)).toEqual([]);
  });

  it('and the page it stood on are gone when another person signs in from another window', async () => {
    const page = await world.open('screening', { language: 'en' });
    await page.getByRole('textbox').first().fill('Zargoon Shah');
    const value = await world.demo().openSession('second');
    await page
      .context()
      .addCookies([
        { name: SESSION_COOKIE, value, url: world.demo().url, httpOnly: true, sameSite: 'Strict' },
      ]);
    await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await page.waitForURL((url) => url.pathname === '/console/');
    await page.locator('h1').first().waitFor();
    expect(await keptDrafts(page)).toEqual([]);
  });
});

/** What the tab keeps of drafts. */
function keptDrafts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith('silsila.draft.')));
}
