/** How rare a part of a name is: from the lists themselves, smoothed by the usual names of the region. */

import { commonParts } from './lexicon.ts';
import type { NamePart, PartRole } from './model.ts';
import { prepareName } from './prepare-name.ts';

/** How rare parts are. Both values depend only on the part. */
export interface Rarity {
  /** Information of the part in bits: −log2 of the share of names that contain it. */
  bits(part: NamePart): number;
}

/** Weight of the prior against the names counted, in names. */
const PRIOR_NAMES = 4_000;
/** Share of names that contain a part of which nothing is known. */
const UNKNOWN_SHARE = 1 / 30_000;
/** Information at which a part weighs as much as a part can. */
export const FULL_BITS = 10;
/** Names that share one run of consonants, on average: an Arabic-script part is counted by consonants but read as one of them. */
const READINGS = 2.5;
/** Information of a single letter: one of some twenty. */
const INITIAL_BITS = 4;
/** Least weight of a part, so that a difference in the commonest name still counts. */
const WEIGHT_MIN = 0.16;

/** What a part of each role weighs against a core part of the same rarity. */
const ROLE_FACTOR: Readonly<Record<PartRole, number>> = {
  core: 1,
  title: 0.2,
  word: 0.5,
  initial: 0.5,
  number: 1,
  kunya: 0.4,
};

/** Rarity from the usual names of the region alone. */
export function priorRarity(): Rarity {
  return countRarity([]);
}

/**
 * Counts in how many names each part occurs, spellings of one sound together, smoothed by the prior:
 * share = (names with it + prior share × 4,000) / (names + 4,000). Arabic-script parts, whose vowels are not written, are counted by consonants,
 * together with the Latin spellings of the same consonants.
 */
export function countRarity(names: Iterable<readonly NamePart[]>): Rarity {
  const counts = new Map<string, number>();
  let total = 0;
  for (const parts of names) {
    total++;
    for (const key of new Set(parts.flatMap(countedKeys))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const prior = priorShares();
  return {
    bits: (part) => {
      if (part.role === 'initial') return INITIAL_BITS;
      const key = rarityKey(part);
      const share =
        ((counts.get(key) ?? 0) + (prior.get(key) ?? UNKNOWN_SHARE) * PRIOR_NAMES) / (total + PRIOR_NAMES);
      return -Math.log2(part.script === 'arabic' && part.generic === null ? share / READINGS : share);
    },
  };
}

/** The weight of a part in a comparison, 0 to 1. */
export function partWeight(part: NamePart, bits: number): number {
  return Math.max(WEIGHT_MIN, Math.min(1, bits / FULL_BITS)) * ROLE_FACTOR[part.role];
}

/** The key under which a part is looked up. */
function rarityKey(part: NamePart): string {
  if (part.generic !== null) return `=${part.generic.meaning}`;
  return part.script === 'arabic' ? part.consonants : part.tune;
}

/** The keys under which a part is counted: by its sound with vowels, and by its consonants for those who cannot see the vowels. */
function countedKeys(part: NamePart): string[] {
  if (part.generic !== null) return [`=${part.generic.meaning}`];
  return part.script === 'arabic' ? [part.consonants] : [part.tune, part.consonants];
}

function priorShares(): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const [word, share] of commonParts()) {
    const part = prepareName(word, 'person').parts[0];
    for (const key of part === undefined ? [] : countedKeys(part))
      shares.set(key, Math.max(share, shares.get(key) ?? 0));
  }
  return shares;
}
