/**
 * T15: related accounts that empty themselves towards one new account, or into cash, soon after an incident nearby. Anchored at the last payment.
 * Every `!` in this file reads columns at positions that the book lists.
 */

import type { Regions, ReportedIncident } from '../context/detection-context.ts';
import { type Detection, PAYMENT_CHANNELS, type UndeterminedBound } from '../model.ts';
import { parameterOf } from '../rules/rule.ts';
import { type AccountBook, currencyAt, firstSince, insOf, outsOf, sumIn } from './account-book.ts';
import { daysOf, joinHits, round, toDetection, withoutRate } from './found-pattern.ts';
import { findNamed } from './named-accounts.ts';
import { regionOf } from './regions.ts';
import { DAY_S, notRun, type RuleOutcome, ranWith, type TypologyRun } from './typology.ts';

const CASH = PAYMENT_CHANNELS.indexOf('cash');

interface Limits {
  readonly windowS: number;
  readonly accountsMin: number;
  readonly accountsMax: number;
  readonly ownFactor: number;
  readonly ownPaymentsMin: number;
  readonly historyS: number;
  readonly newS: number;
}

/** An incident with its moment in seconds. */
interface Incident extends ReportedIncident {
  readonly from: number;
}

/** Related accounts of one region, and what happened there, in order of time. */
interface Family {
  readonly accounts: readonly number[];
  readonly incidents: readonly Incident[];
}

/** Payments after an incident to one end: cash, or one new account. */
interface Burst {
  readonly incident: Incident;
  readonly payments: readonly number[];
  readonly end: 'new account' | 'cash';
  readonly usualMinor: number;
}

/** Finds related accounts of a region that together pay one new account, or draw cash, far more than they used to, within days of an incident there. */
export function findRansom(run: TypologyRun): RuleOutcome {
  const { book, context, rule } = run;
  const { incidents, resources, regions } = context;
  if (incidents === undefined) return notRun('incidents: no reported incidents were handed in');
  if (resources === undefined) return notRun('resources: which accounts are related was not handed in');
  if (regions === undefined)
    return notRun('regions: the side inputs do not say in which region each bank lies');
  const limits: Limits = {
    windowS: parameterOf(rule, 'windowDays') * DAY_S,
    accountsMin: parameterOf(rule, 'accountsMin'),
    accountsMax: parameterOf(rule, 'accountsMax'),
    ownFactor: parameterOf(rule, 'ownFactor'),
    ownPaymentsMin: parameterOf(rule, 'ownPaymentsMin'),
    historyS: parameterOf(rule, 'historyDays') * DAY_S,
    newS: parameterOf(rule, 'newDays') * DAY_S,
  };
  const undetermined: UndeterminedBound[] = [];
  const families = familiesOf(book, { incidents, resources, regions }, { limits, undetermined });
  const detections = families.flatMap((family) => searchFamily(run, { family, limits, undetermined }));
  return ranWith(foldSame(detections), undetermined);
}

/** Accounts that share an address or a phone, by the region of their banks, where something happened there. */
function familiesOf(
  book: AccountBook,
  known: {
    readonly incidents: readonly ReportedIncident[];
    readonly resources: NonNullable<TypologyRun['context']['resources']>;
    readonly regions: Regions;
  },
  into: { readonly limits: Limits; readonly undetermined: UndeterminedBound[] },
): readonly Family[] {
  const { columns } = book;
  const related = known.resources.filter(({ kind }) => kind === 'address' || kind === 'phone');
  const named = findNamed(
    columns,
    related.flatMap(({ accounts }) => accounts),
  );
  const byRegion = Map.groupBy(
    known.incidents
      .map((incident): Incident => ({ ...incident, from: Date.parse(incident.at) / 1000 }))
      .sort((a, b) => a.from - b.from),
    ({ region }) => region,
  );
  return related.flatMap((resource) => {
    const accounts = [...new Set(resource.accounts.flatMap((name) => named.get(name) ?? []))];
    if (accounts.length > into.limits.accountsMax) {
      const limit = into.limits.accountsMax;
      into.undetermined.push({ account: Math.min(...accounts), bound: 'resource-accounts', limit });
      return [];
    }
    return [...Map.groupBy(accounts, (account) => regionOf(columns, known.regions, account) ?? '')]
      .map(([region, own]) => ({ accounts: own, incidents: byRegion.get(region) ?? [] }))
      .filter((one) => one.accounts.length >= into.limits.accountsMin && one.incidents.length > 0);
  });
}

