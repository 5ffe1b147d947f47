/**
 * Figures of the console in a real browser: what its first page weighs and how soon it can be used, how soon an answer stands after a key is
 * pressed, and how a table of 100,000 rows scrolls. With the UN and OFAC lists where they are at hand, else with the invented list.
 */

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { SESSION_COOKIE } from '../src/api/index.ts';
import { startBrowser } from '../test/support/browser.ts';
import { buildStaleConsole } from '../tools/console-build.ts';
import { readConsoleBuild } from '../tools/console-sources.ts';
import { measureIncidentMap } from './console-incidents.ts';
import { measureFirstPage, measureScroll, measureTyping } from './console-measures.ts';
import { measureMoneyFinding } from './console-money.ts';
import type { Figure } from './figure.ts';
import { inventNames } from './invented-names.ts';
import { type MeasuredServer, realLists, startMeasuredServer } from './measured-server.ts';

const ROOT = join(import.meta.dirname, '..');
const VISITS = 7;
const ROWS = 100_000;
const PAYMENTS = 5_000;
const INCIDENTS = 100_000;
const SEED = 4_600;
const POLL_MS = 500;
const BATCH_TIMEOUT_MS = 15 * 60_000;
const TYPED = ['muhammad saeed khan', 'عبدالرحمان', 'al rashid trust', 'gul zarif khattak'];

/** Measures the console; builds it where it is not fresh. */
export async function benchConsole(): Promise<readonly Figure[]> {
  const outcome = await buildStaleConsole(ROOT);
  if (outcome !== null && outcome.problem !== null) throw new Error(outcome.problem);
  await using place = await startServer();
  const program = await startBrowser();
  const browser = await chromium.connect(program.wsEndpoint());
  try {
    return [
      ...weigh(),
      ...(await measureVisits(browser, place)),
      ...(await measureAnswers(browser, place)),
      ...(await measureTable(browser, place)),
      ...(await measureMoney(browser, place)),
      ...(await measureMap(browser, place)),
    ];
  } finally {
    await browser.close();
    await program.close();
  }
}

interface Place extends MeasuredServer {
  /** The lists that are asked, in words. */
  readonly lists: string;
}

async function startServer(): Promise<Place> {
  const { paths, isWhole } = realLists();
  const server = await startMeasuredServer(isWhole ? paths : [join(ROOT, 'examples', 'watch-list.jsonl')]);
  return { ...server, lists: isWhole ? 'UN and OFAC lists' : 'the invented list' };
}

function weigh(): readonly Figure[] {
  const build = readConsoleBuild(ROOT);
  if (build === null) throw new Error('the console left no record of its build');
  const { gzipBytes, brotliBytes } = build.firstLoad;
  return [
    { name: 'console first load, scripts and styles, gzip', value: gzipBytes / 1_000, unit: 'kB' },
    { name: 'console first load, scripts and styles, Brotli', value: brotliBytes / 1_000, unit: 'kB' },
  ];
}

/** Each visit in a window that has nothing kept. */
async function measureVisits(browser: Browser, place: Place): Promise<readonly Figure[]> {
  const visits: Awaited<ReturnType<typeof measureFirstPage>>[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    visits.push(await inWindow(browser, place, (page) => measureFirstPage(page, '/console/')));
  }
  const times = visits.map((visit) => visit.usableMs).toSorted((left, right) => left - right);
  const last = visits.at(-1);
  return [
    {
      name: 'console first page usable, nothing kept, median',
      value: times[times.length >> 1] ?? 0,
      unit: 'ms',
    },
    { name: 'console first page usable, nothing kept, slowest', value: times.at(-1) ?? 0, unit: 'ms' },
    { name: 'console first page, sent without fonts', value: (last?.sentBytes ?? 0) / 1_000, unit: 'kB' },
    { name: 'console first page, fonts sent', value: (last?.fontBytes ?? 0) / 1_000, unit: 'kB' },
  ];
}

async function measureAnswers(browser: Browser, place: Place): Promise<readonly Figure[]> {
  const times = await inWindow(browser, place, (page) => measureTyping(page, TYPED));
  const what = `key press to answer painted, ${times.length} keys, ${place.lists}`;
  return [
    { name: `console ${what}, median`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `console ${what}, p95`, value: percentile(times, 0.95), unit: 'ms' },
  ];
}

