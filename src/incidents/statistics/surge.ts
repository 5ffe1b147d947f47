/**
 * Surges: in which week or month did a unit have more incidents than its own past lets expect?
 * Every `!` in this file reads typed arrays below their lengths.
 */

import { fault } from '../../base/index.ts';
import { fitSeasons, outbreakWeights, type SeasonFit, type SeasonRows } from './surge-model.ts';
import { countQuantile, spreadOf, tabularCusum, upperTail } from './surge-tails.ts';

/** How a surge is looked for. */
export type SurgeMethod = 'farrington' | 'tail' | 'cusum';

/** What the detectors need to know. Numbers of periods are weeks or months, as the series has them. */
export interface SurgeOptions {
  readonly method: SurgeMethod;
  /** Share of quiet periods that is accepted to be above the bound. */
  readonly alpha: number;
  /** Most and fewest years of the past that are used. */
  readonly yearsBack: number;
  readonly yearsMin: number;
  /** Periods in a year. */
  readonly periodsPerYear: number;
  /** The season of the judged period: this many periods to each side of its day in earlier years. */
  readonly halfWindow: number;
  /** Seasons, the own one among them. */
  readonly levels: number;
  /** The last periods that are left out of the past, so that a surge does not hide its own continuation. */
  readonly recentLeftOut: number;
  /** Anscombe residual from which on a past period counts less. */
  readonly outbreakResidual: number;
  /** An alarm needs this many incidents in the last periods. */
  readonly eventsMin: number;
  readonly eventsPeriods: number;
  /** CUSUM alone, in standard deviations of the past: how far the reference lies above the mean, and the sum that is an alarm. */
  readonly cusumSlack: number;
  readonly cusumLimit: number;
}

/**
 * Weeks: 99.5 % bound, five years, ten seasons of which the own one has seven weeks, 26 weeks left out, five incidents in four weeks.
 * Source: Noufaily, Enki, Farrington, Garthwaite, Andrews and Charlett 2013; slack and limit of the CUSUM: Montgomery, Statistical Quality Control.
 */
export const WEEKLY_SURGES: SurgeOptions = {
  method: 'farrington',
  alpha: 0.005,
  yearsBack: 5,
  yearsMin: 3,
  periodsPerYear: 365.2425 / 7,
  halfWindow: 3,
  levels: 10,
  recentLeftOut: 26,
  outbreakResidual: 2.58,
  eventsMin: 5,
  eventsPeriods: 4,
  cusumSlack: 0.5,
  cusumLimit: 5,
};

/** Months: the same by months; four seasons of three months, six months left out, five incidents in one month. */
export const MONTHLY_SURGES: SurgeOptions = {
  ...WEEKLY_SURGES,
  periodsPerYear: 12,
  halfWindow: 1,
  levels: 4,
  recentLeftOut: 6,
  eventsPeriods: 1,
};

/** What is said of one period. */
export type SurgeVerdict =
  | {
      readonly kind: 'judged';
      readonly period: number;
      readonly observed: number;
      readonly expected: number;
      /** More than this many incidents are above the bound. */
      readonly upper: number;
      /** (observed - expected) / (upper - expected): above 1 is above the bound. CUSUM: sum / limit. Null where the bound is not above what is expected. */
      readonly score: number | null;
      readonly alarm: boolean;
      /** Above the bound, but with too few incidents for an alarm. */
      readonly held: boolean;
      /** Whether the expected count knows a season and a trend. */
      readonly season: boolean;
      readonly trend: boolean;
    }
  | {
      readonly kind: 'undetermined';
      readonly period: number;
      readonly observed: number;
      readonly because: SurgeReason;
    };

/** Why a period is not judged. */
export type SurgeReason = 'short-history' | 'no-past-incidents' | 'no-model';

/** Longest series. */
const PERIODS_MAX = 20_000;

