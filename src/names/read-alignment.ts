/** An aligned table read back as two written names side by side, with what each part weighs and costs. */

import {
  type AlignLink,
  type AlignTable,
  costsOf,
  createAlignTable,
  linksOf,
  REST_WEIGHT_MAX,
} from './align.ts';
import { alignIn, covers, nameProblem } from './compare-names.ts';
import type {
  LinkKind,
  NameAlignment,
  NamePart,
  PreparedName,
  UnmatchedPart,
  WeighedPart,
  WrittenPart,
} from './model.ts';
import { agreementOf } from './part-similarity.ts';
import type { Rarity } from './rarity.ts';
import { writtenParts } from './written-parts.ts';

/** A side of an alignment: its compared parts and how the name is written. */
export interface WrittenSide {
  readonly parts: readonly NamePart[];
  readonly written: readonly WrittenPart[];
}

/**
 * Two names by themselves, side by side; null where one cannot be compared.
 * `chain` leaves out the first part of the listed name: a father's name is looked for in what follows the own name.
 */
export function alignNames(
  query: PreparedName,
  listed: PreparedName,
  options: { readonly rarity: Rarity; readonly chain?: boolean },
): NameAlignment | null {
  const right = options.chain === true ? { ...listed, parts: listed.parts.slice(1) } : listed;
  if (nameProblem(query) !== null || nameProblem(right) !== null) return null;
  const table = createAlignTable();
  alignIn(table, { left: query, right, rarity: options.rarity });
  const written = writtenParts(listed);
  return readAlignment(table, {
    query: { parts: query.parts, written: writtenParts(query) },
    listed: { parts: right.parts, written: options.chain === true ? afterFirst(written) : written },
  });
}

/** The alignment that a table holds. */
export function readAlignment(
  table: AlignTable,
  sides: { readonly query: WrittenSide; readonly listed: WrittenSide },
): NameAlignment {
  const links = linksOf(table);
  const costs = costsOf(table);
  const places = { query: placesOf(sides.query), listed: placesOf(sides.listed) };
  const effect = table.leftRest > 0 && table.rightRest > 0 ? 'contradicts' : 'missing';
  const alone = (side: 'query' | 'listed'): UnmatchedPart[] => {
    const [weights, cost, name] =
      side === 'query'
        ? [table.left.weights, costs.leftRest, 'left' as const]
        : [table.right.weights, costs.rightRest, 'right' as const];
    return sides[side].parts.flatMap((_, k) =>
      links.some((link) => covers(link, name, k))
        ? []
        : [
            {
              side,
              part: places[side][k] ?? k,
              effect,
              cost: cost * Math.min(REST_WEIGHT_MAX, weights[k] ?? 0),
            },
          ],
    );
  };
  return {
    query: weighParts(sides.query, table.left),
    listed: weighParts(sides.listed, table.right),
    links: links.map((link, k) => ({
      query: spanOf(places.query, link.left, link.leftSpan),
      listed: spanOf(places.listed, link.right, link.rightSpan),
      kind: linkKind(link, sides.query.parts, sides.listed.parts),
      similarity: link.similarity,
      rarityBits: link.bits,
      cost: costs.links[k] ?? 0,
    })),
    unmatched: [...alone('query'), ...alone('listed')],
    score: table.score,
  };
}

/** How the parts of a link agree. */
export function linkKind(link: AlignLink, query: readonly NamePart[], listed: readonly NamePart[]): LinkKind {
  if (link.leftSpan > 1) return 'joined';
  if (link.rightSpan > 1) return 'split';
  const [left, right] = [query[link.left], listed[link.right]];
  if (left === undefined || right === undefined) return 'spelling';
  const agreement = agreementOf(left, right, link.similarity);
  if (agreement === 'initial' || agreement === 'meaning' || agreement === 'spelling') return agreement;
  if (writesOtherScript(left, right)) return 'same-letters-other-script';
  return agreement === 'same' ? 'same' : 'sound';
}

function writesOtherScript(left: NamePart, right: NamePart): boolean {
  return left.role !== 'number' && right.role !== 'number' && left.script !== right.script;
}

/** The positions of the compared parts in the written name. */
function placesOf({ written }: WrittenSide): readonly number[] {
  return written.flatMap(({ part }, position) => (part === null ? [] : [position]));
}

function spanOf(places: readonly number[], start: number, length: number): readonly number[] {
  return places.slice(start, start + length);
}

function weighParts(
  { written }: WrittenSide,
  side: { readonly length: number; readonly weights: Float32Array; readonly bits: Float32Array },
): readonly WeighedPart[] {
  const whole = side.weights.subarray(0, side.length).reduce((sum, weight) => sum + weight, 0);
  return written.map(({ text, role, part }) => {
    const weight = part === null ? 0 : (side.weights[part] ?? 0);
    const bits = part === null ? 0 : (side.bits[part] ?? 0);
    return { text, role, share: whole === 0 ? 0 : weight / whole, rarity: Math.min(1, weight), bits };
  });
}

/** What is written after the first compared part. */
function afterFirst(written: readonly WrittenPart[]): readonly WrittenPart[] {
  const first = written.findIndex(({ part }) => part === 0);
  return written
    .slice(first + 1)
    .map((each) => ({ ...each, part: each.part === null ? null : each.part - 1 }));
}
