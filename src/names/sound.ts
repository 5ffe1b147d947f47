/**
 * Similarity of sounds: a weighted edit distance over the sound alphabet.
 * Every `!` in this file reads a table or row inside its bounds: symbols are codes of the alphabet, sounds are cut at SOUND_LENGTH_MAX.
 */

import {
  INS,
  INS_UNWRITTEN,
  LEN,
  LEN_UNWRITTEN,
  SIZE,
  SOUND_LENGTH_MAX,
  SUB,
  TRANSPOSITION_COST,
} from './sound-costs.ts';

/** Many sounds in one run of bytes, so that comparing against thousands of them stays within the processor's cache. */
export interface SoundPool {
  bytes: Uint8Array;
  /** Where each sound starts; one more than there are sounds. */
  readonly starts: number[];
  /** 1 where short vowels are written. */
  readonly written: number[];
}

/** An empty pool. */
export function createSoundPool(): SoundPool {
  return { bytes: new Uint8Array(1024), starts: [0], written: [] };
}

/** Adds a sound; its number is the count of those before it. */
export function addSound(pool: SoundPool, sound: Uint8Array, vowelsWritten: boolean): void {
  const start = pool.starts.at(-1) ?? 0;
  if (start + sound.length > pool.bytes.length) {
    const grown = new Uint8Array(2 * pool.bytes.length + sound.length);
    grown.set(pool.bytes);
    pool.bytes = grown;
  }
  pool.bytes.set(sound, start);
  pool.starts.push(start + sound.length);
  pool.written.push(vowelsWritten ? 1 : 0);
}

/** A sound and whether its script writes short vowels. */
export interface Sounding {
  readonly sound: Uint8Array;
  readonly vowelsWritten: boolean;
}

/**
 * Similarity of two sounds, 0 to 1, symmetric: 1 − weighted edit distance / length of the longer. Below `least` it may return 0 instead, which
 * spares the rest of the work. Where exactly one side writes no short vowels, the vowels of the other cost next to nothing.
 */
export function soundSimilarity(left: Sounding, right: Sounding, least = 0): number {
  const columns = right.sound.length;
  loadColumns(right.sound, 0, columns);
  return similarityToColumns(left, { columns, written: right.vowelsWritten, least });
}

/** The similarity of a sound to one of a pool, as {@link soundSimilarity}. */
export function pooledSimilarity(
  left: Sounding,
  pool: SoundPool,
  at: { number: number; least: number },
): number {
  const start = pool.starts[at.number]!;
  const columns = pool.starts[at.number + 1]! - start;
  loadColumns(pool.bytes, start, columns);
  return similarityToColumns(left, { columns, written: pool.written[at.number] === 1, least: at.least });
}

// Reused because this runs millions of times; nothing is kept between calls.
const COLUMNS = new Uint8Array(SOUND_LENGTH_MAX);
const WIDTH = SOUND_LENGTH_MAX + 1;
const ROWS = new Int32Array(3 * WIDTH);

function loadColumns(bytes: Uint8Array, start: number, length: number): void {
  for (let j = 0; j < length; j++) COLUMNS[j] = bytes[start + j]!;
}

function similarityToColumns(
  left: Sounding,
  right: { columns: number; written: boolean; least: number },
): number {
  const leftUnwritten = left.vowelsWritten && !right.written;
  const rightUnwritten = right.written && !left.vowelsWritten;
  const leftLengths = leftUnwritten ? LEN_UNWRITTEN : LEN;
  const rightLengths = rightUnwritten ? LEN_UNWRITTEN : LEN;
  let leftWeight = 0;
  for (let i = 0; i < left.sound.length; i++) leftWeight += leftLengths[left.sound[i]!]!;
  let rightWeight = 0;
  for (let j = 0; j < right.columns; j++) rightWeight += rightLengths[COLUMNS[j]!]!;
  const longer = Math.max(leftWeight, rightWeight);
  if (longer === 0) return 0;
  const distanceMax = Math.floor((1 - right.least) * longer);
  const distance = weightedDistance(left.sound, right.columns, {
    leftInsert: leftUnwritten ? INS_UNWRITTEN : INS,
    rightInsert: rightUnwritten ? INS_UNWRITTEN : INS,
    distanceMax,
  });
  return distance > distanceMax ? 0 : Math.max(0, 1 - distance / longer);
}

interface DistanceOptions {
  readonly leftInsert: Int32Array;
  readonly rightInsert: Int32Array;
  /** Above this the exact distance is not wanted. */
  readonly distanceMax: number;
}

function weightedDistance(a: Uint8Array, columns: number, options: DistanceOptions): number {
  const { leftInsert, rightInsert, distanceMax } = options;
  let previous = 0;
  let current = WIDTH;
  let older = 2 * WIDTH;
  ROWS[0] = 0;
  for (let j = 0; j < columns; j++) ROWS[j + 1] = ROWS[j]! + rightInsert[COLUMNS[j]!]!;
  let leastBefore = 0;
  for (let i = 0; i < a.length; i++) {
    const symbol = a[i]!;
    const before = i > 0 ? a[i - 1]! : 0;
    const remove = leftInsert[symbol]!;
    let left = ROWS[previous]! + remove;
    ROWS[current] = left;
    let least = left;
    const row = symbol * SIZE;
    let otherBefore = 0;
    for (let j = 0; j < columns; j++) {
      const other = COLUMNS[j]!;
      let best = ROWS[previous + j]! + SUB[row + other]!;
      const removed = ROWS[previous + j + 1]! + remove;
      if (removed < best) best = removed;
      const inserted = left + rightInsert[other]!;
      if (inserted < best) best = inserted;
      if (symbol === otherBefore && other === before) {
        const swapped = ROWS[older + j - 1]! + TRANSPOSITION_COST;
        if (swapped < best) best = swapped;
      }
      ROWS[current + j + 1] = best;
      left = best;
      otherBefore = other;
      if (best < least) least = best;
    }
    // A transposition reaches back two rows, so both must be out of reach.
    if (least > distanceMax && leastBefore > distanceMax) return least;
    leastBefore = least;
    const spare = older;
    older = previous;
    previous = current;
    current = spare;
  }
  return ROWS[previous + columns]!;
}
