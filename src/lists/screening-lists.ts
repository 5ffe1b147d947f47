/** The stored lists as screening takes them: every entry with its marking, identity numbers as keyed hashes throughout. */

import { type AuditDeps, PURPOSES, permits, ROLE_CODES, rolePurposes } from '../access/index.ts';
import { markingKey, mayRead, parseMarkingKey } from '../evidence/index.ts';
import { type IdentityKey, identityQuery, openIdentityKey } from './identity-key.ts';
import { maximumAgeDays } from './listed-on.ts';
import type { ListEntry, ListHeader } from './model.ts';
import { ID_PROPERTIES, type ScreeningList } from './screening-index.ts';
import {
  type ListVersion,
  type LoadedEntry,
  listsWatermark,
  listVersions,
  loadListEntries,
} from './stored-lists.ts';

/** A version of a list by which an answer can be traced. */
export interface VersionMark {
  /** ISO day of publication, null when the file does not say. */
  readonly publishedOn: string | null;
  readonly importedAt: Date;
  readonly sha256: string;
  readonly markingKey: string;
}

/** A stored list, ready for screening. */
export interface LoadedList extends ScreeningList {
  /** Its id is the list's own, or `id@owner` where several agencies keep a list of that id. */
  readonly header: ListHeader;
  /** The list's own id. */
  readonly listId: string;
  /** Its versions in the store, newest first. */
  readonly versions: readonly VersionMark[];
  readonly entries: readonly LoadedEntry[];
  /** The marking of an entry as a key; null for what everybody who may screen at all may see. */
  markingOf(entry: ListEntry): string | null;
}

/** Loads every stored list, as the system: who sees what is decided at each question, by the markings. */
export async function loadLists(deps: AuditDeps): Promise<readonly LoadedList[]> {
  const { stored, versions } = await deps.store.transaction({ role: 'system' }, async (tx) => {
    const lists = await loadListEntries(tx);
    const known = new Map<string, readonly ListVersion[]>();
    for (const { version } of lists) known.set(version.id, await listVersions(tx, version.id));
    return { stored: lists, versions: known };
  });
  const today = deps.clock.now().toISOString().slice(0, 10);
  const key = openIdentityKey(deps.secret);
  const isOpen = openMarkings(today);
  return stored.map(({ header, version, entries }) => {
    const hashed = entries.map((entry) => hashNumbers(key, locate(version.id, entry)));
    const markings = new Map<ListEntry, string | null>(
      hashed.map((entry) => [entry, isOpen(entry.markingKey) ? null : entry.markingKey]),
    );
    return {
      header,
      listId: version.id,
      versions: (versions.get(version.id) ?? [])
        .filter(({ marking }) => marking.owner === version.marking.owner)
        .map(markVersion),
      entries: hashed,
      maximumAgeDays: maximumAgeDays(version.id),
      // NOTE: an entry that is not of this list is hidden from everybody.
      markingOf: (entry) => (markings.has(entry) ? (markings.get(entry) ?? null) : NOBODY),
    };
  });
}

function markVersion({ publishedOn, importedAt, sha256, marking }: ListVersion): VersionMark {
  return { publishedOn, importedAt, sha256, markingKey: markingKey(marking) };
}

/** A text that differs whenever a list, an entry or a marking changed. */
export function readWatermark(deps: AuditDeps): Promise<string> {
  return deps.store.transaction({ role: 'system' }, (tx) => listsWatermark(tx));
}

/** A marking that no clearance opens: purged before anybody was there. */
const NOBODY = markingKey({
  tlp: 4,
  handling: [],
  note: null,
  owner: 0,
  releasableTo: [],
  compartments: [],
  caseRef: null,
  purposes: ['oversight'],
  purgeDue: '0001-01-01',
});

/** Whether a marking lets everybody read who may screen at all, whichever of the purposes of screening they have. */
function openMarkings(today: string): (key: string) => boolean {
  const screening = ROLE_CODES.filter((role) => permits([role], 'names:screen'));
  const purposes = rolePurposes(screening);
  const known = new Map<string, boolean>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const marking = parseMarkingKey(key);
    const open = purposes.every((purpose) =>
      mayRead(
        { tlp: 0, agencies: [], compartments: [], purpose: PURPOSES[purpose].bit, caseRefs: [] },
        marking,
        today,
      ),
    );
    known.set(key, open);
    return open;
  };
}

/** The store keeps the line of an entry; its file is the list itself. */
function locate(listId: string, entry: LoadedEntry): LoadedEntry {
  return { ...entry, place: { ...entry.place, file: listId } };
}

/** Numbers that the store keeps in clear (of vessels, of firms) get their hash beside them, so that one form is compared. */
function hashNumbers(key: IdentityKey, entry: LoadedEntry): LoadedEntry {
  const hashes = entry.values.flatMap((value) => {
    if (!ID_PROPERTIES.has(value.prop)) return [];
    const hashed = identityQuery(key, value.value);
    return hashed === value.value ? [] : [{ prop: HASHED_NUMBER, value: hashed, line: value.line }];
  });
  return hashes.length === 0 ? entry : { ...entry, values: [...entry.values, ...hashes] };
}

/** Where the hash of a number stands that the entry also has in clear. */
export const HASHED_NUMBER = 'number';
