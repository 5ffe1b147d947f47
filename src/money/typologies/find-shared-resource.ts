/**
 * T22: accounts that share a device, phone, address, vehicle or agent and within days pay one account, or are paid by one, that was new to them. Anchored at the last payment.
 * Every `!` in this file reads columns at positions that the book lists.
 */

import type { SharedResource } from '../context/detection-context.ts';
import type { Detection, UndeterminedBound } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import { firstSince, insOf, outsOf } from './account-book.ts';
import { daysOf, joinHits, knownValue, toDetection } from './found-pattern.ts';
import { findNamed } from './named-accounts.ts';
import { DAY_S, notRun, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';

/** Finds rings: accounts with something in common that act on one and the same account together. */
export function findSharedResource(run: TypologyRun): RuleOutcome {
  const { book, context, rule } = run;
  if (context.resources === undefined) return notRun('resources: what accounts share was not handed in');
  const { columns } = book;
  const named = findNamed(
    columns,
    context.resources.flatMap(({ accounts }) => accounts),
  );
  const limit = parameterOf(rule, 'accountsMax');
  const detections: Detection[] = [];
  const undetermined: UndeterminedBound[] = [];
  for (const resource of context.resources) {
    const accounts = [...new Set(resource.accounts.flatMap((name) => named.get(name) ?? []))];
    if (accounts.length < parameterOf(rule, 'accountsMin')) continue;
    if (accounts.length > limit) {
      undetermined.push({ account: Math.min(...accounts), bound: 'resource-accounts', limit });
      continue;
    }
    detections.push(...searchRing(run, { resource, accounts: new Set(accounts), undetermined }));
  }
  const known = context.resources.flatMap(({ accounts }) => accounts);
  const absent = new Set(known).size - named.size;
  return ranWith(
    detections,
    undetermined,
    absent > 0 ? [`resources: ${absent} accounts are not among the payments`] : [],
  );
}

/** Payments of a ring to one account, or from it, that was new to who pays. */
interface Joint {
  readonly other: number;
  readonly direction: 'in' | 'out';
  readonly payments: readonly number[];
}

function searchRing(
  run: TypologyRun,
  of: {
    resource: SharedResource;
    accounts: ReadonlySet<number>;
    undetermined: UndeterminedBound[];
  },
): readonly Detection[] {
  const { columns } = run.book;
  const historyDays = parameterOf(run.rule, 'historyDays');
  const knownFrom = (columns.times[0] ?? 0) + historyDays * DAY_S;
  const detections: Detection[] = [];
  for (const joint of [...jointsOf(run, of.accounts, 'in'), ...jointsOf(run, of.accounts, 'out')]) {
    for (const payments of joinHits(burstsOf(run, joint))) {
      // Whether relations of the table's first days are new cannot be told.
      if (columns.times[payments[0]!]! < knownFrom)
        of.undetermined.push({ account: joint.other, bound: 'history-days', limit: historyDays });
      else detections.push(describe(run, { ...of, ...joint, payments }));
    }
  }
  return detections;
}

function jointsOf(
  { book }: TypologyRun,
  accounts: ReadonlySet<number>,
  direction: Joint['direction'],
): readonly Joint[] {
  const { columns, fresh } = book;
  const others = direction === 'in' ? columns.payees : columns.payers;
  const own = [...accounts].flatMap((account) => [...(direction === 'in' ? outsOf : insOf)(book, account)]);
  const joint = own.filter((at) => fresh[at] === 1 && !accounts.has(others[at]!)).sort((a, b) => a - b);
  return [...Map.groupBy(joint, (at) => others[at]!)].map(([other, payments]) => ({
    other,
    direction,
    payments,
  }));
}

/** Payments of enough accounts of the ring within the window, at each moment, where the ring is much of what is new to the other account. */
function burstsOf(run: TypologyRun, of: Joint): readonly (readonly number[])[] {
  const { book, rule } = run;
  const { columns } = book;
  const windowS = parameterOf(rule, 'windowDays') * DAY_S;
  const own = of.direction === 'in' ? columns.payers : columns.payees;
  const hits: (readonly number[])[] = [];
  let from = 0;
  for (const [last, at] of of.payments.entries()) {
    const time = columns.times[at]!;
    const next = of.payments[last + 1];
    if (next !== undefined && columns.times[next]! === time) continue;
    while (columns.times[of.payments[from]!]! < time - windowS) from++;
    const window = of.payments.slice(from, last + 1);
    const members = new Set(window.map((one) => own[one]!)).size;
    if (members < parameterOf(rule, 'accountsMin')) continue;
    const all = newcomers(run, { ...of, from: time - windowS, to: time });
    if (members >= parameterOf(rule, 'jointShareMin') * all) hits.push(window);
  }
  return hits;
}

/** How many accounts, of the ring or not, began to deal with the other account in a stretch of time. */
function newcomers(
  { book }: TypologyRun,
  of: Joint & { readonly from: number; readonly to: number },
): number {
  const { columns, fresh } = book;
  const all = (of.direction === 'in' ? insOf : outsOf)(book, of.other);
  const ends = of.direction === 'in' ? columns.payers : columns.payees;
  const near = all.subarray(firstSince(columns, all, of.from), firstSince(columns, all, of.to + 1));
  return new Set([...near].filter((at) => fresh[at] === 1).map((at) => ends[at]!)).size;
}

function describe(
  run: TypologyRun,
  of: { resource: SharedResource; other: number; direction: 'in' | 'out'; payments: readonly number[] },
): Detection {
  const { book } = run;
  const own = of.direction === 'in' ? book.columns.payers : book.columns.payees;
  const side = of.direction === 'in' ? 'received' : 'paid';
  return toDetection(run, {
    subjects: [of.other],
    payments: of.payments,
    ...knownValue(book, of.payments, { side, account: of.other }),
    quantities: {
      payments: of.payments.length,
      accounts: new Set(of.payments.map((at) => own[at]!)).size,
      resource: of.resource.kind,
      resourceHash: of.resource.hash,
      direction: of.direction === 'in' ? 'to one account' : 'from one account',
      days: daysOf(book.columns, of.payments),
    },
  });
}
