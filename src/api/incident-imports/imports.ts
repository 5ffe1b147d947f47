/** Imports of incidents in the store: what was asked, by whom, the file until its job is over, and what came of it. */

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

/** The kind of the jobs that import releases of incidents. */
export const INCIDENT_IMPORT_JOB = 'incident-import';
/** How long what came of an import is told, in days; the release itself stays. */
export const INCIDENT_IMPORT_KEPT_DAYS = 30;
/** Imports of one agency that wait or run at a time: what their files take of the store is bounded by it. */
export const INCIDENT_IMPORTS_WAITING_MAX = 4;

/** An import as it is stored. */
export interface IncidentImportRow {
  readonly id: string;
  readonly jobId: number;
  readonly personId: string;
  readonly agencyId: number;
  readonly asked: ImportAsked;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytesTotal: number;
  readonly createdAt: Date;
  /** Null until the release is in. */
  readonly result: Static<typeof ImportResult> | null;
}

/**
 * Stores an import with its file and its job; all of it or nothing.
 * @throws RATE_LIMITED when INCIDENT_IMPORTS_WAITING_MAX of the agency wait already
 */
export async function addIncidentImport(
  tx: Transaction,
  reader: Reader,
  draft: { readonly upload: Upload; readonly asked: ImportAsked; readonly now: Date },
): Promise<{ readonly id: string; readonly jobId: number }> {
  const { agencyId } = reader;
  await refuseTooMany(tx, 'incident_import', {
    ...{ agencyId, waitingMax: INCIDENT_IMPORTS_WAITING_MAX, what: 'imports' },
  });
  const id = randomUUID();
  const jobId = await enqueueJob(tx, {
    kind: INCIDENT_IMPORT_JOB,
    payload: { import: id },
    createdBy: reader.personId,
  });
  const { asked, now } = draft;
  const { fileName, bytes } = draft.upload;
  const purgeDue = purgeDay(now, INCIDENT_IMPORT_KEPT_DAYS);
  await sql`insert into incident_import (id, job_id, person_id, agency_id, tlp, compartments, asked, file_name, sha256, bytes_total,
      created_at, purge_due)
    values (${id}, ${jobId}, ${reader.personId}, ${agencyId}, ${asked.tlp}, ${[...asked.compartments]}::integer[],
      ${JSON.stringify(asked)}::jsonb, ${fileName}, ${hash('sha256', bytes)}, ${bytes.byteLength}, ${now},
      ${purgeDue}::date)`.execute(tx.tables());
  await storeFile(tx, { table: 'incident_import_part', id }, bytes);
  return { id, jobId };
}

const COLUMNS = sql`id, job_id, person_id, agency_id, asked, file_name, sha256, bytes_total, created_at, result`;

/** An import that the transaction's role may see, or null. */
export async function findIncidentImport(tx: Transaction, id: string): Promise<IncidentImportRow | null> {
  const found = await sql<ImportRecord>`select ${COLUMNS} from incident_import where id = ${id}`.execute(
    tx.tables(),
  );
  const row = found.rows[0];
  return row === undefined ? null : parseImport(row);
}

/** The imports that the transaction's role may see, newest first. */
export async function listIncidentImports(
  tx: Transaction,
  limit: number,
): Promise<readonly IncidentImportRow[]> {
  const found = await sql<ImportRecord>`select ${COLUMNS} from incident_import
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

function parseImport(row: ImportRecord): IncidentImportRow {
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
