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
  /** The length of each sound in weight, and the same where the other side leaves short vowels unwritten. */
  readonly weights: number[];
  readonly weightsUnwritten: number[];
}

/** An empty pool. */
export function createSoundPool(): SoundPool {
  return { bytes: new Uint8Array(1024), starts: [0], written: [], weights: [], weightsUnwritten: [] };
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
  pool.weights.push(weightOf(sound, LEN));
  pool.weightsUnwritten.push(weightOf(sound, LEN_UNWRITTEN));
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
  const leftUnwritten = left.vowelsWritten && !right.vowelsWritten;
  const rightUnwritten = right.vowelsWritten && !left.vowelsWritten;
  const longer = Math.max(
    weightOf(left.sound, leftUnwritten ? LEN_UNWRITTEN : LEN),
    weightOf(right.sound, rightUnwritten ? LEN_UNWRITTEN : LEN),
  );
  WORK.left = left.sound;
  WORK.right = right.sound;
  WORK.start = 0;
  WORK.columns = right.sound.length;
  WORK.leftInsert = leftUnwritten ? INS_UNWRITTEN : INS;
  WORK.rightInsert = rightUnwritten ? INS_UNWRITTEN : INS;
  return similarityWithin(longer, least);
}

/** The similarities of a sound to sounds of a pool, in the order of their numbers; each as {@link soundSimilarity}. */
export function pooledSimilarities(
  left: Sounding,
  pool: SoundPool,
  wanted: { numbers: readonly number[]; least: number },
): Float64Array {
  const { numbers, least } = wanted;
  const similarities = new Float64Array(numbers.length);
  const weight = weightOf(left.sound, LEN);
  const weightUnwritten = weightOf(left.sound, LEN_UNWRITTEN);
  WORK.left = left.sound;
  WORK.right = pool.bytes;
  for (let k = 0; k < numbers.length; k++) {
    const number = numbers[k]!;
    const written = pool.written[number] === 1;
    const leftUnwritten = left.vowelsWritten && !written;
    const rightUnwritten = written && !left.vowelsWritten;
    const rightWeight = rightUnwritten ? pool.weightsUnwritten[number]! : pool.weights[number]!;
    WORK.start = pool.starts[number]!;
    WORK.columns = pool.starts[number + 1]! - WORK.start;
    WORK.leftInsert = leftUnwritten ? INS_UNWRITTEN : INS;
    WORK.rightInsert = rightUnwritten ? INS_UNWRITTEN : INS;
    similarities[k] = similarityWithin(
      Math.max(leftUnwritten ? weightUnwritten : weight, rightWeight),
      least,
    );
  }
  return similarities;
}

function weightOf(sound: Uint8Array, lengths: Int32Array): number {
  let weight = 0;
  for (let k = 0; k < sound.length; k++) weight += lengths[sound[k]!]!;
  return weight;
}

/** What one comparison works on. */
interface Comparison {
  left: Uint8Array;
  right: Uint8Array;
  start: number;
  columns: number;
  leftInsert: Int32Array;
  rightInsert: Int32Array;
  /** Above this the exact distance is not wanted. */
  distanceMax: number;
}

/** Reused because this runs millions of times; nothing is kept between calls. */
const WORK: Comparison = {
  left: new Uint8Array(0),
  right: new Uint8Array(0),
  start: 0,
  columns: 0,
  leftInsert: INS,
  rightInsert: INS,
  distanceMax: 0,
};
const WIDTH = SOUND_LENGTH_MAX + 1;
const ROWS = new Int32Array(3 * WIDTH);

function similarityWithin(longer: number, least: number): number {
  if (longer === 0) return 0;
  WORK.distanceMax = Math.floor((1 - least) * longer);
  const distance = weightedDistance();
  return distance > WORK.distanceMax ? 0 : Math.max(0, 1 - distance / longer);
}

function weightedDistance(): number {
  const { left: a, right: b, start, columns, leftInsert, rightInsert, distanceMax } = WORK;
  let previous = 0;
  let current = WIDTH;
  let older = 2 * WIDTH;
  ROWS[0] = 0;
  for (let j = 0; j < columns; j++) ROWS[j + 1] = ROWS[j]! + rightInsert[b[start + j]!]!;
  let leastBefore = 0;
  for (let i = 0; i < a.length; i++) {
    const symbol = a[i]!;
    const before = i > 0 ? a[i - 1]! : 0;
    const remove = leftInsert[symbol]!;
    const row = symbol * SIZE;
    let diagonal = ROWS[previous]!;
    let left = diagonal + remove;
    ROWS[current] = left;
    let least = left;
    let otherBefore = 0;
    for (let j = 0; j < columns; j++) {
      const other = b[start + j]!;
      let best = diagonal + SUB[row + other]!;
      diagonal = ROWS[previous + j + 1]!;
      const removed = diagonal + remove;
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
