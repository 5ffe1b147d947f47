/** Incidents as the scan reads them. Every `!` reads a column below its count. */

import { type IncidentColumns, PLACE_PRECISIONS, type PlacePrecision } from '../model.ts';
import type { ScanInput } from './scan.ts';
import { countUnitPeriods, type PeriodLength, type UnitPeriods } from './unit-periods.ts';

/** The table of a scan with the names of its rows and columns. */
export interface ScanTable extends Pick<UnitPeriods, 'periods' | 'units' | 'leftOut'> {
  readonly input: ScanInput;
}

/**
 * Counts by unit and period, for the permutation model. The place of a unit is the mean of the coordinates of its own incidents, as far as they are
 * known as closely as the unit: boundaries are not needed, and a unit without such an incident is a zone of its own.
 */
export function tabulateScan(
  columns: IncidentColumns,
  told: { readonly length: PeriodLength; readonly placePrecision: PlacePrecision },
): ScanTable {
  const { periods, units, counts, leftOut } = countUnitPeriods(columns, told);
  const table = new Int32Array(units.length * periods.length);
  for (const [unit, row] of counts.entries()) table.set(row, unit * periods.length);
  const centres = meanPlaces(columns, PLACE_PRECISIONS.indexOf(told.placePrecision));
  return {
    periods,
    units,
    leftOut,
    input: { periods: periods.length, counts: table, centres, expected: null },
  };
}

function meanPlaces(columns: IncidentColumns, coarsest: number): ScanInput['centres'] {
  const units = columns.units.length;
  const [lon, lat, count] = [new Float64Array(units), new Float64Array(units), new Float64Array(units)];
  for (let row = 0; row < columns.count; row += 1) {
    const unit = columns.unit[row]!;
    const [x, y] = [columns.lon[row]!, columns.lat[row]!];
    if (unit < 0 || columns.placePrecision[row]! > coarsest || Number.isNaN(x) || Number.isNaN(y)) continue;
    lon[unit]! += x;
    lat[unit]! += y;
    count[unit]! += 1;
  }
  return {
    kind: 'globe',
    // 0 / 0 is NaN: no place.
    lon: lon.map((sum, unit) => sum / count[unit]!),
    lat: lat.map((sum, unit) => sum / count[unit]!),
  };
}
