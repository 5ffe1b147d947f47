/** What the tests in a browser share: the example served, windows that are closed after each test, and what every page must hold to. */

import axe, { type AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { type DemoServer, startDemoCopy } from './demo-server.ts';
import { goTo, openVisitor, type Visit, type Visitor } from './visitor.ts';

/** The world of a test file. */
export interface BrowserWorld {
  readonly demo: () => DemoServer;
  /** Opens a page of the console in a window of its own and waits until its heading stands. */
  open(path: string, visit?: Visit): Promise<Page>;
  /** Opens an empty window, for a test that decides itself where to go. */
  window(visit?: Visit): Promise<Page>;
  /** Lets a test that provokes a failure go on: problems of this page that match are none. */
  tolerate(page: Page, pattern: RegExp): void;
}

/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Sets a world up for the tests of a file: a server with the example, opened before them and closed after them. After each test its windows
 * are closed, and whatever went wrong in one of them fails the test.
 */
export function useBrowserWorld(): BrowserWorld {
  let browser: Browser;
  let demo: DemoServer;
  const visitors: Visitor[] = [];
  const tolerated = new Map<Page, RegExp[]>();
  beforeAll(async () => {
    [browser, demo] = await Promise.all([
      chromium.connect(inject('browserAddress')),
      startDemoCopy(inject('consoleFolder'), inject('demoTemplate')),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });
  afterEach(async () => {
    const closed = visitors.splice(0);
    for (const visitor of closed) await visitor.context.close();
    const problems = closed.flatMap(({ page, problems: found }) =>
      found.filter((problem) => !tolerated.get(page)?.some((pattern) => pattern.test(problem))),
    );
    expect(problems, 'what went wrong in the windows of this test').toEqual([]);
  });
  const window = async (visit: Visit = {}): Promise<Page> => {
    const visitor = await openVisitor(browser, demo, visit);
    visitors.push(visitor);
    return visitor.page;
  };
  return {
    demo: () => demo,
    window,
    open: async (path, visit) => {
      const page = await window(visit);
      await goTo(page, path);
      return page;
    },
    tolerate: (page, pattern) => void tolerated.set(page, [...(tolerated.get(page) ?? []), pattern]),
  };
}

/**
 * Expects no violation of WCAG 2.2 AA on the page as it stands; each one is named with its place. Left out is what the library of parts
 * says aloud by naming another element: it stays hidden in the page for seconds, and that element may be gone by then.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults, readonly string[]>(
    (rules) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        { exclude: ['[data-live-announcer] [aria-labelledby]'] },
        {
          runOnly: { type: 'tag', values: [...rules] },
        },
      ),
    RULES,
  );
  const found = results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${violation.help}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`,
    ),
  );
  expect(found, `violations of WCAG on ${new URL(page.url()).pathname}`).toEqual([]);
  expect(results.passes.length, 'rules that found something to look at').toBeGreaterThan(5);
}

/** Expects that the page is not wider than its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [wanted, there] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wanted, `width of ${new URL(page.url()).pathname} in a window of ${there}`).toBeLessThanOrEqual(
    there ?? 0,
  );
}
