/** Building one list entry from its published values. */

import { contentHash, fault, type Place, VALUE_LENGTH_MAX } from '../base/index.ts';
import { scriptOf } from './import/script-of.ts';
import type { ListEntry, ListedSchema, ListingPeriod, ListValue } from './model.ts';
import { withoutProtected } from './protected-words.ts';

/** An entry under construction: values are added in the order of publication. */
export interface EntryDraft {
  readonly ref: string;
  schema: ListedSchema;
  readonly values: ListValue[];
  readonly listings: ListingPeriod[];
  contested?: string;
  readonly place: Place;
}

/** One value to add; `original` is kept only where it differs from the value. */
export interface DraftValue {
  readonly prop: string;
  readonly value: string;
  readonly original?: string | undefined;
  readonly lang?: string | undefined;
}

/** The properties that hold names of the listed party. */
export const NAME_PROPS: ReadonlySet<string> = new Set(['name', 'alias', 'weakAlias', 'previousName']);

/** Starts an entry. */
export function draftEntry(ref: string, schema: ListedSchema, place: Place): EntryDraft {
  return { ref, schema, values: [], listings: [], place: { ...place, ref } };
}

/**
 * Adds a value with white space brought together; empty values and repetitions are left out.
 * Sentences of notes on religion, sect, ethnicity or tribe are taken out and marked.
 */
export function addValue(draft: EntryDraft, line: number, added: DraftValue): void {
  const value = added.prop === 'notes' ? withoutProtected(squeeze(added.value)) : squeeze(added.value);
  if (value === '') return;
  if (value.length > VALUE_LENGTH_MAX) {
    throw fault('INPUT_TOO_LARGE', `${draft.ref}: ${added.prop} is longer than ${VALUE_LENGTH_MAX}`, {
      place: { ...draft.place, line },
    });
  }
  if (draft.values.some((known) => known.prop === added.prop && known.value === value)) return;
  const original = added.original === undefined || added.prop === 'notes' ? '' : squeeze(added.original);
  const lang = added.lang ?? (NAME_PROPS.has(added.prop) ? scriptOf(value) : null);
  draft.values.push({
    prop: added.prop,
    value,
    ...(original === '' || original === value ? {} : { original }),
    ...(lang === null || lang === '' ? {} : { lang }),
    line,
  });
}

/** True when the entry already has this name in any of its name properties. */
export function hasName(draft: EntryDraft, value: string): boolean {
  return draft.values.some((known) => NAME_PROPS.has(known.prop) && known.value === value);
}

/**
 * Completes an entry.
 * @throws INPUT_MALFORMED when it has no reference or no name
 */
export function finishEntry(draft: EntryDraft): ListEntry {
  if (draft.ref === '') throw fault('INPUT_MALFORMED', 'the record has no reference', { place: draft.place });
  const values = primaryNameFirst(draft);
  return {
    ref: draft.ref,
    schema: draft.schema,
    values,
    listings: draft.listings,
    ...(draft.contested === undefined ? {} : { contested: draft.contested }),
    place: draft.place,
    contentHash: hashEntry(draft, values),
  };
}

/** Brings every run of white space and control characters (line ends, tabs, no-break spaces) to one space, halves of surrogate pairs to U+FFFD. */
export function squeeze(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u200b\p{Cc}]+/gu, ' ')
    .trim();
}

/** An entry without a `name` takes its first other name as such; with none it cannot be screened. */
function primaryNameFirst(draft: EntryDraft): readonly ListValue[] {
  if (draft.values.some((value) => value.prop === 'name')) return draft.values;
  const index = draft.values.findIndex((value) => NAME_PROPS.has(value.prop));
  const first = draft.values[index];
  if (first === undefined) {
    throw fault('INPUT_MALFORMED', `the record ${draft.ref} has no name`, { place: draft.place });
  }
  return draft.values.with(index, { ...first, prop: 'name' });
}

/** Equal when nothing that matters changed: the order of values counts only for the primary name. */
function hashEntry(draft: EntryDraft, values: readonly ListValue[]): string {
  const primary = values.find((value) => value.prop === 'name')?.value ?? '';
  const lines = values.map((value) => `${value.prop}\n${value.value}`).sort();
  const listings = draft.listings
    .map((span) =>
      [span.from ?? '', span.fromLatest ?? '', span.to ?? '', span.program ?? '', span.authority ?? ''].join(
        '\n',
      ),
    )
    .sort();
  return contentHash([draft.schema, primary, draft.contested ?? '', ...lines, '', ...listings]);
}
