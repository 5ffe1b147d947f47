/** Work that somebody asked for and a job does: what its tables and jobs have in common. */

import { sql } from 'kysely';
import type { Static } from 'typebox';
import { fault } from '../../base/index.ts';
import { findJob, type Json, type Store, type Transaction } from '../../store/index.ts';
import { notFound } from '../error-reply.ts';
import { describeRunningJob, type JobView } from '../routes/jobs.ts';

/** The tables of asked work; each has `id`, `job_id`, `agency_id`, `purge_due`, and `result` where one is told. */
export type AskedTable =
  | 'list_import'
  | 'payment_import'
  | 'incident_import'
  | 'money_run'
  | 'screening_batch';

const DAY_MS = 86_400_000;

/**
 * Refuses more work than an agency may have waiting. One at a time for each agency, so that requests that arrive together do not pass the limit together.
 * @throws RATE_LIMITED
 */
export async function refuseTooMany(
  tx: Transaction,
  table: AskedTable,
  asked: { readonly agencyId: number; readonly waitingMax: number; readonly what: string },
): Promise<void> {
  const { agencyId, waitingMax, what } = asked;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila ${table} ${agencyId}`}, 0))`.execute(
    tx.tables(),
  );
  const found = await sql<{ count: number }>`select count(*)::integer as count from ${sql.table(table)} i
    join job j on j.id = i.job_id where i.agency_id = ${agencyId} and j.state in ('queued', 'running')`.execute(
    tx.tables(),
  );
  if ((found.rows[0]?.count ?? 0) < waitingMax) return;
  throw fault('RATE_LIMITED', `${waitingMax} ${what} of your agency wait already.`);
}

/** The day on which what is kept for so many days is removed. */
export function purgeDay(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Removes work past its day; under the role `system`. Returns how many. */
export async function purgeAsked(tx: Transaction, table: AskedTable, today: string): Promise<number> {
  const gone = await sql`delete from ${sql.table(table)} where purge_due <= ${today}::date`.execute(
    tx.tables(),
  );
  return Number(gone.numAffectedRows ?? 0);
}

/** Stores what came of work; as `system`. */
export async function saveAskedResult(
  tx: Transaction,
  table: Exclude<AskedTable, 'screening_batch'>,
  done: { readonly id: string; readonly result: object },
): Promise<void> {
  await sql`update ${sql.table(table)} set result = ${JSON.stringify(done.result)}::jsonb
    where id = ${done.id}`.execute(tx.tables());
}

/** The id that a job's payload has under a key. */
export function idInPayload(payload: Json, key: string): string {
  const id =
    typeof payload === 'object' && payload !== null ? new Map(Object.entries(payload)).get(key) : null;
  if (typeof id === 'string') return id;
  throw fault('INTERNAL', `a job names no ${key}`);
}

/** How far the job of some work is; running until what came of it is told, which may be stored between the reading of both. */
export async function describeWork(
  store: Store,
  { jobId, result }: { readonly jobId: number; readonly result: unknown },
): Promise<Static<typeof JobView>> {
  const job = await findJob(store, jobId);
  if (job === null) throw notFound();
  const state = job.state === 'done' && result === null ? 'running' : job.state;
  return { ...describeRunningJob(store, job), state };
}
