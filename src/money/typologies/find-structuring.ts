/**
 * T09: cash just below a threshold, again and again. Anchored at the last payment of a group.
 * Every `!` in this file reads columns at positions below their count, and legs inside their list.
 */

import { type CurrencyThreshold, reaches } from '../goaml/currency-threshold.ts';
import { CURRENCY_THRESHOLDS } from '../goaml/data/currency-thresholds.ts';
import { type Detection, PAYMENT_CHANNELS, type PaymentColumns, type UndeterminedBound } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import { type AmountSide, currencyAt, isUsable, minorAt } from './account-book.ts';
import { daysOf, joinHits, round, toDetection } from './found-pattern.ts';
import { isJustBelow, thresholdsIn } from './near-threshold.ts';
import { DAY_S, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';

const CASH = PAYMENT_CHANNELS.indexOf('cash');
const UNKNOWN = PAYMENT_CHANNELS.indexOf('unknown');

/** Legs of less than this share of the threshold say nothing about it. Source: chosen; the share compares like with like. */
const COMPARED_SHARE = 0.5;

/** Cash of one owner near or above the threshold. */
interface Leg {
  readonly at: number;
  readonly time: number;
  readonly isNear: boolean;
}

/** The cash of one owner under one threshold in one direction. */
interface Purse {
  readonly side: AmountSide;
  readonly threshold: CurrencyThreshold;
  readonly legs: Leg[];
}

/** Finds groups of cash payments of one owner, each just below a reporting threshold and together above it. */
export function findStructuring(run: TypologyRun): RuleOutcome {
  const { columns } = run.book;
  const thresholds = (run.context.thresholds ?? CURRENCY_THRESHOLDS).filter((one) => one.duty === 'report');
  const gathered = gatherPurses(run, thresholds);
  const detections: Detection[] = [];
  const undetermined: UndeterminedBound[] = [];
  const limit = parameterOf(run.rule, 'hubPaymentsMax');
  for (const purse of gathered.purses) {
    const found = searchPurse(run, purse);
    if (found === 'hub') {
      const at = purse.legs[0]!.at;
      undetermined.push({ account: ownEnd(columns, purse, at), bound: 'hub-payments', limit });
    } else detections.push(...found);
  }
  return ranWith(detections, undetermined, gathered.without);
}

function gatherPurses(run: TypologyRun, thresholds: readonly CurrencyThreshold[]) {
  const { book, context, rule } = run;
  const { columns } = book;
  const byCurrency = columns.currencies.map((_, currency) => thresholdsIn(columns, currency, thresholds));
  const owners = new Map(Object.entries(context.owners ?? {}));
  const belowShare = parameterOf(rule, 'belowShare');
  const purses = new Map<string, Purse>();
  let [unknownChannels, withoutThreshold] = [0, 0];
  for (let at = 0; at < columns.count; at++) {
    if (columns.channels[at]! === UNKNOWN) unknownChannels++;
    if (columns.channels[at]! !== CASH || !isUsable(columns, at)) continue;
    const time = columns.times[at]!;
    for (const side of ['received', 'paid'] as const) {
      const choices = byCurrency[currencyAt(book, at, side)]!;
      if (choices.length === 0 && side === 'received') withoutThreshold++;
      const minor = minorAt(book, at, side);
      for (const threshold of choices) {
        if (minor < COMPARED_SHARE * threshold.amount.minor || !holdsAt(threshold, time)) continue;
        const account = (side === 'paid' ? columns.payers : columns.payees)[at]!;
        const owner = owners.size === 0 ? undefined : owners.get(columns.accounts.nameOf(account));
        const key = `${side} ${threshold.id} ${owner === undefined ? account : `owner ${owner}`}`;
        const purse = purses.get(key) ?? { side, threshold, legs: [] };
        purses.set(key, purse);
        purse.legs.push({ at, time, isNear: isJustBelow(minor, threshold, belowShare) });
      }
    }
  }
  const without = [
    ...(withoutThreshold > 0
      ? [`no reporting threshold is known for the currency of ${withoutThreshold} payments in cash`]
      : []),
    ...(unknownChannels > 0 ? [`${unknownChannels} payments do not say how the money moved`] : []),
  ];
  return { purses: purses.values(), without };
}

/** Looks at each moment at the cash of the days before it. */
function searchPurse(run: TypologyRun, purse: Purse): readonly Detection[] | 'hub' {
  const { rule, book } = run;
  const { columns } = book;
  const { legs } = purse;
  const limits = {
    windowS: parameterOf(rule, 'windowDays') * DAY_S,
    paymentsMin: parameterOf(rule, 'paymentsMin'),
    waysMin: parameterOf(rule, 'waysMin'),
    nearShareMin: parameterOf(rule, 'nearShareMin'),
    hubPaymentsMax: parameterOf(rule, 'hubPaymentsMax'),
  };
  if (legs.length < limits.paymentsMin) return [];
  const hits: number[][] = [];
  let [from, nearSoFar] = [0, 0];
  for (let last = 0; last < legs.length; last++) {
    const { time, isNear } = legs[last]!;
    if (isNear) nearSoFar++;
    if (legs[last + 1]?.time === time) continue;
    while (legs[from]!.time < time - limits.windowS) from++;
    if (last - from >= limits.hubPaymentsMax) return 'hub';
    const window = legs.slice(from, last + 1);
    const near = window.filter((leg) => leg.isNear).map((leg) => leg.at);
    if (near.length < limits.paymentsMin || nearSoFar < limits.nearShareMin * (last + 1)) continue;
    const sum = near.reduce((total, at) => total + minorAt(book, at, purse.side), 0);
    if (reaches(sum, purse.threshold) && waysOf(columns, purse, near) >= limits.waysMin) hits.push(near);
  }
  return joinHits(hits).map((payments) => describe(run, purse, payments));
}

function describe(run: TypologyRun, purse: Purse, payments: readonly number[]): Detection {
  const { book } = run;
  const minor = payments.reduce((total, at) => total + minorAt(book, at, purse.side), 0);
  const { threshold } = purse;
  const subjects = [...new Set(payments.map((at) => ownEnd(book.columns, purse, at)))];
  const { accounts } = book.columns;
  subjects.sort((a, b) => (accounts.nameOf(a) < accounts.nameOf(b) ? -1 : 1));
  return toDetection(run, {
    subjects,
    payments,
    minor,
    currency: currencyAt(book, payments[0]!, purse.side),
    quantities: {
      payments: payments.length,
      direction: purse.side === 'received' ? 'in' : 'out',
      threshold: threshold.id,
      thresholdMinor: threshold.amount.minor,
      largestMinor: Math.max(...payments.map((at) => minorAt(book, at, purse.side))),
      sumShare: round(minor / threshold.amount.minor),
      ways: waysOf(book.columns, purse, payments),
      days: daysOf(book.columns, payments),
    },
  });
}

/** Accounts on the other side and places, told apart: how many ways the cash took. */
function waysOf(columns: PaymentColumns, purse: Purse, payments: readonly number[]): number {
  const others = purse.side === 'paid' ? columns.payees : columns.payers;
  return new Set(payments.map((at) => `${others[at]!} ${columns.places[at]!}`)).size;
}

function ownEnd(columns: PaymentColumns, purse: Purse, at: number): number {
  return (purse.side === 'paid' ? columns.payers : columns.payees)[at]!;
}

function holdsAt({ validFrom, validUntil }: CurrencyThreshold, time: number): boolean {
  const day = new Date(time * 1000).toISOString().slice(0, 10);
  return validFrom <= day && (validUntil === null || day <= validUntil);
}
