/**
 * T12: two operators in two regions, money in with one and the same money out with the other, and no payment between them. Looked at over the whole table, at its end.
 * Every `!` in this file reads columns at positions that the book lists and lists below their length.
 */

import { type Detection, PAYMENT_CHANNELS, type UndeterminedBound } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import { type AccountBook, currencyAt, insOf, outsOf, sumIn } from './account-book.ts';
import { legsOf } from './find-hawala-hub.ts';
import { findSettlements } from './find-settlements.ts';
import { daysOf, round, toDetection } from './found-pattern.ts';
import { linkPools, type OperatorLegs, type Pool } from './hawala-pools.ts';
import { regionsOf } from './regions.ts';
import { type LegPair, matchSpread, permutationP, type Sides, type SpreadLimits } from './spread-match.ts';
import { DAY_S, notRun, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';

/** Cards reach merchants only. */
const CARD = PAYMENT_CHANNELS.indexOf('card');

/** Finds pools of accounts in two regions whose payments in and out mirror each other beyond chance. */
export function findHawalaMirror(run: TypologyRun): RuleOutcome {
  const { book, rule, context } = run;
  if (context.regions === undefined)
    return notRun('regions: the side inputs do not say in which region each bank lies');
  const { ofAccount, names } = regionsOf(book.columns, context.regions);
  const limits: SpreadLimits = {
    lagS: parameterOf(rule, 'lagDays') * DAY_S,
    spreadMin: parameterOf(rule, 'commissionMin'),
    spreadMax: parameterOf(rule, 'commissionMax'),
    tolerance: parameterOf(rule, 'toleranceShare'),
  };
  const { operators, withoutRate, busy } = listOperators(run, ofAccount);
  const { pools, isCut } = linkPools(operators, {
    ...limits,
    pairMatchesMin: parameterOf(rule, 'pairMatchesMin'),
    linkShareMin: parameterOf(rule, 'linkShareMin'),
    chanceMax: parameterOf(rule, 'chanceMax'),
    candidatesMax: parameterOf(rule, 'candidatesMax'),
  });
  const detections: Detection[] = [];
  const taken = new Set<number>();
  for (const pool of pools) {
    // A pool around a weaker pair of accounts that are told already says nothing new.
    if ([...pool.here, ...pool.there].some((one) => taken.has(one.account))) continue;
    const detection = judgePool(run, { pool, limits, names });
    if (detection === null) continue;
    detections.push(detection);
    for (const one of [...pool.here, ...pool.there]) taken.add(one.account);
  }
  const undetermined: UndeterminedBound[] = isCut
    ? [{ account: operators[0]!.account, bound: 'paths', limit: parameterOf(rule, 'candidatesMax') }]
    : [];
  const known = ofAccount.reduce((count, region) => count + (region === 0 ? 0 : 1), 0);
  const without = [
    ...(known < ofAccount.length
      ? [`regions: of ${ofAccount.length - known} accounts the region is not known`]
      : []),
    ...(busy > 0
      ? [`${busy} accounts with more strangers than an operator of this rule has are left out`]
      : []),
    ...(withoutRate > 0 ? [`${withoutRate} payments are in a currency without a known rate`] : []),
  ];
  return ranWith(detections, undetermined, without);
}

/** Accounts that strangers of their own region pay, and that pay strangers of their own region. */
function listOperators(
  run: TypologyRun,
  ofAccount: Uint16Array,
): { operators: readonly OperatorLegs[]; withoutRate: number; busy: number } {
  const { book, rule, context } = run;
  const { columns, fresh } = book;
  const [least, most] = [parameterOf(rule, 'strangersMin'), parameterOf(rule, 'strangersMax')];
  const licensed = new Set(context.licensed ?? []);
  const currency = referenceCurrency(book);
  const operators: OperatorLegs[] = [];
  let [withoutRate, busy] = [0, 0];
  for (let account = 0; account < columns.accounts.count; account++) {
    const region = ofAccount[account]!;
    if (region === 0) continue;
    const isNear = (at: number): boolean =>
      fresh[at] === 1 &&
      columns.channels[at] !== CARD &&
      ofAccount[columns.payers[at]!]! === region &&
      ofAccount[columns.payees[at]!]! === region;
    const near = { ins: insOf(book, account).filter(isNear), outs: outsOf(book, account).filter(isNear) };
    if (near.ins.length < least || near.outs.length < least) continue;
    if (near.ins.length > most || near.outs.length > most) {
      busy++;
      continue;
    }
    const ins = legsOf(book, near.ins, { side: 'received', currency });
    const outs = legsOf(book, near.outs, { side: 'paid', currency });
    withoutRate += near.ins.length + near.outs.length - ins.length - outs.length;
    if (licensed.size > 0 && licensed.has(columns.accounts.nameOf(account))) continue;
    operators.push({ account, region, ins, outs });
  }
  return { operators, withoutRate, busy };
}

/** Judges the pool against chance, and the debt that it left. */
function judgePool(
  run: TypologyRun,
  of: { pool: Pool; limits: SpreadLimits; names: readonly string[] },
): Detection | null {
  const { book, rule } = run;
  const { pool, limits } = of;
  const forth: Sides = {
    ins: pool.here.flatMap((one) => one.ins),
    outs: pool.there.flatMap((one) => one.outs),
  };
  const back: Sides = {
    ins: pool.there.flatMap((one) => one.ins),
    outs: pool.here.flatMap((one) => one.outs),
  };
  const { spread, pairs } = matchSpread([forth, back], limits);
  const active = new Set(
    pairs.flatMap(({ into, out }) => [book.columns.payees[into.at]!, book.columns.payers[out.at]!]),
  );
  const legs = [...pool.here, ...pool.there].filter((one) => active.has(one.account));
  const all = legs.reduce((sum, one) => sum + one.ins.length + one.outs.length, 0);
  if (
    pairs.length < parameterOf(rule, 'matchesMin') ||
    2 * pairs.length < parameterOf(rule, 'matchedShareMin') * all
  )
    return null;
  if (payEachOther(book, pool)) return null;
  const here = new Set(pool.here.map((one) => one.account));
  const settlements = findSettlements(run, {
    here,
    there: new Set(pool.there.map((one) => one.account)),
    matched: pairs,
  });
  const debt = largestDebt(book, { pairs, here, settlements });
  if (debt > parameterOf(rule, 'imbalanceMax')) return null;
  const { p, expected } = permutationP([forth, back], limits, {
    pairs: pairs.length,
    permutations: parameterOf(rule, 'permutations'),
    seed: parameterOf(rule, 'seed'),
    pMax: parameterOf(rule, 'pMax'),
  });
  if (p > parameterOf(rule, 'pMax')) return null;
  return describe(run, { ...of, spread, pairs, settlements, debt, p, expected });
}

/** Whether an account of one side pays one of the other: then the operators settle as others do. */
function payEachOther(book: AccountBook, pool: Pool): boolean {
  const { columns } = book;
  const sides = [pool.here, pool.there].map((side) => new Set(side.map((one) => one.account)));
  return [...sides.entries()].some(([at, side]) =>
    [...side].some((account) =>
      outsOf(book, account).some((out) => sides[1 - at]!.has(columns.payees[out]!)),
    ),
  );
}

/** The largest debt of one side to the other over time, as a share of all that was matched. */
function largestDebt(
  book: AccountBook,
  of: { pairs: readonly LegPair[]; here: ReadonlySet<number>; settlements: readonly (readonly number[])[] },
): number {
  const { columns } = book;
  const currency = referenceCurrency(book);
  const steps = of.pairs.map(({ into }) => {
    const forth = of.here.has(columns.payees[into.at]!);
    return { time: into.time, value: forth ? into.value : -into.value };
  });
  for (const path of of.settlements) {
    const [first, last] = [path[0]!, path.at(-1)!];
    const value = sumIn(book, [first], { side: 'paid', currency });
    steps.push({ time: columns.times[last]!, value: of.here.has(columns.payers[first]!) ? -value : value });
  }
  steps.sort((a, b) => a.time - b.time || a.value - b.value);
  let [debt, largest] = [0, 0];
  for (const { value } of steps) {
    debt += value;
    largest = Math.max(largest, Math.abs(debt));
  }
  return largest / of.pairs.reduce((sum, { into }) => sum + into.value, 0);
}

function describe(
  run: TypologyRun,
  of: {
    pool: Pool;
    names: readonly string[];
    spread: number;
    pairs: readonly LegPair[];
    settlements: readonly (readonly number[])[];
    debt: number;
    p: number;
    expected: number;
  },
): Detection {
  const { columns } = run.book;
  const matched = of.pairs.flatMap(({ into, out }) => [into.at, out.at]);
  const payments = [...new Set([...matched, ...of.settlements.flat()])].sort((a, b) => a - b);
  const active = new Set(
    of.pairs.flatMap(({ into, out }) => [columns.payees[into.at]!, columns.payers[out.at]!]),
  );
  const subjects = [...of.pool.here, ...of.pool.there]
    .map((one) => one.account)
    .filter((one) => active.has(one));
  const lags = of.pairs.map(({ into, out }) => (out.time - into.time) / DAY_S).sort((a, b) => a - b);
  return toDetection(run, {
    subjects,
    payments,
    minor: of.pairs.reduce((sum, { out }) => sum + out.value, 0),
    currency: referenceCurrency(run.book),
    quantities: {
      payments: payments.length,
      pairs: of.pairs.length,
      pairsByChance: round(of.expected),
      permutationP: of.p,
      regionHere: of.names[of.pool.here[0]!.region]!,
      regionThere: of.names[of.pool.there[0]!.region]!,
      commissionShare: round(of.spread),
      lagMedianDays: round(lags[lags.length >> 1]!),
      largestDebtShare: round(of.debt),
      settlements: of.settlements.length,
      days: daysOf(columns, payments),
    },
  });
}

/** The currency in which most is worth comparing: that of the first rate, else that of the first payment. */
function referenceCurrency(book: AccountBook): number {
  const known = book.worths.findIndex((worth) => !Number.isNaN(worth));
  return known >= 0 ? known : book.columns.count === 0 ? 0 : currencyAt(book, 0, 'paid');
}
