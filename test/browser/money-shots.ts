/** The pages of money that pictures are taken of, over the payments of the example. */

import type { Page } from 'playwright-core';
import type { Shot } from './shots.ts';

const LOOK_MS = 500;
const LOOKS_MAX = 240;
/** A rule that finds something in the example, and a number of it set higher. */
const CHANGE = { rule: 'fan-in', parameters: { partiesMin: 6 } };

/** Every page of money of which pictures are kept. */
export const MONEY_SHOTS: readonly Shot[] = [
  { name: 'money', as: 'analyst', path: async () => 'money', dark: true },
  { name: 'money-payments', as: 'analyst', path: async () => 'money/payments', prepare: openBatch },
  { name: 'money-finding', as: 'analyst', path: finding, dark: true },
  { name: 'money-flow', as: 'analyst', path: finding, prepare: showFlow, dark: true },
  { name: 'money-decision', as: 'analyst', path: weakened, prepare: showDecision },
  { name: 'money-ranking', as: 'analyst', path: async () => 'money/ranking' },
  { name: 'money-rules', as: 'supervisor', path: async () => 'money/rules' },
  { name: 'money-backtest', as: 'supervisor', path: backtest, dark: true },
  { name: 'money-report', as: 'reporter', path: report, dark: true },
];

interface FoundPattern {
  readonly id: string;
  readonly rule: { readonly id: string };
  readonly evidence: readonly string[];
}

/** Opens what is told of the batch. */
async function openBatch(page: Page): Promise<void> {
  await page.getByRole('grid').locator('tbody tr[data-index="0"]').click();
}

/** The finding with the richest picture. */
async function finding(page: Page): Promise<string> {
  const found = await patterns(page, 'about=pattern&limit=200');
  const layered = found.filter(({ rule }) => /gather|stack|bipartite/.test(rule.id));
  const [best] = (layered.length > 0 ? layered : found).toSorted(
    (left, right) => right.evidence.length - left.evidence.length,
  );
  if (best === undefined) throw new Error('the example has no finding of money');
  return `money/findings/${best.id}`;
}

/** A finding of which a payment was rejected. */
async function weakened(page: Page): Promise<string> {
  for (const { id } of await patterns(page, 'about=pattern&limit=200')) {
    const body = await read(page, `/money/findings/${id}`);
    if (parseEvaluated(body).evaluations.length > 0) return `money/findings/${id}`;
  }
  throw new Error('no payment of the example was rejected');
}

async function showFlow(page: Page): Promise<void> {
  await page
    .getByRole('group')
    .filter({ has: page.locator('[data-flow]') })
    .waitFor();
  await page
    .locator('[data-flow]')
    .first()
    .evaluate((flow) => {
      flow.closest('section')?.scrollIntoView({ block: 'start' });
    });
}

async function showDecision(page: Page): Promise<void> {
  await page.getByRole('radio').first().waitFor();
  await page
    .getByRole('radio')
    .first()
    .evaluate((radio) => {
      radio.closest('section')?.scrollIntoView({ block: 'start' });
    });
}

/** Runs a changed rule and waits until it is over. */
async function backtest(page: Page): Promise<string> {
  const { id } = parseId(await send(page, '/money/backtests', CHANGE));
  for (let look = 0; look < LOOKS_MAX; look++) {
    const { job } = parseJob(await read(page, `/money/backtests/${id}`));
    if (job.state === 'done') return `money/backtests/${id}`;
    if (job.state === 'failed' || job.state === 'cancelled')
      throw new Error(`the backtest ended ${job.state}`);
    await page.waitForTimeout(LOOK_MS);
  }
  throw new Error('the backtest did not end');
}

/** The report on the accepted finding. */
async function report(page: Page): Promise<string> {
  const [known] = parseReports(await read(page, '/reports/goaml')).reports;
  if (known !== undefined) return `money/reports/${known.id}`;
  const [accepted] = await patterns(page, 'about=pattern&state=true&limit=1');
  if (accepted === undefined) throw new Error('no finding of the example was accepted');
  const body = { from: 'finding', findingId: accepted.id, type: 'STR' };
  return `money/reports/${parseOpened(await send(page, '/reports/goaml', body)).report.id}`;
}

async function patterns(page: Page, query: string): Promise<readonly FoundPattern[]> {
  return parsePatterns(await read(page, `/findings?${query}`)).findings;
}

async function read(page: Page, path: string): Promise<unknown> {
  const answer = await page.request.get(path);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
  return answer.json();
}

async function send(page: Page, path: string, data: unknown): Promise<unknown> {
  const answer = await page.request.post(path, { data, headers: { 'x-silsila-request': '1' } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

function parsePatterns(body: unknown) {
  return body as { readonly findings: readonly FoundPattern[] };
}

function parseEvaluated(body: unknown) {
  return body as { readonly evaluations: readonly unknown[] };
}

function parseId(body: unknown) {
  return body as { readonly id: string };
}

function parseJob(body: unknown) {
  return body as { readonly job: { readonly state: string } };
}

function parseReports(body: unknown) {
  return body as { readonly reports: readonly { readonly id: string }[] };
}

function parseOpened(body: unknown) {
  return body as { readonly report: { readonly id: string } };
}
