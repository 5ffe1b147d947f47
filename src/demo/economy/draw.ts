/** SYNTHETIC: repeatable random numbers. Every part of the economy draws from a stream of its own, so that a change in one part leaves the others as they were. */

/** A stream of random numbers that depends on a seed and a label alone; it invents people and guards nothing. */
export interface Draw {
  /** From 0 to below 1. */
  unit(): number;
  /** A whole number from 0 to below the bound. */
  below(bound: number): number;
  /** A whole number from the first to the last, both included. */
  whole(first: number, last: number): number;
  /** A number from the low to below the high. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  /** Of the normal distribution with mean 0 and variance 1. */
  normal(): number;
}

const WORD = 4_294_967_296;
const WARM_UP_ROUNDS = 15;

/** Opens the stream of a label; streams of different labels or seeds have nothing to do with each other. Source: sfc32 of the PractRand suite, public domain. */
export function openDraw(seed: number, label: string): Draw {
  const state = new Int32Array([seed | 0, hashText(label), Math.floor(seed / WORD) | 0, 1]);
  const next = (): number => {
    const [a, b, c, counter] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
    const sum = (a + b + counter) | 0;
    state[3] = (counter + 1) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / WORD;
  };
  for (let round = 0; round < WARM_UP_ROUNDS; round++) next();
  return {
    unit: next,
    below: (bound) => Math.floor(next() * bound),
    whole: (first, last) => first + Math.floor(next() * (last - first + 1)),
    between: (low, high) => low + next() * (high - low),
    chance: (share) => next() < share,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** A number from 0 to below 1 that depends on two whole numbers alone: a choice that is the same whenever it is asked for. */
export function hashUnit(first: number, second: number): number {
  let mixed = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / WORD;
}

/** Log-normal: half of the draws lie below the median; `spread` is the deviation of the logarithm. */
export function drawAmount(draw: Draw, median: number, spread: number): number {
  return median * Math.exp(spread * draw.normal());
}

/** A whole number between the bounds, half of the draws at or below the median and half at or above it. */
export function drawAround(draw: Draw, range: { min: number; median: number; max: number }): number {
  const { min, median, max } = range;
  return draw.chance(0.5) ? draw.whole(min, median) : draw.whole(median, max);
}

/** A count with the given mean, as independent events come. */
export function drawCount(draw: Draw, mean: number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * draw.normal()));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = draw.unit(); product > limit; product *= draw.unit()) count++;
  return count;
}

/** The items in a new order. */
export function shuffled<Item>(draw: Draw, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, key: draw.unit() }))
    .toSorted((left, right) => left.key - right.key)
    .map(({ item }) => item);
}

/** FNV-1a over UTF-16 units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
