/** Random numbers by seed: the same seed gives the same answer on every machine. Every `!` reads an array below its length. */

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers. */
export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  uniform(): number;
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
}

/** Numbers left out at the start, until seeds that differ in few bits have come apart. */
const WARM_UP = 32;

/** Opens the stream of a seed: a whole number of 32 bits. */
export function openRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  for (let at = 0; at < WARM_UP; at += 1) generator.next();
  return {
    uniform: () => uniformFloat64(generator),
    below: (limit) => Math.floor(uniformFloat64(generator) * limit),
  };
}

/** Puts the numbers into a random order, in place; every order is equally likely. Source: Durstenfeld 1964 (Fisher and Yates). */
export function shuffle(random: Random, numbers: Int32Array | Float64Array): void {
  for (let last = numbers.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const kept = numbers[last]!;
    numbers[last] = numbers[other]!;
    numbers[other] = kept;
  }
}

/** A waiting time of mean 1. */
export function drawExponential(random: Random): number {
  return -Math.log1p(-random.uniform());
}

/** A Poisson count, by the number of waiting times that fit into the mean: its cost grows with the mean. */
export function drawPoisson(random: Random, mean: number): number {
  let count = 0;
  for (let left = mean - drawExponential(random); left >= 0; left -= drawExponential(random)) count += 1;
  return count;
}
