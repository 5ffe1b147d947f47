/** The distinct parts of all indexed names, and the way from a word to the parts that are like it. */

import { JOINED_MIN } from './compare-names.ts';
import type { NamePart } from './model.ts';
import { SAME_SOUND, SIMILAR_MIN, similarityWith, soundingOf } from './part-similarity.ts';
import { bucketsOf, lookupsOf, type PartForm } from './skeleton-buckets.ts';
import { addSound, createSoundPool, pooledSimilarities, type SoundPool } from './sound.ts';

/** The distinct parts, numbered from 0, with the buckets through which they are found. */
export interface Vocabulary {
  readonly parts: NamePart[];
  readonly sounds: SoundPool;
  /** 1 for words that are compared by sound alone. */
  readonly plain: number[];
  /** The last search in which each part was seen. */
  readonly seen: { current: number; round: Uint32Array };
  readonly ids: Map<string, number>;
  readonly buckets: Map<string, number[]>;
  /** Parts already found for words of queries; cleared when it has {@link MEMORY_WORDS_MAX}. */
  readonly memory: Map<string, SimilarParts>;
}

/** The parts of the vocabulary like a word, most similar first. */
export interface SimilarParts {
  readonly ids: Uint32Array;
  readonly similarities: Float32Array;
  /** True for an initial: it stands for too many words to lead to owners by itself. */
  readonly broad: boolean;
}

/** Words of queries whose similar parts are remembered. */
const MEMORY_WORDS_MAX = 20_000;

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  return {
    parts: [],
    sounds: createSoundPool(),
    plain: [],
    seen: { current: 0, round: new Uint32Array(0) },
    ids: new Map(),
    buckets: new Map(),
    memory: new Map(),
  };
}

/** The number of a part; a part not seen before is added. A joined part is found by its whole skeleton only. */
export function partId(vocabulary: Vocabulary, part: NamePart, form: PartForm): number {
  const key = keyOf(part, form);
  const known = vocabulary.ids.get(key);
  if (known !== undefined) return known;
  const id = vocabulary.parts.length;
  vocabulary.ids.set(key, id);
  vocabulary.parts.push(part);
  addSound(vocabulary.sounds, part.sound, part.script !== 'arabic');
  vocabulary.plain.push(isPlain(part) ? 1 : 0);
  for (const bucket of bucketsOf(part, form)) addToBucket(vocabulary.buckets, bucket, id);
  return id;
}

/** The parts like a word, from {@link SIMILAR_MIN} on (joined words: from JOINED_MIN on), most similar first. */
export function similarParts(vocabulary: Vocabulary, part: NamePart, form: PartForm): SimilarParts {
  // Neighbours seldom meet again: remembering them would push out the words that do.
  if (form === 'joined') return findSimilarParts(vocabulary, part, form);
  const key = keyOf(part, form);
  const known = vocabulary.memory.get(key);
  if (known !== undefined) return known;
  const found = findSimilarParts(vocabulary, part, form);
  if (vocabulary.memory.size >= MEMORY_WORDS_MAX) vocabulary.memory.clear();
  vocabulary.memory.set(key, found);
  return found;
}

function findSimilarParts(vocabulary: Vocabulary, part: NamePart, form: PartForm): SimilarParts {
  const candidates = candidateParts(vocabulary, part, form);
  const found: FoundParts = { ids: [], similarities: [] };
  keepSimilar(vocabulary, part, {
    candidates: candidates.alike,
    least: form === 'joined' ? JOINED_MIN : SIMILAR_MIN,
    found,
  });
  keepSimilar(vocabulary, part, { candidates: candidates.joined, least: JOINED_MIN, found });
  const { ids, similarities } = found;
  const order = ids.map((_, k) => k).sort((a, b) => similarities[b]! - similarities[a]!); // k counts both lists
  return {
    ids: Uint32Array.from(order, (k) => ids[k] ?? 0),
    similarities: Float32Array.from(order, (k) => similarities[k] ?? 0),
    broad: part.role === 'initial',
  };
}

interface FoundParts {
  readonly ids: number[];
  readonly similarities: number[];
}

/** Adds the candidates that reach the least similarity to what was found. */
function keepSimilar(
  vocabulary: Vocabulary,
  part: NamePart,
  wanted: { candidates: readonly number[]; least: number; found: FoundParts },
): void {
  const { candidates, least, found } = wanted;
  const sounds = pooledSimilarities(soundingOf(part), vocabulary.sounds, { numbers: candidates, least });
  const plain = isPlain(part);
  for (let k = 0; k < candidates.length; k++) {
    const id = candidates[k]!; // k counts both lists
    const sound = sounds[k]!;
    // Most pairs are plain words with another sound: they need no second look.
    if (sound === 0 && plain && vocabulary.plain[id] === 1) continue;
    const similarity =
      sound < SAME_SOUND && plain && vocabulary.plain[id] === 1
        ? sound
        : similarityWith(part, vocabulary.parts[id]!, sound); // buckets hold numbers of parts only
    if (similarity < least) continue;
    found.ids.push(id);
    found.similarities.push(similarity);
  }
}

/** The parts in the buckets of a word, each once; those that are two neighbours written as one apart. */
function candidateParts(
  vocabulary: Vocabulary,
  part: NamePart,
  form: PartForm,
): { alike: readonly number[]; joined: readonly number[] } {
  const { seen } = vocabulary;
  if (seen.round.length < vocabulary.parts.length) seen.round = new Uint32Array(2 * vocabulary.parts.length);
  const round = ++seen.current;
  const alike: number[] = [];
  const joined: number[] = [];
  for (const bucket of lookupsOf(part, form)) {
    const ids = vocabulary.buckets.get(bucket);
    if (ids === undefined) continue;
    const candidates = bucket.startsWith('+') ? joined : alike;
    for (const id of ids) {
      if (seen.round[id] === round) continue;
      seen.round[id] = round;
      candidates.push(id);
    }
  }
  return { alike, joined };
}

/** A word with a sound, without short forms, meaning, special role or place among the usual names: it is compared by sound alone. */
function isPlain(part: NamePart): boolean {
  if (part.sound.length === 0 || part.usual > 0) return false;
  return part.bare === null && part.generic === null && part.role !== 'number' && part.role !== 'initial';
}

function addToBucket(buckets: Map<string, number[]>, bucket: string, id: number): void {
  const ids = buckets.get(bucket);
  if (ids === undefined) buckets.set(bucket, [id]);
  else ids.push(id);
}

/** Joined words of the same letters may sound apart (Kut Hab, Ku Thab), and none may stand for the other: it may be of a hidden name. */
function keyOf(part: NamePart, form: PartForm): string {
  const key = `${part.role}|${part.script}|${part.form}`;
  return form === 'joined' ? `+${key}|${part.sound.join()}` : key;
}
