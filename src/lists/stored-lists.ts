/** Lists as they are stored: versions, the state of entries, and their values read back. Row-level security decides what is seen. */

import { sql } from 'kysely';
import { PAGE_ROWS_MAX } from '../base/index.ts';
import {
  isAtLeastAsTight,
  type Marking,
  type MarkingRow,
  markingKey,
  parseMarkingKey,
  parseMarkingRow,
} from '../evidence/index.ts';
import type { Transaction } from '../store/index.ts';
import { type ListAge, type ListedOn, listAge, listedOn } from './listed-on.ts';
import type { ListEntry, ListedSchema, ListFormat, ListHeader, ListingPeriod, ListValue } from './model.ts';

/** One version of a list as it was imported. */
export interface ListVersion extends ListHeader {
  readonly versionId: string;
  readonly sha256: string;
  readonly importedAt: Date;
  readonly entries: number;
  readonly refused: number;
  readonly notes: readonly string[];
  readonly sourceId: string;
  readonly synthetic: boolean;
  /** Id of the person, or `system:` and the part that imported it; null for versions of before it was recorded. */
  readonly importedBy: string | null;
  /** Order of import, from 1, with gaps. */
  readonly seq: number;
  readonly marking: Marking;
}

/** The latest version of a list, with its age. */
export interface StoredList extends ListVersion {
  readonly age: ListAge;
}

/** A list read back for the screening index. */
export interface LoadedListEntries {
  readonly header: ListHeader;
  readonly version: ListVersion;
  readonly entries: readonly LoadedEntry[];
}

/** An entry as stored; identity numbers of persons are keyed hashes (`cnic:…` or `other:…`, see `parseIdentityValue`). */
export interface LoadedEntry extends ListEntry {
  readonly markingKey: string;
  readonly entityId: string;
}

/** One row of {@link showList}. */
export interface ListedParty {
  readonly ref: string;
  readonly name: string;
  readonly schema: ListedSchema;
  readonly listings: readonly ListingPeriod[];
  readonly listed: ListedOn;
  readonly contested: string | null;
}

/** The state of an entry in the store. */
export interface StoredEntry {
  readonly id: string;
  readonly listId: string;
  readonly owner: number;
  readonly ref: string;
  readonly entityId: string;
  readonly schema: ListedSchema;
  readonly name: string;
  readonly contentHash: string;
  readonly listings: readonly ListingPeriod[];
  readonly contested: string | null;
  readonly line: number | null;
  readonly markingKey: string;
  /** Day from which the list no longer has it; null while it does. */
  readonly endedOn: string | null;
  /** Day of the first version that had the entry, where its listing names no beginning. */
  readonly knownSince: string | null;
}

interface VersionRow extends MarkingRow {
  readonly id: string;
  readonly list_id: string;
  readonly title: string;
  readonly authority: string;
  readonly format: ListFormat;
  readonly published_on: string | null;
  readonly sha256: string;
  readonly imported_at: Date;
  readonly entries: number;
  readonly refused: number;
  readonly notes: readonly string[];
  readonly source_id: string;
  readonly synthetic: boolean;
  readonly imported_by: string | null;
  readonly seq: number;
}

/** A row of `list_entry`. */
export interface EntryRow extends MarkingRow {
  readonly id: string;
  readonly list_id: string;
  readonly ref: string;
  readonly entity_id: string;
  readonly schema: ListedSchema;
  readonly name: string;
  readonly content_hash: string;
  readonly listings: readonly ListingPeriod[];
  readonly contested: string | null;
  readonly line: number | null;
  readonly ended_on: string | null;
  readonly known_since: string | null;
}

interface ValueRow extends MarkingRow {
  readonly entity_id: string;
  readonly prop: string;
  readonly value: string;
  readonly original: string | null;
  readonly lang: string | null;
  readonly locator: string | null;
}

/** The latest version of every list that the reader may see, in order of their ids, each with its age on the day `today`. */
export async function showLists(tx: Transaction, today: string): Promise<readonly StoredList[]> {
  const found = await sql<VersionRow>`select distinct on (v.list_id, v.owner_agency) v.* from list_version v
    order by v.list_id, v.owner_agency, v.seq desc`.execute(tx.tables());
  return found.rows.map(parseVersion).map((version) => ({ ...version, age: listAge(version, today) }));
}

/** Every version of one list that the reader may see, newest first. */
export async function listVersions(tx: Transaction, listId: string): Promise<readonly ListVersion[]> {
  const found = await sql<VersionRow>`select v.* from list_version v where v.list_id = ${listId}
    order by v.seq desc limit ${PAGE_ROWS_MAX}`.execute(tx.tables());
  return found.rows.map(parseVersion);
}

/** The newest version of a list of one owner, or null. */
export async function latestVersion(
  tx: Transaction,
  list: { readonly id: string; readonly owner: number },
): Promise<ListVersion | null> {
  const found = await sql<VersionRow>`select v.* from list_version v
    where v.list_id = ${list.id} and v.owner_agency = ${list.owner} order by v.seq desc limit 1`.execute(
    tx.tables(),
  );
  const row = found.rows[0];
  return row === undefined ? null : parseVersion(row);
}

