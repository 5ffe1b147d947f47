/** The reasons of a name match. */

import {
  type ExplainedHit,
  type ExplainedPart,
  type LinkKind,
  type NameHit,
  type NameProblem,
  nameProblem,
  type PreparedName,
  shortenName,
  type UnalignedPart,
} from '../names/index.ts';
import { type Sentence, type SentenceCode, sentence } from './reason-words.ts';
import type { ScreenReason } from './screening-model.ts';

/** The sentence of each way in which two parts agree. */
const AGREEMENT_CODES = {
  same: 'name-part-same',
  'same-letters-other-script': 'name-part-other-script',
  sound: 'name-part-same-sound',
  spelling: 'name-part-similar',
  joined: 'name-part-joined',
  split: 'name-part-joined',
  initial: 'name-part-initial',
  meaning: 'name-part-same-meaning',
} as const satisfies Readonly<Record<LinkKind, SentenceCode>>;

const PROBLEM_CODES = {
  'no-letters': 'undetermined-no-letters',
  'digits-only': 'undetermined-digits-only',
  'initials-only': 'undetermined-initials-only',
} as const satisfies Readonly<Record<NameProblem, SentenceCode>>;

/** Above this share of the greatest rarity a part is called rare, below the other common. */
const RARE_MIN = 0.75;
const COMMON_MAX = 0.35;

type ComparedHit = Extract<ExplainedHit, { kind: 'compared' }>;

/**
 * One reason for each aligned part and each part that stands alone; and one where the listed name is a single word of a longer name, where the
 * name is spread over several names, and where it is common.
 */
export function nameReasons(
  explained: ExplainedHit,
  hit: NameHit,
  flags: { readonly common: boolean },
): readonly ScreenReason[] {
  if (explained.kind === 'undetermined') {
    return [neutral(problemSentence(explained.name) ?? sentence('name-not-indexed', {}))];
  }
  const reasons = [...explained.aligned.map(alignedReason), ...unalignedReasons(explained)];
  const short = shortAlias(explained);
  if (short !== null) reasons.push(neutral(sentence('name-short-alias', { listed: short })));
  if (hit.spread) reasons.push(neutral(sentence('name-spread', {})));
  if (flags.common) reasons.push(neutral(sentence('name-common', {})));
  return reasons;
}

/** Why a name cannot be compared, or null when it can. */
export function problemSentence(name: PreparedName): Sentence | null {
  const problem = nameProblem(name);
  return problem === null ? null : sentence(PROBLEM_CODES[problem], { name: shortenName(name.text) });
}

function neutral(said: Sentence): ScreenReason {
  return { about: 'name', effect: 'neutral', ...said };
}

function alignedReason(part: ExplainedPart): ScreenReason {
  const values = { query: part.left, listed: part.right, rarity: rarityTerm(part.rarity) };
  return {
    about: 'name',
    effect: 'agrees',
    ...sentence(AGREEMENT_CODES[part.kind], values),
    query: part.left,
    listed: part.right,
    similarity: round(part.similarity),
    rarity: round(part.rarity),
  };
}

function unalignedReasons({ unaligned }: ComparedHit): ScreenReason[] {
  const contradicts = new Set(unaligned.map((part) => part.side)).size === 2;
  return unaligned.map(
    (part): ScreenReason => ({
      about: 'name',
      effect: contradicts ? 'contradicts' : 'missing',
      ...unalignedSentence(part, contradicts),
      ...(part.side === 'left' ? { query: part.text } : { listed: part.text }),
      rarity: round(part.rarity),
    }),
  );
}

function unalignedSentence(part: UnalignedPart, contradicts: boolean): Sentence {
  const rarity = rarityTerm(part.rarity);
  if (part.side === 'left') {
    const values = { query: part.text, rarity };
    return contradicts
      ? sentence('name-part-contradicts-asked', values)
      : sentence('name-part-missing-in-list', values);
  }
  const values = { listed: part.text, rarity };
  return contradicts
    ? sentence('name-part-contradicts-listed', values)
    : sentence('name-part-missing-in-query', values);
}

/** The listed name where it is one word that agrees and the query has more words. */
function shortAlias({ aligned, unaligned, listedParts }: ComparedHit): string | null {
  const [only] = aligned;
  if (listedParts !== 1 || only === undefined) return null;
  return unaligned.some((part) => part.side === 'left') ? only.right : null;
}

function rarityTerm(rarity: number): string {
  if (rarity >= RARE_MIN) return 'rare';
  return rarity <= COMMON_MAX ? 'common' : 'fairly-common';
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
