/** List imports in the store: what was asked, by whom, the file until its job is over, and what came of it. */

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Clearance, Reader } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { enqueueJob, type Transaction } from '../../store/index.ts';
import { ImportView } from '../schemas/list.ts';
import { StoredClearance } from '../screenings/model.ts';
import { AskedQuery, type ImportAsked } from './model.ts';

/** The kind of the jobs that take lists in. */
export const LIST_IMPORT_JOB = 'list-import';
/** How long what came of an import is told, in days; the versions of lists themselves stay. */
export const IMPORT_KEPT_DAYS = 30;
/** Imports of one agency that wait or run at a time: what their files take of the store is bounded by it. */
export const IMPORTS_WAITING_MAX = 10;
const PART_BYTES = 1024 ** 2;
const DAY_MS = 86_400_000;

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
  await refuseTooMany(tx, reader.agencyId);
  const id = randomUUID();
  const jobId = await enqueueJob(tx, {
    kind: LIST_IMPORT_JOB,
    payload: { import: id },
    createdBy: reader.personId,
  });
  const { clearance } = reader;
  const purgeDue = new Date(draft.now.getTime() + IMPORT_KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  await sql`insert into list_import (id, job_id, person_id, agency_id, clearance, tlp, compartments, asked, bytes_total, created_at,
      purge_due)
    values (${id}, ${jobId}, ${reader.personId}, ${reader.agencyId}, ${JSON.stringify(clearance)}::jsonb, ${clearance.tlp},
      ${[...clearance.compartments]}::integer[], ${JSON.stringify(draft.asked)}::jsonb, ${draft.file.byteLength}, ${draft.now},
      ${purgeDue}::date)`.execute(tx.tables());
  await tx.copyIn('list_import_part', ['import_id', 'part', 'bytes'], partsOf(id, draft.file));
  return { id, jobId };
}

/** One at a time for each agency, so that requests that arrive together do not pass the limit together. */
async function refuseTooMany(tx: Transaction, agencyId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila list imports ${agencyId}`}, 0))`.execute(
    tx.tables(),
  );
  const found = await sql<{
    count: number;
  }>`select count(*)::integer as count from list_import i join job j on j.id = i.job_id
    where i.agency_id = ${agencyId} and j.state in ('queued', 'running')`.execute(tx.tables());
  if ((found.rows[0]?.count ?? 0) < IMPORTS_WAITING_MAX) return;
  throw fault('RATE_LIMITED', `${IMPORTS_WAITING_MAX} imports of your agency wait already.`);
}

function* partsOf(id: string, file: Uint8Array) {
  for (let part = 0; part * PART_BYTES < file.byteLength; part += 1) {
    yield [id, part, file.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)];
  }
}

/** One part of an import's file, or null after the last; under the role `system`. */
export async function readPart(
  tx: Transaction,
  place: { readonly id: string; readonly part: number },
): Promise<Uint8Array | null> {
  const found = await sql<{ bytes: Uint8Array }>`select bytes from list_import_part
    where import_id = ${place.id} and part = ${place.part}`.execute(tx.tables());
  return found.rows[0]?.bytes ?? null;
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

/** Stores what came of an import, in the transaction of the import itself; as `system`. */
export async function saveResult(
  tx: Transaction,
  done: { readonly id: string; readonly result: Static<typeof ImportView> },
): Promise<void> {
  await sql`update list_import set result = ${JSON.stringify(done.result)}::jsonb where id = ${done.id}`.execute(
    tx.tables(),
  );
}

/** Removes imports past their day; under the role `system`. Returns how many. */
export async function purgeImports(tx: Transaction, today: string): Promise<number> {
  const gone = await sql`delete from list_import where purge_due <= ${today}::date`.execute(tx.tables());
  return Number(gone.numAffectedRows ?? 0);
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
