/** Names for tests: comparison by text, indexes of texts, and arbitrary names of mixed scripts. */

import fc from 'fast-check';
import {
  buildNameIndex,
  compareNames,
  type NameComparison,
  type NameIndex,
  type NameKind,
  prepareName,
  priorRarity,
} from '../../src/names/index.ts';

const RARITY = priorRarity();

/** Compares two texts by the usual names of the region. */
export function compareTexts(left: string, right: string, kind: NameKind = 'person'): NameComparison {
  return compareNames(prepareName(left, kind), prepareName(right, kind), RARITY);
}

/** The score of two texts; NaN where they cannot be compared, which is neither above nor below anything. */
export function scoreTexts(left: string, right: string, kind: NameKind = 'person'): number {
  const comparison = compareTexts(left, right, kind);
  return comparison.kind === 'compared' ? comparison.score : Number.NaN;
}

/** An index of owners, each with the names given. */
export function indexTexts(owners: readonly (readonly string[])[], kind: NameKind = 'person'): NameIndex {
  return buildNameIndex(
    owners.flatMap((names, owner) =>
      names.map((text) => ({ owner, name: prepareName(text, kind), open: true })),
    ),
  );
}

/** Words of which invented names are made: common and rare, of several scripts and roles, with what joins, shortens and decorates them. */
const WORDS =
  `Muhammad Mohamed Mohammad Mohd Ahmad Ahmed Ali Khan Gul Zarmast Zarmasht Torgul Karwan Karvan Abd al-Rahman Abdul Rahim Nur al-Din Nuruddin
Hidayat Allah Hidayatullah A. B. C. J S. M. bin ibn e ul Abu Umm Bakr Basir Zalmay Wardak Vardak Haji Mullah Dr. Trust Group Army Lashkar Jaish 313 55 ٣١٣ ۵۵ II
Zul fiqar Zulfiqar محمد احمد علی علي زلمی وردك عبد عبدالرحمن الله هدايت بن ابو ملا لشکر Иван Зармаст Γιώργος 李 明 김 -ur Habibur O'Neil`
    .split(/\s+/)
    .map((word) => fc.constant(word));

/** A name of one to five words of the region. */
export function arbitraryName(): fc.Arbitrary<string> {
  return fc.array(fc.oneof(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
}

/** Any text: names, every code point, and single UTF-16 units, which are not always characters. */
export function arbitraryText(): fc.Arbitrary<string> {
  const unit = fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code));
  const invisible = fc.constantFrom(
    '\u200b',
    '\u200f',
    '\u202e',
    '\u2067',
    '\ufe0f',
    '\u0301',
    '\u064b',
    '\ufffd',
  );
  const piece = fc.oneof(...WORDS, fc.string({ unit: 'binary', maxLength: 8 }), unit, invisible);
  return fc
    .array(piece, { maxLength: 12 })
    .chain((pieces) => fc.constantFrom(pieces.join(''), pieces.join(' ')));
}
