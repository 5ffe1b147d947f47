/**
 * Statistics over sliding windows of one series: for each payment that is asked for, over what stood before it and itself.
 * Aggregates of the older part of a window stand ready for every place at which the window may begin, those of the newer part grow at the end;
 * nothing is ever subtracted, so that an amount that left the window leaves no error behind.
 * Source: the two stacks of a sliding window, K. Tangwongsan, M. Hirzel, S. Schneider, "Low-latency sliding-window aggregation in worst-case
 * constant time", DEBS 2017, section 2; statistics of vertices as in the Graph Feature Preprocessor, arXiv:2402.08593, section 3.
 * Every `!` in this file reads typed arrays inside their bounds: elements are below `count`, cells below the width of a row.
 */

import {
  addValue,
  COUNT,
  CUBES,
  clearMoments,
  copyMoments,
  FOURTHS,
  LEAST,
  MEAN,
  MOMENT_CELLS,
  MOST,
  mergeMoments,
  SQUARES,
} from './moments.ts';
import {
  emptyWindow,
  holdElements,
  medianOf,
  openRankedWindow,
  type RankedWindow,
  rankValues,
  shiftElement,
} from './ranked-window.ts';

/** Elements of one series, ascending in time. */
export interface Series {
  count: number;
  /** When an element becomes known, in seconds. */
  enters: Float64Array;
  /** From when its age counts; an element is in a window until this is the length of the window ago. */
  begins: Float64Array;
  values: Float64Array;
  /** The element whose value counts as its own; elements of one time are not each other's past. */
  owns: Int32Array;
  /** Row of the block that asks for this element's statistics, or -1. */
  slots: Int32Array;
}

/** Where statistics are written: a row a payment, {@link STATISTICS} beginning at `column`. */
export interface StatisticTarget {
  readonly floats: Float32Array;
  readonly integers: Int32Array;
  readonly width: number;
  column: number;
}

/** Scratch that slides over one series after another. */
export interface Slide {
  readonly ranked: RankedWindow;
  readonly back: Float64Array;
  readonly whole: Float64Array;
  readonly own: Float64Array;
  /** Aggregates of the elements from each one to the last of the older part. */
  front: Float64Array;
}

/** What is told of a series in each window, in the order of its columns. */
export const STATISTICS = [
  'count',
  'sum',
  'mean',
  'min',
  'max',
  'median',
  'variance',
  'skew',
  'kurtosis',
] as const;

/** Least values of which a skew and a kurtosis are defined. */
const SKEW_COUNT_MIN = 3;
const KURTOSIS_COUNT_MIN = 4;

/** Scratch for any number of series. */
export function openSlide(): Slide {
  return {
    ranked: openRankedWindow(),
    back: new Float64Array(MOMENT_CELLS),
    whole: new Float64Array(MOMENT_CELLS),
    own: new Float64Array(MOMENT_CELLS),
    front: new Float64Array(MOMENT_CELLS * 64),
  };
}

/** A series without elements, with room for `length`. */
export function openSeries(length: number): Series {
  return {
    count: 0,
    enters: new Float64Array(length),
    begins: new Float64Array(length),
    values: new Float64Array(length),
    owns: new Int32Array(length),
    slots: new Int32Array(length),
  };
}

/** Makes room for `length` elements; what the series held is lost where it grows. */
export function growSeries(series: Series, length: number): void {
  if (series.values.length < length)
    Object.assign(series, openSeries(Math.max(length, series.values.length * 2)));
}

/** Writes the statistics of every element that is asked for, over each of the windows (in seconds, `stride` columns from one to the next). */
export function slideStatistics(
  slide: Slide,
  series: Series,
  to: { readonly target: StatisticTarget; readonly windows: Float64Array; readonly stride: number },
): void {
  const { count, slots, enters } = series;
  let first = 0;
  while (first < count && slots[first]! < 0) first++;
  if (first === count) return;
  // Elements of one time are told of together, also where another stretch asks for the earlier rows of them.
  while (first > 0 && enters[first - 1]! === enters[first]!) first--;
  rankValues(slide.ranked, series.values, count);
  if (slide.front.length < count * MOMENT_CELLS)
    slide.front = new Float64Array(Math.max(count * MOMENT_CELLS, slide.front.length * 2));
  const { column } = to.target;
  for (let window = 0; window < to.windows.length; window++) {
    to.target.column = column + window * to.stride;
    slideWindow(slide, series, { target: to.target, lengthS: to.windows[window]!, first });
    emptyWindow(slide.ranked);
  }
  to.target.column = column;
}

/** The first element, `end` at most, that begins later than `oldest`. */
function placeIn(begins: Float64Array, oldest: number, end: number): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const place = (low + high) >>> 1;
    if (begins[place]! <= oldest) low = place + 1;
    else high = place;
  }
  return low;
}

