/** Lists, who was on them, and what changed. */

import Type from 'typebox';
import { PropertyChangeView } from './finding.ts';
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
  synthetic: Type.Boolean({ description: 'True where its entries are invented.' }),
  owner: Type.Integer({ description: 'The agency that keeps it.' }),
});

const Listing = closed({
  from: nullable(Type.String()),
  to: nullable(Type.String({ description: 'The day from which it is listed no longer.' })),
  program: nullable(Type.String()),
  authority: nullable(Type.String()),
});

const listedFields = {
  ref: Type.String(),
  name: Type.String(),
  schema: Type.String(),
  listings: Type.Array(Listing),
  listed: Type.String({ description: 'listed, or undetermined where the list does not say.' }),
  because: Type.String(),
  contested: nullable(Type.String()),
};

/** A party on a list on a day. */
export const ListedView = closed(listedFields);

/** The same with where to read on. */
export const EntryView = closed({
  ...listedFields,
  kind: Type.String({ description: 'person, organisation, vessel, vehicle or wallet.' }),
  entity: Type.String({ description: 'Id for /entities/{id}.' }),
  line: nullable(Type.Integer({ description: 'Where it stands in the file.' })),
});

/** A version of a list as it was imported. */
export const VersionView = closed({
  id: Type.String(),
  publishedOn: nullable(Type.String()),
  importedAt: Type.String(),
  importedBy: nullable(
    Type.String({ description: 'Id of a person, or system: and a part; null where it was not recorded.' }),
  ),
  importedByName: nullable(Type.String()),
  title: Type.String(),
  authority: Type.String(),
  format: Type.String(),
  sha256: Type.String(),
  entries: Type.Integer(),
  refused: Type.Integer(),
  notes: Type.Array(Type.String()),
  synthetic: Type.Boolean(),
});

/** One changed entry. */
export const ChangeView = closed({
  change: Type.String({ description: 'added, removed or changed.' }),
  ref: Type.String(),
  name: Type.String(),
  properties: Type.Array(PropertyChangeView),
});

const WarningView = closed({
  code: Type.String({
    description:
      'delta-without-list, other-list, other-handling, older-than-stored, refused-records, no-entries, many-removed, too-old, ' +
      'age-unknown or same-file.',
  }),
  severity: Type.String({ description: 'stops: the import would be refused; loud: look twice; note.' }),
  message: Type.String(),
});

/** What an import did, or would do. */
export const ImportView = closed({
  kind: Type.String({ description: 'imported, renewed, unchanged or planned.' }),
  list: Type.String(),
  title: Type.String(),
  authority: Type.String(),
  format: Type.String(),
  sha256: Type.String(),
  publishedOn: nullable(Type.String()),
  entries: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer(),
  removed: Type.Integer(),
  refused: Type.Integer(),
  refusedRecords: Type.Array(
    closed({
      file: nullable(Type.String()),
      line: nullable(Type.Integer()),
      column: nullable(Type.Integer()),
      ref: nullable(Type.String()),
      reason: Type.String(),
    }),
    { description: 'The first of the records that cannot be read, each with its place.' },
  ),
  changes: Type.Array(ChangeView, { description: 'The first of them.' }),
  notes: Type.Array(Type.String()),
  warnings: Type.Array(WarningView, { description: 'Of a dry run; the gravest first.' }),
  stored: nullable(VersionView),
  version: nullable(Type.String({ description: 'Id of the version that now holds; null for a dry run.' })),
});
