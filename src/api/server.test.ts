import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_MIGRATIONS } from '../../test/flows/world.ts';
import { auditDeps } from '../../test/support/agencies.ts';
import { BODY_BYTES_MAX, systemClock } from '../base/index.ts';
import { openStore, type Store } from '../store/index.ts';
import { ROUTES } from './routes.ts';
import { buildServer, startServer } from './server.ts';

let store: Store;
let server: FastifyInstance;
const lines: string[] = [];

beforeAll(async () => {
  store = await openStore({ data: 'memory' }, { migrations: ALL_MIGRATIONS, clock: systemClock() });
  server = await buildServer(auditDeps(store), {
    log: { write: (line) => void lines.push(line) },
    version: '1.2.3',
  });
});

afterAll(async () => {
  await server.close();
  await store.close();
});

const SECRET_NAME = 'Zarghun-Hidden-Name';

describe('buildServer()', () => {
  it('answers probes without a session', async () => {
    expect((await server.inject('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await server.inject('/readyz')).json()).toEqual({ status: 'ready', store: 'embedded' });
  });

  it.each(ROUTES.filter((route) => route.kind !== 'open').map((route) => [route.method, route.path]))(
    'refuses %s %s without a session, before its input is looked at',
    async (method, path) => {
      const url = path.replace(/\{\w+\}/g, SECRET_NAME);
      const answer = await server.inject({ method: method as 'GET', url });
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({
        code: 'NOT_SIGNED_IN',
        requestId: answer.headers['x-request-id'],
      });
    },
  );

  it.each([
    ['an unknown address', { method: 'GET', url: `/${SECRET_NAME}` }, 404, 'NOT_FOUND'],
    ['an unknown method', { method: 'DELETE', url: '/healthz' }, 404, 'NOT_FOUND'],
    ['an address that is no text', { method: 'GET', url: '/entities/%zz' }, 422, 'INPUT_MALFORMED'],
    ['a body that is no JSON', { payload: `{"login":"${SECRET_NAME}` }, 422, 'INPUT_MALFORMED'],
    ['a body that poisons prototypes', { payload: '{"__proto__":{"a":1}}' }, 422, 'INPUT_MALFORMED'],
    ['a body that is too large', { payload: `"${'a'.repeat(BODY_BYTES_MAX)}"` }, 413, 'INPUT_TOO_LARGE'],
    ['a body of another kind', { payload: 'a', type: 'image/png' }, 415, 'INPUT_FORMAT_UNKNOWN'],
    ['a body that breaks its schema', { payload: '{"login":7}' }, 422, 'REQUEST_INVALID'],
  ])('answers %s in the one shape of errors', async (_claim, request, ...[status, code]) => {
    const { method, url, payload, type } = {
      method: 'POST',
      url: '/sessions',
      payload: '',
      type: 'application/json',
      ...request,
    };
    const answer = await server.inject({
      method: method as 'GET',
      url,
      ...(payload === '' ? {} : { payload, headers: { 'content-type': type } }),
    });
    expect(answer.statusCode).toBe(status);
    const fields = code === 'REQUEST_INVALID' ? ['fields'] : [];
    expect(Object.keys(answer.json())).toEqual(['code', 'message', 'remedy', ...fields, 'requestId']);
    expect(answer.json()).toMatchObject({ code });
    expect(answer.body).not.toMatch(/\.ts:|node_modules|FST_|\bat \S+ \(/);
  });

  it('serves a contract that names every route, and is the same each time', async () => {
    const first = await server.inject('/openapi.json');
    const contract = first.json<{
      openapi: string;
      info: { version: string };
      paths: Record<string, object>;
    }>();
    expect(contract).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } });
    for (const route of ROUTES) {
      expect(contract.paths[route.path]).toHaveProperty(route.method.toLowerCase());
    }
    expect((await server.inject('/openapi.json')).body).toBe(first.body);
  });

  it('serves a page whose scripts all come from here, and forbids everything else', async () => {
    const page = await server.inject('/docs');
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self';/);
    const scripts = page.body.match(/<script[^>]*>[^<]*<\/script>/g) ?? [];
    expect(scripts).toHaveLength(3);
    for (const script of scripts) {
      const source = /^<script src="(\/docs\/static\/[\w.-]+)" charset="UTF-8"> <\/script>$/.exec(
        script,
      )?.[1];
      expect((await server.inject(source ?? '/absent')).statusCode).toBe(200);
    }
    const api = await server.inject('/healthz');
    expect(api.headers['content-security-policy']).toBe(
      "default-src 'none';frame-ancestors 'none';base-uri 'none'",
    );
    expect(api.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  it('logs the pattern of a route, and no name, query, token or stack', () => {
    const log = lines.join('');
    expect(log).toContain('"route":"/sessions"');
    expect(log).not.toContain(SECRET_NAME);
    expect(log).not.toMatch(/authorization|cookie|password|\.ts:/i);
  });

  it('counts requests by pattern in the metrics, and names nobody', async () => {
    const metrics = (await server.inject('/metrics')).body;
    expect(metrics).toMatch(
      /silsila_http_request_duration_seconds_count\{method="GET",route="\/healthz",status="200"\}/,
    );
    expect(metrics).not.toContain(SECRET_NAME);
  });
});

describe('startServer()', () => {
  it('listens on the loopback address, and refuses an address that is taken', async () => {
    const deps = auditDeps(store);
    await using running = await startServer(deps, { port: 0 });
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
    const port = Number(new URL(running.url).port);
    await expect(startServer(deps, { port })).rejects.toMatchObject({ code: 'USAGE' });
  });
});
