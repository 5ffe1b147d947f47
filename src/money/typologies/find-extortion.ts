/**
 * T14: regular sums of several payers of one area to a collector who hands them on. Looked at over whole windows, at their end.
 * Every `!` in this file reads columns at positions that the book lists.
 */

import type { Detection, UndeterminedBound } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import { type AccountBook, currencyAt, firstSince, insOf, minorIn, outsOf, sumIn } from './account-book.ts';
import { daysOf, joinHits, round, toDetection } from './found-pattern.ts';
import { regionOf } from './regions.ts';
import { rayleighTest, variation } from './statistics.ts';
import { DAY_S, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';
import { windowsOf } from './windows.ts';

interface Limits {
  readonly payersMin: number;
  readonly paymentsMin: number;
  readonly gapVariationMax: number;
  readonly periodOff: number;
  readonly skippedMax: number;
  readonly amountVariationMax: number;
  readonly amountBandMax: number;
  readonly equalShareMax: number;
  readonly equalWithin: number;
  readonly pMax: number;
  readonly incomeShareMin: number;
  readonly returnedShareMax: number;
  readonly unseenPeriods: number;
  readonly onwardMin: number;
  readonly onwardShareMin: number;
  readonly onwardShareMax: number;
  readonly regionShareMin: number;
  readonly hubPaymentsMax: number;
}

/** What a collector took in one window and to whom it went. */
interface Collection {
  readonly collected: readonly number[];
  readonly onward: readonly number[];
  readonly periodDays: number;
}

/** Periods that are looked for, in days. Source: T14: weekly or monthly; the mean month of the Gregorian calendar. */
const PERIODS_DAYS = [7, 30.436875];

/** Finds collectors: several payers pay at the same pace nearly the same each time, are never paid back, and the money goes on to one account. */
export function findExtortion(run: TypologyRun): RuleOutcome {
  const { book, rule, context } = run;
  const { columns } = book;
  const limits = readLimits(run);
  const windows = windowsOf(columns, {
    windowS: parameterOf(rule, 'windowDays') * DAY_S,
    stepS: parameterOf(rule, 'stepDays') * DAY_S,
  });
  const detections: Detection[] = [];
  const undetermined: UndeterminedBound[] = [];
  for (let account = 0; account < run.judged; account++) {
    const ins = insOf(book, account);
    if (ins.length < limits.payersMin * limits.paymentsMin || outsOf(book, account).length === 0) continue;
    const found: Collection[] = [];
    for (const { from, to } of windows) {
      const window = ins.subarray(firstSince(columns, ins, from), firstSince(columns, ins, to + 1));
      if (window.length < limits.payersMin * limits.paymentsMin) continue;
      if (window.length > limits.hubPaymentsMax) {
        undetermined.push({ account, bound: 'hub-payments', limit: limits.hubPaymentsMax });
        break;
      }
      for (const periodDays of PERIODS_DAYS) {
        const collection = searchWindow(run, { account, window, to, periodDays, limits });
        if (collection !== null) found.push(collection);
      }
    }
    for (const payments of joinHits(found.map(({ collected, onward }) => [...collected, ...onward]))) {
      const { periodDays } = found.find(({ collected }) => payments.includes(collected[0]!))!;
      // What went on already when the table begins is a standing arrangement as far as anybody can see: rents, fees, instalments.
      const seenS = columns.times[payments[0]!]! - columns.times[0]!;
      const limit = Math.ceil(limits.unseenPeriods * periodDays);
      if (seenS < limit * DAY_S) undetermined.push({ account, bound: 'history-days', limit });
      else detections.push(describe(run, { account, payments, periodDays }));
    }
  }
  const without =
    context.regions === undefined ? ['regions: the payers of a collector could not be placed'] : [];
  return ranWith(detections, undetermined, without);
}

function readLimits({ rule }: TypologyRun): Limits {
  return {
    payersMin: parameterOf(rule, 'payersMin'),
    paymentsMin: parameterOf(rule, 'paymentsMin'),
    gapVariationMax: parameterOf(rule, 'gapVariationMax'),
    periodOff: parameterOf(rule, 'periodOff'),
    skippedMax: parameterOf(rule, 'skippedMax'),
    amountVariationMax: parameterOf(rule, 'amountVariationMax'),
    amountBandMax: parameterOf(rule, 'amountBandMax'),
    equalShareMax: parameterOf(rule, 'equalShareMax'),
    equalWithin: parameterOf(rule, 'equalWithin'),
    pMax: parameterOf(rule, 'pMax'),
    incomeShareMin: parameterOf(rule, 'incomeShareMin'),
    returnedShareMax: parameterOf(rule, 'returnedShareMax'),
    unseenPeriods: parameterOf(rule, 'unseenPeriods'),
    onwardMin: parameterOf(rule, 'onwardMin'),
    onwardShareMin: parameterOf(rule, 'onwardShareMin'),
    onwardShareMax: parameterOf(rule, 'onwardShareMax'),
    regionShareMin: parameterOf(rule, 'regionShareMin'),
    hubPaymentsMax: parameterOf(rule, 'hubPaymentsMax'),
  };
}

function searchWindow(
  run: TypologyRun,
  of: { account: number; window: Uint32Array; to: number; periodDays: number; limits: Limits },
): Collection | null {
  const { columns } = run.book;
  const { account, window, limits, periodDays } = of;
  const byPayer = Map.groupBy(window, (at) => columns.payers[at]!);
  const regular = [...byPayer].filter(
    (payer) =>
      isRegular(run.book, { payments: payer[1], periodDays, limits }) &&
      !isPaidBack(run.book, { account, payer, to: of.to, limits }),
  );
  if (regular.length < limits.payersMin || !shareRegion(run, regular, limits)) return null;
  const banded = ofOneBand(run.book, regular, limits);
  if (banded.length < limits.payersMin || isFlat(run.book, banded, limits)) return null;
  const collected = banded.flatMap(([, payments]) => payments);
  const angles = collected.map((at) => (2 * Math.PI * columns.times[at]!) / (periodDays * DAY_S));
  if (rayleighTest(angles).p >= limits.pMax) return null;
  const currency = currencyAt(run.book, collected[0]!, 'received');
  const span = window.subarray(
    window.indexOf(Math.min(...collected)),
    window.indexOf(Math.max(...collected)) + 1,
  );
  const taken = sumIn(run.book, span, { side: 'received', currency });
  if (sumIn(run.book, collected, { side: 'received', currency }) < limits.incomeShareMin * taken) return null;
  const onward = findOnward(run.book, { account, collected, to: of.to, limits });
  return onward === null ? null : { collected, onward, periodDays };
}

type Payer = readonly [number, readonly number[]];

/** Whether one payer pays at the period, skipping few turns, nearly the same each time. */
function isRegular(
  book: AccountBook,
  of: { payments: readonly number[]; periodDays: number; limits: Limits },
): boolean {
  const { payments, limits } = of;
  if (payments.length < limits.paymentsMin) return false;
  const { times } = book.columns;
  const periodS = of.periodDays * DAY_S;
  let skipped = 0;
  const gaps = payments.slice(1).map((at, index) => {
    const gap = times[at]! - times[payments[index]!]!;
    const turns = Math.max(1, Math.round(gap / periodS));
    skipped += turns - 1;
    return gap / turns;
  });
  const mean = gaps.reduce((total, gap) => total + gap, 0) / gaps.length;
  if (skipped > limits.skippedMax || Math.abs(mean - periodS) > limits.periodOff * periodS) return false;
  if (!(variation(gaps) < limits.gapVariationMax)) return false;
  const currency = currencyAt(book, payments[0]!, 'received');
  const amounts = payments.map((at) => minorIn(book, at, { side: 'received', currency }));
  return variation(amounts) < limits.amountVariationMax;
}

/** Whether the collector pays a payer back a good part of what it takes: two who trade with each other. */
function isPaidBack(
  book: AccountBook,
  of: { account: number; payer: Payer; to: number; limits: Limits },
): boolean {
  const { columns } = book;
  const [payer, payments] = of.payer;
  const outs = outsOf(book, of.account);
  const from = firstSince(columns, outs, columns.times[payments[0]!]!);
  const back = outs
    .subarray(from, firstSince(columns, outs, of.to + 1))
    .filter((at) => columns.payees[at]! === payer);
  const currency = currencyAt(book, payments[0]!, 'received');
  const taken = sumIn(book, payments, { side: 'received', currency });
  return sumIn(book, back, { side: 'paid', currency }) > of.limits.returnedShareMax * taken;
}

/** Whether nearly all payers pay the same sum: a due, not what each can be made to give. */
function isFlat(book: AccountBook, payers: readonly Payer[], limits: Limits): boolean {
  const currency = currencyAt(book, payers[0]![1][0]!, 'received');
  const means = payers.map((payer) => meanSum(book, payer, currency)).sort((a, b) => a - b);
  const middle = means[means.length >> 1]!;
  const equal = means.filter((mean) => Math.abs(mean - middle) <= limits.equalWithin * middle);
  return equal.length > limits.equalShareMax * means.length;
}

/** What a payer pays each time, on average. */
function meanSum(book: AccountBook, [, payments]: Payer, currency: number): number {
  return sumIn(book, payments, { side: 'received', currency }) / payments.length;
}

/** The payers whose sums lie within a band around the middle one. */
function ofOneBand(book: AccountBook, payers: readonly Payer[], limits: Limits): readonly Payer[] {
  const currency = currencyAt(book, payers[0]![1][0]!, 'received');
  const means = payers.map((payer) => meanSum(book, payer, currency)).sort((a, b) => a - b);
  const middle = means[means.length >> 1]!;
  return payers.filter((payer) => {
    const ratio = meanSum(book, payer, currency) / middle;
    return ratio <= limits.amountBandMax && ratio >= 1 / limits.amountBandMax;
  });
}

/** Whether enough of the payers bank in one region; true where regions are not known. */
function shareRegion({ context, book }: TypologyRun, payers: readonly Payer[], limits: Limits): boolean {
  const { regions } = context;
  if (regions === undefined) return true;
  const counts = new Map<string | null, number>();
  for (const [payer] of payers) {
    const region = regionOf(book.columns, regions, payer);
    counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  counts.delete(null);
  return Math.max(0, ...counts.values()) >= limits.regionShareMin * payers.length;
}

/** Payments of the collector to one account that, each time, has got most of what was collected until then and never more; null where there is none. */
function findOnward(
  book: AccountBook,
  of: { account: number; collected: readonly number[]; to: number; limits: Limits },
): readonly number[] | null {
  const { columns } = book;
  const collected = of.collected.toSorted((a, b) => a - b);
  const outs = outsOf(book, of.account);
  const first = columns.times[collected[0]!]!;
  const later = outs.subarray(firstSince(columns, outs, first + 1), firstSince(columns, outs, of.to + 1));
  const currency = currencyAt(book, collected[0]!, 'received');
  const handsOn = [...Map.groupBy(later, (at) => columns.payees[at]!).values()].filter((payments) => {
    let handed = 0;
    let share = 0;
    const keepsPace = payments.every((at) => {
      const until = collected.slice(0, firstSince(columns, collected, columns.times[at]!));
      handed += Math.round(minorIn(book, at, { side: 'paid', currency }));
      share = handed / sumIn(book, until, { side: 'received', currency });
      return share >= of.limits.onwardShareMin && share <= of.limits.onwardShareMax;
    });
    const all = handed / sumIn(book, collected, { side: 'received', currency });
    return keepsPace && payments.length >= of.limits.onwardMin && all >= of.limits.onwardShareMin;
  });
  const sumOf = (payments: readonly number[]): number => sumIn(book, payments, { side: 'paid', currency });
  return handsOn.toSorted((a, b) => sumOf(b) - sumOf(a))[0] ?? null;
}

function describe(
  run: TypologyRun,
  of: { account: number; payments: readonly number[]; periodDays: number },
): Detection {
  const { book } = run;
  const { columns } = book;
  const ins = of.payments.filter((at) => columns.payees[at]! === of.account);
  const outs = of.payments.filter((at) => columns.payers[at]! === of.account);
  const currency = currencyAt(book, ins[0]!, 'received');
  const collected = sumIn(book, ins, { side: 'received', currency });
  const angles = ins.map((at) => (2 * Math.PI * columns.times[at]!) / (of.periodDays * DAY_S));
  const { z, p } = rayleighTest(angles);
  return toDetection(run, {
    subjects: [of.account, columns.payees[outs[0]!]!],
    payments: of.payments,
    minor: collected,
    currency,
    quantities: {
      payments: of.payments.length,
      paymentsIn: ins.length,
      payers: new Set(ins.map((at) => columns.payers[at]!)).size,
      periodDays: round(of.periodDays),
      rayleighZ: round(z),
      rayleighP: Number(p.toPrecision(3)),
      collectedMinor: collected,
      onwardMinor: sumIn(book, outs, { side: 'paid', currency }),
      onwardShare: round(sumIn(book, outs, { side: 'paid', currency }) / collected),
      days: daysOf(columns, of.payments),
    },
  });
}
