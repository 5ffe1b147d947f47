/** `silsila places check`, `crosswalk` and `rebase`: what the verbs take; the work is loaded when a verb runs. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CommandDeps } from '../model.ts';
import { formatOption, readShare } from '../options.ts';
import { parseFormat } from '../parse-format.ts';
import type { CrosswalkRequest, LayerRequest } from './places-layers.ts';

type Options = Readonly<Record<string, unknown>>;

const LEVELS = ['adm0', 'adm1', 'adm2', 'adm3'] as const;
const SLIVER_SHARE = 0.01;

/** Adds the verbs that compare files of boundaries. */
export function addLayerVerbs(places: Command, deps: CommandDeps): void {
  addCheck(places, deps);
  addCrosswalk(places, deps);
  addRebase(places, deps);
}

function addCheck(places: Command, deps: CommandDeps): void {
  places
    .command('check')
    .description(
      'Says what is odd about a file of boundaries: overlaps, gaps, crossings, swapped coordinates; needs no store.',
    )
    .argument('<file>', 'GeoJSON, TopoJSON or a shapefile in a ZIP archive, plain or gzip')
    .addOption(new Option('--level <level>', 'where the file does not say it').choices(LEVELS))
    .option('--part <name>', 'one object of a TopoJSON, or one file of an archive')
    .option('--country <code>', 'units of this country alone', readCountry)
    .addOption(formatOption('table'))
    .action(async (file: string, options: Options) => {
      const { checkLayer } = await import('./places-layers.ts');
      const layer = {
        file,
        level: levelOf(options, 'level'),
        part: textOf(options, 'part'),
        country: textOf(options, 'country'),
      };
      await checkLayer(deps, { layer, format: parseFormat(options['format']) });
    });
}

function addCrosswalk(places: Command, deps: CommandDeps): void {
  addWalkOptions(places.command('crosswalk'))
    .description('Says which share of each unit of one file lies in which unit of another; needs no store.')
    .argument('<old>', 'boundaries')
    .argument('<new>', 'boundaries of another year or another source')
    .addHelpText('after', CROSSWALK_EXAMPLE)
    .action(async (from: string, to: string, options: Options) => {
      const { printCrosswalk } = await import('./places-layers.ts');
      await printCrosswalk(deps, walkOf([from, to], options));
    });
}

function addRebase(places: Command, deps: CommandDeps): void {
  addWalkOptions(places.command('rebase'))
    .description(
      'Prints counts per unit and period on the units of another file; what was split is an estimate and says so.',
    )
    .argument('<series>', 'table with the columns unit, period, count')
    .argument('<old>', 'boundaries whose units the table names')
    .argument('<new>', 'boundaries on whose units it is wanted')
    .addHelpText('after', REBASE_EXAMPLE)
    .action(async (...[series, from, to, options]: [string, string, string, Options]) => {
      const { rebaseSeries } = await import('./places-layers.ts');
      await rebaseSeries(deps, { ...walkOf([from, to], options), series });
    });
}

function addWalkOptions(command: Command): Command {
  return command
    .option('--towns <file>', 'share out by the populated places of this table, not by area')
    .option(
      '--slivers <share>',
      'shares below it are taken for lines drawn differently, to 0.5',
      readShare,
      SLIVER_SHARE,
    )
    .option('--country <code>', 'units of this country alone', readCountry)
    .addOption(new Option('--old-level <level>', 'where the first file does not say it').choices(LEVELS))
    .addOption(new Option('--new-level <level>', 'where the second file does not say it').choices(LEVELS))
    .option('--old-part <name>', 'one object of a TopoJSON, or one file of an archive')
    .option('--new-part <name>', 'one object of a TopoJSON, or one file of an archive')
    .addOption(formatOption('csv'));
}

function walkOf([from, to]: readonly [string, string], options: Options): CrosswalkRequest {
  const country = textOf(options, 'country');
  const layer = (file: string, which: 'old' | 'new'): LayerRequest => ({
    ...{ file, country },
    ...{ level: levelOf(options, `${which}Level`), part: textOf(options, `${which}Part`) },
  });
  return {
    // The units of the new file may not say their country: those of the old one are what is shared out.
    ...{ from: layer(from, 'old'), to: { ...layer(to, 'new'), country: undefined } },
    ...{ towns: textOf(options, 'towns') ?? null, sliverShare: Number(options['slivers']) },
    format: parseFormat(options['format']),
  };
}

function textOf(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

function levelOf(options: Options, name: string) {
  return LEVELS.find((level) => level === options[name]);
}

function readCountry(text: string): string {
  if (/^[a-z]{2}$/i.test(text)) return text.toLowerCase();
  throw new InvalidArgumentError('It must be a code of ISO 3166-1 with two letters, such as pk.');
}

const CROSSWALK_EXAMPLE = `
Shares add up to 1 with what is lost. By area is right for what is spread evenly; by towns follows where people live.

Example:
  silsila places crosswalk districts-2017.geojson districts-2023.zip --towns towns.csv`;

const REBASE_EXAMPLE = `
Example:
  silsila places rebase counts.csv districts-2017.geojson districts-2023.geojson --format csv`;
