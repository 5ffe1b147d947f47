/** Complete releases, as their readers see them, and what the editors of a source changed from one to the next. */

import { type RawBuilder, sql } from 'kysely';
import { parseSourceId } from '../../base/index.ts';
import { type MarkingRow, parseGrade, parseMarkingRow } from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { RowExclusion, StoredRelease } from './model.ts';

/** The newest complete releases that the transaction's role and session may read, newest first. */
export function listReleases(
  tx: Transaction,
  { origin, limit }: { readonly origin?: string; readonly limit: number },
): Promise<readonly StoredRelease[]> {
  return readReleases(
    tx,
    sql`${origin ?? null}::text is null or r.origin = ${origin ?? null} order by r.seq desc limit ${limit}`,
  );
}

/** One release; null where it is unknown, hidden or not complete. */
export async function findRelease(tx: Transaction, id: string): Promise<StoredRelease | null> {
  const [release] = await readReleases(tx, sql`r.id = ${id}`);
  return release ?? null;
}

/** Releases by their numbers. */
export async function releasesBySeq(
  tx: Transaction,
  seqs: Iterable<number>,
): Promise<ReadonlyMap<number, StoredRelease>> {
  const found = await readReleases(tx, sql`r.seq = any (${[...new Set(seqs)]}::integer[])`);
  return new Map(found.map((release) => [release.seq, release]));
}

/** Every complete release, oldest first. */
export function allReleases(tx: Transaction): Promise<readonly StoredRelease[]> {
  return readReleases(tx, sql`true order by r.seq`);
}

/** The complete releases of one source of one agency, oldest first. */
export function seriesReleases(
  tx: Transaction,
  owner: number,
  origin: string,
): Promise<readonly StoredRelease[]> {
  return readReleases(tx, sql`r.owner_agency = ${owner} and r.origin = ${origin} order by r.seq`);
}

interface ReleaseRow extends MarkingRow {
  readonly id: string;
  readonly seq: number;
  readonly origin: string;
  readonly format: string;
  readonly title: string;
  readonly counting_rule: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly partial: boolean;
  readonly synthetic: boolean;
  readonly previous: number | null;
  readonly previous_id: string | null;
  readonly imported_by: string;
  readonly imported_at: Date;
  readonly at: Date;
  readonly source_id: string;
  readonly licence: string | null;
  readonly published_on: string | null;
  readonly accounts: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly excluded: number;
  readonly exclusions: readonly RowExclusion[];
  readonly flags: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  readonly first_on: string | null;
  readonly last_on: string | null;
  readonly grade_scheme: string;
  readonly grade_source: string | null;
  readonly grade_info: string | null;
}

async function readReleases(tx: Transaction, rest: RawBuilder<unknown>): Promise<readonly StoredRelease[]> {
  const found =
    await sql<ReleaseRow>`select r.*, e.*, s.licence, s.published_on, s.grade_scheme, s.grade_source, s.grade_info,
      (select p.id from incident_release p where p.seq = r.previous) as previous_id
    from incident_release r join incident_release_end e on e.release = r.seq join source s on s.id = e.source_id
    where ${rest}`.execute(tx.tables());
  return found.rows.map(parseRelease);
}

/** Against a release that the reader may not see nothing is told: all accounts are new to who reads. */
function differenceOf(row: ReleaseRow): Pick<StoredRelease, 'added' | 'changed' | 'unchanged' | 'removed'> {
  const { accounts, added, changed, unchanged, removed, previous, previous_id } = row;
  if (previous === null || previous_id !== null) return { added, changed, unchanged, removed };
  return { added: accounts, changed: 0, unchanged: 0, removed: 0 };
}

function parseRelease(row: ReleaseRow): StoredRelease {
  return {
    id: row.id,
    seq: row.seq,
    origin: row.origin,
    format: row.format,
    title: row.title,
    countingRule: row.counting_rule,
    fileName: row.file_name,
    sha256: row.sha256,
    partial: row.partial,
    synthetic: row.synthetic,
    previous: row.previous_id,
    importedBy: row.imported_by,
    importedAt: row.imported_at,
    completedAt: row.at,
    sourceId: parseSourceId(row.source_id),
    licence: row.licence,
    publishedOn: row.published_on,
    accounts: row.accounts,
    ...differenceOf(row),
    excluded: row.excluded,
    exclusions: row.exclusions,
    flags: row.flags,
    notes: row.notes,
    firstOn: row.first_on,
    lastOn: row.last_on,
    grade: parseGrade(row.grade_scheme, row.grade_source, row.grade_info),
    marking: parseMarkingRow(row),
  };
}
