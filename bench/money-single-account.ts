/** What systems do that count per account: a small reference of the usual rules, to measure rules over networks against. */

import type { FoundGroup } from './money-scoring.ts';
import type { ReadPayments } from './money-truth.ts';

/** Thresholds of the counting rules; infinity turns a rule off. */
export interface CountingSetting {
  /** Payments made by one account within 24 hours. */
  readonly velocity: number;
  /** Rupees paid by one account within 24 hours. */
  readonly sum: number;
  /** Accounts that pay one, or are paid by one, within 24 hours. */
  readonly fan: number;
  /** Payments to one account within ten days, each below the reporting threshold by at most 30 %. */
  readonly structuring: number;
}

const OFF = Number.POSITIVE_INFINITY;

/** The settings among which the best on the tuning seeds is taken. */
export const COUNTING_SETTINGS: readonly CountingSetting[] = [
  { velocity: OFF, sum: OFF, fan: OFF, structuring: 3 },
  { velocity: OFF, sum: 8_000_000, fan: OFF, structuring: 3 },
  { velocity: OFF, sum: 2_000_000, fan: OFF, structuring: 2 },
  { velocity: 10, sum: 2_000_000, fan: 5, structuring: 2 },
  { velocity: 15, sum: 4_000_000, fan: 8, structuring: 3 },
  { velocity: 25, sum: 8_000_000, fan: 12, structuring: 3 },
  { velocity: 50, sum: 20_000_000, fan: 20, structuring: 4 },
  { velocity: 100, sum: 50_000_000, fan: 40, structuring: 4 },
];

/** Source: FMU Pakistan, circular 01/2025: cash of two million rupees and more is reported. */
const REPORTED_FROM = 2_000_000;
const BELOW_SHARE = 0.3;
const DAY_MINUTES = 1_440;
const STRUCTURING_DAYS = 10;

/** Goes over every account; triggers of one account and rule that touch become one finding. */
export function countPerAccount(payments: ReadPayments, setting: CountingSetting): readonly FoundGroup[] {
  const [paid, received] = [byAccount(payments, payments.payers), byAccount(payments, payments.payees)];
  const findings: FoundGroup[] = [];
  const keep = (rule: string, groups: readonly (readonly number[])[]): void => {
    for (const rows of groups) findings.push({ rule, rows: rows.map((at) => at + 1) });
  };
  for (const list of paid) {
    keep(
      'velocity',
      windows(payments, list, { minutes: DAY_MINUTES, holds: (window) => window.length >= setting.velocity }),
    );
    keep(
      'sum',
      windows(payments, list, {
        minutes: DAY_MINUTES,
        holds: (window) => sumOf(payments, window) >= setting.sum,
      }),
    );
    keep(
      'fan-out-24h',
      windows(payments, list, {
        minutes: DAY_MINUTES,
        holds: (window) => distinct(payments.payees, window) >= setting.fan,
      }),
    );
  }
  for (const list of received) {
    keep(
      'fan-in-24h',
      windows(payments, list, {
        minutes: DAY_MINUTES,
        holds: (window) => distinct(payments.payers, window) >= setting.fan,
      }),
    );
    const below = list.filter((at) => payments.isCash[at] === 1 && isBelow(payments.values[at] ?? 0));
    keep(
      'structuring-count',
      windows(payments, below, {
        minutes: STRUCTURING_DAYS * DAY_MINUTES,
        holds: (window) => window.length >= setting.structuring,
      }),
    );
  }
  return findings;
}

/** Windows that hold, joined where they share a payment. */
function windows(
  payments: ReadPayments,
  list: readonly number[],
  rule: { minutes: number; holds: (window: readonly number[]) => boolean },
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let [start, coveredTo] = [0, -1];
  for (let end = 0; end < list.length; end++) {
    const now = payments.minutes[list[end] ?? 0] ?? 0;
    while ((payments.minutes[list[start] ?? 0] ?? 0) < now - rule.minutes) start++;
    if (!rule.holds(list.slice(start, end + 1))) continue;
    const last = groups.at(-1);
    if (last !== undefined && start <= coveredTo) last.push(...list.slice(coveredTo + 1, end + 1));
    else groups.push(list.slice(start, end + 1));
    coveredTo = end;
  }
  return groups;
}

function byAccount(payments: ReadPayments, side: Uint32Array): readonly (readonly number[])[] {
  const lists = Array.from({ length: payments.accounts }, (): number[] => []);
  for (let at = 0; at < payments.count; at++) {
    if (payments.payers[at] !== payments.payees[at]) lists[side[at] ?? 0]?.push(at);
  }
  return lists;
}

function isBelow(value: number): boolean {
  return value < REPORTED_FROM && value >= REPORTED_FROM * (1 - BELOW_SHARE);
}

function sumOf(payments: ReadPayments, window: readonly number[]): number {
  return window.reduce((sum, at) => sum + (payments.values[at] ?? 0), 0);
}

function distinct(side: Uint32Array, window: readonly number[]): number {
  return new Set(window.map((at) => side[at])).size;
}
