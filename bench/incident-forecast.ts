/** Forecasts and hotspots over the published events, and how often an effect of a measure is claimed rightly; writes `docs/accuracy-forecast.md`. */

import { readFile } from 'node:fs/promises';
import { quietWork } from '../src/base/index.ts';
import {
  type AverageScores,
  averageScores,
  countSeries,
  FORECAST_METHODS,
  type ForecastCount,
  type ForecastMethod,
  type ForecastRow,
  forecastMonths,
  HOTSPOT_PARAMETERS,
  type HotspotHits,
  type HotspotParameters,
  type IncidentColumns,
  layGrid,
  locateIncidents,
  measureHotspots,
  readIncidentColumns,
  type StudyGrid,
} from '../src/incidents/index.ts';
import { readBoundaries } from '../src/places/index.ts';
import { sharedData } from '../test/support/shared-data.ts';
import type { Figure } from './figure.ts';
import { writeForecastPage } from './forecast-page.ts';
import { measureSensitivity, type Sensitivity } from './forecast-sensitivity.ts';
import { type MeasureTrials, runMeasureTrials } from './measure-trials.ts';

const EVENTS = 'incidents/ucdp-ged-pakistan-1989-2021.csv';
const DISTRICTS = 'geo/pak_afg_adm2_simplified.topojson';
const FROM = { tuned: 2005, measured: 2014 };
const LAST_TUNED = 2013;
const LAST_MEASURED = 2021;
const HOTSPOT_YEARS = { from: 2012, to: 2021 };
const CELL_DEGREES = 0.25;
const DAY_MS = 86_400_000;
/** Every incident of the past weighs nearly the same: what a map of all incidents would show. */
const ALL_PAST: HotspotParameters = {
  fastHalfLifeWeeks: 100_000,
  slowHalfLifeWeeks: 100_000,
  fastShare: 1,
  spreadCells: 0.01,
};

/** Scores of one way to count, by method. */
export interface CountScores {
  readonly count: ForecastCount;
  readonly precise: boolean;
  readonly tuned: Readonly<Record<ForecastMethod, AverageScores>>;
  readonly measured: Readonly<Record<ForecastMethod, AverageScores>>;
  readonly leftOut: { readonly place: number; readonly time: number };
}

/** What the page tells. */
export interface ForecastFacts {
  readonly scores: readonly CountScores[];
  /** Rows of the measured years and the one before for killed, by method, in the same order. */
  readonly rows: Readonly<Record<'silsila' | 'negative-binomial-12', readonly ForecastRow[]>>;
  readonly seconds: number;
  readonly sensitivity: readonly Sensitivity[];
  readonly hotspots: {
    readonly grid: StudyGrid;
    readonly leftOut: { readonly place: number; readonly time: number; readonly outside: number };
    readonly own: HotspotHits;
    readonly allPast: HotspotHits;
    readonly byYear: readonly { readonly year: number; readonly hits: HotspotHits }[];
  };
  readonly trials: MeasureTrials;
}

/** Measures everything once, and writes the page; empty where the shared data are absent. */
export async function benchIncidentForecast(): Promise<readonly Figure[]> {
  const [events, districts] = [sharedData(EVENTS), sharedData(DISTRICTS)];
  if (events === null || districts === null) return [];
  const { columns } = await readIncidentColumns(events, { unit: 'adm2' }, quietWork());
  const startedMs = performance.now();
  forecastRows(columns, { from: FROM.measured, method: 'silsila' });
  const seconds = (performance.now() - startedMs) / 1_000;
  // A year earlier, since districts are told apart by the twelve months before.
  const rows = {
    silsila: forecastRows(columns, { from: FROM.measured - 1, method: 'silsila' }),
    'negative-binomial-12': forecastRows(columns, {
      from: FROM.measured - 1,
      method: 'negative-binomial-12',
    }),
  };
  const counts = ['killed', 'incidents'] as const;
  const scores = counts.flatMap((count) => [
    scoreCount(columns, { count, precise: false }),
    scoreCount(columns, { count, precise: true }),
  ]);
  const sensitivity = measureSensitivity(
    countSeries(columns, { count: 'killed' }),
    yearsOf(FROM.tuned, LAST_TUNED),
  );
  const hotspots = await measureGround(columns, districts);
  const trials = runMeasureTrials();
  writeForecastPage({ scores, rows, seconds, sensitivity, hotspots, trials });
  return [...forecastFigures(scores, seconds), ...hotspotFigures(hotspots), ...trialFigures(trials)];
}

function forecastRows(
  columns: IncidentColumns,
  { from, method }: { readonly from: number; readonly method: ForecastMethod },
): readonly ForecastRow[] {
  const series = countSeries(columns, { count: 'killed' });
  return [...forecastMonths(series, yearsOf(from, LAST_MEASURED), method)];
}

