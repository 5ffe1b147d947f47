/** Two periods compared, unit by unit: how many incidents a day the second has for each of the first, and within what bounds. */

import { fault } from '../../base/index.ts';
import { type IncidentColumns, PLACE_PRECISIONS, type PlacePrecision, TIME_PRECISIONS } from '../model.ts';

/** A period in days since 1970-01-01, both included. */
export interface Period {
  readonly fromDay: number;
  readonly toDay: number;
}

/** What is compared. */
export interface CompareOptions {
  readonly before: Period;
  readonly after: Period;
  /** How closely a place must be known: `adm2` for districts (when left out), `adm1` for provinces. */
  readonly placePrecision?: PlacePrecision;
}

/** One unit in both periods. `ratio`: rate after divided by rate before; null bounds are open. */
export interface UnitComparison {
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  readonly verdict: 'more' | 'fewer' | 'no-difference' | 'undetermined';
  readonly ratio: number | null;
  /** Bounds within which the ratio lies in 95 of 100 samples. */
  readonly ratioLow: number | null;
  readonly ratioHigh: number | null;
}

/** The comparison, in the order of the columns' units. */
export interface PeriodComparison {
  readonly daysBefore: number;
  readonly daysAfter: number;
  /** How much more counts of months scatter than chance alone would have it; at least 1. Bounds are wider by its root. */
  readonly dispersion: number;
  readonly units: readonly UnitComparison[];
  /** Incidents of both periods that no unit is known of, and such whose day is not known to the month. */
  readonly leftOut: { readonly place: number; readonly time: number };
}

/** Incidents of a unit in both periods below which nothing is said; our choice. */
export const COMPARED_MIN = 5;
/** Quantile of the normal distribution for bounds of 95 %. */
const Z = 1.959964;
/** Days of the stretches whose counts tell how much they scatter. */
const STRETCH_DAYS = 30;

/**
 * Compares two periods that do not overlap. Given both counts, the share of the later period is that of a binomial; its bounds are Wilson's,
 * with the sample made smaller by the dispersion of the counts, pooled over units, since violence comes in series.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927); quasi-Poisson dispersion: McCullagh and Nelder,
 * Generalized Linear Models, 2nd edition, 4.5.
 * @throws REQUEST_INVALID for periods that overlap or end before they begin
 */
export function comparePeriods(columns: IncidentColumns, options: CompareOptions): PeriodComparison {
  const { before, after } = options;
  refuse(before, after);
  const counted = countPeriods(columns, options);
  const dispersion = poolDispersion(counted.stretches);
  const [daysBefore, daysAfter] = [lengthOf(before), lengthOf(after)];
  const units = columns.units.map((unit, at) => {
    const counts = { before: counted.before[at] ?? 0, after: counted.after[at] ?? 0 };
    return { unit, ...counts, ...judge(counts, { dispersion, daysPerDay: daysBefore / daysAfter }) };
  });
  return { daysBefore, daysAfter, dispersion, units, leftOut: counted.leftOut };
}

function refuse(before: Period, after: Period): void {
  const isOrdered = before.fromDay <= before.toDay && after.fromDay <= after.toDay;
  const overlap = before.fromDay <= after.toDay && after.fromDay <= before.toDay;
  if (!isOrdered || overlap)
    throw fault('REQUEST_INVALID', 'two periods are needed that begin before they end and do not overlap');
}

function lengthOf({ fromDay, toDay }: Period): number {
  return toDay - fromDay + 1;
}

interface Counted {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Of each unit and period, the counts of its whole stretches. */
  readonly stretches: readonly (readonly number[])[];
  readonly leftOut: PeriodComparison['leftOut'];
}

/** Every `!` reads a column at an index below its count. */
function countPeriods(columns: IncidentColumns, options: CompareOptions): Counted {
  const { before, after, placePrecision = 'adm2' } = options;
  const [area, month] = [PLACE_PRECISIONS.indexOf(placePrecision), TIME_PRECISIONS.indexOf('month')];
  const periods = [before, after].map((period) => ({
    ...period,
    counts: columns.units.map(() => 0),
    stretches: columns.units.map(() => emptyStretches(period)),
  }));
  const leftOut = { place: 0, time: 0 };
  for (let row = 0; row < columns.count; row += 1) {
    const [day, unit] = [columns.day[row]!, columns.unit[row]!];
    const period = periods.find(({ fromDay, toDay }) => day >= fromDay && day <= toDay);
    if (period === undefined) continue;
    if (columns.timePrecision[row]! > month) leftOut.time += 1;
    else if (unit < 0 || columns.placePrecision[row]! > area) leftOut.place += 1;
    else {
      period.counts[unit]! += 1;
      const own = period.stretches[unit]!;
      const stretch = Math.floor((day - period.fromDay) / STRETCH_DAYS);
      if (stretch < own.length) own[stretch]! += 1;
    }
  }
  const [earlier, later] = periods.map(({ counts }) => counts);
  return {
    before: earlier ?? [],
    after: later ?? [],
    stretches: periods.flatMap(({ stretches }) => stretches),
    leftOut,
  };
}

function emptyStretches(period: Period): number[] {
  return Array.from({ length: Math.floor(lengthOf(period) / STRETCH_DAYS) }, () => 0);
}

/** Pearson's chi-square over its degrees of freedom, of all series that have any incident; never below 1. */
function poolDispersion(series: readonly (readonly number[])[]): number {
  let [chiSquare, freedom] = [0, 0];
  for (const counts of series) {
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    if (counts.length < 2 || mean === 0) continue;
    chiSquare += counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / mean;
    freedom += counts.length - 1;
  }
  return freedom === 0 ? 1 : Math.max(1, chiSquare / freedom);
}

type Judged = Omit<UnitComparison, 'unit' | 'before' | 'after'>;

function judge(
  { before, after }: { readonly before: number; readonly after: number },
  { dispersion, daysPerDay }: { readonly dispersion: number; readonly daysPerDay: number },
): Judged {
  const sum = before + after;
  const ratio = before === 0 ? null : (after / before) * daysPerDay;
  if (sum < COMPARED_MIN) return { verdict: 'undetermined', ratio, ratioLow: null, ratioHigh: null };
  const [low, high] = wilson(after / sum, sum / dispersion);
  const ratioLow = low <= 0 ? 0 : (low / (1 - low)) * daysPerDay;
  const ratioHigh = high >= 1 ? null : (high / (1 - high)) * daysPerDay;
  const verdict = ratioLow > 1 ? 'more' : ratioHigh !== null && ratioHigh < 1 ? 'fewer' : 'no-difference';
  return { verdict, ratio, ratioLow, ratioHigh };
}

function wilson(share: number, size: number): readonly [low: number, high: number] {
  const square = Z ** 2;
  const middle = (share + square / (2 * size)) / (1 + square / size);
  const half = (Z / (1 + square / size)) * Math.sqrt((share * (1 - share)) / size + square / (4 * size ** 2));
  // What rounding leaves of a share of none or all is nothing.
  return [share === 0 ? 0 : Math.max(0, middle - half), share === 1 ? 1 : Math.min(1, middle + half)];
}
