/** Screening batches in the store. */

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Clearance, Reader } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { type IdentityKey, identityQuery } from '../../lists/index.ts';
import { enqueueJob, type Transaction } from '../../store/index.ts';
import { BatchQuery, StoredAnswer, StoredClearance } from './model.ts';

/** The kind of the jobs that screen batches. */
export const SCREENING_JOB = 'screening';
/** How long a batch is kept, in days: long enough to be fetched and checked, no longer. */
export const BATCH_KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** A batch as it is stored. */
export interface Batch {
  readonly id: string;
  readonly jobId: number;
  readonly personId: string;
  readonly agencyId: number;
  readonly clearance: Clearance;
  readonly recordsFindings: boolean;
  readonly rowsTotal: number;
  readonly createdAt: Date;
}

/** One row of a batch. */
export interface BatchRow {
  readonly row: number;
  readonly query: Static<typeof BatchQuery>;
  /** Null as long as it is not screened. */
  readonly answer: Static<typeof StoredAnswer> | null;
}

/** Stores a batch with its rows and its job; all of it or nothing. Identity numbers are stored as keyed hashes. */
export async function addBatch(
  tx: Transaction,
  reader: Reader,
  draft: {
    readonly queries: readonly Static<typeof BatchQuery>[];
    readonly recordsFindings: boolean;
    readonly now: Date;
    readonly identityKey: IdentityKey;
  },
): Promise<{ readonly id: string; readonly jobId: number }> {
  const id = randomUUID();
  const jobId = await enqueueJob(tx, {
    kind: SCREENING_JOB,
    payload: { batch: id },
    createdBy: reader.personId,
  });
  const purgeDue = new Date(draft.now.getTime() + BATCH_KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  await sql`insert into screening_batch (id, job_id, person_id, agency_id, clearance, records_findings, rows_total, purposes,
      created_at, purge_due)
    values (${id}, ${jobId}, ${reader.personId}, ${reader.agencyId}, ${JSON.stringify(reader.clearance)}::jsonb,
      ${draft.recordsFindings}, ${draft.queries.length}, ${reader.clearance.purpose}, ${draft.now}, ${purgeDue}::date)`.execute(
    tx.tables(),
  );
  await tx.copyIn(
    'screening_row',
    ['batch_id', 'row', 'query'],
    draft.queries.map((query, index) => [
      id,
      index + 1,
      JSON.stringify(hashNumber(draft.identityKey, query)),
    ]),
  );
  return { id, jobId };
}

/**
 * A query whose number is in the form in which it is compared.
 * Source: rights requirement RR-21.
 */
function hashNumber(key: IdentityKey, query: Static<typeof BatchQuery>): Static<typeof BatchQuery> {
  return query.id === undefined ? query : { ...query, id: identityQuery(key, query.id) };
}

/** A batch that the transaction's role may see, or null. */
export async function findBatch(tx: Transaction, id: string): Promise<Batch | null> {
  const found =
    await sql<BatchRecord>`select id, job_id, person_id, agency_id, clearance, records_findings, rows_total, created_at
    from screening_batch where id = ${id}`.execute(tx.tables());
  const row = found.rows[0];
  return row === undefined ? null : parseBatch(row);
}

/** Rows of a batch in order, after a row. */
export async function listBatchRows(
  tx: Transaction,
  page: { readonly batchId: string; readonly after: number; readonly limit: number },
): Promise<readonly BatchRow[]> {
  const found = await sql<RowRecord>`select row, query, answer from screening_row
    where batch_id = ${page.batchId} and row > ${page.after} order by row limit ${page.limit}`.execute(
    tx.tables(),
  );
  return found.rows.map(parseRow);
}

/** Stores the answers of rows; under the role `system`. */
export async function saveAnswers(
  tx: Transaction,
  batchId: string,
  answers: readonly { readonly row: number; readonly answer: Static<typeof StoredAnswer> }[],
): Promise<void> {
  await sql`update screening_row r set answer = x.answer
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as x (row integer, answer jsonb)
    where r.batch_id = ${batchId} and r.row = x.row`.execute(tx.tables());
}

/** Removes batches past their day; under the role `system`. Returns how many. */
export async function purgeBatches(tx: Transaction, today: string): Promise<number> {
  const gone = await sql`delete from screening_batch where purge_due <= ${today}::date`.execute(tx.tables());
  return Number(gone.numAffectedRows ?? 0);
}

interface BatchRecord {
  readonly id: string;
  readonly job_id: number;
  readonly person_id: string;
  readonly agency_id: number;
  readonly clearance: unknown;
  readonly records_findings: boolean;
  readonly rows_total: number;
  readonly created_at: Date;
}

interface RowRecord {
  readonly row: number;
  readonly query: unknown;
  readonly answer: unknown;
}

const CLEARANCE = Compile(StoredClearance);
const QUERY = Compile(BatchQuery);
const ANSWER = Compile(StoredAnswer);

function parseBatch(row: BatchRecord): Batch {
  if (!CLEARANCE.Check(row.clearance)) throw fault('INTERNAL', 'a stored batch has no readable clearance');
  return {
    id: row.id,
    jobId: row.job_id,
    personId: row.person_id,
    agencyId: row.agency_id,
    clearance: row.clearance,
    recordsFindings: row.records_findings,
    rowsTotal: row.rows_total,
    createdAt: row.created_at,
  };
}

function parseRow(row: RowRecord): BatchRow {
  const { query, answer } = row;
  if (!QUERY.Check(query)) throw fault('INTERNAL', 'a stored query cannot be read');
  if (answer !== null && !ANSWER.Check(answer)) throw fault('INTERNAL', 'a stored answer cannot be read');
  return { row: row.row, query, answer };
}
