/** Figures of the API: `/match` at 200 requests a second against a server of its own, with the UN and OFAC lists in its store. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { readList } from '../src/lists/index.ts';
import { sharedData } from '../test/support/shared-data.ts';
import type { Figure } from './figure.ts';
import { inventNames } from './invented-names.ts';

/** Requests a second: the target of issue 2 ("p99 of /match under 20 ms at 200 requests a second"). */
const REQUESTS_PER_SECOND = 200;
const WARM_SECONDS = 5;
const MEASURED_SECONDS = 20;
const CONNECTIONS = 20;
/** Every third query is a listed name, the others are invented names of the region. */
const LISTED_SHARE = 3;
const QUERIES = 1_500;
const SEED = 4_600;

/** Measures the answer times; returns nothing where the real lists are absent. */
export async function benchApi(): Promise<readonly Figure[]> {
  const lists = ['lists/un/un-consolidated-2026-02-27.xml', 'lists/ofac/sdn.csv'].map(sharedData);
  const paths = lists.filter((path) => path !== null);
  if (paths.length < lists.length) return [];
  const server = spawn(process.execPath, [join(import.meta.dirname, 'api-server.ts'), ...paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(createInterface({ input: server.stdout }), 'line');
    const { url, token } = parseReady(String(line));
    const requests = await makeRequests(paths);
    const load = (seconds: number) => fire(url, { token, requests, seconds });
    await load(WARM_SECONDS);
    const result = await load(MEASURED_SECONDS);
    return describe(result);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

function parseReady(line: string): { readonly url: string; readonly token: string } {
  const ready: unknown = JSON.parse(line);
  if (typeof ready === 'object' && ready !== null && 'url' in ready && 'token' in ready) {
    return { url: String(ready.url), token: String(ready.token) };
  }
  throw new Error('the server of the bench did not say where it listens');
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

async function fire(
  url: string,
  load: { readonly token: string; readonly requests: readonly string[]; readonly seconds: number },
): Promise<autocannon.Result> {
  return autocannon({
    url,
    connections: CONNECTIONS,
    overallRate: REQUESTS_PER_SECOND,
    duration: load.seconds,
    requests: load.requests.map((body) => ({
      method: 'POST',
      path: '/match',
      body,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${load.token}` },
    })),
  });
}

function describe(result: autocannon.Result): readonly Figure[] {
  const at = `/match at ${REQUESTS_PER_SECOND} requests/s, UN + OFAC SDN, embedded store`;
  return [
    { name: `${at}: median`, value: result.latency.p50, unit: 'ms' },
    { name: `${at}: 99 % within (target 20)`, value: result.latency.p99, unit: 'ms' },
    { name: `${at}: slowest`, value: result.latency.max, unit: 'ms' },
    { name: `${at}: answered a second`, value: result.requests.average, unit: 'requests/s' },
    { name: `${at}: refused or failed`, value: result.non2xx + result.errors, unit: 'requests' },
  ];
}
