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

/** A ramp whose steps hold about as many of the amounts each; fewer steps where too many are alike. Null where none is known. */
export function quantileRamp(amounts: readonly (number | null)[]): Ramp | null {
  const known = amounts
    .filter((amount) => amount !== null && Number.isFinite(amount))
    .toSorted((left, right) => (left ?? 0) - (right ?? 0));
  const max = known.at(-1);
  if (max === undefined || max === null) return null;
  const starts = Array.from(
    { length: RAMP_STEPS },
    (_, step) => known[Math.floor((step * known.length) / RAMP_STEPS)] ?? max,
  );
  return { starts: [...new Set(starts)], max };
}

/** The step of an amount, from 1 to RAMP_STEPS; 0 where it is not known. */
export function stepOf(ramp: Ramp, amount: number | null): number {
  if (amount === null || !Number.isFinite(amount)) return 0;
  return Math.max(1, ramp.starts.filter((start) => amount >= start).length);
}
