/** Where forecasts fail: by district, by year, by how much came before, and the months that nobody could foresee. */

import type { ForecastRow, MonthForecast } from '../src/incidents/index.ts';

/** A forecast and the baseline's for the same district and month. */
export interface Pair {
  readonly own: MonthForecast;
  readonly usual: MonthForecast;
  readonly actual: number;
  /** Killed in the twelve months before. */
  readonly lastYear: number;
}

/** Pairs of one kind, together. */
export interface PairGroup {
  readonly name: string;
  readonly forecasts: number;
  readonly meanActual: number;
  /** The mean of the forecasts' means. */
  readonly meanForecast: number;
  readonly ownCrps: number;
  readonly usualCrps: number;
  /** Share of the whole CRPS that the group has. */
  readonly share: number;
}

/** Months in which forecasts said something like this of any, and how often there was any. */
export interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly forecasts: number;
  readonly meanForecast: number;
  readonly came: number;
}

const LEVELS = [
  { name: 'nobody', to: 1 },
  { name: '1 to 9', to: 10 },
  { name: '10 to 99', to: 100 },
  { name: '100 and more', to: Number.POSITIVE_INFINITY },
];
const BINS = [0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.001];
const MONTHS_A_YEAR = 12;

/** Pairs rows of the same order. A district's first year of the rows has no pair: what came before it is not in them. */
export function pairRows(own: readonly ForecastRow[], usual: readonly ForecastRow[]): readonly Pair[] {
  return own.flatMap((row, at) => {
    const other = usual[at];
    if (row.kind === 'undetermined' || other === undefined || other.kind === 'undetermined') return [];
    if (row.actual === null || other.month !== row.month || other.unit !== row.unit) return [];
    const before = own.slice(Math.max(0, at - MONTHS_A_YEAR), at).filter(({ unit }) => unit === row.unit);
    if (before.length < MONTHS_A_YEAR) return [];
    const lastYear = before.reduce((sum, { actual }) => sum + (actual ?? 0), 0);
    return [{ own: row, usual: other, actual: row.actual, lastYear }];
  });
}

/** Groups by what a pair is called, the most CRPS first. */
export function groupPairs(pairs: readonly Pair[], nameOf: (pair: Pair) => string): readonly PairGroup[] {
  const total = sum(pairs, ownCrps);
  return [...Map.groupBy(pairs, nameOf)]
    .map(([name, group]) => ({
      name,
      forecasts: group.length,
      meanActual: sum(group, ({ actual }) => actual) / group.length,
      meanForecast: sum(group, ({ own }) => own.mean) / group.length,
      ownCrps: sum(group, ownCrps) / group.length,
      usualCrps: sum(group, ({ usual }) => usual.score?.crps ?? 0) / group.length,
      share: sum(group, ownCrps) / total,
    }))
    .toSorted((one, other) => other.share - one.share);
}

/** How many were killed in the twelve months before, in words. */
export function levelOf({ lastYear }: Pair): string {
  return LEVELS.find(({ to }) => lastYear < to)?.name ?? '';
}

/** How often what came lay within the intervals, and above the wider one, by what happened in the twelve months before. */
export interface Coverage {
  readonly name: string;
  readonly forecasts: number;
  readonly within50: number;
  readonly within90: number;
  readonly above: number;
}

/** Coverage of the intervals by level, the most killed last. */
export function coverageOf(pairs: readonly Pair[]): readonly Coverage[] {
  return LEVELS.flatMap(({ name }) => {
    const own = pairs.filter((pair) => levelOf(pair) === name);
    if (own.length === 0) return [];
    const share = (holds: (quantiles: readonly number[], actual: number) => boolean): number =>
      own.filter(({ own: { quantiles }, actual }) => holds(quantiles, actual)).length / own.length;
    // In the order of FORECAST_QUANTILES: 5, 25, 50, 75 and 95 %.
    const within = (low: number, high: number) => (quantiles: readonly number[], actual: number) =>
      actual >= (quantiles[low] ?? 0) && actual <= (quantiles[high] ?? 0);
    return [
      {
        ...{ name, forecasts: own.length, within50: share(within(1, 3)), within90: share(within(0, 4)) },
        above: share((quantiles, actual) => actual > (quantiles[4] ?? 0)),
      },
    ];
  });
}

/** The months of the most CRPS. */
export function worstMonths(pairs: readonly Pair[], count: number): readonly Pair[] {
  return pairs.toSorted((one, other) => ownCrps(other) - ownCrps(one)).slice(0, count);
}

/** Whether "any with 20 %" comes true in 20 % of months. */
export function reliabilityOf(pairs: readonly Pair[]): readonly Reliability[] {
  return BINS.slice(0, -1).flatMap((from, at) => {
    const to = BINS[at + 1] ?? 1;
    const own = pairs.filter(({ own: { probabilityOfAny: any } }) => any >= from && any < to);
    if (own.length === 0) return [];
    const meanForecast = sum(own, (pair) => pair.own.probabilityOfAny) / own.length;
    const came = own.filter(({ actual }) => actual > 0).length / own.length;
    return [{ from, to: Math.min(1, to), forecasts: own.length, meanForecast, came }];
  });
}

function ownCrps({ own }: Pair): number {
  return own.score?.crps ?? 0;
}

function sum<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return items.reduce((total, item) => total + read(item), 0);
}
