/**
 * Brings the parts of two names together and scores what agrees, what is missing and what contradicts.
 * Works on one reusable table of typed arrays, because it runs some hundred times for each name screened.
 */

import { SIMILAR_MIN } from './part-similarity.ts';

/** Most parts of a side. */
export const SIDE_MAX = 24;

/** One side: how many parts, their weights and their information in bits. */
export interface AlignSide {
  length: number;
  readonly weights: Float32Array;
  readonly bits: Float32Array;
  /** 1 for a single letter, which stands for a word without saying the rest of it. */
  readonly initial: Uint8Array;
}

/**
 * The input and outcome of an alignment. Similarities are row by row, `SIDE_MAX` columns: `single` of left part i and right part j,
 * `leftJoined` of left parts i and i+1 written as one and right part j, `rightJoined` of left part i and right parts j and j+1.
 */
export interface AlignTable {
  readonly left: AlignSide;
  readonly right: AlignSide;
  /** What a missing part of the left side costs against one of the right: 1 for a comparison of equals, more where the left is asked for. */
  leftMissingFactor: number;
  readonly single: Float32Array;
  readonly leftJoined: Float32Array;
  readonly rightJoined: Float32Array;
  /** Outcome: 0 to 1. */
  score: number;
  /** Outcome: information of what agrees. */
  bits: number;
  /** Outcome: what agrees, in weight, discounted by doubt. */
  agreed: number;
  /** Outcome: weights of the parts without a counterpart. */
  leftRest: number;
  rightRest: number;
  linkCount: number;
  /** Cell and form (0 single, 1 left joined, 2 right joined) of each link, in the order chosen. */
  readonly linkCell: Uint16Array;
  readonly linkForm: Uint8Array;
  readonly linkSimilarity: Float32Array;
  readonly linkWeight: Float32Array;
  candidateCount: number;
  readonly candidateRank: Float32Array;
  readonly candidateCell: Uint16Array;
  readonly candidateForm: Uint8Array;
}

/** Parts `left`..`left+leftSpan-1` stand for parts `right`..`right+rightSpan-1`. */
export interface AlignLink {
  readonly left: number;
  readonly leftSpan: number;
  readonly right: number;
  readonly rightSpan: number;
  readonly similarity: number;
  readonly weight: number;
  /** Information that agrees, in bits, before the discount for doubt. */
  readonly bits: number;
}

/** What a weight that is missing on one side costs, against 1 for a weight that agrees. */
export const MISSING_COST = 0.55;
/** What a weight that stands against another costs. */
export const CONTRADICTION_COST = 1.25;
/** Value of the least similarity that still counts as agreement; it rises linearly to 1 at {@link FULL_SIMILARITY}. */
const LEAST_VALUE = 0.45;
const FULL_SIMILARITY = 0.98;
/** Value of anything that is not the same to the letter stays below this, so that nothing scores above the identical name. */
const VALUE_MAX = 0.995;
/** Most that one part without a counterpart weighs: a rare part left out says hardly more than a common one left out. */
export const REST_WEIGHT_MAX = 0.5;
const JOINED_FACTOR = 0.99;
const CELLS = SIDE_MAX * SIDE_MAX;

/** An empty table. */
export function createAlignTable(): AlignTable {
  return {
    left: createSide(),
    right: createSide(),
    leftMissingFactor: 1,
    single: new Float32Array(CELLS),
    leftJoined: new Float32Array(CELLS),
    rightJoined: new Float32Array(CELLS),
    score: 0,
    bits: 0,
    agreed: 0,
    leftRest: 0,
    rightRest: 0,
    linkCount: 0,
    linkCell: new Uint16Array(SIDE_MAX),
    linkForm: new Uint8Array(SIDE_MAX),
    linkSimilarity: new Float32Array(SIDE_MAX),
    linkWeight: new Float32Array(SIDE_MAX),
    candidateCount: 0,
    candidateRank: new Float32Array(3 * CELLS),
    candidateCell: new Uint16Array(3 * CELLS),
    candidateForm: new Uint8Array(3 * CELLS),
  };
}

/** What an agreement of this similarity is worth, 0 to 1. */
export function agreementValue(similarity: number): number {
  if (similarity >= 1) return 1;
  const rise = (similarity - SIMILAR_MIN) / (FULL_SIMILARITY - SIMILAR_MIN);
  return Math.min(VALUE_MAX, LEAST_VALUE + (1 - LEAST_VALUE) * rise);
}

