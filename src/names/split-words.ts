/** Text into words: letters folded, scripts and digits apart, each word with its place in the text. */

import anyAscii from 'any-ascii';
import { NAME_LENGTH_MAX } from '../base/index.ts';
import { hasArabic, unifyArabic } from './arabic-letters.ts';
import type { PartScript } from './model.ts';

/** A word of a name, folded for comparison. */
export interface Word {
  readonly text: string;
  /** Folded letters: lower-case ASCII, or unified Arabic. */
  readonly letters: string;
  readonly script: PartScript;
  /** True for a single letter written as an initial (capital, or with a full stop). */
  readonly initial: boolean;
  /** Where it stands in the cleaned text. */
  readonly start: number;
  readonly end: number;
}

/** What of a text is compared: its letters up to the limit, cleaned. */
export function comparedText(text: string): string {
  return cleanText(text.length > NAME_LENGTH_MAX ? text.slice(0, NAME_LENGTH_MAX) : text);
}

/** Removes what does not show or only stretches a word: controls, direction marks, zero-width characters, tatweel; and resolves compatibility forms (NFKC). */
export function cleanText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\u0640]/gu, '')
    .replace(/[\p{Cc}\ufffd]/gu, ' ')
    .replace(/[’‘ʼʾʿ`´'ʻ′]/g, "'")
    .trim();
}

/** The words of a cleaned text. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}']+/gu)) {
    const raw = match[0].replace(/^'+|'+$/g, '');
    const after = text.charAt(match.index + match[0].length);
    let start = match.index + match[0].indexOf(raw);
    for (const piece of splitByScript(raw)) {
      words.push(...foldWord(piece, after, start));
      start += piece.length;
    }
  }
  return words;
}

/** Splits a word where the script or digits change, and at a capital within a Latin word (ShiaTulaba). */
function splitByScript(raw: string): string[] {
  // Digits come first, because those of Arabic and Urdu belong to the Arabic script themselves.
  const runs =
    raw.match(
      /\p{N}+|\p{Script=Arabic}(?:(?!\p{N})[\p{Script=Arabic}\p{M}])*|[^\p{Script=Arabic}\p{N}]+/gu,
    ) ?? [];
  return runs.flatMap((run) => {
    if (SYLLABLES.test(run)) return [...run];
    return /^\p{Lu}/u.test(run) ? run.split(/(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/u) : [run];
  });
}

/** Scripts that write syllables: family and given name stand in one run, so each syllable becomes a word, which neighbours can join. */
const SYLLABLES = /^[\p{Script=Han}\p{Script=Hangul}]+$/u;

/** Korean syllables as the north and McCune-Reischauer write them: o for eo, u for eu, hard first letters. */
function romaniseKorean(ascii: string): string {
  return ascii
    .replace(/eo/g, 'o')
    .replace(/eu/g, 'u')
    .replace(/^g/, 'k')
    .replace(/^d/, 't')
    .replace(/^b/, 'p');
}

function foldWord(raw: string, after: string, start: number): Word[] {
  const place = { start, end: start + raw.length };
  if (/^\p{N}+$/u.test(raw)) {
    return [{ text: raw, letters: digitsOf(raw), script: 'digits', initial: false, ...place }];
  }
  if (hasArabic(raw)) return foldArabic(raw, place);
  const korean = /^\p{Script=Hangul}/u.test(raw);
  const plain = anyAscii(korean ? raw : raw.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
  const ascii = korean ? romaniseKorean(plain) : plain;
  const script: PartScript = /^[\p{Script=Latin}\p{M}']*$/u.test(raw) ? 'latin' : 'romanised';
  return ascii
    .split(/[^a-z0-9']+/)
    .map((piece) => piece.replace(/'/g, ''))
    .filter((piece) => piece !== '')
    .map((letters) => ({
      text: raw,
      letters,
      script,
      initial: letters.length === 1 && (after === '.' || /^\p{Lu}/u.test(raw)),
      ...place,
    }));
}

/** A word of Arabic letters; Abu written onto a name is a word of its own. */
function foldArabic(raw: string, place: { readonly start: number; readonly end: number }): Word[] {
  const letters = unifyArabic(raw);
  const word = { script: 'arabic', initial: false } as const;
  if (!/^(?:ابو|ابی)(?=.{3})/.test(letters)) {
    return letters === '' ? [] : [{ ...word, text: raw, letters, ...place }];
  }
  const [abu, rest] = [letters.slice(0, 3), letters.slice(3)];
  const seam = place.start + lengthAs(raw, abu);
  return [
    { ...word, text: abu, letters: abu, start: place.start, end: seam },
    { ...word, text: rest, letters: rest, start: seam, end: place.end },
  ];
}

/** How far the written word reads as these letters, with the marks that follow them. */
function lengthAs(raw: string, letters: string): number {
  let length = letters.length;
  while (length < raw.length && unifyArabic(raw.slice(0, length + 1)).length <= letters.length) length++;
  return length;
}

/** Digits of any script as ASCII digits without leading zeros. */
function digitsOf(text: string): string {
  return anyAscii(text).replace(/^0+(?=\d)/, '');
}
