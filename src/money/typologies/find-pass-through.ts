/**
 * T10: what comes in goes out again at once, nearly all of it. Anchored at the last payment that leaves.
 * Every `!` in this file reads columns at positions that the book lists.
 */

import type { Detection, UndeterminedBound } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import { type AccountBook, currencyAt, firstSince, insOf, minorIn, outsOf, sumIn } from './account-book.ts';
import { daysOf, joinHits, round, toDetection } from './found-pattern.ts';
import { type OwnHistory, openOwnHistory } from './own-history.ts';
import { DAY_S, HOUR_S, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';

/** Money that came and went. */
interface Passage {
  readonly ins: readonly number[];
  readonly outs: readonly number[];
}

interface Limits {
  readonly windowS: number;
  readonly keptMin: number;
  readonly keptMax: number;
  readonly holdMedianS: number;
  readonly partShareMin: number;
  readonly partsMax: number;
  readonly paymentsMin: number;
  readonly windowShareMin: number;
  readonly ownFactor: number;
  readonly ownPaymentsMin: number;
  /** Since when what is new to an account can be told, in seconds. */
  readonly knownFrom: number;
  readonly hubPaymentsMax: number;
}

/** Finds money of payers new to an account that leaves for payees new to it within hours, and that is much for the account. */
export function findPassThrough(run: TypologyRun): RuleOutcome {
  const { book, rule } = run;
  const historyDays = parameterOf(rule, 'historyDays');
  const limits: Limits = {
    windowS: parameterOf(rule, 'windowHours') * HOUR_S,
    keptMin: parameterOf(rule, 'keptMin'),
    keptMax: parameterOf(rule, 'keptMax'),
    holdMedianS: parameterOf(rule, 'holdMedianHours') * HOUR_S,
    partShareMin: parameterOf(rule, 'partShareMin'),
    partsMax: parameterOf(rule, 'partsMax'),
    paymentsMin: parameterOf(rule, 'paymentsMin'),
    windowShareMin: parameterOf(rule, 'windowShareMin'),
    ownFactor: parameterOf(rule, 'ownFactor'),
    ownPaymentsMin: parameterOf(rule, 'ownPaymentsMin'),
    knownFrom: knownSince(book, historyDays * DAY_S),
    hubPaymentsMax: parameterOf(rule, 'hubPaymentsMax'),
  };
  const detections: Detection[] = [];
  const undetermined: UndeterminedBound[] = [];
  for (let account = 0; account < run.judged; account++) {
    const ins = insOf(book, account).filter((at) => book.fresh[at] === 1);
    const outs = outsOf(book, account).filter((at) => book.fresh[at] === 1);
    if (ins.length === 0 || outs.length === 0) continue;
    const { passages, bound } = searchAccount(book, { account, ins, outs, limits });
    if (bound !== null) undetermined.push({ account, bound, limit: limits.hubPaymentsMax });
    for (const payments of joinHits(passages.map(({ ins: came, outs: went }) => [...came, ...went]))) {
      if (book.columns.times[payments[0]!]! >= limits.knownFrom)
        detections.push(describe(run, account, payments));
      else undetermined.push({ account, bound: 'history-days', limit: historyDays });
    }
  }
  return ranWith(detections, undetermined);
}

/** Of a short table a part is learnt from. Source: as for the payment graph, chosen. */
const LEARNT_SHARE = 0.25;

/** When the history of accounts is long enough to tell what is new to them. */
function knownSince({ columns }: AccountBook, historyS: number): number {
  const [first, last] = [columns.times[0] ?? 0, columns.times[columns.count - 1] ?? 0];
  return first + Math.min(historyS, LEARNT_SHARE * (last - first));
}

function searchAccount(
  book: AccountBook,
  of: { account: number; ins: Uint32Array; outs: Uint32Array; limits: Limits },
): { passages: readonly Passage[]; bound: string | null } {
  const { columns } = book;
  const { account, ins, outs, limits } = of;
  const passages: Passage[] = [];
  let bound: string | null = null;
  let history: OwnHistory | null = null;
  for (let last = 0; last < outs.length; last++) {
    const time = columns.times[outs[last]!]!;
    if (last + 1 < outs.length && columns.times[outs[last + 1]!]! === time) continue;
    const since = time - limits.windowS;
    const [fromIn, toIn] = [firstSince(columns, ins, since), firstSince(columns, ins, time)];
    if (fromIn === toIn) continue;
    const fromOut = firstSince(columns, outs, columns.times[ins[fromIn]!]! + 1);
    if (toIn - fromIn > limits.hubPaymentsMax || last - fromOut >= limits.hubPaymentsMax) {
      bound = 'hub-payments';
      continue;
    }
    const passage = matchPassage(book, {
      ins: ins.subarray(fromIn, toIn),
      outs: outs.subarray(fromOut, last + 1),
      limits,
    });
    if (passage === 'exchange-rate') bound ??= passage;
    if (passage === null || passage === 'exchange-rate') continue;
    history ??= openOwnHistory(book, account);
    const isMuch = exceedsCustom(book, { passage, history, limits, before: since });
    if (isMuch && fillsWindow(book, { account, passage, limits, since })) passages.push(passage);
  }
  return { passages, bound };
}

/** The large parts of what came and of what went, where the second is nearly all of the first. */
function matchPassage(
  book: AccountBook,
  of: { ins: Uint32Array; outs: Uint32Array; limits: Limits },
): Passage | 'exchange-rate' | null {
  const { times } = book.columns;
  const { limits } = of;
  const currency = currencyAt(book, of.outs.at(-1)!, 'paid');
  const arrived = Array.from(of.ins, (at) => minorIn(book, at, { side: 'received', currency }));
  const left = Array.from(of.outs, (at) => minorIn(book, at, { side: 'paid', currency }));
  // A payment that no rate compares is left out; where none is left that came in, nothing can be told.
  if (arrived.every(Number.isNaN)) return 'exchange-rate';
  const leastPart = limits.partShareMin * Math.max(...arrived.filter((minor) => !Number.isNaN(minor)));
  const ins = [...of.ins].filter((_, index) => arrived[index]! >= leastPart);
  const firstIn = times[ins[0]!]!;
  const outs = [...of.outs].filter((at, index) => left[index]! >= leastPart && times[at]! > firstIn);
  if (outs.length === 0 || ins.length > limits.partsMax || outs.length > limits.partsMax) return null;
  if (ins.length + outs.length < limits.paymentsMin) return null;
  const kept =
    sumIn(book, outs, { side: 'paid', currency }) / sumIn(book, ins, { side: 'received', currency });
  if (!(kept >= limits.keptMin && kept <= limits.keptMax)) return null;
  const held = medianTime(times, outs) - medianTime(times, ins);
  return held > 0 && held < limits.holdMedianS ? { ins, outs } : null;
}

/** Whether more came than in any payment that the account was used to. */
function exceedsCustom(
  book: AccountBook,
  of: { passage: Passage; history: OwnHistory; limits: Limits; before: number },
): boolean {
  const { passage, history, limits, before } = of;
  const earlier = history.before(before);
  if (earlier.payments < limits.ownPaymentsMin) return false;
  const currency = currencyAt(book, passage.ins[0]!, 'received');
  const sum = sumIn(book, passage.ins, { side: 'received', currency });
  return sum >= limits.ownFactor * history.largestIn(earlier, currency);
}

/** Whether nearly all that moved at the account in those days is this money. */
function fillsWindow(
  book: AccountBook,
  of: { account: number; passage: Passage; limits: Limits; since: number },
): boolean {
  const { columns } = book;
  const { account, passage, limits, since } = of;
  const currency = currencyAt(book, passage.outs.at(-1)!, 'paid');
  const until = columns.times[passage.outs.at(-1)!]!;
  const allOf = (positions: Uint32Array): Uint32Array =>
    positions
      .subarray(firstSince(columns, positions, since), firstSince(columns, positions, until + 1))
      .filter(
        (at) =>
          !Number.isNaN(book.worths[columns.paidCurrencies[at]!]!) || columns.paidCurrencies[at] === currency,
      );
  const moved =
    sumIn(book, allOf(insOf(book, account)), { side: 'received', currency }) +
    sumIn(book, allOf(outsOf(book, account)), { side: 'paid', currency });
  const passed =
    sumIn(book, passage.ins, { side: 'received', currency }) +
    sumIn(book, passage.outs, { side: 'paid', currency });
  return passed >= limits.windowShareMin * moved;
}

function describe(run: TypologyRun, account: number, payments: readonly number[]): Detection {
  const { book } = run;
  const { columns } = book;
  const ins = payments.filter((at) => columns.payees[at]! === account);
  const outs = payments.filter((at) => columns.payers[at]! === account);
  const currency = currencyAt(book, outs[0]!, 'paid');
  const arrived = sumIn(book, ins, { side: 'received', currency });
  const left = sumIn(book, outs, { side: 'paid', currency });
  return toDetection(run, {
    subjects: [account],
    payments,
    minor: Math.min(arrived, left),
    currency,
    quantities: {
      payments: payments.length,
      paymentsIn: ins.length,
      paymentsOut: outs.length,
      arrivedMinor: arrived,
      leftMinor: left,
      keptShare: round(left / arrived),
      holdMedianHours: round((medianTime(columns.times, outs) - medianTime(columns.times, ins)) / HOUR_S),
      days: daysOf(columns, payments),
    },
  });
}

/** The middle moment of payments in order of time. */
function medianTime(times: Uint32Array, positions: readonly number[]): number {
  const middle = (positions.length - 1) / 2;
  return (times[positions[Math.floor(middle)]!]! + times[positions[Math.ceil(middle)]!]!) / 2;
}