/**
 * Aligns the table's two sides greedily, strongest agreement first, each part once, and writes the outcome into the table.
 * score = agreed / (agreed + doubt + 1.25 × contradicted + 0.55 × missing): the unmatched weights of both sides contradict each other as far as
 * both have some; what only one side has is missing. Symmetric in its sides while `leftMissingFactor` is 1.
 */
export function alignTable(table: AlignTable): void {
  collectCandidates(table);
  table.linkCount = 0;
  table.bits = 0;
  table.agreed = 0;
  let doubt = 0;
  let unsaid = 0;
  let leftUsed = 0;
  let rightUsed = 0;
  for (let k = 0; k < table.candidateCount; k++) {
    const best = takeBest(table);
    if (best < 0) break;
    const cell = table.candidateCell[best] ?? 0;
    const form = table.candidateForm[best] ?? 0;
    const leftMask = (form === 1 ? 3 : 1) << Math.floor(cell / SIDE_MAX);
    const rightMask = (form === 2 ? 3 : 1) << (cell % SIDE_MAX);
    if ((leftUsed & leftMask) !== 0 || (rightUsed & rightMask) !== 0) continue;
    leftUsed |= leftMask;
    rightUsed |= rightMask;
    doubt += addLink(table, cell, form);
    unsaid += unsaidBy(table, cell, form);
  }
  table.leftRest = restOf(table.left, leftUsed);
  table.rightRest = restOf(table.right, rightUsed);
  table.score = scoreOf({
    agreed: table.agreed,
    doubt: doubt + unsaid * MISSING_COST,
    leftRest: table.leftRest,
    rightRest: table.rightRest,
    leftMissingFactor: table.leftMissingFactor,
  });
}

/** Weights that agree, are in doubt, and stand on one side only. */
export interface ScoreSums {
  readonly agreed: number;
  readonly doubt: number;
  readonly leftRest: number;
  readonly rightRest: number;
  readonly leftMissingFactor: number;
}

/** The score of these weights, 0 to 1. */
export function scoreOf(sums: ScoreSums): number {
  if (sums.agreed <= 0) return 0;
  const contradicted = Math.min(sums.leftRest, sums.rightRest);
  const missing = (sums.leftRest - contradicted) * sums.leftMissingFactor + (sums.rightRest - contradicted);
  return (
    sums.agreed / (sums.agreed + sums.doubt + CONTRADICTION_COST * contradicted + MISSING_COST * missing)
  );
}

/** What of an aligned table takes from the score: 1 − score = the doubts of the links + the costs of the rests. */
export interface ScoreCosts {
  /** Of each link, in the order of {@link linksOf}. */
  readonly links: readonly number[];
  /** Of one unit of unmatched weight of each side. */
  readonly leftRest: number;
  readonly rightRest: number;
}

/** The costs in the score of an aligned table; all 0 where nothing agrees, since then there is no score to take from. */
export function costsOf(table: AlignTable): ScoreCosts {
  const links = orderOf(table);
  if (table.agreed <= 0) return { links: links.map(() => 0), leftRest: 0, rightRest: 0 };
  const whole = table.agreed / table.score;
  const { leftRest, rightRest, leftMissingFactor } = table;
  const contradicted = Math.min(leftRest, rightRest);
  const costOf = (rest: number, missingFactor: number): number =>
    rest === 0
      ? 0
      : ((CONTRADICTION_COST / 2) * contradicted + MISSING_COST * missingFactor * (rest - contradicted)) /
        rest /
        whole;
  return {
    links: links.map((k) => linkDoubt(table, k) / whole),
    leftRest: costOf(leftRest, leftMissingFactor),
    rightRest: costOf(rightRest, 1),
  };
}

function linkDoubt(table: AlignTable, k: number): number {
  const [cell, form] = [table.linkCell[k] ?? 0, table.linkForm[k] ?? 0];
  const doubt = (table.linkWeight[k] ?? 0) * (1 - agreementValue(table.linkSimilarity[k] ?? 0));
  return doubt + unsaidBy(table, cell, form) * MISSING_COST;
}

/** The links of an aligned table, in the order of the left side. */
export function linksOf(table: AlignTable): readonly AlignLink[] {
  return orderOf(table).map((k) => {
    const cell = table.linkCell[k] ?? 0;
    const form = table.linkForm[k] ?? 0;
    return {
      left: Math.floor(cell / SIDE_MAX),
      leftSpan: form === 1 ? 2 : 1,
      right: cell % SIDE_MAX,
      rightSpan: form === 2 ? 2 : 1,
      similarity: table.linkSimilarity[k] ?? 0,
      weight: table.linkWeight[k] ?? 0,
      bits: linkBits(table, cell, form),
    };
  });
}

