/**
 * Kulldorff's space-time scan: where and when were there more incidents than the rest lets expect? Areas and periods, never people.
 * Every `!` in this file reads typed arrays below their lengths.
 */

import { fault } from '../../base/index.ts';
import type { Places } from './distance.ts';
import { inTurns, type SimulatedP, type StatisticsDeps, simulatedP } from './monte-carlo.ts';
import { openRandom, type Random, shuffle } from './random.ts';
import { openSearch, type ScanModel, type ZoneBest } from './scan-search.ts';
import { planZones } from './scan-zones.ts';

/** Counts of units by period, with a place for each unit. Tables are unit-major: the periods of unit 0, then those of unit 1. */
export interface ScanInput {
  readonly periods: number;
  readonly counts: Int32Array;
  /** A point that stands for each unit; NaN: not known, then the unit is a zone of its own alone. */
  readonly centres: Places;
  /**
   * What is expected of each cell, in any scale (persons at risk, a forecast). Null: the permutation model, sum of the unit * sum of the period / all;
   * it looks for what units and periods do not explain by themselves.
   */
  readonly expected: Float64Array | null;
}

/** Which cylinders are looked at, and how p is found. */
export interface ScanOptions {
  /** `prospective`: clusters that reach the last period alone. */
  readonly direction: 'retrospective' | 'prospective';
  /** Most units of a zone; null: as many as the share allows. */
  readonly unitsMax: number | null;
  /** Most of all expected incidents in a zone, and most of all periods in a window: shares from 0 to 1. */
  readonly expectedShareMax: number;
  readonly periodShareMax: number;
  readonly simulations: number;
  readonly seed: number;
  readonly clustersMax: number;
}

/** Half of what is expected and half of the time, 999 simulations. Source: Kulldorff 1997; defaults of SaTScan. */
export const SCAN_OPTIONS: ScanOptions = {
  direction: 'retrospective',
  unitsMax: null,
  expectedShareMax: 0.5,
  periodShareMax: 0.5,
  simulations: 999,
  seed: 1,
  clustersMax: 10,
};

/** A cluster: a circle of units through some periods. */
export interface ScanCluster {
  /** Indices of units, the centre first, then by distance. */
  readonly units: readonly number[];
  /** Both included. */
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly observed: number;
  readonly expected: number;
  /** (observed / expected) inside against outside; null where nothing lies outside. */
  readonly relativeRisk: number | null;
  readonly llr: number;
  /** Against the highest ratio of each simulation, which for all but the first cluster is on the safe side. Null: no simulations. */
  readonly p: SimulatedP | null;
}

/** Clusters by falling ratio, or why there is no answer. */
export type ScanAnswer =
  | {
      readonly kind: 'scanned';
      readonly incidents: number;
      /** Circles that were looked at; two centres may have the same. */
      readonly zones: number;
      readonly clusters: readonly ScanCluster[];
    }
  | { readonly kind: 'undetermined'; readonly because: 'no-incidents' | 'one-unit' | 'one-period' };

/** Most units, and most cells of the table. */
const UNITS_MAX = 2_000;
const CELLS_MAX = 2_000_000;
const INCIDENTS_MAX = 2_000_000;
/** Most circles * windows: each is looked at once in the observed table. 126 units and 96 months have 27 million. */
const CYLINDERS_MAX = 2_000_000_000;

/**
 * Scans circles of units through windows of periods. Later clusters have no unit in common with an earlier one.
 * Permutation model: simulations shuffle the periods among the incidents. Otherwise: all incidents fall anew by what is expected.
 * Source: Kulldorff 1997 (likelihood ratio, Monte Carlo); Kulldorff, Heffernan, Hartman, Assunção and Mostashari 2005 (permutation model).
 * @throws CANCELLED, INPUT_TOO_LARGE, USAGE for tables that do not fit or shares that are none
 */
export async function scanSpaceTime(
  deps: StatisticsDeps,
  input: ScanInput,
  options: ScanOptions = SCAN_OPTIONS,
): Promise<ScanAnswer> {
  if (input.counts.length === 0) return { kind: 'undetermined', because: 'no-incidents' };
  checkScan(input, options);
  const units = input.counts.length / input.periods;
  const total = sum(input.counts);
  if (total === 0) return { kind: 'undetermined', because: 'no-incidents' };
  if (units < 2) return { kind: 'undetermined', because: 'one-unit' };
  if (input.periods < 2 && input.expected === null) return { kind: 'undetermined', because: 'one-period' };
  const model = openModel(input, { options, units, total });
  checkCylinders(model);
  const search = openSearch(model);
  const found = apart(search.all(input.counts), options.clustersMax);
  const highest = new Float64Array(found.length === 0 ? 0 : options.simulations);
  const draw = openDraw(openRandom(options.seed), input, model);
  const told = { label: 'scan', unit: 'simulations', count: highest.length };
  await inTurns(deps, told, (at) => {
    highest[at] = search.highest(draw());
  });
  return {
    kind: 'scanned',
    incidents: total,
    zones: countZones(model.zones),
    clusters: found.map((best) => describeCluster(best, total, highest)),
  };
}

