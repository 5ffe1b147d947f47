/**
 * The values of a window by their rank, so that the middle one is found in logarithmic time: a binary indexed tree over the distinct values of a series.
 * Source: P. Fenwick, "A new data structure for cumulative frequency tables", Software: Practice and Experience 24 (1994).
 * Every `!` in this file reads typed arrays inside their bounds: ranks run from 1 to `distinct`.
 */

/** Series up to this long are sorted by insertion, which is faster than calling the sort of the runtime. */
const INSERTION_MAX = 24;

/** Ranks of a series and the counts of the values that stand in the window. */
export interface RankedWindow {
  /** Distinct values, ascending. */
  sorted: Float64Array;
  /** Rank of each element of the series, from 1. */
  ranks: Uint32Array;
  tree: Int32Array;
  distinct: number;
  /** Largest power of two that is not above `distinct`. */
  step: number;
  /** How many values stand in the window. */
  held: number;
}

/** An empty window; its arrays grow with the series. */
export function openRankedWindow(): RankedWindow {
  return {
    sorted: new Float64Array(64),
    ranks: new Uint32Array(64),
    tree: new Int32Array(65),
    distinct: 0,
    step: 0,
    held: 0,
  };
}

/** Takes the ranks of the first `count` values; the window is empty then. */
export function rankValues(window: RankedWindow, values: Float64Array, count: number): void {
  if (window.sorted.length < count) {
    const length = Math.max(count, window.sorted.length * 2);
    window.sorted = new Float64Array(length);
    window.ranks = new Uint32Array(length);
    window.tree = new Int32Array(length + 1);
  }
  const { sorted, ranks } = window;
  sortInto(sorted, values, count);
  let distinct = 0;
  for (let at = 0; at < count; at++)
    if (at === 0 || sorted[at] !== sorted[distinct - 1]) sorted[distinct++] = sorted[at]!;
  for (let at = 0; at < count; at++) ranks[at] = rankOf(sorted, distinct, values[at]!);
  window.distinct = distinct;
  window.step = distinct === 0 ? 0 : 2 ** (31 - Math.clz32(distinct));
  emptyWindow(window);
}

/** Takes all values out. */
export function emptyWindow(window: RankedWindow): void {
  window.tree.fill(0, 0, window.distinct + 1);
  window.held = 0;
}

/** Puts an element of the series in (`by` 1) or takes it out (`by` -1). */
export function shiftElement(window: RankedWindow, element: number, by: number): void {
  const { tree, distinct } = window;
  for (let at = window.ranks[element]!; at <= distinct; at += at & -at) tree[at]! += by;
  window.held += by;
}

/** Puts the elements from `low` up to, not including, `high` into an empty window: in linear time, as many at once. */
export function holdElements(window: RankedWindow, low: number, high: number): void {
  const { tree, ranks, distinct } = window;
  if (low === high) return;
  for (let element = low; element < high; element++) tree[ranks[element]!]!++;
  for (let at = 1; at <= distinct; at++) {
    const above = at + (at & -at);
    if (above <= distinct) tree[above]! += tree[at]!;
  }
  window.held = high - low;
}

/** The middle value, or the mean of the two in the middle; NaN of no value. */
export function medianOf(window: RankedWindow): number {
  const { held, sorted } = window;
  if (held === 0) return Number.NaN;
  const upper = sorted[placeOf(window, held >> 1)]!;
  return held % 2 === 1 ? upper : (sorted[placeOf(window, (held >> 1) - 1)]! + upper) / 2;
}

/** Place in `sorted` of the value that `below` values of the window precede. */
function placeOf({ tree, distinct, step }: RankedWindow, below: number): number {
  let place = 0;
  let left = below;
  for (let half = step; half > 0; half >>= 1) {
    const next = place + half;
    if (next <= distinct && tree[next]! <= left) {
      place = next;
      left -= tree[next]!;
    }
  }
  return place;
}

function sortInto(sorted: Float64Array, values: Float64Array, count: number): void {
  if (count > INSERTION_MAX) {
    sorted.set(values.subarray(0, count));
    sorted.subarray(0, count).sort();
    return;
  }
  for (let at = 0; at < count; at++) {
    const value = values[at]!;
    let place = at;
    while (place > 0 && sorted[place - 1]! > value) {
      sorted[place] = sorted[place - 1]!;
      place--;
    }
    sorted[place] = value;
  }
}

function rankOf(sorted: Float64Array, distinct: number, value: number): number {
  let low = 0;
  let high = distinct - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
