/** `silsila places …`: what the verbs take; the work is loaded when a verb runs. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { TlpLevel } from '../../access/index.ts';
import { fault, isIsoDay } from '../../base/index.ts';
import type { CommandDeps } from '../model.ts';
import { formatOption, readCount } from '../options.ts';
import { parseFormat } from '../parse-format.ts';
import { addStoreOptions, readStorePlace } from '../store-options.ts';
import { addIndicatorVerbs } from './places-indicators-verb.ts';
import { addLayerVerbs } from './places-layer-verbs.ts';

type Options = Readonly<Record<string, unknown>>;

/** Adds the verbs of places. */
export function addPlacesVerbs(program: Command, deps: CommandDeps): void {
  const places = program
    .command('places')
    .description('Works with administrative units through time, boundaries and other places.');
  addImport(places, deps);
  addLocate(places, deps);
  addUnits(places, deps);
  addMatch(places, deps);
  addLayerVerbs(places, deps);
  addIndicatorVerbs(places, deps);
}

function addImport(places: Command, deps: CommandDeps): void {
  addStoreOptions(places.command('import'))
    .description(
      'Takes versions of boundaries, towns, crossings or the fence into the store, side by side with those that are there.',
    )
    .argument(
      '<file...>',
      'GeoJSON, TopoJSON or a shapefile in a ZIP archive; tables of towns or crossings; plain or gzip',
    )
    .addOption(
      new Option('--kind <kind>', 'what the files hold (default: known from the content)').choices([
        ...['boundaries', 'places', 'crossings', 'fence'],
      ]),
    )
    .option('--title <text>', 'what it shows, with its year (default: the name of the file)')
    .requiredOption('--publisher <text>', 'who publishes it')
    .option('--licence <text>', 'SPDX id or the licence in words')
    .option('--valid-from <date>', 'first day of these lines: YYYY, YYYY-MM or YYYY-MM-DD')
    .option('--valid-to <date>', 'first day on which they held no longer')
    .addOption(new Option('--level <level>', 'where the file does not say it').choices(LEVELS))
    .option('--part <name>', 'one object of a TopoJSON, or one file of an archive')
    .option('--name-field <field>', 'where it is not one of the known ones')
    .option('--ref-field <field>', 'where it is not one of the known ones')
    .option('--country-field <field>', 'where it is not one of the known ones')
    .option('--parent-field <field>', 'where it is not one of the known ones')
    .option('--sides <codes>', 'of crossings: the two countries, the second where a row names none', 'pk,af')
    .option('--agency <id>', 'the agency that keeps them', readCount({ min: 1, max: AGENCY_MAX }), 1)
    .option('--tlp <rung>', 'how they are marked: 0 (CLEAR) to 4 (RED)', readCount({ min: 0, max: 4 }), 0)
    .option('--synthetic', 'say that they are invented')
    .addOption(formatOption('table'))
    .addHelpText('after', IMPORT_EXAMPLE)
    .action(async (files: string[], options: Options) => {
      const { importPlaceFiles } = await import('./places-import.ts');
      await importPlaceFiles(deps, {
        ...{ place: readStorePlace(options, deps), files, kind: textOf(options, 'kind') ?? null },
        ...{ title: textOf(options, 'title') ?? null, publisher: String(options['publisher']) },
        ...{ licence: textOf(options, 'licence') ?? null, level: textOf(options, 'level') },
        ...{ validFrom: textOf(options, 'validFrom') ?? null, validTo: textOf(options, 'validTo') ?? null },
        ...{ part: textOf(options, 'part'), nameField: textOf(options, 'nameField') },
        ...{ refField: textOf(options, 'refField'), countryField: textOf(options, 'countryField') },
        ...{ parentField: textOf(options, 'parentField'), sides: readSides(String(options['sides'])) },
        ...{ agency: Number(options['agency']), tlp: parseTlpLevel(Number(options['tlp'])) },
        ...{ synthetic: options['synthetic'] === true, format: parseFormat(options['format']) },
      });
    });
}

function addLocate(places: Command, deps: CommandDeps): void {
  addStoreOptions(places.command('locate'))
    .description('Says in which unit a point lies on a day, by the stored boundaries in force then.')
    .requiredOption('--lon <degrees>', 'longitude, WGS 84', readDegrees(180))
    .requiredOption('--lat <degrees>', 'latitude, WGS 84', readDegrees(90))
    .option('--on <day>', 'the day, YYYY-MM-DD; today when left out', readDay)
    .addOption(new Option('--level <level>', 'of the unit').choices(LEVELS).default('adm2'))
    .addOption(formatOption('table'))
    .addHelpText('after', LOCATE_EXAMPLE)
    .action(async (options: Options) => {
      const { locatePoint } = await import('./places-ask.ts');
      await locatePoint(deps, {
        ...{ place: readStorePlace(options, deps), lon: Number(options['lon']), lat: Number(options['lat']) },
        ...{ day: textOf(options, 'on') ?? today(deps), level: parseLevel(options['level']) ?? 'adm2' },
        format: parseFormat(options['format']),
      });
    });
}

