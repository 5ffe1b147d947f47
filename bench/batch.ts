/** Figures of batches: a file of 10,000 names from upload to reports, and `/match` meanwhile, with the UN and OFAC lists in the store. */

import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase, startPostgres } from '../test/support/postgres.ts';
import type { Figure } from './figure.ts';
import { inventNames } from './invented-names.ts';
import { realLists, startMeasuredServer } from './measured-server.ts';

const SEED = 10_000;
const POLL_MS = 100;
/** Between two single questions while the batch runs. */
const ASK_MS = 50;
const FORMATS = ['csv', 'xlsx', 'pdf'] as const;

/** Measures batches of these sizes on both engines; returns nothing where the real lists are absent. */
export async function benchBatch(sizes: readonly number[]): Promise<readonly Figure[]> {
  const { paths, isWhole } = realLists();
  if (!isWhole) return [];
  const embedded = await measureServer(paths, { database: '', label: 'embedded store', sizes });
  const postgres = await startPostgres();
  try {
    const database = await createDatabase(postgres.url, 'bench');
    return [...embedded, ...(await measureServer(paths, { database, label: 'PostgreSQL', sizes }))];
  } finally {
    await postgres.stop();
  }
}

interface Run {
  readonly database: string;
  readonly label: string;
  readonly sizes: readonly number[];
}

async function measureServer(paths: readonly string[], run: Run): Promise<readonly Figure[]> {
  await using server = await startMeasuredServer(paths, run.database);
  const client = new Client(server.url, server.token);
  const figures: Figure[] = [];
  for (const size of run.sizes) figures.push(...(await measureBatch(client, size, run.label)));
  return figures;
}

/** A client with a session. */
class Client {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#headers = { authorization: `Bearer ${token}` };
  }

  async read(path: string): Promise<Buffer> {
    const answer = await fetch(this.#url + path, { headers: this.#headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  async send(path: string, body: FormData | string): Promise<unknown> {
    const type = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
    const headers = { ...this.#headers, ...type };
    const answer = await fetch(this.#url + path, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
}

async function measureBatch(client: Client, size: number, label: string): Promise<readonly Figure[]> {
  const what = `${size} names, ${label}`;
  const startedAt = performance.now();
  const id = field(await client.send('/screenings/files', customerFile(size)), 'id');
  const figures: Figure[] = [figure(`batch upload, ${what}`, startedAt)];
  const done = new AbortController();
  const asking = askMeanwhile(client, done.signal);
  while (!(await isDone(client, String(id)))) await pause(POLL_MS);
  figures.push(figure(`batch upload to finished, ${what}`, startedAt));
  done.abort();
  const latencies = (await asking).toSorted((left, right) => left - right);
  const p95 = latencies[Math.floor(latencies.length * 0.95)] ?? 0;
  figures.push({ name: `/match p95 while the batch runs, ${what}`, value: p95, unit: 'ms' });
  const tableAt = performance.now();
  await client.read(`/screenings/${String(id)}/table?limit=20000`);
  figures.push(figure(`batch table, one page, ${what}`, tableAt));
  for (const format of FORMATS) {
    const at = performance.now();
    const { byteLength } = await client.read(`/screenings/${String(id)}/report.${format}`);
    figures.push(figure(`batch report.${format}, ${what}`, at));
    figures.push({ name: `batch report.${format}, size, ${what}`, value: byteLength / 1_000, unit: 'kB' });
  }
  return figures;
}

function figure(name: string, startedAt: number): Figure {
  return { name, value: (performance.now() - startedAt) / 1_000, unit: 's' };
}

function customerFile(size: number): FormData {
  const lines = inventNames(size, SEED).map((name, index) => `${index + 1},${name},${1950 + (index % 55)}`);
  const form = new FormData();
  form.append('mapping', JSON.stringify({ name: 'Customer name', born: 'Born', customer: 'CIF' }));
  form.append('file', new Blob([`CIF,Customer name,Born\n${lines.join('\n')}\n`]), 'invented.csv');
  return form;
}

async function isDone(client: Client, id: string): Promise<boolean> {
  const answer: unknown = JSON.parse((await client.read(`/screenings/${id}?limit=1`)).toString());
  const state = field(field(answer, 'job'), 'state');
  if (state === 'failed') throw new Error(`the batch failed: ${JSON.stringify(field(answer, 'job'))}`);
  return state === 'done';
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) throw new Error(`an answer without ${name}`);
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

async function askMeanwhile(client: Client, signal: AbortSignal): Promise<readonly number[]> {
  const body = JSON.stringify({
    queries: { q: { schema: 'Person', properties: { name: ['Gul Zarif Khattak'] } } },
  });
  const latencies: number[] = [];
  while (!signal.aborted) {
    const at = performance.now();
    await client.send('/match', body);
    latencies.push(performance.now() - at);
    await pause(ASK_MS);
  }
  return latencies;
}
