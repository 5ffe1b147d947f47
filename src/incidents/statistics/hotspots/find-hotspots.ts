/** Hotspots of a week, and how often the weeks' incidents came where they were expected. Areas of some 25 km, never a place or a person. */

import { fault } from '../../../base/index.ts';
import { type IncidentColumns, PLACE_PRECISIONS, TIME_PRECISIONS } from '../../model.ts';
import {
  type CellIncidents,
  HOTSPOT_PARAMETERS,
  type HotspotParameters,
  openExpectation,
  orderCells,
  topCells,
} from './rank-cells.ts';
import { cellOf, cornerOf, type StudyGrid } from './study-grid.ts';

/** Incidents that can be put into cells, and how many cannot. */
export interface LocatedIncidents extends CellIncidents {
  readonly leftOut: {
    /** Known to a district or worse, or without coordinates. */
    readonly place: number;
    /** Known to a month or worse. */
    readonly time: number;
    /** On no ground of the area. */
    readonly outside: number;
  };
}

/** A cell that is to expect incidents in the week from `day` on. */
export interface Hotspot {
  readonly rank: number;
  readonly west: number;
  readonly south: number;
  readonly cellDegrees: number;
  readonly areaKm2: number;
  /** Incidents that the cell is to expect in the week. */
  readonly expected: number;
  /** Share of the area that this cell and those before it have together. */
  readonly areaShare: number;
}

/** What was hit with the top of the area under watch. */
export interface ShareHits {
  /** The share of area that was allowed. */
  readonly share: number;
  /** The share that the chosen cells had on average, weighed by incidents. */
  readonly areaShare: number;
  readonly hits: number;
  readonly hitRate: number;
  /** Most hits that any choice of cells of that share could have had, week by week. */
  readonly hitsPossible: number;
  /** Prediction accuracy index: hit rate over share of area. */
  readonly pai: number;
  /** Prediction efficiency index: hits over most hits possible. */
  readonly pei: number;
}

/** Hits over a run of weeks. */
export interface HotspotHits {
  readonly kind: 'measured';
  readonly weeks: number;
  readonly incidents: number;
  readonly shares: readonly ShareHits[];
}

/** The hits, or why there are none. */
export type HotspotAnswer = HotspotHits | { readonly kind: 'undetermined'; readonly because: string };

/** From which day on, and up to which (not included), whole weeks are measured; days count from 1970-01-01. */
export interface HotspotWindow {
  readonly from: number;
  readonly to: number;
}

/** Shares of area that are measured when none are told. */
export const AREA_SHARES: readonly number[] = [0.01, 0.05];
/** Fewest incidents before a week that can be ranked; our choice. */
const INCIDENTS_MIN = 20;
const DAYS_A_WEEK = 7;
const WEEKS_MAX = 10_000;
/** Most cells times weeks: some ten seconds of work. */
const CELL_WEEKS_MAX = 500_000_000;

/** Puts incidents into cells: those known to the place or near it, and to the week. */
export function locateIncidents(grid: StudyGrid, columns: IncidentColumns): LocatedIncidents {
  const [near, week] = [PLACE_PRECISIONS.indexOf('near'), TIME_PRECISIONS.indexOf('week')];
  const rows: { readonly cell: number; readonly day: number }[] = [];
  const leftOut = { place: 0, time: 0, outside: 0 };
  for (let row = 0; row < columns.count; row++) {
    // Each `!` reads a column at an index below its count.
    const [lon, lat] = [columns.lon[row]!, columns.lat[row]!];
    const cell = cellOf(grid, lon, lat);
    if (columns.placePrecision[row]! > near || Number.isNaN(lon) || Number.isNaN(lat)) leftOut.place += 1;
    else if (columns.timePrecision[row]! > week) leftOut.time += 1;
    else if (cell === -1) leftOut.outside += 1;
    else rows.push({ cell, day: columns.day[row]! });
  }
  rows.sort((one, other) => one.day - other.day);
  return {
    cell: Int32Array.from(rows, ({ cell }) => cell),
    day: Int32Array.from(rows, ({ day }) => day),
    leftOut,
  };
}

/**
 * The cells of the top share of area for the week from `day` on, from the incidents before that day; those that expect nothing are left out.
 * Empty where fewer than 20 incidents lie before.
 */
