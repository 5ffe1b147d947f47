/**
 * T13: an account that takes strangers' money and pays strangers the same, always less the same spread. Looked at over whole windows, at their end.
 * Every `!` in this file reads columns at positions that the book lists.
 */

import { currencyDecimals } from '../columns/currencies.ts';
import { CURRENCY_THRESHOLDS } from '../goaml/data/currency-thresholds.ts';
import type { Detection, UndeterminedBound } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import {
  type AccountBook,
  type AmountSide,
  currencyAt,
  firstSince,
  insOf,
  minorIn,
  outsOf,
  sumIn,
} from './account-book.ts';
import { daysOf, joinHits, round, toDetection } from './found-pattern.ts';
import { regionOf } from './regions.ts';
import { type Leg, matchSpread, permutationP, type SpreadLimits } from './spread-match.ts';
import { DAY_S, HOUR_S, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';
import { windowsOf } from './windows.ts';

/** Units of a currency whose multiples are round. */
const ROUND_UNITS = 100;

/** What a hub did in one window. */
interface HubFound {
  readonly payments: readonly number[];
  readonly spread: number;
  readonly p: number;
  readonly expected: number;
}

/** Finds hubs of value transfer that no list of licensed operators names. */
export function findHawalaHub(run: TypologyRun): RuleOutcome {
  const { book, rule, context } = run;
  const { columns } = book;
  const licensed = new Set(context.licensed ?? []);
  const small = smallBelow(run);
  const windows = windowsOf(columns, {
    windowS: parameterOf(rule, 'windowDays') * DAY_S,
    stepS: parameterOf(rule, 'stepDays') * DAY_S,
  });
  const limit = parameterOf(rule, 'hubPaymentsMax');
  const least = parameterOf(rule, 'pairsMin');
  const detections: Detection[] = [];
  const undetermined: UndeterminedBound[] = [];
  let licensedCount = 0;
  for (let account = 0; account < run.judged; account++) {
    const ins = insOf(book, account).filter(
      (at) => book.fresh[at] === 1 && columns.receivedMinor[at]! < small[columns.receivedCurrencies[at]!]!,
    );
    const outs = outsOf(book, account).filter((at) => book.fresh[at] === 1);
    if (ins.length < least || outs.length < least) continue;
    const found: HubFound[] = [];
    for (const { from, to } of windows) {
      const window = (positions: Uint32Array): Uint32Array =>
        positions.subarray(firstSince(columns, positions, from), firstSince(columns, positions, to + 1));
      const hub = searchWindow(run, { ins: window(ins), outs: window(outs) });
      if (typeof hub === 'string') undetermined.push({ account, bound: hub, limit });
      else if (hub !== null) found.push(hub);
    }
    if (found.length > 0 && licensed.has(columns.accounts.nameOf(account))) licensedCount++;
    else
      for (const payments of joinHits(found.map((one) => one.payments)))
        detections.push(describe(run, { account, payments, found }));
  }
  const without = [
    ...(context.licensed === undefined
      ? ['licensed: whether a hub is a licensed operator could not be told']
      : []),
    ...(context.regions === undefined
      ? ['regions: how far apart payers and payees are could not be told']
      : []),
    ...(small.some((limit) => limit < Number.POSITIVE_INFINITY)
      ? []
      : ['thresholds: what a small sum is could not be told']),
    ...(licensedCount > 0 ? [`${licensedCount} accounts of licensed operators are left out`] : []),
  ];
  return ranWith(detections, undetermined, without);
}

/** Minor units of each currency below which a sum counts as small: the factor times the least sum from which cash is reported; without bound where none is known. */
function smallBelow({ book, context, rule }: TypologyRun): Float64Array {
  const { currencies } = book.columns;
  const reported = (context.thresholds ?? CURRENCY_THRESHOLDS).filter(({ duty }) => duty === 'report');
  return Float64Array.from(currencies, (_, to) => {
    const limits = reported.map(({ amount }) => {
      const from = currencies.indexOf(amount.currency);
      if (from === -1) return Number.NaN;
      const own = currencyDecimals(amount.currency);
      const minor = amount.minor * 10 ** ((book.columns.decimals?.[from] ?? own) - own);
      return from === to ? minor : (minor * book.worths[from]!) / book.worths[to]!;
    });
    const known = limits.filter((limit) => !Number.isNaN(limit));
    return parameterOf(rule, 'smallFactor') * Math.min(...known);
  });
}

function searchWindow(
  { book, rule }: TypologyRun,
  of: { ins: Uint32Array; outs: Uint32Array },
): HubFound | 'hub-payments' | null {
  const { columns } = book;
  const least = parameterOf(rule, 'pairsMin');
  if (of.ins.length < least || of.outs.length < least) return null;
  if (of.ins.length + of.outs.length > parameterOf(rule, 'hubPaymentsMax')) return 'hub-payments';
  const limits: SpreadLimits = {
    lagS: parameterOf(rule, 'holdHours') * HOUR_S,
    spreadMin: parameterOf(rule, 'spreadMin'),
    spreadMax: parameterOf(rule, 'spreadMax'),
    tolerance: parameterOf(rule, 'toleranceShare'),
  };
  const currency = currencyAt(book, of.ins[0]!, 'received');
  const sides = [
    {
      ins: legsOf(book, of.ins, { side: 'received', currency }),
      outs: legsOf(book, of.outs, { side: 'paid', currency }),
    },
  ];
  const { spread, pairs } = matchSpread(sides, limits);
  const payers = new Set(pairs.map(({ into }) => columns.payers[into.at]!));
  const payees = new Set(pairs.map(({ out }) => columns.payees[out.at]!));
  if (pairs.length < least) return null;
  if (payers.size < parameterOf(rule, 'payersMin') || payees.size < parameterOf(rule, 'payeesMin'))
    return null;
  // Unrelated: nobody is on both sides.
  if (![...payees].some((payee) => !payers.has(payee))) return null;
  const { p, expected } = permutationP(sides, limits, {
    pairs: pairs.length,
    permutations: parameterOf(rule, 'permutations'),
    seed: parameterOf(rule, 'seed'),
    pMax: parameterOf(rule, 'pMax'),
  });
  if (p > parameterOf(rule, 'pMax')) return null;
  return { payments: pairs.flatMap(({ into, out }) => [into.at, out.at]), spread, p, expected };
}

/** Payments as legs in one currency; those that no rate leads to are left out. */
export function legsOf(
  book: AccountBook,
  positions: Iterable<number>,
  to: { readonly side: AmountSide; readonly currency: number },
): readonly Leg[] {
  const legs = Array.from(positions, (at) => ({
    at,
    time: book.columns.times[at]!,
    value: minorIn(book, at, to),
  }));
  return legs.filter(({ value }) => value > 0);
}

function describe(
  run: TypologyRun,
  of: { account: number; payments: readonly number[]; found: readonly HubFound[] },
): Detection {
  const { book, context } = run;
  const { columns } = book;
  const { account, payments } = of;
  const ins = payments.filter((at) => columns.payees[at]! === account);
  const outs = payments.filter((at) => columns.payers[at]! === account);
  const currency = currencyAt(book, ins[0]!, 'received');
  const arrived = sumIn(book, ins, { side: 'received', currency });
  const left = sumIn(book, outs, { side: 'paid', currency });
  const own = of.found.filter((one) => payments.includes(one.payments[0]!));
  const all = insOf(book, account).length + outsOf(book, account).length;
  const otherShare = 1 - payments.length / all;
  return toDetection(run, {
    subjects: [account],
    payments,
    minor: Math.min(arrived, left),
    currency,
    quantities: {
      payments: payments.length,
      pairs: Math.min(ins.length, outs.length),
      payers: new Set(ins.map((at) => columns.payers[at]!)).size,
      payees: new Set(outs.map((at) => columns.payees[at]!)).size,
      regions: countRegions(run, payments),
      spreadShare: round(own[0]!.spread),
      permutationP: Math.min(...own.map(({ p }) => p)),
      pairsByChance: round(own[0]!.expected),
      roundShare: round(ins.filter((at) => isRound(run, at)).length / ins.length),
      otherBusinessShare: round(otherShare),
      operatorClass: otherShare > 0.5 ? 'hybrid traditional' : 'pure traditional',
      classReasons:
        otherShare > 0.5
          ? 'the account also carries other business; no other rule names it'
          : 'the account does little else; no other rule names it',
      licensedListChecked: context.licensed !== undefined,
      days: daysOf(columns, payments),
    },
    undetermined: context.licensed === undefined ? { account, bound: 'licensed-list', limit: 0 } : null,
  });
}

/** Regions of the accounts on the other side; null where regions are not known. */
function countRegions({ book, context }: TypologyRun, payments: readonly number[]): number | null {
  const { regions } = context;
  const { columns } = book;
  if (regions === undefined) return null;
  const ends = payments.flatMap((at) => [columns.payers[at]!, columns.payees[at]!]);
  return new Set(
    ends.map((account) => regionOf(columns, regions, account)).filter((region) => region !== null),
  ).size;
}

function isRound({ book }: TypologyRun, at: number): boolean {
  const { columns } = book;
  const currency = columns.receivedCurrencies[at]!;
  const decimals = columns.decimals?.[currency] ?? currencyDecimals(columns.currencies[currency]!);
  return columns.receivedMinor[at]! % (ROUND_UNITS * 10 ** decimals) === 0;
}
