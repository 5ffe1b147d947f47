/** Payment imports in the store: what was asked, by whom, the file until its job is over, and what came of it. */

import { hash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Reader } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { enqueueJob, type Transaction } from '../../store/index.ts';
import { purgeDay, refuseTooMany } from '../asked-work/asked-work.ts';
import { storeFile } from '../asked-work/file-parts.ts';
import type { Upload } from '../read-form.ts';
import { type ImportAsked, ImportResult, StoredAsked } from './model.ts';

/** The kind of the jobs that import payments. */
export const PAYMENT_IMPORT_JOB = 'payment-import';
/** How long what came of an import is told, in days; the payments themselves stay. */
export const PAYMENT_IMPORT_KEPT_DAYS = 30;
/** Imports of one agency that wait or run at a time: what their files take of the store is bounded by it. */
export const PAYMENT_IMPORTS_WAITING_MAX = 4;

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
  const { agencyId } = reader;
  await refuseTooMany(tx, 'payment_import', {
    ...{ agencyId, waitingMax: PAYMENT_IMPORTS_WAITING_MAX, what: 'imports' },
  });
  const id = randomUUID();
  const jobId = await enqueueJob(tx, {
    kind: PAYMENT_IMPORT_JOB,
    payload: { import: id },
    createdBy: reader.personId,
  });
  const { asked, now } = draft;
  const { fileName, bytes } = draft.upload;
  const purgeDue = purgeDay(now, PAYMENT_IMPORT_KEPT_DAYS);
  await sql`insert into payment_import (id, job_id, person_id, agency_id, tlp, compartments, asked, file_name, sha256, bytes_total,
      created_at, purge_due)
    values (${id}, ${jobId}, ${reader.personId}, ${agencyId}, ${asked.tlp}, ${[...asked.compartments]}::integer[],
      ${JSON.stringify(asked)}::jsonb, ${fileName}, ${hash('sha256', bytes)}, ${bytes.byteLength}, ${now},
      ${purgeDue}::date)`.execute(tx.tables());
  await storeFile(tx, { table: 'payment_import_part', id }, bytes);
  return { id, jobId };
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
