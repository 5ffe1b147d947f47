/** Two names compared by themselves, with the reasons part by part. */

import {
  type AlignLink,
  type AlignSide,
  type AlignTable,
  alignTable,
  createAlignTable,
  linksOf,
  SIDE_MAX,
} from './align.ts';
import type { AlignedPart, NameComparison, NamePart, PreparedName, UnalignedPart } from './model.ts';
import { agreementOf, partSimilarity } from './part-similarity.ts';
import { partWeight, type Rarity } from './rarity.ts';
import { SOUND_LENGTH_MAX } from './sound-costs.ts';

/** Least similarity of a word written together and the two it is split into; two common short words easily resemble a third. */
export const JOINED_MIN = 0.86;

/**
 * Compares two prepared names. `undetermined` where one has nothing that can be compared (digits or signs only, single letters).
 * Symmetric; a name with itself has score 1 and nothing has more.
 */
export function compareNames(left: PreparedName, right: PreparedName, rarity: Rarity): NameComparison {
  return compareIn(createAlignTable(), { left, right, rarity });
}

/** As {@link compareNames}, with a table to work on. */
export function compareIn(
  table: AlignTable,
  names: { left: PreparedName; right: PreparedName; rarity: Rarity },
): NameComparison {
  const { left, right } = names;
  const problem = incomparable(left) ?? incomparable(right);
  if (problem !== null) return { kind: 'undetermined', because: problem };
  alignIn(table, names);
  return { kind: 'compared', score: table.score, bits: table.bits, ...explainLinks(linksOf(table), names) };
}

/** Lays two names into a table and aligns them as equals. */
export function alignIn(
  table: AlignTable,
  { left, right, rarity }: { left: PreparedName; right: PreparedName; rarity: Rarity },
): void {
  table.leftMissingFactor = 1;
  weighSide(table.left, left.parts, rarity);
  weighSide(table.right, right.parts, rarity);
  fillSimilarities(table, left.parts, right.parts);
  alignTable(table);
}

/** What keeps a name from being compared. */
export type NameProblem = 'no-letters' | 'digits-only' | 'initials-only';

const PROBLEM_WORDS: Readonly<Record<NameProblem, string>> = {
  'no-letters': 'has no letters that can be compared',
  'digits-only': 'has digits only',
  'initials-only': 'has single letters only',
};

/** Why a name cannot be compared, or null when it can. */
export function nameProblem(name: PreparedName): NameProblem | null {
  if (name.parts.length === 0) return 'no-letters';
  if (name.parts.every((part) => part.script === 'digits')) return 'digits-only';
  return name.parts.some(saysSomething) ? null : 'initials-only';
}

/** Whether a part is more than digits or a single letter; a Roman numeral is one number. */
function saysSomething(part: NamePart): boolean {
  if (part.script === 'digits' || part.role === 'initial') return false;
  return part.form.length > 1 || part.role === 'number';
}

/** As {@link nameProblem}, in words. */
export function incomparable(name: PreparedName): string | null {
  const problem = nameProblem(name);
  return problem === null ? null : `"${shortenName(name.text)}" ${PROBLEM_WORDS[problem]}`;
}

/** Two neighbouring parts as one word, for comparison with a word written together; null where that makes no sense. */
export function joinParts(first: NamePart, second: NamePart): NamePart | null {
  if (!isJoinable(first) || !isJoinable(second)) return null;
  if (first.sound.length + second.sound.length > SOUND_LENGTH_MAX) return null;
  const sound = new Uint8Array(first.sound.length + second.sound.length);
  sound.set(first.sound);
  sound.set(second.sound, first.sound.length);
  const meeting = second.skeleton !== '' && first.skeleton.endsWith(second.skeleton.charAt(0));
  return {
    text: `${first.text} ${second.text}`,
    form: first.form + second.form,
    script: first.script === 'arabic' || second.script === 'arabic' ? 'arabic' : first.script,
    role: 'core',
    sound,
    bare: null,
    skeleton: first.skeleton + (meeting ? second.skeleton.slice(1) : second.skeleton),
    tune: first.tune + second.tune.slice(1),
    consonants: first.consonants + second.consonants.slice(1),
    usual: 0,
    generic: null,
  };
}

