/** `silsila incidents measure`: what the verb takes; the work is loaded when it runs. */

import { type Command, Option } from 'commander';
import { fault } from '../../base/index.ts';
import type { CodedUnit, ForecastCount } from '../../incidents/index.ts';
import { addIncidentFileOptions, type IncidentFile, parseIncidentFile, readMonth } from '../incident-file.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { formatOption, readCount } from '../options.ts';
import { parseFormat } from '../parse-format.ts';

/** What `silsila incidents measure` was asked to do. */
export interface MeasureRequest {
  readonly file: IncidentFile;
  readonly unit: CodedUnit;
  /** Boundary file whose units take the place of those that the source codes, or null. */
  readonly boundaries: string | null;
  readonly count: ForecastCount;
  /** Areas under the measure, and those that it is compared with; null: all others. */
  readonly areas: readonly string[];
  readonly against: readonly string[] | null;
  /** Months since year 0. */
  readonly began: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly harmonicPairs: number;
  readonly slopeChange: boolean;
  readonly points: boolean;
  readonly format: OutputFormat;
}

const UNITS: readonly CodedUnit[] = ['adm2', 'adm1', 'country'];
const COUNTS: readonly ForecastCount[] = ['incidents', 'killed'];

/** Adds `measure` to `incidents`. */
export function addIncidentsMeasure(incidents: Command, deps: CommandDeps): void {
  addIncidentFileOptions(incidents.command('measure'))
    .description('Estimates what changed in areas when a measure began there, in two ways.')
    .requiredOption(
      '--area <name>',
      'area under the measure, as the source codes it; may be repeated',
      gather,
    )
    .requiredOption('--began <month>', 'first month under the measure, YYYY-MM', readMonth)
    .option('--against <name>', 'area to compare with; all others unless told; may be repeated', gather)
    .addOption(new Option('--unit <level>', 'areas as the source codes them').choices(UNITS).default('adm2'))
    .option('--boundaries <file>', 'areas by these lines instead: GeoJSON, TopoJSON or zipped shapefile')
    .addOption(new Option('--count <what>', 'what is counted').choices(COUNTS).default('incidents'))
    .option('--from <month>', 'first month that is read', readMonth)
    .option('--to <month>', 'last month that is read', readMonth)
    .option(
      '--seasons <pairs>',
      'pairs of harmonics for the seasons, 0 to 4',
      readCount({ min: 0, max: 4 }),
      0,
    )
    .option('--slope', 'let the trend change too')
    .option('--points', 'print the months instead: counted, expected, and without the measure')
    .addOption(formatOption('table'))
    .addHelpText('after', EXAMPLE)
    .action(async (options: Record<string, unknown>) => {
      const request = parseRequest(options);
      const { estimateMeasure } = await import('./incidents-measure.ts');
      await estimateMeasure(deps, request);
    });
}

function gather(name: string, before: readonly string[] = []): readonly string[] {
  return [...before, name];
}

function parseRequest(options: Record<string, unknown>): MeasureRequest {
  const unit = UNITS.find((level) => level === options['unit']);
  const count = COUNTS.find((what) => what === options['count']);
  if (unit === undefined || count === undefined)
    throw fault('USAGE', '--unit or --count is none of its choices');
  const names = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
  const month = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
  return {
    file: parseIncidentFile(options),
    boundaries: typeof options['boundaries'] === 'string' ? options['boundaries'] : null,
    ...{ unit, count },
    areas: names(options['area']),
    against: options['against'] === undefined ? null : names(options['against']),
    began: Number(options['began']),
    ...{ from: month(options['from']), to: month(options['to']) },
    harmonicPairs: Number(options['seasons']),
    slopeChange: options['slope'] === true,
    points: options['points'] === true,
    format: parseFormat(options['format']),
  };
}

const EXAMPLE = `
Two estimates that do not know of each other. interrupted-series: the areas against their own past (level: the rate right under the measure over what it would
have been). synthetic-control: the areas against a mix of others that was most like them before. What else began at the same time looks the same as the measure.

Examples:
  silsila incidents measure --file EVENTS.csv --area "Demo-east" --began 2014-07
  silsila incidents measure --file EVENTS.csv --area "Demo-east" --area "Demo-west" --began 2014-07 --from 2010-01 --to 2018-12 --seasons 2 --points`;
