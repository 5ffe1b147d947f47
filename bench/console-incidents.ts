/** How the map moves with 100,000 incidents. The answers of the server are invented here: what is measured is the page alone. */

import type { Page } from 'playwright-core';

/** Moves of the pointer while the map is dragged, and how far it is dragged about its middle. */
const STEPS = 60;
const REACH_PX = 120;
const WHEEL_TURNS = 12;
const WHEEL_PX = 240;
const STANDS_TIMEOUT_MS = 120_000;
/** First and last day of the invented incidents, in days since 1970-01-01. */
const DAYS = { from: 16_071, count: 4_017 };
const DISTRICTS = 120;

/** How the map moved. */
export interface IncidentMapMoves {
  /** From the start of the navigation until every incident is on the map. */
  readonly standsMs: number;
  /** Between the frames while the map was dragged. */
  readonly dragGapsMs: readonly number[];
  /** Between the frames while it came closer and went away again. */
  readonly zoomGapsMs: readonly number[];
}

/** Opens a map of so many invented incidents, drags it about, and zooms in and out. */
export async function measureIncidentMap(page: Page, incidents: number): Promise<IncidentMapMoves> {
  await page.route(/\/incidents\/map(\?|$)/, (route) => route.fulfill({ json: inventColumns(incidents) }));
  await page.route(/\/places\/layers(\?|$)/, (route) =>
    route.fulfill({ json: { asOf: '2024-12-31', layers: [] } }),
  );
  const startedAt = performance.now();
  await page.goto('/console/incidents');
  await page.locator('[data-idle]').waitFor({ timeout: STANDS_TIMEOUT_MS });
  const standsMs = performance.now() - startedAt;
  const canvas = page.locator('canvas').first();
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('the map has no place on the page');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  const dragGapsMs = await gapsWhile(page, async () => {
    for (let step = 0; step < STEPS; step += 1) {
      const angle = (step / STEPS) * 4 * Math.PI;
      await page.mouse.move(middle.x + Math.cos(angle) * REACH_PX, middle.y + Math.sin(angle) * REACH_PX);
    }
  });
  await page.mouse.up();
  const zoomGapsMs = await gapsWhile(page, async () => {
    for (let turn = 0; turn < 2 * WHEEL_TURNS; turn += 1) {
      await page.mouse.wheel(0, turn < WHEEL_TURNS ? -WHEEL_PX : WHEEL_PX);
      await page.waitForTimeout(60);
    }
  });
  return { standsMs, dragGapsMs, zoomGapsMs };
}

/** Milliseconds between the frames of the page while something is done. */
async function gapsWhile(page: Page, run: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const kept = { gaps: [] as number[], before: performance.now(), isOver: false };
    const look = (now: number): void => {
      kept.gaps.push(now - kept.before);
      kept.before = now;
      if (!kept.isOver) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(globalThis, { keptFrames: kept });
  });
  await run();
  return page.evaluate(() => {
    const { keptFrames } = globalThis as unknown as { keptFrames: { gaps: number[]; isOver: boolean } };
    keptFrames.isOver = true;
    return keptFrames.gaps.slice(1);
  });
}

/** Incidents of invented towns. Every tenth is known to its district alone, and stands where its source puts that district; every third near its town. */
function inventColumns(count: number) {
  const at = (step: number): number[] => Array.from({ length: count }, (_, row) => (row * step) % 1_009);
  const precision = Array.from({ length: count }, (_, row) => (row % 10 === 0 ? 2 : row % 3 === 0 ? 1 : 0));
  const town = precision.map((known, row) => (known === 2 ? row % DISTRICTS : (row * 7_919) % 640));
  const scatter = (value: number, row: number): number => (precision[row] === 0 ? value / 9_000 : 0);
  return {
    ...{ count, more: false, withoutPoint: 0, synthetic: true },
    kinds: ['bombing', 'armed-clash', 'other'],
    precisions: ['exact', 'near', 'adm2', 'adm1', 'country', 'unknown'],
    origins: ['Invented Register'],
    units: Array.from({ length: DISTRICTS }, (_, unit) => `Demo-District ${unit}`),
    ids: Array.from({ length: count }, (_, row) => row.toString(16).padStart(20, '0')),
    lon: at(31).map((value, row) => 62 + (((town[row] ?? 0) * 37) % 1_300) / 100 + scatter(value, row)),
    lat: at(17).map((value, row) => 25 + (((town[row] ?? 0) * 53) % 1_100) / 100 + scatter(value, row)),
    day: at(13).map((value, row) => DAYS.from + ((value * 4 + row) % DAYS.count)),
    days: at(0).map(() => 1),
    kind: at(1).map((value) => value % 3),
    low: at(3).map((value) => value % 9),
    best: at(3).map((value) => value % 9),
    high: at(3).map((value) => (value % 9) + 2),
    precision,
    origin: at(0),
    unit: at(1).map((_, row) => row % DISTRICTS),
    accounts: at(0).map(() => 1),
    flagged: at(0),
  };
}
