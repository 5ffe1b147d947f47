/** Screening batches in the store: what was asked, by whom, why, and what lists answered. */

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Clearance, Reader } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { type IdentityKey, identityQuery, type Sentence } from '../../lists/index.ts';
import { enqueueJob, type Transaction } from '../../store/index.ts';
import { purgeDay } from '../asked-work/asked-work.ts';
import { BatchList, type RowRefusal, StoredClearance, type StoredQuery } from './model.ts';

/** The kind of the jobs that screen batches. */
export const SCREENING_JOB = 'screening';
/** How long a batch is kept, in days: long enough to be fetched and checked, no longer. */
export const BATCH_KEPT_DAYS = 30;

/** A batch as it is stored. */
export interface Batch {
  readonly id: string;
  readonly jobId: number;
  readonly personId: string;
  readonly agencyId: number;
  readonly clearance: Clearance;
  readonly recordsFindings: boolean;
  readonly rowsTotal: number;
  readonly refusedTotal: number;
  readonly createdAt: Date;
  /** The name of the file it came from, as the person called it; null for rows sent as JSON. */
  readonly fileName: string | null;
  /** ISO day on which a party must have been listed; null: the day of screening. */
  readonly asOf: string | null;
  /** Why it was asked; null for batches of before this was kept. */
  readonly reason: {
    readonly legalBasis: string;
    readonly caseRef: string;
    readonly justification: string;
  } | null;
  /** The lists that answered, each version once. */
  readonly lists: readonly Static<typeof BatchList>[];
  /** Screened rows without any match, by verdict. */
  readonly tallies: Readonly<Record<string, number>>;
}

/** A row to be screened, with its line in the file. */
export interface DraftRow {
  readonly query: Static<typeof StoredQuery>;
  readonly line: number | null;
  /** Why it cannot be screened; its answer is then `undetermined`. */
  readonly refusal: Static<typeof RowRefusal> | null;
  /** What of the row is not used, and why. */
  readonly notes?: readonly Sentence[];
}

/** What a batch is made of. */
export interface BatchDraft {
  readonly rows: readonly DraftRow[];
  readonly fileName: string | null;
  readonly asOf: string | null;
  readonly recordsFindings: boolean;
  readonly now: Date;
  readonly identityKey: IdentityKey;
}

/** Stores a batch with its rows and its job; all of it or nothing. Identity numbers are stored as keyed hashes. */
export async function addBatch(
  tx: Transaction,
  reader: Reader,
  draft: BatchDraft,
): Promise<{ readonly id: string; readonly jobId: number }> {
  const id = randomUUID();
  const jobId = await enqueueJob(tx, {
    kind: SCREENING_JOB,
    payload: { batch: id },
    createdBy: reader.personId,
  });
  const purgeDue = purgeDay(draft.now, BATCH_KEPT_DAYS);
  const refused = draft.rows.filter(({ refusal }) => refusal !== null).length;
  const { legalBasis = null, caseRef = null, justification = null } = reader.reason ?? {};
  await sql`insert into screening_batch (id, job_id, person_id, agency_id, clearance, records_findings, rows_total, purposes,
      created_at, purge_due, file_name, as_of, legal_basis, case_ref, justification, refused_total)
    values (${id}, ${jobId}, ${reader.personId}, ${reader.agencyId}, ${JSON.stringify(reader.clearance)}::jsonb,
      ${draft.recordsFindings}, ${draft.rows.length}, ${reader.clearance.purpose}, ${draft.now}, ${purgeDue}::date,
      ${draft.fileName}, ${draft.asOf}::date, ${legalBasis}, ${caseRef}, ${justification}, ${refused})`.execute(
    tx.tables(),
  );
  await tx.copyIn(
    'screening_row',
    ['batch_id', 'row', 'line', 'query', 'refusal', 'notes'],
    copyRows(id, draft),
  );
  return { id, jobId };
}

