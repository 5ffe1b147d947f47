/** Interrupted time series: whether counts moved when a measure began, against what they would have been without it. */

import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { assert, fault } from '../../base/index.ts';
import { type CountFamily, type FittedCounts, fitCounts } from './count-regression.ts';

/** Counts of one area, one a period. */
export interface InterruptedSeries {
  /** A label for each period, in order of time: `2005-01`. */
  readonly periods: readonly string[];
  /** Null: not known; the period is left out and told. */
  readonly counts: readonly (number | null)[];
  /** What the counts are in proportion to, such as persons; null: not known. Left out: the same in every period. */
  readonly exposure?: readonly (number | null)[];
  /** Index of the first period under the measure. */
  readonly measureFrom: number;
}

/** How the series is read. */
export interface InterruptedSeriesOptions {
  /** `quasi-poisson` when left out. */
  readonly family?: CountFamily;
  /** Whether the trend may change too; only the level may when left out. */
  readonly slopeChange?: boolean;
  /** Pairs of sine and cosine for the seasons, 0 to 4; none when left out. */
  readonly harmonicPairs?: number;
  /** Periods in a year; 12 when left out. */
  readonly periodsPerYear?: number;
  /** Share that intervals hold; 0.95 when left out. */
  readonly intervalShare?: number;
}

/** A ratio of rates with its interval. */
export interface RateRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** One of the two windows that are compared. `periods` are those whose counts are known. */
export interface SeriesWindow {
  readonly from: string;
  readonly to: string;
  readonly periods: number;
  readonly events: number;
}

/** One period: what was counted, what the fit expects, and what it expects had there been no measure. */
export interface SeriesPoint {
  readonly period: string;
  readonly counted: number | null;
  /** Null where the exposure is not known. The interval is that of the expected count, not of single counts. */
  readonly expected: number | null;
  readonly withoutMeasure: { readonly count: number; readonly low: number; readonly high: number } | null;
}

/** Whether neighbouring periods hang together, which makes intervals too narrow. */
export interface Autocorrelation {
  readonly lagOne: number;
  /** From 0 to 4; 2 where there is none. */
  readonly durbinWatson: number;
  readonly warned: boolean;
  /**
   * The ratio of the level with an interval that allows for it, as wide as that of the level where `lagOne` is not above 0: the variance
   * times (1 + lagOne) / (1 - lagOne). Source: Bayley and Hammersley, Supplement to the JRSS 8 (1946), 184-197.
   */
  readonly level: RateRatio;
}

/** What was estimated, under which windows. */
export interface InterruptedSeriesEstimate {
  readonly kind: 'estimated';
  readonly before: SeriesWindow;
  readonly after: SeriesWindow;
  /** Rate right under the measure, over what it would have been. */
  readonly level: RateRatio;
  /** By which factor the trend of a year changed; null where it was not asked for. */
  readonly slopePerYear: RateRatio | null;
  readonly trendPerYear: RateRatio;
  readonly family: CountFamily;
  readonly dispersion: number;
  readonly theta: number | null;
  readonly autocorrelation: Autocorrelation;
  readonly points: readonly SeriesPoint[];
  /** Periods of which the count or the exposure is not known. */
  readonly leftOut: readonly string[];
}

/** The estimate, or why there is none. */
export type InterruptedSeriesAnswer =
  | InterruptedSeriesEstimate
  | { readonly kind: 'undetermined'; readonly because: string };

/** One period as the regression reads it. */
interface Row {
  readonly at: number;
  readonly count: number;
  readonly offset: number;
}

/** How rows of the design are made. */
interface Plan {
  readonly measureFrom: number;
  readonly slopeChange: boolean;
  readonly harmonicPairs: number;
  readonly periodsPerYear: number;
  readonly z: number;
}

/** Fewest known periods on either side. Source: Penfold and Zhang, Academic Pediatrics 13 (2013), S38-S44: eight before and after. */
export const SERIES_PERIODS_MIN = 8;
const HARMONIC_PAIRS_MAX = 4;
const PERIODS_MAX = 10_000;
/** Bound of a lag-one autocorrelation that is still chance, over the root of the periods. Source: Box and Jenkins 1970. */
const CHANCE_Z = 1.96;
/** Places in a row of the design. */
const [TREND, LEVEL, SLOPE] = [1, 2, 3] as const;

