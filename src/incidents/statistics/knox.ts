/**
 * Knox's test: are there more pairs of incidents that are near in space and in time than if the two had nothing to do with each other?
 * Every `!` in this file reads typed arrays and tables below their counts.
 */

import { fault } from '../../base/index.ts';
import { type Distances, openDistances, type Places, squareKm } from './distance.ts';
import { type CellPlan, limitClass, poissonUpperTail, summarise, sumUp } from './knox-cells.ts';
import { inTurns, type SimulatedP, type StatisticsDeps } from './monte-carlo.ts';
import { openRandom, shuffle } from './random.ts';

/** Incidents as points in space and time, columns of one length in any order. */
export interface KnoxEvents {
  readonly timeDays: Float64Array;
  readonly places: Places;
}

/** Radii and windows make a table of cells; each is cumulative: all pairs up to this distance and this span, both included. */
export interface KnoxOptions {
  readonly radiiKm: readonly number[];
  readonly windowsDays: readonly number[];
  /** 0: no permutations, Poisson p alone. */
  readonly simulations: number;
  readonly seed: number;
}

/** One radius and one window. */
export interface KnoxCell {
  readonly radiusKm: number;
  readonly windowDays: number;
  /** X: pairs near in both. */
  readonly observed: number;
  /** Pairs near in time, and pairs near in space. */
  readonly timePairs: number;
  readonly spacePairs: number;
  /** Pairs near in time * pairs near in space / all pairs. */
  readonly expected: number;
  /** Observed / expected; null where nothing is expected. */
  readonly ratio: number | null;
  /** P(more than observed | Poisson of the expected), as the R package surveillance states it. Pairs are not independent: a first look only. */
  readonly poissonP: number;
  /** P(at least as many as observed | Poisson of the expected). */
  readonly poissonAtLeastP: number;
  /** By permutation of the times; null where none were asked for. */
  readonly permuted: PermutedPairs | null;
}

/** What permutations of the times gave. */
export interface PermutedPairs extends SimulatedP {
  readonly meanPairs: number;
  /** 95 % of the permutations lie between. */
  readonly lowPairs: number;
  readonly highPairs: number;
}

/** The table, or why there is none. */
export type KnoxAnswer =
  | {
      readonly kind: 'tested';
      readonly events: number;
      readonly pairs: number;
      readonly cells: readonly KnoxCell[];
    }
  | { readonly kind: 'undetermined'; readonly because: 'fewer-than-two-events' | 'one-time' | 'one-place' };

/** Most incidents, and most pairs that are kept in memory. */
const EVENTS_MAX = 50_000;
const PAIRS_MAX = 60_000_000;
const LIMITS_MAX = 20;

/**
 * Tests every radius with every window. p is the upper tail: (1 + permutations with at least as many) / (permutations + 1), not adjusted for the number of cells.
 * The permutations keep all places and all times and break what ties them; the same seed gives the same answer.
 * Source: Knox 1964; permutation test of Mantel 1967.
 * @throws CANCELLED, INPUT_TOO_LARGE, USAGE for radii or windows that are none
 */
export async function testKnox(
  deps: StatisticsDeps,
  events: KnoxEvents,
  options: KnoxOptions,
): Promise<KnoxAnswer> {
  const plan = planCells(options);
  const distances = openDistances(events.places);
  const count = events.timeDays.length;
  if (count < 2) return { kind: 'undetermined', because: 'fewer-than-two-events' };
  if (count > EVENTS_MAX) throw fault('INPUT_TOO_LARGE', `${count} incidents are more than ${EVENTS_MAX}`);
  if (isOne(events.timeDays)) return { kind: 'undetermined', because: 'one-time' };
  if (isOne(distances.northKm) && isOne(distances.eastKm))
    return { kind: 'undetermined', because: 'one-place' };
  const spans = await countNear(deps, timeAxis(events.timeDays), plan.windows);
  const ways = await countNear(deps, spaceAxis(distances), plan.squares);
  const bySpace = ways.total <= spans.total;
  const axes = bySpace
    ? { listed: spaceAxis(distances), limits: plan.squares, total: ways.total }
    : { listed: timeAxis(events.timeDays), limits: plan.windows, total: spans.total };
  if (axes.total > PAIRS_MAX)
    throw fault(
      'INPUT_TOO_LARGE',
      `${axes.total} pairs are near: smaller radii, shorter windows or a shorter span make them fewer`,
    );
  const list = await listNear(deps, axes.listed, axes);
  const tally = bySpace ? tallyTimes(list, events.timeDays, plan) : tallyPlaces(list, distances, plan);
  const observed = tally(countUp(count));
  const simulated = await permute(deps, { count, tally, options });
  const pairs = (count * (count - 1)) / 2;
  return {
    kind: 'tested',
    events: count,
    pairs,
    cells: describeCells(plan, { observed, simulated, spans: spans.upTo, ways: ways.upTo, pairs }),
  };
}

