/** From raw scores, which grow without bound, to an index from 0 to 10 on a logarithmic scale. */

/** The raw scores that stand for 0 and for 10. */
export interface IndexScale {
  readonly min: number;
  readonly max: number;
}

/** An index from 0 (least) to 10, and the half-point band that it lies in. */
export interface Banded {
  readonly index: number;
  readonly band: number;
}

/** Source: Global Terrorism Index, methodology, logarithmic banding: twenty half-point bands from 0 to 10; recalled, not looked up. */
const BANDS = 20;
/** What floating point may take from a score that lies on a cut-off. */
const SLACK = 1e-9;

/** The cut-off of each band from 1 to 20 above the lowest raw score, doubled: r^n with r the twentieth root of 2 (max - min). */
export function bandCutOffs(scale: IndexScale): readonly number[] {
  const root = (2 * (scale.max - scale.min)) ** (1 / BANDS);
  return Array.from({ length: BANDS }, (_, at) => root ** (at + 1));
}

/**
 * Places a raw score on the scale; null where the scale has no spread to speak of (2 (max - min) of at most 1). Scores beyond the ends of the
 * scale stay at 0 and 10. Source: Global Terrorism Index, methodology, logarithmic banding; doubling the score as well as the range, so that
 * the highest score is 10 exactly, is our reading of it.
 */
export function bandScore(raw: number, scale: IndexScale): Banded | null {
  const range = 2 * (scale.max - scale.min);
  if (!(range > 1 + SLACK) || !Number.isFinite(raw)) return null;
  const doubled = 2 * (raw - scale.min);
  if (doubled <= 1) return { index: 0, band: 0 };
  const bands = Math.min(BANDS, (BANDS * Math.log(doubled)) / Math.log(range));
  return { index: bands / 2, band: Math.floor(bands + SLACK) / 2 };
}
