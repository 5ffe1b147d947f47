/** A query laid into the scratch of an index. Every `!` in this file reads inside arrays that are built together. */

import { SIDE_MAX } from './align.ts';
import { joinParts } from './compare-names.ts';
import type { PreparedName } from './model.ts';
import type { NameIndex } from './name-index.ts';
import { type SimilarParts, similarParts } from './name-vocabulary.ts';
import { partWeight } from './rarity.ts';
import { ASKED_MISSING_FACTOR } from './score-owner.ts';

/** A query laid into the scratch: the parts like each of its words (rows 0 to n−1) and like its joined neighbours (rows n to 2n−1). */
export interface QuerySide {
  readonly length: number;
  readonly rows: readonly (SimilarParts | null)[];
  readonly rowWeights: Float32Array;
  /** Weight of all words. */
  readonly weight: number;
  /** Weight of the words that lead to no owner by themselves and may agree nevertheless. */
  readonly broadWeight: number;
}

/** Lays a query into the scratch; {@link clearQuery} takes it out again, and must be called before the next. */
export function layQuery(index: NameIndex, query: PreparedName): QuerySide {
  const { table } = index.scratch;
  const parts = query.parts.slice(0, SIDE_MAX);
  const rows: (SimilarParts | null)[] = new Array(2 * parts.length).fill(null);
  const rowWeights = new Float32Array(2 * parts.length);
  table.left.length = parts.length;
  table.leftMissingFactor = ASKED_MISSING_FACTOR;
  for (const [k, part] of parts.entries()) {
    const bits = index.rarity.bits(part);
    table.left.bits[k] = bits;
    table.left.weights[k] = partWeight(part, bits);
    table.left.initial[k] = part.role === 'initial' ? 1 : 0;
    rows[k] = similarParts(index.vocabulary, part, 'single');
    rowWeights[k] = table.left.weights[k] ?? 0;
  }
  for (const [k, part] of parts.entries()) {
    const next = parts[k + 1];
    const joined = next === undefined ? null : joinParts(part, next);
    if (joined === null) continue;
    rows[parts.length + k] = similarParts(index.vocabulary, joined, 'joined');
    rowWeights[parts.length + k] = (rowWeights[k] ?? 0) + (rowWeights[k + 1] ?? 0);
  }
  const weight = table.left.weights.subarray(0, parts.length).reduce((sum, each) => sum + each, 0);
  const broadWeight = rows.reduce((sum, row, k) => sum + (row?.broad === true ? (rowWeights[k] ?? 0) : 0), 0);
  const side = { length: parts.length, rows, rowWeights, weight, broadWeight };
  fillSimilarities(index, side);
  index.scratch.last = { query, side };
  return side;
}

/** Lays the query that was laid last once more, which costs little; any other from the beginning. */
export function layAgain(index: NameIndex, query: PreparedName): QuerySide {
  const { last } = index.scratch;
  if (last === null || last.query !== query) return layQuery(index, query);
  fillSimilarities(index, last.side);
  return last.side;
}

function fillSimilarities(index: NameIndex, side: QuerySide): void {
  const { similarity } = index.scratch;
  const stride = side.rows.length;
  for (const [row, similar] of side.rows.entries()) {
    if (similar === null) continue;
    for (let k = 0; k < similar.ids.length; k++) {
      similarity[similar.ids[k]! * stride + row] = similar.similarities[k]!;
    }
  }
}

/** Takes a query out of the scratch. */
export function clearQuery(index: NameIndex, side: QuerySide): void {
  const { similarity } = index.scratch;
  for (const [row, similar] of side.rows.entries()) {
    if (similar === null) continue;
    for (let k = 0; k < similar.ids.length; k++) similarity[similar.ids[k]! * side.rows.length + row] = 0;
  }
}
