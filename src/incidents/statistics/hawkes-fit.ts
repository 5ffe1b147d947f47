/** The estimate of a self-exciting process: search over the decay, intervals by the observed information, fit by time rescaling. */

import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import {
  type EventTimes,
  type HawkesParameters,
  hawkesGradient,
  type ProfilePoint,
  pieceOf,
  profileHawkes,
} from './hawkes-likelihood.ts';

/** An estimate with its interval of 95 %; null where the likelihood has no proper peak. */
export interface Estimate {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** How well rescaled waiting times look like those of a constant rate. */
export interface FitTest {
  /** Largest distance of Kolmogorov and Smirnov. */
  readonly distance: number;
  /** Not corrected for the parameters having been estimated from the same events: a low p tells of a bad fit, a high one of little. */
  readonly p: number;
}

/** Shortest and longest half-life that are looked for, in days, and the pieces of the background. */
export interface HawkesSearch {
  readonly pieces: number;
  readonly minDays: number;
  readonly maxDays: number;
}

/** Steps of the first look over the half-lives, and halvings of what is left about. */
const LOOK_STEPS = 40;
const GOLDEN_STEPS = 40;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Source: normal quantile of 97.5 %. */
const Z_95 = 1.959963984540054;
const DIFFERENCE = 1e-4;
/** A piece whose whole background is less than this many events has none. */
const NOTHING_EVENTS = 0.05;

/** The decay with the highest likelihood; `atBound` where that is the end of the range. */
export function maximiseHawkes(
  events: EventTimes,
  { minDays, maxDays, pieces }: HawkesSearch,
): ProfilePoint & { readonly atBound: boolean } {
  const [low, high] = [Math.log(Math.LN2 / maxDays), Math.log(Math.LN2 / minDays)];
  const width = (high - low) / LOOK_STEPS;
  const at = (logDecay: number, start: ProfilePoint | null): ProfilePoint =>
    profileHawkes(events, { decay: Math.exp(logDecay), pieces, start });
  let best = at(low, null);
  let bestStep = 0;
  let last = best;
  for (let step = 1; step <= LOOK_STEPS; step += 1) {
    last = at(low + step * width, last);
    if (last.logLikelihood > best.logLikelihood) [best, bestStep] = [last, step];
  }
  const around = { low: low + (bestStep - 1) * width, high: low + (bestStep + 1) * width };
  const range = { low: Math.max(low, around.low), high: Math.min(high, around.high) };
  const found = narrow(range, best, (logDecay) => at(logDecay, best));
  const logDecay = Math.log(found.decay);
  return { ...found, atBound: logDecay - low < width / 100 || high - logDecay < width / 100 };
}

/** Golden section over ln decay. */
function narrow(
  { low, high }: { readonly low: number; readonly high: number },
  start: ProfilePoint,
  at: (logDecay: number) => ProfilePoint,
): ProfilePoint {
  let [from, to] = [low, high];
  let [left, right] = [at(to - GOLDEN * (to - from)), at(from + GOLDEN * (to - from))];
  for (let step = 0; step < GOLDEN_STEPS; step += 1) {
    if (left.logLikelihood > right.logLikelihood) {
      to = Math.log(right.decay);
      [right, left] = [left, at(to - GOLDEN * (to - from))];
    } else {
      from = Math.log(left.decay);
      [left, right] = [right, at(from + GOLDEN * (to - from))];
    }
  }
  return [left, right, start].reduce((best, one) => (one.logLikelihood > best.logLikelihood ? one : best));
}

/**
 * Intervals of 95 % of each piece of the background, of branching and of the half-life in days, by the curvature of the likelihood in logarithms. A
 * piece whose background has gone to 0 is taken as known and has no interval.
 * Source: observed information, Ogata 1978.
 */
export function estimateIntervals(
  events: EventTimes,
  at: HawkesParameters,
): {
  readonly background: readonly Estimate[];
  readonly branching: Estimate;
  readonly halfLifeDays: Estimate;
} {
  const pieces = at.background.length;
  const errors = standardErrors(events, at);
  const estimate = (value: number, which: number): Estimate => {
    const error = errors?.get(which);
    if (error === undefined) return { value, low: null, high: null };
    return { value, low: value * Math.exp(-Z_95 * error), high: value * Math.exp(Z_95 * error) };
  };
  return {
    background: at.background.map(estimate),
    branching: estimate(at.branching, pieces),
    halfLifeDays: estimate(Math.LN2 / at.decay, pieces + 1),
  };
}

/** Standard errors of logarithms by the place of the parameter: pieces, branching, decay. */
function standardErrors(events: EventTimes, at: HawkesParameters): ReadonlyMap<number, number> | null {
  const pieces = at.background.length;
  const values = [...at.background, at.branching, at.decay];
  const least = NOTHING_EVENTS / (events.spanDays / pieces);
  const free = [...values.keys()].filter((which) => which >= pieces || (values[which] ?? 0) > least);
  const gradientAt = (moved: number, by: number): readonly number[] => {
    const now = values.map((value, which) => (which === moved ? value * Math.exp(by) : value));
    const [branching = 0, decay = 0] = now.slice(pieces);
    return hawkesGradient(events, { background: now.slice(0, pieces), branching, decay });
  };
  const rows = free.map((moved) => {
    const [up, down] = [gradientAt(moved, DIFFERENCE), gradientAt(moved, -DIFFERENCE)];
    return free.map((which) => ((down[which] ?? Number.NaN) - (up[which] ?? Number.NaN)) / (2 * DIFFERENCE));
  });
  if (rows.flat().some((value) => !Number.isFinite(value))) return null;
  const information = new Matrix(rows);
  // Differences leave the two sides apart by their rounding.
  const even = information.clone().add(information.transpose()).div(2);
  const cholesky = new CholeskyDecomposition(even);
  if (!cholesky.isPositiveDefinite()) return null;
  const covariance = cholesky.solve(Matrix.eye(rows.length));
  return new Map(free.map((which, row) => [which, Math.sqrt(covariance.get(row, row))]));
}

/**
 * Time rescaling: the expected number of events between one and the next is a waiting time of mean 1 where the process fits.
 * Source: Papangelou 1972; Brown, Barbieri, Ventura, Kass and Frank 2002; p after Stephens 1970.
 */
export function testFit(
  { times, spanDays }: EventTimes,
  { background, branching, decay }: HawkesParameters,
): FitTest {
  const quiet = openBackground(background, spanDays);
  const shares = new Float64Array(times.length);
  let [past, before] = [0, 0];
  for (const [at, time] of times.entries()) {
    const wait = time - before;
    const kept = Math.exp(-decay * wait);
    const awaited = quiet(time) - quiet(before) + (at === 0 ? 0 : branching * (1 + past) * (1 - kept));
    shares[at] = -Math.expm1(-awaited);
    if (at > 0) past = kept * (1 + past);
    before = time;
  }
  shares.sort();
  let distance = 0;
  for (const [at, share] of shares.entries())
    distance = Math.max(distance, share - at / shares.length, (at + 1) / shares.length - share);
  return { distance, p: kolmogorovTail(distance, shares.length) };
}

/** The expected number of background events up to a time. */
function openBackground(background: readonly number[], spanDays: number): (time: number) => number {
  const length = spanDays / background.length;
  let sum = 0;
  const before = background.map((rate) => {
    sum += rate * length;
    return sum - rate * length;
  });
  return (time) => {
    const piece = pieceOf(time, spanDays, background.length);
    return (before[piece] ?? 0) + (background[piece] ?? 0) * (time - piece * length);
  };
}

/** P(distance at least as large). Source: Kolmogorov 1933 with the correction of Stephens 1970. */
function kolmogorovTail(distance: number, count: number): number {
  const root = Math.sqrt(count);
  const scaled = (root + 0.12 + 0.11 / root) * distance;
  // Below this the series needs more terms than it is worth: the tail is 1 to six digits.
  if (scaled < 0.3) return 1;
  let tail = 0;
  for (let term = 1; term <= 100; term += 1)
    tail += (term % 2 === 1 ? 2 : -2) * Math.exp(-2 * (term * scaled) ** 2);
  return Math.min(1, Math.max(0, tail));
}