/** One window over the series: elements [low, middle) stand in `front`, [middle, high) in `back`. */
function slideWindow(
  slide: Slide,
  series: Series,
  to: { readonly target: StatisticTarget; readonly lengthS: number; readonly first: number },
): void {
  const { count, enters, begins, values, slots } = series;
  const { target, lengthS, first } = to;
  const { ranked, back } = slide;
  let low = placeIn(begins, enters[first]! - lengthS, first);
  let high = first;
  // What stands before the first element that is told of is taken in as the older part, at once.
  let middle = first;
  buildFront(slide.front, values, { low, high });
  holdElements(ranked, low, high);
  clearMoments(back, 0);
  while (high < count) {
    const time = enters[high]!;
    const oldest = time - lengthS;
    const gone = low;
    while (low < high && begins[low]! <= oldest) low++;
    for (let at = gone; at < low; at++) shiftElement(ranked, at, -1);
    if (low > middle) {
      buildFront(slide.front, values, { low, high });
      middle = high;
      clearMoments(back, 0);
    }
    let end = high + 1;
    while (end < count && enters[end]! === time) end++;
    // A payment alone at its time counts for itself: it is taken in before it is told of.
    if (end === high + 1 && begins[high]! > oldest) {
      takeIn(slide, values, high);
      high = end;
      const slot = slots[end - 1]!;
      if (slot < 0) continue;
      if (end - low === 1) writeOne(target, slot, values[low]!);
      else writeStatistics(gatherKnown(slide, low, middle), medianOf(ranked), { target, slot });
      continue;
    }
    for (let at = high; at < end; at++) {
      const slot = slots[at]!;
      if (slot < 0) continue;
      copyMoments(gatherKnown(slide, low, middle), 0, slide.own);
      const median = addOwn(slide, series, { at, oldest });
      writeStatistics(slide.own, median, { target, slot });
    }
    for (; high < end; high++) takeIn(slide, values, high);
  }
}

function takeIn({ back, ranked }: Slide, values: Float64Array, at: number): void {
  addValue(back, 0, values[at]!);
  shiftElement(ranked, at, 1);
}

/** The aggregate of what the window holds, to be read only. */
function gatherKnown({ whole, front, back }: Slide, low: number, middle: number): Float64Array {
  if (low >= middle) return back;
  copyMoments(front, low * MOMENT_CELLS, whole);
  mergeMoments(whole, back, 0);
  return whole;
}

/** Adds the element's own value, where it begins inside the window, to the aggregate `own`; returns the median with it. */
function addOwn(
  { own, ranked }: Slide,
  series: Series,
  { at, oldest }: { readonly at: number; readonly oldest: number },
): number {
  const element = series.owns[at]!;
  if (series.begins[element]! <= oldest) return medianOf(ranked);
  addValue(own, 0, series.values[element]!);
  shiftElement(ranked, element, 1);
  const median = medianOf(ranked);
  shiftElement(ranked, element, -1);
  return median;
}

/** Writes the statistics of a window that holds one value. */
function writeOne({ floats, integers, width, column }: StatisticTarget, slot: number, value: number): void {
  const at = slot * width + column;
  integers[at] = 1;
  for (let cell = at + 1; cell < at + 6; cell++) floats[cell] = value;
  for (let cell = at + 6; cell < at + STATISTICS.length; cell++) floats[cell] = Number.NaN;
}

/**
 * Writes the statistics of the gathered window; NaN where one is not defined.
 * Source: the sample variance, skew and excess kurtosis (G1, G2) of D. N. Joanes, C. A. Gill, "Comparing measures of sample skewness and
 * kurtosis", The Statistician 47 (1998).
 */
function writeStatistics(
  moments: Float64Array,
  median: number,
  { target, slot }: { readonly target: StatisticTarget; readonly slot: number },
): void {
  const { floats, integers, width } = target;
  const at = slot * width + target.column;
  const count = moments[COUNT]!;
  integers[at] = count;
  if (count === 0) {
    for (let cell = at + 1; cell < at + STATISTICS.length; cell++) floats[cell] = Number.NaN;
    return;
  }
  const squares = moments[SQUARES]!;
  const varies = moments[LEAST]! < moments[MOST]!;
  floats[at + 1] = moments[MEAN]! * count;
  floats[at + 2] = moments[MEAN]!;
  floats[at + 3] = moments[LEAST]!;
  floats[at + 4] = moments[MOST]!;
  floats[at + 5] = median;
  floats[at + 6] = count < 2 ? Number.NaN : squares / (count - 1);
  floats[at + 7] = varies && count >= SKEW_COUNT_MIN ? skewOf(count, squares, moments[CUBES]!) : Number.NaN;
  floats[at + 8] =
    varies && count >= KURTOSIS_COUNT_MIN ? kurtosisOf(count, squares, moments[FOURTHS]!) : Number.NaN;
}

function skewOf(count: number, squares: number, cubes: number): number {
  const spread = squares / count;
  return ((Math.sqrt(count * (count - 1)) / (count - 2)) * (cubes / count)) / (spread * Math.sqrt(spread));
}

function kurtosisOf(count: number, squares: number, fourths: number): number {
  const excess = (count * fourths) / (squares * squares) - 3;
  return ((count - 1) / ((count - 2) * (count - 3))) * ((count + 1) * excess + 6);
}

function buildFront(
  front: Float64Array,
  values: Float64Array,
  { low, high }: { readonly low: number; readonly high: number },
): void {
  if (low === high) return;
  let cell = (high - 1) * MOMENT_CELLS;
  clearMoments(front, cell);
  addValue(front, cell, values[high - 1]!);
  for (let at = high - 2; at >= low; at--) {
    for (const end = cell; cell > end - MOMENT_CELLS; cell--)
      front[cell - 1] = front[cell + MOMENT_CELLS - 1]!;
    addValue(front, cell, values[at]!);
  }
}
