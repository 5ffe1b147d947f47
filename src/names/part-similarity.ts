/** Similarity of two parts of names. */

import type { Agreement, BareForm, NamePart } from './model.ts';
import { type Sounding, soundSimilarity } from './sound.ts';
import { areDistinct } from './usual-names.ts';

/** Below this, two parts are different words. */
export const SIMILAR_MIN = 0.74;
/** Most that two spellings of one sound can reach. */
export const SAME_SOUND = 0.985;
/** The same word of the region in another listed spelling. */
const LEMMA_SIMILARITY = 0.96;
/** An English word and its translation. */
const MEANING_SIMILARITY = 0.88;
const INITIAL_SIMILARITY = 0.8;

/** 1 for the same letters; below that by sound; the same meaning counts for translated words of organisations. Symmetric. */
export function partSimilarity(left: NamePart, right: NamePart): number {
  return similarityWith(left, right, soundSimilarity(soundingOf(left), soundingOf(right), SIMILAR_MIN));
}

/** As {@link partSimilarity}, with the similarity of the whole sounds given by the caller. */
export function similarityWith(left: NamePart, right: NamePart, wholeSound: number): number {
  if (left.role === 'number' || right.role === 'number') return left.form === right.form ? 1 : 0;
  if (left.role === 'initial' || right.role === 'initial') return initialSimilarity(left, right);
  if (left.script === right.script && left.form === right.form) return 1;
  if (areDistinct(left.usual, right.usual)) return 0;
  const bySound = Math.min(SAME_SOUND, Math.max(wholeSound, shortFormSimilarity(left, right)));
  return Math.max(bySound, meaningSimilarity(left, right));
}

/** The sound of a part for comparison. */
export function soundingOf(part: NamePart): Sounding {
  return { sound: part.sound, vowelsWritten: part.script !== 'arabic' };
}

/** How two parts of this similarity agree, in the words of {@link Agreement}. */
export function agreementOf(left: NamePart, right: NamePart, similarity: number): Agreement {
  if (left.role === 'initial' || right.role === 'initial')
    return left.form === right.form ? 'same' : 'initial';
  if (left.form === right.form) return 'same';
  // Similarities come from tables of 32 bits.
  if (similarity >= Math.fround(LEMMA_SIMILARITY)) return 'same-sound';
  const meaning = meaningSimilarity(left, right);
  return meaning > 0 && Math.fround(meaning) === Math.fround(similarity) ? 'meaning' : 'spelling';
}

/** Two compounds that share one half are two names: only a short form and a full one are brought together. */
function shortFormSimilarity(left: NamePart, right: NamePart): number {
  const leftShort = left.bare === null ? 0 : bareSimilarity(left.bare, left, right);
  const rightShort = right.bare === null ? 0 : bareSimilarity(right.bare, right, left);
  return Math.max(leftShort, rightShort);
}

function bareSimilarity(bare: BareForm, part: NamePart, whole: NamePart): number {
  const short = { sound: bare.sound, vowelsWritten: part.script !== 'arabic' };
  return soundSimilarity(short, soundingOf(whole), SIMILAR_MIN) * bare.factor;
}

function meaningSimilarity(left: NamePart, right: NamePart): number {
  if (left.generic === null || right.generic === null || left.generic.meaning !== right.generic.meaning)
    return 0;
  if (left.generic.lemma === right.generic.lemma) return LEMMA_SIMILARITY;
  return left.generic.lemma === '' || right.generic.lemma === '' ? MEANING_SIMILARITY : 0;
}

function initialSimilarity(left: NamePart, right: NamePart): number {
  if (left.form === right.form) return 1;
  if (left.role === 'initial' && right.role === 'initial') return 0;
  const [initial, word] = left.role === 'initial' ? [left, right] : [right, left];
  const fits =
    word.form.startsWith(initial.form) || (word.sound.length > 0 && initial.sound[0] === word.sound[0]);
  return fits ? INITIAL_SIMILARITY : 0;
}