/** Whether all are the same: where all times or all places are one, no permutation differs from another. */
function isOne(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}

function planCells({ radiiKm, windowsDays, simulations }: KnoxOptions): CellPlan {
  for (const limits of [radiiKm, windowsDays])
    if (
      limits.length === 0 ||
      limits.length > LIMITS_MAX ||
      !limits.every((limit) => limit > 0 && limit < Infinity)
    )
      throw fault('USAGE', `give 1 to ${LIMITS_MAX} radii and windows above 0`);
  if (!Number.isInteger(simulations) || simulations < 0)
    throw fault('USAGE', 'permutations are a whole number');
  const rise = (limits: readonly number[]): readonly number[] =>
    [...new Set(limits)].toSorted((one, other) => one - other);
  const [radii, windows] = [rise(radiiKm), rise(windowsDays)];
  return { radii, windows, squares: radii.map((radius) => radius * radius) };
}

/** Things along a line, with what lies between two of them: pairs further apart on the line than `reach` are further apart. */
interface Axis {
  readonly order: Int32Array;
  readonly along: Float64Array;
  between(one: number, other: number): number;
  reach(limit: number): number;
}

function timeAxis(timeDays: Float64Array): Axis {
  return {
    order: sortBy(timeDays),
    along: timeDays,
    between: (one, other) => Math.abs(timeDays[one]! - timeDays[other]!),
    reach: (limit) => limit,
  };
}

function spaceAxis(distances: Distances): Axis {
  return {
    order: sortBy(distances.northKm),
    along: distances.northKm,
    between: (one, other) => squareKm(distances, one, other),
    reach: Math.sqrt,
  };
}

function sortBy(along: Float64Array): Int32Array {
  return countUp(along.length).sort((one, other) => along[one]! - along[other]!);
}

function countUp(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, at) => at);
}

/** Visits the pairs of one thing with those behind it on the line. */
function visitBehind(
  axis: Axis,
  at: number,
  told: { limits: readonly number[]; visit: (pair: Pair) => void },
): void {
  const { order, along } = axis;
  const { limits, visit } = told;
  const own = order[at]!;
  // A little more than the reach: rounding must not lose a pair that lies on the limit.
  const end = along[own]! + axis.reach(limits.at(-1)!) * (1 + 1e-12) + 1e-9;
  for (let next = at + 1; next < order.length && along[order[next]!]! <= end; next += 1) {
    const other = order[next]!;
    const level = limitClass(axis.between(own, other), limits);
    if (level < limits.length) visit({ own, other, level });
  }
}

interface Pair {
  readonly own: number;
  readonly other: number;
  readonly level: number;
}

/** Pairs up to each limit. */
async function countNear(
  deps: StatisticsDeps,
  axis: Axis,
  limits: readonly number[],
): Promise<{ readonly total: number; readonly upTo: readonly number[] }> {
  const counts = limits.map(() => 0);
  const visit = ({ level }: Pair): void => {
    counts[level]! += 1;
  };
  const count = axis.order.length;
  await inTurns(deps, { label: 'pairs', unit: 'incidents', count }, (at) =>
    visitBehind(axis, at, { limits, visit }),
  );
  const upTo = sumUp(counts);
  return { total: upTo.at(-1)!, upTo };
}

/** The near pairs of one axis, each with the first limit that it keeps. */
interface PairList {
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly level: Uint8Array;
}

async function listNear(
  deps: StatisticsDeps,
  axis: Axis,
  { limits, total }: { readonly limits: readonly number[]; readonly total: number },
): Promise<PairList> {
  const list = { one: new Int32Array(total), other: new Int32Array(total), level: new Uint8Array(total) };
  let filled = 0;
  const visit = ({ own, other, level }: Pair): void => {
    list.one[filled] = own;
    list.other[filled] = other;
    list.level[filled] = level;
    filled += 1;
  };
  const count = axis.order.length;
  await inTurns(deps, { label: 'pairs', unit: 'incidents', count }, (at) =>
    visitBehind(axis, at, { limits, visit }),
  );
  return list;
}

