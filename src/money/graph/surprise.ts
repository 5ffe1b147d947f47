/**
 * How surprising a pattern is under what is ordinary for its accounts, in nats: minus the natural logarithm of a chance. It is said of
 * a pattern, never of an account. What is ordinary is read off the past alone: how many payments an account makes in a window, and what
 * it usually pays and receives; logarithms of amounts are taken as normal around that, with one spread for all.
 */

import type { Surprise } from './hits.ts';
import type { SurpriseSettings } from './settings.ts';

/** Chance that an amount is so many times the usual one, or more; never below the least chance that is believed. */
export function chanceOfTimes(settings: SurpriseSettings, times: number): number {
  return Math.max(settings.chanceMin, upperTail(Math.log(times) / settings.amountSpread));
}

/** Nats of a chance, or of an expected number of times: 0 from once on. */
export function natsOf(expected: number): number {
  return expected >= 1 ? 0 : -Math.log(expected);
}

/** Nats of meeting `count` where `expected` are ordinary. Source: Chernoff's bound of the upper tail of a Poisson distribution. */
export function natsOfCount(count: number, expected: number): number {
  return count <= expected ? 0 : Math.max(0, count * Math.log(count / expected) - (count - expected));
}

/** A payment that hands on what arrived. */
export interface HandedOn {
  /** Payments that the account makes in a window. */
  readonly paymentsOut: number;
  /** Time between arriving and leaving as a share of the window. */
  readonly windowShare: number;
  /** What leaves as a share of what arrived. */
  readonly kept: number;
  /** How many times the account's usual payment it is. */
  readonly times: number;
}

/** Nats of an account paying so soon, and so nearly what arrived, by chance: an ordinary account pays that now and then. */
export function surpriseOfPass(settings: SurpriseSettings, pass: HandedOn): Surprise {
  const away = Math.max(settings.closenessMin, Math.abs(Math.log(pass.kept)));
  const distance = Math.log(pass.times) / settings.amountSpread;
  const alike =
    (2 * away * Math.exp((-distance * distance) / 2)) / (settings.amountSpread * Math.sqrt(2 * Math.PI));
  const expected = Math.max(1, pass.paymentsOut) * Math.min(1, pass.windowShare);
  const amounts = natsOf(Math.max(settings.chanceMin, alike));
  return { frequency: Math.max(-amounts, -Math.log(expected)), amounts };
}

/** Both parts together; never less than nothing, as rounding would have it. */
export function sumOfSurprise({ frequency, amounts }: Surprise): number {
  return Math.max(0, frequency + amounts);
}

/** Upper tail of the standard normal distribution. Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.17. */
function upperTail(distance: number): number {
  if (distance < 0) return 1 - upperTail(-distance);
  const t = 1 / (1 + 0.231_641_9 * distance);
  const series =
    t *
    (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  return (Math.exp((-distance * distance) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
