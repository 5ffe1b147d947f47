/** What the pages of lists show, as the server's contract types it. */

import type { paths } from '../../api/contract.d.ts';

type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** A list as it is loaded. */
export type LoadedList = Answer<'/lists', 'get'>['lists'][number];
/** What an import did, or would do. */
export type ListImport = Answer<'/list-imports/preview', 'post'>;
/** An import that is under way or over, as the list of imports tells of it. */
export type ImportStanding = Answer<'/list-imports', 'get'>['imports'][number];
/** A version that was taken in, with what it brought. */
export type VersionSummary = Answer<'/lists/{id}/versions', 'get'>['versions'][number];
/** A version that was taken in. */
export type ListVersion = VersionSummary['version'];
/** A changed entry. */
export type EntryChange = ListImport['changes'][number];
/** A property that changed. */
export type PropertyChange = EntryChange['properties'][number];
/** An entry on a day. */
export type ListedEntry = Answer<'/lists/{id}/entries', 'get'>['entries'][number];
/** An entity with its statements. */
export type Entity = Answer<'/entities/{id}', 'get'>;
/** A statement of a source. */
export type Statement = Entity['statements'][number];

/** Kinds of change. */
export const CHANGES = ['added', 'changed', 'removed'] as const;
/** A kind of change. */
export type ChangeKind = (typeof CHANGES)[number];

/** Kinds of listed parties. */
export const PARTY_KINDS = ['person', 'organisation', 'vessel', 'vehicle', 'wallet'] as const;
/** A kind of listed party. */
export type PartyKind = (typeof PARTY_KINDS)[number];

/** Reads a kind of change; one that is not known counts as changed. */
export function parseChangeKind(text: string): ChangeKind {
  return CHANGES.find((kind) => kind === text) ?? 'changed';
}

/** The id of the entity that is an entry of a list; `@` and its keeper, where the id of the list has them, are no part of it. */
export function entityOf(listId: string, ref: string): string {
  return `${listId.replace(/@\d+$/, '')}:${ref}`;
}
