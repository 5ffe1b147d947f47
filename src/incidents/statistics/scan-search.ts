/**
 * The search of a scan: over all zones the best window of each, or the highest likelihood ratio alone.
 * Every `!` in this file reads typed arrays below their lengths.
 */

import {
  type BestWindow,
  chordPoints,
  mayReach,
  openLines,
  type ReachLines,
  searchWindows,
  type WindowLimits,
} from './scan-window.ts';

/** What is scanned. Tables are unit-major: the periods of unit 0, then those of unit 1. */
export interface ScanModel {
  readonly windows: WindowLimits;
  readonly zones: readonly Int32Array[];
  /** Sums up to `total`. */
  readonly expected: Float64Array;
  readonly total: number;
}

/** A zone with its best window. */
export interface ZoneBest extends BestWindow {
  /** The centre first. */
  readonly units: Int32Array;
}

/** Searches tables of counts; it keeps its working memory, so that one search runs at a time. */
export interface ScanSearch {
  /** Every zone with a window that holds more than expected. */
  all(counts: Int32Array): readonly ZoneBest[];
  /** The highest ratio of all zones and windows. */
  highest(counts: Int32Array): number;
}

/** Opens the search of a model. */
export function openSearch(model: ScanModel): ScanSearch {
  const { windows, zones, expected, total } = model;
  const zone = { counts: new Int32Array(windows.periods), expected: new Float64Array(windows.periods) };
  const bound = openBound(model);
  const grow = (counts: Int32Array, unit: number): void => {
    const row = unit * windows.periods;
    for (let period = 0; period < windows.periods; period += 1) {
      zone.counts[period]! += counts[row + period]!;
      zone.expected[period]! += expected[row + period]!;
    }
  };
  const visit = (counts: Int32Array, once: (centre: number, size: number) => void): void => {
    for (const [centre, order] of zones.entries()) {
      zone.counts.fill(0);
      zone.expected.fill(0);
      for (let size = 1; size <= order.length; size += 1) {
        grow(counts, order[size - 1]!);
        once(centre, size);
      }
    }
  };
  return {
    all(counts) {
      const found: ZoneBest[] = [];
      visit(counts, (centre, size) => {
        const best = searchWindows(zone, { total, above: 0 }, windows);
        if (best.llr > 0) found.push({ ...best, units: zones[centre]!.slice(0, size) });
      });
      return found;
    },
    highest(counts) {
      let [mark, lines]: [number, ReachLines | null] = [0, null];
      visit(counts, (centre, size) => {
        if (lines !== null && !mayReach(zone, lines, bound.rangeOf(centre, size))) return;
        const { llr } = searchWindows(zone, { total, above: mark }, windows);
        if (llr <= mark) return;
        mark = llr;
        // Windows that all end with the last period are few: looking at each costs less than the bound.
        if (!windows.lastOnly) lines = openLines(bound.points, mark, total);
      });
      return mark;
    },
  };
}

interface Bound {
  readonly points: Float64Array;
  rangeOf(centre: number, size: number): { readonly first: number; readonly last: number };
}

/** Which chords concern which zone: from its least period to its longest window. */
function openBound({ windows: { periods, longest }, zones, expected, total }: ScanModel): Bound {
  const points = chordPoints(
    expected.reduce((least, value) => (value > 0 && value < least ? value : least), total),
    total,
  );
  const ranges = zones.map((order) => {
    const series = new Float64Array(periods);
    return Array.from(order, (unit) => {
      for (let period = 0; period < periods; period += 1)
        series[period]! += expected[unit * periods + period]!;
      return rangeAround(points, leastAndMost(series, longest));
    });
  });
  return { points, rangeOf: (centre, size) => ranges[centre]![size - 1]! };
}

/** What the zone expects in its least period that is not empty, and in its fullest window. */
function leastAndMost(
  series: Float64Array,
  longest: number,
): { readonly least: number; readonly most: number } {
  let [least, window, most] = [Infinity, 0, 0];
  for (const [period, value] of series.entries()) {
    if (value > 0 && value < least) least = value;
    window += value - (period >= longest ? series[period - longest]! : 0);
    if (window > most) most = window;
  }
  // Rounding of the sliding sum must not lose the fullest window.
  return { least, most: most * (1 + 1e-9) };
}

function rangeAround(
  points: Float64Array,
  { least, most }: { readonly least: number; readonly most: number },
): { readonly first: number; readonly last: number } {
  let first = 0;
  while (first < points.length - 2 && points[first + 1]! <= least) first += 1;
  let last = first;
  while (last < points.length - 2 && points[last + 1]! < most) last += 1;
  return { first, last };
}
