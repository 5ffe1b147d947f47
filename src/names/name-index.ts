/**
 * The in-memory index of names: a vocabulary of parts reached through consonant skeletons, postings of owners, and the names as runs of part
 * numbers in typed arrays. Every `!` in this file reads inside arrays that are built together.
 */

import { type AlignTable, createAlignTable, SIDE_MAX } from './align.ts';
import { joinParts } from './compare-names.ts';
import type { NamePart, PreparedName } from './model.ts';
import { createVocabulary, partId, type Vocabulary } from './name-vocabulary.ts';
import type { QuerySide } from './query-side.ts';
import { countRarity, partWeight, type Rarity } from './rarity.ts';

/** A name to be indexed. */
export interface IndexedName {
  /** Number of the owner, from 0, without gaps. */
  readonly owner: number;
  readonly name: PreparedName;
  /** Whether everybody may see it: only such names say how rare a part is, so that a hidden one moves nobody's score. */
  readonly open: boolean;
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
  readonly ownerStart: Uint32Array;
  readonly ownerNames: Uint32Array;
  readonly scratch: SearchScratch;
}

/** Memory that searches reuse. */
export interface SearchScratch {
  /** Of each part of the vocabulary to each word of the query and to each pair of neighbours, side by side; else 0. */
  readonly similarity: Float32Array;
  readonly table: AlignTable;
  readonly sums: Float32Array;
  readonly lastRow: Uint8Array;
  /** The query that was laid last; the table's left side is still its own. */
  last: { readonly query: PreparedName; readonly side: QuerySide } | null;
}

/** Longest skeleton of two neighbours that is indexed as a joined word. */
const JOINED_SKELETON_MAX = 9;

/** Builds the index; memory and time grow linearly with the names (about 3 kB and 35 to 55 µs a name, see bench/RESULTS.md). */
export function buildNameIndex(entries: readonly IndexedName[]): NameIndex {
  const open = entries.filter((entry) => entry.open);
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
  // Equal parts share what is heavy in them, which halves the memory of the index.
  const sharedParts = (parts: readonly NamePart[], start: number): readonly NamePart[] =>
    parts.map((part, k) => {
      const shared = vocabulary.parts[nameParts[start + k] ?? -1];
      if (shared === undefined || k >= SIDE_MAX) return part;
      return shared.text === part.text ? shared : { ...shared, text: part.text };
    });
  const owners = groupOwners(entries);
  const runs = {
    nameStart,
    nameParts: Uint32Array.from(nameParts),
    nameJoined: Uint32Array.from(nameJoined),
  };
  return {
    names: entries.map(({ name }, n) => ({ ...name, parts: sharedParts(name.parts, nameStart[n] ?? 0) })),
    rarity,
    vocabulary,
    partBits,
    partWeights: Float32Array.from(vocabulary.parts, (part, k) => partWeight(part, partBits[k] ?? 0)),
    partInitial: Uint8Array.from(vocabulary.parts, (part) => (part.role === 'initial' ? 1 : 0)),
    ...postOwners(entries, { ...runs, vocabularySize: vocabulary.parts.length }),
    ...runs,
    ...owners,
    scratch: createScratch(vocabulary.parts.length, owners.ownerStart.length - 1),
  };
}

function joinedForIndex(first: NamePart, second: NamePart): NamePart | null {
  if (first.skeleton.length + second.skeleton.length > JOINED_SKELETON_MAX) return null;
  return joinParts(first, second);
}

interface NameRuns {
  readonly nameStart: Uint32Array;
  readonly nameParts: Uint32Array;
  readonly nameJoined: Uint32Array;
  readonly vocabularySize: number;
}

function postOwners(
  entries: readonly IndexedName[],
  runs: NameRuns,
): { postingStart: Uint32Array; postings: Uint32Array } {
  const { vocabularySize } = runs;
  const postingStart = new Uint32Array(vocabularySize + 1);
  forEachPosting(entries, runs, (id) => postingStart[id + 1]!++);
  for (let id = 0; id < vocabularySize; id++) postingStart[id + 1]! += postingStart[id]!;
  const next = postingStart.slice();
  const postings = new Uint32Array(postingStart[vocabularySize]!);
  forEachPosting(entries, runs, (id, owner) => {
    postings[next[id]!++] = owner;
  });
  return { postingStart, postings };
}

/** Visits each part of each owner once; the names of one owner follow one another. */
function forEachPosting(
  entries: readonly IndexedName[],
  runs: NameRuns,
  visit: (id: number, owner: number) => void,
): void {
  const lastOwner = new Int32Array(runs.vocabularySize).fill(-1);
  const visitOnce = (id: number, owner: number): void => {
    if (lastOwner[id] === owner) return;
    lastOwner[id] = owner;
    visit(id, owner);
  };
  for (const [n, { owner }] of entries.entries()) {
    for (let k = runs.nameStart[n]!; k < runs.nameStart[n + 1]!; k++) {
      visitOnce(runs.nameParts[k]!, owner);
      const joined = runs.nameJoined[k]!;
      if (joined > 0) visitOnce(joined - 1, owner);
    }
  }
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
    similarity: new Float32Array(2 * SIDE_MAX * vocabularySize),
    table: createAlignTable(),
    sums: new Float32Array(owners),
    lastRow: new Uint8Array(owners),
    last: null,
  };
}
