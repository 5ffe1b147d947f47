/**
 * Which accounts are looked at again, and when: at once where an account has few payments; where it has many, once they have grown by a
 * share, or after some days. So no payment makes work for more than some hundred others, however busy its accounts are.
 */

import type { RecentPayments } from './recent-payments.ts';

/** Accounts that were paid or paid since they were looked at, by slot, the one that waits longest first. */
export type WaitingAccounts = Map<number, { payments: number; readonly since: number }>;

/** Payments of accounts that have waited for long which are read in one step. Source: chosen; a millisecond. */
const LATE_PAYMENTS_MAX = 1_000;

/** How long a rule waits for more payments of an account before it is asked again. */
export interface Patience {
  /** An account is due when its payments have grown by one in so many. */
  readonly growthOneIn: number;
  /** Longest that an account waits while payments arrive, in seconds of their times. */
  readonly waitMaxS: number;
}

/** Notes that an account was paid or paid at a time. */
export function noteAccount(waiting: WaitingAccounts, slot: number, time: number): void {
  const known = waiting.get(slot);
  if (known === undefined) waiting.set(slot, { payments: 1, since: time });
  else known.payments += 1;
}

/**
 * Takes the accounts that are due out of those that wait: of the slots just touched those that have grown enough, and those that have
 * waited for long, a few at a time.
 */
export function takeDue(
  waiting: WaitingAccounts,
  recent: RecentPayments,
  at: {
    readonly touched: Iterable<number>;
    readonly time: number;
    readonly patience: Patience;
  },
): ReadonlySet<number> {
  const due = new Set<number>();
  for (const slot of at.touched) {
    const one = waiting.get(slot);
    if (one !== undefined && one.payments * at.patience.growthOneIn >= countOf(recent, slot)) due.add(slot);
  }
  let read = 0;
  for (const [slot, { since }] of waiting) {
    if (at.time - since < at.patience.waitMaxS || read > LATE_PAYMENTS_MAX) break;
    due.add(slot);
    read += countOf(recent, slot);
  }
  for (const slot of due) waiting.delete(slot);
  return due;
}

function countOf(recent: RecentPayments, slot: number): number {
  return recent.counts[slot] ?? 0;
}
