/** What incidents come to by unit, year and term; what is not said stays unknown, and what is not located is told for the area above. */

import { assert } from '../../base/index.ts';
import type { IncidentColumns } from '../model.ts';
import type { TermSum } from './model.ts';
import { type Placement, type PlacementOptions, placementOf } from './placement.ts';
import { INDEX_TERMS, type IndexTerm } from './profile.ts';

/** The area above each incident's unit, row by row: of the same incidents in the same order. */
export interface IncidentAreas {
  /** Index into `names`; -1: not known. */
  readonly of: ArrayLike<number>;
  readonly names: readonly string[];
}

/** What is summed. */
export interface SumOptions extends PlacementOptions {
  /** The years wanted. */
  readonly years: readonly number[];
  readonly areas?: IncidentAreas | undefined;
}

/** The sums of one unit and year, or of one area. */
export interface IncidentSum {
  incidents: number;
  readonly terms: Readonly<Record<IndexTerm, { -readonly [Key in keyof TermSum]: number }>>;
}

/** What an incident says of a term. */
export interface TermClaim {
  /** -1: nothing. */
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** All sums. */
export interface IncidentSums {
  /** Names of the units. */
  readonly names: readonly string[];
  /** By unit, then by year in the order asked for. */
  readonly units: readonly (readonly IncidentSum[])[];
  /** By area above, the last one for incidents of which not even that is known; by year. */
  readonly unlocated: readonly (readonly IncidentSum[])[];
  /** Of each unit the area above that most of its incidents lie in; -1: not known. */
  readonly areaOf: Int32Array;
  /** Of each unit how many of its incidents are shares of older units: an estimate. */
  readonly estimated: Float64Array;
  readonly located: number;
  readonly incidents: number;
  readonly acrossYears: number;
}

/** The year (UTC) of a day counted from 1970-01-01. */
export function yearOfDay(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

/** Sums the incidents of some years. An incident counts for the year in which it began. */
export function sumIncidents(columns: IncidentColumns, options: SumOptions): IncidentSums {
  const { years, areas } = options;
  assert(areas === undefined || areas.of.length === columns.count, 'an area for each incident');
  const slotOf = new Map(years.map((year, slot) => [year, slot]));
  const placement = placementOf(columns, options);
  const table = (rows: number): IncidentSum[][] =>
    Array.from({ length: rows }, () => years.map(() => emptySum()));
  const units = table(placement.units.length);
  const unlocated = table((areas?.names.length ?? 0) + 1);
  const estimated = new Float64Array(units.length);
  const counts = { incidents: 0, located: 0, acrossYears: 0 };
  for (let row = 0; row < columns.count; row++) {
    const year = yearOfDay(columns.day[row] ?? 0);
    const slot = slotOf.get(year);
    if (slot === undefined) continue;
    counts.incidents++;
    if (yearOfDay(columns.dayTo[row] ?? 0) !== year) counts.acrossYears++;
    const parts = placement.partsOf(row);
    if (parts.length > 0) counts.located++;
    else addIncident(unlocated.at(areas?.of[row] ?? -1)?.[slot], columns, { row, share: 1 });
    for (const { unit, share } of parts) {
      addIncident(units[unit]?.[slot], columns, { row, share });
      if (share < 1) estimated[unit] = (estimated[unit] ?? 0) + share;
    }
  }
  const areaOf = areasOfUnits(columns, placement, areas);
  return { names: placement.units, units, unlocated, areaOf, estimated, ...counts };
}

/**
 * What an incident says of a term. Where there is no best number the low one stands for it, so that it is a floor; where there is no high one,
 * the best; where there is no low one, the best.
 */
export function claimOf(columns: IncidentColumns, row: number, term: IndexTerm): TermClaim {
  if (term === 'incidents') return { low: 1, best: 1, high: 1 };
  if (term === 'killed') return spanOf(columns.low[row], columns.best[row], columns.high[row]);
  if (term === 'injured')
    return spanOf(columns.injuredLow?.[row], columns.injured[row], columns.injuredHigh?.[row]);
  const only = (term === 'property' ? columns.property : columns.hostages)?.[row];
  return spanOf(only, only, only);
}

function spanOf(low = -1, given = -1, high = -1): TermClaim {
  const best = given >= 0 ? given : low;
  return { low: low >= 0 ? low : best, best, high: high >= 0 ? high : best };
}

function addIncident(
  sum: IncidentSum | undefined,
  columns: IncidentColumns,
  { row, share }: { readonly row: number; readonly share: number },
): void {
  if (sum === undefined) return;
  sum.incidents += share;
  for (const term of INDEX_TERMS) {
    const claim = claimOf(columns, row, term);
    const into = sum.terms[term];
    if (claim.best < 0) into.unknown += share;
    else {
      into.low += share * Math.min(claim.low, claim.best);
      into.best += share * claim.best;
    }
    into.high += share * Math.max(claim.high, claim.best, 0);
  }
}

function emptySum(): IncidentSum {
  const zero = () => ({ low: 0, best: 0, high: 0, unknown: 0 });
  return {
    incidents: 0,
    terms: { incidents: zero(), killed: zero(), injured: zero(), property: zero(), hostages: zero() },
  };
}

function areasOfUnits(
  columns: IncidentColumns,
  placement: Placement,
  areas: IncidentAreas | undefined,
): Int32Array {
  const found = new Int32Array(placement.units.length).fill(-1);
  if (areas === undefined) return found;
  const width = areas.names.length;
  const counts = new Float64Array(found.length * width);
  for (let row = 0; row < columns.count; row++) {
    const area = areas.of[row] ?? -1;
    if (area < 0) continue;
    for (const { unit, share } of placement.partsOf(row)) {
      const at = unit * width + area;
      counts[at] = (counts[at] ?? 0) + share;
    }
  }
  for (let unit = 0; unit < found.length; unit++) {
    const own = counts.subarray(unit * width, (unit + 1) * width);
    const most = own.reduce((best, count) => Math.max(best, count), 0);
    if (most > 0) found[unit] = own.indexOf(most);
  }
  return found;
}