/**
 * Who was on a list on an ISO day, in order of references. Entries that were not listed that day are left out; where the list
 * does not know, the row says `undetermined`.
 */
export async function showList(
  tx: Transaction,
  question: { readonly listId: string; readonly asOf: string },
): Promise<readonly ListedParty[]> {
  const entries = await storedEntries(tx, { listId: question.listId });
  return entries.flatMap((entry): ListedParty[] => {
    const listed = listedOn(withRemoval(entry), question.asOf, entry.knownSince);
    if (listed.kind === 'not-listed') return [];
    const { ref, name, schema, listings, contested } = entry;
    return [{ ref, name, schema, listings, listed, contested }];
  });
}

/**
 * Reads lists back for the screening index: the newest state of every entry, also of those that a list no longer has (their
 * listings end on the day of the removal, so that a past day can be asked for). Give the role that may see all; each entry carries
 * the key of its marking. Lists that several owners keep under one id come out as `id@owner`, each of them; `version.id` is the id itself.
 */
export async function loadListEntries(
  tx: Transaction,
  filter: { readonly listId?: string } = {},
): Promise<readonly LoadedListEntries[]> {
  const versions =
    await sql<VersionRow>`select distinct on (v.list_id, v.owner_agency) v.* from list_version v
    where ${filter.listId ?? null}::text is null or v.list_id = ${filter.listId ?? null}
    order by v.list_id, v.owner_agency, v.seq desc`.execute(tx.tables());
  const stored = await storedEntries(tx, filter);
  const valuesOf = await valuesOfEntries(tx, filter);
  const parsed = versions.rows.map(parseVersion);
  const owners = Map.groupBy(parsed, (version) => version.id);
  return parsed.map((version) => {
    const shared = (owners.get(version.id)?.length ?? 0) > 1;
    const id = shared ? `${version.id}@${version.marking.owner}` : version.id;
    const own = stored.filter(
      (entry) => entry.listId === version.id && entry.owner === version.marking.owner,
    );
    const header = headerOf({ ...version, id });
    return {
      header,
      version,
      entries: own.map((entry) => loadEntry(entry, valuesOf(entry))),
    };
  });
}

/** Whether any list of the store, seen or hidden, holds invented entries: for the band that says so. */
export async function holdsSynthetic(tx: Transaction): Promise<boolean> {
  const found = await sql<{ held: boolean }>`select lists_hold_synthetic() as held`.execute(tx.tables());
  return found.rows[0]?.held ?? false;
}

/** A text that differs whenever a version, an entry or the end of one was added: for caches to ask whether they are still true. */
export async function listsWatermark(tx: Transaction): Promise<string> {
  const found = await sql<{ mark: string }>`select concat_ws('-',
    (select coalesce(max(seq), 0) from list_version), (select coalesce(max(seq), 0) from list_entry),
    (select count(*) from list_entry_end)) as mark`.execute(tx.tables());
  return found.rows[0]?.mark ?? '';
}

/** The newest state of each entry, or that of the instant `knownAt`; `owner` keeps to the lists of one agency. */
export async function storedEntries(
  tx: Transaction,
  filter: { readonly listId?: string; readonly owner?: number; readonly knownAt?: Date },
): Promise<readonly StoredEntry[]> {
  const known = filter.knownAt ?? null;
  // Windows in place of a join of the table with itself, which a planner without statistics takes every pair for.
  const found = await sql<EntryRow>`select s.*, x.ended_on from (
      select e.*, min(coalesce(v.published_on, (v.imported_at at time zone 'UTC')::date)) over entry as known_since,
        row_number() over (entry order by e.seq desc) as nth
      from list_entry e left join list_version v on v.id = e.version_id
      where (${filter.listId ?? null}::text is null or e.list_id = ${filter.listId ?? null})
        and (${filter.owner ?? null}::integer is null or e.owner_agency = ${filter.owner ?? null})
        and (${known}::timestamptz is null or v.imported_at <= ${known})
      window entry as (partition by e.list_id, e.owner_agency, e.ref)) s
    left join list_entry_end x on x.entry_id = s.id and x.kind = 'removed'
      and (${known}::timestamptz is null or x.at <= ${known})
    where s.nth = 1 order by s.list_id, s.owner_agency, s.ref`.execute(tx.tables());
  return found.rows.map(parseEntry);
}

/** The values of an entry, in order of appending. */
export type EntryValues = (entry: Pick<StoredEntry, 'entityId' | 'markingKey'>) => readonly ListValue[];

/**
 * The values of entries, from the statements that hold now, or that were recorded and not ended by the instant `knownAt`. Of an entity that several agencies keep, an entry has the statements of
 * its own owner alone, and of those the ones that everybody may read who may read the entry.
 */
