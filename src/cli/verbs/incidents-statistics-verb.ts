/** `silsila incidents knox|scan|hawkes|surge`: what the verbs take; the work is loaded when it runs. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import { isIsoDay } from '../../base/index.ts';
import type { CodedUnit, PeriodLength, SurgeMethod } from '../../incidents/index.ts';
import { addIncidentFileOptions, type IncidentFile, parseIncidentFile, readMonth } from '../incident-file.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { formatOption, readCount } from '../options.ts';
import { parseFormat } from '../parse-format.ts';

/** What every one of these verbs takes. */
export interface StatisticsRequest {
  readonly file: IncidentFile;
  readonly unit: CodedUnit;
  /** Dates, both included; undefined: from the first, to the last incident. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly seed: number;
  readonly simulations: number;
  readonly format: OutputFormat;
}

/** What `knox` takes. */
export interface KnoxRequest extends StatisticsRequest {
  readonly radiiKm: readonly number[];
  readonly windowsDays: readonly number[];
}

/** Areas by the lines of a file, instead of those that the source codes. */
interface AreaRequest {
  readonly boundaries: string | null;
}

/** What `scan` takes. */
export interface ScanRequest extends StatisticsRequest, AreaRequest {
  readonly by: PeriodLength;
  readonly prospective: boolean;
  readonly clustersMax: number;
}

/** What `hawkes` takes; `simulations` are the series of the bootstrap. */
export interface HawkesRequest extends StatisticsRequest, AreaRequest {
  /** Pieces of equal length through which the background may differ. */
  readonly pieces: number;
}

/** What `surge` takes. */
export interface SurgeRequest extends Pick<StatisticsRequest, 'file' | 'unit' | 'format'>, AreaRequest {
  readonly by: PeriodLength;
  readonly method: SurgeMethod;
  readonly alpha: number | undefined;
  /** Months since year 0, both included; null: the last year of the file. */
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
  readonly alarmsOnly: boolean;
}

const UNITS: readonly CodedUnit[] = ['adm2', 'adm1', 'country'];
const LENGTHS: readonly PeriodLength[] = ['month', 'week'];
const METHODS: readonly SurgeMethod[] = ['farrington', 'tail', 'cusum'];
const SIMULATIONS = { min: 0, max: 99_999 };
const SEEDS = { min: 0, max: 2 ** 31 - 1 };
const CLUSTERS = { min: 1, max: 100 };
const PIECES = { min: 1, max: 60 };

/** Adds the four verbs to `incidents`. */
export function addIncidentsStatistics(incidents: Command, deps: CommandDeps): void {
  addKnox(incidents, deps);
  addScan(incidents, deps);
  addHawkes(incidents, deps);
  addSurge(incidents, deps);
}

function addKnox(incidents: Command, deps: CommandDeps): void {
  addCommon(incidents.command('knox'), { simulations: 999 })
    .description('Tests whether incidents come in pairs that are near in space and in time (near repeats).')
    .option('--radius <km>', 'radii in kilometres', readNumbers, [25, 50, 100])
    .option('--window <days>', 'windows in days', readNumbers, [7, 14, 30])
    .addHelpText('after', KNOX_HELP)
    .action(async (options: Record<string, unknown>) => {
      const { testIncidentPairs } = await import('./incidents-knox.ts');
      await testIncidentPairs(deps, {
        ...parseCommon(options),
        radiiKm: numbersOf(options['radius']),
        windowsDays: numbersOf(options['window']),
      });
    });
}

function addScan(incidents: Command, deps: CommandDeps): void {
  addCommon(incidents.command('scan'), { simulations: 999 })
    .description(
      'Looks for areas and months with more incidents than the rest lets expect (space-time scan).',
    )
    .addOption(unitOption('adm2'))
    .addOption(boundariesOption())
    .addOption(lengthOption('month'))
    .option('--prospective', 'clusters alone that reach the last period')
    .option('--clusters <number>', 'most clusters that are printed', readCount(CLUSTERS), 10)
    .addHelpText('after', SCAN_HELP)
    .action(async (options: Record<string, unknown>) => {
      const { scanIncidents } = await import('./incidents-scan.ts');
      await scanIncidents(deps, {
        ...parseCommon(options),
        ...areasOf(options),
        by: LENGTHS.find((length) => length === options['by']) ?? 'month',
        prospective: options['prospective'] === true,
        clustersMax: Number(options['clusters']),
      });
    });
}

function addHawkes(incidents: Command, deps: CommandDeps): void {
  addCommon(incidents.command('hawkes'), { simulations: 0 })
    .description(
      'Estimates how many incidents each incident brings about, and how fast that fades (Hawkes process).',
    )
    .addOption(unitOption('country'))
    .addOption(boundariesOption())
    .option(
      '--pieces <number>',
      'stretches of equal length through which the background may differ, such as one a year',
      readCount(PIECES),
      1,
    )
    .addHelpText('after', HAWKES_HELP)
    .action(async (options: Record<string, unknown>) => {
      const { fitIncidents } = await import('./incidents-hawkes.ts');
      await fitIncidents(deps, {
        ...parseCommon(options),
        ...areasOf(options),
        pieces: Number(options['pieces']),
      });
    });
}

function addSurge(incidents: Command, deps: CommandDeps): void {
  addIncidentFileOptions(incidents.command('surge'))
    .description('Judges each week or month of each area by its own past (surge detection).')
    .addOption(unitOption('adm2'))
    .addOption(boundariesOption())
    .addOption(lengthOption('week'))
    .addOption(new Option('--method <name>', 'how').choices(METHODS).default('farrington'))
    .option(
      '--alpha <share>',
      'share of quiet periods that may lie above the bound; 0.005 unless told',
      readAlpha,
    )
    .option('--from <month>', 'first month that is judged, YYYY-MM; the last year unless told', readMonth)
    .option('--to <month>', 'last month that is judged, YYYY-MM', readMonth)
    .option('--alarms', 'print alarms alone')
    .addOption(formatOption('table'))
    .addHelpText('after', SURGE_HELP)
    .action(async (options: Record<string, unknown>) => {
      const { judgeIncidents } = await import('./incidents-surge.ts');
      const number = (name: string): number | null => {
        const value = options[name];
        return typeof value === 'number' ? value : null;
      };
      await judgeIncidents(deps, {
        file: parseIncidentFile(options),
        ...areasOf(options),
        by: LENGTHS.find((length) => length === options['by']) ?? 'week',
        method: METHODS.find((method) => method === options['method']) ?? 'farrington',
        alpha: number('alpha') ?? undefined,
        ...{ fromMonth: number('from'), toMonth: number('to') },
        alarmsOnly: options['alarms'] === true,
        format: parseFormat(options['format']),
      });
    });
}

function addCommon(command: Command, preset: { readonly simulations: number }): Command {
  return addIncidentFileOptions(command)
    .option('--from <date>', 'incidents from this day, month or year on', readDate)
    .option('--to <date>', 'incidents up to this day, month or year', readDate)
    .option(
      '--simulations <number>',
      'random series to compare with',
      readCount(SIMULATIONS),
      preset.simulations,
    )
    .option(
      '--seed <number>',
      'start of the random numbers: the same seed gives the same answer',
      readCount(SEEDS),
      1,
    )
    .addOption(formatOption('table'));
}

function parseCommon(options: Record<string, unknown>): StatisticsRequest {
  const text = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    file: parseIncidentFile(options),
    unit: unitOf(options),
    ...{ from: text('from'), to: text('to') },
    seed: Number(options['seed']),
    simulations: Number(options['simulations']),
    format: parseFormat(options['format']),
  };
}

