/**
 * Logistic regression with a normal prior, by Newton's method. The same rows give the same weights, to the last bit.
 * Source: K. P. Murphy, Probabilistic Machine Learning: An Introduction (2022), sections 10.2.3.2 (Newton) and 10.2.7 (prior as a penalty).
 */

import { Matrix, solve } from 'ml-matrix';

/** What is fitted: rows of the same length, the first number of each being 1. */
export interface LogisticProblem {
  readonly rows: readonly (readonly number[])[];
  readonly outcomes: readonly boolean[];
  /** Where the weights stand before any row was seen; the first one is free. */
  readonly prior: readonly number[];
  /** 1 / variance of the prior. */
  readonly penalty: number;
}

/** Steps of Newton's method; it ends after six to ten. */
const STEPS_MAX = 50;
const HALVINGS_MAX = 30;
const STEP_MIN = 1e-9;

/** The weights at which the rows and the prior together are likeliest; both outcomes must occur. */
export function fitLogistic({ rows, outcomes, prior, penalty }: LogisticProblem): readonly number[] {
  const x = new Matrix(rows.map((row) => [...row]));
  const y = Matrix.columnVector(outcomes.map(Number));
  const start = Matrix.columnVector([...prior]);
  const penalties = prior.map((_, at) => (at === 0 ? 0 : penalty));
  const lossOf = (weights: Matrix): number => {
    const margins = x.mmul(weights).to1DArray();
    const misfit = margins.reduce(
      (sum, margin, at) => sum + softplus(outcomes[at] === true ? -margin : margin),
      0,
    );
    const away = Matrix.sub(weights, start).to1DArray();
    return misfit + away.reduce((sum, part, at) => sum + (part * part * (penalties[at] ?? 0)) / 2, 0);
  };
  let weights = start.clone();
  let loss = lossOf(weights);
  for (let step = 0; step < STEPS_MAX; step++) {
    const direction = newtonStep({ x, y, weights, away: Matrix.sub(weights, start), penalties });
    let taken = Matrix.add(weights, direction);
    for (let halving = 0; halving < HALVINGS_MAX && lossOf(taken) > loss; halving++) {
      direction.mul(0.5);
      taken = Matrix.add(weights, direction);
    }
    if (lossOf(taken) > loss) break;
    weights = taken;
    loss = lossOf(weights);
    if (Math.max(...direction.to1DArray().map(Math.abs)) < STEP_MIN) break;
  }
  return weights.to1DArray();
}

interface Newton {
  readonly x: Matrix;
  readonly y: Matrix;
  readonly weights: Matrix;
  readonly away: Matrix;
  readonly penalties: readonly number[];
}

function newtonStep({ x, y, weights, away, penalties }: Newton): Matrix {
  const chances = Matrix.columnVector(x.mmul(weights).to1DArray().map(chanceOf));
  const turned = x.transpose();
  const pull = Matrix.mul(away, Matrix.columnVector([...penalties]));
  const gradient = turned.mmul(Matrix.sub(y, chances)).sub(pull);
  const spread = chances.to1DArray().map((chance) => chance * (1 - chance));
  const curvature = turned.mmul(x.clone().mulColumnVector(spread)).add(Matrix.diag([...penalties]));
  return solve(curvature, gradient);
}

/** The chance of a margin, from 0 to 1. */
export function chanceOf(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}

/** ln(1 + e^margin), also where e^margin is too large. */
function softplus(margin: number): number {
  return Math.max(0, margin) + Math.log1p(Math.exp(-Math.abs(margin)));
}
