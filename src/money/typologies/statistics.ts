/** The tests behind the typologies: circular uniformity, bursts, quartiles, correlation, and permutations from a seed. */

/**
 * The Rayleigh test: whether angles in radians gather around one direction. `z` is n times the squared mean resultant length.
 * Source: J. H. Zar, Biostatistical Analysis, 5th edition (2010), section 27.1, equations 27.2 and 27.4; p to about three places from five angles on.
 */
export function rayleighTest(angles: readonly number[]): { readonly z: number; readonly p: number } {
  const n = angles.length;
  const sum = (of: (angle: number) => number): number =>
    angles.reduce((total, angle) => total + of(angle), 0);
  const resultant = Math.hypot(sum(Math.cos), sum(Math.sin));
  const p = Math.exp(Math.sqrt(1 + 4 * n + 4 * (n * n - resultant * resultant)) - (1 + 2 * n));
  return { z: n === 0 ? 0 : (resultant * resultant) / n, p: Math.min(1, p) };
}

/** Standard deviation over mean of a whole population of figures; NaN for none. */
export function variation(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length) / mean;
}

/** By how many standard deviations a count of independent events lies above what was expected. Source: the Poisson distribution, whose variance is its mean. */
export function poissonExcess(count: number, expected: number): number {
  return (count - expected) / Math.sqrt(expected);
}

/** The value below which a share of the ordered values lies, between neighbours in proportion. Source: R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), definition 7. */
export function quantile(ordered: readonly number[], share: number): number {
  const place = (ordered.length - 1) * share;
  const low = ordered[Math.floor(place)] ?? Number.NaN;
  const high = ordered[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** Pearson's correlation; NaN where one of the series does not vary. */
export function correlation(first: readonly number[], second: readonly number[]): number {
  const [meanFirst, meanSecond] = [meanOf(first), meanOf(second)];
  let [both, one, other] = [0, 0, 0];
  for (const [at, value] of first.entries()) {
    const [x, y] = [value - meanFirst, (second[at] ?? Number.NaN) - meanSecond];
    both += x * y;
    one += x * x;
    other += y * y;
  }
  return both / Math.sqrt(one * other);
}

/** Correlation of two series once what a third one explains of each is taken out. Source: R. A. Fisher, Metron 3 (1924), on partial correlation. */
export function partialCorrelation(
  first: readonly number[],
  second: readonly number[],
  given: readonly number[],
): number {
  const both = correlation(first, second);
  const [one, other] = [correlation(first, given), correlation(second, given)];
  // A calendar that never changes explains nothing.
  if (Number.isNaN(one) || Number.isNaN(other)) return both;
  return (both - one * other) / Math.sqrt((1 - one * one) * (1 - other * other));
}

/** A stream of numbers from 0 to below 1 that is the same for the same seed. Source: sfc32 of the PractRand suite, public domain. */
export function openStream(seed: number): () => number {
  const state = new Int32Array([seed | 0, 0x9e3779b9, 0x243f6a88, 1]);
  const next = (): number => {
    const [a = 0, b = 0, c = 0, counter = 0] = state;
    const sum = (a + b + counter) | 0;
    state[3] = (counter + 1) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 15; round++) next();
  return next;
}

/** The values in a new order, every order alike likely. Source: the shuffle of Fisher and Yates. */
export function shuffle<Value>(values: readonly Value[], stream: () => number): readonly Value[] {
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const chosen = Math.floor(stream() * (last + 1));
    const [one, other] = [shuffled[last], shuffled[chosen]];
    if (one === undefined || other === undefined) break;
    shuffled[last] = other;
    shuffled[chosen] = one;
  }
  return shuffled;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
