/** How the values of the server's sentences are written: parts in their own direction, days, countries, words of rarity. */

import i18next from 'i18next';
import { countryName } from './country-name.ts';
import { formatsOf } from './format.ts';
import { LANGUAGES } from './namespaces.ts';

/** What stands between two texts of a list. */
const COMMA = { en: ', ', ur: '، ' } as const;
const ABOUT = { en: 'about ', ur: 'تقریباً ' } as const;
const UNTIL = { en: ' to ', ur: ' تا ' } as const;

/** Adds the formats that stand in the texts of the group `sentences`. Call it once, when the texts have started. */
export function addSentenceFormats(): void {
  const { formatter } = i18next.services;
  formatter?.add('part', (value: unknown) => isolate(String(value)));
  formatter?.add('term', (value: unknown, language) => termWords(String(value), languageOf(language)));
  formatter?.add('span', (value: unknown, language) => spanWords(String(value), languageOf(language)));
  formatter?.add('countries', (value: unknown, language) =>
    String(value)
      .split(';')
      .map((code) => isolate(countryName(code, languageOf(language))))
      .join(COMMA[languageOf(language)]),
  );
}

function termWords(term: string, language: 'en' | 'ur'): string {
  const key = `sentences:term.${term}`;
  return i18next.exists(key, { lng: language })
    ? String(i18next.getResource(language, 'sentences', `term.${term}`))
    : term;
}

/** A day, a month, a year, or a span of them (`1970..1972`), with `c. ` before what is only about right. */
function spanWords(text: string, language: 'en' | 'ur'): string {
  const circa = text.startsWith('c. ');
  const formats = formatsOf(LANGUAGES[language].locale);
  const days = (circa ? text.slice(3) : text).split('..').map((day) => isolate(formats.day(day)));
  return `${circa ? ABOUT[language] : ''}${days.join(UNTIL[language])}`;
}

function languageOf(language: string | undefined): 'en' | 'ur' {
  return language === 'ur' ? 'ur' : 'en';
}

/** A text in another direction does not turn the sentence around it. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
