/**
 * Count, mean, central moments and extremes of values, merged without subtraction, so that nothing cancels.
 * Source: P. Pébay, "Formulas for robust, one-pass parallel computation of covariances and arbitrary-order statistical moments",
 * Sandia report SAND2008-6212 (2008), equations 2.1 and 3.1 for orders 2 to 4.
 * Every `!` in this file reads cells inside their bounds: `at` is the first of {@link MOMENT_CELLS} cells.
 */

/** Cells of one aggregate: count, mean, sums of the second to fourth power of the distance from the mean, least, most. */
export const MOMENT_CELLS = 7;

/** Places of the cells. */
export const COUNT = 0;
export const MEAN = 1;
export const SQUARES = 2;
export const CUBES = 3;
export const FOURTHS = 4;
export const LEAST = 5;
export const MOST = 6;

/** Makes the aggregate one of no values. */
export function clearMoments(cells: Float64Array, at: number): void {
  cells[at + COUNT] = 0;
  cells[at + MEAN] = 0;
  cells[at + SQUARES] = 0;
  cells[at + CUBES] = 0;
  cells[at + FOURTHS] = 0;
  cells[at + LEAST] = Number.POSITIVE_INFINITY;
  cells[at + MOST] = Number.NEGATIVE_INFINITY;
}

/** Copies an aggregate. */
export function copyMoments(from: Float64Array, at: number, into: Float64Array): void {
  for (let cell = 0; cell < MOMENT_CELLS; cell++) into[cell] = from[at + cell]!;
}

/** Adds one value. */
export function addValue(cells: Float64Array, at: number, value: number): void {
  const before = cells[at + COUNT]!;
  const count = before + 1;
  const distance = value - cells[at + MEAN]!;
  const part = distance / count;
  const part2 = part * part;
  const term = distance * part * before;
  const squares = cells[at + SQUARES]!;
  const cubes = cells[at + CUBES]!;
  cells[at + FOURTHS]! +=
    term * part2 * (count * count - 3 * count + 3) + 6 * part2 * squares - 4 * part * cubes;
  cells[at + CUBES] = cubes + term * part * (count - 2) - 3 * part * squares;
  cells[at + SQUARES] = squares + term;
  cells[at + MEAN]! += part;
  cells[at + COUNT] = count;
  if (value < cells[at + LEAST]!) cells[at + LEAST] = value;
  if (value > cells[at + MOST]!) cells[at + MOST] = value;
}

/** Merges the aggregate at `at` of `other` into the one at the start of `cells`. */
export function mergeMoments(cells: Float64Array, other: Float64Array, at: number): void {
  const own = cells[COUNT]!;
  const added = other[at + COUNT]!;
  if (added === 0) return;
  if (own === 0) {
    copyMoments(other, at, cells);
    return;
  }
  const count = own + added;
  const distance = other[at + MEAN]! - cells[MEAN]!;
  const part = distance / count;
  const product = own * added;
  const [squares, addedSquares] = [cells[SQUARES]!, other[at + SQUARES]!];
  const [cubes, addedCubes] = [cells[CUBES]!, other[at + CUBES]!];
  const square = distance * part;
  cells[FOURTHS]! +=
    other[at + FOURTHS]! +
    square * part * part * product * (own * own - product + added * added) +
    6 * part * part * (own * own * addedSquares + added * added * squares) +
    4 * part * (own * addedCubes - added * cubes);
  cells[CUBES] =
    cubes +
    addedCubes +
    square * part * product * (own - added) +
    3 * part * (own * addedSquares - added * squares);
  cells[SQUARES] = squares + addedSquares + square * product;
  cells[MEAN]! += part * added;
  cells[COUNT] = count;
  if (other[at + LEAST]! < cells[LEAST]!) cells[LEAST] = other[at + LEAST]!;
  if (other[at + MOST]! > cells[MOST]!) cells[MOST] = other[at + MOST]!;
}
