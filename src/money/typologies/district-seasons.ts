/**
 * T19: whether the money that a district's accounts receive follows the season of a commodity beyond the licit calendar. Districts and months only: no account, no payment.
 * Every `!` in this file reads columns below their count and series at months below their length.
 */

import { wholeAmount } from '../columns/whole-amount.ts';
import type { CommoditySeason, DetectionContext } from '../context/detection-context.ts';
import type { Amount, PaymentColumns } from '../model.ts';
import { parameterOf, type Rule } from '../rules/rule.ts';
import { type AccountBook, isUsable, minorIn } from './account-book.ts';
import { round } from './found-pattern.ts';
import { regionsOf } from './regions.ts';
import { openStream, partialCorrelation } from './statistics.ts';

/** What is said of a district and a commodity. */
export interface DistrictSeason {
  readonly rule: string;
  readonly version: string;
  readonly district: string;
  readonly commodity: string;
  readonly months: number;
  /** First and last month, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
  /** Accounts behind the least month: never fewer than the rule asks for. */
  readonly accountsMin: number;
  /** Partial correlation with the season, from -1 to 1, once the licit calendar is taken out. */
  readonly correlation: number;
  /** By shifting the series against the season, all shifts alike likely. */
  readonly p: number;
  /** What the accounts of the district received in those months. */
  readonly value: Amount;
  readonly sentence: string;
}

/** Findings for districts, or why there are none to be had. */
export type DistrictSeasons =
  | { readonly kind: 'ran'; readonly seasons: readonly DistrictSeason[]; readonly without: readonly string[] }
  | { readonly kind: 'not-run'; readonly because: string };

/** A year of months: a shift by whole years leaves a season where it was. */
const YEAR_MONTHS = 12;

/** Compares the monthly money of each district with each commodity. */
export function findDistrictSeasons(
  book: AccountBook,
  context: DetectionContext,
  rule: Rule,
): DistrictSeasons {
  const { commodities, regions } = context;
  if (commodities === undefined)
    return { kind: 'not-run', because: 'commodities: no seasons were handed in' };
  if (regions === undefined) {
    return { kind: 'not-run', because: 'regions: the side inputs do not say in which region each bank lies' };
  }
  const { series, currency, unknown } = gatherMonths(book, regionsOf(book.columns, regions));
  const monthsMin = parameterOf(rule, 'monthsMin');
  const seasons: DistrictSeason[] = [];
  let tooShort = 0;
  for (const [district, months] of series) {
    for (const commodity of commodities) {
      const shared = sharedMonths(months, commodity, parameterOf(rule, 'accountsMin'));
      if (shared.length < monthsMin) tooShort++;
      else seasons.push(...compare(rule, { district, commodity: commodity.name, shared, currency }));
    }
  }
  const without = [
    ...(tooShort > 0
      ? [
          `for ${tooShort} pairs of district and commodity fewer than ${monthsMin} months have accounts enough`,
        ]
      : []),
    ...(unknown > 0 ? [`rates: ${unknown} payments in currencies without a rate are left out`] : []),
  ];
  return { kind: 'ran', seasons, without };
}

/** A month of a district beside the season. */
interface SharedMonth {
  readonly month: string;
  readonly minor: number;
  readonly accounts: number;
  readonly season: number;
  readonly licit: number;
}

