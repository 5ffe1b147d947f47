/** Somebody in front of the console: a browser window with a language, a width and a session, that keeps a list of whatever goes wrong in it. */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PersonId, ReadReason } from '../../src/access/index.ts';
import { SESSION_COOKIE } from '../../src/api/index.ts';
import type { DemoRole, DemoServer } from './demo-server.ts';

/** Languages of the console. */
export type Language = 'en' | 'ur';

/** Who looks at a page, and how. */
export interface Visit {
  /** Null: nobody has signed in. `analyst` when left out. */
  readonly as?: DemoRole | PersonId | null;
  /** What the session reads for; null: no purpose is chosen. The preset of the person when left out. */
  readonly reason?: ReadReason | null;
  readonly language?: Language;
  /** Width of the window in pixels; 1280 when left out. */
  readonly width?: number;
  readonly look?: 'light' | 'dark' | 'contrast';
  /** True for somebody who comes for the first time and is offered the tour; others left it before. */
  readonly isNew?: boolean;
  /** True for a window that shows no motion, as for pictures. */
  readonly still?: boolean;
}

/** An open page with what went wrong in it so far. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly problems: string[];
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ur: 'ur-PK' };
const WIDTH_PRESET = 1280;
/** Heights that go with a desk and with a telephone. */
const HEIGHTS = { wide: 800, narrow: 844 } as const;
const NARROW_WIDTH_MAX = 600;
/** Below the limit of a test, so that what was waited for is named. */
const ACTION_TIMEOUT_MS = 10_000;
const VIOLATION = 'content-security policy:';

/** Opens a window of its own, with nothing in common with the others. */
export async function openVisitor(browser: Browser, demo: DemoServer, visit: Visit = {}): Promise<Visitor> {
  const width = visit.width ?? WIDTH_PRESET;
  const narrow = width <= NARROW_WIDTH_MAX;
  const context = await browser.newContext({
    baseURL: demo.url,
    locale: LOCALES[visit.language ?? 'en'],
    timezoneId: 'Asia/Karachi',
    viewport: { width, height: narrow ? HEIGHTS.narrow : HEIGHTS.wide },
    hasTouch: narrow,
    colorScheme: visit.look === 'dark' ? 'dark' : 'light',
    contrast: visit.look === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: visit.still === true ? 'reduce' : 'no-preference',
  });
  context.setDefaultTimeout(ACTION_TIMEOUT_MS);
  const person = visit.as === undefined ? 'analyst' : visit.as;
  if (person !== null) {
    const value = await demo.openSession(person, visit.reason);
    await context.addCookies([
      { name: SESSION_COOKIE, value, url: demo.url, httpOnly: true, sameSite: 'Strict' },
    ]);
  }
  if (visit.isNew !== true) await context.addInitScript(() => localStorage.setItem('silsila.tour', 'left'));
  const problems: string[] = [];
  const page = await context.newPage();
  await watch(page, demo.url, problems);
  return { page, context, problems };
}

/** Goes to a page of the console (`findings`, `lists/demo-watch`) and waits until its heading stands. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`/console/${path.replace(/^\//, '')}`);
  await page.locator('h1').first().waitFor();
}

/** Everything that must not happen on any page: errors, breaches of the policy, requests to elsewhere, failures of the server. */
async function watch(page: Page, url: string, problems: string[]): Promise<void> {
  const origin = new URL(url).origin;
  await page.addInitScript((mark) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // biome-ignore lint/suspicious/noConsole: this runs in the page, whose console is listened to below
      console.error(
        `${mark} ${event.effectiveDirective} refused ${event.blockedURI} of ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
  }, VIOLATION);
  page.on('pageerror', (error) => problems.push(`an error of the page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // A refusal of the API is an answer that pages show; what may not be refused is caught by its response.
    if (message.text().startsWith('Failed to load resource')) return;
    problems.push(`on the console of the browser: ${message.text()}`);
  });
  page.on('request', (request) => {
    const asked = new URL(request.url());
    const isOwn = asked.origin === origin || ['blob:', 'data:', 'about:'].includes(asked.protocol);
    if (!isOwn) problems.push(`a request to elsewhere: ${asked.origin}`);
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const mustBeThere = pathname.startsWith('/console/');
    if (response.status() >= (mustBeThere ? 400 : 500)) {
      problems.push(`${response.request().method()} ${pathname} was answered with ${response.status()}`);
    }
  });
}
