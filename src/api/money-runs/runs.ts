/** Runs over payments in the store: what was asked, by whom, under which clearance, and what came of it. */

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Compile } from 'typebox/compile';
import type { Clearance, Reader } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { enqueueJob, type Json, type Transaction } from '../../store/index.ts';
import { purgeDay, refuseTooMany } from '../asked-work/asked-work.ts';
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
  const { agencyId } = reader;
  await refuseTooMany(tx, 'money_run', { agencyId, waitingMax: RUNS_WAITING_MAX, what: 'runs' });
  const id = randomUUID();
  const jobId = await enqueueJob(tx, {
    kind: MONEY_JOBS[draft.kind],
    payload: { run: id },
    createdBy: reader.personId,
  });
  const { clearance } = reader;
  const purgeDue = purgeDay(draft.now, MONEY_RUN_KEPT_DAYS);
  await sql`insert into money_run (id, kind, job_id, person_id, agency_id, clearance, tlp, compartments, purposes, cases, asked,
      created_at, purge_due)
    values (${id}, ${draft.kind}, ${jobId}, ${reader.personId}, ${agencyId}, ${JSON.stringify(clearance)}::jsonb,
      ${clearance.tlp}, ${[...clearance.compartments]}::integer[], ${clearance.purpose}, ${[...clearance.caseRefs]}::text[],
      ${JSON.stringify(draft.asked)}::jsonb, ${draft.now}, ${purgeDue}::date)`.execute(tx.tables());
  return { id, jobId };
}

const COLUMNS = sql`id, kind, job_id, person_id, agency_id, clearance, asked, created_at`;

/** A run of a kind that the transaction's role may see, or null. */
export async function findMoneyRun(
  tx: Transaction,
  asked: { readonly kind: MoneyRunKind; readonly id: string },
): Promise<MoneyRun | null> {
  const found = await sql<RunRecord>`select ${COLUMNS}, result from money_run
    where id = ${asked.id} and kind = ${asked.kind}`.execute(tx.tables());
  const row = found.rows[0];
  return row === undefined ? null : parseRun(row);
}

/** Patterns of backtests, which no list tells. */
const SHORT_RESULT = sql`result #- '{appears,patterns}' #- '{disappears,patterns}' #- '{stays,patterns}' as result`;

/** The runs of a kind that the transaction's role may see, newest first; of backtests the figures alone. */
export async function listMoneyRuns(
  tx: Transaction,
  asked: { readonly kind: MoneyRunKind; readonly limit: number },
): Promise<readonly MoneyRun[]> {
  const found =
    await sql<RunRecord>`select ${COLUMNS}, ${SHORT_RESULT} from money_run where kind = ${asked.kind}
    order by created_at desc, id limit ${asked.limit}`.execute(tx.tables());
  return found.rows.map(parseRun);
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
