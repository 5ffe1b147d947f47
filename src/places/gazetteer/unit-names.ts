/** Names of units, ready to be found: letter by letter, and by sound and spelling. */

import { buildNameIndex, type NameIndex, prepareName } from '../../names/index.ts';
import type { AdminUnit } from '../model.ts';

/** One name of one unit. */
export interface UnitName {
  readonly unit: AdminUnit;
  readonly text: string;
  /** False for an alternative name. */
  readonly isFirst: boolean;
}

/** The names of all units. */
export interface UnitNames {
  readonly byKey: ReadonlyMap<string, readonly UnitName[]>;
  readonly all: readonly UnitName[];
  /** Its owners are numbers of units, its names numbers of `all`. */
  readonly index: NameIndex;
}

/**
 * Words that say what kind of unit it is and not which one, in English, Urdu and Dari.
 * Source: the spellings of geoBoundaries, GADM, UCDP GED and COD-AB for districts, agencies and provinces.
 */
const KIND_WORDS = new Set([
  ...['district', 'districts', 'agency', 'province', 'division', 'wilayat', 'ولایت', 'velayat', 'tribal'],
  ...['the', 'of', 'ضلع', 'صوبہ', 'ایجنسی', 'ولسوالی', 'zila', 'zilla'],
]);

/** Fewest letters of a word of which another order is taken for it. */
const SLIP_LETTERS_MIN = 8;
const SLIPPED_KINDS = new Set(
  [...KIND_WORDS].filter((word) => word.length >= SLIP_LETTERS_MIN).map(lettersOf),
);

/** Letters and digits alone, without accents, case and words that say the kind of unit; empty where nothing else is left. */
export function placeKey(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/\u200C|\u200D|['’`.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !isKindWord(word));
  return words.join(' ');
}

/** The same letters in another order are a slip of the keys: "distrcit". Short words have names among their orders. */
function isKindWord(word: string): boolean {
  return KIND_WORDS.has(word) || (word.length >= SLIP_LETTERS_MIN && SLIPPED_KINDS.has(lettersOf(word)));
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** Indexes the names of units. */
export function indexUnitNames(units: readonly AdminUnit[]): UnitNames {
  const byKey = new Map<string, UnitName[]>();
  const all: UnitName[] = [];
  const owners: number[] = [];
  for (const [owner, unit] of units.entries()) {
    const texts = [unit.name, ...(unit.nameUr === undefined ? [] : [unit.nameUr]), ...unit.otherNames];
    for (const [at, text] of texts.entries()) {
      const name = { unit, text, isFirst: at === 0 || text === unit.nameUr };
      const key = placeKey(text);
      byKey.set(key, [...(byKey.get(key) ?? []), name]);
      all.push(name);
      owners.push(owner);
    }
  }
  const index = buildNameIndex(
    // `!`: there is an owner for each name.
    all.map(({ text }, at) => ({ owner: owners[at]!, name: prepareName(text, 'any'), open: true })),
  );
  return { byKey, all, index };
}
