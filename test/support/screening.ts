/** Invented listed parties and lists of them, as a reader of files would give them. */

import { contentHash } from '../../src/base/index.ts';
import {
  buildScreeningIndex,
  type ListEntry,
  type ListedSchema,
  type ScreenAnswer,
  type ScreeningIndex,
  type ScreeningList,
  type ScreenOptions,
  type ScreenQuery,
  screen,
} from '../../src/lists/index.ts';

/** The day of the question in these tests. */
export const TODAY = '2026-03-01';

/** What an invented entry is made of; `values` are pairs of property and value. */
export interface InventedEntry {
  readonly ref: string;
  readonly schema?: ListedSchema;
  readonly names?: readonly string[];
  readonly values?: readonly (readonly [string, string])[];
  readonly listings?: ListEntry['listings'];
  readonly contested?: string;
}

/** An entry; its first name is the primary one, and its values stand on lines of their own from 10 on. */
export function inventEntry(given: InventedEntry): ListEntry {
  const names = (given.names ?? []).map((name, k): readonly [string, string] => [
    k === 0 ? 'name' : 'alias',
    name,
  ]);
  const values = [...names, ...(given.values ?? [])].map(([prop, value], k) => ({
    prop,
    value,
    line: 10 + k,
  }));
  return {
    ref: given.ref,
    schema: given.schema ?? 'Person',
    values,
    listings: given.listings ?? [],
    place: { file: 'invented.csv', ref: given.ref },
    contentHash: contentHash([given.ref, ...values.flatMap(({ prop, value }) => [prop, value])]),
    ...(given.contested === undefined ? {} : { contested: given.contested }),
  };
}

/** A list of invented entries, published today unless told. */
export function inventList(
  id: string,
  entries: readonly InventedEntry[],
  more: Partial<Omit<ScreeningList, 'header' | 'entries'>> & { readonly publishedOn?: string | null } = {},
): ScreeningList {
  const { publishedOn = TODAY, ...rest } = more;
  return { header: { id, publishedOn }, entries: entries.map(inventEntry), ...rest };
}

/** An index over one list of these entries. */
export function indexEntries(entries: readonly InventedEntry[]): ScreeningIndex {
  return buildScreeningIndex([inventList('inv', entries)]);
}

/** Screens today. */
export function ask(
  index: ScreeningIndex,
  query: ScreenQuery,
  options: Partial<ScreenOptions> = {},
): ScreenAnswer {
  return screen(index, query, { today: TODAY, ...options });
}

/** The score of the first match, 0 where there is none. */
export function topScore(answer: ScreenAnswer): number {
  return answer.matches[0]?.score ?? 0;
}
