/**
 * The in-memory index of names: a vocabulary of parts reached through consonant skeletons with one letter left out, postings of owners, and
 * the names as runs of part numbers in typed arrays. A search looks up the words like each word of the query, adds up what they weigh for
 * each owner, and aligns the names of the best owners in full.
 */

import {
  type AlignTable,
  agreementValue,
  alignTable,
  createAlignTable,
  MISSING_COST,
  REST_WEIGHT_MAX,
  SIDE_MAX,
  scoreOf,
} from './align.ts';
import { JOINED_MIN, joinParts } from './compare-names.ts';
import type { NamePart, PreparedName } from './model.ts';
import {
  createVocabulary,
  partId,
  type SimilarParts,
  similarParts,
  type Vocabulary,
} from './name-vocabulary.ts';
import { SIMILAR_MIN } from './part-similarity.ts';
import { countRarity, partWeight, type Rarity } from './rarity.ts';

/** A name to be indexed: whose it is, and the visibility class it belongs to (0 for what everybody may see). */
export interface IndexedName {
  /** Number of the owner, from 0, without gaps. */
  readonly owner: number;
  readonly name: PreparedName;
  readonly visibility: number;
}

/** A hit of a search: an owner with its best name. */
export interface NameHit {
  readonly owner: number;
  /** Number of the best name, in the order of indexing. */
  readonly name: number;
  /** 0 to 1. */
  readonly score: number;
  /** Information of what agrees, in bits. */
  readonly bits: number;
  /** True where the parts of the query are spread over several names of the owner and no single name scores as high. */
  readonly spread: boolean;
}

/** What a search may return. */
export interface NameSearchOptions {
  /** Most hits returned. */
  readonly top: number;
  /** Least score returned. */
  readonly scoreMin: number;
  /** Whether names of a visibility class may be seen by who asks. */
  readonly visible: (visibility: number) => boolean;
  /** Whether an owner is wanted at all (its kind, its dates). */
  readonly wanted: (owner: number) => boolean;
}

/** The index; made by {@link buildNameIndex}, opaque to its users. */
export interface NameIndex {
  readonly names: readonly PreparedName[];
  readonly rarity: Rarity;
  readonly vocabulary: Vocabulary;
  readonly partBits: Float32Array;
  readonly partWeights: Float32Array;
  /** 1 for single letters. */
  readonly partInitial: Uint8Array;
  readonly postingStart: Uint32Array;
  readonly postings: Uint32Array;
  readonly nameStart: Uint32Array;
  readonly nameParts: Uint32Array;
  /** Number + 1 of the word made of a part and its successor, 0 for none. */
  readonly nameJoined: Uint32Array;
  readonly nameVisibility: Uint16Array;
  readonly ownerStart: Uint32Array;
  readonly ownerNames: Uint32Array;
  readonly scratch: SearchScratch;
}

interface SearchScratch {
  readonly similarity: Float32Array[];
  readonly table: AlignTable;
  readonly sums: Float32Array;
  readonly lastRow: Uint8Array;
}

/** Owners whose names are aligned in full for one query. */
const CANDIDATES_MAX = 80;
/** What is asked for but not listed weighs more than what is listed but not asked for: else a short alias swallows a long query. */
const ASKED_MISSING_FACTOR = 1.6;
/** Levels of the histogram that chooses candidates. */
const HISTOGRAM_LEVELS = 256;
/** Longest skeleton of two neighbours that is indexed as a joined word. */
const JOINED_SKELETON_MAX = 9;
/** From here on a name is the same and needs no support. */
const EXACT_SCORE = 0.99;
/** How much of a score depends on the owner's second-best name: several names that agree say more than one. */
const SUPPORT_SHARE = 0.1;
/** What agreement spread over several names of one owner is worth against agreement within one name. */
const SPREAD_FACTOR = 0.6;
const SPREAD_UNCOVERED_COST = 1.1;