/** The links of an alignment in words: which parts agree and how, and which stand alone. */
export function explainLinks(
  links: readonly AlignLink[],
  names: { left: PreparedName; right: PreparedName; rarity: Rarity },
): { aligned: readonly AlignedPart[]; unaligned: readonly UnalignedPart[] } {
  const aligned = links.map((link) => explainLink(link, names.left.parts, names.right.parts));
  return { aligned, unaligned: [...alone(links, names, 'left'), ...alone(links, names, 'right')] };
}

function explainLink(link: AlignLink, left: readonly NamePart[], right: readonly NamePart[]): AlignedPart {
  const lefts = left.slice(link.left, link.left + link.leftSpan);
  const rights = right.slice(link.right, link.right + link.rightSpan);
  const [first, second] = [lefts[0], rights[0]];
  const single = lefts.length === 1 && rights.length === 1 && first !== undefined && second !== undefined;
  return {
    left: lefts.map((part) => part.text).join(' '),
    right: rights.map((part) => part.text).join(' '),
    agreement: single ? agreementOf(first, second, link.similarity) : 'joined',
    similarity: link.similarity,
    rarity: Math.min(1, link.weight),
  };
}

function alone(
  links: readonly AlignLink[],
  names: { left: PreparedName; right: PreparedName; rarity: Rarity },
  side: 'left' | 'right',
): UnalignedPart[] {
  return names[side].parts.flatMap((part, k) =>
    links.some((link) => covers(link, side, k))
      ? []
      : [{ text: part.text, side, rarity: partWeight(part, names.rarity.bits(part)) }],
  );
}

/** Whether a link has the part k of a side. */
export function covers(link: AlignLink, side: 'left' | 'right', k: number): boolean {
  const [start, span] = side === 'left' ? [link.left, link.leftSpan] : [link.right, link.rightSpan];
  return k >= start && k < start + span;
}

function weighSide(side: AlignSide, parts: readonly NamePart[], rarity: Rarity): void {
  side.length = Math.min(parts.length, SIDE_MAX);
  for (const [k, part] of parts.entries()) {
    const bits = rarity.bits(part);
    side.bits[k] = bits;
    side.weights[k] = partWeight(part, bits);
    side.initial[k] = part.role === 'initial' ? 1 : 0;
  }
}

function fillSimilarities(table: AlignTable, left: readonly NamePart[], right: readonly NamePart[]): void {
  const leftJoined = joinNeighbours(left);
  const rightJoined = joinNeighbours(right);
  for (const [i, leftPart] of left.entries()) {
    for (const [j, rightPart] of right.entries()) {
      const cell = i * SIDE_MAX + j;
      table.single[cell] = partSimilarity(leftPart, rightPart);
      table.leftJoined[cell] = joinedSimilarity(leftJoined[i], rightPart);
      table.rightJoined[cell] = joinedSimilarity(rightJoined[j], leftPart);
    }
  }
}

function joinNeighbours(parts: readonly NamePart[]): (NamePart | null)[] {
  return parts.slice(1).map((second, k) => joinParts(parts[k] ?? second, second));
}

function joinedSimilarity(joined: NamePart | null | undefined, single: NamePart): number {
  if (joined === null || joined === undefined || !isJoinable(single)) return 0;
  if (Math.abs(joined.skeleton.length - (single.bare?.skeleton ?? single.skeleton).length) > 1) return 0;
  const similarity = partSimilarity(joined, single);
  return similarity >= JOINED_MIN ? similarity : 0;
}

function isJoinable(part: NamePart): boolean {
  return part.role !== 'number' && part.role !== 'initial';
}

/** A name short enough to stand in a sentence. */
export function shortenName(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
