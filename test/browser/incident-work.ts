/** SYNTHETIC: the invented border in a running example, and an incident of it that two sources tell of. */

import type { Page } from 'playwright-core';
import { quietWork } from '../../src/base/index.ts';
import { BORDER_SEED, loadBorder } from '../../src/demo/index.ts';
import type { DemoServer } from './demo-server.ts';

/** How long the border takes to come in on a busy machine. */
export const BORDER_TIMEOUT_MS = 120_000;
const MAP_TIMEOUT_MS = 30_000;

/** Takes the invented border in: places, three sources of incidents, figures. */
export async function takeBorder(demo: DemoServer): Promise<void> {
  await loadBorder({ ...demo.deps, work: quietWork() }, BORDER_SEED);
}

/** Waits until the map has drawn all that it is to show. */
export async function waitForMap(page: Page): Promise<void> {
  await page.locator('[data-idle]').waitFor({ timeout: MAP_TIMEOUT_MS });
}

/** The id of an incident that another source seems to tell of, as the reader of the page sees it: the one proposed so many-th. */
export async function proposedIncident(page: Page, at: number): Promise<string> {
  const answer = await page.request.get(`/incidents/proposals?limit=${at + 1}`);
  if (!answer.ok()) throw new Error(`the proposals were answered with ${answer.status()}`);
  const proposal = parseProposals(await answer.json()).proposals[at];
  if (proposal === undefined) throw new Error('the border has too few proposals');
  return proposal.left.entity;
}

function parseProposals(body: unknown) {
  return body as { readonly proposals: readonly { readonly left: { readonly entity: string } }[] };
}
