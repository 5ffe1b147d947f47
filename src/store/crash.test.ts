/** kill -9 in the middle of an import, and what a second process is told. Real processes, real data folders. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { countInSteps, STEP_ROWS, STEPS } from '../../test/support/counting-job.ts';
import { asOwner, createDataFolder } from '../../test/support/engines.ts';
import { LOAD_COLUMNS, LOAD_MIGRATIONS, loadRows } from '../../test/support/load-table.ts';
import { systemClock } from '../base/index.ts';
import { enqueueJob, findJob, type JobHandler, runJobs } from './index.ts';
import type { Store } from './model.ts';
import { openStore } from './open-store.ts';

const CHILD = fileURLToPath(new URL('../../test/support/store-child.ts', import.meta.url));
const ROWS = 60_000;

const folders: string[] = [];
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});
afterAll(async () => {
  if (filled !== null) await rm(await filled, { recursive: true, force: true });
});

const newFolder = async (): Promise<string> => {
  const folder = await createDataFolder(LOAD_MIGRATIONS);
  folders.push(folder);
  return folder;
};

const open = (folder: string): Promise<Store> =>
  openStore({ data: folder }, { migrations: LOAD_MIGRATIONS, clock: systemClock() });

/** Starts a child; `next` waits for the next word that it says, or null at its end. */
function start(...words: string[]): { child: ChildProcess; next: () => Promise<string | null> } {
  const child = spawn(process.execPath, [CHILD, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, next: async () => (await lines.next()).value ?? null };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const countRows = (store: Store): Promise<Record<string, number>> =>
  store.transaction({ role: 'writer' }, async (tx) => {
    const rows = await tx
      .tables<{ load: { batch: string; id: number } }>()
      .selectFrom('load')
      .select((query) => ['batch', query.fn.countAll<number>().as('rows')])
      .groupBy('batch')
      .execute();
    return Object.fromEntries(rows.map((row) => [row.batch, row.rows]));
  });

test('a second process is refused by the name of the first, and the data survive', async () => {
  const folder = await newFolder();
  const holder = start('hold', folder);
  expect(await holder.next()).toBe('open');
  await expect(open(folder)).rejects.toEqual(
    expect.objectContaining({
      code: 'STORE_LOCKED',
      message: expect.stringContaining(`Process ${holder.child.pid} holds`),
    }),
  );
  const second = start('hold', folder);
  expect(await second.next()).toMatch(new RegExp(`^fault STORE_LOCKED .*Process ${holder.child.pid} holds`));
  await kill(holder.child);
  const store = await open(folder);
  expect(await countRows(store)).toEqual({});
  await store.close();
});

test('openStore() refuses a second opening in the same process, and allows it after close()', async () => {
  const folder = await newFolder();
  const store = await open(folder);
  await expect(open(folder)).rejects.toEqual(
    expect.objectContaining({ code: 'STORE_LOCKED', message: expect.stringContaining('This process') }),
  );
  await store.close();
  const again = await open(folder);
  await again.close();
});

test('openStore() takes over a lock whose pid now belongs to another process', async () => {
  const folder = await newFolder();
  const holder = start('hold', folder);
  expect(await holder.next()).toBe('open');
  const lock = join(folder, 'silsila.lock');
  const held = JSON.parse(await readFile(lock, 'utf8')) as Record<string, unknown>;
  await kill(holder.child);
  await writeFile(lock, JSON.stringify({ ...held, pid: process.pid }));
  const store = await open(folder);
  await store.close();
});

test('openStore() refuses the lock of another machine until it has been silent for a minute', async () => {
  const folder = await newFolder();
  const lock = join(folder, 'silsila.lock');
  await writeFile(lock, JSON.stringify({ pid: 7, startedAt: null, place: 'elsewhere', token: 'a' }));
  await expect(open(folder)).rejects.toEqual(
    expect.objectContaining({
      code: 'STORE_LOCKED',
      message: expect.stringContaining('Process 7 on elsewhere'),
    }),
  );
  const later = { now: () => new Date(Date.now() + 61_000) };
  const store = await openStore({ data: folder }, { migrations: LOAD_MIGRATIONS, clock: later });
  await store.close();
});

test('openStore() refuses a lock that it cannot read', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'silsila.lock'), 'not a lock');
  await expect(open(folder)).rejects.toEqual(expect.objectContaining({ code: 'STORE_LOCKED' }));
});