/** Builds the index; memory and time grow linearly with the names (about 1.5 kB and 25 µs a name). */
export function buildNameIndex(entries: readonly IndexedName[]): NameIndex {
  const names = entries.map((entry) => entry.name);
  const open = entries.filter((entry) => entry.visibility === 0);
  // Rarity is counted over what everybody may see, so that a hidden entry moves nobody's score.
  const rarity = countRarity(open.map((entry) => entry.name.parts));
  const vocabulary = createVocabulary();
  const nameStart = new Uint32Array(entries.length + 1);
  const nameParts: number[] = [];
  const nameJoined: number[] = [];
  for (const [n, { name }] of entries.entries()) {
    nameStart[n] = nameParts.length;
    const parts = name.parts.slice(0, SIDE_MAX);
    for (const [k, part] of parts.entries()) {
      nameParts.push(partId(vocabulary, part, 'single'));
      const next = parts[k + 1];
      const joined = next === undefined ? null : joinedForIndex(part, next);
      nameJoined.push(joined === null ? 0 : partId(vocabulary, joined, 'joined') + 1);
    }
  }
  nameStart[entries.length] = nameParts.length;
  const partBits = Float32Array.from(vocabulary.parts, (part) => rarity.bits(part));
  const owners = groupOwners(entries);
  const runs = {
    nameStart,
    nameParts: Uint32Array.from(nameParts),
    nameJoined: Uint32Array.from(nameJoined),
  };
  return {
    names,
    rarity,
    vocabulary,
    partBits,
    partWeights: Float32Array.from(vocabulary.parts, (part, k) => partWeight(part, partBits[k] ?? 0)),
    partInitial: Uint8Array.from(vocabulary.parts, (part) => (part.role === 'initial' ? 1 : 0)),
    ...postOwners(entries, runs, vocabulary.parts.length),
    ...runs,
    nameVisibility: Uint16Array.from(entries, (entry) => entry.visibility),
    ...owners,
    scratch: createScratch(vocabulary.parts.length, owners.ownerStart.length - 1),
  };
}

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
    if (scoreBound(sum, side.weight) < Math.max(options.scoreMin, best[0] ?? 0)) break;
    const hit = scoreOwner(index, owner, { ...options, weight: side.weight });
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
}

function prepareQuery(index: NameIndex, query: PreparedName): QuerySide {
  const { table, similarity } = index.scratch;
  const parts = query.parts.slice(0, SIDE_MAX);
  const rows: (SimilarParts | null)[] = new Array(SIDE_MAX * 2).fill(null);
  const rowWeights = new Float32Array(SIDE_MAX * 2);
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
    rows[SIDE_MAX + k] = similarParts(index.vocabulary, joined, 'joined');
    rowWeights[SIDE_MAX + k] = (rowWeights[k] ?? 0) + (rowWeights[k + 1] ?? 0);
  }
  for (const [row, similar] of rows.entries()) {
    const dense = similarity[row];
    if (similar === null || dense === undefined) continue;
    for (let k = 0; k < similar.ids.length; k++) dense[similar.ids[k]!] = similar.similarities[k]!;
  }
  const weight = table.left.weights.subarray(0, parts.length).reduce((sum, each) => sum + each, 0);
  return { length: parts.length, rows, rowWeights, weight };
}

