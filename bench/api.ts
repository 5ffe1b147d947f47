/** Figures of the API: `/match` at 200 requests a second against a server of its own, with the UN and OFAC lists in its store. */

import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { readList } from '../src/lists/index.ts';
import { createDatabase, startPostgres } from '../test/support/postgres.ts';
import type { Figure } from './figure.ts';
import { inventNames } from './invented-names.ts';
import { realLists, startMeasuredServer } from './measured-server.ts';

/** Requests a second: the target of issue 2 ("p99 of /match under 20 ms at 200 requests a second"). */
const REQUESTS_PER_SECOND = 200;
const WARM_SECONDS = 5;
const MEASURED_SECONDS = 20;
const CONNECTIONS_MAX = 50;
/** Every third query is a listed name, the others are invented names of the region. */
const LISTED_SHARE = 3;
const QUERIES = 1_500;
const SEED = 4_600;

/** Measures the answer times; returns nothing where the real lists are absent. */
export async function benchApi(): Promise<readonly Figure[]> {
  const { paths, isWhole } = realLists();
  if (!isWhole) return [];
  const embedded = await measureServer(paths, { database: '', label: 'embedded store' });
  const postgres = await startPostgres();
  try {
    const database = await createDatabase(postgres.url, 'bench');
    return [...embedded, ...(await measureServer(paths, { database, label: 'PostgreSQL' }))];
  } finally {
    await postgres.stop();
  }
}

async function measureServer(
  paths: readonly string[],
  store: { database: string; label: string },
): Promise<readonly Figure[]> {
  await using server = await startMeasuredServer(paths, store.database);
  const requests = await makeRequests(paths);
  const load = (seconds: number) => fire(server.url, { token: server.token, requests, seconds });
  await load(WARM_SECONDS);
  const result = await load(MEASURED_SECONDS);
  return describe(result, store.label);
}

async function makeRequests(paths: readonly string[]): Promise<readonly string[]> {
  const listed: string[] = [];
  for (const path of paths) {
    const { entries } = await readList(path, { skipBad: true });
    listed.push(
      ...entries.flatMap((entry) =>
        entry.values.filter(({ prop }) => prop === 'name').map(({ value }) => value),
      ),
    );
  }
  const invented = inventNames(QUERIES, SEED);
  return Array.from({ length: QUERIES }, (_, index) => {
    const name =
      index % LISTED_SHARE === 0 ? listed[(index * 7) % listed.length] : invented[index % invented.length];
    return JSON.stringify({ queries: { q: { schema: 'Thing', properties: { name: [name ?? ''] } } } });
  });
}

interface Load {
  readonly token: string;
  readonly requests: readonly string[];
  readonly seconds: number;
}

interface Measured {
  /** From the moment at which a request was due, so that a late start counts as waiting. Sorted. */
  readonly latenciesMs: readonly number[];
  readonly failed: number;
  readonly durationMs: number;
}

/** Sends requests at even distances, whether or not those before them have been answered. */
async function fire(url: string, load: Load): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS_MAX });
  const startedAt = performance.now();
  const total = load.seconds * REQUESTS_PER_SECOND;
  const answers: Promise<number | null>[] = [];
  while (answers.length < total) {
    const dueAt = startedAt + (answers.length * 1000) / REQUESTS_PER_SECOND;
    const waitMs = dueAt - performance.now();
    if (waitMs > 1) await pause(waitMs);
    const body = load.requests[answers.length % load.requests.length] ?? '';
    answers.push(
      ask(`${url}/match`, { agent, token: load.token, body }).then((ok) =>
        ok ? performance.now() - dueAt : null,
      ),
    );
  }
  const latencies = await Promise.all(answers);
  agent.destroy();
  const latenciesMs = latencies.filter((latency) => latency !== null).toSorted((left, right) => left - right);
  return { latenciesMs, failed: total - latenciesMs.length, durationMs: performance.now() - startedAt };
}

async function ask(url: string, sent: { agent: Agent; token: string; body: string }): Promise<boolean> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${sent.token}` };
  const query = request(url, { method: 'POST', agent: sent.agent, headers });
  query.end(sent.body);
  const [answer] = await once(query, 'response');
  for await (const _chunk of answer);
  return answer.statusCode === 200;
}

function describe({ latenciesMs, failed, durationMs }: Measured, store: string): readonly Figure[] {
  const at = `/match at ${REQUESTS_PER_SECOND} requests/s, UN + OFAC SDN, ${store}`;
  const within = (share: number): number =>
    latenciesMs[Math.ceil(latenciesMs.length * share) - 1] ?? Number.NaN;
  return [
    { name: `${at}: median`, value: within(0.5), unit: 'ms' },
    { name: `${at}: 99 % within (target 20)`, value: within(0.99), unit: 'ms' },
    { name: `${at}: slowest`, value: within(1), unit: 'ms' },
    { name: `${at}: answered a second`, value: (latenciesMs.length * 1000) / durationMs, unit: 'requests/s' },
    { name: `${at}: refused or failed`, value: failed, unit: 'requests' },
  ];
}
