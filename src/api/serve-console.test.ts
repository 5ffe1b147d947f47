import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fastifyHelmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorReply, toFault } from './error-reply.ts';
import { registerPages } from './pages.ts';
import { CONSOLE_POLICY } from './serve-console.ts';

const HTML = { accept: 'text/html,*/*;q=0.8' };
const PAGE = '<!doctype html><title>Demo</title>';

let folder = '';
let served: FastifyInstance;
let unbuilt: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silsila-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'index.html.gz'), gzipSync(PAGE));
  await writeFile(join(folder, 'assets', 'index-1a2b.js'), 'export {};\n');
  await writeFile(join(folder, '.hidden'), 'hidden');
  [served, unbuilt] = [await open(folder), await open(null)];
});

afterAll(async () => {
  await served.close();
  await unbuilt.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(place: string | null): Promise<FastifyInstance> {
  const server = fastify();
  await server.register(fastifyHelmet);
  server.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  server.setErrorHandler((error, request, reply) => {
    const answer = errorReply(toFault(error), request.id);
    reply.status(answer.status).send(answer.body);
  });
  registerPages(server, place);
  return server;
}

describe('registerConsole()', () => {
  it('answers every address of a page with the one page, under the policy of the console', async () => {
    for (const url of ['/console/', '/console/sign-in', '/console/lists/un%2Fpart?at=2026', '/console/a.b']) {
      const answer = await served.inject({ url, headers: HTML });
      expect(answer.statusCode, url).toBe(200);
      expect(answer.body, url).toBe(PAGE);
      expect(answer.headers, url).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': CONSOLE_POLICY,
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it('sends what was compressed beforehand to whoever takes it', async () => {
    const answer = await served.inject({
      url: '/console/sign-in',
      headers: { ...HTML, 'accept-encoding': 'gzip' },
    });
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(answer.rawPayload).toString()).toBe(PAGE);
  });

  it('lets browsers keep the files that carry a hash, and asks anew for the page', async () => {
    const script = await served.inject({ url: '/console/assets/index-1a2b.js' });
    expect(script.statusCode).toBe(200);
    expect(script.headers['content-type']).toMatch(/javascript/);
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('answers 404 for a file of the build that is missing, for a program, for another method and for a hidden file', async () => {
    const missing = { url: '/console/assets/index-0000.js', headers: HTML };
    const program = { url: '/console/sign-in', headers: { accept: 'application/json' } };
    const posted = { url: '/console/sign-in', method: 'POST', headers: HTML } as const;
    for (const asked of [missing, program, posted]) {
      const answer = await served.inject(asked);
      expect(answer.statusCode, asked.url).toBe(404);
      expect(answer.json().code, asked.url).toBe('NOT_FOUND');
    }
    const hidden = await served.inject({ url: '/console/.hidden', headers: HTML });
    expect(hidden.body).not.toContain('hidden');
  });

  it.each([
    '/console/../../package.json',
    '/console/%2e%2e/%2e%2e/package.json',
    '/console/..%2f..%2fpackage.json',
  ])('gives nothing from outside its folder: %s', async (url) => {
    const answer = await served.inject({ url, headers: { accept: '*/*' } });
    expect([403, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toContain('"name"');
  });
});

describe('registerPages()', () => {
  it('leads browsers from the door to the console, and shows programs what there is', async () => {
    const browser = await served.inject({ url: '/', headers: HTML });
    expect([browser.statusCode, browser.headers.location]).toEqual([302, '/console/']);
    const bare = await served.inject({ url: '/console', headers: HTML });
    expect([bare.statusCode, bare.headers.location]).toEqual([308, '/console/']);
    const program = await served.inject({ url: '/', headers: { accept: '*/*' } });
    expect(program.body).toContain('href="/console/"');
  });

  it('says how to build the console where it is not built', async () => {
    for (const url of ['/', '/console/', '/console/sign-in']) {
      const answer = await unbuilt.inject({ url, headers: HTML });
      expect(answer.body, url).toContain('npm run build:console');
      expect(answer.headers['content-security-policy'], url).toMatch(/^default-src 'none'/);
    }
  });
});
