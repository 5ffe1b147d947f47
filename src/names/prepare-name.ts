/** Text into a name ready for comparison: scripts, letters, words, compounds, roles. */

import { NAME_LENGTH_MAX } from '../base/index.ts';
import { arabicSound } from './arabic-letters.ts';
import { latinSound } from './latin-sound.ts';
import { genericWord, isConnector, isTitle, kunyaOf } from './lexicon.ts';
import type { BareForm, NameKind, NamePart, PartRole, PreparedName } from './model.ts';
import { packSound } from './sound-costs.ts';
import { consonantsOf, skeletonOf, tuneOf } from './sound-keys.ts';
import { comparedText, splitWords, type Word } from './split-words.ts';
import { usualName } from './usual-names.ts';

/** Most parts of a name that are compared; the rest is cut and `truncated` says so. */
export const PARTS_MAX = 24;

/**
 * Makes a name ready. Invisible and direction marks are removed; Arabic-script letters are unified; other scripts are romanised
 * (any-ascii); connectors are dropped; compounds (Abd-, -ullah, -uddin) become one part however they are written.
 * Never throws; a text with nothing comparable has no parts.
 */
export function prepareName(text: string, kind: NameKind = 'any'): PreparedName {
  const words = compoundWords(splitWords(comparedText(text)), kind);
  const parts = words.slice(0, PARTS_MAX).map((word) => makePart(word, kind));
  return {
    text,
    kind,
    parts: reinstateTitles(parts),
    truncated: text.length > NAME_LENGTH_MAX || words.length > PARTS_MAX,
  };
}

const GOD = /^(?:u|a|o|e|i)?l{1,2}ah?(?:i|u)?$|^allah$|^(?:ال|ا)?لہ$|^اللہ$/;
const FAITH = /^(?:[aeiou]?[ld])?(?:d(?:ee|i|ie|ii|y|ei)n(?:e)?)$|^(?:ال)?دین$/;
/** Second halves of family names that are written apart or together: -zada, -zai, -khel, -pur. */
const FAMILY_ENDING = /^(?:zad[ae]h?|zaad[ae]h?|zai|zay|khe?il|khail|khel|pour|زادہ|زی|خیل|پور)$/;
const SERVANT = /^ab$|^[ae]bd(?:(?:[aeiou]|ou)(?:l|r|s|n|d|z|t|sh|j)?)?$|^عبد(?:ال|ل|و|ول|ر)?$/;

/** The words that become parts: without connectors, compounds as one. */
export function compoundWords(words: readonly Word[], kind: NameKind): readonly Word[] {
  return joinCompounds(dropConnectors(words, kind));
}

/** Leaves out what only connects; a single vowel letter between words is the izafat (e, i) unless it is written as an initial. */
function dropConnectors(words: readonly Word[], kind: NameKind): Word[] {
  const kept = words.filter((word, position) => {
    const inner = position > 0 && position < words.length - 1;
    if (/^[eio]$/.test(word.letters) && inner && (!word.initial || kind === 'organisation')) return false;
    if (/^[ru]$/.test(word.letters) && inner && !word.initial) return false;
    const last = position === words.length - 1 && words.length > 1;
    return (
      !isConnector(word.letters) ||
      (last && word.letters.length > 1) ||
      (word.initial && kind !== 'organisation')
    );
  });
  return kept.length > 0 ? kept : [...words];
}

/** Abd + name, name + Allah, name + al-Din become one word; their article and its assimilation leave no mark. */
function joinCompounds(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && SERVANT.test(before.letters) && word.script !== 'digits') {
      joined[joined.length - 1] = joinWords(
        before,
        word,
        canonicalServant(before.letters, withoutArticle(word)),
      );
    } else if (before !== undefined && before.letters.length > 2 && GOD.test(word.letters)) {
      joined[joined.length - 1] = joinWords(before, word, canonicalWord(before) + godEnding(word));
    } else if (
      before !== undefined &&
      before.letters.length > 2 &&
      FAITH.test(word.letters) &&
      !isTitle(before.letters)
    ) {
      joined[joined.length - 1] = joinWords(before, word, canonicalWord(before) + faithEnding(word));
    } else if (before !== undefined && before.letters.length > 2 && FAMILY_ENDING.test(word.letters)) {
      joined[joined.length - 1] = joinWords(before, word, before.letters + word.letters);
    } else joined.push(word);
  }
  return joined.map((word) => ({ ...word, letters: canonicalWord(word) }));
}

function joinWords(first: Word, second: Word, letters: string): Word {
  return {
    text: `${first.text} ${second.text}`,
    letters,
    script: second.script === 'arabic' ? 'arabic' : first.script,
    initial: false,
    start: first.start,
    end: second.end,
  };
}

function godEnding(word: Word): string {
  return word.script === 'arabic' ? 'لہ' : 'lah';
}

function faithEnding(word: Word): string {
  return word.script === 'arabic' ? 'دین' : 'din';
}

function withoutArticle(word: Word): string {
  if (word.script === 'arabic') return word.letters.replace(/^ال(?=..)/, '');
  return GOD.test(word.letters) ? 'lah' : word.letters;
}

function canonicalServant(servant: string, rest: string): string {
  return (servant.startsWith('عبد') ? 'عبد' : 'abd') + rest;
}

