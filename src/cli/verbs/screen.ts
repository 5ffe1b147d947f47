/** `silsila screen`: what the verb takes; the work is loaded when it runs. */

import type { Command } from 'commander';
import { fault } from '../../base/index.ts';
import type { CommandDeps } from '../model.ts';
import { asOfOption, formatOption, readCount, readShare } from '../options.ts';
import { parseFormat } from '../parse-format.ts';
import type { CustomerCells } from '../read-customers.ts';

/** What `silsila screen` was asked to do. */
export interface ScreenRequest {
  /** The file of names, `-` for standard input, or null for the one name in `cells`. */
  readonly path: string | null;
  readonly cells: CustomerCells;
  readonly lists: readonly string[];
  readonly format: 'table' | 'csv' | 'jsonl';
  readonly asOf: string | null;
  readonly top: number;
  /** Least score of a match that is shown; null for the screening's own. */
  readonly threshold: number | null;
  readonly skipBad: boolean;
  /** Mapping file of a national list, null for the one beside it. */
  readonly mapping: string | null;
  /** Age from which a list is too old for `no-match`, null for no limit. */
  readonly maximumAgeDays: number | null;
}

const TOP_PRESET = 5;
const TOP_MAX = 100;
const AGE_DAYS_MAX = 36_500;

/** Adds `screen`. */
export function addScreenVerb(program: Command, deps: CommandDeps, end: (status: number) => void): void {
  program
    .command('screen')
    .description('Screens names against lists: which listed party each may be, how sure, and why.')
    .argument(
      '[file]',
      'a CSV file with the columns name, kind, born, father, country, id (all but name optional), or -',
    )
    .option('-l, --list <file...>', 'list files; the format is known from the content')
    .option('--name <text>', 'one name instead of a file')
    .option('--born <date>', 'its date of birth: YYYY, YYYY-MM or YYYY-MM-DD')
    .option('--father <text>', "its father's name")
    .option('--id <text>', 'an identity or document number')
    .option('--country <code>', 'a country, by ISO code or name')
    .option('--kind <kind>', 'person, organisation, vessel or vehicle')
    .addOption(formatOption('table'))
    .addOption(asOfOption('screen against who was listed on that day'))
    .option('--top <n>', 'most matches shown for a name', readCount({ min: 1, max: TOP_MAX }), TOP_PRESET)
    .option('--threshold <score>', 'least score of a match that is shown, 0 to 1', readShare)
    .option(
      '--max-age <days>',
      'a list older than this leaves names without a match "undetermined"',
      readCount({ min: 0, max: AGE_DAYS_MAX }),
    )
    .option(
      '--mapping <file>',
      'mapping file of a national list, where it is not <list>.mapping.json beside it',
    )
    .option('--skip-bad', 'leave malformed list records out instead of refusing the list')
    .addHelpText('after', EXAMPLE)
    .action(async (path: string | undefined, options: Record<string, unknown>) => {
      const request = parseRequest(path, options);
      const { screenNames } = await import('./screen-names.ts');
      end(await screenNames(deps, request));
    });
}

function parseRequest(path: string | undefined, options: Record<string, unknown>): ScreenRequest {
  const cells = parseCells(options);
  if (path === undefined && cells.name === undefined) {
    throw fault('USAGE', 'give a file of names, - for standard input, or --name');
  }
  if (path !== undefined && Object.keys(cells).length > 0) {
    throw fault('USAGE', `give a file or --${Object.keys(cells)[0] ?? 'name'}, not both`);
  }
  const lists = Array.isArray(options['list']) ? options['list'].map(String) : [];
  if (lists.length === 0) throw fault('USAGE', 'give the lists to screen against: --list FILE…');
  if (path === '-' && lists.includes('-'))
    throw fault('USAGE', 'standard input cannot be both the names and a list');
  return {
    path: path ?? null,
    cells,
    lists,
    format: parseFormat(options['format']),
    asOf: typeof options['asOf'] === 'string' ? options['asOf'] : null,
    top: Number(options['top']),
    threshold: typeof options['threshold'] === 'number' ? options['threshold'] : null,
    skipBad: options['skipBad'] === true,
    mapping: typeof options['mapping'] === 'string' ? options['mapping'] : null,
    maximumAgeDays: typeof options['maxAge'] === 'number' ? options['maxAge'] : null,
  };
}

function parseCells(options: Record<string, unknown>): CustomerCells {
  const keys = ['name', 'kind', 'born', 'father', 'country', 'id'];
  const given = keys.flatMap((key): [string, string][] => {
    const value = options[key];
    return typeof value === 'string' ? [[key, value.trim()]] : [];
  });
  return Object.fromEntries(given);
}

const EXAMPLE = `
One answer a name, in the order of the file. Put the file before --list, which takes every word up to the next option.
A name that cannot be compared, and a row that cannot be read, is answered "undetermined", with the reason.

Examples:
  silsila screen customers.csv --list un.xml sdn.csv --format jsonl
  silsila screen --name 'محمد زبیر' --father 'عبدالحمید' --born 1971 --list un.xml`;
