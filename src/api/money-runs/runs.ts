/** Runs over payments in the store: what was asked, by whom, under which clearance, and what came of it. */

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Compile } from 'typebox/compile';
import type { Clearance, Reader } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { enqueueJob, type Json, type Transaction } from '../../store/index.ts';
import { StoredClearance } from '../screenings/model.ts';

/** What runs over payments do. */
export type MoneyRunKind = 'detection' | 'backtest';

/** The kinds of their jobs. */
export const MONEY_JOBS = {
  detection: 'payment-detection',
  backtest: 'rule-backtest',
} as const satisfies Record<MoneyRunKind, string>;

/** How long what came of a run is told, in days; the findings themselves stay. */
export const MONEY_RUN_KEPT_DAYS = 90;
/** Runs of one agency that wait or run at a time. */
const RUNS_WAITING_MAX = 5;
const DAY_MS = 86_400_000;

/** A run as it is stored; `asked` and `result` are plain data that their routes know the shape of. */
export interface MoneyRun {
  readonly id: string;
  readonly kind: MoneyRunKind;
  readonly jobId: number;
  readonly personId: string;
  readonly agencyId: number;
  readonly clearance: Clearance;
  readonly asked: unknown;
  readonly createdAt: Date;
  readonly result: unknown;
}

/**
 * Stores a run with its job.
 * @throws RATE_LIMITED when too many of the agency wait already
 */
export async function addMoneyRun(
  tx: Transaction,
  reader: Reader,
  draft: { readonly kind: MoneyRunKind; readonly asked: Json; readonly now: Date },
): Promise<{ readonly id: string; readonly jobId: number }> {
  await refuseTooMany(tx, reader.agencyId);
  const id = randomUUID();
  const jobId = await enqueueJob(tx, {
    kind: MONEY_JOBS[draft.kind],
    payload: { run: id },
    createdBy: reader.personId,
  });
  const { clearance } = reader;
  const purgeDue = new Date(draft.now.getTime() + MONEY_RUN_KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  await sql`insert into money_run (id, kind, job_id, person_id, agency_id, clearance, tlp, compartments, purposes, cases, asked,
      created_at, purge_due)
    values (${id}, ${draft.kind}, ${jobId}, ${reader.personId}, ${reader.agencyId}, ${JSON.stringify(clearance)}::jsonb,
      ${clearance.tlp}, ${[...clearance.compartments]}::integer[], ${clearance.purpose}, ${[...clearance.caseRefs]}::text[],
      ${JSON.stringify(draft.asked)}::jsonb, ${draft.now}, ${purgeDue}::date)`.execute(tx.tables());
  return { id, jobId };
}

/** One at a time for each agency, so that requests that arrive together do not pass the limit together. */
async function refuseTooMany(tx: Transaction, agencyId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila money runs ${agencyId}`}, 0))`.execute(
    tx.tables(),
  );
  const found = await sql<{
    count: number;
  }>`select count(*)::integer as count from money_run i join job j on j.id = i.job_id
    where i.agency_id = ${agencyId} and j.state in ('queued', 'running')`.execute(tx.tables());
  if ((found.rows[0]?.count ?? 0) < RUNS_WAITING_MAX) return;
  throw fault('RATE_LIMITED', `${RUNS_WAITING_MAX} runs of your agency wait already.`);
}

const COLUMNS = sql`id, kind, job_id, person_id, agency_id, clearance, asked, created_at, result`;

/** A run of a kind that the transaction's role may see, or null. */
export async function findMoneyRun(
  tx: Transaction,
  asked: { readonly kind: MoneyRunKind; readonly id: string },
): Promise<MoneyRun | null> {
  const found = await sql<RunRecord>`select ${COLUMNS} from money_run
    where id = ${asked.id} and kind = ${asked.kind}`.execute(tx.tables());
  const row = found.rows[0];
  return row === undefined ? null : parseRun(row);
}

/** The runs of a kind that the transaction's role may see, newest first. */
export async function listMoneyRuns(
  tx: Transaction,
  asked: { readonly kind: MoneyRunKind; readonly limit: number },
): Promise<readonly MoneyRun[]> {
  const found = await sql<RunRecord>`select ${COLUMNS} from money_run where kind = ${asked.kind}
    order by created_at desc, id limit ${asked.limit}`.execute(tx.tables());
  return found.rows.map(parseRun);
}

/** Stores what came of a run; as `system`. */
export async function saveRunResult(tx: Transaction, done: { readonly id: string; readonly result: object }) {
  await sql`update money_run set result = ${JSON.stringify(done.result)}::jsonb where id = ${done.id}`.execute(
    tx.tables(),
  );
}

/** Removes runs past their day; under the role `system`. Returns how many. */
export async function purgeMoneyRuns(tx: Transaction, today: string): Promise<number> {
  const gone = await sql`delete from money_run where purge_due <= ${today}::date`.execute(tx.tables());
  return Number(gone.numAffectedRows ?? 0);
}

/** The run that a job is of. */
export function runIdOf(payload: Json): string {
  const id =
    typeof payload === 'object' && payload !== null ? new Map(Object.entries(payload)).get('run') : null;
  if (typeof id === 'string') return id;
  throw fault('INTERNAL', 'a job over payments names no run');
}

interface RunRecord {
  readonly id: string;
  readonly kind: MoneyRunKind;
  readonly job_id: number;
  readonly person_id: string;
  readonly agency_id: number;
  readonly clearance: unknown;
  readonly asked: unknown;
  readonly created_at: Date;
  readonly result: unknown;
}

const CLEARANCE = Compile(StoredClearance);

function parseRun(row: RunRecord): MoneyRun {
  const { clearance } = row;
  if (!CLEARANCE.Check(clearance)) throw fault('INTERNAL', 'a stored run has no readable clearance');
  return {
    id: row.id,
    kind: row.kind,
    jobId: row.job_id,
    personId: row.person_id,
    agencyId: row.agency_id,
    clearance,
    asked: row.asked,
    createdAt: row.created_at,
    result: row.result,
  };
}
