/** Numbers, dates and durations as the reader's language writes them. */

import { useTranslation } from 'react-i18next';
import { LANGUAGES } from './namespaces.ts';
import { currentLanguage } from './start.ts';

/** The greatest score with two digits that is not 1. */
const BELOW_ONE = 0.99;

/** Formats of the reader's language. Days are `YYYY-MM-DD`, instants ISO 8601 texts, shares 0 to 1, durations milliseconds. */
export interface Formats {
  number(value: number): string;
  /** A share from 0 to 1, in percent with one digit. */
  percent(share: number): string;
  /** A score from 0 to 1 with two digits; 1.00 stands for nothing less than 1. */
  score(value: number): string;
  day(day: string): string;
  instant(instant: string): string;
  /** How long something takes or took, in its two largest units; the lesser one is left out where it is nothing. */
  duration(milliseconds: number): string;
  /** How long ago an instant is, in its largest unit. */
  ago(instant: string): string;
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
    score: (value) => score.format(value < 1 ? Math.min(value, BELOW_ONE) : value),
    day: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? day.format(new Date(`${text}T00:00:00Z`)) : text),
    instant: (text) => instant.format(new Date(text)),
    duration: (milliseconds) => {
      const seconds = Math.max(0, Math.round(milliseconds / 1000));
      const minutes = Math.floor(seconds / 60);
      if (minutes < 1) return second.format(seconds);
      const [larger, lesser, rest] =
        minutes < 60
          ? [minute.format(minutes), second, seconds % 60]
          : [hour.format(Math.floor(minutes / 60)), minute, minutes % 60];
      return rest === 0 ? larger : `${larger} ${lesser.format(rest)}`;
    },
    ago: (text) => agoIn(locale, Date.now() - new Date(text).getTime()),
    bytes: (count) =>
      count >= 1e6 ? megabyte.format(count / 1e6) : kilobyte.format(Math.max(0.1, count / 1e3)),
  };
}

/** Units of how long ago something is, largest first, with their milliseconds. */
const AGO_UNITS = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function agoIn(locale: string, milliseconds: number): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const fitting = AGO_UNITS.find(([, size]) => milliseconds >= size);
  if (fitting === undefined) return words.format(0, 'second');
  const [unit, size] = fitting;
  return words.format(-Math.floor(milliseconds / size), unit);
}
