/**
 * The buckets through which words meet words of nearly the same skeleton. A bucket is opened only where the words in it can still be similar
 * enough: one of three consonants that is quite another leaves too little, so short skeletons meet only through consonants that sound alike.
 */

import type { NamePart } from './model.ts';

/** Whether a part stands in a name as it is, or is made of two neighbours written as one. */
export type PartForm = 'single' | 'joined';

/** Classes of consonants that may stand for one another at little cost (see the substitutions of sound-costs.ts). */
const ALIKE: Readonly<Record<string, string>> = { k: 'h', h: 'k', s: 'tj', j: 's', t: 's', p: 'f', f: 'p' };
/** The same for words of three consonants, which can bear more. */
const ALIKE_IN_THREE: Readonly<Record<string, string>> = { ...ALIKE, l: 'r', r: 'l', m: 'n', n: 'm' };
/** From this length on a consonant may be one that sounds alike. */
const ALIKE_MIN = 2;
/** The classes of consonants of which skeletons are made (see sound-keys.ts). */
const CONSONANT_CLASSES = 'khsjtpflrmn';
/** Consonants that are often not written: h, and the v that is written w. */
const SOFT = 'hf';
/** From this length on a consonant may be one too many. */
const EXTRA_MIN = 4;
/** From this length on a consonant may be any other. */
const OTHER_MIN = 4;
/** From this length on two consonants may change places. */
const SWAP_MIN = 3;
/** From this length on words written together meet neighbours that differ in one consonant. */
const JOINED_MIN = 5;

/**
 * Where a word looks: among words of the same skeleton, of one consonant less, more, other, or two swapped; among those of its meaning; among
 * initials; an initial among all words that begin with it. A word written together looks among joined neighbours, and the other way round.
 */
export function lookupsOf(part: NamePart, form: PartForm): ReadonlySet<string> {
  const { skeleton } = part;
  const whole = wholeSkeleton(skeleton);
  if (form === 'joined') return new Set([whole, ...nearJoined(skeleton)]);
  if (part.role === 'number' || part.role === 'initial') return bucketsOf(part, form);
  const lookups = new Set([whole, `+${whole}`, `^${part.form.charAt(0)}`, `soft:${skeleton}`]);
  for (const key of withoutSoft(skeleton)) lookups.add(wholeSkeleton(key));
  if (skeleton.length >= EXTRA_MIN) for (const key of withoutOne(skeleton)) lookups.add(wholeSkeleton(key));
  if (skeleton.length >= EXTRA_MIN - 1) lookups.add(`less:${skeleton}`);
  if (skeleton.length >= SWAP_MIN) lookups.add(`swap:${sorted(skeleton)}`);
  for (const key of skeleton.length >= OTHER_MIN ? withWildcard(skeleton) : withAlike(skeleton))
    lookups.add(key);
  for (const key of neighbours(skeleton)) lookups.add(`+${key}`);
  if (part.bare !== null) lookups.add(`+${wholeSkeleton(part.bare.skeleton)}`);
  return addOwn(lookups, part);
}

/** Where a part is kept, so that {@link lookupsOf} finds it. */
export function bucketsOf(part: NamePart, form: PartForm): ReadonlySet<string> {
  const { skeleton } = part;
  const whole = wholeSkeleton(skeleton);
  if (form === 'joined') return new Set([`+${whole}`]);
  if (part.role === 'number') return new Set([`#${part.form}`]);
  if (part.role === 'initial') return new Set([`^${part.form}`, `first:${part.form}`]);
  const buckets = new Set([whole, `first:${part.form.charAt(0)}`]);
  for (const key of withoutSoft(skeleton)) buckets.add(`soft:${key}`);
  if (skeleton.length >= EXTRA_MIN) for (const key of withoutOne(skeleton)) buckets.add(`less:${key}`);
  if (skeleton.length >= SWAP_MIN) buckets.add(`swap:${sorted(skeleton)}`);
  if (skeleton.length >= OTHER_MIN) for (const key of withWildcard(skeleton)) buckets.add(key);
  return addOwn(buckets, part);
}

/** The buckets of meaning and of the short form, the same for keeping and looking. */
function addOwn(keys: Set<string>, part: NamePart): ReadonlySet<string> {
  if (part.generic !== null) keys.add(`=${part.generic.meaning}`);
  if (part.bare !== null) keys.add(wholeSkeleton(part.bare.skeleton));
  return keys;
}

function nearJoined(skeleton: string): string[] {
  if (skeleton.length < JOINED_MIN) return [];
  return [...withWildcard(skeleton), ...withoutOne(skeleton), `less:${skeleton}`];
}

/**
 * All skeletons that differ in one consonant, for long words. Joined words are kept under their whole skeleton alone, since there are many
 * of them, so it is the word that looks which has to think of every difference.
 */
function neighbours(skeleton: string): string[] {
  if (skeleton.length < JOINED_MIN) return [];
  const others = Array.from({ length: skeleton.length + 1 }, (_, k) =>
    Array.from(CONSONANT_CLASSES, (letter) => [
      skeleton.slice(0, k) + letter + skeleton.slice(k),
      skeleton.slice(0, k) + letter + skeleton.slice(k + 1),
    ]).flat(),
  ).flat();
  return [...others, ...withoutOne(skeleton)];
}

function withoutOne(skeleton: string): string[] {
  return Array.from(skeleton, (_, k) => without(skeleton, k));
}

function withoutSoft(skeleton: string): string[] {
  return Array.from(skeleton).flatMap((letter, k) => (SOFT.includes(letter) ? [without(skeleton, k)] : []));
}

function without(skeleton: string, k: number): string {
  return (skeleton.slice(0, k) + skeleton.slice(k + 1)).replace(/(.)\1+/g, '$1');
}

function withWildcard(skeleton: string): string[] {
  return Array.from(skeleton, (_, k) => `${skeleton.slice(0, k)}?${skeleton.slice(k + 1)}`);
}

function withAlike(skeleton: string): string[] {
  if (skeleton.length < ALIKE_MIN) return [];
  const alike = skeleton.length === ALIKE_MIN ? ALIKE : ALIKE_IN_THREE;
  return Array.from(skeleton).flatMap((letter, k) =>
    Array.from(alike[letter] ?? '', (other) => skeleton.slice(0, k) + other + skeleton.slice(k + 1)),
  );
}

function sorted(skeleton: string): string {
  return [...skeleton].sort().join('');
}

function wholeSkeleton(skeleton: string): string {
  return skeleton.length >= 2 ? skeleton : `${skeleton}:`;
}
