/** Draws a self-exciting process, family by family. */

import type { HawkesParameters } from './hawkes-likelihood.ts';
import { drawExponential, drawPoisson, type Random } from './random.ts';

/** Most events of one series: a branching ratio near 1 may grow without end. */
const EVENTS_MAX = 500_000;

/**
 * Times in days from the start, ascending, below `spanDays`. Events before the start have no part in it. Stops at 500,000 events.
 * Source: Hawkes and Oakes 1974, the process as a cluster process.
 */
export function simulateHawkes(
  random: Random,
  { background, branching, decay }: HawkesParameters,
  spanDays: number,
): Float64Array {
  const times: number[] = [];
  const length = spanDays / background.length;
  for (const [piece, rate] of background.entries()) {
    if (rate === 0) continue;
    const end = (piece + 1) * length;
    for (let time = piece * length + wait(random, rate); time < end; time += wait(random, rate))
      times.push(time);
  }
  // The list grows while it is walked: each event's own follow it.
  for (let at = 0; at < times.length && times.length < EVENTS_MAX; at += 1) {
    const parent = times[at] ?? spanDays;
    for (let child = drawPoisson(random, branching); child > 0; child -= 1) {
      const time = parent + drawExponential(random) / decay;
      if (time < spanDays) times.push(time);
    }
  }
  return Float64Array.from(times).sort();
}

function wait(random: Random, rate: number): number {
  return drawExponential(random) / rate;
}
