/** A value of a property as the reader's language writes it: names and texts isolated, days and countries in words, references left to right. */

import { useTranslation } from 'react-i18next';
import { countryName } from '../i18n/country-name.ts';
import { useFormats } from '../i18n/format.ts';
import { currentLanguage } from '../i18n/start.ts';
import { NameText, RefText } from './name-text.tsx';
import { kindOfProperty } from './property-word.ts';

/** The value. */
export function PropertyValue(props: { readonly property: string; readonly value: string }) {
  const words = useDayWords();
  const kind = kindOfProperty(props.property);
  if (kind === 'reference') return <RefText>{props.value}</RefText>;
  if (kind === 'day') return <bdi>{words(props.value)}</bdi>;
  if (kind === 'country') return <bdi>{countryName(props.value, currentLanguage())}</bdi>;
  return <NameText>{props.value}</NameText>;
}

/**
 * A function from a day, month, year or span, as lists state them (`1955`, `1955-03`, `1955-01-01..1958-12-31`, each with a leading `c.` for
 * about), to words; whole years of a span as years alone.
 */
function useDayWords(): (text: string) => string {
  const { t } = useTranslation('lists');
  const formats = useFormats();
  return (text) => {
    const exact = text.replace(/^c\.\s*/, '');
    const [from = '', to] = exact.split('..');
    const year = (day: string): string | null => /^(\d{4})(?:-01-01)?$/.exec(day)?.[1] ?? null;
    const lastYear = to === undefined ? null : (/^(\d{4})(?:-12-31)?$/.exec(to)?.[1] ?? null);
    const [first, last] = [year(from), lastYear];
    const span =
      to === undefined
        ? formats.day(from)
        : t('entry.valid.span', {
            from: first !== null && last !== null ? first : formats.day(from),
            to: first !== null && last !== null ? last : formats.day(to),
          });
    return exact === text ? span : t('day.about', { day: span });
  };
}
