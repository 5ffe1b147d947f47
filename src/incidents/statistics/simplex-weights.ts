/** Weights from 0 to 1 that sum to 1 and bring a mix of series nearest to another series. */

import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** A series of the mix and its weight. */
interface Member {
  readonly at: number;
  readonly weight: number;
}

/** More rounds than series mean that only rounding moves; the mix in hand is as near as numbers allow. */
const ROUNDS_PER_SERIES = 10;
const TOLERANCE = 1e-10;

/**
 * Least squares over the simplex: the point of the hull of (series - target) that is nearest to the origin.
 * Exact but for rounding; series of equal value share no stated order.
 * Source: Wolfe, Finding the nearest point in a polytope, Mathematical Programming 11 (1976), 128-149.
 */
export function fitWeights(
  series: readonly (readonly number[])[],
  target: readonly number[],
): readonly number[] {
  const gaps = new Matrix(series.map((own) => own.map((value, at) => value - (target[at] ?? 0))));
  const gram = gaps.mmul(gaps.transpose());
  const slack = TOLERANCE * (1 + gram.trace());
  const nearest = leastPlace(gram.diagonal());
  let members: readonly Member[] = [{ at: nearest, weight: 1 }];
  for (let round = 0; round < ROUNDS_PER_SERIES * series.length; round++) {
    const slopes = series.map((_, at) => slopeOf(gram, at, members));
    const squared = members.reduce((sum, { at, weight }) => sum + weight * (slopes[at] ?? 0), 0);
    const best = leastPlace(slopes);
    if ((slopes[best] ?? 0) >= squared - slack || members.some(({ at }) => at === best)) break;
    members = balance(gram, [...members, { at: best, weight: 0 }]);
  }
  const weights = new Map(members.map(({ at, weight }) => [at, weight]));
  return series.map((_, at) => weights.get(at) ?? 0);
}

/** Moves to the nearest point of the members' plane, and drops members on the way whose weight would fall below 0. */
function balance(gram: Matrix, candidates: readonly Member[]): readonly Member[] {
  let members = candidates;
  while (members.length > 1) {
    const aim = planeWeights(gram, members);
    const steps = members.map(({ weight }, at) => {
      const goal = aim[at] ?? 0;
      return goal > TOLERANCE ? 1 : weight / Math.max(weight - goal, Number.MIN_VALUE);
    });
    const step = Math.min(1, ...steps);
    const first = steps.indexOf(step);
    members = members
      .map(({ at, weight }, place) => ({ at, weight: (1 - step) * weight + step * (aim[place] ?? 0) }))
      .filter(({ weight }, place) => step === 1 || (place !== first && weight > 0));
    if (step === 1) break;
  }
  const total = members.reduce((sum, { weight }) => sum + weight, 0);
  return members.map(({ at, weight }) => ({ at, weight: weight / total }));
}

/** Weights of any sign that sum to 1 and bring the members nearest. A hair of ridge keeps equal series apart. */
function planeWeights(gram: Matrix, members: readonly Member[]): readonly number[] {
  const places = members.map(({ at }) => at);
  const own = gram.selection(places, places);
  const scale = 1 + own.trace();
  own.add(scale).add(Matrix.eye(places.length).mul(TOLERANCE * scale));
  const solved = new CholeskyDecomposition(own).solve(Matrix.ones(places.length, 1)).to1DArray();
  const total = solved.reduce((sum, value) => sum + value, 0);
  return solved.map((value) => value / total);
}

function slopeOf(gram: Matrix, row: number, members: readonly Member[]): number {
  return members.reduce((sum, { at, weight }) => sum + gram.get(row, at) * weight, 0);
}

function leastPlace(values: readonly number[]): number {
  return values.indexOf(Math.min(...values));
}
