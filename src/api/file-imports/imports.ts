/** Imports of files in the store: what was asked, by whom, the file until its job is over, and what came of it. */

import { hash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { enqueueJob, type Transaction } from '../../store/index.ts';
import { purgeDay, refuseTooMany } from '../asked-work/asked-work.ts';
import { storeFile } from '../asked-work/file-parts.ts';
import type { Upload } from '../read-form.ts';
import type { FileImportTable } from './schema.ts';

/** How long what came of an import is told, in days; what it took in stays. */
const KEPT_DAYS = 30;
/** Imports of one agency and kind that wait or run at a time: what their files take of the store is bounded by it. */
const WAITING_MAX = 4;

/** What every import asks for. */
export interface FileImportAsked {
  readonly tlp: number;
  readonly compartments: readonly number[];
  readonly synthetic: boolean;
}

/** A kind of imports. */
export interface FileImportKind<Asked extends FileImportAsked, Result extends object> {
  readonly table: FileImportTable;
  /** The kind of its jobs. */
  readonly job: string;
  /** Whether a stored value is what was asked, or what came of it. */
  readonly isAsked: (value: unknown) => value is Asked;
  readonly isResult: (value: unknown) => value is Result;
}

/** An import as it is stored. */
export interface FileImport<Asked extends FileImportAsked, Result extends object> {
  readonly id: string;
  readonly jobId: number;
  readonly personId: string;
  readonly agencyId: number;
  readonly asked: Asked;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytesTotal: number;
  readonly createdAt: Date;
  /** Null until what the file holds is in. */
  readonly result: Result | null;
}

/**
 * Stores an import with its file and its job; all of it or nothing.
 * @throws RATE_LIMITED when 4 of the kind wait for the agency already
 */
export async function addFileImport<Asked extends FileImportAsked, Result extends object>(
  tx: Transaction,
  { table, job }: FileImportKind<Asked, Result>,
  draft: { readonly reader: Reader; readonly upload: Upload; readonly asked: Asked; readonly now: Date },
): Promise<{ readonly id: string; readonly jobId: number }> {
  const { asked, now, reader, upload } = draft;
  const { agencyId, personId } = reader;
  await refuseTooMany(tx, table, { agencyId, waitingMax: WAITING_MAX, what: 'imports' });
  const id = randomUUID();
  const jobId = await enqueueJob(tx, { kind: job, payload: { import: id }, createdBy: personId });
  const { fileName, bytes } = upload;
  await sql`insert into ${sql.table(table)} (id, job_id, person_id, agency_id, tlp, compartments, asked, file_name, sha256, bytes_total,
      created_at, purge_due)
    values (${id}, ${jobId}, ${personId}, ${agencyId}, ${asked.tlp}, ${[...asked.compartments]}::integer[],
      ${JSON.stringify(asked)}::jsonb, ${fileName}, ${hash('sha256', bytes)}, ${bytes.byteLength}, ${now},
      ${purgeDay(now, KEPT_DAYS)}::date)`.execute(tx.tables());
  await storeFile(tx, { table: `${table}_part`, id }, bytes);
  return { id, jobId };
}

const COLUMNS = sql`id, job_id, person_id, agency_id, asked, file_name, sha256, bytes_total, created_at, result`;

/** An import that the transaction's role may see, or null. */
export async function findFileImport<Asked extends FileImportAsked, Result extends object>(
  tx: Transaction,
  kind: FileImportKind<Asked, Result>,
  id: string,
): Promise<FileImport<Asked, Result> | null> {
  const found =
    await sql<ImportRecord>`select ${COLUMNS} from ${sql.table(kind.table)} where id = ${id}`.execute(
      tx.tables(),
    );
  const row = found.rows[0];
  return row === undefined ? null : parseImport(kind, row);
}

/** The imports that the transaction's role may see, newest first. */
export async function listFileImports<Asked extends FileImportAsked, Result extends object>(
  tx: Transaction,
  kind: FileImportKind<Asked, Result>,
  limit: number,
): Promise<readonly FileImport<Asked, Result>[]> {
  const found = await sql<ImportRecord>`select ${COLUMNS} from ${sql.table(kind.table)}
    order by created_at desc, id limit ${limit}`.execute(tx.tables());
  return found.rows.map((row) => parseImport(kind, row));
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

function parseImport<Asked extends FileImportAsked, Result extends object>(
  { isAsked, isResult }: FileImportKind<Asked, Result>,
  row: ImportRecord,
): FileImport<Asked, Result> {
  const { asked, result } = row;
  if (!isAsked(asked)) throw fault('INTERNAL', 'what a stored import asks for cannot be read');
  if (result !== null && !isResult(result)) throw fault('INTERNAL', 'what came of an import cannot be read');
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