/** One spelling for the compounds inside a single word: abdul-, -ullah, -uddin, and the glued article. */
function canonicalWord(word: Word): string {
  if (word.script === 'digits') return word.letters;
  if (word.script === 'arabic') return canonicalArabic(word.letters);
  return word.letters
    .replace(/^m[ou]?h?d$/, 'muhammad')
    .replace(
      /^[ae]bd(?:ou|[aeiou])(?:l|r(?=r)|s(?=s)|n(?=n)|d(?=d)|z(?=z)|t(?=t)|sh(?=sh))?(?=[a-z]{3})/,
      'abd',
    )
    .replace(/^abdlah?[iu]?$|^abdla$|^abdal+ah?$/, 'abdlah')
    .replace(/(?<=[a-z]{3})[aeiou]l{1,2}[ao]h?[iu]?$/, (ending) => (/l{2}|h/.test(ending) ? 'lah' : ending))
    .replace(/(?<=[a-z]{3})(?:[aeiou]d|[aeiou]l|d)?d(?:ee|i|ie|ii|ei)ne?$/, 'din')
    .replace(/(?<=[a-z]{3})[aeiou]l?d(?:ee|i|ie|ii|ei)ne?$/, 'din');
}

function canonicalArabic(letters: string): string {
  const bare = letters.length >= 5 ? letters.replace(/^وال|^ال/, '') : letters;
  return bare
    .replace(/^عبد(?:ال|ل)(?=...)/, 'عبد')
    .replace(/^عبد(?:ال|ا)?لہ$/, 'عبدلہ')
    .replace(/(?<=..)(?:ال|ا)لہ$/, 'لہ')
    .replace(/(?<=..)الدین$/, 'دین');
}

/** Roman numerals that are no initials: Star II is Star 2. */
const ROMAN_NUMERALS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8', ix: '9' }),
);

function makePart(word: Word, kind: NameKind): NamePart {
  const kunya = kunyaOf(word.letters);
  const form = kunya ?? ROMAN_NUMERALS.get(word.letters) ?? word.letters;
  const arabic = word.script === 'arabic' && kunya === null;
  const symbols = arabic ? arabicSound(form) : latinSound(form);
  return {
    text: word.text,
    form,
    script: arabic ? 'arabic' : word.script,
    role: kunya === null ? roleOf(word, kind) : 'kunya',
    sound: packSound(symbols),
    bare: bareOf(form, arabic) ?? (word.script === 'romanised' ? softened(form) : null),
    skeleton: skeletonOf(symbols),
    tune: tuneOf(symbols),
    consonants: consonantsOf(symbols),
    usual: usualName(form),
    generic: kind === 'person' ? null : genericWord(word.letters),
  };
}

/** What a shortened form is worth against the full compound: Qadir for Abd al-Qadir, Nasir for Nasir al-Din; Baloch for Balochistan. */
const SHORT_FORM_FACTOR = 0.86;
/** What a word is worth without an article written onto it: Aljahani for al-Jahani, Habibur Rahman for Habib al-Rahman. */
const GLUED_ARTICLE_FACTOR = 0.97;

/** What the softer reading of a Cyrillic word is worth. */
const SOFTENED_FACTOR = 0.985;

/** The word without its compound's other half or its glued article, or null where it has neither. */
function bareOf(form: string, arabic: boolean): BareForm | null {
  const compound = arabic
    ? /^عبد(.{3,})$|^(.{2,})(?:لہ|دین)$/.exec(form)
    : /^abd(?!lah$)(.{3,})$|^(.{3,})(?:lah|din)$/.exec(form);
  const core = compound?.[1] ?? compound?.[2];
  if (core !== undefined) return makeBare(arabic ? arabicSound(core) : latinSound(core), SHORT_FORM_FACTOR);
  const land = arabic ? null : /^(.{4,})istan$/.exec(form);
  if (land?.[1] !== undefined) return makeBare(latinSound(land[1]), SHORT_FORM_FACTOR);
  const glued = arabic ? null : /^(?:al|el|ul)([a-z]{4,})$|^(.{4,})u[lr]$/.exec(form);
  // Nurulbasar for Nur ul-Basar: between two words, too, the article leaves no mark.
  const between = arabic ? null : /^(.{3,})ul([a-z]{4,})$/.exec(form);
  const word = glued?.[1] ?? glued?.[2] ?? between?.slice(1).join('');
  return word === undefined ? null : makeBare(latinSound(word), GLUED_ARTICLE_FACTOR);
}

/** Cyrillic has one letter for h and kh, and one for w and v: the word as it reads with the softer of each. */
function softened(form: string): BareForm | null {
  const soft = form.replace(/kh/g, 'h').replace(/v/g, 'w');
  return soft === form ? null : makeBare(latinSound(soft), SOFTENED_FACTOR);
}

function makeBare(symbols: string, factor: number): BareForm {
  return { sound: packSound(symbols), skeleton: skeletonOf(symbols), factor };
}

function roleOf(word: Word, kind: NameKind): PartRole {
  if (word.script === 'digits' || ROMAN_NUMERALS.has(word.letters)) return 'number';
  if (word.letters.length === 1 && word.script === 'latin') return 'initial';
  if (kind !== 'person' && genericWord(word.letters) !== null) return 'word';
  if (kind !== 'organisation' && isTitle(word.letters)) return 'title';
  return 'core';
}

/** A name of nothing but titles is a name (a by-name such as "Haji"): then they are its substance. */
function reinstateTitles(parts: readonly NamePart[]): readonly NamePart[] {
  if (parts.some((part) => part.role !== 'title' && part.role !== 'initial')) return parts;
  return parts.map((part) => (part.role === 'title' ? { ...part, role: 'core' } : part));
}