function unitOf(options: Record<string, unknown>): CodedUnit {
  return UNITS.find((unit) => unit === options['unit']) ?? 'adm2';
}

/** By the lines of a file, areas are known as closely as a district has to be. */
function areasOf(options: Record<string, unknown>): AreaRequest & Pick<StatisticsRequest, 'unit'> {
  const path = options['boundaries'];
  return typeof path === 'string'
    ? { boundaries: path, unit: 'adm2' }
    : { boundaries: null, unit: unitOf(options) };
}

function boundariesOption(): Option {
  return new Option(
    '--boundaries <file>',
    'areas by these lines instead: GeoJSON, TopoJSON or zipped shapefile',
  );
}

function unitOption(preset: CodedUnit): Option {
  return new Option('--unit <level>', 'areas as the source codes them').choices(UNITS).default(preset);
}

function lengthOption(preset: PeriodLength): Option {
  return new Option('--by <period>', 'length of a period; weeks begin on Monday')
    .choices(LENGTHS)
    .default(preset);
}

function numbersOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

function readNumbers(text: string): readonly number[] {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.every((number) => number > 0 && number < Infinity)) return numbers;
  throw new InvalidArgumentError('It must be numbers above 0, with commas between them.');
}

function readAlpha(text: string): number {
  const value = Number(text);
  if (value > 0 && value < 0.5) return value;
  throw new InvalidArgumentError('It must be a number above 0 and below 0.5.');
}

function readDate(text: string): string {
  const first = `${text}-01-01`.slice(0, 10);
  if (/^\d{4}(-\d{2}){0,2}$/.test(text) && isIsoDay(first)) return text;
  throw new InvalidArgumentError('It must be a day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY.');
}

const KNOX_HELP = `
A line a radius and window, each with all pairs up to it. expected: pairs near in time * pairs near in space / all pairs.
poissonP: more pairs than observed under Poisson, a first look; p: as many or more, by permuting the times, with the interval of 95 % that belongs to
the number of permutations. p is not adjusted for the number of lines. Points that stand for a district are left out and counted.

Examples:
  silsila incidents knox --file EVENTS.csv --radius 25,50 --window 7,14,30
  silsila incidents knox --file EVENTS.csv --country pk --from 2012 --to 2015 --simulations 999 --seed 1 --format csv`;

const SCAN_HELP = `
A line a cluster: a circle of areas through some periods with more incidents than areas and periods by themselves explain (permutation model).
Circles hold half of all incidents at most, windows half of the time. p is against the highest of each simulation. Areas only, never people.

Examples:
  silsila incidents scan --file EVENTS.csv --unit adm2 --from 2014 --to 2021
  silsila incidents scan --file EVENTS.csv --by week --from 2021 --prospective --format jsonl`;

const HAWKES_HELP = `
A line an area: background a day, incidents that each incident brings about (branching), half-life in days, each with its interval of 95 %.
spread: what becomes of branching when the unknown hours are drawn anew. fitP: low where the process does not fit: then the figures say little, as a
changing background looks like excitation: --pieces lets it change. --simulations adds intervals from simulated series (in jsonl).

Examples:
  silsila incidents hawkes --file EVENTS.csv --from 2014 --to 2021 --pieces 8
  silsila incidents hawkes --file EVENTS.csv --unit adm1 --simulations 199 --format csv`;

const SURGE_HELP = `
A line an area and period: what came, what its past lets expect, the bound, and the score (above 1: above the bound). farrington: season and trend of
five years; tail: mean and spread alone; cusum: sum of what came above the mean. An alarm needs five incidents in four weeks, or in a month.
Where the past is too short or has no incident, the line says so.

Examples:
  silsila incidents surge --file EVENTS.csv --unit adm2 --from 2021-01 --to 2021-12 --format csv
  silsila incidents surge --file EVENTS.csv --unit adm1 --by month --alarms`;
