/** A match as a picture needs it: both names, and both fathers' names, part by part as the score saw them. */

import {
  alignHit,
  alignNames,
  type NameAlignment,
  type NameHit,
  type NameSupport,
  type PreparedName,
} from '../names/index.ts';
import { bestFather } from './screen-factors.ts';
import type { ScreeningIndex } from './screening-index.ts';

/** A match side by side with the query. Numbers are rounded to four decimals. */
export interface MatchAlignment {
  /** Null where the names cannot be compared: the party was found by its number. */
  readonly name: NameAlignment | null;
  /** Other names of the entry that the score of the name rests on. */
  readonly support: readonly NameSupport[];
  /** The father's name asked for, against the listed one or, where the list has none, against what follows the own name. */
  readonly father: { readonly against: 'father' | 'name'; readonly alignment: NameAlignment } | null;
}

/** Aligns a hit; works as long as the index lives. */
export function alignMatch(
  index: ScreeningIndex,
  hit: NameHit,
  asked: { readonly name: PreparedName; readonly father: PreparedName | null },
): MatchAlignment {
  const found = alignHit(index.names, asked.name, hit);
  return {
    name: found === null ? null : rounded(found.alignment),
    support: found?.support ?? [],
    father: asked.father === null ? null : alignFather(index, hit, asked.father),
  };
}

function alignFather(index: ScreeningIndex, hit: NameHit, father: PreparedName): MatchAlignment['father'] {
  const { rarity, names } = index.names;
  const [party, own] = [index.parties[hit.owner], names[hit.name]];
  if (party === undefined || own === undefined) return null;
  const best = bestFather(father, party, rarity);
  const against = best === null ? 'name' : 'father';
  const alignment = alignNames(father, best?.listed ?? own, { rarity, chain: best === null });
  if (alignment === null || (best === null && alignment.links.length === 0)) return null;
  return { against, alignment: rounded(alignment) };
}

function rounded(alignment: NameAlignment): NameAlignment {
  const weighed = ({ share, rarity, bits, ...part }: NameAlignment['query'][number]) => ({
    ...part,
    share: round(share),
    rarity: round(rarity),
    bits: round(bits),
  });
  return {
    query: alignment.query.map(weighed),
    listed: alignment.listed.map(weighed),
    links: alignment.links.map((link) => ({
      ...link,
      similarity: round(link.similarity),
      rarityBits: round(link.rarityBits),
      cost: round(link.cost),
    })),
    unmatched: alignment.unmatched.map((part) => ({ ...part, cost: round(part.cost) })),
    score: round(alignment.score),
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
