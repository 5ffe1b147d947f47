/** Lists, who was on them, and what changed. */

import Type from 'typebox';
import { closed, nullable } from './shape.ts';

/** A list as it is stored. */
export const ListView = closed({
  id: Type.String(),
  title: Type.String(),
  authority: Type.String(),
  format: Type.String(),
  publishedOn: nullable(Type.String()),
  importedAt: Type.String(),
  entries: Type.Integer({ description: 'Entries that you may see.' }),
  refused: Type.Integer(),
  sha256: Type.String(),
  age: Type.String({ description: 'current, older than its maximum age, or unknown.' }),
  ageDays: nullable(Type.Integer()),
  maximumAgeDays: nullable(Type.Integer()),
  notes: Type.Array(Type.String()),
});

const Listing = closed({
  from: nullable(Type.String()),
  to: nullable(Type.String({ description: 'The day from which it is listed no longer.' })),
  program: nullable(Type.String()),
  authority: nullable(Type.String()),
});

/** A party on a list on a day. */
export const ListedView = closed({
  ref: Type.String(),
  name: Type.String(),
  schema: Type.String(),
  listings: Type.Array(Listing),
  listed: Type.String({ description: 'listed, or undetermined where the list does not say.' }),
  because: Type.String(),
  contested: nullable(Type.String()),
});

/** One changed entry. */
export const ChangeView = closed({
  change: Type.String({ description: 'added, removed or changed.' }),
  ref: Type.String(),
  name: Type.String(),
  properties: Type.Array(
    closed({ prop: Type.String(), removed: Type.Array(Type.String()), added: Type.Array(Type.String()) }),
  ),
});

/** What an import did, or would do. */
export const ImportView = closed({
  kind: Type.String({ description: 'imported, renewed, unchanged or planned.' }),
  list: Type.String(),
  publishedOn: nullable(Type.String()),
  entries: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer(),
  removed: Type.Integer(),
  refused: Type.Integer(),
  changes: Type.Array(ChangeView),
});
