/**
 * Likelihood of a self-exciting process with an exponential kernel: rate(t) = background + Σ branching * decay * exp(-decay * (t - ti)).
 * Every `!` in this file reads typed arrays below their lengths.
 */

/** Parameters: events a day, events brought about by each event, and decay a day (half-life = ln 2 / decay). */
export interface HawkesParameters {
  readonly background: number;
  readonly branching: number;
  readonly decay: number;
}

/** Times in days from the start of the watch, ascending, and how long the watch was. */
export interface EventTimes {
  readonly times: Float64Array;
  readonly spanDays: number;
}

/** For a given decay the best background and branching, and their likelihood. */
export interface ProfilePoint extends HawkesParameters {
  readonly logLikelihood: number;
}

/** Most steps of Newton's method, most halvings of one, and the change of the likelihood at which it ends. */
const STEPS_MAX = 60;
const HALVINGS_MAX = 50;
const TOLERANCE = 1e-10;

/**
 * logL = Σ ln rate(ti) - background * T - branching * Σ (1 - exp(-decay (T - ti))), in one pass.
 * Source: Ozaki 1979; recursion A(i) = exp(-decay (ti - ti-1)) (1 + A(i-1)).
 */
export function hawkesLogLikelihood(events: EventTimes, parameters: HawkesParameters): number {
  const { pull, caught } = pulls(events, parameters.decay);
  return likelihoodOf({ pull, caught, spanDays: events.spanDays }, parameters);
}

/** Derivatives of the likelihood by ln background, ln branching and ln decay. */
export function hawkesGradient(
  { times, spanDays }: EventTimes,
  { background, branching, decay }: HawkesParameters,
): readonly [number, number, number] {
  let [past, pastByDecay, inverse, pulled, byDecay, caught, caughtByDecay] = [0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < times.length; at += 1) {
    const time = times[at]!;
    if (at > 0) {
      const wait = time - times[at - 1]!;
      const kept = Math.exp(-decay * wait);
      pastByDecay = kept * pastByDecay - wait * kept * (1 + past);
      past = kept * (1 + past);
    }
    const rate = background + branching * decay * past;
    inverse += 1 / rate;
    pulled += (decay * past) / rate;
    byDecay += (branching * (past + decay * pastByDecay)) / rate;
    const left = Math.exp(-decay * (spanDays - time));
    caught += 1 - left;
    caughtByDecay += (spanDays - time) * left;
  }
  return [
    background * (inverse - spanDays),
    branching * (pulled - caught),
    decay * (byDecay - branching * caughtByDecay),
  ];
}

/**
 * The best background and branching for a decay. The likelihood is concave in the two, so that Newton's method with shortened steps finds the one
 * maximum; where no branching is best, branching is 0 and the background the mean rate.
 */
export function profileHawkes(
  events: EventTimes,
  decay: number,
  start: HawkesParameters | null,
): ProfilePoint {
  const count = events.times.length;
  const { pull, caught } = pulls(events, decay);
  const told = { pull, caught, spanDays: events.spanDays };
  const mean = count / events.spanDays;
  const none = { background: mean, branching: 0, decay };
  let slope = -caught;
  for (const one of pull) slope += one / mean;
  if (slope <= 0) return { ...none, logLikelihood: likelihoodOf(told, none) };
  let best: HawkesParameters =
    start !== null && start.branching > 0
      ? { ...start, decay }
      : { background: mean / 2, branching: count / (2 * caught), decay };
  let height = likelihoodOf(told, best);
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const next = climb(told, best, height);
    if (next === null) break;
    const gain = next.height - height;
    [best, height] = [next.at, next.height];
    if (gain < TOLERANCE) break;
  }
  return { ...best, logLikelihood: height };
}

/** What each event finds of those before it (decay * A), and how much of all their kernels the watch has caught. */
interface Pulls {
  readonly pull: Float64Array;
  readonly caught: number;
  readonly spanDays: number;
}

function pulls(
  { times, spanDays }: EventTimes,
  decay: number,
): { readonly pull: Float64Array; readonly caught: number } {
  const pull = new Float64Array(times.length);
  let [past, caught] = [0, 0];
  for (let at = 0; at < times.length; at += 1) {
    if (at > 0) past = Math.exp(-decay * (times[at]! - times[at - 1]!)) * (1 + past);
    pull[at] = decay * past;
    caught += 1 - Math.exp(-decay * (spanDays - times[at]!));
  }
  return { pull, caught };
}

function likelihoodOf(
  { pull, caught, spanDays }: Pulls,
  { background, branching }: HawkesParameters,
): number {
  let sum = -background * spanDays - branching * caught;
  for (let at = 0; at < pull.length; at += 1) sum += Math.log(background + branching * pull[at]!);
  return sum;
}

/** One step of Newton's method, shortened until it climbs; null at the top. */
function climb(
  told: Pulls,
  from: HawkesParameters,
  height: number,
): { readonly at: HawkesParameters; readonly height: number } | null {
  const { background, branching, decay } = from;
  let [first, second, ownFirst, cross, ownSecond] = [-told.spanDays, -told.caught, 0, 0, 0];
  for (const one of told.pull) {
    const share = 1 / (background + branching * one);
    const pulled = one * share;
    first += share;
    second += pulled;
    ownFirst += share * share;
    cross += share * pulled;
    ownSecond += pulled * pulled;
  }
  const determinant = ownFirst * ownSecond - cross * cross;
  if (!(determinant > 0)) return null;
  const up = (ownSecond * first - cross * second) / determinant;
  const across = (ownFirst * second - cross * first) / determinant;
  for (let halving = 0, share = 1; halving < HALVINGS_MAX; halving += 1, share /= 2) {
    const at = { background: background + share * up, branching: branching + share * across, decay };
    if (at.background <= 0 || at.branching <= 0) continue;
    const reached = likelihoodOf(told, at);
    if (reached > height) return { at, height: reached };
  }
  return null;
}