async function measureTable(browser: Browser, place: Place): Promise<readonly Figure[]> {
  const id = await screenFile(place);
  const scroll = await inWindow(browser, place, (page) =>
    measureScroll(page, `/console/batches/${id}`, ROWS),
  );
  const what = `table of ${ROWS} rows`;
  const gaps = `${what}, ${scroll.gapsMs.length} frames of fast scrolling`;
  return [
    { name: `console ${what}, until it stands`, value: scroll.standsMs, unit: 'ms' },
    { name: `console ${gaps}, longest gap`, value: Math.max(...scroll.gapsMs), unit: 'ms' },
    { name: `console ${gaps}, p95 of gaps`, value: percentile(scroll.gapsMs, 0.95), unit: 'ms' },
    { name: `console ${gaps}, frames without rows`, value: scroll.blankFrames, unit: 'frames' },
    {
      name: `console ${what}, jump to rows painted, p95`,
      value: percentile(scroll.jumpsMs, 0.95),
      unit: 'ms',
    },
  ];
}

async function measureMoney(browser: Browser, place: Place): Promise<readonly Figure[]> {
  const { standsMs, scrollGapsMs, blankFrames, scrubGapsMs } = await inWindow(browser, place, (page) =>
    measureMoneyFinding(page, PAYMENTS),
  );
  const what = `console finding of ${PAYMENTS} payments`;
  const scrubbed = `${what}, ${scrubGapsMs.length} frames of scrubbing`;
  const scrolled = `${what}, ${scrollGapsMs.length} frames of fast scrolling`;
  return [
    { name: `${what}, until its table stands`, value: standsMs, unit: 'ms' },
    { name: `${scrubbed}, longest gap`, value: Math.max(...scrubGapsMs), unit: 'ms' },
    { name: `${scrubbed}, p95 of gaps`, value: percentile(scrubGapsMs, 0.95), unit: 'ms' },
    { name: `${scrolled}, longest gap`, value: Math.max(...scrollGapsMs), unit: 'ms' },
    { name: `${scrolled}, p95 of gaps`, value: percentile(scrollGapsMs, 0.95), unit: 'ms' },
    { name: `${scrolled}, frames without rows`, value: blankFrames, unit: 'frames' },
  ];
}

async function measureMap(browser: Browser, place: Place): Promise<readonly Figure[]> {
  const { standsMs, dragGapsMs, zoomGapsMs } = await inWindow(browser, place, (page) =>
    measureIncidentMap(page, INCIDENTS),
  );
  const what = `console map of ${INCIDENTS} incidents`;
  const dragged = `${what}, ${dragGapsMs.length} frames of dragging`;
  const zoomed = `${what}, ${zoomGapsMs.length} frames of zooming`;
  return [
    { name: `${what}, until all stand`, value: standsMs, unit: 'ms' },
    { name: `${dragged}, p95 of gaps`, value: percentile(dragGapsMs, 0.95), unit: 'ms' },
    { name: `${dragged}, longest gap`, value: Math.max(...dragGapsMs), unit: 'ms' },
    { name: `${zoomed}, p95 of gaps`, value: percentile(zoomGapsMs, 0.95), unit: 'ms' },
    { name: `${zoomed}, longest gap`, value: Math.max(...zoomGapsMs), unit: 'ms' },
  ];
}

async function screenFile(place: Place): Promise<string> {
  const lines = inventNames(ROWS, SEED).map((name, index) => `${index + 1},${name}`);
  const form = new FormData();
  form.append('mapping', JSON.stringify({ name: 'Customer name', customer: 'CIF' }));
  form.append('file', new Blob([`CIF,Customer name\n${lines.join('\n')}\n`]), 'invented.csv');
  const headers = { authorization: `Bearer ${place.token}` };
  const sent = await fetch(`${place.url}/screenings/files`, { method: 'POST', headers, body: form });
  if (!sent.ok) throw new Error(`the file was refused: ${await sent.text()}`);
  const { id } = parseBatch(await sent.json());
  for (let waitedMs = 0; waitedMs < BATCH_TIMEOUT_MS; waitedMs += POLL_MS) {
    const answer = await fetch(`${place.url}/screenings/${id}?limit=1`, { headers });
    const state = parseState(await answer.json());
    if (state === 'done') return id;
    if (state === 'failed' || state === 'cancelled') throw new Error(`the batch ended ${state}`);
    await pause(POLL_MS);
  }
  throw new Error('the batch did not end');
}

function parseBatch(body: unknown): { readonly id: string } {
  return body as { id: string };
}

function parseState(body: unknown): string {
  return (body as { job: { state: string } }).job.state;
}

async function inWindow<T>(browser: Browser, place: Place, run: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ baseURL: place.url, viewport: { width: 1280, height: 800 } });
  await context.addCookies([{ name: SESSION_COOKIE, value: place.token, url: place.url, httpOnly: true }]);
  await context.addInitScript(() => localStorage.setItem('silsila.tour', 'left'));
  try {
    return await run(await context.newPage());
  } finally {
    await context.close();
  }
}

function percentile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((left, right) => left - right);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0;
}
