/** What hangs on each parameter of the forecast, over the years that they were chosen on. */

import {
  FORECAST_PARAMETERS,
  type ForecastParameters,
  openOccurrenceModel,
  scoreForecast,
  type UnitSeries,
} from '../src/incidents/index.ts';

/** A parameter, and by how much CRPS rises when it is half or twice as much (as a share). */
export interface Sensitivity {
  readonly parameter: string;
  readonly value: number;
  readonly half: number;
  readonly twice: number;
}

/** Months since year 0, both included. */
interface Months {
  readonly from: number;
  readonly to: number;
}

/** Moves one parameter at a time. */
export function measureSensitivity(series: UnitSeries, months: Months): readonly Sensitivity[] {
  const parameters = FORECAST_PARAMETERS[series.count];
  const chosen = meanCrps(series, months, parameters);
  const change = (moved: Partial<ForecastParameters>): number =>
    meanCrps(series, months, { ...parameters, ...moved }) / chosen - 1;
  return Object.entries(parameters).map(([parameter, value]) => ({
    ...{ parameter, value },
    half: change({ [parameter]: value / 2 }),
    twice: change({ [parameter]: value * 2 }),
  }));
}

function meanCrps(series: UnitSeries, { from, to }: Months, parameters: ForecastParameters): number {
  const model = openOccurrenceModel(series, parameters);
  let [sum, forecasts] = [0, 0];
  for (const [unit, values] of series.values.entries())
    for (let month = from - series.firstMonth; month <= to - series.firstMonth; month++) {
      const forecast = model.forecast(unit, month);
      const actual = values[month] ?? Number.NaN;
      if (forecast === null || Number.isNaN(actual)) continue;
      sum += scoreForecast(forecast, actual).crps;
      forecasts += 1;
    }
  return sum / forecasts;
}
