/**
 * The model behind surge detection: counts with a level for each season and a trend, fitted by quasi-Poisson regression.
 * Every `!` in this file reads typed arrays below their lengths.
 *
 * Each row touches its season's level and the trend alone, so that the normal equations are a diagonal with a border and need no matrix library.
 */

/** Rows of the past. */
export interface SeasonRows {
  readonly counts: Float64Array;
  /** Level of each row's season, from 0 to `levels` - 1. */
  readonly level: Int32Array;
  readonly levels: number;
  /** Time of each row in any even scale; 0: the period that is judged. */
  readonly time: Float64Array;
}

/** A fitted model. */
export interface SeasonFit {
  /** ln of the expected count of each level at time 0. */
  readonly effects: Float64Array;
  /** Change of ln expected per unit of time; 0 without a trend. */
  readonly slope: number;
  readonly fitted: Float64Array;
  /** Diagonal of the hat matrix. */
  readonly leverage: Float64Array;
  /** Variance / mean, at least 1. */
  readonly dispersion: number;
  /** Variance of ln expected of level 0 at time 0, in units of the dispersion. */
  readonly targetVariance: number;
}

/** Most rounds of reweighted least squares, and the change of the deviance at which they end. Source: R's glm. */
const ROUNDS_MAX = 50;
const TOLERANCE = 1e-8;
/** ln expected is kept within this range, so that a level without events does not run away. */
const LOG_MAX = 30;

/**
 * Fits ln expected = level + slope * time, each row with its weight. Null where it does not settle, or where rows are no more than parameters.
 * Source: iteratively reweighted least squares, McCullagh and Nelder 1989; dispersion by Pearson residuals.
 */
export function fitSeasons(rows: SeasonRows, weights: Float64Array, trend: boolean): SeasonFit | null {
  const parameters = rows.levels + (trend ? 1 : 0);
  if (rows.counts.length <= parameters) return null;
  let fitted = rows.counts.map((count) => count + 0.1);
  let deviance = Infinity;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const solved = solveRound(rows, { weights, fitted, trend });
    if (solved === null) return null;
    fitted = rows.time.map((time, row) =>
      Math.exp(clamp(solved.effects[rows.level[row]!]! + solved.slope * time)),
    );
    const reached = devianceOf(rows.counts, fitted, weights);
    if (Math.abs(deviance - reached) < TOLERANCE * (Math.abs(reached) + 0.1))
      return describeFit(rows, { weights, fitted, trend, parameters });
    deviance = reached;
  }
  return null;
}

interface Round {
  readonly weights: Float64Array;
  readonly fitted: Float64Array;
  readonly trend: boolean;
}

interface Solved {
  readonly effects: Float64Array;
  readonly slope: number;
  /** Weight of each level, weight * time of each level, and what of weight * time² the levels leave over. */
  readonly byLevel: Float64Array;
  readonly cross: Float64Array;
  readonly left: number;
}

function solveRound(
  { counts, level, levels, time }: SeasonRows,
  { weights, fitted, trend }: Round,
): Solved | null {
  const [byLevel, cross, pull] = [
    new Float64Array(levels),
    new Float64Array(levels),
    new Float64Array(levels),
  ];
  let [square, timePull] = [0, 0];
  for (let row = 0; row < counts.length; row += 1) {
    const mean = fitted[row]!;
    const weight = weights[row]! * mean;
    const working = Math.log(mean) + (counts[row]! - mean) / mean;
    const [own, at] = [level[row]!, time[row]!];
    byLevel[own]! += weight;
    cross[own]! += weight * at;
    pull[own]! += weight * working;
    square += weight * at * at;
    timePull += weight * at * working;
  }
  if (byLevel.some((weight) => !(weight > 0))) return null;
  let [left, leftPull] = [square, timePull];
  for (let own = 0; own < levels; own += 1) {
    left -= cross[own]! ** 2 / byLevel[own]!;
    leftPull -= (cross[own]! * pull[own]!) / byLevel[own]!;
  }
  if (trend && !(left > square * 1e-12)) return null;
  const slope = trend ? leftPull / left : 0;
  const effects = pull.map((value, own) => (value - slope * cross[own]!) / byLevel[own]!);
  return { effects, slope, byLevel, cross, left };
}

function describeFit(rows: SeasonRows, round: Round & { readonly parameters: number }): SeasonFit | null {
  const { weights, fitted, trend, parameters } = round;
  const solved = solveRound(rows, round);
  if (solved === null) return null;
  const { effects, slope, byLevel, cross, left } = solved;
  const spreadAt = (own: number, time: number): number => {
    const away = trend ? (time - cross[own]! / byLevel[own]!) ** 2 / left : 0;
    return 1 / byLevel[own]! + away;
  };
  const leverage = fitted.map(
    (mean, row) => weights[row]! * mean * spreadAt(rows.level[row]!, rows.time[row]!),
  );
  let pearson = 0;
  for (const [row, mean] of fitted.entries())
    pearson += (weights[row]! * (rows.counts[row]! - mean) ** 2) / mean;
  return {
    ...{ effects, slope, fitted, leverage },
    dispersion: Math.max(1, pearson / (rows.counts.length - parameters)),
    targetVariance: spreadAt(0, 0),
  };
}

function devianceOf(counts: Float64Array, fitted: Float64Array, weights: Float64Array): number {
  let deviance = 0;
  for (const [row, count] of counts.entries()) {
    const mean = fitted[row]!;
    const own = count > 0 ? count * Math.log(count / mean) : 0;
    deviance += 2 * weights[row]! * (own - (count - mean));
  }
  return deviance;
}

function clamp(log: number): number {
  return Math.max(-LOG_MAX, Math.min(LOG_MAX, log));
}

/**
 * Weights by which past outbreaks count less: rows whose Anscombe residual is above the threshold get weight in proportion to its inverse square;
 * the sum stays the number of rows. Source: Farrington, Andrews, Beale and Catchpole 1996; threshold 2.58 of Noufaily et al. 2013.
 */
export function outbreakWeights(counts: Float64Array, fit: SeasonFit, threshold: number): Float64Array {
  const raw = counts.map((count, row) => {
    const mean = fit.fitted[row]!;
    const spread = Math.sqrt(fit.dispersion * Math.max(1 - fit.leverage[row]!, 1e-9));
    const residual = (1.5 * (count ** (2 / 3) * mean ** (-1 / 3) - mean ** (1 / 3))) / spread;
    return residual > threshold ? residual ** -2 : 1;
  });
  const scale = counts.length / raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight * scale);
}