/** The numbers of the links, in the order of the left side. */
function orderOf(table: AlignTable): readonly number[] {
  const order = Array.from({ length: table.linkCount }, (_, k) => k);
  return order.sort((a, b) => (table.linkCell[a] ?? 0) - (table.linkCell[b] ?? 0));
}

function createSide(): AlignSide {
  return {
    length: 0,
    weights: new Float32Array(SIDE_MAX),
    bits: new Float32Array(SIDE_MAX),
    initial: new Uint8Array(SIDE_MAX),
  };
}

function collectCandidates(table: AlignTable): void {
  const { left, right } = table;
  table.candidateCount = 0;
  for (let i = 0; i < left.length; i++) {
    for (let j = 0; j < right.length; j++) {
      const cell = i * SIDE_MAX + j;
      offer(table, cell, 0);
      if (i + 1 < left.length) offer(table, cell, 1);
      if (j + 1 < right.length) offer(table, cell, 2);
    }
  }
}

function offer(table: AlignTable, cell: number, form: 0 | 1 | 2): void {
  const similarity = similarityAt(table, cell, form);
  if (similarity < SIMILAR_MIN) return;
  const count = table.candidateCount++;
  const distance = Math.abs(Math.floor(cell / SIDE_MAX) - (cell % SIDE_MAX));
  const weight = linkWeightAt(table, cell, form);
  table.candidateRank[count] =
    agreementValue(similarity) * (weight + 0.05) + similarity * 0.01 - distance * 1e-4;
  table.candidateCell[count] = cell;
  table.candidateForm[count] = form;
}

function similarityAt(table: AlignTable, cell: number, form: number): number {
  if (form === 0) return table.single[cell] ?? 0;
  return (form === 1 ? (table.leftJoined[cell] ?? 0) : (table.rightJoined[cell] ?? 0)) * JOINED_FACTOR;
}

function linkWeightAt(table: AlignTable, cell: number, form: number): number {
  const i = Math.floor(cell / SIDE_MAX);
  const j = cell % SIDE_MAX;
  return Math.min(spanSum(table.left.weights, i, form === 1), spanSum(table.right.weights, j, form === 2));
}

function takeBest(table: AlignTable): number {
  let best = -1;
  let bestRank = 0;
  for (let k = 0; k < table.candidateCount; k++) {
    const rank = table.candidateRank[k] ?? 0;
    if (rank > bestRank) {
      bestRank = rank;
      best = k;
    }
  }
  if (best >= 0) table.candidateRank[best] = 0;
  return best;
}

/** Records a link and returns its doubt. */
function addLink(table: AlignTable, cell: number, form: number): number {
  const i = Math.floor(cell / SIDE_MAX);
  const j = cell % SIDE_MAX;
  const similarity = similarityAt(table, cell, form);
  const value = agreementValue(similarity);
  const leftWeight = spanSum(table.left.weights, i, form === 1);
  const rightWeight = spanSum(table.right.weights, j, form === 2);
  const weight = Math.min(leftWeight, rightWeight);
  table.bits += value * linkBits(table, cell, form);
  table.agreed += weight * value;
  table.linkCell[table.linkCount] = cell;
  table.linkForm[table.linkCount] = form;
  table.linkSimilarity[table.linkCount] = similarity;
  table.linkWeight[table.linkCount] = weight;
  table.linkCount++;
  return weight * (1 - value);
}

function linkBits(table: AlignTable, cell: number, form: number): number {
  const i = Math.floor(cell / SIDE_MAX);
  const j = cell % SIDE_MAX;
  return Math.min(spanSum(table.left.bits, i, form === 1), spanSum(table.right.bits, j, form === 2));
}

/** The weight of a word of which the other side has only the first letter. */
function unsaidBy(table: AlignTable, cell: number, form: number): number {
  const i = Math.floor(cell / SIDE_MAX);
  const j = cell % SIDE_MAX;
  if (form !== 0 || table.left.initial[i] === table.right.initial[j]) return 0;
  return Math.abs((table.left.weights[i] ?? 0) - (table.right.weights[j] ?? 0));
}

function spanSum(values: Float32Array, start: number, joined: boolean): number {
  const first = values[start] ?? 0;
  return joined ? first + (values[start + 1] ?? 0) : first;
}

function restOf(side: AlignSide, used: number): number {
  let rest = 0;
  for (let k = 0; k < side.length; k++)
    if ((used & (1 << k)) === 0) rest += Math.min(REST_WEIGHT_MAX, side.weights[k] ?? 0);
  return rest;
}
