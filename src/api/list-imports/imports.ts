/** List imports in the store: what was asked, by whom, the file until its job is over, and what came of it. */

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Clearance, Reader } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { enqueueJob, type Transaction } from '../../store/index.ts';
import { purgeDay, refuseTooMany } from '../asked-work/asked-work.ts';
import { storeFile } from '../asked-work/file-parts.ts';
import { ImportView } from '../schemas/list.ts';
import { StoredClearance } from '../screenings/model.ts';
import { AskedQuery, type ImportAsked } from './model.ts';

/** The kind of the jobs that take lists in. */
export const LIST_IMPORT_JOB = 'list-import';
/** How long what came of an import is told, in days; the versions of lists themselves stay. */
export const IMPORT_KEPT_DAYS = 30;
/** Imports of one agency that wait or run at a time: what their files take of the store is bounded by it. */
export const IMPORTS_WAITING_MAX = 10;

/** An import as it is stored. */
export interface ListImport {
  readonly id: string;
  readonly jobId: number;
  readonly personId: string;
  readonly agencyId: number;
  readonly clearance: Clearance;
  readonly asked: ImportAsked;
  readonly bytesTotal: number;
  readonly createdAt: Date;
  /** Null until the file has been read. */
  readonly listId: string | null;
  readonly title: string | null;
  /** Null until the list is in. */
  readonly result: Static<typeof ImportView> | null;
}

/** What an import is made of. */
export interface ImportDraft {
  readonly file: Uint8Array;
  readonly asked: ImportAsked;
  readonly now: Date;
}

/**
 * Stores an import with its file and its job; all of it or nothing.
 * @throws RATE_LIMITED when IMPORTS_WAITING_MAX of the agency wait already
 */
export async function addImport(
  tx: Transaction,
  reader: Reader,
  draft: ImportDraft,
): Promise<{ readonly id: string; readonly jobId: number }> {
  const { agencyId } = reader;
  await refuseTooMany(tx, 'list_import', { agencyId, waitingMax: IMPORTS_WAITING_MAX, what: 'imports' });
  const id = randomUUID();
  const jobId = await enqueueJob(tx, {
    kind: LIST_IMPORT_JOB,
    payload: { import: id },
    createdBy: reader.personId,
  });
  const { clearance } = reader;
  const purgeDue = purgeDay(draft.now, IMPORT_KEPT_DAYS);
  await sql`insert into list_import (id, job_id, person_id, agency_id, clearance, tlp, compartments, asked, bytes_total, created_at,
      purge_due)
    values (${id}, ${jobId}, ${reader.personId}, ${agencyId}, ${JSON.stringify(clearance)}::jsonb, ${clearance.tlp},
      ${[...clearance.compartments]}::integer[], ${JSON.stringify(draft.asked)}::jsonb, ${draft.file.byteLength}, ${draft.now},
      ${purgeDue}::date)`.execute(tx.tables());
  await storeFile(tx, { table: 'list_import_part', id }, draft.file);
  return { id, jobId };
}

const COLUMNS = sql`id, job_id, person_id, agency_id, clearance, asked, bytes_total, created_at, list_id, title, result`;

/** An import that the transaction's role may see, or null. */
export async function findImport(tx: Transaction, id: string): Promise<ListImport | null> {
  const found = await sql<ImportRecord>`select ${COLUMNS} from list_import where id = ${id}`.execute(
    tx.tables(),
  );
  const row = found.rows[0];
  return row === undefined ? null : parseImport(row);
}

/** The imports that the transaction's role may see, newest first. */
export async function listImports(tx: Transaction, limit: number): Promise<readonly ListImport[]> {
  const found = await sql<ImportRecord>`select ${COLUMNS} from list_import
    order by created_at desc, id limit ${limit}`.execute(tx.tables());
  return found.rows.map(parseImport);
}

/** Stores which list the file turned out to be; as `system`. */
export async function saveList(
  tx: Transaction,
  list: { readonly id: string; readonly listId: string; readonly title: string },
): Promise<void> {
  await sql`update list_import set list_id = ${list.listId}, title = ${list.title} where id = ${list.id}`.execute(
    tx.tables(),
  );
}

interface ImportRecord {
  readonly id: string;
  readonly job_id: number;
  readonly person_id: string;
  readonly agency_id: number;
  readonly clearance: unknown;
  readonly asked: unknown;
  readonly bytes_total: number;
  readonly created_at: Date;
  readonly list_id: string | null;
  readonly title: string | null;
  readonly result: unknown;
}

const CLEARANCE = Compile(StoredClearance);
const ASKED = Compile(AskedQuery);
const RESULT = Compile(ImportView);

function parseImport(row: ImportRecord): ListImport {
  const { clearance, asked, result } = row;
  if (!CLEARANCE.Check(clearance)) throw fault('INTERNAL', 'a stored import has no readable clearance');
  if (!ASKED.Check(asked)) throw fault('INTERNAL', 'what a stored import asks for cannot be read');
  if (result !== null && !RESULT.Check(result))
    throw fault('INTERNAL', 'what came of an import cannot be read');
  return {
    id: row.id,
    jobId: row.job_id,
    personId: row.person_id,
    agencyId: row.agency_id,
    clearance,
    asked,
    bytesTotal: row.bytes_total,
    createdAt: row.created_at,
    listId: row.list_id,
    title: row.title,
    result,
  };
}
