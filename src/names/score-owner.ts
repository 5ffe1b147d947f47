/**
 * Scores one owner of an index: its names aligned with the query one by one, the best of them, and what supports it.
 * Every `!` in this file reads inside arrays that are built together.
 */

import {
  type AlignTable,
  agreementValue,
  alignTable,
  MISSING_COST,
  REST_WEIGHT_MAX,
  SIDE_MAX,
  scoreOf,
} from './align.ts';
import type { NameHit } from './model.ts';
import type { NameIndex } from './name-index.ts';
import { SIMILAR_MIN } from './part-similarity.ts';

/** What is asked for but not listed weighs more than what is listed but not asked for: else a short alias swallows a long query. */
export const ASKED_MISSING_FACTOR = 1.6;
/** From here on a name is the same and needs no support. */
export const EXACT_SCORE = 0.99;
/** How much of a score depends on the owner's second-best name: several names that agree say more than one. */
const SUPPORT_SHARE = 0.1;
/** What agreement spread over several names of one owner is worth against agreement within one name. */
const SPREAD_FACTOR = 0.6;
const SPREAD_UNCOVERED_COST = 1.1;

/** No name that covers this much of the query's weight can score more: what is not covered is at best missing. */
export function scoreBound(covered: number, weight: number): number {
  const rest = Math.max(0, weight - covered) * REST_WEIGHT_MAX;
  return covered <= 0 ? 0 : covered / (covered + MISSING_COST * ASKED_MISSING_FACTOR * rest);
}

/** The best name of an owner for the query in the scratch, and its score; null where it has none. */
export function scoreOwner(index: NameIndex, owner: number, queryWeight: number): NameHit | null {
  const { table } = index.scratch;
  const covered = new Float32Array(table.left.length);
  let best: NameHit | null = null;
  let second = 0;
  let bestRest = 0;
  for (let k = index.ownerStart[owner]!; k < index.ownerStart[owner + 1]!; k++) {
    const name = index.ownerNames[k]!;
    const reach = loadName(index, name, covered);
    if (reach === 0 || (best !== null && scoreBound(reach, queryWeight) <= second)) continue;
    alignTable(table);
    if (best !== null && table.score <= best.score) {
      second = Math.max(second, table.score);
      continue;
    }
    second = best?.score ?? 0;
    bestRest = table.rightRest;
    best = { owner, name, score: table.score, bits: table.bits, spread: false };
  }
  return best === null ? null : withSupport(best, second, spreadScore(table, covered, bestRest));
}

/** The score that counts: the best name, a little less where no second name supports it, or the spread over several names. */
function withSupport(best: NameHit, second: number, spread: { score: number; bits: number }): NameHit {
  const score =
    best.score >= EXACT_SCORE ? best.score : best.score * (1 - SUPPORT_SHARE + SUPPORT_SHARE * second);
  return spread.score > score
    ? { ...best, score: spread.score, bits: spread.bits, spread: true }
    : { ...best, score };
}

/**
 * Lays a name of the index into the table's right side, notes how well it covers each part of the query, and returns the weight of the query
 * that it reaches at all.
 */
export function loadName(index: NameIndex, name: number, covered: Float32Array): number {
  const { table } = index.scratch;
  const start = index.nameStart[name]!;
  const length = index.nameStart[name + 1]! - start;
  table.right.length = length;
  for (let j = 0; j < length; j++) {
    const id = index.nameParts[start + j]!;
    table.right.weights[j] = index.partWeights[id]!;
    table.right.bits[j] = index.partBits[id]!;
    table.right.initial[j] = index.partInitial[id]!;
  }
  return loadSimilarities(index, start, covered);
}

/** Copies the similarities of the name that starts here; those of one part of the index lie side by side. */
function loadSimilarities(index: NameIndex, start: number, covered: Float32Array): number {
  const { table, similarity } = index.scratch;
  const rows = table.left.length;
  const stride = 2 * rows;
  let reach = 0;
  for (let i = 0; i < rows; i++) {
    let most = 0;
    let next = 0;
    for (let j = 0; j < table.right.length; j++) {
      const at = index.nameParts[start + j]! * stride + i;
      const joined = index.nameJoined[start + j]!;
      const cell = i * SIDE_MAX + j;
      const value = similarity[at]!;
      const together = similarity[at + rows]!;
      const apart = joined === 0 ? 0 : similarity[(joined - 1) * stride + i]!;
      table.single[cell] = value;
      table.leftJoined[cell] = together;
      table.rightJoined[cell] = apart;
      if (value > covered[i]!) covered[i] = value;
      if (value > most) most = value;
      if (apart > most) most = apart;
      if (together > next) next = together;
    }
    if (most > 0 || next > 0) reach += table.left.weights[i]!;
    if (next > 0 && i + 1 < rows) reach += table.left.weights[i + 1]!;
  }
  return reach;
}

/** The score of a query whose parts are found in several names of one owner. */
function spreadScore(
  table: AlignTable,
  covered: Float32Array,
  rightRest: number,
): { score: number; bits: number } {
  let agreed = 0;
  let doubt = 0;
  let rest = 0;
  let bits = 0;
  for (let i = 0; i < table.left.length; i++) {
    const weight = table.left.weights[i]!;
    const value = covered[i]! >= SIMILAR_MIN ? agreementValue(covered[i]!) : 0;
    if (value === 0) rest += weight;
    agreed += weight * value;
    doubt += value === 0 ? 0 : weight * (1 - value);
    bits += value * table.left.bits[i]!;
  }
  const score = scoreOf({
    agreed,
    doubt: doubt + rest * SPREAD_UNCOVERED_COST,
    leftRest: 0,
    rightRest,
    leftMissingFactor: 1,
  });
  return { score: score * SPREAD_FACTOR, bits };
}
