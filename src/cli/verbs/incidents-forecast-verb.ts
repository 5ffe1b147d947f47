/** `silsila incidents forecast`: what the verb takes; the work is loaded when it runs. */

import { type Command, Option } from 'commander';
import { fault } from '../../base/index.ts';
import type { CodedUnit, ForecastCount } from '../../incidents/index.ts';
import { addIncidentFileOptions, type IncidentFile, parseIncidentFile, readMonth } from '../incident-file.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { formatOption } from '../options.ts';
import { parseFormat } from '../parse-format.ts';

/** What `silsila incidents forecast` was asked to do. */
export interface ForecastRequest {
  readonly file: IncidentFile;
  readonly unit: CodedUnit;
  /** Boundary file whose units take the place of those that the source codes, or null. */
  readonly boundaries: string | null;
  readonly count: ForecastCount;
  /** Months since year 0; null: the one after the last of the file. */
  readonly from: number | null;
  readonly to: number | null;
  readonly precise: boolean;
  readonly score: boolean;
  readonly format: OutputFormat;
}

const UNITS: readonly CodedUnit[] = ['adm2', 'adm1', 'country'];
const COUNTS: readonly ForecastCount[] = ['killed', 'incidents'];

/** Adds `forecast` to `incidents`. */
export function addIncidentsForecast(incidents: Command, deps: CommandDeps): void {
  addIncidentFileOptions(incidents.command('forecast'))
    .description('Forecasts each area one month ahead, each month from what lies before it.')
    .addOption(new Option('--unit <level>', 'areas as the source codes them').choices(UNITS).default('adm2'))
    .option('--boundaries <file>', 'areas by these lines instead: GeoJSON, TopoJSON or zipped shapefile')
    .addOption(new Option('--count <what>', 'what is forecast').choices(COUNTS).default('killed'))
    .option(
      '--from <month>',
      'first month, YYYY-MM; the one after the last of the file unless told',
      readMonth,
    )
    .option('--to <month>', 'last month, YYYY-MM; the one after the last of the file unless told', readMonth)
    .option('--precise', 'leave out incidents whose place is known less closely than the area')
    .option('--score', 'print scores of the forecast and of its baselines instead of the forecasts')
    .addOption(formatOption('table'))
    .addHelpText('after', EXAMPLE)
    .action(async (options: Record<string, unknown>) => {
      const request = parseRequest(options);
      const { forecastIncidents } = await import('./incidents-forecast.ts');
      await forecastIncidents(deps, request);
    });
}

function parseRequest(options: Record<string, unknown>): ForecastRequest {
  const unit = UNITS.find((level) => level === options['unit']);
  const count = COUNTS.find((what) => what === options['count']);
  if (unit === undefined || count === undefined)
    throw fault('USAGE', '--unit or --count is none of its choices');
  const month = (name: string): number | null => {
    const value = options[name];
    return typeof value === 'number' ? value : null;
  };
  return {
    file: parseIncidentFile(options),
    boundaries: typeof options['boundaries'] === 'string' ? options['boundaries'] : null,
    ...{ unit, count, from: month('from'), to: month('to') },
    precise: options['precise'] === true,
    score: options['score'] === true,
    format: parseFormat(options['format']),
  };
}

const EXAMPLE = `
A line an area and month: the mean, the numbers that are not exceeded with 5, 25, 50, 75 and 95 %, and what came (empty: not known, or yet to come).
An incident counts for the month of its first day and for the area that the source codes. A forecast is of areas, and says nothing of anybody.
Scores, all the better the lower: crps, interval score of 90 % (mis), and brier of any at all; baselines: zero, last month, negative binomial of 12 months.

Examples:
  silsila incidents forecast --file EVENTS.csv --unit adm2 --from 2014-01 --to 2021-12 --format csv
  silsila incidents forecast --file EVENTS.csv --unit adm2 --from 2014-01 --to 2021-12 --score
  silsila incidents forecast --file EVENTS.csv --count incidents`;