/**
 * Judges the periods `from` to `to` (indices, both included), each by what lies before it alone.
 * Source: Farrington flexible (Noufaily et al. 2013), here with the estimate's own uncertainty in the bound; Page 1954 (CUSUM); negative-binomial tail by moments.
 * @throws USAGE for options that are none, INPUT_TOO_LARGE
 */
export function detectSurges(
  counts: Int32Array,
  options: SurgeOptions,
  { from, to }: { readonly from: number; readonly to: number },
): readonly SurgeVerdict[] {
  checkOptions(counts, options);
  const judge = { farrington: judgeByModel, tail: judgeByTail, cusum: judgeByCusum }[options.method];
  const verdicts: SurgeVerdict[] = [];
  for (let period = Math.max(0, from); period <= Math.min(to, counts.length - 1); period += 1)
    verdicts.push(judge(counts, options, period));
  return verdicts;
}

function checkOptions(counts: Int32Array, options: SurgeOptions): void {
  if (counts.length > PERIODS_MAX)
    throw fault('INPUT_TOO_LARGE', `a series has up to ${PERIODS_MAX} periods`);
  const { alpha, levels, halfWindow, periodsPerYear, yearsMin, yearsBack } = options;
  if (!(alpha > 0 && alpha < 0.5)) throw fault('USAGE', 'alpha lies above 0 and below 0.5');
  const own = 2 * halfWindow + 1;
  if (levels < 1 || own + levels - 1 > periodsPerYear || yearsMin < 1 || yearsBack < yearsMin)
    throw fault('USAGE', 'the seasons do not fit into a year, or the years are none');
}

function judgeByModel(counts: Int32Array, options: SurgeOptions, period: number): SurgeVerdict {
  const observed = counts[period]!;
  const past = pastOf(counts, options, period);
  if (typeof past === 'string') return { kind: 'undetermined', period, observed, because: past };
  const seasons = seasonRows(past, options, period);
  const fitted =
    fitPast(seasons, options) ??
    fitPast({ ...seasons, levels: 1, level: seasons.level.map(() => 0) }, options);
  if (fitted === null) return { kind: 'undetermined', period, observed, because: 'no-model' };
  const expected = Math.exp(fitted.fit.effects[0]!);
  const variance = fitted.fit.dispersion * expected * (1 + expected * fitted.fit.targetVariance);
  const upper = countQuantile(1 - options.alpha, { mean: expected, variance });
  return {
    ...{ kind: 'judged', period, observed, expected, upper, season: fitted.season, trend: fitted.trend },
    ...callAlarm({ counts, period, above: observed > upper }, options),
    score: upper > expected ? (observed - expected) / (upper - expected) : null,
  };
}

interface Past {
  readonly start: number;
  readonly counts: Float64Array;
}

/** The past of a period: whole years back to the own season of the first, without the latest periods. */
function pastOf(counts: Int32Array, options: SurgeOptions, period: number): Past | SurgeReason {
  const { periodsPerYear, yearsBack, yearsMin, halfWindow, recentLeftOut } = options;
  const reach = (years: number): number => period - Math.round(years * periodsPerYear) - halfWindow;
  const years = [...Array(yearsBack - yearsMin + 1).keys()].map((less) => yearsBack - less);
  const usable = years.find((count) => reach(count) >= 0);
  if (usable === undefined) return 'short-history';
  const start = reach(usable);
  const past = Float64Array.from(counts.subarray(start, Math.max(start, period - recentLeftOut)));
  return past.some((count) => count > 0) ? { start, counts: past } : 'no-past-incidents';
}

/** Rows with their season: 0 around the anniversary, the rest of the year in equal parts. */
function seasonRows(
  past: Past,
  { periodsPerYear, halfWindow, levels }: SurgeOptions,
  period: number,
): SeasonRows {
  const rest = periodsPerYear - (2 * halfWindow + 1);
  const level = Int32Array.from(past.counts, (_, row) => {
    const back = period - past.start - row;
    const phase = Math.round(back - Math.round(back / periodsPerYear) * periodsPerYear);
    if (levels === 1 || Math.abs(phase) <= halfWindow) return 0;
    const after = (phase > 0 ? phase : phase + periodsPerYear) - halfWindow - 1;
    return 1 + Math.min(levels - 2, Math.max(0, Math.floor((after * (levels - 1)) / rest)));
  });
  const time = Float64Array.from(past.counts, (_, row) => (past.start + row - period) / periodsPerYear);
  return { counts: past.counts, level, levels, time };
}

