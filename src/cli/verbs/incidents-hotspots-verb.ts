/** `silsila incidents hotspots`: what the verb takes; the work is loaded when it runs. */

import { type Command, InvalidArgumentError } from 'commander';
import { addIncidentFileOptions, type IncidentFile, parseIncidentFile } from '../incident-file.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { asOfOption, formatOption, readDay, readShare } from '../options.ts';
import { parseFormat } from '../parse-format.ts';

/** What `silsila incidents hotspots` was asked to do. */
export interface HotspotsRequest {
  readonly file: IncidentFile;
  /** Boundary file of the area; null: the hull of the incidents. */
  readonly boundaries: string | null;
  readonly cellDegrees: number;
  readonly share: number;
  /** First day of the week; null: the day after the last incident. */
  readonly asOf: string | null;
  /** First and last day of what is measured; null: cells are ranked, and nothing is measured. */
  readonly measured: { readonly from: string; readonly to: string } | null;
  readonly format: OutputFormat;
}

const CELL_DEGREES = 0.25;
const SHARE = 0.01;

/** Adds `hotspots` to `incidents`. */
export function addIncidentsHotspots(incidents: Command, deps: CommandDeps): void {
  addIncidentFileOptions(incidents.command('hotspots'))
    .description('Ranks cells of the map by the incidents that they are to expect in a week.')
    .option(
      '--boundaries <file>',
      'area: GeoJSON, TopoJSON or zipped shapefile; with --country, its units alone',
    )
    .option('--cell <degrees>', 'side of a cell, 0.05 to 5', readDegrees, CELL_DEGREES)
    .option('--share <share>', 'share of the area that is listed', readShare, SHARE)
    .addOption(asOfOption('first day of the week; the day after the last incident unless told'))
    .option('--from <date>', 'measure past weeks instead: first day', readDay)
    .option('--to <date>', 'last day of what is measured; the last incident unless told', readDay)
    .addOption(formatOption('table'))
    .addHelpText('after', EXAMPLE)
    .action(async (options: Record<string, unknown>) => {
      const request = parseRequest(options);
      const { rankHotspots } = await import('./incidents-hotspots.ts');
      await rankHotspots(deps, request);
    });
}

function parseRequest(options: Record<string, unknown>): HotspotsRequest {
  const text = (name: string): string | null => {
    const value = options[name];
    return typeof value === 'string' ? value : null;
  };
  const from = text('from');
  return {
    file: parseIncidentFile(options),
    boundaries: text('boundaries'),
    cellDegrees: Number(options['cell']),
    share: Number(options['share']),
    asOf: text('asOf'),
    measured: from === null ? null : { from, to: text('to') ?? '' },
    format: parseFormat(options['format']),
  };
}

function readDegrees(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new InvalidArgumentError('It must be a number of degrees.');
}

const EXAMPLE = `
A line a cell: its south-western corner, its area, the incidents that it is to expect in the week, and the share of area up to it.
Only incidents known to the place or near it, and to the week, are read. A cell is an area of some 25 km: it says nothing of any place or anybody in it.
With --from, past weeks are measured: which share of their incidents came into the top 1 % and 5 % of the area, ranked from what lay before each week.

Examples:
  silsila incidents hotspots --file EVENTS.csv --boundaries districts.topojson --country pk
  silsila incidents hotspots --file EVENTS.csv --boundaries districts.topojson --country pk --from 2012-01-01 --to 2021-12-31`;