function searchFamily(
  run: TypologyRun,
  of: { family: Family; limits: Limits; undetermined: UndeterminedBound[] },
): readonly Detection[] {
  const { book } = run;
  const { columns } = book;
  const { family, limits, undetermined } = of;
  const first = columns.times[0]!;
  const bursts: Burst[] = [];
  for (const incident of family.incidents) {
    for (const { payments, end } of endsAfter(book, { family, incident, limits })) {
      const history = usualOutflow(book, { family, incident, limits, payments });
      // An account that appears with the table may be an old one, and nobody's custom is known from its first days.
      const neededS = Math.max(limits.windowS, end === 'new account' ? limits.newS : 0);
      const [account] = family.accounts;
      if (account === undefined || history.sumMinor < limits.ownFactor * history.usualMinor) continue;
      if (incident.from - first < neededS) {
        undetermined.push({ account, bound: 'history-days', limit: neededS / DAY_S });
      } else if (Number.isNaN(history.sumMinor + history.usualMinor)) undetermined.push(withoutRate(account));
      else if (history.payments >= limits.ownPaymentsMin)
        bursts.push({ incident, payments, end, usualMinor: history.usualMinor });
    }
  }
  return joinHits(bursts.map(({ payments }) => payments)).flatMap((payments) => {
    // The nearest incident before the money began to leave.
    const burst = bursts.findLast((one) => one.payments.includes(payments[0]!));
    return burst === undefined ? [] : [describe(run, { ...burst, payments })];
  });
}

/** Where the accounts paid to in the days after the incident, as far as enough of them paid there. */
function endsAfter(
  book: AccountBook,
  of: { family: Family; incident: Incident; limits: Limits },
): readonly Pick<Burst, 'payments' | 'end'>[] {
  const { columns } = book;
  const { family, incident, limits } = of;
  const paid = within(book, family, { from: incident.from, to: incident.from + limits.windowS });
  const toCash = paid.filter((at) => columns.channels[at] === CASH);
  const toOthers = paid.filter(
    (at) => columns.channels[at] !== CASH && !family.accounts.includes(columns.payees[at]!),
  );
  const groups = [...Map.groupBy(toOthers, (at) => columns.payees[at]!)]
    .filter(([payee]) => isNew(book, payee, incident.from - limits.newS))
    .map(([, payments]) => ({ payments, end: 'new account' as const }));
  return [...groups, { payments: toCash, end: 'cash' as const }].filter(
    ({ payments }) => new Set(payments.map((at) => columns.payers[at]!)).size >= limits.accountsMin,
  );
}

/** The sum of the burst beside what the accounts paid in an equal stretch of time, on average over the days before the incident that are known. */
function usualOutflow(
  book: AccountBook,
  of: { family: Family; incident: Incident; limits: Limits; payments: readonly number[] },
): { readonly sumMinor: number; readonly usualMinor: number; readonly payments: number } {
  const { incident, limits } = of;
  const currency = currencyAt(book, of.payments[0]!, 'paid');
  const since = Math.max(book.columns.times[0]!, incident.from - limits.historyS);
  const earlier = within(book, of.family, { from: since, to: incident.from - 1 });
  const to = { side: 'paid', currency } as const;
  const knownS = Math.max(1, incident.from - since);
  return {
    sumMinor: sumIn(book, of.payments, to),
    usualMinor: (sumIn(book, earlier, to) * limits.windowS) / knownS,
    payments: earlier.length,
  };
}

/** Whether the first payment of an account is not before `since`. */
function isNew(book: AccountBook, account: number, since: number): boolean {
  const starts = [insOf(book, account)[0], outsOf(book, account)[0]];
  return starts.every((at) => at === undefined || book.columns.times[at]! >= since);
}

function describe(run: TypologyRun, of: Burst): Detection {
  const { book } = run;
  const { columns } = book;
  const { incident, payments } = of;
  const payers = [...new Set(payments.map((at) => columns.payers[at]!))];
  const currency = currencyAt(book, payments[0]!, 'paid');
  return toDetection(run, {
    subjects: payers,
    payments,
    minor: sumIn(book, payments, { side: 'paid', currency }),
    currency,
    quantities: {
      payments: payments.length,
      relatedAccounts: payers.length,
      end: of.end,
      incident: incident.id,
      incidentKind: incident.kind,
      region: incident.region,
      usualMinor: Math.round(of.usualMinor),
      daysAfter: round((columns.times[payments[0]!]! - incident.from) / DAY_S),
      days: daysOf(columns, payments),
    },
  });
}

/** Two families with the same payments are told once. */
function foldSame(detections: readonly Detection[]): readonly Detection[] {
  return [...new Map(detections.map((one) => [one.payments.join(' '), one])).values()];
}

/** What the accounts of a family paid from a moment to another, both within, in order. */
function within(
  book: AccountBook,
  family: Family,
  span: { readonly from: number; readonly to: number },
): readonly number[] {
  return family.accounts
    .flatMap((account) => {
      const outs = outsOf(book, account);
      const { columns } = book;
      return [...outs.subarray(firstSince(columns, outs, span.from), firstSince(columns, outs, span.to + 1))];
    })
    .sort((a, b) => a - b);
}
