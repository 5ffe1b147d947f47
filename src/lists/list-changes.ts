/** What changed between two versions of a stored list, and who was on it on a day as it was known at an instant. */

import { sql } from 'kysely';
import { PAGE_ROWS_MAX } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import { diffEntries, type EntryChange, primaryName } from './diff-lists.ts';
import { restoreEntry } from './import-plan.ts';
import { listedOn } from './listed-on.ts';
import type { ListEntry, ListedSchema } from './model.ts';
import {
  type EntryRow,
  type ListedParty,
  type ListVersion,
  listVersions,
  parseEntry,
  storedEntries,
  valuesOfEntries,
  withRemoval,
} from './stored-lists.ts';

/** A list of one keeper. */
export interface KeptList {
  readonly listId: string;
  readonly owner: number;
}

/** A version with what it brought against the one before. */
export interface VersionSummary {
  readonly version: ListVersion;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Counts of what differs between two versions. */
export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A page of changes, in order of references; `next` is the `after` of the following page, null at the end. */
export interface ChangePage {
  readonly counts: ChangeCounts;
  readonly changes: readonly EntryChange[];
  readonly next: string | null;
}

/**
 * The list that an id names for a reader: `<list>`, or `<list>@<owner>` where several agencies keep one of that id. Without an owner
 * that of the reader's own agency, else that of the agency with the least number; null when the reader sees none.
 */
export async function findKeptList(tx: Transaction, id: string, ownAgency: number): Promise<KeptList | null> {
  const [, listId = id, wanted] = /^(.*)@(\d+)$/.exec(id) ?? [];
  const found = await sql<{
    owner: number;
  }>`select distinct owner_agency as owner from list_version where list_id = ${listId} order by 1`.execute(
    tx.tables(),
  );
  const owners = found.rows.map((row) => row.owner);
  const owner =
    wanted === undefined
      ? (owners.find((each) => each === ownAgency) ?? owners[0])
      : owners.find((each) => each === Number(wanted));
  return owner === undefined ? null : { listId, owner };
}

/** The versions of a list, newest first, at most PAGE_ROWS_MAX. */
export async function versionsOf(tx: Transaction, list: KeptList): Promise<readonly ListVersion[]> {
  const versions = await listVersions(tx, list.listId);
  return versions.filter((version) => version.marking.owner === list.owner);
}

/** The versions of a list with what each brought, newest first. */
export async function summariseVersions(tx: Transaction, list: KeptList): Promise<readonly VersionSummary[]> {
  const versions = await versionsOf(tx, list);
  const ids = versions.map((version) => version.versionId);
  const states = await countRows(tx, sql`select version_id as id, 'state' as kind from list_entry`, ids);
  const ends = await countRows(tx, sql`select version_id as id, kind from list_entry_end`, ids);
  return versions.map((version) => {
    const changed = ends.get(`${version.versionId} changed`) ?? 0;
    return {
      version,
      added: (states.get(`${version.versionId} state`) ?? 0) - changed,
      changed,
      removed: ends.get(`${version.versionId} removed`) ?? 0,
    };
  });
}

/** The newest version that had been published (or, where it names no day, imported) by an ISO day; null before the first. */
export function versionOn(versions: readonly ListVersion[], day: string): ListVersion | null {
  return versions.find((version) => dayOfVersion(version) <= day) ?? null;
}

/**
 * What differs between two versions of one list, property by property; `from` null stands for the time before the first. Values stand
 * as they are stored.
 */
export async function changesBetween(
  tx: Transaction,
  list: KeptList,
  asked: {
    readonly from: ListVersion | null;
    readonly to: ListVersion;
    /** Only changes of this kind. */
    readonly change?: EntryChange['change'];
    /** References after this one. */
    readonly after?: string;
    readonly limit: number;
  },
): Promise<ChangePage> {
  const { from, to, limit } = asked;
  const compared = comparison(list, from?.seq ?? 0, to.seq);
  const counted = await sql<{
    change: EntryChange['change'];
    count: number;
  }>`${compared} select change, count(*) as count from compared group by 1`.execute(tx.tables());
  const page = await sql<ComparedRow>`${compared} select ref, change, older, newer from compared
    where (${asked.change ?? null}::text is null or change = ${asked.change ?? null})
      and (${asked.after ?? null}::text is null or ref collate "C" > ${asked.after ?? null})
    order by ref collate "C" limit ${limit + 1}`.execute(tx.tables());
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const row of counted.rows) counts[row.change] = row.count;
  const rows = page.rows.slice(0, limit);
  const [older, newer] = [
    await entriesById(
      tx,
      rows.map((row) => row.older),
      from,
    ),
    await entriesById(
      tx,
      rows.map((row) => row.newer),
      to,
    ),
  ];
  return {
    counts,
    changes: rows.map((row) => describeRow(row, older.get(row.older ?? ''), newer.get(row.newer ?? ''))),
    next: page.rows.length > limit ? (rows.at(-1)?.ref ?? null) : null,
  };
}

