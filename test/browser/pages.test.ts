import { describe, expect, it } from 'vitest';
import { SHOTS } from './shots.ts';
import { goTo } from './visitor.ts';
import { expectAccessible, expectNoSidewaysScroll, useBrowserWorld } from './world.ts';

const world = useBrowserWorld();
/** Some pages are pictured in mid work, which takes its time on a busy machine. */
const PAGE_TIMEOUT_MS = 120_000;

// Each page in one language, by turns: the words are those of the page, and the tests of single pages ask in both.
const TURNS = SHOTS.map((shot, at) => ({
  ...shot,
  language: at % 2 === 0 ? ('en' as const) : ('ur' as const),
}));

describe.each(TURNS)('the page $name', (shot) => {
  it(
    `holds to WCAG 2.2 AA, wide and on a telephone (${shot.language})`,
    async () => {
      const page = await world.window({ as: shot.as, language: shot.language, still: true });
      await goTo(page, await shot.path(page));
      await shot.prepare?.(page);
      await page.waitForLoadState('networkidle');
      expect(await page.getByRole('alert').allTextContents(), 'what the page complains of').toEqual([]);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await shot.end?.(page);
    },
    PAGE_TIMEOUT_MS,
  );
});
