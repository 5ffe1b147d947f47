/** Scores of many forecasts in one line: means, and how often intervals held what came. */

import type { ForecastScore } from './count-distribution.ts';
import { FORECAST_QUANTILES, type ForecastRow } from './rolling-forecast.ts';

/** Means over forecasts whose actual number is known. */
export interface AverageScores extends ForecastScore {
  readonly forecasts: number;
  /** Rows without a forecast, or without an actual number. */
  readonly notScored: number;
  /** Shares of actual numbers within 25 % to 75 %, and within 5 % to 95 %, ends included. */
  readonly coverage50: number;
  readonly coverage90: number;
}

/** Averages; null where no forecast could be scored. */
export function averageScores(rows: Iterable<ForecastRow>): AverageScores | null {
  const sum = { crps: 0, intervalScore: 0, brier: 0, coverage50: 0, coverage90: 0 };
  const [q05, q25, , q75, q95] = FORECAST_QUANTILES.map((_, at) => at);
  let [forecasts, notScored] = [0, 0];
  for (const row of rows) {
    if (row.kind === 'undetermined' || row.actual === null || row.score === null) {
      notScored += 1;
      continue;
    }
    forecasts += 1;
    sum.crps += row.score.crps;
    sum.intervalScore += row.score.intervalScore;
    sum.brier += row.score.brier;
    sum.coverage50 += holds(row.quantiles, { low: q25, high: q75 }, row.actual);
    sum.coverage90 += holds(row.quantiles, { low: q05, high: q95 }, row.actual);
  }
  if (forecasts === 0) return null;
  return {
    crps: sum.crps / forecasts,
    intervalScore: sum.intervalScore / forecasts,
    brier: sum.brier / forecasts,
    forecasts,
    notScored,
    coverage50: sum.coverage50 / forecasts,
    coverage90: sum.coverage90 / forecasts,
  };
}

function holds(
  quantiles: readonly number[],
  { low, high }: { readonly low: number | undefined; readonly high: number | undefined },
  actual: number,
): number {
  const [from, to] = [quantiles[low ?? -1] ?? Number.NaN, quantiles[high ?? -1] ?? Number.NaN];
  return actual >= from && actual <= to ? 1 : 0;
}