/** A party on a list with where it stands. */
export interface EntryOnDay extends ListedParty {
  readonly entityId: string;
  readonly line: number | null;
}

/** Who was on a list on an ISO day, as it was known at an instant (now when left out), in order of references. */
export async function entriesOn(
  tx: Transaction,
  list: KeptList,
  time: { readonly on: string; readonly knownAt?: Date },
): Promise<readonly EntryOnDay[]> {
  const entries = await storedEntries(tx, {
    ...list,
    ...(time.knownAt === undefined ? {} : { knownAt: time.knownAt }),
  });
  const onDay = entries.flatMap((entry): EntryOnDay[] => {
    const listed = listedOn(withRemoval(entry), time.on, entry.knownSince);
    if (listed.kind === 'not-listed') return [];
    const { ref, name, schema, listings, contested, entityId, line } = entry;
    return [{ ref, name, schema, listings, listed, contested, entityId, line }];
  });
  return onDay.toSorted((left, right) => (left.ref < right.ref ? -1 : 1));
}

/** The kinds of listed parties by which lists are looked through. */
export const LISTED_KINDS = {
  person: ['Person'],
  organisation: ['Organization', 'Company', 'LegalEntity'],
  vessel: ['Vessel'],
  vehicle: ['Vehicle', 'Airplane'],
  wallet: ['CryptoWallet'],
} as const satisfies Record<string, readonly ListedSchema[]>;

/** A kind of listed party. */
export type ListedKind = keyof typeof LISTED_KINDS;

interface ComparedRow {
  readonly ref: string;
  readonly change: EntryChange['change'];
  /** Ids of rows of `list_entry`. */
  readonly older: string | null;
  readonly newer: string | null;
}

/** The common table `compared`: for each reference that is not the same in both versions, its two states. */
function comparison({ listId, owner }: KeptList, from: number, to: number): ReturnType<typeof sql> {
  const stateAt = (seq: number) => sql`select s.id, s.ref, s.content_hash from (
      select distinct on (e.ref) e.id, e.ref, e.content_hash from list_entry e join list_version v on v.id = e.version_id
      where e.list_id = ${listId} and e.owner_agency = ${owner} and v.seq <= ${seq} order by e.ref, e.seq desc) s
    where not exists (select 1 from list_entry_end x join list_version w on w.id = x.version_id
      where x.entry_id = s.id and x.kind = 'removed' and w.seq <= ${seq})`;
  return sql`with older as materialized (${stateAt(from)}), newer as materialized (${stateAt(to)}),
    compared as (select coalesce(n.ref, o.ref) as ref, o.id as older, n.id as newer,
      case when o.id is null then 'added' when n.id is null then 'removed' else 'changed' end as change
    from older o full join newer n on n.ref = o.ref
    where o.content_hash is distinct from n.content_hash)`;
}

/** Entries by the id of their state, with the values that they had once this version had been imported. */
async function entriesById(
  tx: Transaction,
  ids: readonly (string | null)[],
  version: ListVersion | null,
): Promise<ReadonlyMap<string, ListEntry>> {
  const wanted = ids.filter((id) => id !== null);
  if (version === null || wanted.length === 0) return new Map();
  const found =
    await sql<EntryRow>`select e.*, null::date as ended_on, null::date as known_since from list_entry e
    where e.id = any(${wanted}::text[])`.execute(tx.tables());
  const states = found.rows.map(parseEntry);
  const entityIds = states.map((state) => state.entityId);
  const valuesOf = await valuesOfEntries(tx, { entityIds, knownAt: version.importedAt });
  return new Map(states.map((state) => [state.id, restoreEntry(state, valuesOf(state))]));
}

function describeRow(row: ComparedRow, older: ListEntry | undefined, newer: ListEntry | undefined) {
  const [before, after] = [older ?? null, newer ?? null];
  return {
    change: row.change,
    ref: row.ref,
    name: primaryName(after ?? before),
    properties: diffEntries(before, after),
  };
}

async function countRows(
  tx: Transaction,
  rows: ReturnType<typeof sql>,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ id: string; kind: string; count: number }>`select r.id, r.kind, count(*) as count
    from (${rows}) r where r.id = any(${[...versionIds]}::text[]) group by 1, 2 limit ${3 * PAGE_ROWS_MAX}`.execute(
    tx.tables(),
  );
  return new Map(found.rows.map((row) => [`${row.id} ${row.kind}`, row.count]));
}

function dayOfVersion(version: ListVersion): string {
  return version.publishedOn ?? version.importedAt.toISOString().slice(0, 10);
}
