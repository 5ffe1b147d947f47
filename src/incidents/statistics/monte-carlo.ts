/** What the Monte Carlo tests share: work in turns that can be watched and cancelled, and p with its own uncertainty. */

import { setImmediate as breathe } from 'node:timers/promises';
import { type Clock, fault, readProgress, type Work } from '../../base/index.ts';

/** What long statistics are given. */
export interface StatisticsDeps {
  readonly clock: Clock;
  readonly work: Work;
}

/** A p-value out of simulations, with the interval of 95 % that belongs to their number. */
export interface SimulatedP {
  readonly p: number;
  readonly low: number;
  readonly high: number;
  /** Simulations that came at least as high as the observed value. */
  readonly atLeast: number;
  readonly simulations: number;
}

/** Longest stretch of work without looking at the signal. */
const TURN_MS = 100;
/** Source: normal quantile of 97.5 %. */
const Z_95 = 1.959963984540054;

/**
 * p = (1 + atLeast) / (simulations + 1), with Wilson's interval for the share of all possible simulations that come as high.
 * Source: Besag and Diggle 1977; Wilson 1927.
 */
export function simulatedP(atLeast: number, simulations: number): SimulatedP {
  const [n, share] = [simulations, atLeast / simulations];
  const middle = (share + Z_95 ** 2 / (2 * n)) / (1 + Z_95 ** 2 / n);
  const half = (Z_95 / (1 + Z_95 ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z_95 ** 2 / (4 * n ** 2));
  return {
    p: (1 + atLeast) / (simulations + 1),
    low: Math.max(0, middle - half),
    high: Math.min(1, middle + half),
    atLeast,
    simulations,
  };
}

/**
 * Does `once` for 0 to `count` - 1, tells how far it is and lets others have their turn.
 * @throws CANCELLED
 */
export async function inTurns(
  { clock, work }: StatisticsDeps,
  told: { readonly label: string; readonly unit: string; readonly count: number },
  once: (at: number) => void,
): Promise<void> {
  const startedAt = clock.now();
  let turnedAt = startedAt.getTime();
  for (let at = 0; at < told.count; at += 1) {
    if (clock.now().getTime() - turnedAt >= TURN_MS) {
      const { label, unit, count: total } = told;
      work.report(readProgress(clock, { label, done: at, total, unit, startedAt }));
      await breathe();
      turnedAt = clock.now().getTime();
    }
    if (work.signal.aborted) throw fault('CANCELLED', `stopped after ${at} of ${told.count} ${told.unit}`);
    once(at);
  }
}
