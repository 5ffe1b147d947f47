/** Since when a matched party is listed, and whether it was on the day that was asked for. */

import type { ListEntry, ListingPeriod } from './model.ts';
import { isInForce, isListedOn } from './screening-index.ts';
import type { MatchListing } from './screening-model.ts';

/** The days that a question is about, ISO; `asOf` is null where it is about today. */
export interface AskedDays {
  readonly asOf: string | null;
  readonly today: string;
}

/** The listing of an entry: the latest that is in force on the day asked for, else today's, else the last known. */
export function matchListing(entry: Pick<ListEntry, 'listings'>, days: AskedDays): MatchListing {
  const day = days.asOf ?? days.today;
  const period =
    latest(entry.listings.filter((each) => isInForce(each, day))) ??
    latest(entry.listings.filter((each) => isInForce(each, days.today))) ??
    latest(entry.listings);
  return { from: period?.from ?? null, to: period?.to ?? null, state: stateOf(entry, days) };
}

function stateOf(entry: Pick<ListEntry, 'listings'>, { asOf, today }: AskedDays): MatchListing['state'] {
  if (asOf === null || asOf === today) return 'listed';
  if (!isListedOn(entry, asOf)) return 'listed-now-not-then';
  return isListedOn(entry, today) ? 'listed' : 'listed-then-not-now';
}

function latest(periods: readonly ListingPeriod[]): ListingPeriod | undefined {
  return periods.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))[0];
}
