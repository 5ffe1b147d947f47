/** What changed between two versions of a list, entry by entry and property by property. */

import type { ListEntry, ListingPeriod, ParsedList } from './model.ts';

/** What was taken away from and added to one property of an entry. */
export interface PropertyChange {
  /** A property of the entry, or `schema`, `listing`, `contested`. */
  readonly prop: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** One entry that is not the same in both versions. */
export interface EntryChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly ref: string;
  /** The primary name in the newer version that has the entry. */
  readonly name: string;
  /** For an added entry all of its values as added, for a removed one as removed. */
  readonly properties: readonly PropertyChange[];
}

/**
 * Compares two versions by the content of their entries, never by version numbers or dates of update.
 * Order: added and changed in the order of the new version, then removed in the order of the old one.
 * Of a delta only the entries that it names are compared.
 */
export function diffLists(older: ParsedList, newer: ParsedList): readonly EntryChange[] {
  const before = new Map(older.entries.map((entry) => [entry.ref, entry]));
  const after = new Set(newer.entries.map((entry) => entry.ref));
  const changes: EntryChange[] = [];
  for (const entry of newer.entries) {
    const known = before.get(entry.ref);
    if (known === undefined) changes.push(describe('added', entry, diffEntries(null, entry)));
    else if (known.contentHash !== entry.contentHash) {
      changes.push(describe('changed', entry, diffEntries(known, entry)));
    }
  }
  const delta = newer.header.format === 'ftm-delta-jsonl';
  const gone = new Set(newer.removed);
  for (const entry of older.entries) {
    const removed = delta ? gone.has(entry.ref) : !after.has(entry.ref);
    if (removed) changes.push(describe('removed', entry, diffEntries(entry, null)));
  }
  return changes;
}

/** The primary name of an entry, '' where there is none. */
export function primaryName(entry: ListEntry | null): string {
  return entry?.values.find((value) => value.prop === 'name')?.value ?? '';
}

/** Property by property what two states of an entry differ in; null stands for "not listed". */
export function diffEntries(older: ListEntry | null, newer: ListEntry | null): readonly PropertyChange[] {
  const before = valuesByProp(older);
  const after = valuesByProp(newer);
  const props = [...new Set([...after.keys(), ...before.keys()])];
  return props.flatMap((prop) => {
    const [left, right] = [before.get(prop) ?? [], after.get(prop) ?? []];
    const removed = left.filter((value) => !right.includes(value));
    const added = right.filter((value) => !left.includes(value));
    return removed.length === 0 && added.length === 0
      ? reordered(prop, left, right)
      : [{ prop, removed, added }];
  });
}

/** Another primary name counts as a change although the set of names is the same. */
function reordered(
  prop: string,
  left: readonly string[],
  right: readonly string[],
): readonly PropertyChange[] {
  const [first, second] = [left[0], right[0]];
  if (prop !== 'name' || first === undefined || second === undefined || first === second) return [];
  return [{ prop: 'primaryName', removed: [first], added: [second] }];
}

function describe(
  change: EntryChange['change'],
  entry: ListEntry,
  properties: readonly PropertyChange[],
): EntryChange {
  return { change, ref: entry.ref, name: primaryName(entry), properties };
}

function valuesByProp(entry: ListEntry | null): Map<string, string[]> {
  const values = new Map<string, string[]>();
  if (entry === null) return values;
  const add = (prop: string, value: string): void => {
    const known = values.get(prop);
    if (known === undefined) values.set(prop, [value]);
    else known.push(value);
  };
  for (const value of entry.values) add(value.prop, value.value);
  add('schema', entry.schema);
  for (const listing of entry.listings) add('listing', formatListing(listing));
  if (entry.contested !== undefined) add('contested', entry.contested);
  return values;
}

/** `2012-06-29.. AFG (authority)`: the day on which it was lifted stands after the two points. */
function formatListing(listing: ListingPeriod): string {
  const span =
    listing.from === null && listing.to === null ? '' : `${listing.from ?? ''}..${listing.to ?? ''}`;
  return [span, listing.program ?? '', listing.authority === undefined ? '' : `(${listing.authority})`]
    .filter((part) => part !== '')
    .join(' ');
}