/** Counts pairs by cell (radius-major, cumulative) when the thing at `at` takes the time, or the place, of the thing at `order[at]`. */
type Tally = (order: Int32Array) => Int32Array;

function tallyTimes({ one, other, level }: PairList, timeDays: Float64Array, plan: CellPlan): Tally {
  const limits = Float64Array.from(plan.windows);
  const [width, longest] = [limits.length, limits.at(-1)!];
  const times = new Float64Array(timeDays.length);
  return (order) => {
    const cells = new Int32Array(plan.radii.length * width);
    for (let at = 0; at < order.length; at += 1) times[at] = timeDays[order[at]!]!;
    for (let at = 0; at < one.length; at += 1) {
      const span = Math.abs(times[one[at]!]! - times[other[at]!]!);
      if (!(span <= longest)) continue;
      let column = 0;
      while (span > limits[column]!) column += 1;
      cells[level[at]! * width + column]! += 1;
    }
    return cumulate(cells, width);
  };
}

function tallyPlaces({ one, other, level }: PairList, distances: Distances, plan: CellPlan): Tally {
  const limits = Float64Array.from(plan.squares);
  const [width, furthest] = [plan.windows.length, limits.at(-1)!];
  const count = distances.count;
  const [north, east, shrink] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  return (order) => {
    const cells = new Int32Array(limits.length * width);
    for (let at = 0; at < count; at += 1) {
      north[at] = distances.northKm[order[at]!]!;
      east[at] = distances.eastKm[order[at]!]!;
      shrink[at] = distances.shrinkage[order[at]!]!;
    }
    for (let at = 0; at < one.length; at += 1) {
      const [own, far] = [one[at]!, other[at]!];
      const up = north[own]! - north[far]!;
      const along = ((east[own]! - east[far]!) * (shrink[own]! + shrink[far]!)) / 2;
      const square = up * up + along * along;
      if (!(square <= furthest)) continue;
      let row = 0;
      while (square > limits[row]!) row += 1;
      cells[row * width + level[at]!]! += 1;
    }
    return cumulate(cells, width);
  };
}

/** From "first radius and window that hold the pair" to "all that hold it". */
function cumulate(cells: Int32Array, width: number): Int32Array {
  for (let at = 0; at < cells.length; at += 1) if (at % width > 0) cells[at]! += cells[at - 1]!;
  for (let at = width; at < cells.length; at += 1) cells[at]! += cells[at - width]!;
  return cells;
}

async function permute(
  deps: StatisticsDeps,
  { count, tally, options }: { readonly count: number; readonly tally: Tally; readonly options: KnoxOptions },
): Promise<readonly Int32Array[]> {
  const [random, order] = [openRandom(options.seed), countUp(count)];
  const simulated: Int32Array[] = [];
  await inTurns(deps, { label: 'knox', unit: 'permutations', count: options.simulations }, () => {
    shuffle(random, order);
    simulated.push(tally(order));
  });
  return simulated;
}

interface Counted {
  readonly observed: Int32Array;
  readonly simulated: readonly Int32Array[];
  readonly spans: readonly number[];
  readonly ways: readonly number[];
  readonly pairs: number;
}

function describeCells({ radii, windows }: CellPlan, counted: Counted): readonly KnoxCell[] {
  return radii.flatMap((radiusKm, row) =>
    windows.map((windowDays, column) => {
      const at = row * windows.length + column;
      const [observed, timePairs, spacePairs] = [
        counted.observed[at]!,
        counted.spans[column]!,
        counted.ways[row]!,
      ];
      const expected = (timePairs * spacePairs) / counted.pairs;
      return {
        ...{ radiusKm, windowDays, observed, timePairs, spacePairs, expected },
        ratio: expected > 0 ? observed / expected : null,
        poissonP: poissonUpperTail(observed + 1, expected),
        poissonAtLeastP: poissonUpperTail(observed, expected),
        permuted: summarise(
          observed,
          counted.simulated.map((cells) => cells[at]!),
        ),
      };
    }),
  );
}
