/** The reasons of a hit of the index: its best name beside the query, part by part. */

import { compareIn } from './compare-names.ts';
import type { NameComparison, NameHit, PreparedName } from './model.ts';
import type { NameIndex } from './name-index.ts';

/** The comparison behind a hit, with the aligned parts and the rarity that the index counted. */
export function explainHit(index: NameIndex, query: PreparedName, hit: NameHit): NameComparison {
  const name = index.names[hit.name];
  if (name === undefined) return { kind: 'undetermined', because: 'the name is no longer in the index' };
  return compareIn(index.scratch.table, { left: query, right: name, rarity: index.rarity });
}
