/** Regression of counts with a logarithmic link: iteratively reweighted least squares, for Poisson, quasi-Poisson and negative binomial counts. */

import digamma from '@stdlib/math-base-special-digamma';
import trigamma from '@stdlib/math-base-special-trigamma';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** How counts vary around what is expected. Quasi-Poisson: variance = dispersion x mean; negative binomial: mean + mean^2 / theta. */
export type CountFamily = 'poisson' | 'quasi-poisson' | 'negative-binomial';

/** What is fitted: one row of `design` and one `offset` for each count. */
export interface CountRegression {
  readonly counts: readonly number[];
  readonly design: readonly (readonly number[])[];
  /** Added to the linear predictor: the logarithm of the exposure. */
  readonly offset: readonly number[];
  readonly family: CountFamily;
}

/** A regression that was fitted. `covariance` is scaled by `dispersion`. */
export interface FittedCounts {
  readonly kind: 'fitted';
  readonly coefficients: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly expected: readonly number[];
  /** Pearson's statistic over the degrees of freedom for quasi-Poisson; 1 for the others. */
  readonly dispersion: number;
  /** Null where the family has none; infinite where counts vary no more than Poisson counts. */
  readonly theta: number | null;
}

/** The coefficients, or why there are none. */
export type CountFit = FittedCounts | { readonly kind: 'undetermined'; readonly because: string };

interface Weighted {
  readonly coefficients: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly expected: readonly number[];
}

const STEPS_MAX = 100;
const THETA_ROUNDS_MAX = 50;
const TOLERANCE = 1e-10;
/** Above this the negative binomial is a Poisson distribution in all digits that are printed. */
const THETA_MAX = 1e8;
const SMALLEST_EXPECTED = 1e-10;

/**
 * Fits the counts. `undetermined` where the columns of the design depend on one another, or no step brings the fit nearer.
 * Source: McCullagh and Nelder, Generalized Linear Models, 2nd ed. 1989, 2.5; theta by maximum likelihood as in Venables and Ripley,
 * Modern Applied Statistics with S, 4th ed. 2002, 7.4.
 */
export function fitCounts(regression: CountRegression): CountFit {
  const { counts, design, family } = regression;
  const free = counts.length - (design[0]?.length ?? 0);
  if (free < 1) return undetermined('there are no more counts than coefficients');
  const poisson = reweigh(regression, Number.POSITIVE_INFINITY);
  if (poisson === null) return undetermined('the coefficients cannot be told apart');
  if (family === 'negative-binomial') return fitNegativeBinomial(regression, poisson);
  if (family === 'poisson') return { kind: 'fitted', ...poisson, dispersion: 1, theta: null };
  const dispersion = pearson(counts, poisson.expected) / free;
  const covariance = poisson.covariance.map((row) => row.map((value) => value * dispersion));
  return { kind: 'fitted', ...poisson, covariance, dispersion, theta: null };
}

function fitNegativeBinomial(regression: CountRegression, poisson: Weighted): CountFit {
  let fit = poisson;
  let theta = estimateTheta(regression.counts, fit.expected);
  for (let round = 0; round < THETA_ROUNDS_MAX; round++) {
    const next = reweigh(regression, theta);
    if (next === null) return undetermined('the negative binomial fit did not settle');
    const nextTheta = estimateTheta(regression.counts, next.expected);
    fit = next;
    const settled = theta === nextTheta || Math.abs(nextTheta - theta) < TOLERANCE * theta;
    theta = nextTheta;
    if (settled) break;
  }
  return { kind: 'fitted', ...fit, dispersion: 1, theta };
}

/** Newton's steps on the logarithm of theta, so that it stays positive; infinite where the counts vary no more than Poisson counts. */
function estimateTheta(counts: readonly number[], expected: readonly number[]): number {
  const excess = counts.reduce((sum, count, at) => sum + (count / at0(expected, at) - 1) ** 2, 0);
  let theta = counts.length / Math.max(excess, TOLERANCE);
  for (let step = 0; step < STEPS_MAX; step++) {
    const { slope, curvature } = thetaSlope(counts, expected, theta);
    const move = slope / (theta * Math.abs(curvature) + Math.abs(slope));
    theta *= Math.exp(Math.max(-1, Math.min(1, move)));
    if (theta > THETA_MAX) return Number.POSITIVE_INFINITY;
    if (Math.abs(move) < TOLERANCE) break;
  }
  return theta;
}

/** First and second derivative of the log likelihood by theta. */
function thetaSlope(
  counts: readonly number[],
  expected: readonly number[],
  theta: number,
): { readonly slope: number; readonly curvature: number } {
  let [slope, curvature] = [0, 0];
  for (const [at, count] of counts.entries()) {
    const sum = at0(expected, at) + theta;
    slope +=
      digamma(count + theta) - digamma(theta) + Math.log(theta) + 1 - Math.log(sum) - (count + theta) / sum;
    curvature +=
      trigamma(count + theta) - trigamma(theta) + 1 / theta - 2 / sum + (count + theta) / (sum * sum);
  }
  return { slope, curvature };
}

/** Weighted least squares until the coefficients stay; null where they do not, or cannot be told apart. */
function reweigh({ counts, design, offset }: CountRegression, theta: number): Weighted | null {
  const matrix = new Matrix(design.map((row) => [...row]));
  let expected: readonly number[] = counts.map((count) => Math.max(count, 0.5));
  let before: readonly number[] | null = null;
  for (let step = 0; step < STEPS_MAX; step++) {
    const weights = expected.map((mean) => mean / (1 + mean / theta));
    const working = expected.map(
      (mean, at) => Math.log(mean) - at0(offset, at) + (at0(counts, at) - mean) / mean,
    );
    const weighted = matrix.clone();
    const response = Matrix.columnVector(working);
    for (const [at, weight] of weights.entries()) {
      weighted.mulRow(at, Math.sqrt(weight));
      response.mulRow(at, Math.sqrt(weight));
    }
    const normal = new CholeskyDecomposition(weighted.transpose().mmul(weighted));
    if (!normal.isPositiveDefinite()) return null;
    const solution = normal.solve(weighted.transpose().mmul(response));
    const coefficients = solution.to1DArray();
    if (!coefficients.every(Number.isFinite)) return null;
    expected = matrix
      .mmul(solution)
      .to1DArray()
      .map((value, at) => Math.max(Math.exp(value + at0(offset, at)), SMALLEST_EXPECTED));
    if (before !== null && isNear(before, coefficients)) {
      const covariance = normal.solve(Matrix.eye(matrix.columns)).to2DArray();
      return { coefficients, covariance, expected };
    }
    before = coefficients;
  }
  return null;
}

function isNear(before: readonly number[], now: readonly number[]): boolean {
  return now.every((value, at) => Math.abs(value - at0(before, at)) < TOLERANCE * (1 + Math.abs(value)));
}

function pearson(counts: readonly number[], expected: readonly number[]): number {
  return counts.reduce((sum, count, at) => sum + (count - at0(expected, at)) ** 2 / at0(expected, at), 0);
}

function at0(values: readonly number[], at: number): number {
  return values[at] ?? 0;
}

function undetermined(because: string): CountFit {
  return { kind: 'undetermined', because };
}
