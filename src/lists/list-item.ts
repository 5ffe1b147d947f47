/** What a parser yields, record by record. */

import { Fault, type Place, type TextStream } from '../base/index.ts';
import type { ListEntry, ListHeader } from './model.ts';

/** One step of reading a list: the header comes first, once. */
export type ListItem =
  | { readonly kind: 'header'; readonly header: ListHeader }
  | { readonly kind: 'entry'; readonly entry: ListEntry }
  /** A delta says that the entry is no longer listed. */
  | { readonly kind: 'removed'; readonly ref: string; readonly place: Place }
  | { readonly kind: 'refused'; readonly refusal: Fault }
  /** Something that a reader should know but that stops nothing. */
  | { readonly kind: 'note'; readonly note: string };

/** A parser of one format. */
export type ListParser = (text: TextStream) => AsyncGenerator<ListItem>;

/** An entry, or the refusal of its record. */
export function entryItem(build: () => ListEntry): ListItem {
  try {
    return { kind: 'entry', entry: build() };
  } catch (cause) {
    if (cause instanceof Fault && cause.code.startsWith('INPUT_')) return { kind: 'refused', refusal: cause };
    throw cause;
  }
}
