import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import { fault, type ProgressReading } from '../base/index.ts';
import {
  cancelJob,
  claimJob,
  endJob,
  enqueueJob,
  findJob,
  type Job,
  type JobContext,
  type JobRequest,
  type Json,
  listJobs,
  reportJob,
  runJobs,
  saveCursor,
} from './index.ts';
import type { Migration, Store, StoreLocation } from './model.ts';

const MIGRATIONS: readonly Migration[] = [
  {
    id: 'work-001',
    sql: 'CREATE TABLE work (n int NOT NULL); GRANT SELECT, INSERT ON work TO silsila_writer',
  },
];

const STALE_AFTER_MS = 60_000;
const coded = (code: string) => expect.objectContaining({ code });

forEachEngine('jobs', (engine) => {
  let location: StoreLocation;
  let store: Store;
  beforeAll(async () => {
    location = await engine.locate();
    store = await engine.open(MIGRATIONS, location);
  });
  beforeEach(async () => {
    await asOwner(store, (tx) => tx.run('TRUNCATE job, work RESTART IDENTITY'));
  });

  const enqueue = (request: Partial<JobRequest> = {}): Promise<number> =>
    store.transaction({ role: 'writer' }, (tx) =>
      enqueueJob(tx, { kind: 'count', payload: { to: 5 }, createdBy: 'tester', ...request }),
    );
  const claim = async (kinds: readonly string[] = ['count']): Promise<Job> => {
    const job = await claimJob(store, { kinds, staleAfterMs: STALE_AFTER_MS });
    if (job === null) throw new Error('no job was queued');
    return job;
  };
  const run = (
    handler: (context: JobContext) => Promise<Json>,
    signal = new AbortController().signal,
  ): Promise<number> => runJobs(store, { count: handler }, { signal, untilIdle: true, heartbeatMs: 20 });
  /** As after a crash: another opening holds the job, and has been silent for long. */
  const orphan = async (): Promise<void> => {
    await asOwner(store, (tx) =>
      tx.run(
        `UPDATE job SET claimed_by = 'gone', heartbeat_at = now() - interval '1 hour' WHERE state = 'running'`,
      ),
    );
  };
  const numbers = (): Promise<unknown> =>
    asOwner(store, async (tx) => (await tx.run('SELECT n FROM work ORDER BY n')).rows.map((row) => row['n']));

  test('enqueueJob() stores a job that findJob() and listJobs() show', async () => {
    const first = await enqueue();
    const second = await enqueue({ kind: 'other', payload: ['a', null] });
    expect(await findJob(store, first)).toMatchObject({
      kind: 'count',
      payload: { to: 5 },
      state: 'queued',
      done: 0,
      total: null,
      cursor: null,
      attempts: 0,
      attemptsMax: 3,
      error: null,
      createdBy: 'tester',
    });
    expect((await listJobs(store)).map((job) => job.id)).toEqual([second, first]);
    expect((await listJobs(store, { kind: 'other' })).map((job) => job.payload)).toEqual([['a', null]]);
    expect((await listJobs(store, { before: second, limit: 1 })).map((job) => job.id)).toEqual([first]);
    expect(await listJobs(store, { state: 'done' })).toEqual([]);
    expect(await findJob(store, 999_999)).toBeNull();
  });

  test('enqueueJob() stores nothing when its transaction throws, and nothing for a reader', async () => {
    const thrown = store.transaction({ role: 'writer' }, async (tx) => {
      await enqueueJob(tx, { kind: 'count', payload: null, createdBy: 'tester' });
      throw new RangeError('no');
    });
    await expect(thrown).rejects.toThrow(RangeError);
    const reader = store.transaction({ role: 'reader' }, (tx) =>
      enqueueJob(tx, { kind: 'count', payload: null, createdBy: 'tester' }),
    );
    await expect(reader).rejects.toEqual(coded('NOT_ALLOWED'));
    expect(await listJobs(store)).toEqual([]);
  });

  test('claimJob() gives each job once, oldest first, and only of the kinds asked for', async () => {
    const ids = [await enqueue(), await enqueue(), await enqueue({ kind: 'other' })];
    const claimed = await Promise.all([claim(), claim()]);
    expect(claimed.map((job) => job.id).sort()).toEqual(ids.slice(0, 2));
    expect(claimed[0]).toMatchObject({ state: 'running', attempts: 1, claimedBy: store.instance });
    expect(await claimJob(store, { kinds: ['count'], staleAfterMs: STALE_AFTER_MS })).toBeNull();
    expect(await claimJob(store, { kinds: [], staleAfterMs: STALE_AFTER_MS })).toBeNull();
  });

  test('runJobs() runs every queued job and keeps result and progress', async () => {
    const ids = [await enqueue(), await enqueue({ payload: { to: 7 } })];
    const seen: ProgressReading[] = [];
    const ended = await runJobs(
      store,
      {
        count: async ({ job, report }) => {
          const { to } = job.payload as { to: number };
          report({
            label: 'count',
            done: to,
            total: to,
            unit: 'rows',
            elapsedMs: 1,
            ratePerSecond: 1,
            remainingMs: 0,
          });
          return { counted: to };
        },
      },
      {
        signal: new AbortController().signal,
        untilIdle: true,
        onProgress: (_job, reading) => seen.push(reading),
      },
    );
    expect(ended).toBe(2);
    expect(seen.map((reading) => reading.done)).toEqual([5, 7]);
    const [first, second] = await Promise.all(ids.map((id) => findJob(store, id)));
    expect(first).toMatchObject({
      state: 'done',
      result: { counted: 5 },
      done: 5,
      total: 5,
      unit: 'rows',
      claimedBy: null,
    });
    expect(second).toMatchObject({ state: 'done', result: { counted: 7 } });
    expect(first?.finishedAt).toBeInstanceOf(Date);
    expect(store.running.size).toBe(0);
  });

  test('runJobs() keeps the coded fault of a handler, and hides what is not coded', async () => {
    const coded = await enqueue();
    await run(() => Promise.reject(fault('INPUT_TRUNCATED', 'The file ends at line 7.')));
    const plain = await enqueue();
    await run(() => Promise.reject(new TypeError('secret value')));
    expect((await findJob(store, coded))?.error).toEqual({
      code: 'INPUT_TRUNCATED',
      message: 'The file ends at line 7.',
    });
    const failed = await findJob(store, plain);
    expect(failed?.error?.code).toBe('INTERNAL');
    expect(failed?.error?.message).not.toContain('secret');
    expect(failed).toMatchObject({ state: 'failed', attempts: 1 });
  });

  test('cancelJob() cancels a queued job at once, tells an ended one apart, and an unknown one', async () => {
    const id = await enqueue();
    expect(await cancelJob(store, id)).toBe('cancelled');
    expect(await cancelJob(store, id)).toBe('over');
    expect(await cancelJob(store, 999_999)).toBe('unknown');
    expect(await run(async () => null)).toBe(0);
    expect((await findJob(store, id))?.state).toBe('cancelled');
  });

  test('cancelJob() stops a running job through its signal', async () => {
    const id = await enqueue();
    const running = run(async ({ signal }) => {
      expect(await cancelJob(store, id)).toBe('asked');
      expect(signal.aborted).toBe(true);
      throw signal.reason;
    });
    expect(await running).toBe(1);
    expect(await findJob(store, id)).toMatchObject({
      state: 'cancelled',
      cancelRequested: true,
      error: null,
    });
  });

  test('cancelJob() has asked a run, even where that stops before the asking is stored', async () => {
    const id = await enqueue();
    const [started, aborted] = [Promise.withResolvers<void>(), Promise.withResolvers<never>()];
    const ended = run(({ signal }) => {
      signal.addEventListener('abort', () => aborted.reject(signal.reason));
      started.resolve();
      return aborted.promise;
    });
    await started.promise;
    const late: Store = {
      ...store,
      transaction: async (options, work) => {
        await ended;
        return store.transaction(options, work);
      },
    };
    expect(await cancelJob(late, id)).toBe('asked');
    expect(await findJob(store, id)).toMatchObject({ state: 'cancelled', error: null });
  });

  test('a cancellation that another process asked for reaches the running job', async () => {
    const id = await enqueue();
    const running = run(async ({ signal }) => {
      await asOwner(store, (tx) => tx.run('UPDATE job SET cancel_requested = true'));
      const aborted = Promise.withResolvers<never>();
      signal.addEventListener('abort', () => aborted.reject(signal.reason));
      return aborted.promise;
    });
    expect(await running).toBe(1);
    expect((await findJob(store, id))?.state).toBe('cancelled');
  });

  test('a job is resumed at its cursor after its process died, with nothing done twice', async () => {
    const id = await enqueue();
    const step = (job: Job, n: number): Promise<void> =>
      store.transaction({ role: 'writer' }, async (tx) => {
        await sql`INSERT INTO work VALUES (${n})`.execute(tx.tables());
        await saveCursor(tx, job, { cursor: { next: n + 1 }, done: n });
      });
    const dead = await claim();
    for (const n of [1, 2, 3]) await step(dead, n);
    await orphan();
    const startedAt: Json[] = [];
    await run(async ({ job }) => {
      startedAt.push(job.cursor);
      const { next } = job.cursor as { next: number };
      for (let n = next; n <= 5; n += 1) await step(job, n);
      return 'whole';
    });
    expect(startedAt).toEqual([{ next: 4 }]);
    expect(await numbers()).toEqual([1, 2, 3, 4, 5]);
    expect(await findJob(store, id)).toMatchObject({ state: 'done', attempts: 2, done: 5, result: 'whole' });
  });

  test('a run that was given up can neither store work nor end the job', async () => {
    await enqueue();
    const given = await claim();
    await orphan();
    const taken = await claim();
    expect(taken).toMatchObject({ id: given.id, attempts: 2 });
    const late = store.transaction({ role: 'writer' }, async (tx) => {
      await sql`INSERT INTO work VALUES (1)`.execute(tx.tables());
      await saveCursor(tx, given, { cursor: null, done: 1 });
    });
    await expect(late).rejects.toEqual(coded('CONFLICT'));
    expect(await numbers()).toEqual([]);
    expect(await reportJob(store, given, null)).toBe('lost');
    expect(await endJob(store, given, { kind: 'done', result: null })).toBe(false);
    expect(await reportJob(store, taken, { done: 1, total: 2, unit: 'rows' })).toBe('go-on');
  });

  test('a job whose process dies every time fails in the end', async () => {
    const id = await enqueue({ attemptsMax: 2 });
    for (const attempt of [1, 2]) {
      expect((await claim()).attempts).toBe(attempt);
      await orphan();
    }
    expect(await claimJob(store, { kinds: ['count'], staleAfterMs: STALE_AFTER_MS })).toBeNull();
    expect(await findJob(store, id)).toMatchObject({ state: 'failed', error: { code: 'INTERNAL' } });
  });

  test('a job that was cancelled while its process died is not begun again', async () => {
    const id = await enqueue();
    await claim();
    await cancelJob(store, id);
    await orphan();
    expect(await claimJob(store, { kinds: ['count'], staleAfterMs: STALE_AFTER_MS })).toBeNull();
    expect((await findJob(store, id))?.state).toBe('cancelled');
  });

  test('runJobs() puts its job back, with its cursor and without counting it, when it is told to end', async () => {
    const id = await enqueue();
    const end = new AbortController();
    const running = run(async ({ job, signal, saveCursor: save }) => {
      await store.transaction({ role: 'writer' }, (tx) => save(tx, { cursor: 'here', done: 2 }));
      end.abort();
      expect(signal.aborted).toBe(true);
      throw fault('CANCELLED', `stopped ${job.id}`);
    }, end.signal);
    await running;
    expect(await findJob(store, id)).toMatchObject({ state: 'queued', cursor: 'here', done: 2, attempts: 0 });
  });

  test('runJobs() waits for work, and ends while waiting', async () => {
    const end = new AbortController();
    const running = runJobs(store, { count: async () => 'late' }, { signal: end.signal, pollMs: 5 });
    const id = await enqueue();
    while ((await findJob(store, id))?.state !== 'done') await pause(5);
    end.abort();
    expect(await running).toBe(1);
  });

  test('a job that runs is there again after a new opening of the store', async () => {
    const id = await enqueue();
    await claim();
    await store.close();
    store = await engine.open(MIGRATIONS, location);
    if (engine.kind === 'server') await orphan();
    await run(async () => 'resumed');
    expect(await findJob(store, id)).toMatchObject({ state: 'done', result: 'resumed', attempts: 2 });
  });
});
