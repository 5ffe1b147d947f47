/** Who was listed on a day, and how old a list is. */

import type { ListingPeriod } from './model.ts';

/** Whether a party was listed on a day; `undetermined` where the list does not know. */
export interface ListedOn {
  readonly kind: 'listed' | 'not-listed' | 'undetermined';
  readonly because: string;
}

/**
 * Whether one of the periods holds on an ISO day. A listing takes effect on its first day, a delisting on the day it names.
 * A period without a known beginning holds from `knownSince` (the first version of the list that had the entry); before it, and in
 * the span in which a listing of unknown day may have begun, the answer is undetermined.
 */
export function listedOn(
  listings: readonly ListingPeriod[],
  day: string,
  knownSince: string | null = null,
): ListedOn {
  const answers = (listings.length === 0 ? [{ from: null, to: null }] : listings).map((period) =>
    periodOn(period, day, knownSince),
  );
  return (
    answers.find((answer) => answer.kind === 'listed') ??
    answers.find((answer) => answer.kind === 'undetermined') ??
    answers[0] ?? { kind: 'undetermined', because: 'the list gives no period' }
  );
}

function periodOn(period: ListingPeriod, day: string, knownSince: string | null): ListedOn {
  if (period.to !== null && day >= period.to) {
    return { kind: 'not-listed', because: `the listing ended on ${period.to}` };
  }
  if (period.from === null) {
    if (knownSince !== null && day >= knownSince) {
      return { kind: 'listed', because: `on the list published on ${knownSince}` };
    }
    return { kind: 'undetermined', because: 'the list does not say since when' };
  }
  if (day < period.from) return { kind: 'not-listed', because: `the listing began on ${period.from}` };
  if (period.fromLatest !== undefined && day < period.fromLatest) {
    const span = `${period.from} and ${period.fromLatest}`;
    return { kind: 'undetermined', because: `the listing began on a day between ${span} that is not known` };
  }
  return { kind: 'listed', because: `listed since ${period.fromLatest ?? period.from}` };
}

/**
 * Days after publication from which a list is too old to read as clear. International lists change several times a month and take
 * effect without delay; national schedules change less often.
 * Source: FATF Recommendations 6 and 7 (implementation without delay); the numbers are a house rule of November 2025.
 */
export const LIST_AGE_DAYS_MAX: Readonly<Record<string, number>> = {
  un: 7,
  'ofac-sdn': 7,
  'ofac-cons': 7,
  eu: 7,
  uk: 7,
  'pk-proscribed': 90,
};
/** The same for every list that {@link LIST_AGE_DAYS_MAX} does not name. */
export const LIST_AGE_DAYS_DEFAULT = 30;

/** The age of a list on a day. */
export type ListAge =
  | { readonly kind: 'current' | 'older'; readonly days: number; readonly maximumDays: number }
  | { readonly kind: 'unknown'; readonly because: string };

/** How old a list is on an ISO day, by its day of publication; unknown where it names none. */
export function listAge(
  list: { readonly id: string; readonly publishedOn: string | null },
  today: string,
): ListAge {
  if (list.publishedOn === null)
    return { kind: 'unknown', because: 'the list does not say when it was published' };
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(list.publishedOn)) / 86_400_000));
  const maximumDays = maximumAgeDays(list.id);
  return { kind: days > maximumDays ? 'older' : 'current', days, maximumDays };
}

/** The greatest age in days at which a list still reads as clear. */
export function maximumAgeDays(listId: string): number {
  return LIST_AGE_DAYS_MAX[listId] ?? LIST_AGE_DAYS_DEFAULT;
}
