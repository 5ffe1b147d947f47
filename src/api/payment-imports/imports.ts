/** Payment imports in the store: what was asked, by whom, the file until its job is over, and what came of it. */

import { hash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Reader } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { enqueueJob, type Transaction } from '../../store/index.ts';
import type { Upload } from '../read-form.ts';
import { type ImportAsked, ImportResult, StoredAsked } from './model.ts';

/** The kind of the jobs that import payments. */
export const PAYMENT_IMPORT_JOB = 'payment-import';
/** How long what came of an import is told, in days; the payments themselves stay. */
export const PAYMENT_IMPORT_KEPT_DAYS = 30;
/** Imports of one agency that wait or run at a time: what their files take of the store is bounded by it. */
export const PAYMENT_IMPORTS_WAITING_MAX = 4;
const PART_BYTES = 1024 ** 2;
const DAY_MS = 86_400_000;

/** An import as it is stored. */
export interface PaymentImportRow {
  readonly id: string;
  readonly jobId: number;
  readonly personId: string;
  readonly agencyId: number;
  readonly asked: ImportAsked;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytesTotal: number;
  readonly createdAt: Date;
  /** Null until the payments are in. */
  readonly result: Static<typeof ImportResult> | null;
}

/**
 * Stores an import with its file and its job; all of it or nothing.
 * @throws RATE_LIMITED when PAYMENT_IMPORTS_WAITING_MAX of the agency wait already
 */
export async function addPaymentImport(
  tx: Transaction,
  reader: Reader,
  draft: { readonly upload: Upload; readonly asked: ImportAsked; readonly now: Date },
): Promise<{ readonly id: string; readonly jobId: number }> {
  await refuseTooMany(tx, reader.agencyId);
  const id = randomUUID();
  const jobId = await enqueueJob(tx, {
    kind: PAYMENT_IMPORT_JOB,
    payload: { import: id },
    createdBy: reader.personId,
  });
  const { asked, now } = draft;
  const { fileName, bytes } = draft.upload;
  const purgeDue = new Date(now.getTime() + PAYMENT_IMPORT_KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  await sql`insert into payment_import (id, job_id, person_id, agency_id, tlp, compartments, asked, file_name, sha256, bytes_total,
      created_at, purge_due)
    values (${id}, ${jobId}, ${reader.personId}, ${reader.agencyId}, ${asked.tlp}, ${[...asked.compartments]}::integer[],
      ${JSON.stringify(asked)}::jsonb, ${fileName}, ${hash('sha256', bytes)}, ${bytes.byteLength}, ${now},
      ${purgeDue}::date)`.execute(tx.tables());
  await tx.copyIn('payment_import_part', ['import_id', 'part', 'bytes'], partsOf(id, bytes));
  return { id, jobId };
}

/** One at a time for each agency, so that requests that arrive together do not pass the limit together. */
async function refuseTooMany(tx: Transaction, agencyId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila payment imports ${agencyId}`}, 0))`.execute(
    tx.tables(),
  );
  const found = await sql<{
    count: number;
  }>`select count(*)::integer as count from payment_import i join job j on j.id = i.job_id
    where i.agency_id = ${agencyId} and j.state in ('queued', 'running')`.execute(tx.tables());
  if ((found.rows[0]?.count ?? 0) < PAYMENT_IMPORTS_WAITING_MAX) return;
  throw fault('RATE_LIMITED', `${PAYMENT_IMPORTS_WAITING_MAX} imports of your agency wait already.`);
}

function* partsOf(id: string, file: Uint8Array) {
  for (let part = 0; part * PART_BYTES < file.byteLength; part += 1) {
    yield [id, part, file.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)];
  }
}

/** One part of an import's file, or null after the last; under the role `system`. */
export async function readImportPart(
  tx: Transaction,
  place: { readonly id: string; readonly part: number },
): Promise<Uint8Array | null> {
  const found = await sql<{ bytes: Uint8Array }>`select bytes from payment_import_part
    where import_id = ${place.id} and part = ${place.part}`.execute(tx.tables());
  return found.rows[0]?.bytes ?? null;
}

const COLUMNS = sql`id, job_id, person_id, agency_id, asked, file_name, sha256, bytes_total, created_at, result`;

/** An import that the transaction's role may see, or null. */
export async function findPaymentImport(tx: Transaction, id: string): Promise<PaymentImportRow | null> {
  const found = await sql<ImportRecord>`select ${COLUMNS} from payment_import where id = ${id}`.execute(
    tx.tables(),
  );
  const row = found.rows[0];
  return row === undefined ? null : parseImport(row);
}

/** The imports that the transaction's role may see, newest first. */
export async function listPaymentImports(
  tx: Transaction,
  limit: number,
): Promise<readonly PaymentImportRow[]> {
  const found = await sql<ImportRecord>`select ${COLUMNS} from payment_import
    order by created_at desc, id limit ${limit}`.execute(tx.tables());
  return found.rows.map(parseImport);
}

/** Stores what came of an import; as `system`. */
export async function saveImportResult(
  tx: Transaction,
  done: { readonly id: string; readonly result: Static<typeof ImportResult> },
): Promise<void> {
  await sql`update payment_import set result = ${JSON.stringify(done.result)}::jsonb where id = ${done.id}`.execute(
    tx.tables(),
  );
}

/** Removes imports past their day; under the role `system`. Returns how many. */
export async function purgePaymentImports(tx: Transaction, today: string): Promise<number> {
  const gone = await sql`delete from payment_import where purge_due <= ${today}::date`.execute(tx.tables());
  return Number(gone.numAffectedRows ?? 0);
}

interface ImportRecord {
  readonly id: string;
  readonly job_id: number;
  readonly person_id: string;
  readonly agency_id: number;
  readonly asked: unknown;
  readonly file_name: string;
  readonly sha256: string;
  readonly bytes_total: number;
  readonly created_at: Date;
  readonly result: unknown;
}

const ASKED = Compile(StoredAsked);
const RESULT = Compile(ImportResult);

function parseImport(row: ImportRecord): PaymentImportRow {
  const { asked, result } = row;
  if (!ASKED.Check(asked)) throw fault('INTERNAL', 'what a stored import asks for cannot be read');
  if (result !== null && !RESULT.Check(result))
    throw fault('INTERNAL', 'what came of an import cannot be read');
  return {
    id: row.id,
    jobId: row.job_id,
    personId: row.person_id,
    agencyId: row.agency_id,
    asked,
    fileName: row.file_name,
    sha256: row.sha256,
    bytesTotal: row.bytes_total,
    createdAt: row.created_at,
    result,
  };
}