function* copyRows(id: string, { rows, identityKey }: BatchDraft) {
  for (const [index, { query, line, refusal, notes }] of rows.entries()) {
    yield [
      id,
      index + 1,
      line,
      JSON.stringify(hashNumber(identityKey, query)),
      refusal === null ? null : JSON.stringify(refusal),
      notes === undefined ? null : JSON.stringify(notes),
    ];
  }
}

/**
 * A query whose number is in the form in which it is compared.
 * Source: rights requirement RR-21.
 */
function hashNumber(key: IdentityKey, query: Static<typeof StoredQuery>): Static<typeof StoredQuery> {
  return query.id === undefined ? query : { ...query, id: identityQuery(key, query.id) };
}

const COLUMNS = sql`id, job_id, person_id, agency_id, clearance, records_findings, rows_total, refused_total, created_at, file_name,
  as_of::text as as_of, legal_basis, case_ref, justification, lists, tallies`;

/** A batch that the transaction's role may see, or null. */
export async function findBatch(tx: Transaction, id: string): Promise<Batch | null> {
  const found = await sql<BatchRecord>`select ${COLUMNS} from screening_batch where id = ${id}`.execute(
    tx.tables(),
  );
  const row = found.rows[0];
  return row === undefined ? null : parseBatch(row);
}

/** The batches that the transaction's role may see, newest first. */
export async function listBatches(
  tx: Transaction,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly Batch[]> {
  const found = await sql<BatchRecord>`select ${COLUMNS} from screening_batch
    order by created_at desc, id limit ${page.limit} offset ${page.offset}`.execute(tx.tables());
  return found.rows.map(parseBatch);
}

/** Adds to what is told of a batch: lists not named yet, and how many rows without a match had which verdict; as `system`. */
export async function saveBatchState(
  tx: Transaction,
  batch: { readonly id: string; readonly lists: Batch['lists']; readonly tallies: Batch['tallies'] },
): Promise<void> {
  await sql`update screening_batch set lists = ${JSON.stringify(batch.lists)}::jsonb,
    tallies = ${JSON.stringify(batch.tallies)}::jsonb where id = ${batch.id}`.execute(tx.tables());
}

interface BatchRecord {
  readonly id: string;
  readonly job_id: number;
  readonly person_id: string;
  readonly agency_id: number;
  readonly clearance: unknown;
  readonly records_findings: boolean;
  readonly rows_total: number;
  readonly refused_total: number;
  readonly created_at: Date;
  readonly file_name: string | null;
  readonly as_of: string | null;
  readonly legal_basis: string | null;
  readonly case_ref: string | null;
  readonly justification: string | null;
  readonly lists: unknown;
  readonly tallies: unknown;
}

const CLEARANCE = Compile(StoredClearance);
const LISTS = Compile(Type.Array(BatchList));
const TALLIES = Compile(Type.Record(Type.String(), Type.Integer()));

function parseBatch(row: BatchRecord): Batch {
  const { clearance, lists, tallies } = row;
  if (!CLEARANCE.Check(clearance)) throw fault('INTERNAL', 'a stored batch has no readable clearance');
  if (!LISTS.Check(lists)) throw fault('INTERNAL', 'the lists of a stored batch cannot be read');
  if (!TALLIES.Check(tallies)) throw fault('INTERNAL', 'the counts of a stored batch cannot be read');
  return {
    id: row.id,
    jobId: row.job_id,
    personId: row.person_id,
    agencyId: row.agency_id,
    clearance,
    recordsFindings: row.records_findings,
    rowsTotal: row.rows_total,
    refusedTotal: row.refused_total,
    createdAt: row.created_at,
    fileName: row.file_name,
    asOf: row.as_of,
    reason: reasonOf(row),
    lists,
    tallies,
  };
}

function reasonOf({ legal_basis, case_ref, justification }: BatchRecord): Batch['reason'] {
  if (legal_basis === null) return null;
  return { legalBasis: legal_basis, caseRef: case_ref ?? '', justification: justification ?? '' };
}
