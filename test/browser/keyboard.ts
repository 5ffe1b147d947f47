/** Working a page by keyboard alone. */

import type { Locator, Page } from 'playwright-core';

/** Most steps from one end of a page to the other. */
const TABS_MAX = 80;

/** Goes with the Tab key from wherever the focus is to an element; fails when it is not on the way. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < TABS_MAX; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`the Tab key does not lead there; after ${TABS_MAX} steps it is at ${at}`);
}
