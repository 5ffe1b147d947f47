/** Sentences as data: a code and what it contains, written in English or Urdu from one table each. */

import { fault } from '../base/index.ts';
import { countryName } from '../places/index.ts';
import { SENTENCES_EN, TERMS_EN, VERDICTS_EN } from './sentences-en.ts';
import { SENTENCES_UR, TERMS_UR, VERDICTS_UR } from './sentences-ur.ts';

/** The languages in which sentences are written. */
export type SentenceLanguage = 'en' | 'ur';

/** The code of a sentence of screening; stable. */
export type SentenceCode = keyof typeof SENTENCES_EN;

/** What a sentence contains: texts as they were given or listed, numbers, spans of days, codes of countries separated by `;`. */
export type SentenceValues = Readonly<Record<string, string | number>>;

/** A sentence as data, with the English words made of it. */
export interface Sentence {
  readonly code: SentenceCode;
  readonly values: SentenceValues;
  readonly words: string;
}

/** The names of the values that a template takes. */
type NamesIn<Template extends string> = Template extends `${string}{${infer Slot}}${infer Rest}`
  ? (Slot extends `${infer Name}|${string}` ? Name : Slot) | NamesIn<Rest>
  : never;

/** The values that the sentence of a code takes. */
export type ValuesOf<Code extends SentenceCode> = Readonly<
  Record<NamesIn<(typeof SENTENCES_EN)[Code]>, string | number>
>;

/** Every code, in the order of the table. */
export const SENTENCE_CODES: readonly SentenceCode[] = parseCodes(Object.keys(SENTENCES_EN));

type Form = 'text' | 'term' | 'span' | 'countries';

interface Slot {
  readonly name: string;
  readonly form: Form;
}

const TEMPLATES = { en: readTemplates(SENTENCES_EN), ur: readTemplates(SENTENCES_UR) };
const TERMS: Readonly<Record<SentenceLanguage, Readonly<Record<string, string>>>> = {
  en: TERMS_EN,
  ur: TERMS_UR,
};
const VERDICTS = { en: VERDICTS_EN, ur: VERDICTS_UR };
const COMMA: Readonly<Record<SentenceLanguage, string>> = { en: ', ', ur: '، ' };

/** A sentence with its words in English. */
export function sentence<Code extends SentenceCode>(code: Code, values: ValuesOf<Code>): Sentence {
  return { code, values, words: reasonWords(code, values, 'en') };
}

/**
 * The words of a sentence. In Urdu each value stands between U+2068 and U+2069 (first strong isolate), so that a name or number in another
 * script does not turn the sentence around; in English values stand as they are, for one line of plain text.
 * @throws INTERNAL when a value is missing.
 * @example
 * reasonWords('birth-date-agrees', { listed: '1961-04-02' }, 'en'); // 'born on the same day: 1961-04-02'
 */
export function reasonWords(code: SentenceCode, values: SentenceValues, language: SentenceLanguage): string {
  let words = '';
  for (const piece of TEMPLATES[language].get(code) ?? []) {
    words += typeof piece === 'string' ? piece : slotWords(piece, values, language);
  }
  return words;
}

/** A verdict as people read it. */
export function verdictWords(verdict: keyof typeof VERDICTS_EN, language: SentenceLanguage): string {
  return VERDICTS[language][verdict];
}

function slotWords({ name, form }: Slot, values: SentenceValues, language: SentenceLanguage): string {
  const value = values[name];
  if (value === undefined) throw fault('INTERNAL', `a sentence lacks its value "${name}"`);
  const text = String(value);
  if (form === 'term') return TERMS[language][text] ?? text;
  if (form === 'span') return spanWords(text, language);
  if (form === 'countries') {
    const names = text.split(';').map((code) => countryName(code, language) ?? code);
    return names.map((country) => isolate(country, language)).join(COMMA[language]);
  }
  return isolate(text, language);
}

/** A day or span in the notation of `formatPartialDate`. */
function spanWords(text: string, language: SentenceLanguage): string {
  const circa = text.startsWith('c. ');
  const [from = '', to] = (circa ? text.slice(3) : text).split('..');
  const [about, until] = language === 'en' ? ['about ', ' to '] : ['تقریباً ', ' تا '];
  const days = [from, ...(to === undefined ? [] : [to])].map((day) => isolate(day, language)).join(until);
  return circa ? about + days : days;
}

function isolate(text: string, language: SentenceLanguage): string {
  return language === 'ur' ? `\u2068${text}\u2069` : text;
}

function readTemplates(
  table: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly (string | Slot)[]> {
  return new Map(Object.entries(table).map(([code, template]) => [code, readTemplate(template)]));
}

function readTemplate(template: string): readonly (string | Slot)[] {
  return template
    .split(/(\{[^}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') ? readSlot(piece.slice(1, -1)) : piece));
}

function readSlot(text: string): Slot {
  const [name = '', form = 'text'] = text.split('|');
  return { name, form: parseForm(form) };
}

function parseForm(text: string): Form {
  return text as Form;
}

function parseCodes(keys: readonly string[]): readonly SentenceCode[] {
  return keys as readonly SentenceCode[];
}
