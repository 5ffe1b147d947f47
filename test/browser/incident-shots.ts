/** The pages of incidents that pictures are taken of, over the invented border. */

import type { Page } from 'playwright-core';
import { waitForMap } from './incident-work.ts';
import type { Shot } from './shots.ts';

/** Every page of incidents of which pictures are kept. */
export const INCIDENT_SHOTS: readonly Shot[] = [
  { name: 'incidents-map', as: 'analyst', path: async () => 'incidents', prepare: drawMap, dark: true },
  { name: 'incidents-index-map', as: 'analyst', path: async () => 'incidents', prepare: drawLayers },
  { name: 'incidents-trends', as: 'analyst', path: async () => 'incidents/trends', prepare: seeSurges },
  {
    name: 'incidents-forecast',
    as: 'analyst',
    path: async () => 'incidents/trends',
    prepare: seeForecast,
    dark: true,
  },
  { name: 'incidents-compare', as: 'analyst', path: async () => 'incidents/trends', prepare: seeComparison },
  { name: 'incidents-index', as: 'analyst', path: async () => 'incidents/index', prepare: openArea },
  { name: 'incidents-figures', as: 'analyst', path: async () => 'incidents/figures', prepare: seeWindows },
  { name: 'incident', as: 'analyst', path: incident },
  {
    name: 'incidents-duplicates',
    as: 'analyst',
    path: async () => 'incidents/duplicates',
    prepare: seePair,
  },
  { name: 'incidents-sources', as: 'analyst', path: async () => 'incidents/sources' },
];

/** Waits for the map and brings its lower edge into view. */
export async function drawMap(page: Page): Promise<void> {
  await waitForMap(page);
  await page.locator('[data-idle]').evaluate((map) => map.scrollIntoView({ block: 'end' }));
}

async function drawLayers(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox');
  await boxes.first().waitFor();
  for (const at of [1, 3, 4]) await boxes.nth(at).check();
  await page.waitForLoadState('networkidle');
  await drawMap(page);
}

async function seeSurges(page: Page): Promise<void> {
  await page.getByRole('table').nth(1).waitFor();
  await page.waitForLoadState('networkidle');
}

async function seeForecast(page: Page): Promise<void> {
  await seeSurges(page);
  await seeFan(page);
}

/** Brings the last picture of the page into view, which is the fan. */
export async function seeFan(page: Page): Promise<void> {
  await page
    .getByRole('img')
    .last()
    .evaluate((fan) => fan.closest('section')?.scrollIntoView({ block: 'start' }));
}

async function seeComparison(page: Page): Promise<void> {
  await seeSurges(page);
  await page
    .getByRole('grid')
    .last()
    .evaluate((grid) => grid.closest('section')?.scrollIntoView({ block: 'start' }));
}

/** Waits until both accounts of the first pair are compared, and brings them to the top. */
async function seePair(page: Page): Promise<void> {
  await page.getByRole('article').nth(1).waitFor();
  await page
    .getByRole('article')
    .first()
    .evaluate((account) => account.closest('section')?.scrollIntoView({ block: 'start' }));
}

/** Waits for the first area. */
export async function openArea(page: Page): Promise<void> {
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
}

async function seeWindows(page: Page): Promise<void> {
  await page.getByRole('img').last().waitFor();
}

/** An incident that two sources tell of: joined here, so that their claims stand side by side. */
async function incident(page: Page): Promise<string> {
  const answer = await page.request.get('/incidents?limit=200');
  const { incidents } = parseIncidents(await answer.json());
  const joined = incidents.find(({ accounts }) => accounts > 1);
  if (joined !== undefined) return `incidents/${joined.id}`;
  const proposals = await page.request.get('/incidents/proposals?limit=1');
  const [first] = parseProposals(await proposals.json()).proposals;
  if (first === undefined) throw new Error('the border has no proposal');
  const judged = await page.request.post(`/incidents/proposals/${first.id}`, {
    data: { verdict: 'same', reason: 'Invented: the same day, the same valley, the same number.' },
    headers: { 'x-silsila-request': '1' },
  });
  if (!judged.ok()) throw new Error(`the judgement was answered with ${judged.status()}`);
  return `incidents/${await parseId(judged)}`;
}

async function parseId(answer: { json(): Promise<unknown> }): Promise<string> {
  const { id } = (await answer.json()) as { readonly id: string };
  return id;
}

function parseIncidents(body: unknown) {
  return body as { readonly incidents: readonly { readonly id: string; readonly accounts: number }[] };
}

function parseProposals(body: unknown) {
  return body as { readonly proposals: readonly { readonly id: number }[] };
}
