/** The cells of a customer brought to a query; what cannot be used is said, never dropped in silence. */

import type { ScreenedKind, ScreenQuery } from '../lists/index.ts';
import type { CustomerCells } from './read-customers.ts';

/** A query, and what of the cells it does not use. */
export interface ReadQuery {
  readonly query: ScreenQuery;
  readonly notes: readonly string[];
}

/** The words by which customer files name a kind. */
const KINDS: Readonly<Record<string, ScreenedKind>> = {
  person: 'person',
  individual: 'person',
  organisation: 'organisation',
  organization: 'organisation',
  entity: 'organisation',
  company: 'organisation',
  vessel: 'vessel',
  ship: 'vessel',
  vehicle: 'vehicle',
};

/** Reads the cells; a kind that is not known is left out of the query and noted, so that every kind is searched. */
export function readQuery(cells: CustomerCells): ReadQuery {
  const { kind: written, name = '', ...others } = cells;
  if (written === undefined) return { query: { ...others, name }, notes: [] };
  const kind = readKind(written);
  if (kind !== null) return { query: { ...others, name, kind }, notes: [] };
  return {
    query: { ...others, name },
    notes: [`"${written}" is not a kind (person, organisation, vessel, vehicle): every kind was searched`],
  };
}

/** The kind that a cell names, or null. */
export function readKind(text: string): ScreenedKind | null {
  const key = text.trim().toLowerCase();
  return Object.hasOwn(KINDS, key) ? (KINDS[key] ?? null) : null;
}
