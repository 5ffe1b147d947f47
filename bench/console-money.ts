/** How the page of a finding with 5,000 payments moves. The answers of the server are invented here: what is measured is the page alone. */

import type { Page } from 'playwright-core';

const ID = 'a'.repeat(40);
/** Accounts that pay, hand on and receive, as in a finding of three layers. */
const LAYERS = [1_000, 40, 400] as const;
/** Frames of each kind. */
const STEPS = 240;
/** A hard turn of a wheel: most of a screen. */
const WHEEL_PX = 700;
const HOUR_MS = 3_600_000;
const STANDS_TIMEOUT_MS = 60_000;

/** How a finding moved. */
export interface MoneyFindingMoves {
  /** From the start of the navigation until the table stands. */
  readonly standsMs: number;
  /** Between the frames while the table of payments scrolled. */
  readonly scrollGapsMs: readonly number[];
  /** Frames of these in which no row lay in the middle of the table. */
  readonly blankFrames: number;
  /** Between the frames while the scrubber was dragged from the first payment to the last and back. */
  readonly scrubGapsMs: readonly number[];
}

/** Opens an invented finding of so many payments, scrolls its table, and drags its scrubber. */
export async function measureMoneyFinding(page: Page, payments: number): Promise<MoneyFindingMoves> {
  const finding = inventFinding(payments);
  await page.route(new RegExp(`/findings/${ID}(\\?|$)`), (route) =>
    route.request().resourceType() === 'document'
      ? route.continue()
      : route.fulfill({ json: route.request().url().includes('/money/') ? finding : caseOf(finding) }),
  );
  const startedAt = performance.now();
  await page.goto(`/console/money/findings/${ID}`);
  const table = page.locator(`table[aria-rowcount="${payments + 1}"]`);
  await table.waitFor({ timeout: STANDS_TIMEOUT_MS });
  const standsMs = performance.now() - startedAt;
  await table.scrollIntoViewIfNeeded();
  const scrolled = await table.evaluate(scrollThrough, { steps: STEPS, wheelPx: WHEEL_PX });
  const slider = page.getByRole('slider');
  await slider.scrollIntoViewIfNeeded();
  const scrubGapsMs = await slider.evaluate(dragAbout, STEPS);
  return { standsMs, scrollGapsMs: scrolled.gapsMs, blankFrames: scrolled.blankFrames, scrubGapsMs };
}

/** Runs in the page: turns a wheel hard in every frame, and looks just before it is painted whether a row is in sight. */
async function scrollThrough(
  table: Element,
  by: { readonly steps: number; readonly wheelPx: number },
): Promise<{ gapsMs: number[]; blankFrames: number }> {
  const frame = table.closest('[data-table-frame]') ?? table;
  const kept = { gapsMs: [] as number[], blankFrames: 0 };
  let before = performance.now();
  for (let step = 0; step < by.steps; step += 1) {
    frame.scrollTop += by.wheelPx;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    kept.gapsMs.push(now - before);
    before = now;
    const box = frame.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 3, box.top + box.height / 2);
    if ((hit?.closest('tr[data-index]')?.textContent ?? '') === '') kept.blankFrames += 1;
  }
  return kept;
}

/** Runs in the page: sets the scrubber anew in every frame, as a hand does that drags it. */
async function dragAbout(element: Element, steps: number): Promise<number[]> {
  if (!(element instanceof HTMLInputElement)) throw new TypeError('no scrubber');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const most = Number(element.max);
  const gaps: number[] = [];
  let before = performance.now();
  for (let step = 0; step <= steps; step += 1) {
    const share = Math.abs(1 - (2 * step) / steps);
    write?.call(element, String(Math.round(most * share)));
    element.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    gaps.push(now - before);
    before = now;
  }
  return gaps;
}

type InventedFinding = ReturnType<typeof inventFinding>;

function inventFinding(count: number) {
  const [sources, middles, ends] = LAYERS;
  const payments = Array.from({ length: count }, (_, at) => {
    const isFirst = at < count / 2;
    const middle = `account:middle-${at % middles}`;
    const paid = { minor: 10_000 + ((at * 7_919) % 900_000), currency: 'PKR', decimals: 2 };
    return {
      ...{
        position: at + 1,
        ref: `payment:invented:${at + 1}`,
        batch: 'invented',
        row: at + 1,
        locator: null,
      },
      payer: isFirst ? `account:source-${at % sources}` : middle,
      payee: isFirst ? middle : `account:end-${at % ends}`,
      at: new Date(Date.UTC(2026, 0, 1) + (at / count) * 720 * HOUR_MS).toISOString(),
      ...{ paid, received: paid, channel: 'wire', place: null, reference: null, rejected: false },
    };
  });
  const entities = [...new Set(payments.flatMap(({ payer, payee }) => [payer, payee]))];
  return {
    ...{ id: ID, sentence: 'An invented finding.', state: 'open', version: 0, rule: null, windowDays: null },
    ...{ quantities: {}, value: { minor: 250_000_000, currency: 'PKR', decimals: 2 } },
    ...{ firstAt: payments[0]?.at ?? '', lastAt: payments.at(-1)?.at ?? '', paymentsTotal: count, payments },
    next: null,
    accounts: entities.map((entity, at) => ({ entity, bank: '010', number: `N${at}`, holders: [] })),
    ...{ evaluations: [], evaluationVersion: 0, related: [], supersededBy: null, supersedes: [] },
  };
}

/** The same finding as every finding is told. */
function caseOf({ id, sentence, firstAt }: InventedFinding) {
  const refused = { allowed: false, code: 'not-decided', because: '' };
  const allowed = { allowed: true, code: null, because: null };
  return {
    ...{ id, sentence, rule: { id: 'stack', version: '1', twoPeople: false } },
    ...{ subject: { kind: 'pattern', ref: 'invented' }, evidence: [], quantities: {}, score: null },
    ...{ entry: null, entryName: null, entity: null, state: 'open', version: 0, author: 'rule' },
    ...{ authorName: null, foundAt: firstAt, asOf: null, updatedAt: firstAt, assignee: null },
    ...{ assigneeName: null, assignmentVersion: 0, decisions: [], assignments: [], history: [] },
    marking: { tlp: 'TLP:AMBER', handling: [], note: null, owner: 1 },
    ...{ statements: [], entryNow: { state: 'unknown', changes: null } },
    memory: { kind: 'none', finding: null, by: null, byName: null, at: null, because: null, changes: null },
    steps: { decide: allowed, confirm: refused, undo: refused, assign: allowed },
    query: { kept: false, because: '' },
  };
}
