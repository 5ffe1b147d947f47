/** Problems of a report in words, in English or Urdu, from one table each. */

import { fault } from '../../base/index.ts';
import { LABELS_EN } from './data/labels-en.ts';
import { LABELS_UR } from './data/labels-ur.ts';
import { REPORT_ADVICE_EN, REPORT_SENTENCES_EN } from './sentences-en.ts';
import { REPORT_ADVICE_UR, REPORT_SENTENCES_UR } from './sentences-ur.ts';

/** The languages in which problems are written. */
export type ProblemLanguage = 'en' | 'ur';

/** The code of a problem's sentence; stable. */
export type ProblemCode = keyof typeof REPORT_SENTENCES_EN;

/** The code of what to do about a problem; stable. */
export type AdviceCode = keyof typeof REPORT_ADVICE_EN;

/** What a sentence contains. */
export type ProblemValues = Readonly<Record<string, string | number>>;

const SENTENCES = { en: REPORT_SENTENCES_EN, ur: REPORT_SENTENCES_UR };
const ADVICE = { en: REPORT_ADVICE_EN, ur: REPORT_ADVICE_UR };
const LABELS = { en: LABELS_EN, ur: LABELS_UR };
const COMMA: Readonly<Record<ProblemLanguage, string>> = { en: ', ', ur: '، ' };

/**
 * The words of a problem, with what to do about it. In Urdu values in other scripts stand between U+2068 and U+2069.
 * @throws INTERNAL when a value is missing.
 */
export function problemWords(
  {
    code,
    advice,
    values,
  }: { readonly code: ProblemCode; readonly advice: AdviceCode; readonly values: ProblemValues },
  language: ProblemLanguage,
): string {
  const said = SENTENCES[language][code].replaceAll(
    /\{(\w+)(?:\|(\w+))?\}/g,
    (_, name: string, form: string | undefined) => slotWords(values[name], form, language),
  );
  return `${capital(said)} ${ADVICE[language][advice]}`;
}

/** An element as people read it: `sender's account`. */
export function fieldLabel(element: string, language: ProblemLanguage): string {
  return LABELS[language][element] ?? (language === 'en' ? element.replaceAll('_', ' ') : isolate(element));
}

function slotWords(
  value: string | number | undefined,
  form: string | undefined,
  language: ProblemLanguage,
): string {
  if (value === undefined) throw fault('INTERNAL', 'the sentence of a problem lacks a value');
  const text = String(value);
  if (form === 'place') return placeWords(text, language);
  if (form === 'field') return fieldLabel(text, language);
  if (form === 'fields')
    return text
      .split(';')
      .map((name) => fieldLabel(name, language))
      .join(COMMA[language]);
  return language === 'ur' ? isolate(text) : text;
}

function placeWords(text: string, language: ProblemLanguage): string {
  const steps = text.split(';').map((step) => {
    const [element = '', at] = step.split(':');
    return at === undefined ? fieldLabel(element, language) : `${fieldLabel(element, language)} ${at}`;
  });
  return steps.join(' › ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
