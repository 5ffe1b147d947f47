/** A forecast of one area beside what simple rules would have said. */

import { setImmediate as breathe } from 'node:timers/promises';
import { assert } from '../base/index.ts';
import {
  averageScores,
  countSeries,
  FORECAST_METHODS,
  type ForecastMethod,
  type ForecastRow,
  forecastMonths,
  type IncidentColumns,
  monthText,
  type PlacePrecision,
} from '../incidents/index.ts';

/** Months before the one to come that are forecast again, each from what was known before it. */
const MONTHS_BACK = 24;

/** What every method says of every area, for the last months and the one to come. */
export type Forecasts = ReadonlyMap<ForecastMethod, readonly ForecastRow[]>;

/** Forecasts; null where there are no two months of incidents. Other requests are answered between two methods. */
export async function forecastAll(
  columns: IncidentColumns,
  placePrecision: PlacePrecision,
): Promise<Forecasts | null> {
  const series = countSeries(columns, { count: 'incidents', placePrecision });
  if (series.months < 2) return null;
  const to = series.firstMonth + series.months;
  const range = { from: Math.max(series.firstMonth + 1, to - MONTHS_BACK), to };
  const found = new Map<ForecastMethod, readonly ForecastRow[]>();
  for (const method of FORECAST_METHODS) {
    found.set(method, [...forecastMonths(series, range, method)]);
    await breathe();
  }
  return found;
}

/** The months of one area, with the numbers of each method side by side. */
export function fanOf(forecasts: Forecasts, unit: string) {
  const own = (method: ForecastMethod): readonly ForecastRow[] =>
    (forecasts.get(method) ?? []).filter((row) => row.unit === unit);
  const meanAt = (method: ForecastMethod, month: number): number | null => {
    const row = own(method).find((one) => one.month === month);
    return row?.kind === 'forecast' ? row.mean : null;
  };
  return own('silsila').flatMap((row) => {
    if (row.kind === 'undetermined') return [];
    const last = meanAt('last', row.month);
    assert(last !== null, 'a month that can be forecast has one before it');
    const [q05 = 0, q25 = 0, q50 = 0, q75 = 0, q95 = 0] = row.quantiles;
    return [
      {
        ...{ month: monthText(row.month), actual: row.actual, mean: row.mean, q05, q25, q50, q75, q95 },
        ...{ zero: 0, last },
        recent: meanAt('negative-binomial-12', row.month),
      },
    ];
  });
}

/** Why the month to come cannot be forecast; null where it can. */
export function whyUndetermined(forecasts: Forecasts, unit: string): string | null {
  const row = (forecasts.get('silsila') ?? []).findLast((one) => one.unit === unit);
  return row === undefined || row.kind === 'forecast' ? null : row.because;
}

/** How each method fared over the months that came, of all areas. */
export function scoresOf(forecasts: Forecasts) {
  return [...forecasts].flatMap(([method, rows]) => {
    const scores = averageScores(rows);
    if (scores === null) return [];
    const { forecasts: count, crps, coverage90 } = scores;
    return [{ method, forecasts: count, crps, coverage90 }];
  });
}
