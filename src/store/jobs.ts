/** The queue of jobs: rows of one table, claimed with SKIP LOCKED, so that several processes share the work. */

import { type Generated, type JSONColumnType, type Selectable, sql } from 'kysely';
import { fault, PAGE_ROWS_MAX } from '../base/index.ts';
import type { Job, JobId, JobOutcome, JobRequest, JobState, Json } from './job-model.ts';
import type { Store, Transaction } from './model.ts';

const ATTEMPTS_MAX = 3;

interface JobRow {
  readonly id: Generated<number>;
  readonly kind: string;
  readonly payload: JSONColumnType<Record<string, Json>>;
  readonly state: Generated<JobState>;
  readonly done: Generated<number>;
  readonly total: number | null;
  readonly unit: Generated<string>;
  readonly cursor: string | null;
  readonly result: string | null;
  readonly claimed_by: string | null;
  readonly heartbeat_at: Date | null;
  readonly attempts: Generated<number>;
  readonly attempts_max: number;
  readonly cancel_requested: Generated<boolean>;
  readonly error_code: string | null;
  readonly error_message: string | null;
  readonly created_by: string;
  readonly created_at: Generated<Date>;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
}

interface JobTables {
  readonly job: JobRow;
}

/** Puts a job into the queue, within a transaction of the writer or the system; it is there when that commits. */
export async function enqueueJob(tx: Transaction, request: JobRequest): Promise<JobId> {
  const row = await tx
    .tables<JobTables>()
    .insertInto('job')
    .values({
      kind: request.kind,
      payload: JSON.stringify(request.payload),
      created_by: request.createdBy,
      attempts_max: request.attemptsMax ?? ATTEMPTS_MAX,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/**
 * Takes the oldest queued job of these kinds, or null when there is none. Jobs whose process has died go back into the queue
 * first: on a server those without a sign of life for `staleAfterMs`, embedded those of any earlier opening.
 */
export function claimJob(
  store: Store,
  options: { readonly kinds: readonly string[]; readonly staleAfterMs: number },
): Promise<Job | null> {
  return store.transaction({ role: 'system' }, async (tx) => {
    await requeueStale(tx, store, options.staleAfterMs);
    const next = tx
      .tables<JobTables>()
      .selectFrom('job')
      .select('id')
      .where('state', '=', 'queued')
      // SQL knows no empty list; no job is of the empty kind.
      .where('kind', 'in', [...options.kinds, ''])
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked();
    const row = await tx
      .tables<JobTables>()
      .updateTable('job')
      .set({
        state: 'running',
        claimed_by: store.instance,
        attempts: sql`attempts + 1`,
        started_at: sql`coalesce(started_at, clock_timestamp())`,
        heartbeat_at: sql`clock_timestamp()`,
      })
      .where('id', 'in', next)
      .returningAll()
      .executeTakeFirst();
    return row === undefined ? null : parseJob(row);
  });
}

/** Stores how far a claimed job is, which is also its sign of life; tells whether to go on. */
export function reportJob(
  store: Store,
  job: Job,
  progress: { readonly done: number; readonly total: number | null; readonly unit: string } | null,
): Promise<'go-on' | 'cancel' | 'lost'> {
  const reading =
    progress === null ? {} : { done: progress.done, total: progress.total, unit: progress.unit };
  return store.transaction({ role: 'system' }, async (tx) => {
    const row = await tx
      .tables<JobTables>()
      .updateTable('job')
      .set({ heartbeat_at: sql`clock_timestamp()`, ...reading })
      .where(heldBy(job))
      .returning('cancel_requested')
      .executeTakeFirst();
    if (row === undefined) return 'lost';
    return row.cancel_requested ? 'cancel' : 'go-on';
  });
}

/**
 * Stores where a claimed job would go on, in the same transaction as the work up to there: after a crash nothing is done twice
 * and nothing left out.
 * @throws CONFLICT when the job was given to another process meanwhile; the transaction must not be committed then
 */
export async function saveCursor(
  tx: Transaction,
  job: Job,
  { cursor, done }: { readonly cursor: Json; readonly done: number },
): Promise<void> {
  const result = await tx
    .tables<JobTables>()
    .updateTable('job')
    .set({ cursor: JSON.stringify(cursor), done, heartbeat_at: sql`clock_timestamp()` })
    .where(heldBy(job))
    .executeTakeFirst();
  if (result.numUpdatedRows === 1n) return;
  throw fault('CONFLICT', `The job ${job.id} was given to another process.`);
}

/** Ends the run of a claimed job; false when it was given to another process meanwhile, and nothing was changed. */
export function endJob(store: Store, job: Job, outcome: JobOutcome): Promise<boolean> {
  return store.transaction({ role: 'system' }, async (tx) => {
    const result = await tx
      .tables<JobTables>()
      .updateTable('job')
      .set({ claimed_by: null, ...describeEnd(outcome) })
      .where(heldBy(job))
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  });
}

/**
 * Cancels a job: a queued one at once, a running one as soon as its handler looks at its signal. `over` when it had ended before,
 * `unknown` when there is none of this id.
 */
export async function cancelJob(
  store: Store,
  id: JobId,
): Promise<'cancelled' | 'asked' | 'over' | 'unknown'> {
  // A job of this process is told directly: on the embedded engine its own transaction may keep the table busy for long.
  const running = store.running.get(id);
  running?.controller.abort(fault('CANCELLED', `The job ${id} was cancelled.`));
  return store.transaction({ role: 'system' }, async (tx) => {
    const row = await tx
      .tables<JobTables>()
      .updateTable('job')
      .set({
        cancel_requested: true,
        state: sql`CASE state WHEN 'queued' THEN 'cancelled' ELSE state END`,
        finished_at: sql`CASE state WHEN 'queued' THEN clock_timestamp() END`,
      })
      .where('id', '=', id)
      .where('state', 'in', ['queued', 'running'])
      .returning('state')
      .executeTakeFirst();
    if (row !== undefined) return row.state === 'running' ? 'asked' : 'cancelled';
    const found = await tx
      .tables<JobTables>()
      .selectFrom('job')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirst();
    if (found === undefined) return 'unknown';
    // What was told directly may have stopped before this transaction came.
    return running !== undefined && found.state === 'cancelled' ? 'asked' : 'over';
  });
}

/** The job of an id, or null when there is none. */
export function findJob(store: Store, id: JobId): Promise<Job | null> {
  return store.transaction({ role: 'system' }, async (tx) => {
    const row = await tx
      .tables<JobTables>()
      .selectFrom('job')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : parseJob(row);
  });
}

/** Jobs, newest first: at most `limit` (default and most 1,000), those with ids below `before`. */
export function listJobs(
  store: Store,
  filter: {
    readonly kind?: string;
    readonly state?: JobState;
    readonly before?: JobId;
    readonly limit?: number;
  } = {},
): Promise<readonly Job[]> {
  return store.transaction({ role: 'system' }, async (tx) => {
    let query = tx
      .tables<JobTables>()
      .selectFrom('job')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(Math.min(filter.limit ?? PAGE_ROWS_MAX, PAGE_ROWS_MAX));
    if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
    if (filter.state !== undefined) query = query.where('state', '=', filter.state);
    if (filter.before !== undefined) query = query.where('id', '<', filter.before);
    return (await query.execute()).map(parseJob);
  });
}

async function requeueStale(tx: Transaction, store: Store, staleAfterMs: number): Promise<void> {
  const dead =
    store.kind === 'embedded'
      ? sql`claimed_by <> ${store.instance}`
      : sql`heartbeat_at < clock_timestamp() - make_interval(secs => ${staleAfterMs / 1000})`;
  await sql`
    UPDATE job SET claimed_by = NULL,
      state = CASE WHEN cancel_requested THEN 'cancelled' WHEN attempts >= attempts_max THEN 'failed' ELSE 'queued' END,
      finished_at = CASE WHEN cancel_requested OR attempts >= attempts_max THEN clock_timestamp() END,
      error_code = CASE WHEN NOT cancel_requested AND attempts >= attempts_max THEN 'INTERNAL' END,
      error_message = CASE WHEN NOT cancel_requested AND attempts >= attempts_max
        THEN 'Its process ended before it was done, ' || attempts || ' times.' END
    WHERE id IN (SELECT id FROM job WHERE state = 'running' AND ${dead} FOR UPDATE SKIP LOCKED)`.execute(
    tx.tables(),
  );
}

/** A claim is told apart by process and attempt, so that a run that was given up can no longer write. */
function heldBy(job: Job) {
  return sql<boolean>`id = ${job.id} AND state = 'running' AND claimed_by = ${job.claimedBy} AND attempts = ${job.attempts}`;
}

function describeEnd(outcome: JobOutcome) {
  const finished_at = sql<Date>`clock_timestamp()`;
  switch (outcome.kind) {
    case 'done':
      return { state: 'done' as const, finished_at, result: JSON.stringify(outcome.result) };
    case 'failed':
      return {
        state: 'failed' as const,
        finished_at,
        error_code: outcome.code,
        error_message: outcome.message,
      };
    case 'cancelled':
      return { state: 'cancelled' as const, finished_at };
    case 'released':
      return {
        state: sql<JobState>`CASE WHEN cancel_requested THEN 'cancelled' ELSE 'queued' END`,
        finished_at: sql<Date | null>`CASE WHEN cancel_requested THEN clock_timestamp() END`,
        attempts: sql<number>`attempts - 1`,
      };
  }
}

function parseJob(row: Selectable<JobRow>): Job {
  return {
    id: row.id,
    kind: row.kind,
    payload: row.payload,
    state: row.state,
    done: row.done,
    total: row.total,
    unit: row.unit,
    cursor: row.cursor,
    result: row.result,
    attempts: row.attempts,
    attemptsMax: row.attempts_max,
    cancelRequested: row.cancel_requested,
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
    claimedBy: row.claimed_by,
    createdBy: row.created_by,
    createdAt: row.created_at,
    startedAt: row.started_at,
    heartbeatAt: row.heartbeat_at,
    finishedAt: row.finished_at,
  };
}