export function findHotspots(
  grid: StudyGrid,
  incidents: CellIncidents,
  options: { readonly day: number; readonly share: number; readonly parameters?: HotspotParameters },
): readonly Hotspot[] {
  if (incidents.day.filter((day) => day < options.day).length < INCIDENTS_MIN) return [];
  const expectation = openExpectation(grid, incidents, options.parameters ?? HOTSPOT_PARAMETERS);
  expectation.moveTo(options.day);
  const expected = expectation.expectedAWeek();
  let area = 0;
  return [...topCells(grid, orderCells(grid, expected), options.share)].map((cell, at) => {
    const areaKm2 = grid.areaKm2[cell] ?? 0;
    area += areaKm2;
    return {
      rank: at + 1,
      ...cornerOf(grid, cell),
      cellDegrees: grid.cellDegrees,
      areaKm2,
      expected: expected[cell] ?? 0,
      areaShare: area / grid.totalKm2,
    };
  });
}

/**
 * Ranks the cells anew each week, from the incidents before it, and counts what of the week came into the top shares of area.
 * Source: PAI: Chainey, Tompson and Uhlig, Security Journal 21 (2008), 4-28; PEI: Hunt, Do crime hot spots move? (2016).
 * @throws REQUEST_INVALID for a window without a whole week, or shares that are none
 */
export function measureHotspots(
  grid: StudyGrid,
  incidents: CellIncidents,
  options: {
    readonly window: HotspotWindow;
    readonly shares?: readonly number[];
    readonly parameters?: HotspotParameters;
  },
): HotspotAnswer {
  const { window, shares = AREA_SHARES, parameters = HOTSPOT_PARAMETERS } = options;
  const weeks = Math.floor((window.to - window.from) / DAYS_A_WEEK);
  if (!(weeks >= 1 && weeks <= WEEKS_MAX))
    throw fault('REQUEST_INVALID', `${weeks} whole weeks; 1 to ${WEEKS_MAX} can be measured`);
  if (weeks * grid.areaKm2.length > CELL_WEEKS_MAX)
    throw fault(
      'REQUEST_INVALID',
      'so many weeks of so many cells are too many: take larger cells or fewer weeks',
    );
  if (!shares.every((share) => share > 0 && share <= 1))
    throw fault('REQUEST_INVALID', 'shares: numbers above 0, up to 1');
  const before = incidents.day.filter((day) => day < window.from).length;
  if (before < INCIDENTS_MIN)
    return {
      kind: 'undetermined',
      because: `${before} incidents lie before the first week; ${INCIDENTS_MIN} are needed`,
    };
  const expectation = openExpectation(grid, incidents, parameters);
  const tallies = shares.map((share) => ({ share, hits: 0, possible: 0, areaTimesIncidents: 0 }));
  let total = 0;
  for (let week = 0; week < weeks; week++) {
    const from = window.from + week * DAYS_A_WEEK;
    const counts = countWeek(incidents, from);
    if (counts.size === 0) continue;
    expectation.moveTo(from);
    const order = orderCells(grid, expectation.expectedAWeek());
    const best = orderCells(
      grid,
      Float64Array.from(grid.areaKm2, (_, cell) => counts.get(cell) ?? 0),
    );
    total += sum(counts.values());
    for (const tally of tallies) tallyWeek(tally, { grid, counts, order, best });
  }
  if (total === 0) return { kind: 'undetermined', because: 'no incident lies in these weeks' };
  return { kind: 'measured', weeks, incidents: total, shares: tallies.map((tally) => hitsOf(tally, total)) };
}

interface Tally {
  readonly share: number;
  hits: number;
  possible: number;
  areaTimesIncidents: number;
}

interface Week {
  readonly grid: StudyGrid;
  readonly counts: ReadonlyMap<number, number>;
  /** Cells by what was expected, and by what happened. */
  readonly order: readonly number[];
  readonly best: readonly number[];
}

function tallyWeek(tally: Tally, { grid, counts, order, best }: Week): void {
  const chosen = topCells(grid, order, tally.share);
  const within = (cells: ReadonlySet<number>): number =>
    sum(Array.from(counts, ([cell, count]) => (cells.has(cell) ? count : 0)));
  const areaShare = sum(Array.from(chosen, (cell) => grid.areaKm2[cell] ?? 0)) / grid.totalKm2;
  tally.hits += within(chosen);
  tally.possible += within(topCells(grid, best, tally.share));
  tally.areaTimesIncidents += areaShare * sum(counts.values());
}

function hitsOf({ share, hits, possible, areaTimesIncidents }: Tally, total: number): ShareHits {
  const [hitRate, areaShare] = [hits / total, areaTimesIncidents / total];
  return {
    share,
    areaShare,
    hits,
    hitRate,
    hitsPossible: possible,
    pai: hitRate / areaShare,
    pei: hits / possible,
  };
}

/** Incidents of the seven days from `from` on, by cell. */
function countWeek({ cell, day }: CellIncidents, from: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = lowerBound(day, from); at < day.length && (day[at] ?? from) < from + DAYS_A_WEEK; at++) {
    const own = cell[at] ?? -1;
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return counts;
}

function lowerBound(days: Int32Array, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
