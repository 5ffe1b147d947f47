/**
 * T16: a new account to which many strangers give small sums within days, and which is emptied quickly. Anchored at the payments that leave.
 * Every `!` in this file reads columns at positions that the book lists.
 */

import type { Detection, UndeterminedBound } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import { type AccountBook, currencyAt, firstSince, insOf, minorIn, outsOf, sumIn } from './account-book.ts';
import { daysOf, joinHits, round, toDetection } from './found-pattern.ts';
import { regionOf } from './regions.ts';
import { poissonExcess } from './statistics.ts';
import { DAY_S, HOUR_S, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';

interface Limits {
  readonly newDays: number;
  readonly unseenDays: number;
  readonly donorsMin: number;
  readonly giftShareMax: number;
  readonly burstS: number;
  readonly zMin: number;
  readonly exitS: number;
  readonly exitShareMin: number;
  readonly exitShareMax: number;
  readonly exitPayeesMax: number;
  readonly regionsMin: number;
  readonly hubPaymentsMax: number;
}

/** Finds new accounts that many first-time donors give small sums within a burst, and whose money leaves quickly to few accounts. */
export function findFundraising(run: TypologyRun): RuleOutcome {
  const { book, rule, context } = run;
  const { columns } = book;
  const limits: Limits = {
    newDays: parameterOf(rule, 'newDays'),
    unseenDays: parameterOf(rule, 'unseenDays'),
    donorsMin: parameterOf(rule, 'donorsMin'),
    giftShareMax: parameterOf(rule, 'giftShareMax'),
    burstS: parameterOf(rule, 'burstHours') * HOUR_S,
    zMin: parameterOf(rule, 'zMin'),
    exitS: parameterOf(rule, 'exitDays') * DAY_S,
    exitShareMin: parameterOf(rule, 'exitShareMin'),
    exitShareMax: parameterOf(rule, 'exitShareMax'),
    exitPayeesMax: parameterOf(rule, 'exitPayeesMax'),
    regionsMin: parameterOf(rule, 'regionsMin'),
    hubPaymentsMax: parameterOf(rule, 'hubPaymentsMax'),
  };
  const detections: Detection[] = [];
  const undetermined: UndeterminedBound[] = [];
  for (let account = 0; account < run.judged; account++) {
    const ins = insOf(book, account);
    const outs = outsOf(book, account);
    if (ins.length < limits.donorsMin || outs.length === 0) continue;
    const begins = columns.times[Math.min(ins[0]!, outs[0]!)]!;
    const until = begins + limits.newDays * DAY_S;
    const own = { ins: upTo(book, ins, until), outs: upTo(book, outs, until) };
    if (own.ins.length > limits.hubPaymentsMax) {
      undetermined.push({ account, bound: 'hub-payments', limit: limits.hubPaymentsMax });
      continue;
    }
    const [payments] = joinHits(searchAccount(run, { ...own, limits }));
    if (payments === undefined) continue;
    // An account of the table's first days may be an old one.
    if (begins - columns.times[0]! < limits.unseenDays * DAY_S) {
      undetermined.push({ account, bound: 'history-days', limit: limits.unseenDays });
    } else detections.push(describe(run, account, payments));
  }
  const without = context.regions === undefined ? ['regions: where donors bank could not be told'] : [];
  return ranWith(detections, undetermined, without);
}

function searchAccount(
  run: TypologyRun,
  of: { ins: Uint32Array; outs: Uint32Array; limits: Limits },
): readonly (readonly number[])[] {
  const { book } = run;
  const { columns } = book;
  const { ins, outs, limits } = of;
  const hits: (readonly number[])[] = [];
  for (const exit of exitsOf(book, outs, limits)) {
    const burst = densestBurst(book, upTo(book, ins, exit), limits);
    if (burst === null || columns.times[burst.at(-1)!]! + limits.exitS < exit) continue;
    if (regionsCount(run, burst) < limits.regionsMin) continue;
    const left = [...upTo(book, outs, exit)].filter((at) => columns.times[at]! > columns.times[burst[0]!]!);
    const payees = new Set(left.map((at) => columns.payees[at]!));
    if (left.length === 0 || payees.size > limits.exitPayeesMax) continue;
    const currency = currencyAt(book, burst[0]!, 'received');
    const given = sumIn(book, burst, { side: 'received', currency });
    const gone = sumIn(book, left, { side: 'paid', currency });
    const share = gone / given;
    if (share >= limits.exitShareMin && share <= limits.exitShareMax) hits.push([...burst, ...left]);
  }
  return hits;
}

/** Moments at which money leaves and few were paid in the days before: the only ones that can complete the pattern. */
function exitsOf({ columns }: AccountBook, outs: Uint32Array, limits: Limits): readonly number[] {
  const exits: number[] = [];
  for (let last = 0; last < outs.length; last++) {
    const exit = columns.times[outs[last]!]!;
    if (last + 1 < outs.length && columns.times[outs[last + 1]!]! === exit) continue;
    const payees = new Set<number>();
    for (let at = last; at >= 0 && payees.size <= limits.exitPayeesMax; at--) {
      if (columns.times[outs[at]!]! < exit - limits.exitS) break;
      payees.add(columns.payees[outs[at]!]!);
    }
    if (payees.size <= limits.exitPayeesMax) exits.push(exit);
  }
  return exits;
}

/** The most gifts of first-time donors within the hours of a burst, where they are many, small, and far above the account's own pace. */
function densestBurst(book: AccountBook, ins: Uint32Array, limits: Limits): readonly number[] | null {
  const { columns, fresh } = book;
  const gifts = [...ins].filter((at) => fresh[at] === 1);
  let [best, bestFrom, from] = [0, 0, 0];
  for (let last = 0; last < gifts.length; last++) {
    while (columns.times[gifts[last]!]! - columns.times[gifts[from]!]! > limits.burstS) from++;
    if (last - from + 1 <= best) continue;
    [best, bestFrom] = [last - from + 1, from];
  }
  const burst = gifts.slice(bestFrom, bestFrom + best);
  if (new Set(burst.map((at) => columns.payers[at]!)).size < limits.donorsMin) return null;
  const currency = currencyAt(book, burst[0]!, 'received');
  const amounts = burst.map((at) => minorIn(book, at, { side: 'received', currency }));
  const sum = amounts.reduce((total, minor) => total + minor, 0);
  if (!(Math.max(...amounts) <= limits.giftShareMax * sum)) return null;
  return excessOf(book, { ins, burst, limits }) > limits.zMin ? burst : null;
}

/** The burst against the pace of the account outside it, taken as one payment in the hours of a burst where it has none. */
function excessOf(
  { columns }: AccountBook,
  of: { ins: Uint32Array; burst: readonly number[]; limits: Limits },
): number {
  const { ins, burst, limits } = of;
  const span = columns.times[ins.at(-1)!]! - columns.times[ins[0]!]!;
  const quiet = Math.max(1, span - limits.burstS);
  const expected = Math.max(1, ((ins.length - burst.length) * limits.burstS) / quiet);
  return poissonExcess(burst.length, expected);
}

/** Regions in which the donors bank; without regions, as many as there are donors. */
function regionsCount({ book, context }: TypologyRun, burst: readonly number[]): number {
  const { regions } = context;
  const { columns } = book;
  if (regions === undefined) return burst.length;
  return new Set(burst.map((at) => regionOf(columns, regions, columns.payers[at]!))).size;
}

function describe(run: TypologyRun, account: number, payments: readonly number[]): Detection {
  const { book } = run;
  const { columns } = book;
  const gifts = payments.filter((at) => columns.payees[at]! === account);
  const exits = payments.filter((at) => columns.payers[at]! === account);
  const currency = currencyAt(book, gifts[0]!, 'received');
  const given = sumIn(book, gifts, { side: 'received', currency });
  const gone = sumIn(book, exits, { side: 'paid', currency });
  return toDetection(run, {
    subjects: [account],
    payments,
    minor: Math.min(given, gone),
    currency,
    quantities: {
      payments: payments.length,
      gifts: gifts.length,
      donors: new Set(gifts.map((at) => columns.payers[at]!)).size,
      largestShare: round(
        Math.max(...gifts.map((at) => minorIn(book, at, { side: 'received', currency }))) / given,
      ),
      givenMinor: given,
      leftMinor: gone,
      exitShare: round(gone / given),
      exitPayees: new Set(exits.map((at) => columns.payees[at]!)).size,
      burstHours: round((columns.times[gifts.at(-1)!]! - columns.times[gifts[0]!]!) / HOUR_S),
      days: daysOf(columns, payments),
    },
  });
}

function upTo({ columns }: AccountBook, positions: Uint32Array, time: number): Uint32Array {
  return positions.subarray(0, firstSince(columns, positions, time + 1));
}
