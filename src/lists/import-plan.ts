/** What an import would do: which entries of a list are new, changed or gone against what is stored. */

import type { Clock } from '../base/index.ts';
import { storedValue } from '../evidence/index.ts';
import type { Transaction } from '../store/index.ts';
import { diffEntries, type EntryChange, primaryName } from './diff-lists.ts';
import { placeOfValue } from './list-statements.ts';
import type { ListEntry, ListValue, ParsedList } from './model.ts';
import { type StoredEntry, storedEntries, valuesOfEntries, withRemoval } from './stored-lists.ts';

/** What an import works with: an open transaction (role writer or system), the clock, and the key of identity numbers. */
export interface ImportDeps {
  readonly tx: Transaction;
  readonly clock: Clock;
  /** `deriveKey(secret, 'identity')` */
  readonly identityKey: Uint8Array;
}

/** An entry that differs from its stored state, or comes back after it had been removed. */
export interface ChangedEntry {
  readonly entry: ListEntry;
  readonly stored: StoredEntry;
}

/** The work of an import. */
export interface ImportPlan {
  readonly added: readonly ListEntry[];
  readonly changed: readonly ChangedEntry[];
  readonly removed: readonly StoredEntry[];
}

/** Compares the entries of a list with the stored ones by their content hashes; of a delta only the entries that it names. */
export async function planImport(deps: ImportDeps, list: ParsedList, owner: number): Promise<ImportPlan> {
  const stored = await storedEntries(deps.tx, { listId: list.header.id, owner });
  const known = new Map(stored.map((entry) => [entry.ref, entry]));
  const named = new Set(list.entries.map((entry) => entry.ref));
  const added: ListEntry[] = [];
  const changed: ChangedEntry[] = [];
  for (const entry of list.entries) {
    const before = known.get(entry.ref);
    if (before === undefined) added.push(entry);
    else if (before.endedOn !== null || before.contentHash !== entry.contentHash) {
      changed.push({ entry, stored: before });
    }
  }
  const gone = new Set(list.removed);
  const delta = list.header.format === 'ftm-delta-jsonl';
  const removed = stored.filter(
    (entry) => entry.endedOn === null && (delta ? gone.has(entry.ref) : !named.has(entry.ref)),
  );
  return { added, changed, removed };
}

/** The plan entry by entry and property by property; values stand as they are stored. */
export async function describePlan(deps: ImportDeps, plan: ImportPlan): Promise<readonly EntryChange[]> {
  const touched = [...plan.changed.map((change) => change.stored), ...plan.removed];
  const valuesOf = await valuesOfEntries(deps.tx, { entityIds: touched.map((entry) => entry.entityId) });
  const before = (stored: StoredEntry): ListEntry => restoreEntry(stored, valuesOf(stored));
  const describe = (
    change: EntryChange['change'],
    older: ListEntry | null,
    newer: ListEntry | null,
  ): EntryChange => ({
    change,
    ref: (newer ?? older)?.ref ?? '',
    name: primaryName(newer ?? older),
    properties: diffEntries(older, newer),
  });
  return [
    ...plan.added.map((entry) => describe('added', null, asStored(entry, deps.identityKey))),
    ...plan.changed.map(({ entry, stored }) =>
      describe('changed', before(stored), asStored(entry, deps.identityKey)),
    ),
    ...plan.removed.map((stored) => describe('removed', before(stored), null)),
  ];
}

/** An entry with its values in the texts and under the properties in which they are stored. */
function asStored(entry: ListEntry, identityKey: Uint8Array): ListEntry {
  const values = entry.values.map((value): ListValue => {
    const { prop, text } = placeOfValue(entry.schema, value);
    return {
      prop,
      value: storedValue({ schema: entry.schema, prop, value: text }, identityKey),
      line: value.line,
    };
  });
  return { ...entry, values };
}

/** The entry of a stored state, with the values that it had. */
export function restoreEntry(stored: StoredEntry, values: readonly ListValue[]): ListEntry {
  return {
    ref: stored.ref,
    schema: stored.schema,
    values,
    listings: withRemoval(stored),
    ...(stored.contested === null ? {} : { contested: stored.contested }),
    place: { ref: stored.ref },
    contentHash: stored.contentHash,
  };
}
