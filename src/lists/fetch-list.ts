/** Downloading an official list: streamed to a file beside its name, and put in its place only when it is whole. */

import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Clock, Fault, fault, quietWork, readProgress, type Work } from '../base/index.ts';
import { OFFICIAL_LISTS, type OfficialList, type OfficialListId } from './official-lists.ts';

/** What a download needs. */
export interface FetchDeps {
  readonly clock: Clock;
  /** The platform's `fetch`, or one that a test gives. */
  readonly fetch: typeof fetch;
}

/** How a list is fetched. */
export interface FetchOptions {
  /** Folder in which the file is kept. */
  readonly folder: string;
  /** Address, file and hosts instead of the official ones: for a mirror, and for tests. */
  readonly source?: OfficialList;
  /** Allows plain http, for a mirror on the same machine. */
  readonly allowHttp?: boolean;
  readonly bytesMax?: number;
  readonly timeoutMs?: number;
  readonly work?: Work;
}

/** What came of a fetch. `unchanged`: the publisher says that the file kept is the newest. */
export type FetchOutcome =
  | { readonly kind: 'fetched'; readonly path: string; readonly bytes: number; readonly sha256: string }
  | { readonly kind: 'unchanged'; readonly path: string };

/** Largest download; the largest official list (OFAC's Enhanced XML) has about 120 MB. */
export const FETCH_BYTES_MAX = 1024 ** 3;
/** Longest time for a whole download. */
export const FETCH_TIMEOUT_MS = 10 * 60_000;
/** Most times that a publisher may send the download on. */
const REDIRECTS_MAX = 3;

/** What is remembered beside the file, so that an unchanged list is not downloaded again. */
interface Remembered {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/**
 * Downloads an official list into a folder. Redirects are followed only over https and only to the publisher's own site or the
 * hosts named for it. The former file stays in place until the new one is whole.
 * @throws FETCH_FAILED, INPUT_TOO_LARGE, CANCELLED
 */
export async function fetchList(
  deps: FetchDeps,
  id: OfficialListId,
  options: FetchOptions,
): Promise<FetchOutcome> {
  const source = options.source ?? OFFICIAL_LISTS[id];
  const path = join(options.folder, source.file);
  await mkdir(options.folder, { recursive: true });
  const known = await recall(path, source.url);
  const work = options.work ?? quietWork();
  const signal = AbortSignal.any([work.signal, AbortSignal.timeout(options.timeoutMs ?? FETCH_TIMEOUT_MS)]);
  try {
    const response = await follow(deps, { source, known, signal, allowHttp: options.allowHttp === true });
    if (response.status === 304) return { kind: 'unchanged', path };
    const saved = await save(deps, response, { path, options, work });
    await remember(path, {
      url: source.url,
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
    });
    return { kind: 'fetched', path, ...saved };
  } catch (cause) {
    throw explain(cause, source, work);
  }
}

interface Request {
  readonly source: OfficialList;
  readonly known: Remembered | null;
  readonly signal: AbortSignal;
  readonly allowHttp: boolean;
}

async function follow(deps: FetchDeps, request: Request): Promise<Response> {
  const headers = new Headers({
    'user-agent': 'silsila',
    accept: 'application/xml, text/xml, text/csv, */*',
  });
  if (request.known?.etag != null) headers.set('if-none-match', request.known.etag);
  if (request.known?.lastModified != null) headers.set('if-modified-since', request.known.lastModified);
  let url = new URL(request.source.url);
  for (let turn = 0; turn <= REDIRECTS_MAX; turn += 1) {
    checkAddress(url, request);
    const response = await deps.fetch(url, { headers, redirect: 'manual', signal: request.signal });
    if (response.status < 300 || response.status === 304) return response;
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (response.status >= 400 || location === null) {
      throw fault('FETCH_FAILED', `${url.host} answered with status ${response.status}`);
    }
    url = new URL(location, url);
  }
  throw fault('FETCH_FAILED', `${request.source.url} was sent on more than ${REDIRECTS_MAX} times`);
}

function checkAddress(url: URL, { source, allowHttp }: Request): void {
  const origin = new URL(source.url);
  const plain = allowHttp && url.protocol === 'http:' && url.hostname === origin.hostname;
  if (url.protocol !== 'https:' && !plain) {
    throw fault(
      'FETCH_FAILED',
      `the download was sent on to ${url.protocol}//${url.host}, which is not https`,
    );
  }
  if (url.host !== origin.host && !source.hosts.includes(url.host)) {
    throw fault(
      'FETCH_FAILED',
      `the download was sent on to ${url.host}, which is not a site of the publisher`,
    );
  }
}

interface Saving {
  readonly path: string;
  readonly options: FetchOptions;
  readonly work: Work;
}

async function save(
  deps: FetchDeps,
  response: Response,
  { path, options, work }: Saving,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  if (response.body === null) throw fault('FETCH_FAILED', 'the answer has no content');
  const bytesMax = options.bytesMax ?? FETCH_BYTES_MAX;
  const stated = Number(response.headers.get('content-length') ?? Number.NaN);
  const encoded = response.headers.get('content-encoding') !== null;
  const total = Number.isFinite(stated) && !encoded ? stated : null;
  const draft = `${path}.${randomUUID()}.part`;
  const startedAt = deps.clock.now();
  const hash = createHash('sha256');
  let bytes = 0;
  async function* count(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      if (bytes > bytesMax) throw fault('INPUT_TOO_LARGE', `the download has more than ${bytesMax} bytes`);
      hash.update(chunk);
      work.report(
        readProgress(deps.clock, { label: 'download', done: bytes, total, unit: 'bytes', startedAt }),
      );
      yield chunk;
    }
  }
  try {
    // The file is opened first: a stream that is still opening when the download fails would create it after it was taken away.
    const file = await open(draft, 'wx');
    await pipeline(count(response.body), file.createWriteStream());
    if (total !== null && bytes !== total) {
      throw fault('FETCH_FAILED', `the download broke off after ${bytes} of ${total} bytes`);
    }
    if (bytes === 0) throw fault('FETCH_FAILED', 'the answer is empty');
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return { bytes, sha256: hash.digest('hex') };
}

function explain(cause: unknown, source: OfficialList, work: Work): unknown {
  if (work.signal.aborted) return fault('CANCELLED', 'the download was cancelled', { cause });
  if (cause instanceof Fault) return cause;
  const slow = cause instanceof Error && cause.name === 'TimeoutError';
  const host = new URL(source.url).host;
  return fault('FETCH_FAILED', slow ? `${host} took too long` : `${host} could not be reached or broke off`, {
    cause,
  });
}

function notePath(path: string): string {
  return `${path}.fetched.json`;
}

async function remember(path: string, note: Remembered): Promise<void> {
  await writeFile(notePath(path), `${JSON.stringify(note)}\n`);
}

/** Tags are asked with only where the file they speak of is there and the address is the same. */
async function recall(path: string, url: string): Promise<Remembered | null> {
  const text = await readFile(notePath(path), 'utf8').catch(() => null);
  if (text === null || !existsSync(path)) return null;
  const note = parseNote(text);
  if (typeof note !== 'object' || note === null || !('url' in note) || note.url !== url) return null;
  const field = (name: string): string | null => {
    const value: unknown = Reflect.get(note, name);
    return typeof value === 'string' ? value : null;
  };
  return { url, etag: field('etag'), lastModified: field('lastModified') };
}

/** A note that is not JSON is no note. */
function parseNote(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
