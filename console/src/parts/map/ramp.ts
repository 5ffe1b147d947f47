/** Amounts as steps of one hue. */

/** Steps of a ramp, from little to much. */
export const RAMP_STEPS = 5;

/** A ramp: the amount at which each step begins, and the greatest amount. */
export interface Ramp {
  readonly starts: readonly number[];
  readonly max: number;
}

/** A ramp of even steps from 0 to `max`. */
export function evenRamp(max: number): Ramp {
  return { starts: Array.from({ length: RAMP_STEPS }, (_, step) => (max * step) / RAMP_STEPS), max };
}

/** The step of an amount, from 1 to RAMP_STEPS; 0 where it is not known. */
export function stepOf(ramp: Ramp, amount: number | null): number {
  if (amount === null || !Number.isFinite(amount)) return 0;
  return Math.max(1, ramp.starts.filter((start) => amount >= start).length);
}
