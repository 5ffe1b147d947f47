/** Country names, as lists and customers write them, to ISO 3166-1 alpha-2 codes. */

import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import ar from 'i18n-iso-countries/langs/ar.json' with { type: 'json' };
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import fa from 'i18n-iso-countries/langs/fa.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import ps from 'i18n-iso-countries/langs/ps.json' with { type: 'json' };
import ur from 'i18n-iso-countries/langs/ur.json' with { type: 'json' };
import { COUNTRY_SPELLINGS } from './country-spellings.ts';

/** The spellings of one language: code to one name or several. */
type Locale = Readonly<Record<string, string | readonly string[]>>;

const CODES_BY_NAME: ReadonlyMap<string, string> = indexNames();

/**
 * The ISO 3166-1 alpha-2 code, in lower case, of a country written as a code (two or three letters) or as a name in
 * English, French, Arabic, Persian, Pashto or Urdu, with the spellings of the UN, OFAC, EU and UK lists.
 * Null says that it was not recognised; it is never guessed from a part of the text.
 * Source: ISO 3166-1 names of the package i18n-iso-countries; spellings beside them in `country-spellings.ts`.
 * @example
 * countryCode('Iran (Islamic Republic of)'); // 'ir'
 * countryCode('PAK'); // 'pk'
 * countryCode('Atlantis'); // null
 */
export function countryCode(text: string): string | null {
  const key = normaliseCountryName(text);
  if (key === '') return null;
  return CODES_BY_NAME.get(key) ?? null;
}

/** The name of a code in English or Urdu, or null for a code that is not assigned. */
export function countryName(code: string, language: 'en' | 'ur' = 'en'): string | null {
  const names: Locale = language === 'en' ? en.countries : ur.countries;
  const found = names[code.toUpperCase()];
  if (found === undefined) return null;
  return typeof found === 'string' ? found : (found[0] ?? null);
}

/** Letters and digits only, without accents, articles and case; "and" and "&" fall away. */
function normaliseCountryName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|of|and|republic|islamic|state)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function indexNames(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  const add = (name: string, code: string): void => {
    const key = normaliseCountryName(name);
    if (key !== '' && !index.has(key)) index.set(key, code.toLowerCase());
  };
  for (const [name, code] of Object.entries(COUNTRY_SPELLINGS)) add(name, code);
  for (const [alpha2, alpha3] of codes) {
    if (alpha2 === undefined || alpha3 === undefined) continue;
    add(alpha2, alpha2);
    add(alpha3, alpha2);
  }
  const locales: readonly Locale[] = [
    en.countries,
    fr.countries,
    ur.countries,
    ps.countries,
    fa.countries,
    ar.countries,
  ];
  for (const locale of locales) {
    for (const [code, names] of Object.entries(locale)) {
      for (const name of typeof names === 'string' ? [names] : names) add(name, code);
    }
  }
  return index;
}
