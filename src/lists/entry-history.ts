/** What became of one entry of a list: its states in order, and what each changed, property by property. */

import { sql } from 'kysely';
import type { EntityId } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import { diffEntries, type PropertyChange } from './diff-lists.ts';
import { restoreEntry } from './import-plan.ts';
import type { ListEntry } from './model.ts';
import { type EntryRow, parseEntry, type StoredEntry, valuesOfEntries } from './stored-lists.ts';

/** Most states of one entry that a history goes back to. */
const STATES_MAX = 50;

/** One state of an entry, as a version of its list brought it. */
export interface EntryState extends StoredEntry {
  readonly versionId: string;
  readonly publishedOn: string | null;
  readonly importedAt: Date;
  /** When the list no longer had it, and from which version on; null while it does, or where another state follows. */
  readonly removal: { readonly at: Date; readonly versionId: string; readonly endedOn: string } | null;
}

/** One step in the history of an entry. */
export interface EntryStep {
  readonly change: 'added' | 'changed' | 'removed';
  /** When it was recorded here. */
  readonly at: Date;
  /** ISO day of the version that brought it; null where the version names none. */
  readonly publishedOn: string | null;
  readonly versionId: string;
  /** What changed; empty for the first state and for a removal. */
  readonly properties: readonly PropertyChange[];
}

/** How an entry stands on its list. */
export interface EntryListing extends Pick<StoredEntry, 'listId' | 'ref' | 'listings' | 'contested'> {
  /** ISO day from which the list no longer has it; null while it does. */
  readonly removedOn: string | null;
}

/** What a finding knows of its entry: the state that it was found in and the newest one, each null where it is not held or hidden. */
export interface EntryThenAndNow {
  readonly then: EntryState | null;
  readonly now: EntryState | null;
}

interface StateRow extends EntryRow {
  readonly version_id: string;
  readonly published_on: string | null;
  readonly imported_at: Date;
  readonly removed_at: Date | null;
  readonly removed_by: string | null;
}

/**
 * The states of the entry of a finding: that with the content hash of the day of the finding, and the newest of the same keeper.
 * `entryRef` is `<list>:<ref>`, its list perhaps with `@owner`.
 */
export async function readThenAndNow(
  tx: Transaction,
  match: { readonly entryRef: string; readonly entryHash: string },
): Promise<EntryThenAndNow> {
  const states = await readStates(tx, match.entryRef);
  const then = states.findLast((state) => state.contentHash === match.entryHash) ?? null;
  const own = then === null ? states : states.filter((state) => state.owner === then.owner);
  return { then, now: own.at(-1) ?? null };
}

/** What differs between two states of one entry, property by property; values stand as they are stored. */
export async function diffStates(
  tx: Transaction,
  older: EntryState,
  newer: EntryState,
): Promise<readonly PropertyChange[]> {
  return diffEntries(await entryOf(tx, older), await entryOf(tx, newer));
}

/** The history of an entity that is an entry of a list, oldest step first; empty for every other entity. */
export async function entryHistory(tx: Transaction, entityId: EntityId): Promise<readonly EntryStep[]> {
  const states = await readStates(tx, entityId);
  const steps: EntryStep[] = [];
  for (const own of Map.groupBy(states, (state) => state.owner).values()) {
    let before: HeldState | null = null;
    for (const state of own) {
      const entry = await entryOf(tx, state);
      steps.push(stepOf(before, { state, entry }));
      if (state.removal !== null) steps.push(removalOf(state));
      before = { state, entry };
    }
  }
  return steps.toSorted((left, right) => left.at.getTime() - right.at.getTime());
}

/** How an entry stands on its list, as its newest state says; null for an entity that is no entry, or none that the reader sees. */
export async function readEntryListing(tx: Transaction, entityId: EntityId): Promise<EntryListing | null> {
  const state = (await readStates(tx, entityId)).at(-1);
  if (state === undefined) return null;
  const { listId, ref, listings, contested, removal } = state;
  return { listId, ref, listings, contested, removedOn: removal?.endedOn ?? null };
}

interface HeldState {
  readonly state: EntryState;
  readonly entry: ListEntry;
}

function stepOf(before: HeldState | null, { state, entry }: HeldState): EntryStep {
  const again = before === null || before.state.removal !== null;
  return {
    change: again ? 'added' : 'changed',
    at: state.importedAt,
    publishedOn: state.publishedOn,
    versionId: state.versionId,
    properties: before === null ? [] : diffEntries(before.entry, entry),
  };
}

function removalOf(state: EntryState): EntryStep {
  const { removal } = state;
  return {
    change: 'removed',
    at: removal?.at ?? state.importedAt,
    publishedOn: removal?.endedOn ?? null,
    versionId: removal?.versionId ?? state.versionId,
    properties: [],
  };
}

/** The entry as it stood once its version had been imported. */
async function entryOf(tx: Transaction, state: EntryState): Promise<ListEntry> {
  const valuesOf = await valuesOfEntries(tx, { entityIds: [state.entityId], knownAt: state.importedAt });
  return { ...restoreEntry(state, valuesOf(state)), listings: state.listings };
}

async function readStates(tx: Transaction, entryRef: string): Promise<readonly EntryState[]> {
  const entityId = entryRef.replace(/^([^:@]*)@\d+:/, '$1:');
  const owner = /^[^:@]*@(\d+):/.exec(entryRef)?.[1] ?? null;
  const found =
    await sql<StateRow>`select * from (select e.*, x.ended_on, null::date as known_since, v.published_on, v.imported_at,
      x.at as removed_at, x.version_id as removed_by
    from list_entry e join list_version v on v.id = e.version_id
    left join list_entry_end x on x.entry_id = e.id and x.kind = 'removed'
    where e.entity_id = ${entityId} and (${owner}::integer is null or e.owner_agency = ${owner}::integer)
    order by e.seq desc limit ${STATES_MAX}) s order by s.seq`.execute(tx.tables());
  return found.rows.map((row) => ({
    ...parseEntry(row),
    versionId: row.version_id,
    publishedOn: row.published_on,
    importedAt: row.imported_at,
    removal:
      row.removed_at === null || row.removed_by === null || row.ended_on === null
        ? null
        : { at: row.removed_at, versionId: row.removed_by, endedOn: row.ended_on },
  }));
}
