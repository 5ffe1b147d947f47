/** Names of countries. */

import { LANGUAGES, type Language } from './namespaces.ts';

/** The name of a country by its two letters (ISO 3166-1); any other text as it is. */
export function countryName(code: string, language: Language): string {
  if (!/^[a-z]{2}$/i.test(code)) return code;
  const names = new Intl.DisplayNames(LANGUAGES[language].locale, { type: 'region', fallback: 'code' });
  return names.of(code.toUpperCase()) ?? code;
}
