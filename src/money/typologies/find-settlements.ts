/**
 * The lumps by which operators of hawala settle: money that goes from one side to the other over one to three payments.
 * Every `!` in this file reads columns at positions that the book lists.
 */

import { parameterOf } from '../rules/rule.ts';
import { type AccountBook, firstSince, minorIn, outsOf } from './account-book.ts';
import type { LegPair } from './spread-match.ts';
import { DAY_S, type TypologyRun } from './typology.ts';

/** Payments looked at behind one payment of a path. Source: bound of the work; a trader's busier days are left out. */
const FAN_MAX = 500;

interface PathLimits {
  readonly hops: number;
  readonly hopS: number;
  readonly keptMin: number;
}

/** Paths of payments from an account of one side to one of the other, each payment nearly the one before, none of them matched; the first payment is a lump. */
export function findSettlements(
  run: TypologyRun,
  of: {
    readonly here: ReadonlySet<number>;
    readonly there: ReadonlySet<number>;
    readonly matched: readonly LegPair[];
  },
): readonly (readonly number[])[] {
  const { book, rule } = run;
  const { columns } = book;
  const limits = {
    hops: parameterOf(rule, 'settlementHops'),
    hopS: parameterOf(rule, 'settlementHopDays') * DAY_S,
    keptMin: parameterOf(rule, 'settlementKeptMin'),
  };
  const matched = new Set(of.matched.flatMap(({ into, out }) => [into.at, out.at]));
  const [from, to] = [
    Math.min(...of.matched.map(({ into }) => into.time)),
    Math.max(...of.matched.map(({ out }) => out.time)) + limits.hops * limits.hopS,
  ];
  const lumpMin =
    parameterOf(rule, 'settlementShareMin') * of.matched.reduce((sum, { into }) => sum + into.value, 0);
  const paths: (readonly number[])[] = [];
  const currency = book.worths.findIndex((worth) => !Number.isNaN(worth));
  for (const [own, other] of [
    [of.here, of.there],
    [of.there, of.here],
  ] as const) {
    for (const account of own) {
      const outs = outsOf(book, account);
      for (const at of outs.subarray(firstSince(columns, outs, from), firstSince(columns, outs, to + 1))) {
        if (matched.has(at)) continue;
        const value = currency < 0 ? columns.paidMinor[at]! : minorIn(book, at, { side: 'paid', currency });
        if (!(value >= lumpMin)) continue;
        const path = followPath(book, { path: [at], other, matched, limits });
        if (path?.every((hop) => !paths.some((known) => known.includes(hop)))) paths.push(path);
      }
    }
  }
  return paths;
}

/** The first path that reaches the other side, depth first and earliest payments first; equal times by amount. */
function followPath(
  book: AccountBook,
  of: {
    path: readonly number[];
    other: ReadonlySet<number>;
    matched: ReadonlySet<number>;
    limits: PathLimits;
  },
): readonly number[] | null {
  const { columns } = book;
  const { path, other, matched, limits } = of;
  const last = path.at(-1)!;
  const payee = columns.payees[last]!;
  if (other.has(payee)) return path;
  if (path.length >= limits.hops) return null;
  const time = columns.times[last]!;
  const outs = outsOf(book, payee);
  const next = outs.subarray(
    firstSince(columns, outs, time + 1),
    firstSince(columns, outs, time + limits.hopS + 1),
  );
  const currency = columns.receivedCurrencies[last]!;
  const alike = [...next.subarray(0, FAN_MAX)].filter((at) => {
    const kept = minorIn(book, at, { side: 'paid', currency }) / columns.receivedMinor[last]!;
    return !matched.has(at) && kept >= limits.keptMin && kept <= 1 / limits.keptMin;
  });
  alike.sort(
    (a, b) => columns.times[a]! - columns.times[b]! || columns.paidMinor[a]! - columns.paidMinor[b]!,
  );
  for (const at of alike) {
    const whole = followPath(book, { ...of, path: [...path, at] });
    if (whole !== null) return whole;
  }
  return null;
}
