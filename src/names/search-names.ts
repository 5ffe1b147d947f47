/**
 * Searches an index of names: looks up the words like each word of the query, adds up what they weigh for each owner, and scores the best
 * owners in full. Every `!` in this file reads inside arrays that are built together.
 */

import { agreementValue } from './align.ts';
import type { NameHit, PreparedName } from './model.ts';
import type { NameIndex } from './name-index.ts';
import type { SimilarParts } from './name-vocabulary.ts';
import { SIMILAR_MIN } from './part-similarity.ts';
import { clearQuery, layQuery, type QuerySide } from './query-side.ts';
import { scoreBound, scoreOwner } from './score-owner.ts';

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
  const side = layQuery(index, query);
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
  clearQuery(index, side);
  return hits.sort((a, b) => b.score - a.score || b.bits - a.bits || a.owner - b.owner).slice(0, options.top);
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
