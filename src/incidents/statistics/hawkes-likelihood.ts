/**
 * Likelihood of a self-exciting process with an exponential kernel: rate(t) = background + Σ branching * decay * exp(-decay * (t - ti)).
 * Every `!` in this file reads typed arrays below their lengths.
 */

/** Events a day that no other brought about, events brought about by each event, and decay a day (half-life = ln 2 / decay). */
export interface HawkesParameters {
  /** In pieces of equal length through the watch; one for a constant background. */
  readonly background: readonly number[];
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
const STEPS_MAX = 80;
const HALVINGS_MAX = 50;
const TOLERANCE = 1e-10;
/** A step that would lead below 0 leads to this share of the value instead. */
const SHRINK = 0.1;

/**
 * logL = Σ ln rate(ti) - background * T - branching * Σ (1 - exp(-decay (T - ti))), in one pass.
 * Source: Ozaki 1979; recursion A(i) = exp(-decay (ti - ti-1)) (1 + A(i-1)).
 */
export function hawkesLogLikelihood(events: EventTimes, parameters: HawkesParameters): number {
  return likelihoodOf(openPulls(events, parameters.decay, parameters.background.length), parameters);
}

/** The piece of the background that a time falls into. */
export function pieceOf(time: number, spanDays: number, pieces: number): number {
  return Math.min(pieces - 1, Math.floor((time * pieces) / spanDays));
}

/** Derivatives of the likelihood by the logarithms of each piece of the background, of branching and of decay. */
export function hawkesGradient(
  { times, spanDays }: EventTimes,
  { background, branching, decay }: HawkesParameters,
): readonly number[] {
  const inverse = new Float64Array(background.length);
  let [past, pastByDecay, pulled, byDecay, caught, caughtByDecay] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < times.length; at += 1) {
    const time = times[at]!;
    if (at > 0) {
      const wait = time - times[at - 1]!;
      const kept = Math.exp(-decay * wait);
      pastByDecay = kept * pastByDecay - wait * kept * (1 + past);
      past = kept * (1 + past);
    }
    const piece = pieceOf(time, spanDays, background.length);
    const rate = background[piece]! + branching * decay * past;
    inverse[piece]! += 1 / rate;
    pulled += (decay * past) / rate;
    byDecay += (branching * (past + decay * pastByDecay)) / rate;
    const left = Math.exp(-decay * (spanDays - time));
    caught += 1 - left;
    caughtByDecay += (spanDays - time) * left;
  }
  const length = spanDays / background.length;
  return [
    ...background.map((value, piece) => value * (inverse[piece]! - length)),
    branching * (pulled - caught),
    decay * (byDecay - branching * caughtByDecay),
  ];
}

/** What is looked for: a decay, the number of pieces, and where to begin. */
export interface ProfileStart {
  readonly decay: number;
  readonly pieces: number;
  readonly start: HawkesParameters | null;
}

/**
 * The best background and branching for a decay. The likelihood is concave in them, so that Newton's method with shortened steps finds the one
 * maximum; where no branching is best, branching is 0 and the background the mean rate of each piece.
 */
export function profileHawkes(events: EventTimes, { decay, pieces, start }: ProfileStart): ProfilePoint {
  const pulls = openPulls(events, decay, pieces);
  const mean = Array.from(pulls.counts, (count) => count / pulls.length);
  let slope = -pulls.caught;
  for (const [at, pull] of pulls.pull.entries()) slope += pull / mean[pulls.piece[at]!]!;
  const none = { background: mean, branching: 0, decay };
  if (slope <= 0) return { ...none, logLikelihood: likelihoodOf(pulls, none) };
  let best: HawkesParameters =
    start !== null && start.branching > 0
      ? { ...start, decay }
      : {
          background: mean.map((rate) => rate / 2),
          branching: events.times.length / (2 * pulls.caught),
          decay,
        };
  let height = likelihoodOf(pulls, best);
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const next = climb(pulls, best, height);
    if (next === null) break;
    const gain = next.height - height;
    [best, height] = [next.at, next.height];
    if (gain < TOLERANCE) break;
  }
  return { ...best, logLikelihood: height };
}

/** What each event finds of those before it (decay * A), its piece, and how much of all their kernels the watch has caught. */
interface Pulls {
  readonly pull: Float64Array;
  readonly piece: Uint8Array;
  readonly counts: Float64Array;
  readonly caught: number;
  /** Days of a piece. */
  readonly length: number;
}

function openPulls({ times, spanDays }: EventTimes, decay: number, pieces: number): Pulls {
  const [pull, piece] = [new Float64Array(times.length), new Uint8Array(times.length)];
  const counts = new Float64Array(pieces);
  let [past, caught] = [0, 0];
  for (let at = 0; at < times.length; at += 1) {
    if (at > 0) past = Math.exp(-decay * (times[at]! - times[at - 1]!)) * (1 + past);
    pull[at] = decay * past;
    piece[at] = pieceOf(times[at]!, spanDays, pieces);
    counts[piece[at]!]! += 1;
    caught += 1 - Math.exp(-decay * (spanDays - times[at]!));
  }
  return { pull, piece, counts, caught, length: spanDays / pieces };
}

function likelihoodOf(
  { pull, piece, caught, length }: Pulls,
  { background, branching }: HawkesParameters,
): number {
  let sum = -branching * caught;
  for (const rate of background) sum -= rate * length;
  for (let at = 0; at < pull.length; at += 1)
    sum += Math.log(background[piece[at]!]! + branching * pull[at]!);
  return sum;
}

/** One step of Newton's method, shortened until it climbs; null at the top. The pieces touch only themselves and the branching. */
function climb(
  pulls: Pulls,
  from: HawkesParameters,
  height: number,
): { readonly at: HawkesParameters; readonly height: number } | null {
  const step = newtonStep(pulls, from);
  if (step === null) return null;
  const moved = (value: number, by: number): number => (value + by > 0 ? value + by : value * SHRINK);
  for (let halving = 0, share = 1; halving < HALVINGS_MAX; halving += 1, share /= 2) {
    const at = {
      background: from.background.map((value, piece) => moved(value, share * step.background[piece]!)),
      branching: moved(from.branching, share * step.branching),
      decay: from.decay,
    };
    const reached = likelihoodOf(pulls, at);
    if (reached > height) return { at, height: reached };
  }
  return null;
}

function newtonStep(
  { pull, piece, caught, length }: Pulls,
  { background, branching }: HawkesParameters,
): { readonly background: readonly number[]; readonly branching: number } | null {
  const pieces = background.length;
  const [first, own, cross] = [
    new Float64Array(pieces).fill(-length),
    new Float64Array(pieces),
    new Float64Array(pieces),
  ];
  let [second, square] = [-caught, 0];
  for (let at = 0; at < pull.length; at += 1) {
    const where = piece[at]!;
    const share = 1 / (background[where]! + branching * pull[at]!);
    const pulled = pull[at]! * share;
    first[where]! += share;
    own[where]! += share * share;
    cross[where]! += share * pulled;
    second += pulled;
    square += pulled * pulled;
  }
  for (let at = 0; at < pieces; at += 1) {
    // A piece without events has no background, and no curvature.
    if (own[at] === 0) continue;
    second -= (cross[at]! * first[at]!) / own[at]!;
    square -= cross[at]! ** 2 / own[at]!;
  }
  if (!(square > 0)) return null;
  const across = second / square;
  const up = Array.from(own, (curve, at) => (curve === 0 ? 0 : (first[at]! - cross[at]! * across) / curve));
  return { background: up, branching: across };
}