/**
 * Estimates what changed with the measure: log(rate) = level + trend + step at the measure (+ change of trend) (+ seasons).
 * Anything else that changed at the same time looks the same; the answer says what moved, not why.
 * Source: Lopez Bernal, Cummins and Gasparrini, International Journal of Epidemiology 46 (2017), 348-355.
 * @throws REQUEST_INVALID for counts, exposures or options that cannot be
 */
export function estimateInterruption(
  series: InterruptedSeries,
  options: InterruptedSeriesOptions = {},
): InterruptedSeriesAnswer {
  const { family = 'quasi-poisson' } = options;
  const plan = checkPlan(series, options);
  const rows = readRows(series);
  const lacking = whyNotEnough(rows, plan);
  if (lacking !== null) return { kind: 'undetermined', because: lacking };
  const fit = fitCounts({
    counts: rows.map(({ count }) => count),
    design: rows.map(({ at }) => designRow(plan, at, at >= plan.measureFrom)),
    offset: rows.map(({ offset }) => offset),
    family,
  });
  if (fit.kind === 'undetermined') return fit;
  const known = new Set(rows.map(({ at }) => at));
  return {
    kind: 'estimated',
    before: windowOf(series, rows, { from: 0, to: series.measureFrom }),
    after: windowOf(series, rows, { from: series.measureFrom, to: series.periods.length }),
    level: ratioOf(fit, plan, { place: LEVEL, times: 1 }),
    slopePerYear: plan.slopeChange ? ratioOf(fit, plan, { place: SLOPE, times: plan.periodsPerYear }) : null,
    trendPerYear: ratioOf(fit, plan, { place: TREND, times: plan.periodsPerYear }),
    family,
    dispersion: fit.dispersion,
    theta: fit.theta,
    autocorrelation: autocorrelate(rows, fit, plan),
    points: series.periods.map((period, at) => pointOf(series, { period, at }, { fit, plan })),
    leftOut: series.periods.filter((_, at) => !known.has(at)),
  };
}

function checkPlan(series: InterruptedSeries, options: InterruptedSeriesOptions): Plan {
  const { slopeChange = false, harmonicPairs = 0, periodsPerYear = 12, intervalShare = 0.95 } = options;
  const length = series.periods.length;
  assert(series.counts.length === length, 'one count a period');
  assert(series.exposure === undefined || series.exposure.length === length, 'one exposure a period');
  const refusals = [
    [length > PERIODS_MAX, `periods: at most ${PERIODS_MAX}`],
    [!(Number.isInteger(series.measureFrom) && series.measureFrom >= 0), 'measureFrom: an index from 0 on'],
    [
      !(Number.isInteger(harmonicPairs) && harmonicPairs >= 0 && harmonicPairs <= HARMONIC_PAIRS_MAX),
      `harmonicPairs: a whole number from 0 to ${HARMONIC_PAIRS_MAX}`,
    ],
    [!(Number.isFinite(periodsPerYear) && periodsPerYear >= 1), 'periodsPerYear: a number from 1 on'],
    [!(intervalShare > 0 && intervalShare < 1), 'intervalShare: a share between 0 and 1'],
    [
      series.counts.some((count) => count !== null && !(Number.isInteger(count) && count >= 0)),
      'counts: whole numbers from 0 on, or null',
    ],
    [
      series.exposure?.some((value) => value !== null && !(Number.isFinite(value) && value > 0)) === true,
      'exposure: numbers above 0, or null',
    ],
  ] as const;
  for (const [wrong, what] of refusals) if (wrong) throw fault('REQUEST_INVALID', what);
  const z = normalQuantile((1 + intervalShare) / 2, 0, 1);
  return { measureFrom: series.measureFrom, slopeChange, harmonicPairs, periodsPerYear, z };
}

function readRows(series: InterruptedSeries): readonly Row[] {
  return series.counts.flatMap((count, at) => {
    const offset = offsetOf(series, at);
    return count === null || offset === null ? [] : [{ at, count, offset }];
  });
}

function offsetOf({ exposure }: InterruptedSeries, at: number): number | null {
  if (exposure === undefined) return 0;
  const value = exposure[at] ?? null;
  return value === null ? null : Math.log(value);
}