function checkScan({ periods, counts, centres, expected }: ScanInput, options: ScanOptions): void {
  const units = counts.length / periods;
  const placed = centres.kind === 'plane' ? centres.xKm.length : centres.lon.length;
  if (
    !Number.isInteger(units) ||
    placed !== units ||
    (expected !== null && expected.length !== counts.length)
  )
    throw fault('USAGE', 'a scan needs a count for each unit and period, and a place for each unit');
  if (
    expected?.some((value, cell) => !(value >= 0 && value < Infinity) || (value === 0 && counts[cell]! > 0))
  )
    throw fault('USAGE', 'what is expected is above 0 wherever there are incidents');
  for (const share of [options.expectedShareMax, options.periodShareMax])
    if (!(share > 0 && share <= 1)) throw fault('USAGE', 'shares of a scan lie above 0 and up to 1');
  if (units > UNITS_MAX || counts.length > CELLS_MAX || sum(counts) > INCIDENTS_MAX)
    throw fault('INPUT_TOO_LARGE', `a scan takes up to ${UNITS_MAX} units and ${CELLS_MAX} cells`);
}

function checkCylinders({ zones, windows: { periods, longest, lastOnly } }: ScanModel): void {
  const circles = countZones(zones);
  const windows = lastOnly ? longest : longest * (periods - (longest - 1) / 2);
  if (circles * windows > CYLINDERS_MAX)
    throw fault(
      'INPUT_TOO_LARGE',
      `${circles} circles through ${windows} windows are more than ${CYLINDERS_MAX}: take longer periods, a shorter time, or fewer units to a circle`,
    );
}

function countZones(zones: ScanModel['zones']): number {
  return zones.reduce((count, order) => count + order.length, 0);
}

function openModel(
  { periods, counts, centres, expected }: ScanInput,
  {
    options,
    units,
    total,
  }: { readonly options: ScanOptions; readonly units: number; readonly total: number },
): ScanModel {
  const scaled = expected === null ? byPermutation(counts, periods) : scaleTo(expected, total);
  const byUnit = Float64Array.from({ length: units }, (_, unit) =>
    sum(scaled.subarray(unit * periods, (unit + 1) * periods)),
  );
  const limits = { unitsMax: options.unitsMax ?? units, expectedMax: options.expectedShareMax * total };
  return {
    total,
    expected: scaled,
    zones: planZones(centres, byUnit, limits),
    windows: {
      periods,
      longest: Math.max(1, Math.floor(options.periodShareMax * periods)),
      lastOnly: options.direction === 'prospective',
    },
  };
}

function byPermutation(counts: Int32Array, periods: number): Float64Array {
  const byUnit = new Float64Array(counts.length / periods);
  const byPeriod = new Float64Array(periods);
  for (const [cell, count] of counts.entries()) {
    byUnit[Math.floor(cell / periods)]! += count;
    byPeriod[cell % periods]! += count;
  }
  const total = sum(byUnit);
  return Float64Array.from(
    counts,
    (_, cell) => (byUnit[Math.floor(cell / periods)]! * byPeriod[cell % periods]!) / total,
  );
}

function scaleTo(expected: Float64Array, total: number): Float64Array {
  const all = sum(expected);
  return expected.map((value) => (value * total) / all);
}

/** Draws one table of counts after the other, into the same memory. */
function openDraw(
  random: Random,
  { counts, periods, expected }: ScanInput,
  model: ScanModel,
): () => Int32Array {
  const drawn = new Int32Array(counts.length);
  const cells = new Int32Array(model.total);
  let filled = 0;
  for (const [cell, count] of counts.entries()) {
    cells.fill(cell, filled, filled + count);
    filled += count;
  }
  if (expected !== null) {
    const upTo = sumsUp(model.expected);
    return () => {
      drawn.fill(0);
      for (let at = 0; at < model.total; at += 1) drawn[cellAt(upTo, random.uniform() * upTo.at(-1)!)]! += 1;
      return drawn;
    };
  }
  const rows = cells.map((cell) => cell - (cell % periods));
  const times = cells.map((cell) => cell % periods);
  return () => {
    shuffle(random, times);
    drawn.fill(0);
    for (let at = 0; at < times.length; at += 1) drawn[rows[at]! + times[at]!]! += 1;
    return drawn;
  };
}

function sumsUp(values: Float64Array): Float64Array {
  let sofar = 0;
  return values.map((value) => {
    sofar += value;
    return sofar;
  });
}

/** The first cell up to which the sums lie above the mark. */
function cellAt(upTo: Float64Array, mark: number): number {
  let [low, high] = [0, upTo.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! > mark) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The best zones, none of which has a unit in common with a better one. */
function apart(found: readonly ZoneBest[], most: number): readonly ZoneBest[] {
  const taken = new Set<number>();
  const kept: ZoneBest[] = [];
  for (const best of found.toSorted(
    (one, other) => other.llr - one.llr || one.units.length - other.units.length,
  )) {
    if (kept.length >= most) break;
    if (best.units.some((unit) => taken.has(unit))) continue;
    kept.push(best);
    for (const unit of best.units) taken.add(unit);
  }
  return kept;
}

function describeCluster(best: ZoneBest, total: number, highest: Float64Array): ScanCluster {
  const { observed, expected, llr } = best;
  // The same sums in another order: a table that repeats the observed one must count as "as high".
  const atLeast = highest.filter((one) => one >= llr * (1 - 1e-12)).length;
  return {
    units: Array.from(best.units),
    fromPeriod: best.from,
    toPeriod: best.to,
    ...{ observed, expected, llr },
    relativeRisk: observed < total ? observed / expected / ((total - observed) / (total - expected)) : null,
    p: highest.length === 0 ? null : simulatedP(atLeast, highest.length),
  };
}

function sum(values: Int32Array | Float64Array): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