function addUnits(places: Command, deps: CommandDeps): void {
  places
    .command('units')
    .description('Lists the administrative units of a day, from the reference facts; needs no store.')
    .option('--on <day>', 'the day, YYYY-MM-DD; today when left out', readDay)
    .option('--country <code>', 'ISO 3166-1 alpha-2, such as pk')
    .addOption(new Option('--level <level>', 'of the units').choices(LEVELS))
    .option('--parent <code>', 'units below this one, of whatever year its code is')
    .addOption(formatOption('table'))
    .addHelpText('after', UNITS_EXAMPLE)
    .action(async (options: Options) => {
      const { listUnits } = await import('./places-ask.ts');
      await listUnits(deps, {
        ...{ day: textOf(options, 'on') ?? today(deps), filter: filterOf(options) },
        format: parseFormat(options['format']),
      });
    });
}

function addMatch(places: Command, deps: CommandDeps): void {
  places
    .command('match')
    .description('Says which unit the name of an area means on a day, with the reason; needs no store.')
    .argument('<name>', 'the name, in Latin or Arabic letters')
    .option('--on <day>', 'the day, YYYY-MM-DD; today when left out', readDay)
    .option('--country <code>', 'ISO 3166-1 alpha-2, such as pk')
    .addOption(new Option('--level <level>', 'of the unit').choices(LEVELS))
    .option('--parent <code>', 'units below this one, of whatever year its code is')
    .addOption(formatOption('table'))
    .addHelpText('after', MATCH_EXAMPLE)
    .action(async (name: string, options: Options) => {
      const { matchName } = await import('./places-ask.ts');
      await matchName(deps, {
        ...{ name, day: textOf(options, 'on') ?? today(deps), filter: filterOf(options) },
        format: parseFormat(options['format']),
      });
    });
}

function filterOf(options: Options) {
  const [country, level, parent] = [
    textOf(options, 'country'),
    parseLevel(options['level']),
    textOf(options, 'parent'),
  ];
  return {
    ...(country === undefined ? {} : { country: country.toLowerCase() }),
    ...(level === undefined ? {} : { level }),
    ...(parent === undefined ? {} : { parent }),
  };
}

function textOf(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

function today(deps: CommandDeps): string {
  return deps.clock.now().toISOString().slice(0, 10);
}

function readDay(text: string): string {
  if (isIsoDay(text)) return text;
  throw new InvalidArgumentError('It must be a day that exists, written YYYY-MM-DD.');
}

function readDegrees(max: number): (text: string) => number {
  return (text) => {
    const degrees = text.trim() === '' ? Number.NaN : Number(text);
    if (Math.abs(degrees) <= max) return degrees;
    throw new InvalidArgumentError(`It must be degrees from -${max} to ${max}.`);
  };
}

function readSides(text: string): readonly [string, string] {
  const [one, other, ...more] = text.toLowerCase().split(',');
  const isCode = (code: string | undefined): code is string => /^[a-z]{2}$/.test(code ?? '');
  if (isCode(one) && isCode(other) && more.length === 0) return [one, other];
  throw fault('USAGE', '--sides takes two country codes: pk,af');
}

function parseLevel(level: unknown) {
  return LEVELS.find((one) => one === level);
}

function parseTlpLevel(level: number): TlpLevel {
  if (level === 0 || level === 1 || level === 2 || level === 3 || level === 4) return level;
  throw fault('USAGE', '--tlp is 0 (CLEAR) to 4 (RED)');
}

const LEVELS = ['adm0', 'adm1', 'adm2', 'adm3'] as const;
const AGENCY_MAX = 32_767;

const IMPORT_EXAMPLE = `
The same file with the same particulars again adds nothing. What is odd about boundaries is told and kept, never mended.

Example:
  silsila places import districts-2019.topojson --publisher geoBoundaries --licence CC-BY-4.0 --valid-from 2019`;

const LOCATE_EXAMPLE = `
Example:
  silsila places locate --lon 72.3 --lat 36.2 --on 2015-03-01`;

const UNITS_EXAMPLE = `
Example:
  silsila places units --on 2018-06-15 --country pk --level adm2 --format csv`;

const MATCH_EXAMPLE = `
Example:
  silsila places match "South Waziristan" --on 2024-01-01`;