/** Months with accounts enough for which the season is known, in order. */
function sharedMonths(
  months: Months,
  commodity: CommoditySeason,
  accountsMin: number,
): readonly SharedMonth[] {
  return commodity.months
    .flatMap(({ month, season, licit }) => {
      const cell = months.get(month);
      if (cell === undefined || cell.accounts.size < accountsMin) return [];
      return [{ month, minor: cell.minor, accounts: cell.accounts.size, season, licit }];
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

function compare(
  rule: Rule,
  of: { district: string; commodity: string; shared: readonly SharedMonth[]; currency: string },
): readonly DistrictSeason[] {
  const { shared } = of;
  const series = {
    values: shared.map(({ minor }) => Math.log(minor)),
    season: shared.map(({ season }) => season),
    licit: shared.map(({ licit }) => licit),
  };
  const correlation = partialCorrelation(series.values, series.season, series.licit);
  const p = shiftP({ ...series, correlation }, rule);
  if (!(p <= parameterOf(rule, 'pMax') && correlation > 0)) return [];
  const told = {
    district: of.district,
    commodity: of.commodity,
    from: shared[0]!.month,
    to: shared.at(-1)!.month,
    months: shared.length,
    accountsMin: Math.min(...shared.map(({ accounts }) => accounts)),
    correlation: round(correlation),
    p: round(p),
    value: wholeAmount(
      shared.reduce((sum, { minor }) => sum + minor, 0),
      of.currency,
    ),
  };
  return [{ rule: rule.id, version: rule.version, ...told, sentence: sentenceOf(told) }];
}

type Months = Map<string, { minor: number; readonly accounts: Set<number> }>;

/** What accounts of a district received, month by month, in whole minor units of one currency. */
function gatherMonths(
  book: AccountBook,
  regions: { readonly ofAccount: Uint16Array; readonly names: readonly string[] },
): { readonly series: ReadonlyMap<string, Months>; readonly currency: string; readonly unknown: number } {
  const { columns } = book;
  const currency = Math.max(
    0,
    book.worths.findIndex((worth) => !Number.isNaN(worth)),
  );
  const series = new Map<string, Months>();
  let unknown = 0;
  for (let at = 0; at < columns.count; at++) {
    const region = regions.ofAccount[columns.payees[at]!]!;
    if (region === 0 || !isUsable(columns, at)) continue;
    const minor = Math.round(minorIn(book, at, { side: 'received', currency }));
    if (Number.isNaN(minor)) unknown++;
    if (!(minor > 0)) continue;
    const district = regions.names[region]!;
    const months: Months = series.get(district) ?? new Map();
    series.set(district, months);
    const month = monthOf(columns, at);
    const cell = months.get(month) ?? { minor: 0, accounts: new Set<number>() };
    months.set(month, cell);
    cell.minor += minor;
    cell.accounts.add(columns.payees[at]!);
  }
  return { series, currency: columns.currencies[currency] ?? '', unknown };
}

/** The share of shifts of the series against the season that correlate as much; where there are more than the rule asks for, a choice of them from a seed. */
function shiftP(
  of: { values: readonly number[]; season: readonly number[]; licit: readonly number[]; correlation: number },
  rule: Rule,
): number {
  const { length } = of.values;
  const stream = openStream(parameterOf(rule, 'seed'));
  const all = Array.from({ length: length - 1 }, (_, at) => at + 1).filter((at) => at % YEAR_MONTHS !== 0);
  const permutations = parameterOf(rule, 'permutations');
  const shifts =
    all.length <= permutations
      ? all
      : Array.from({ length: permutations }, () => all[Math.floor(stream() * all.length)]!);
  const asMuch = shifts.filter((shift) => {
    const moved = of.values.map((_, at) => of.values[(at + shift) % length]!);
    return partialCorrelation(moved, of.season, of.licit) >= of.correlation;
  });
  return (asMuch.length + 1) / (shifts.length + 1);
}

function monthOf({ times }: PaymentColumns, at: number): string {
  return new Date(times[at]! * 1000).toISOString().slice(0, 7);
}

function sentenceOf(of: {
  district: string;
  commodity: string;
  months: number;
  correlation: number;
  p: number;
}): string {
  const { district, commodity, months, correlation, p } = of;
  return (
    `Over ${months} months the money that accounts of ${district} received went with the season of ${commodity} beyond the licit farm calendar ` +
    `(partial correlation ${correlation.toFixed(2)}, p ${p.toPrecision(2)}); this says something of the district and nothing of any account.`
  );
}