test('openStore() starts anew where the very first creation was cut short', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'creating'), '');
  await rm(join(folder, 'pgdata', 'global'), { recursive: true });
  const store = await open(folder);
  expect(await countRows(store)).toEqual({});
  await store.close();
});

/** A folder that holds 1,000 rows, made once. */
let filled: Promise<string> | null = null;
function filledFolder(): Promise<string> {
  filled ??= (async () => {
    const folder = await createDataFolder(LOAD_MIGRATIONS);
    const before = await open(folder);
    await before.transaction({ role: 'writer' }, (tx) =>
      tx.copyIn('load', LOAD_COLUMNS, loadRows(1_000, 'before')),
    );
    await before.close();
    return folder;
  })();
  return filled;
}

async function copyFolder(from: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-data-'));
  folders.push(folder);
  await cp(from, folder, { recursive: true });
  return folder;
}

/** Imports into a folder that holds 1,000 rows, kills the importer at a moment, and tells what is there after it. */
async function killImport(
  until: (next: () => Promise<string | null>) => Promise<unknown>,
): Promise<number | undefined> {
  const folder = await copyFolder(await filledFolder());

  const importer = start('import', folder, String(ROWS));
  expect(await importer.next()).toBe('open');
  await until(importer.next);
  await kill(importer.child);

  const after = await open(folder);
  const counts = await countRows(after);
  expect(counts['before']).toBe(1_000);
  await after.transaction({ role: 'writer' }, (tx) => tx.copyIn('load', LOAD_COLUMNS, loadRows(10, 'after')));
  expect((await countRows(after))['after']).toBe(10);
  await after.close();
  return counts['killed'];
}

test('kill -9 when half of an import is with the database leaves nothing of it, and what was there before', async () => {
  const rows = await killImport(async (next) => {
    expect(await next()).toBe('half');
  });
  expect(rows).toBeUndefined();
});

test('kill -9 at the moment an import is committed leaves all of it', async () => {
  const rows = await killImport(async (next) => {
    expect(await next()).toBe('half');
    expect(await next()).toBe('committed');
  });
  expect(rows).toBe(ROWS);
});

test.each([100, 400, 800])(
  'kill -9 after %i ms of an import leaves all of it or nothing',
  async (delayMs) => {
    const rows = await killImport(() => pause(delayMs));
    expect([undefined, ROWS]).toContain(rows);
  },
);

test('a job whose process is killed goes on at its cursor, with no step twice and none left out', async () => {
  const folder = await newFolder();
  const before = await open(folder);
  const id = await before.transaction({ role: 'writer' }, (tx) =>
    enqueueJob(tx, { kind: 'count', payload: null, createdBy: 'tester' }),
  );
  await before.close();

  const worker = start('job', folder);
  expect(await worker.next()).toBe('open');
  for (let step = 1; step <= 5; step += 1) expect(await worker.next()).toBe(`step ${step}`);
  await kill(worker.child);

  const after = await open(folder);
  const done = (await findJob(after, id))?.done ?? 0;
  expect(done).toBeGreaterThanOrEqual(5 * STEP_ROWS);
  expect(done).toBeLessThan(STEPS * STEP_ROWS);
  const count: JobHandler = (context) => countInSteps(after, context, () => undefined);
  await runJobs(after, { count }, { signal: new AbortController().signal, untilIdle: true });
  expect(await findJob(after, id)).toMatchObject({
    state: 'done',
    attempts: 2,
    result: { begunAt: done / STEP_ROWS + 1 },
  });
  const rows = Object.values(await countRows(after));
  expect(rows).toEqual(Array.from({ length: STEPS }, () => STEP_ROWS));
  await after.close();
});

test('a data folder is written through to the disk', async () => {
  const store = await open(await newFolder());
  const read = `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS wait,
    current_setting('wal_sync_method') AS method, current_setting('full_page_writes') AS pages`;
  const { rows } = await asOwner(store, (tx) => tx.run(read));
  expect(rows).toEqual([{ fsync: 'on', wait: 'on', method: 'fsync', pages: 'on' }]);
  await store.close();
});
