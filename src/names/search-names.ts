/**
 * Searches an index of names: looks up the words like each word of the query, adds up what they weigh for each owner, and scores the best
 * owners in full. Every `!` in this file reads inside arrays that are built together.
 */

import { agreementValue, SIDE_MAX } from './align.ts';
import { joinParts } from './compare-names.ts';
import type { NameHit, PreparedName } from './model.ts';
import type { NameIndex } from './name-index.ts';
import { type SimilarParts, similarParts } from './name-vocabulary.ts';
import { SIMILAR_MIN } from './part-similarity.ts';
import { partWeight } from './rarity.ts';
import { ASKED_MISSING_FACTOR, scoreBound, scoreOwner } from './score-owner.ts';

/** What a search may return. */
export interface NameSearchOptions {
  /** Most hits returned. */
  readonly top: number;
  /** Least score returned. */
  readonly scoreMin: number;
  /** 1 for each owner that may be found (its kind, its dates, who asks); what is 0 has no effect on anything. */
  readonly wanted: Uint8Array;
}

/** Owners whose names are aligned in full for one query. */
const CANDIDATES_MAX = 48;
/** What the least similar word that counts adds, as a share of the weight. */
const LEAST_AGREEMENT = agreementValue(SIMILAR_MIN);
/** Levels of the histogram that chooses candidates. */
const HISTOGRAM_LEVELS = 256;
/** The owners whose names are most like the query, best first; ties in the order of owners. */
export function searchNames(
  index: NameIndex,
  query: PreparedName,
  options: NameSearchOptions,
): readonly NameHit[] {
  const side = prepareQuery(index, query);
  const candidates = collectOwners(index, side, options);
  const hits: NameHit[] = [];
  const best = new Float32Array(options.top);
  for (const { owner, sum } of candidates) {
    // No later owner can reach the hits that are kept already, since the sums only fall.
    if (scoreBound(sum + side.broadWeight, side.weight) < Math.max(options.scoreMin, best[0] ?? 0)) break;
    const hit = scoreOwner(index, owner, side.weight);
    if (hit === null || hit.score < options.scoreMin) continue;
    hits.push(hit);
    if (hit.score > (best[0] ?? 0)) {
      best[0] = hit.score;
      best.sort();
    }
  }
  clearSimilarities(index, side);
  return hits.sort((a, b) => b.score - a.score || b.bits - a.bits || a.owner - b.owner).slice(0, options.top);
}

/** A query laid into the scratch: the parts like each of its words (rows 0 to n−1) and like its joined neighbours (rows n to 2n−1). */
interface QuerySide {
  readonly length: number;
  readonly rows: readonly (SimilarParts | null)[];
  readonly rowWeights: Float32Array;
  /** Weight of all words. */
  readonly weight: number;
  /** Weight of the words that lead to no owner by themselves and may agree nevertheless. */
  readonly broadWeight: number;
}

function prepareQuery(index: NameIndex, query: PreparedName): QuerySide {
  const { table, similarity } = index.scratch;
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
  for (const [row, similar] of rows.entries()) {
    if (similar === null) continue;
    for (let k = 0; k < similar.ids.length; k++) {
      similarity[similar.ids[k]! * rows.length + row] = similar.similarities[k]!;
    }
  }
  const weight = table.left.weights.subarray(0, parts.length).reduce((sum, each) => sum + each, 0);
  const broadWeight = rows.reduce((sum, row, k) => sum + (row?.broad === true ? (rowWeights[k] ?? 0) : 0), 0);
  return { length: parts.length, rows, rowWeights, weight, broadWeight };
}

function clearSimilarities(index: NameIndex, side: QuerySide): void {
  const { similarity } = index.scratch;
  for (const [row, similar] of side.rows.entries()) {
    if (similar === null) continue;
    for (let k = 0; k < similar.ids.length; k++) similarity[similar.ids[k]! * side.rows.length + row] = 0;
  }
}

/** Adds up for each owner what the words like the query's weigh, and keeps the best; every `!` reads inside arrays built together. */
function collectOwners(
  index: NameIndex,
  side: QuerySide,
  options: NameSearchOptions,
): { owner: number; sum: number }[] {
  const { sums, lastRow } = index.scratch;
  const touched: number[] = [];
  const rows = heaviestFirst(side);
  let rest = rows.reduce((sum, { weight }) => sum + weight, 0);
  let lightest = Number.POSITIVE_INFINITY;
  for (const { row, similar, weight } of rows) {
    // Owners that share only what is left cannot overtake those that share a heavier word: then common words only add to them.
    const closed = touched.length >= CANDIDATES_MAX && rest <= LEAST_AGREEMENT * lightest;
    for (let k = 0; k < similar.ids.length; k++) {
      const id: number = similar.ids[k]!;
      const gain = weight * agreementValue(similar.similarities[k]!);
      const end: number = index.postingStart[id + 1]!;
      for (let p: number = index.postingStart[id]!; p < end; p++) {
        const owner: number = index.postings[p]!;
        const sum: number = sums[owner]!;
        if (sum === 0) {
          if (closed || options.wanted[owner] === 0) continue;
          touched.push(owner);
        } else if (lastRow[owner] === row + 1) continue;
        lastRow[owner] = row + 1;
        sums[owner] = sum + gain;
      }
    }
    rest -= weight;
    lightest = Math.min(lightest, weight);
  }
  const best = keepBest(touched, sums).map((owner) => ({ owner, sum: sums[owner]! }));
  for (const owner of touched) {
    sums[owner] = 0;
    lastRow[owner] = 0;
  }
  return best;
}

/** The rows that lead to owners, by weight. */
function heaviestFirst(side: QuerySide): { row: number; similar: SimilarParts; weight: number }[] {
  return side.rows
    .flatMap((similar, row) =>
      similar === null || similar.broad || similar.ids.length === 0
        ? []
        : [{ row, similar, weight: side.rowWeights[row] ?? 0 }],
    )
    .sort((a, b) => b.weight - a.weight || a.row - b.row);
}

/** The owners with the greatest sums, greatest first; a histogram finds the floor without sorting them all. */
function keepBest(touched: readonly number[], sums: Float32Array): number[] {
  let most = 0;
  for (const owner of touched) if (sums[owner]! > most) most = sums[owner]!;
  const histogram = new Uint32Array(HISTOGRAM_LEVELS);
  const scale = (HISTOGRAM_LEVELS - 1) / most;
  for (const owner of touched) histogram[Math.floor(sums[owner]! * scale)]!++;
  let level = HISTOGRAM_LEVELS - 1;
  for (let count = histogram[level]!; level > 0 && count < CANDIDATES_MAX; count += histogram[level]!)
    level--;
  const floor = level / scale;
  const kept: number[] = [];
  for (const owner of touched) if (sums[owner]! >= floor) kept.push(owner);
  return kept.sort((a, b) => sums[b]! - sums[a]! || a - b).slice(0, 2 * CANDIDATES_MAX);
}
