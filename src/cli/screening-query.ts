/** The cells of a customer brought to a query; what cannot be used is said, never dropped in silence. */

import { readScreenedKind, type ScreenQuery, sentence } from '../lists/index.ts';
import type { CustomerCells } from './read-customers.ts';

/** A query, and what of the cells it does not use. */
export interface ReadQuery {
  readonly query: ScreenQuery;
  readonly notes: readonly string[];
}

/** Reads the cells; a kind that is not known is left out of the query and noted, so that every kind is searched. */
export function readQuery(cells: CustomerCells): ReadQuery {
  const { kind: written, name = '', ...others } = cells;
  if (written === undefined) return { query: { ...others, name }, notes: [] };
  const kind = readScreenedKind(written);
  if (kind !== null) return { query: { ...others, name, kind }, notes: [] };
  return {
    query: { ...others, name },
    notes: [sentence('row-kind-unknown', { kind: written }).words],
  };
}
