/** How long each category of data may be kept, and when somebody must look at it again. */

import { daysInMonth, fault, isIsoDay } from '../base/index.ts';
import type { DataCategory } from './model.ts';

/** The longest spans of one category, from the day of entry. */
export interface RetentionLimit {
  readonly reviewMonthsMax: number;
  readonly purgeMonthsMax: number;
  /** Where the limit comes from; `house rule` where no law was found that sets one. */
  readonly source: string;
}

/**
 * The limits of every category. A longer time needs a new statement in place of the old, with a recorded assessment.
 * Source: 28 CFR 23.20(h) for criminal intelligence; Directive (EU) 2016/680 art. 5 asks for limits and leaves their length to
 * each State; the rest are house rules, to be set by the agency's own law.
 */
export const RETENTION = {
  'public-list': {
    reviewMonthsMax: 60,
    purgeMonthsMax: 600,
    source: 'house rule: who was listed on a past date stays answerable',
  },
  'entity-fact': { reviewMonthsMax: 60, purgeMonthsMax: 120, source: 'house rule' },
  'criminal-intelligence': { reviewMonthsMax: 60, purgeMonthsMax: 60, source: '28 CFR 23.20(h): five years' },
  'victim-witness': {
    reviewMonthsMax: 12,
    purgeMonthsMax: 60,
    source: 'house rule: no longer than intelligence',
  },
  rehabilitation: {
    reviewMonthsMax: 6,
    purgeMonthsMax: 36,
    source: 'house rule; CRC art. 16 and 40(2)(b)(vii)',
  },
  aggregate: { reviewMonthsMax: 120, purgeMonthsMax: 1_200, source: 'house rule: aggregates name nobody' },
} as const satisfies Record<DataCategory, RetentionLimit>;

/** Warning before a review falls due, in months. Source: Regulation (EU) 2018/1861 art. 39(4) to (6), four months. */
export const REVIEW_WARNING_MONTHS = 4;

/** The ISO day that many months later; the last day of the month where the day does not exist in it. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!isIsoDay(day) || year === undefined || month === undefined || date === undefined) {
    throw fault('REQUEST_INVALID', `"${day}" is no day (YYYY-MM-DD)`);
  }
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const toDate = Math.min(date, daysInMonth(toYear, toMonth));
  return `${String(toYear).padStart(4, '0')}-${String(toMonth).padStart(2, '0')}-${String(toDate).padStart(2, '0')}`;
}

/** The ISO day of an instant, in UTC. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The latest review and purge dates that the category allows for an entry on this day. */
export function latestDates(
  category: DataCategory,
  enteredOn: string,
): { readonly reviewDue: string; readonly purgeDue: string } {
  const limit = RETENTION[category];
  return {
    reviewDue: addMonths(enteredOn, limit.reviewMonthsMax),
    purgeDue: addMonths(enteredOn, limit.purgeMonthsMax),
  };
}

/**
 * Checks the two dates of an entry.
 * @throws REQUEST_INVALID when one is missing, past, beyond the limit of the category, or the purge comes before the review.
 */
export function checkRetention(entry: {
  readonly category: DataCategory;
  readonly enteredOn: string;
  readonly reviewDue: string;
  readonly purgeDue: string;
}): void {
  const { category, enteredOn, reviewDue, purgeDue } = entry;
  if (!isIsoDay(reviewDue) || !isIsoDay(purgeDue))
    throw fault('REQUEST_INVALID', 'a review date and a purge date are needed (YYYY-MM-DD)');
  if (purgeDue <= enteredOn)
    throw fault('REQUEST_INVALID', `the purge date ${purgeDue} is not after the entry on ${enteredOn}`);
  if (reviewDue > purgeDue)
    throw fault('REQUEST_INVALID', `the review on ${reviewDue} would come after the purge on ${purgeDue}`);
  const latest = latestDates(category, enteredOn);
  if (reviewDue > latest.reviewDue)
    throw fault('REQUEST_INVALID', `${category} is reviewed by ${latest.reviewDue} at the latest`);
  if (purgeDue > latest.purgeDue)
    throw fault('REQUEST_INVALID', `${category} is purged by ${latest.purgeDue} at the latest`);
}