interface PastFit {
  readonly fit: SeasonFit;
  readonly season: boolean;
  readonly trend: boolean;
}

/**
 * The reweighted fit; null where a season is without incidents, which leaves nothing to estimate it by, or where no fit settles.
 * The trend is dropped where it leads above all that was ever seen. Source: Farrington et al. 1996.
 */
function fitPast(rows: SeasonRows, { outbreakResidual }: SurgeOptions): PastFit | null {
  const seen = new Float64Array(rows.levels);
  for (const [row, level] of rows.level.entries()) seen[level]! += rows.counts[row]!;
  if (seen.some((count) => count === 0)) return null;
  const most = rows.counts.reduce((highest, count) => Math.max(highest, count), 0);
  for (const trend of [true, false]) {
    const first = fitSeasons(rows, new Float64Array(rows.counts.length).fill(1), trend);
    if (first === null) continue;
    const fit = fitSeasons(rows, outbreakWeights(rows.counts, first, outbreakResidual), trend);
    if (fit === null || (trend && Math.exp(fit.effects[0]!) > most)) continue;
    return { fit, season: rows.levels > 1, trend };
  }
  return null;
}

function callAlarm(
  {
    counts,
    period,
    above,
  }: { readonly counts: Int32Array; readonly period: number; readonly above: boolean },
  { eventsMin, eventsPeriods }: SurgeOptions,
): { readonly alarm: boolean; readonly held: boolean } {
  const recent = counts.subarray(Math.max(0, period - eventsPeriods + 1), period + 1);
  const enough = recent.reduce((sum, count) => sum + count, 0) >= eventsMin;
  return { alarm: above && enough, held: above && !enough };
}

/** Mean and variance of the past years alone, without season and trend. */
function judgeByTail(counts: Int32Array, options: SurgeOptions, period: number): SurgeVerdict {
  const observed = counts[period]!;
  const past = pastOf(counts, options, period);
  if (typeof past === 'string') return { kind: 'undetermined', period, observed, because: past };
  const { mean, variance } = spreadOf([...past.counts]);
  const upper = countQuantile(1 - options.alpha, { mean, variance });
  return {
    ...{ kind: 'judged', period, observed, expected: mean, upper, season: false, trend: false },
    ...callAlarm({ counts, period, above: upperTail(observed, { mean, variance }) < options.alpha }, options),
    score: upper > mean ? (observed - mean) / (upper - mean) : null,
  };
}

/** The sum over the periods that were left out of the past, from 0 on; the reference lies a little above the past mean. */
function judgeByCusum(counts: Int32Array, options: SurgeOptions, period: number): SurgeVerdict {
  const observed = counts[period]!;
  const past = pastOf(counts, options, period);
  if (typeof past === 'string') return { kind: 'undetermined', period, observed, because: past };
  const { mean, variance } = spreadOf([...past.counts]);
  const deviation = Math.sqrt(variance);
  const reference = mean + options.cusumSlack * deviation;
  const limit = options.cusumLimit * deviation;
  const sums = tabularCusum(
    [...counts.subarray(Math.max(0, period - options.recentLeftOut), period + 1)],
    reference,
  );
  const [before, sum] = [sums.at(-2) ?? 0, sums.at(-1)!];
  return {
    ...{ kind: 'judged', period, observed, expected: mean, season: false, trend: false },
    upper: Math.max(0, Math.floor(limit - before + reference)),
    ...callAlarm({ counts, period, above: sum > limit }, options),
    score: limit > 0 ? sum / limit : null,
  };
}
