/** Names of countries. */

import { LANGUAGES, type Language } from './namespaces.ts';

/** Codes for which browsers have words of their own and no country: they stay codes. Source: Unicode CLDR, pseudo-locales. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['xa', 'xb', 'zz']);

/** The name of a country by its two letters (ISO 3166-1); any other text as it is. */
export function countryName(code: string, language: Language): string {
  if (!/^[a-z]{2}$/i.test(code)) return code;
  if (NO_COUNTRIES.has(code.toLowerCase())) return code.toUpperCase();
  const names = new Intl.DisplayNames(LANGUAGES[language].locale, { type: 'region', fallback: 'code' });
  return names.of(code.toUpperCase()) ?? code;
}
