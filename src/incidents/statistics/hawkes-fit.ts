/** The estimate of a self-exciting process: search over the decay, intervals by the observed information, fit by time rescaling. */

import { inverse, Matrix } from 'ml-matrix';
import {
  type EventTimes,
  type HawkesParameters,
  hawkesGradient,
  type ProfilePoint,
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

/** Shortest and longest half-life that are looked for, in days. */
export interface HalfLifeRange {
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

/** The decay with the highest likelihood; `atBound` where that is the end of the range. */
export function maximiseHawkes(
  events: EventTimes,
  { minDays, maxDays }: HalfLifeRange,
): ProfilePoint & { readonly atBound: boolean } {
  const [low, high] = [Math.log(Math.LN2 / maxDays), Math.log(Math.LN2 / minDays)];
  const width = (high - low) / LOOK_STEPS;
  let best = profileHawkes(events, Math.exp(low), null);
  let bestStep = 0;
  let last = best;
  for (let step = 1; step <= LOOK_STEPS; step += 1) {
    last = profileHawkes(events, Math.exp(low + step * width), last);
    if (last.logLikelihood > best.logLikelihood) [best, bestStep] = [last, step];
  }
  const around = { low: low + (bestStep - 1) * width, high: low + (bestStep + 1) * width };
  const found = narrow(events, { low: Math.max(low, around.low), high: Math.min(high, around.high) }, best);
  const logDecay = Math.log(found.decay);
  return { ...found, atBound: logDecay - low < width / 100 || high - logDecay < width / 100 };
}

/** Golden section over ln decay. */
function narrow(
  events: EventTimes,
  { low, high }: { readonly low: number; readonly high: number },
  start: ProfilePoint,
): ProfilePoint {
  const at = (logDecay: number): ProfilePoint => profileHawkes(events, Math.exp(logDecay), start);
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
 * Intervals of 95 % of background, branching and half-life in days, by the curvature of the likelihood in logarithms.
 * Source: observed information, Ogata 1978.
 */
export function estimateIntervals(
  events: EventTimes,
  at: HawkesParameters,
): { readonly background: Estimate; readonly branching: Estimate; readonly halfLifeDays: Estimate } {
  const logs = [Math.log(at.background), Math.log(at.branching), Math.log(at.decay)] as const;
  const errors = standardErrors(events, logs);
  const estimate = (value: number, which: 0 | 1 | 2): Estimate => {
    const error = errors?.[which] ?? null;
    if (error === null) return { value, low: null, high: null };
    return { value, low: value * Math.exp(-Z_95 * error), high: value * Math.exp(Z_95 * error) };
  };
  return {
    background: estimate(at.background, 0),
    branching: estimate(at.branching, 1),
    halfLifeDays: estimate(Math.LN2 / at.decay, 2),
  };
}

function standardErrors(
  events: EventTimes,
  logs: readonly [number, number, number],
): readonly (number | null)[] | null {
  const gradientAt = (moved: number, by: number): readonly number[] => {
    const [background, branching, decay] = logs.map((log, at) => Math.exp(log + (at === moved ? by : 0)));
    return hawkesGradient(events, {
      background: background ?? 0,
      branching: branching ?? 0,
      decay: decay ?? 0,
    });
  };
  const rows = logs.map((_, moved) => {
    const [up, down] = [gradientAt(moved, DIFFERENCE), gradientAt(moved, -DIFFERENCE)];
    return up.map((value, at) => ((down[at] ?? Number.NaN) - value) / (2 * DIFFERENCE));
  });
  const information = new Matrix(rows);
  if (rows.flat().some((value) => !Number.isFinite(value))) return null;
  const [a = 0, b = 0] = rows[0] ?? [];
  const [, d = 0] = rows[1] ?? [];
  if (!(a > 0 && a * d - b * b > 0)) return null;
  const covariance = inverse(information);
  const variances = [0, 1, 2].map((at) => covariance.get(at, at));
  return variances.every((variance) => variance > 0) ? variances.map(Math.sqrt) : null;
}

/**
 * Time rescaling: the expected number of events between one and the next is a waiting time of mean 1 where the process fits.
 * Source: Papangelou 1972; Brown, Barbieri, Ventura, Kass and Frank 2002; p after Stephens 1970.
 */
export function testFit({ times }: EventTimes, { background, branching, decay }: HawkesParameters): FitTest {
  const shares = new Float64Array(times.length);
  let [past, before] = [0, 0];
  for (const [at, time] of times.entries()) {
    const wait = time - before;
    const kept = Math.exp(-decay * wait);
    const awaited = background * wait + (at === 0 ? 0 : branching * (1 + past) * (1 - kept));
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
