/** Numbers, dates and durations as the reader's language writes them. */

import { useTranslation } from 'react-i18next';
import { LANGUAGES } from './namespaces.ts';
import { currentLanguage } from './start.ts';

/** Formats of the reader's language. Days are `YYYY-MM-DD`, instants ISO 8601 texts, shares 0 to 1, durations milliseconds. */
export interface Formats {
  number(value: number): string;
  /** A share from 0 to 1, in percent with one digit. */
  percent(share: number): string;
  /** A score from 0 to 1 with two digits. */
  score(value: number): string;
  day(day: string): string;
  instant(instant: string): string;
  /** How long something takes or took, in its two largest units. */
  duration(milliseconds: number): string;
  bytes(count: number): string;
}

/** The formats of the language at hand; renders again when the language changes. */
export function useFormats(): Formats {
  useTranslation();
  return formatsOf(LANGUAGES[currentLanguage()].locale);
}

const made = new Map<string, Formats>();

/** The formats of a locale. */
export function formatsOf(locale: string): Formats {
  const known = made.get(locale);
  if (known !== undefined) return known;
  const formats = makeFormats(locale);
  made.set(locale, formats);
  return formats;
}

function makeFormats(locale: string): Formats {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const unit = (name: string) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    });
  const [hour, minute, second, megabyte, kilobyte] = [
    unit('hour'),
    unit('minute'),
    unit('second'),
    unit('megabyte'),
    unit('kilobyte'),
  ];
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    score: (value) => score.format(value),
    day: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? day.format(new Date(`${text}T00:00:00Z`)) : text),
    instant: (text) => instant.format(new Date(text)),
    duration: (milliseconds) => {
      const seconds = Math.max(0, Math.round(milliseconds / 1000));
      if (seconds < 60) return second.format(seconds);
      if (seconds < 3600) return `${minute.format(Math.floor(seconds / 60))} ${second.format(seconds % 60)}`;
      return `${hour.format(Math.floor(seconds / 3600))} ${minute.format(Math.floor((seconds % 3600) / 60))}`;
    },
    bytes: (count) =>
      count >= 1e6 ? megabyte.format(count / 1e6) : kilobyte.format(Math.max(0.1, count / 1e3)),
  };
}
