/** The forecast of a month: how likely anything is, and how much when there is anything; both from the unit's own past and that of all units. */

import { type CountDistribution, hurdleDistribution } from './count-distribution.ts';
import type { ForecastCount, UnitSeries } from './unit-series.ts';

/** Parameters of the forecast. A half-life is the age at which a month counts half. */
export interface ForecastParameters {
  readonly ownHalfLifeMonths: number;
  /** Weight of all units in the probability of anything, 0 to 1. */
  readonly allUnitsShare: number;
  readonly allUnitsHalfLifeMonths: number;
  readonly sizeHalfLifeMonths: number;
  readonly allUnitsSizeHalfLifeMonths: number;
  /** How much the mean of all units weighs beside the unit's own, in months with anything. */
  readonly allUnitsSizeWeight: number;
  /** Size of the negative binomial = `shapeAtOne` x mean ^ `shapePower`. */
  readonly shapeAtOne: number;
  readonly shapePower: number;
}

/**
 * Chosen on the years 2005 to 2013 of UCDP GED 22.1 for Pakistan by districts. Killed: least sum of CRPS (each year over the root of its mean) and
 * of the log score of anything at all. Incidents: the same chance of anything, and least CRPS of the numbers. No later year had a part in it.
 */
export const FORECAST_PARAMETERS: Readonly<Record<ForecastCount, ForecastParameters>> = {
  killed: {
    ownHalfLifeMonths: 4,
    allUnitsShare: 0.12,
    allUnitsHalfLifeMonths: 3,
    sizeHalfLifeMonths: 0.6,
    allUnitsSizeHalfLifeMonths: 12,
    allUnitsSizeWeight: 0.43,
    shapeAtOne: 0.057,
    shapePower: 0.78,
  },
  incidents: {
    ownHalfLifeMonths: 4,
    allUnitsShare: 0.12,
    allUnitsHalfLifeMonths: 3,
    sizeHalfLifeMonths: 0.86,
    allUnitsSizeHalfLifeMonths: 12,
    allUnitsSizeWeight: 0.12,
    shapeAtOne: 0.46,
    shapePower: 0.68,
  },
};

/** Forecasts of any unit for any month, each from what lies before that month alone. */
export interface OccurrenceModel {
  /** `month` counts from the first of the series, up to the one after its last. Null where nothing was counted anywhere before. */
  readonly forecast: (unit: number, month: number) => CountDistribution | null;
}

/** A mean of this much above 1 is the least when there is anything. */
const MEAN_MIN = 1.01;

/**
 * Reads the series once; forecasts then cost no more than their distribution.
 * Source: the hurdle of Mullahy 1986 over exponentially weighted means (Brown 1959), with one shape for all units; our own choice of parts.
 */
export function openOccurrenceModel(
  { values, months, count }: UnitSeries,
  parameters: ForecastParameters = FORECAST_PARAMETERS[count],
): OccurrenceModel {
  const any = values.map((own) => own.map((value) => (value > 0 ? 1 : value)));
  const everyAny = meanOfUnits(any, months);
  const seenAny = meanOfUnits(any.map(sinceFirst), months);
  const everyValue = meanOfUnits(values, months);
  const smooth = {
    any: any.map((own) => discount(own, parameters.ownHalfLifeMonths)),
    size: values.map((own) => discount(own, parameters.sizeHalfLifeMonths)),
    sizeAny: any.map((own) => discount(own, parameters.sizeHalfLifeMonths)),
    allAny: discount(seenAny, parameters.allUnitsHalfLifeMonths),
    allSize: discount(everyValue, parameters.allUnitsSizeHalfLifeMonths),
    allSizeAny: discount(everyAny, parameters.allUnitsSizeHalfLifeMonths),
  };
  const { allUnitsShare: share, allUnitsSizeWeight: weight, shapeAtOne, shapePower } = parameters;
  return {
    forecast(unit, month) {
      const allSizeAny = smooth.allSizeAny[month] ?? 0;
      if (allSizeAny === 0) return null;
      const probability = (1 - share) * at(smooth.any[unit], month) + share * at(smooth.allAny, month);
      const usual = at(smooth.allSize, month) / allSizeAny;
      const own = at(smooth.size[unit], month) + weight * usual;
      const meanWhenAny = Math.max(MEAN_MIN, own / (at(smooth.sizeAny[unit], month) + weight));
      return hurdleDistribution(probability, { meanWhenAny, size: shapeAtOne * meanWhenAny ** shapePower });
    },
  };
}

/** Unknown until the first month with any: that a unit is in the series at all may be known from its future alone. */
function sinceFirst(any: Float64Array): Float64Array {
  const first = any.findIndex((value) => value > 0);
  return any.map((value, month) => (first === -1 || month < first ? Number.NaN : value));
}

/** Before each month, and after the last: the mean of the months before, older ones weighing less. Unknown months (NaN) change nothing. */
function discount(values: Float64Array, halfLifeMonths: number): Float64Array {
  const keep = 0.5 ** (1 / halfLifeMonths);
  const means = new Float64Array(values.length + 1);
  let mean = 0;
  for (const [month, value] of values.entries()) {
    if (!Number.isNaN(value)) mean = keep * mean + (1 - keep) * value;
    means[month + 1] = mean;
  }
  return means;
}

/** Of each month, over the units whose number is known; NaN where none is. */
function meanOfUnits(values: readonly Float64Array[], months: number): Float64Array {
  return Float64Array.from({ length: months }, (_, month) => {
    const known = values.map((own) => at(own, month)).filter((value) => !Number.isNaN(value));
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

function at(values: Float64Array | undefined, month: number): number {
  return values?.[month] ?? Number.NaN;
}