function whyNotEnough(rows: readonly Row[], plan: Plan): string | null {
  const after = rows.filter(({ at }) => at >= plan.measureFrom);
  const before = rows.filter(({ at }) => at < plan.measureFrom);
  for (const [side, own] of [['before', before] as const, ['after', after] as const]) {
    if (own.length < SERIES_PERIODS_MIN)
      return `${own.length} periods are known ${side} the measure began; ${SERIES_PERIODS_MIN} are needed`;
    if (own.every(({ count }) => count === 0)) return `nothing was counted ${side} the measure began`;
  }
  return null;
}

/** Time is counted from the measure on, so that the step is what changed in its first period. */
function designRow(plan: Plan, at: number, underMeasure: boolean): readonly number[] {
  const time = at - plan.measureFrom;
  const step = underMeasure ? 1 : 0;
  const seasons = Array.from({ length: plan.harmonicPairs }, (_, pair) => {
    const angle = (2 * Math.PI * (pair + 1) * at) / plan.periodsPerYear;
    return [Math.sin(angle), Math.cos(angle)];
  });
  return [1, time, step, ...(plan.slopeChange ? [step * time] : []), ...seasons.flat()];
}

function ratioOf(
  { coefficients, covariance }: FittedCounts,
  { z }: Pick<Plan, 'z'>,
  { place, times }: { readonly place: number; readonly times: number },
): RateRatio {
  const middle = (coefficients[place] ?? Number.NaN) * times;
  const half = z * Math.sqrt(covariance[place]?.[place] ?? Number.NaN) * times;
  return { ratio: Math.exp(middle), low: Math.exp(middle - half), high: Math.exp(middle + half) };
}

function pointOf(
  series: InterruptedSeries,
  { period, at }: { readonly period: string; readonly at: number },
  { fit, plan }: { readonly fit: FittedCounts; readonly plan: Plan },
): SeriesPoint {
  const offset = offsetOf(series, at);
  const counted = series.counts[at] ?? null;
  if (offset === null) return { period, counted, expected: null, withoutMeasure: null };
  const without = designRow(plan, at, false);
  const middle = dot(without, fit.coefficients) + offset;
  const half = plan.z * Math.sqrt(spread(without, fit.covariance));
  const expected = Math.exp(dot(designRow(plan, at, at >= plan.measureFrom), fit.coefficients) + offset);
  const withoutMeasure = {
    count: Math.exp(middle),
    low: Math.exp(middle - half),
    high: Math.exp(middle + half),
  };
  return { period, counted, expected, withoutMeasure };
}

function windowOf(
  { periods }: InterruptedSeries,
  rows: readonly Row[],
  { from, to }: { readonly from: number; readonly to: number },
): SeriesWindow {
  const own = rows.filter(({ at }) => at >= from && at < to);
  const events = own.reduce((sum, { count }) => sum + count, 0);
  return { from: periods[from] ?? '', to: periods[to - 1] ?? '', periods: own.length, events };
}

/** Over Pearson's residuals of periods that follow one another. Source: Durbin and Watson, Biometrika 37 (1950), 409-428. */
function autocorrelate(rows: readonly Row[], fit: FittedCounts, { z }: Plan): Autocorrelation {
  const { expected, theta } = fit;
  const residuals = rows.map(({ count }, at) => {
    const mean = expected[at] ?? Number.NaN;
    return (count - mean) / Math.sqrt(mean + (theta === null ? 0 : mean ** 2 / theta));
  });
  const total = residuals.reduce((sum, value) => sum + value ** 2, 0);
  const neighbours = rows.flatMap(({ at }, place) => {
    const [before, now] = [residuals[place - 1], residuals[place]];
    const follows = rows[place - 1]?.at === at - 1;
    return follows && before !== undefined && now !== undefined ? [{ before, now }] : [];
  });
  const sum = (of: (pair: { before: number; now: number }) => number): number =>
    neighbours.reduce((so, pair) => so + of(pair), 0);
  const lagOne = total === 0 ? 0 : sum(({ before, now }) => before * now) / total;
  const wider = Math.sqrt(lagOne > 0 ? (1 + lagOne) / (1 - lagOne) : 1);
  return {
    lagOne,
    durbinWatson: total === 0 ? 2 : sum(({ before, now }) => (now - before) ** 2) / total,
    warned: Math.abs(lagOne) > CHANCE_Z / Math.sqrt(rows.length),
    level: ratioOf(fit, { z: z * wider }, { place: LEVEL, times: 1 }),
  };
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
}

function spread(row: readonly number[], covariance: readonly (readonly number[])[]): number {
  return dot(
    row,
    covariance.map((own) => dot(row, own)),
  );
}
