/** Branded ids and content hashes. */

import { hash } from 'node:crypto';

declare const brand: unique symbol;
/** A string that is known to be of one kind of id. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Id of an entity: the same record of the same source always has the same id. */
export type EntityId = Branded<'EntityId'>;
/** Id of a statement: the hash of its content, 40 hexadecimal digits. */
export type StatementId = Branded<'StatementId'>;
/** Id of a source. */
export type SourceId = Branded<'SourceId'>;

/** SHA-256 over the parts, each length-prefixed so that no two lists of parts collide; hexadecimal. */
export function contentHash(parts: readonly string[]): string {
  return hash('sha256', parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join(''), 'hex');
}

/** The id of a record of a list: `<list>:<reference>`. */
export function parseEntityId(text: string): EntityId {
  return text as EntityId;
}

/** The id of a statement with this content. */
export function parseStatementId(text: string): StatementId {
  return text as StatementId;
}

/** The id of a source. */
export function parseSourceId(text: string): SourceId {
  return text as SourceId;
}
