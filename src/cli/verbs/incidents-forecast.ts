/** `silsila incidents forecast` at work: a file into monthly numbers, forecasts or their scores out. */

import { fault } from '../../base/index.ts';
import {
  type AverageScores,
  averageScores,
  countSeries,
  FORECAST_METHODS,
  FORECAST_QUANTILES,
  type ForecastMethod,
  type ForecastRange,
  type ForecastRow,
  forecastMonths,
  monthText,
  reachOf,
  type UnitSeries,
} from '../../incidents/index.ts';
import { readUnitColumns } from '../area-file.ts';
import type { CommandDeps } from '../model.ts';
import { tableWidth } from '../options.ts';
import { openRecordWriter, type RecordView } from '../record-writer.ts';
import { say } from '../say.ts';
import { openSink } from '../text-sink.ts';
import type { ForecastRequest } from './incidents-forecast-verb.ts';

/** Scores of one method. */
interface MethodScores {
  readonly method: ForecastMethod;
  readonly scores: AverageScores;
}

/** Decimals of means and scores. */
const DECIMALS = 4;

/**
 * Prints the forecasts, or the scores of all methods.
 * Where there is no incident, or nothing can be scored, it says undetermined.
 * @throws the faults of {@link readUnitColumns} and {@link forecastMonths}
 */
export async function forecastIncidents(deps: CommandDeps, request: ForecastRequest): Promise<void> {
  const { unit, count } = request;
  const { columns } = await readUnitColumns(deps, request);
  const series = countSeries(columns, { count, ...(request.precise ? { placePrecision: unit } : {}) });
  if (series.months === 0) return await printNothing(deps, request);
  describeSeries(deps, series, request);
  const reach = reachOf(series);
  const to = request.to ?? reach.to;
  const range = { from: request.from ?? to, to };
  if (request.score) await printScores(deps, request, { series, range });
  else await printForecasts(deps, request, { series, range });
}

async function printNothing(deps: CommandDeps, { format, score }: ForecastRequest): Promise<void> {
  say(deps, 'undetermined: there is no incident to forecast from');
  const to = { format, sink: openSink(deps.stdout), width: tableWidth(deps) };
  if (score) await openRecordWriter({ ...to, view: SCORES_VIEW }).end();
  else await openRecordWriter({ ...to, view: FORECAST_VIEW }).end();
}

async function printForecasts(
  deps: CommandDeps,
  { format }: ForecastRequest,
  { series, range }: { readonly series: UnitSeries; readonly range: ForecastRange },
): Promise<void> {
  const sink = openSink(deps.stdout);
  const writer = openRecordWriter({ format, view: FORECAST_VIEW, sink, width: tableWidth(deps) });
  const undetermined = new Map<string, number>();
  for (const row of forecastMonths(series, range)) {
    if (sink.closed) break;
    refuseCancelled(deps);
    if (row.kind === 'undetermined') undetermined.set(row.because, (undetermined.get(row.because) ?? 0) + 1);
    await writer.write(row);
  }
  await writer.end();
  for (const [because, rows] of undetermined) say(deps, `undetermined: ${number(rows)} lines: ${because}`);
}

async function printScores(
  deps: CommandDeps,
  { format }: ForecastRequest,
  { series, range }: { readonly series: UnitSeries; readonly range: ForecastRange },
): Promise<void> {
  const sink = openSink(deps.stdout);
  const writer = openRecordWriter({ format, view: SCORES_VIEW, sink, width: tableWidth(deps) });
  for (const method of FORECAST_METHODS) {
    refuseCancelled(deps);
    const scores = averageScores(forecastMonths(series, range, method));
    if (scores === null) {
      say(deps, 'undetermined: no forecast in these months can be scored');
      break;
    }
    await writer.write({ method, scores });
  }
  await writer.end();
}

/** Says what the numbers are made of. */
function describeSeries(
  deps: CommandDeps,
  series: UnitSeries,
  { count, unit, precise, boundaries }: ForecastRequest,
): void {
  const last = series.firstMonth + series.months - 1;
  const what = count === 'killed' ? 'persons killed (best figure of the source)' : 'incidents';
  const where = boundaries === null ? `${unit} as the source codes it` : `the lines of ${boundaries}`;
  say(
    deps,
    `counting ${what} by ${where}: ${number(series.units.length)} areas, ${monthText(series.firstMonth)} to ${monthText(last)}`,
  );
  const why = precise ? 'without an area or with a place known less closely' : 'without an area';
  for (const [left, reason] of [
    [series.leftOut.place, why],
    [series.leftOut.time, 'of which only the year is known'],
  ] as const)
    if (left > 0) say(deps, `left out: ${number(left)} incidents ${reason}`);
  if (series.unsaid > 0)
    say(deps, `unknown months: ${number(series.unsaid)} incidents do not say how many were killed`);
}

function refuseCancelled({ signal }: CommandDeps): void {
  if (signal.aborted) throw fault('CANCELLED', 'stopped while forecasting');
}

const FORECAST_VIEW: RecordView<ForecastRow> = {
  columns: ['unit', 'month', 'mean', ...FORECAST_QUANTILES.map(({ name }) => name), 'actual'],
  rows: (row) => [
    [
      row.unit,
      monthText(row.month),
      ...(row.kind === 'forecast'
        ? [row.mean.toFixed(DECIMALS), ...row.quantiles.map(String)]
        : ['', ...FORECAST_QUANTILES.map(() => '')]),
      row.actual === null ? '' : String(row.actual),
    ],
  ],
  json: (row) => ({
    unit: row.unit,
    month: monthText(row.month),
    ...(row.kind === 'forecast'
      ? {
          mean: round(row.mean),
          ...Object.fromEntries(FORECAST_QUANTILES.map(({ name }, at) => [name, row.quantiles[at]])),
        }
      : { undetermined: row.because }),
    actual: row.actual,
  }),
};

const SCORES_VIEW: RecordView<MethodScores> = {
  columns: ['model', 'forecasts', 'crps', 'mis', 'brier', 'within50', 'within90'],
  rows: ({ method, scores }) => [
    [
      method,
      String(scores.forecasts),
      ...[scores.crps, scores.intervalScore, scores.brier, scores.coverage50, scores.coverage90].map(
        (value) => value.toFixed(DECIMALS),
      ),
    ],
  ],
  json: ({ method, scores }) => ({
    model: method,
    forecasts: scores.forecasts,
    crps: round(scores.crps),
    mis: round(scores.intervalScore),
    brier: round(scores.brier),
    within50: round(scores.coverage50),
    within90: round(scores.coverage90),
  }),
};

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
