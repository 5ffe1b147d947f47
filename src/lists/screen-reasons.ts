/** The reasons of a name match, in words. */

import type { AlignedPart, NameComparison, NameHit } from '../names/index.ts';
import type { ScreenReason } from './screening-model.ts';

const AGREEMENT_WORDS: Readonly<Record<AlignedPart['agreement'], string>> = {
  same: 'the same',
  'same-sound': 'the same name in another spelling or script',
  spelling: 'a similar spelling',
  joined: 'the same, written together or apart',
  initial: 'an initial that fits',
  meaning: 'a word of the same meaning',
};

/** Above this share of the greatest rarity a part is called rare, below the other common. */
const RARE_MIN = 0.75;
const COMMON_MAX = 0.35;

/** One reason for each aligned part and each part that stands alone; and one where the name is common or spread over several names. */
export function nameReasons(
  comparison: NameComparison,
  hit: NameHit,
  flags: { common: boolean },
): readonly ScreenReason[] {
  if (comparison.kind === 'undetermined')
    return [{ about: 'name', effect: 'neutral', words: comparison.because }];
  const reasons = [...comparison.aligned.map(alignedReason), ...unalignedReasons(comparison)];
  if (hit.spread) {
    reasons.push({
      about: 'name',
      effect: 'neutral',
      words: 'parts of the name are found in different names of this entry',
    });
  }
  if (flags.common) {
    const words = 'the parts that agree are common, so the name alone does not tell one bearer from another';
    reasons.push({ about: 'name', effect: 'neutral', words });
  }
  return reasons;
}

function alignedReason(part: AlignedPart): ScreenReason {
  const how = AGREEMENT_WORDS[part.agreement];
  return {
    about: 'name',
    effect: 'agrees',
    words: `${part.left} = ${part.right}: ${how} (${rarityWords(part.rarity)})`,
    query: part.left,
    listed: part.right,
    similarity: round(part.similarity),
    rarity: round(part.rarity),
  };
}

function unalignedReasons(comparison: Extract<NameComparison, { kind: 'compared' }>): ScreenReason[] {
  const sides = new Set(comparison.unaligned.map((part) => part.side));
  const contradicts = sides.size === 2;
  return comparison.unaligned.map((part): ScreenReason => {
    const asked = part.side === 'left';
    const words = asked
      ? `${part.text} is asked for but not in the listed name (${rarityWords(part.rarity)})`
      : `${part.text} is listed but not asked for (${rarityWords(part.rarity)})`;
    const effect = contradicts ? 'contradicts' : 'missing';
    return {
      about: 'name',
      effect,
      words,
      ...(asked ? { query: part.text } : { listed: part.text }),
      rarity: round(part.rarity),
    };
  });
}

function rarityWords(rarity: number): string {
  if (rarity >= RARE_MIN) return 'rare';
  return rarity <= COMMON_MAX ? 'common' : 'fairly common';
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
