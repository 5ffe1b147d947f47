/** `silsila incidents index`: what the verb takes; the work is loaded when it runs. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import { fault } from '../../base/index.ts';
import {
  DEFAULT_PROFILE,
  findProfile,
  INDEX_PROFILES,
  type IndexProfile,
  parseWeights,
  WEIGHT_CHANGE,
} from '../../incidents/index.ts';
import { addIncidentFileOptions, type IncidentFile, parseIncidentFile } from '../incident-file.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { formatOption, readCount } from '../options.ts';
import { parseFormat } from '../parse-format.ts';

/** What `silsila incidents index` was asked to do. */
export interface IndexVerbRequest {
  readonly file: IncidentFile;
  readonly year: number;
  readonly profile: IndexProfile;
  readonly unit: 'adm1' | 'adm2';
  readonly change: number;
  /** The unit whose recipe is printed in place of the index, or null. */
  readonly recipe: string | null;
  readonly format: OutputFormat;
}

const YEARS = { min: 1900, max: 2100 };

/** Adds `index` to `incidents`. */
export function addIncidentsIndex(incidents: Command, deps: CommandDeps): void {
  addIncidentFileOptions(incidents.command('index'))
    .description(
      'Ranks areas by a documented index of their incidents, with what claims and weights leave open.',
    )
    .requiredOption(
      '--year <year>',
      'year of the index; four years before it are weighed, too',
      readCount(YEARS),
    )
    .addOption(
      new Option('--profile <id>', `how incidents are weighed; ${DEFAULT_PROFILE} unless told`).choices(
        INDEX_PROFILES.map(({ id }) => id),
      ),
    )
    .option('--weights <list>', 'own weights in place of a profile: incidents=1,killed=3,injured=0.5')
    .addOption(
      new Option('--unit <level>', 'areas as the source codes them')
        .choices(['adm1', 'adm2'])
        .default('adm2'),
    )
    .option('--change <share>', 'share by which weights are changed to see what hangs on them', readChange)
    .option(
      '--recipe <area>',
      'print what the number of this area is made of, so that it can be computed again',
    )
    .addOption(formatOption('table'))
    .addHelpText('after', EXAMPLE)
    .action(async (options: Record<string, unknown>) => {
      const request = parseRequest(options);
      const { indexIncidents } = await import('./incidents-index.ts');
      await indexIncidents(deps, request);
    });
}

/** @throws USAGE for both a profile and weights; REQUEST_INVALID for weights that are none */
function parseRequest(options: Record<string, unknown>): IndexVerbRequest {
  const { profile, weights, year, change, recipe } = options;
  if (profile !== undefined && weights !== undefined)
    throw fault('USAGE', 'give --profile or --weights, not both');
  return {
    file: parseIncidentFile(options),
    year: Number(year),
    profile:
      typeof weights === 'string'
        ? parseWeights(weights)
        : findProfile(typeof profile === 'string' ? profile : DEFAULT_PROFILE),
    unit: options['unit'] === 'adm1' ? 'adm1' : 'adm2',
    change: typeof change === 'number' ? change : WEIGHT_CHANGE,
    recipe: typeof recipe === 'string' ? recipe : null,
    format: parseFormat(options['format']),
  };
}

function readChange(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (value >= 0 && value <= 0.9) return value;
  throw new InvalidArgumentError('It must be a number from 0 to 0.9.');
}

const EXAMPLE = `
A line an area, the highest index first: index and peace index (10 less the index) by the lowest, best and highest claims, and the ranks that claims
and other weights leave open. What a source does not say adds nothing: such a number is a floor, and said to be partial.
Incidents that are located to no area are counted on standard error and spread over nothing. The index is of areas, and says nothing of anybody.

Examples:
  silsila incidents index --file EVENTS.csv --year 2020
  silsila incidents index --file EVENTS.csv --year 2020 --weights incidents=1,killed=2 --change 0.5 --format csv
  silsila incidents index --file EVENTS.csv --year 2020 --profile deaths-only --recipe "Quetta district" --format csv`;
