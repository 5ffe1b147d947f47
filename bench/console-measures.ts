/** What is measured inside a page of the console: until it can be used, from a key to its answer, and from frame to frame. */

import type { Page } from 'playwright-core';

/** Between two keys: longer than an answer takes, so that every key has its own. */
const KEY_PAUSE_MS = 350;
/** A hard turn of a wheel: most of a screen. */
const WHEEL_PX = 700;
const WHEEL_TURNS = 400;
const JUMPS = 40;
const TABLE_TIMEOUT_MS = 60_000;

/** A visit to the first page. */
export interface FirstPage {
  /** From the start of the navigation until the heading and the way to the work are painted. */
  readonly usableMs: number;
  readonly sentBytes: number;
  readonly fontBytes: number;
}

/** Opens a page and waits until its heading and its navigation are painted. */
export async function measureFirstPage(page: Page, path: string): Promise<FirstPage> {
  await page.addInitScript(() => {
    const look = (): void => {
      const stands = document.querySelector('main h1') !== null && document.querySelector('nav a') !== null;
      if (!stands) requestAnimationFrame(look);
      else requestAnimationFrame(() => performance.mark('usable'));
    };
    requestAnimationFrame(look);
  });
  await page.goto(path);
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => {
    const entries = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ];
    let [sentBytes, fontBytes] = [0, 0];
    for (const entry of entries) {
      if (!(entry instanceof PerformanceResourceTiming)) continue;
      const path = new URL(entry.name).pathname;
      if (path.endsWith('.woff2')) fontBytes += entry.transferSize;
      else if (path.startsWith('/console/')) sentBytes += entry.transferSize;
    }
    return { usableMs: performance.getEntriesByName('usable')[0]?.startTime ?? 0, sentBytes, fontBytes };
  });
}

/** Types texts letter by letter into the screening box; answers the time from each key to its answer on the screen, in milliseconds. */
export async function measureTyping(page: Page, texts: readonly string[]): Promise<readonly number[]> {
  await page.goto('/console/screening');
  const box = page.locator('[data-screening-box]');
  await box.waitFor();
  await page.evaluate(watchAnswers);
  for (const text of texts) {
    await box.fill('');
    await box.focus();
    await page.waitForTimeout(KEY_PAUSE_MS);
    for (const letter of text) {
      await pressLetter(page, letter);
      await page.waitForTimeout(KEY_PAUSE_MS);
    }
  }
  const { pressed, answered } = await page.evaluate(() => {
    const kept = globalThis as unknown as { silsilaKeys: { pressed: number; answered: number[] } };
    return kept.silsilaKeys;
  });
  if (answered.length < pressed * 0.8) {
    throw new Error(
      `only ${answered.length} of ${pressed} keys were seen to be answered: the measure does not hold`,
    );
  }
  return answered;
}

/** Presses a key of a keyboard; a letter that no key of the tests' keyboard has comes as that of an Urdu one would. */
async function pressLetter(page: Page, letter: string): Promise<void> {
  if (/^[\u0020-\u007e]$/.test(letter)) return page.keyboard.press(letter === ' ' ? 'Space' : letter);
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true })),
  );
  await page.keyboard.insertText(letter);
}

/** Runs in the page: notes for each key when the answers are those to what stands in the box, and painted. */
function watchAnswers(): void {
  const kept = { pressed: 0, answered: [] as number[] };
  Object.assign(globalThis, { silsilaKeys: kept });
  let pressedAt: number | null = null;
  let wasUpdating = false;
  document.addEventListener(
    'keydown',
    () => {
      kept.pressed += 1;
      pressedAt = performance.now();
      wasUpdating = document.querySelector('[data-updating]') === null;
    },
    true,
  );
  const look = (): void => {
    const desk = document.querySelector<HTMLElement>('[data-updating]');
    if (pressedAt === null || desk === null) return;
    if (desk.dataset['updating'] === 'true') wasUpdating = true;
    else if (wasUpdating) {
      const from = pressedAt;
      pressedAt = null;
      // The frame after the next one begins when this one has been painted.
      requestAnimationFrame(() => requestAnimationFrame(() => kept.answered.push(performance.now() - from)));
    }
  };
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-updating'],
  });
}

/** How a table scrolled. */
export interface Scrolling {
  readonly standsMs: number;
  /** Between the frames while the wheel turned. */
  readonly gapsMs: readonly number[];
  /** Frames while the wheel turned in which no row lay at one of three heights of the table. */
  readonly blankFrames: number;
  /** After jumps to far places of the table, until rows are painted there. */
  readonly jumpsMs: readonly number[];
}

/** Scrolls a table with the wheel, fast, and looks in each frame, just before it is painted, whether rows are in sight; then jumps about in it. */
export async function measureScroll(page: Page, path: string, rows: number): Promise<Scrolling> {
  const startedAt = performance.now();
  await page.goto(path);
  const table = page.locator(`table[aria-rowcount="${rows + 1}"]`);
  await table.waitFor({ timeout: TABLE_TIMEOUT_MS });
  const standsMs = performance.now() - startedAt;
  await table.locator('tr[data-index]').nth(3).hover();
  await table.evaluate(watchFrames);
  for (let turn = 0; turn < WHEEL_TURNS; turn += 1) await page.mouse.wheel(0, WHEEL_PX);
  const seen = await page.evaluate(() => {
    const kept = globalThis as unknown as {
      silsilaFrames: { gapsMs: number[]; blankFrames: number; stop: boolean };
    };
    kept.silsilaFrames.stop = true;
    return kept.silsilaFrames;
  });
  const jumpsMs = await table.evaluate(jumpAbout, JUMPS);
  return { standsMs, gapsMs: seen.gapsMs, blankFrames: seen.blankFrames, jumpsMs };
}

/** Runs in the page, in every frame from now on: after the scrolling and drawing of the frame, before it is painted. */
function watchFrames(table: Element): void {
  const kept = { gapsMs: [] as number[], blankFrames: 0, stop: false };
  Object.assign(globalThis, { silsilaFrames: kept });
  const scroller = table.closest('[data-table-frame]') ?? table;
  let before = performance.now();
  const look = (): void => {
    if (kept.stop) return;
    const now = performance.now();
    kept.gapsMs.push(now - before);
    before = now;
    const box = scroller.getBoundingClientRect();
    const isBlank = [0.25, 0.5, 0.85].some((share) => {
      const hit = document.elementFromPoint(box.left + box.width / 3, box.top + box.height * share);
      return (hit?.closest('tr[data-index]')?.textContent ?? '') === '';
    });
    if (isBlank) kept.blankFrames += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page. */
async function jumpAbout(table: Element, jumps: number): Promise<number[]> {
  const scroller = table.closest('[data-table-frame]') ?? table;
  const times: number[] = [];
  for (let jump = 1; jump <= jumps; jump += 1) {
    // The fractions of multiples of the golden ratio lie evenly, and far from one another.
    scroller.scrollTop = Math.round(
      ((jump * 0.618034) % 1) * (scroller.scrollHeight - scroller.clientHeight),
    );
    const startedAt = performance.now();
    const box = scroller.getBoundingClientRect();
    const isThere = (): boolean => {
      const hit = document.elementFromPoint(box.left + box.width / 3, box.top + box.height / 2);
      return (hit?.closest('tr[data-index]')?.textContent ?? '') !== '';
    };
    while (!isThere()) await nextFrame();
    await nextFrame();
    times.push(performance.now() - startedAt);
  }
  return times;
  function nextFrame(): Promise<number> {
    return new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
