/** A value of a property as the reader's language writes it: names and texts isolated, days and countries in words, references left to right. */

import { useFormats } from '../i18n/format.ts';
import { LANGUAGES } from '../i18n/namespaces.ts';
import { currentLanguage } from '../i18n/start.ts';
import { NameText, RefText } from './name-text.tsx';
import { kindOfProperty } from './property-word.ts';

/** The value. */
export function PropertyValue(props: { readonly property: string; readonly value: string }) {
  const formats = useFormats();
  const kind = kindOfProperty(props.property);
  if (kind === 'reference') return <RefText>{props.value}</RefText>;
  if (kind === 'day') return <bdi>{formats.day(props.value)}</bdi>;
  if (kind === 'country') return <bdi>{countryName(props.value)}</bdi>;
  return <NameText>{props.value}</NameText>;
}

/** The name of a country by its two letters (ISO 3166-1), in the reader's language; any other text as it is. */
export function countryName(code: string): string {
  if (!/^[a-z]{2}$/i.test(code)) return code;
  const { locale } = LANGUAGES[currentLanguage()];
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  return names.of(code.toUpperCase()) ?? code;
}
