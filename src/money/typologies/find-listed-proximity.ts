/**
 * T21: money between an account and one that screening matched to a listed party, at one or two payments' distance, after the listing. Anchored at the last payment.
 * The match is an input; a finding is never ground for anything alone, and its sentence says so.
 * Every `!` in this file reads columns at positions that the book lists.
 */

import type { ListedAccount } from '../context/detection-context.ts';
import type { Detection, UndeterminedBound } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import { type AccountBook, currencyAt, firstSince, insOf, minorIn, outsOf } from './account-book.ts';
import { daysOf, knownValue, toDetection, withoutRate } from './found-pattern.ts';
import { findNamed } from './named-accounts.ts';
import { DAY_S, notRun, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';

/** Millionths of the reference currency's unit. */
const MILLION = 1e6;

interface Limits {
  readonly valueMin: number;
  readonly holdS: number;
  readonly keptMin: number;
  readonly keptMax: number;
  readonly hubPaymentsMax: number;
  readonly middlePaymentsMax: number;
}

/** Which way the money goes, seen from the listed account. */
type Direction = 'from' | 'to';

/** A listed account among the payments; several lists may name it. */
interface Listed {
  readonly account: number;
  readonly references: string;
  /** Day of its first listing, and its first second. */
  readonly listedOn: string;
  readonly since: number;
}

/** One search, with what it could not tell. */
interface Search {
  readonly listed: Listed;
  readonly direction: Direction;
  readonly limits: Limits;
  readonly undetermined: UndeterminedBound[];
}

/** Finds accounts that a listed account pays, or that pay it, directly or over one other account. */
export function findListedProximity(run: TypologyRun): RuleOutcome {
  const { context, rule } = run;
  if (context.listed === undefined) return notRun('listed: no result of screening was handed in');
  const limits: Limits = {
    valueMin: parameterOf(rule, 'valueMin'),
    holdS: parameterOf(rule, 'holdDays') * DAY_S,
    keptMin: parameterOf(rule, 'keptMin'),
    keptMax: parameterOf(rule, 'keptMax'),
    hubPaymentsMax: parameterOf(rule, 'hubPaymentsMax'),
    middlePaymentsMax: parameterOf(rule, 'middlePaymentsMax'),
  };
  const { found, absent } = listedAccounts(run, context.listed);
  const undetermined: UndeterminedBound[] = [];
  const detections = found.flatMap((listed) =>
    (['from', 'to'] as const).flatMap((direction) =>
      searchDirection(run, { listed, direction, limits, undetermined }),
    ),
  );
  const without = absent > 0 ? [`listed: ${absent} of the accounts are not among the payments`] : [];
  return ranWith(detections, undetermined, without);
}

function listedAccounts(
  { book }: TypologyRun,
  entries: readonly ListedAccount[],
): { readonly found: readonly Listed[]; readonly absent: number } {
  const byName = Map.groupBy(entries, ({ account }) => account);
  const named = findNamed(book.columns, byName.keys());
  const found = [...named].map(([name, account]): Listed => {
    const own = (byName.get(name) ?? []).toSorted((a, b) => (a.listedOn < b.listedOn ? -1 : 1));
    const listedOn = own[0]?.listedOn ?? '';
    return {
      account,
      references: [...new Set(own.map(({ listReference }) => listReference))].join(', '),
      listedOn,
      since: Date.parse(`${listedOn}T00:00:00Z`) / 1000,
    };
  });
  return { found, absent: byName.size - named.size };
}

function searchDirection(run: TypologyRun, search: Search): readonly Detection[] {
  const { book } = run;
  const { direction, limits, listed, undetermined } = search;
  const { columns } = book;
  const own = (direction === 'from' ? outsOf : insOf)(book, listed.account);
  const direct = own.subarray(firstSince(columns, own, listed.since));
  if (direct.length > limits.hubPaymentsMax) {
    undetermined.push({ account: listed.account, bound: 'hub-payments', limit: limits.hubPaymentsMax });
    return [];
  }
  const otherEnd = direction === 'from' ? columns.payees : columns.payers;
  const reached = new Map<number, number[]>();
  const add = (account: number, payments: readonly number[]): void => {
    if (account !== listed.account) reached.set(account, [...(reached.get(account) ?? []), ...payments]);
  };
  const cut = new Map<number, UndeterminedBound>();
  for (const at of direct) {
    const middle = otherEnd[at]!;
    const enough = isEnough(book, at, limits);
    if (enough === null) cut.set(middle, withoutRate(middle));
    if (enough !== true) continue;
    add(middle, [at]);
    const next = secondHops(book, { at, middle, search });
    if ('bound' in next) cut.set(middle, next);
    else for (const hop of next) if (isEnough(book, hop, limits) === true) add(otherEnd[hop]!, [at, hop]);
  }
  undetermined.push(...cut.values());
  return [...reached].map(([account, payments]) => describe(run, { search, account, payments }));
}

/** Payments that hand the money of one on, or that fed it, after the listing; or the bound that was met at the account in the middle. */
function secondHops(
  book: AccountBook,
  of: { at: number; middle: number; search: Search },
): readonly number[] | UndeterminedBound {
  const { columns } = book;
  const { at, middle, search } = of;
  const { direction, limits, listed } = search;
  const time = columns.times[at]!;
  const all = (direction === 'from' ? outsOf : insOf)(book, middle);
  const [from, to] =
    direction === 'from'
      ? [time + 1, time + limits.holdS + 1]
      : [Math.max(listed.since, time - limits.holdS), time];
  const near = all.subarray(firstSince(columns, all, from), firstSince(columns, all, to));
  const limit = limits.middlePaymentsMax;
  if (near.length > limit) return { account: middle, bound: 'hub-payments', limit };
  const kept = [...near].map((other) => {
    const [into, out] = direction === 'from' ? [at, other] : [other, at];
    const currency = currencyAt(book, into, 'received');
    return minorIn(book, out, { side: 'paid', currency }) / columns.receivedMinor[into]!;
  });
  if (kept.some(Number.isNaN)) return withoutRate(middle);
  return [...near].filter((_, index) => kept[index]! >= limits.keptMin && kept[index]! <= limits.keptMax);
}

/** Whether a payment is worth as much as the rule asks for, in units of the reference currency; null where no rate is known. */
function isEnough(book: AccountBook, at: number, { valueMin }: Limits): boolean | null {
  if (valueMin === 0) return true;
  const worth = (book.columns.paidMinor[at]! * book.worths[currencyAt(book, at, 'paid')]!) / MILLION;
  return Number.isNaN(worth) ? null : worth >= valueMin;
}

function describe(
  run: TypologyRun,
  of: { search: Search; account: number; payments: readonly number[] },
): Detection {
  const { columns } = run.book;
  const { direction, listed } = of.search;
  const [near, far] =
    direction === 'from' ? [columns.payers, columns.payees] : [columns.payees, columns.payers];
  const payments = [...new Set(of.payments)].sort((a, b) => a - b);
  const own = payments.filter((at) => far[at]! === of.account);
  const isDirect = own.some((at) => near[at]! === listed.account);
  const side = direction === 'from' ? 'received' : 'paid';
  return toDetection(run, {
    subjects: [of.account, listed.account],
    payments,
    ...knownValue(run.book, own, { side, account: of.account }),
    quantities: {
      payments: payments.length,
      distance: isDirect ? 1 : 2,
      direction: direction === 'from' ? 'from the listed account' : 'to the listed account',
      listReference: listed.references,
      listedOn: listed.listedOn,
      soleGround: false,
      days: daysOf(columns, payments),
    },
  });
}