export async function valuesOfEntries(
  tx: Transaction,
  filter: { readonly listId?: string; readonly entityIds?: readonly string[]; readonly knownAt?: Date },
): Promise<EntryValues> {
  const known = filter.knownAt ?? null;
  const wanted =
    filter.entityIds === undefined
      ? sql`s.entity_id in (select e.entity_id from list_entry e
          where ${filter.listId ?? null}::text is null or e.list_id = ${filter.listId ?? null})`
      : sql`s.entity_id = any(${[...filter.entityIds]}::text[])`;
  const found =
    await sql<ValueRow>`select s.entity_id, s.prop, s.value, s.original, s.lang, s.locator, s.tlp, s.handling,
      s.handling_note, s.owner_agency, s.releasable_to, s.compartments, s.case_ref, s.purposes, s.purge_due from statement s
    where ${wanted} and s.origin = 'import' and s.prop <> 'contested' and s.purge_due > (select reader_today())
      and (${known}::timestamptz is null or s.asserted_at <= ${known})
      and not exists (select 1 from statement_end e where e.statement_id = s.id
        and (${known}::timestamptz is null or e.at <= ${known})) order by s.seq`.execute(tx.tables());
  const byEntity = Map.groupBy(found.rows, (row) => row.entity_id);
  const covers = openCover();
  return ({ entityId, markingKey: key }) =>
    (byEntity.get(entityId) ?? []).filter((row) => covers(key, row)).map(parseValue);
}

/** Whether everybody who may read an entry may read a value of it; worked out once for each pair of markings. */
function openCover(): (entryKey: string, row: ValueRow) => boolean {
  const known = new Map<string, boolean>();
  return (entryKey, row) => {
    const pair = `${entryKey}|${row.tlp}|${row.handling}|${row.owner_agency}|${row.releasable_to}|${row.compartments}|${row.case_ref}|${row.purposes}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const entry = parseMarkingKey(entryKey);
    const value = { ...parseMarkingRow(row), purgeDue: entry.purgeDue };
    const covered = value.owner === entry.owner && isAtLeastAsTight(entry, value);
    known.set(pair, covered);
    return covered;
  };
}

/** The listings of an entry, ended by its removal from the list. */
export function withRemoval(entry: StoredEntry): readonly ListingPeriod[] {
  const { endedOn } = entry;
  if (endedOn === null) return entry.listings;
  const listings = entry.listings.length === 0 ? [{ from: null, to: null }] : entry.listings;
  return listings.map((listing) =>
    listing.to === null || listing.to > endedOn ? { ...listing, to: endedOn } : listing,
  );
}

function loadEntry(stored: StoredEntry, values: readonly ListValue[]): LoadedEntry {
  const primary = values.findIndex((value) => value.prop === 'name' && value.value === stored.name);
  const first = values[primary];
  const ordered =
    first === undefined ? values : [first, ...values.slice(0, primary), ...values.slice(primary + 1)];
  return {
    ref: stored.ref,
    schema: stored.schema,
    values: ordered,
    listings: withRemoval(stored),
    ...(stored.contested === null ? {} : { contested: stored.contested }),
    place: { ref: stored.ref, ...(stored.line === null ? {} : { line: stored.line }) },
    contentHash: stored.contentHash,
    markingKey: stored.markingKey,
    entityId: stored.entityId,
  };
}

function headerOf(version: ListVersion): ListHeader {
  const { id, title, authority, format, publishedOn, synthetic } = version;
  return { id, title, authority, format, publishedOn, synthetic };
}

function parseVersion(row: VersionRow): ListVersion {
  return {
    id: row.list_id,
    title: row.title,
    authority: row.authority,
    format: row.format,
    publishedOn: row.published_on,
    versionId: row.id,
    sha256: row.sha256,
    importedAt: row.imported_at,
    entries: row.entries,
    refused: row.refused,
    notes: row.notes,
    sourceId: row.source_id,
    synthetic: row.synthetic,
    importedBy: row.imported_by,
    seq: row.seq,
    marking: parseMarkingRow(row),
  };
}

/** Parses the state of an entry. */
export function parseEntry(row: EntryRow): StoredEntry {
  return {
    id: row.id,
    listId: row.list_id,
    owner: row.owner_agency,
    ref: row.ref,
    entityId: row.entity_id,
    schema: row.schema,
    name: row.name,
    contentHash: row.content_hash,
    listings: row.listings,
    contested: row.contested,
    line: row.line,
    markingKey: markingKey(parseMarkingRow(row)),
    endedOn: row.ended_on,
    knownSince: row.known_since,
  };
}

function parseValue(row: ValueRow): ListValue {
  const line = /^line (\d+)/.exec(row.locator ?? '');
  return {
    prop: row.prop,
    value: row.value,
    ...(row.original === null ? {} : { original: row.original }),
    ...(row.lang === null ? {} : { lang: row.lang }),
    line: line === null ? 0 : Number(line[1]),
  };
}
