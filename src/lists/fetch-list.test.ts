import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtureFile } from '../../test/support/fixture-file.ts';
import { quietWork, systemClock } from '../base/index.ts';
import { type FetchOptions, type FetchOutcome, fetchList } from './fetch-list.ts';
import { isOfficialListId, OFFICIAL_LISTS } from './official-lists.ts';
import { readList } from './read-list.ts';

describe('fetchList()', () => {
  let folder: string;
  let server: Server;
  let base: string;
  let answer: RequestListener;
  let list: Buffer;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-fetch-'));
    list = await readFile(fixtureFile(import.meta.url, 'fixtures/un.xml'));
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // The server listens on a port, so its address is not a path.
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  });

  const take = (options: Partial<FetchOptions> = {}, path = '/un.xml'): Promise<FetchOutcome> =>
    fetchList({ clock: systemClock(), fetch }, 'un', {
      folder,
      allowHttp: true,
      source: { title: 'a test', url: `${base}${path}`, file: 'un.xml', hosts: [] },
      ...options,
    });

  it('writes the file, whole, and the next time asks whether it changed', async () => {
    const asked: (string | undefined)[] = [];
    answer = (request, response) => {
      asked.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"v1"', 'content-length': list.byteLength }).end(list);
    };
    const first = await take();
    expect(first).toMatchObject({ kind: 'fetched', bytes: list.byteLength });
    expect((await readList(first.path)).entries).toHaveLength(3);
    expect(await take()).toEqual({ kind: 'unchanged', path: first.path });
    expect(asked).toEqual([undefined, '"v1"']);
    await rm(first.path);
    expect((await take()).kind).toBe('fetched');
    expect(asked).toEqual([undefined, '"v1"', undefined]);
  });

  it('follows a redirect within the site', async () => {
    answer = (request, response) => {
      if (request.url === '/un.xml') response.writeHead(302, { location: '/newest.xml' }).end();
      else response.end(list);
    };
    expect((await take()).kind).toBe('fetched');
  });

  it.each([
    [
      'another site',
      (response: Parameters<RequestListener>[1]) =>
        response.writeHead(302, { location: 'https://elsewhere.example/x' }).end(),
    ],
    [
      'plain http elsewhere',
      (response: Parameters<RequestListener>[1]) =>
        response.writeHead(302, { location: 'http://elsewhere.example/x' }).end(),
    ],
    [
      'a loop',
      (response: Parameters<RequestListener>[1]) => response.writeHead(302, { location: '/un.xml' }).end(),
    ],
    ['a redirect to nowhere', (response: Parameters<RequestListener>[1]) => response.writeHead(302).end()],
    ['status 404', (response: Parameters<RequestListener>[1]) => response.writeHead(404).end('no')],
    ['status 503', (response: Parameters<RequestListener>[1]) => response.writeHead(503).end()],
    ['nothing', (response: Parameters<RequestListener>[1]) => response.writeHead(200).end()],
    [
      'half of it',
      (response: Parameters<RequestListener>[1]) => {
        response.writeHead(200, { 'content-length': 10_000 });
        response.write('<CONSOLIDATED_LIST>');
        setTimeout(() => response.destroy(), 20);
      },
    ],
  ])('refuses %s and leaves no file', async (_name, reply) => {
    answer = (_request, response) => reply(response);
    await expect(take()).rejects.toMatchObject({ code: 'FETCH_FAILED' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps the former file when the new one breaks off', async () => {
    answer = (_request, response) => response.end(list);
    const { path } = await take();
    answer = (_request, response) =>
      response.writeHead(200, { 'content-length': 9_999 }).end('half', () => response.destroy());
    await expect(take()).rejects.toMatchObject({ code: 'FETCH_FAILED' });
    expect(await readFile(path)).toEqual(list);
  });

  it('refuses plain http where it is not allowed', async () => {
    answer = (_request, response) => response.end(list);
    await expect(take({ allowHttp: false })).rejects.toMatchObject({ code: 'FETCH_FAILED' });
  });

  it('stops at the bound of bytes', async () => {
    answer = (_request, response) => response.end(Buffer.alloc(5_000));
    await expect(take({ bytesMax: 4_999 })).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('gives up after the time allowed, and when it is cancelled', async () => {
    answer = () => undefined;
    await expect(take({ timeoutMs: 60 })).rejects.toMatchObject({ code: 'FETCH_FAILED' });
    const stop = new AbortController();
    const cancelled = take({ work: { ...quietWork(), signal: stop.signal } });
    setTimeout(() => stop.abort(), 30);
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('tells progress against the stated length', async () => {
    answer = (_request, response) => response.writeHead(200, { 'content-length': list.byteLength }).end(list);
    const readings: { done: number; total: number | null }[] = [];
    await take({ work: { ...quietWork(), report: (reading) => void readings.push(reading) } });
    expect(readings.at(-1)).toMatchObject({ done: list.byteLength, total: list.byteLength });
  });
});

describe('OFFICIAL_LISTS', () => {
  it('has https addresses under ids that are recognised', () => {
    for (const [id, source] of Object.entries(OFFICIAL_LISTS)) {
      expect(isOfficialListId(id)).toBe(true);
      expect(source.url).toMatch(/^https:\/\//);
    }
    expect(isOfficialListId('toString')).toBe(false);
  });
});
