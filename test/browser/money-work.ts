/** SYNTHETIC: an invented economy of payments, imported and searched through the API, for tests of money in the console. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESSION_COOKIE } from '../../src/api/index.ts';
import { quietWork, systemClock } from '../../src/base/index.ts';
import { ECONOMY_FILES, ECONOMY_SCALES, writeEconomy } from '../../src/demo/index.ts';

/** A seed of which the rules find patterns of several kinds, and cannot tell at some accounts. */
const SEED = 3;
const LOOK_MS = 200;
const LOOKS_MAX = 300;

/** Somebody who asks: where, and with which session. */
export interface Asker {
  readonly url: string;
  readonly token: string;
}

/** Payments of three months of some five hundred accounts as the text of a table. */
export async function inventPayments(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'silsila-payments-'));
  try {
    const deps = { clock: systemClock(), work: quietWork() };
    await writeEconomy(deps, { ...ECONOMY_SCALES.tiny, seed: SEED, illicitOneIn: 101 }, folder);
    return readFileSync(join(folder, ECONOMY_FILES.payments), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Imports payments, looks for patterns among them, and answers the findings, that of most payments first. */
export async function findPatterns(asker: Asker, payments: string): Promise<readonly MoneyFindingBody[]> {
  await importPayments(asker, { file: payments, name: 'invented payments.csv' });
  const started = parseStarted(await ask(asker, '/money/detections', '{}'));
  await waitForJob(asker, `/money/detections/${started.id}`);
  const { findings } = parseFindings(await ask(asker, '/findings?about=pattern&limit=100'));
  return findings.toSorted(
    (left, right) =>
      right.evidence.length - left.evidence.length || left.sentence.localeCompare(right.sentence, 'en'),
  );
}

/** Imports a file of payments and answers the id of its batch. */
export async function importPayments(
  asker: Asker,
  given: { readonly file: string; readonly name: string; readonly mapping?: object },
): Promise<string> {
  const form = new FormData();
  form.set('synthetic', 'true');
  if (given.mapping !== undefined) form.set('mapping', JSON.stringify(given.mapping));
  form.set('file', new File([given.file], given.name, { type: 'text/csv' }));
  const { id } = parseStarted(await ask(asker, '/payments/imports', form));
  const path = `/payments/imports/${id}`;
  await waitForJob(asker, path);
  const { result } = parseImport(await ask(asker, path));
  return result.batch;
}

/** A finding of money as these tests read it. */
export interface MoneyFindingBody {
  readonly id: string;
  readonly rule: { readonly id: string; readonly version: string };
  readonly sentence: string;
  readonly evidence: readonly string[];
}

/** Reads, or sends a form or JSON; fails for everything but an answer. */
export async function ask({ url, token }: Asker, path: string, body?: FormData | string): Promise<unknown> {
  const answer = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      cookie: `${SESSION_COOKIE}=${token}`,
      'x-silsila-request': '1',
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

async function waitForJob(asker: Asker, path: string): Promise<void> {
  for (let look = 0; look < LOOKS_MAX; look++) {
    const { job } = parseRun(await ask(asker, path));
    if (job.state === 'done') return;
    if (job.state !== 'queued' && job.state !== 'running')
      throw new Error(`${path}: ${job.state} ${JSON.stringify(job.error)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error(`${path} did not end`);
}

function parseStarted(body: unknown) {
  return body as { readonly id: string };
}

function parseImport(body: unknown) {
  return body as { readonly result: { readonly batch: string } };
}

function parseRun(body: unknown) {
  return body as { readonly job: { readonly state: string; readonly error: unknown } };
}

function parseFindings(body: unknown) {
  return body as { readonly findings: readonly MoneyFindingBody[] };
}
