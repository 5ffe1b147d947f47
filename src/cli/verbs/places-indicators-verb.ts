/** `silsila places indicators …`: what the verbs take; the work is loaded when a verb runs. */

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { TlpLevel } from '../../access/index.ts';
import { fault, isIsoDay, readInstant } from '../../base/index.ts';
import type { CommandDeps } from '../model.ts';
import { formatOption, readCount } from '../options.ts';
import { parseFormat } from '../parse-format.ts';
import { addStoreOptions, readStorePlace } from '../store-options.ts';

type Options = Readonly<Record<string, unknown>>;

/** Adds the verbs of indicators. */
export function addIndicatorVerbs(places: Command, deps: CommandDeps): void {
  const indicators = places
    .command('indicators')
    .description('Context indicators of districts and provinces by year: every source beside the others.');
  addImport(indicators, deps);
  addList(indicators, deps);
}

function addImport(indicators: Command, deps: CommandDeps): void {
  addStoreOptions(indicators.command('import'))
    .description('Puts a table of values on record; what the same source said before is superseded and kept.')
    .argument('<file>', 'CSV with unit, year, value, and the columns that no option gives; plain or gzip')
    .option('--indicator <code>', 'of all rows without one: lower case letters, digits, dots, hyphens')
    .option('--title <text>', 'of the indicator')
    .option('--definition <text>', 'what the source means by it')
    .option('--measure <measure>', 'count, percent, per-1000, per-100000 or index')
    .option('--counts <text>', 'what is counted: police stations')
    .option('--source <title>', 'who says so, and in which document')
    .option('--url <address>', 'of the document')
    .option('--published-on <date>', 'YYYY, YYYY-MM or YYYY-MM-DD')
    .option('--country <code>', 'of units that are named: ISO 3166-1 alpha-2')
    .addOption(new Option('--level <level>', 'of units that are named').choices(['adm1', 'adm2']))
    .option('--agency <id>', 'the agency that keeps them', readCount({ min: 1, max: AGENCY_MAX }), 1)
    .option('--tlp <rung>', 'how they are marked: 0 (CLEAR) to 4 (RED)', readCount({ min: 0, max: 4 }), 0)
    .option('--synthetic', 'say that they are invented')
    .option('--dry-run', 'read and check only; needs no store')
    .addOption(formatOption('table'))
    .addHelpText('after', IMPORT_EXAMPLE)
    .action(async (file: string, options: Options) => {
      const { importIndicators } = await import('./places-indicators.ts');
      await importIndicators(deps, {
        ...{ place: readStorePlace(options, deps), file, constants: constantsOf(options) },
        ...{ agency: Number(options['agency']), tlp: parseTlpLevel(Number(options['tlp'])) },
        ...{ synthetic: options['synthetic'] === true, dryRun: options['dryRun'] === true },
        format: parseFormat(options['format']),
      });
    });
}

function addList(indicators: Command, deps: CommandDeps): void {
  addStoreOptions(indicators.command('list'))
    .description('Lists the values on record, every source beside the others.')
    .option('--indicator <code>', 'of this indicator alone')
    .option('--unit <code>', 'of this unit alone')
    .option('--year <year>', 'of this year alone', readCount({ min: 1900, max: 2100 }))
    .option('--as-of <time>', 'what was on record then: a day, taken whole, or an instant', readTime)
    .option('--superseded', 'what the same source has replaced since, too')
    .addOption(formatOption('table'))
    .action(async (options: Options) => {
      const { listIndicatorRows } = await import('./places-indicators.ts');
      const [indicator, unit, year, knownAt] = [
        ...[textOf(options, 'indicator'), textOf(options, 'unit')],
        ...[options['year'], options['asOf']],
      ];
      await listIndicatorRows(deps, {
        place: readStorePlace(options, deps),
        filter: {
          superseded: options['superseded'] === true,
          ...(typeof indicator === 'string' ? { indicator } : {}),
          ...(typeof unit === 'string' ? { unit } : {}),
          ...(typeof year === 'number' ? { year } : {}),
          ...(knownAt instanceof Date ? { knownAt } : {}),
        },
        format: parseFormat(options['format']),
      });
    });
}

/** What holds for all rows of a file. */
function constantsOf(options: Options) {
  const names = ['indicator', 'title', 'definition', 'measure', 'counts', 'source', 'url', 'publishedOn'];
  const given = [...names, 'country', 'level'].flatMap((name) => {
    const text = textOf(options, name);
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(given);
}

function textOf(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

const DAY_MS = 86_400_000;

function readTime(text: string): Date {
  if (isIsoDay(text)) return new Date(Date.parse(`${text}T00:00:00Z`) + DAY_MS - 1);
  const read = readInstant(text);
  if (read !== null) return read;
  throw new InvalidArgumentError('It must be a day (YYYY-MM-DD) or an instant with its zone.');
}

function parseTlpLevel(level: number): TlpLevel {
  if (level === 0 || level === 1 || level === 2 || level === 3 || level === 4) return level;
  throw fault('USAGE', '--tlp is 0 (CLEAR) to 4 (RED)');
}

const AGENCY_MAX = 32_767;

const IMPORT_EXAMPLE = `
A unit is a code of the gazetteer, or a name as of the year. A file with a mistake adds nothing. An empty value is not known: it does not become 0.

Example:
  silsila places indicators import police.csv --indicator police-stations --title "Police stations" \\
    --definition "Open at the end of the year" --measure count --counts "police stations" --source "Bureau of Statistics, 2023"`;
