/** What is told of lists: their versions, their parties on a day, and what changed. */

import { type EntryChange, type ListedParty, type ListVersion, showNumber } from '../lists/index.ts';
import type { NameOf } from './describe-finding.ts';

/** A version of a list; who imported it by name where they are a colleague. */
export function describeVersion(version: ListVersion, nameOf: NameOf) {
  return {
    id: version.versionId,
    publishedOn: version.publishedOn,
    importedAt: version.importedAt.toISOString(),
    importedBy: version.importedBy,
    importedByName: nameOf(version.importedBy),
    title: version.title,
    authority: version.authority,
    format: version.format,
    sha256: version.sha256,
    entries: version.entries,
    refused: version.refused,
    notes: [...version.notes],
    synthetic: version.synthetic,
  };
}

/** A party on a list on a day. */
export function describeParty(party: ListedParty) {
  return {
    ref: party.ref,
    name: party.name,
    schema: party.schema,
    listings: party.listings.map(({ from, to, program, authority }) => ({
      from,
      to,
      program: program ?? null,
      authority: authority ?? null,
    })),
    listed: party.listed.kind,
    because: party.listed.because,
    contested: party.contested,
  };
}

/** What changed in one entry; of identity numbers the last three characters alone. */
export function describeChange({ change, ref, name, properties }: EntryChange) {
  return { change, ref, name, properties: properties.map(describeProperty) };
}

/** What changed in one property. */
export function describeProperty({ prop, removed, added }: EntryChange['properties'][number]) {
  return { prop, removed: removed.map(showNumber), added: added.map(showNumber) };
}