function scoreCount(
  columns: IncidentColumns,
  { count, precise }: { readonly count: ForecastCount; readonly precise: boolean },
): CountScores {
  const series = countSeries(columns, { count, ...(precise ? { placePrecision: 'adm2' as const } : {}) });
  const over = (from: number, to: number): Record<ForecastMethod, AverageScores> => {
    const of = (method: ForecastMethod): AverageScores => {
      const scores = averageScores(forecastMonths(series, yearsOf(from, to), method));
      if (scores === null) throw new Error(`nothing to score from ${from} to ${to}`);
      return scores;
    };
    return {
      silsila: of('silsila'),
      zero: of('zero'),
      last: of('last'),
      'negative-binomial-12': of('negative-binomial-12'),
    };
  };
  return {
    ...{ count, precise, leftOut: series.leftOut },
    tuned: over(FROM.tuned, LAST_TUNED),
    measured: over(FROM.measured, LAST_MEASURED),
  };
}

async function measureGround(columns: IncidentColumns, path: string): Promise<ForecastFacts['hotspots']> {
  const layer = await readBoundaries(await readFile(path), {
    ...{ fileName: path, title: 'districts', source: 'geoBoundaries', licence: 'CC BY 4.0' },
    ...{ validFrom: null, validTo: null },
  });
  const own = layer.boundaries.filter(({ country }) => country === 'pk');
  const grid = layGrid({ ...layer, boundaries: own }, CELL_DEGREES);
  const incidents = locateIncidents(grid, columns);
  const measure = (from: number, to: number, parameters = HOTSPOT_PARAMETERS): HotspotHits => {
    const window = { from: Date.UTC(from, 0, 1) / DAY_MS, to: Date.UTC(to + 1, 0, 1) / DAY_MS };
    const answer = measureHotspots(grid, incidents, { window, parameters });
    if (answer.kind === 'undetermined') throw new Error(answer.because);
    return answer;
  };
  const years = Array.from(
    { length: HOTSPOT_YEARS.to - HOTSPOT_YEARS.from + 1 },
    (_, at) => HOTSPOT_YEARS.from + at,
  );
  return {
    ...{ grid, leftOut: incidents.leftOut },
    own: measure(HOTSPOT_YEARS.from, HOTSPOT_YEARS.to),
    allPast: measure(HOTSPOT_YEARS.from, HOTSPOT_YEARS.to, ALL_PAST),
    byYear: years.map((year) => ({ year, hits: measure(year, year) })),
  };
}

function yearsOf(from: number, to: number): { readonly from: number; readonly to: number } {
  return { from: from * 12, to: to * 12 + 11 };
}

function forecastFigures(scores: readonly CountScores[], seconds: number): readonly Figure[] {
  const killed = scores[0];
  if (killed === undefined) return [];
  const name = (method: ForecastMethod): string => `killed a month, 110 districts, 2014-2021: ${method}`;
  return [
    { name: 'forecasts of 110 districts x 96 months, with their scores', value: seconds, unit: 's' },
    ...FORECAST_METHODS.map((method) => ({
      name: `mean CRPS, ${name(method)}`,
      value: killed.measured[method].crps,
      unit: 'killed',
    })),
    ...FORECAST_METHODS.map((method) => ({
      name: `interval score 90 %, ${name(method)}`,
      value: killed.measured[method].intervalScore,
      unit: 'killed',
    })),
    ...FORECAST_METHODS.map((method) => ({
      name: `Brier of any, ${name(method)}`,
      value: killed.measured[method].brier,
      unit: '',
    })),
  ];
}

function hotspotFigures({ own }: ForecastFacts['hotspots']): readonly Figure[] {
  return own.shares.flatMap(({ share, hitRate, pai, pei }) => {
    const where = `the top ${100 * share} % of the area, weekly, 2012-2021`;
    return [
      { name: `incidents in ${where}`, value: 100 * hitRate, unit: '%' },
      { name: `PAI, ${where}`, value: pai, unit: '' },
      { name: `PEI, ${where}`, value: pei, unit: '' },
    ];
  });
}

function trialFigures({ interrupted, control }: MeasureTrials): readonly Figure[] {
  return [
    ...interrupted.map(({ noise, ratio, claimed }) => ({
      name: `interrupted series: an effect claimed, true ratio ${ratio}, ${noise}`,
      value: 100 * claimed,
      unit: '%',
    })),
    ...control.map(({ ratio, claimed }) => ({
      name: `synthetic control: an effect shown, true ratio ${ratio}`,
      value: 100 * claimed,
      unit: '%',
    })),
  ];
}
