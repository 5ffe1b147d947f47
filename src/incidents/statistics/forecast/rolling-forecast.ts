/** Forecasts one month ahead, rolling: each month from what was known before it, with baselines that any forecast has to beat. */

import { fault } from '../../../base/index.ts';
import { monthText } from '../unit-months.ts';
import {
  COUNTS_MAX,
  type CountDistribution,
  type ForecastScore,
  meanOf,
  negativeBinomial,
  pointDistribution,
  probabilityOfAny,
  quantileOf,
  scoreForecast,
} from './count-distribution.ts';
import { openOccurrenceModel } from './occurrence-model.ts';
import type { UnitSeries } from './unit-series.ts';

/**
 * How a month is forecast. `silsila`: see `openOccurrenceModel`. The baselines: nothing ever; Poisson around last month's number;
 * a negative binomial with mean and variance of the last 12 months (divisor 11; Poisson where the variance is no larger).
 */
export const FORECAST_METHODS = ['silsila', 'zero', 'last', 'negative-binomial-12'] as const;
/** One of FORECAST_METHODS. */
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** Shares of the fan, and the names of their columns. */
export const FORECAST_QUANTILES = [
  { name: 'q05', share: 0.05 },
  { name: 'q25', share: 0.25 },
  { name: 'q50', share: 0.5 },
  { name: 'q75', share: 0.75 },
  { name: 'q95', share: 0.95 },
] as const;

/** Which months are forecast, both included, as months since year 0. */
export interface ForecastRange {
  readonly from: number;
  readonly to: number;
}

/** The forecast of a unit for a month. Numbers are in the unit of the series. */
export interface MonthForecast {
  readonly kind: 'forecast';
  readonly unit: string;
  readonly month: number;
  readonly mean: number;
  /** In the order of FORECAST_QUANTILES: smallest numbers that are not exceeded with these probabilities. */
  readonly quantiles: readonly number[];
  readonly probabilityOfAny: number;
  /** Null: not known, or yet to come. */
  readonly actual: number | null;
  readonly score: ForecastScore | null;
}

/** A month that cannot be forecast, and why. */
export interface UndeterminedForecast {
  readonly kind: 'undetermined';
  readonly unit: string;
  readonly month: number;
  readonly actual: number | null;
  readonly because: string;
}

/** A forecast or the reason why there is none. */
export type ForecastRow = MonthForecast | UndeterminedForecast;

/** Fewest known months of a unit before the one that is forecast. Our choice: a year of seasons, and what the baseline needs. */
export const HISTORY_MONTHS_MIN = 12;

type Predict = (unit: number, month: number) => CountDistribution | null;

/**
 * Forecasts unit by unit, in order of the units' names, then of time. A month is forecast from the months before it alone.
 * The month after the last one has no actual number; later ones are refused.
 * @throws REQUEST_INVALID for a range that no forecast one month ahead reaches
 */
export function* forecastMonths(
  series: UnitSeries,
  range: ForecastRange,
  method: ForecastMethod = 'silsila',
): Generator<ForecastRow> {
  checkRange(series, range);
  const predict = openMethod(series, method);
  const units = series.units
    .map((name, unit) => ({ name, unit }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  for (const { name, unit } of units) {
    for (let month = range.from; month <= range.to; month++)
      yield forecastOne(series, { name, unit, month }, predict);
  }
}

/** Months that can be forecast: from the second of the series to the one after its last. */
export function reachOf({ firstMonth, months }: UnitSeries): ForecastRange {
  return { from: firstMonth + 1, to: firstMonth + months };
}

function checkRange(series: UnitSeries, { from, to }: ForecastRange): void {
  if (series.months === 0) throw fault('REQUEST_INVALID', 'there is no incident to forecast from');
  const reach = reachOf(series);
  if (from > to) throw fault('REQUEST_INVALID', `from ${monthText(from)} to ${monthText(to)}: no month`);
  if (from < reach.from || to > reach.to)
    throw fault(
      'REQUEST_INVALID',
      `months from ${monthText(reach.from)} to ${monthText(reach.to)} can be forecast one month ahead, not ${monthText(from)} to ${monthText(to)}`,
    );
}

function forecastOne(
  { firstMonth, values }: UnitSeries,
  { name, unit, month }: { readonly name: string; readonly unit: number; readonly month: number },
  predict: Predict,
): ForecastRow {
  const own = values[unit] ?? new Float64Array();
  const at = month - firstMonth;
  const known = own[at] ?? Number.NaN;
  const actual = Number.isNaN(known) ? null : known;
  const history = own.subarray(0, at).filter((value) => !Number.isNaN(value)).length;
  const undetermined = (because: string): ForecastRow => ({
    kind: 'undetermined',
    ...{ unit: name, month, actual, because },
  });
  if (history < HISTORY_MONTHS_MIN)
    return undetermined(`${history} months are known before; ${HISTORY_MONTHS_MIN} are needed`);
  const distribution = predict(unit, at);
  if (distribution === null) return undetermined('nothing was counted anywhere before');
  if (distribution.cumulative.length === COUNTS_MAX)
    return undetermined('numbers before are too large to be right');
  return {
    kind: 'forecast',
    unit: name,
    month,
    mean: meanOf(distribution),
    quantiles: FORECAST_QUANTILES.map(({ share }) => quantileOf(distribution, share)),
    probabilityOfAny: probabilityOfAny(distribution),
    actual,
    score: actual === null ? null : scoreForecast(distribution, actual),
  };
}

function openMethod(series: UnitSeries, method: ForecastMethod): Predict {
  const model = openOccurrenceModel(series);
  const recent = (unit: number, month: number): Float64Array =>
    (series.values[unit] ?? new Float64Array()).subarray(0, month).filter((value) => !Number.isNaN(value));
  const methods: Readonly<Record<ForecastMethod, Predict>> = {
    silsila: model.forecast,
    zero: () => pointDistribution(0),
    last: (unit, month) => negativeBinomial(recent(unit, month).at(-1) ?? 0, Number.POSITIVE_INFINITY),
    'negative-binomial-12': (unit, month) => fitMoments(recent(unit, month).slice(-HISTORY_MONTHS_MIN)),
  };
  return methods[method];
}

/** A negative binomial with the mean and variance of the numbers; Poisson's where they vary no more than that. */
function fitMoments(numbers: Float64Array): CountDistribution {
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (numbers.length - 1);
  // A difference in the last digits is rounding, and would make a size that nothing can be computed with.
  const excess = variance - mean > 1e-9 ? variance - mean : 0;
  return negativeBinomial(mean, excess === 0 ? Number.POSITIVE_INFINITY : mean ** 2 / excess);
}