function clearSimilarities(index: NameIndex, side: QuerySide): void {
  for (const [row, similar] of side.rows.entries()) {
    const dense = index.scratch.similarity[row];
    if (similar === null || dense === undefined) continue;
    for (let k = 0; k < similar.ids.length; k++) dense[similar.ids[k]!] = 0;
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
  for (const [row, similar] of side.rows.entries()) {
    if (similar === null || similar.broad) continue;
    const weight = side.rowWeights[row] ?? 0;
    for (let k = 0; k < similar.ids.length; k++) {
      const id: number = similar.ids[k]!;
      const gain = weight * agreementValue(similar.similarities[k]!);
      const end: number = index.postingStart[id + 1]!;
      for (let p: number = index.postingStart[id]!; p < end; p++) {
        const owner: number = index.postings[p]!;
        if (lastRow[owner] === row + 1) continue;
        if (sums[owner] === 0) touched.push(owner);
        lastRow[owner] = row + 1;
        sums[owner] = sums[owner]! + gain;
      }
    }
  }
  const best = keepBest(touched, sums, options.wanted).map((owner) => ({ owner, sum: sums[owner]! }));
  for (const owner of touched) {
    sums[owner] = 0;
    lastRow[owner] = 0;
  }
  return best;
}

/** The wanted owners with the greatest sums, greatest first; a histogram finds the floor without sorting them all. */
function keepBest(
  touched: readonly number[],
  sums: Float32Array,
  wanted: (owner: number) => boolean,
): number[] {
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
  for (const owner of touched) if (sums[owner]! >= floor && wanted(owner)) kept.push(owner);
  return kept.sort((a, b) => sums[b]! - sums[a]! || a - b).slice(0, 2 * CANDIDATES_MAX);
}

/** No name that covers this much of the query's weight can score more: what is not covered is at best missing. */
function scoreBound(covered: number, weight: number): number {
  const rest = Math.max(0, weight - covered) * REST_WEIGHT_MAX;
  return covered <= 0 ? 0 : covered / (covered + MISSING_COST * ASKED_MISSING_FACTOR * rest);
}

function scoreOwner(
  index: NameIndex,
  owner: number,
  options: NameSearchOptions & { weight: number },
): NameHit | null {
  const { table } = index.scratch;
  const covered = new Float32Array(table.left.length);
  let best: NameHit | null = null;
  let second = 0;
  let bestRest = 0;
  for (let k = index.ownerStart[owner]!; k < index.ownerStart[owner + 1]!; k++) {
    const name = index.ownerNames[k]!;
    if (!options.visible(index.nameVisibility[name]!)) continue;
    const reach = loadName(index, name, covered);
    if (reach === 0 || (best !== null && scoreBound(reach, options.weight) <= second)) continue;
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
function loadName(index: NameIndex, name: number, covered: Float32Array): number {
  const { table, similarity } = index.scratch;
  const start = index.nameStart[name]!;
  const length = index.nameStart[name + 1]! - start;
  table.right.length = length;
  for (let j = 0; j < length; j++) {
    const id = index.nameParts[start + j]!;
    table.right.weights[j] = index.partWeights[id]!;
    table.right.bits[j] = index.partBits[id]!;
    table.right.initial[j] = index.partInitial[id]!;
  }
  let reach = 0;
  for (let i = 0; i < table.left.length; i++) {
    const single = similarity[i]!;
    const leftJoined = similarity[SIDE_MAX + i]!;
    let most = 0;
    let next = 0;
    for (let j = 0; j < length; j++) {
      const id = index.nameParts[start + j]!;
      const joined = index.nameJoined[start + j]!;
      const cell = i * SIDE_MAX + j;
      const value = single[id]!;
      const together = leftJoined[id]!;
      const apart = joined === 0 ? 0 : joinedSimilarity(single[joined - 1]!);
      table.single[cell] = value;
      table.leftJoined[cell] = together;
      table.rightJoined[cell] = apart;
      if (value > covered[i]!) covered[i] = value;
      if (value > most) most = value;
      if (apart > most) most = apart;
      if (together > next) next = together;
    }
    if (most > 0 || next > 0) reach += table.left.weights[i]!;
    if (next > 0 && i + 1 < table.left.length) reach += table.left.weights[i + 1]!;
  }
  return reach;
}

function joinedSimilarity(similarity: number): number {
  return similarity >= JOINED_MIN ? similarity : 0;
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

function joinedForIndex(first: NamePart, second: NamePart): NamePart | null {
  if (first.skeleton.length + second.skeleton.length > JOINED_SKELETON_MAX) return null;
  return joinParts(first, second);
}

interface NameRuns {
  readonly nameStart: Uint32Array;
  readonly nameParts: Uint32Array;
  readonly nameJoined: Uint32Array;
}

function postOwners(
  entries: readonly IndexedName[],
  runs: NameRuns,
  vocabularySize: number,
): { postingStart: Uint32Array; postings: Uint32Array } {
  const lists: number[][] = Array.from({ length: vocabularySize }, () => []);
  for (const [n, { owner }] of entries.entries()) {
    for (let k = runs.nameStart[n]!; k < runs.nameStart[n + 1]!; k++) {
      post(lists[runs.nameParts[k]!], owner);
      const joined = runs.nameJoined[k]!;
      if (joined > 0) post(lists[joined - 1], owner);
    }
  }
  const postingStart = new Uint32Array(vocabularySize + 1);
  for (const [id, list] of lists.entries()) postingStart[id + 1] = postingStart[id]! + list.length;
  const postings = new Uint32Array(postingStart[vocabularySize]!);
  for (const [id, list] of lists.entries()) postings.set(list, postingStart[id]!);
  return { postingStart, postings };
}

function post(list: number[] | undefined, owner: number): void {
  if (list !== undefined && list.at(-1) !== owner) list.push(owner);
}

function groupOwners(entries: readonly IndexedName[]): { ownerStart: Uint32Array; ownerNames: Uint32Array } {
  const owners = entries.reduce((most, entry) => Math.max(most, entry.owner + 1), 0);
  const ownerStart = new Uint32Array(owners + 1);
  for (const { owner } of entries) ownerStart[owner + 1]!++;
  for (let owner = 0; owner < owners; owner++) ownerStart[owner + 1]! += ownerStart[owner]!;
  const next = ownerStart.slice();
  const ownerNames = new Uint32Array(entries.length);
  for (const [n, { owner }] of entries.entries()) ownerNames[next[owner]!++] = n;
  return { ownerStart, ownerNames };
}

function createScratch(vocabularySize: number, owners: number): SearchScratch {
  return {
    similarity: Array.from({ length: SIDE_MAX * 2 }, () => new Float32Array(vocabularySize)),
    table: createAlignTable(),
    sums: new Float32Array(owners),
    lastRow: new Uint8Array(owners),
  };
}
