/** `silsila money`: what the verbs take; the work is loaded when it runs. */

import type { Command } from 'commander';
import { fault } from '../../base/index.ts';
import type { CommandDeps, OutputFormat } from '../model.ts';
import { formatOption, readCount } from '../options.ts';
import { parseFormat } from '../parse-format.ts';
import { addMoneyImport } from './money-import-verb.ts';

/** What `silsila money detect` was asked to do. */
export interface DetectRequest {
  /** Files of payments; `-` for standard input. */
  readonly paths: readonly string[];
  readonly format: OutputFormat;
  /** Null for the rules' own. */
  readonly windowDays: number | null;
  readonly skipBad: boolean;
  /** Mapping file of a table whose columns are not known, or null. */
  readonly mapping: string | null;
  /** File of changes of rules, or null. */
  readonly rules: string | null;
}

/** Source: the longest rings of the AMLworld data last 56 days (medians by pattern). */
const WINDOW_DAYS = { min: 1, max: 60 };
const FILES_MAX = 1_000;

/** Adds `money` with `import` and `detect`. */
export function addMoneyVerbs(program: Command, deps: CommandDeps, end: (status: number) => void): void {
  const money = program
    .command('money')
    .description('Finds patterns among payments, with the payments that make them.');
  addMoneyImport(money, deps);
  money
    .command('detect')
    .description('Reads files of payments and prints the groups of payments that follow a pattern.')
    .argument('<file...>', 'tables of payments (AMLworld, PaySim, AMLSim, or by --mapping), or -')
    .addOption(formatOption('table'))
    .option(
      '--window <days>',
      'longest time from the first to the last payment of a pattern, 1 to 60',
      readCount(WINDOW_DAYS),
    )
    .option('--mapping <file>', 'mapping file that says which column means what')
    .option('--rules <file>', 'rules to leave out and parameters to change')
    .option('--skip-bad', 'leave malformed rows out and count them, instead of refusing the file')
    .addHelpText('after', EXAMPLE)
    .action(async (paths: readonly string[], options: Record<string, unknown>) => {
      const request = parseRequest(paths, options);
      const { detectMoney } = await import('./money-detect.ts');
      end(await detectMoney(deps, request));
    });
}

function parseRequest(paths: readonly string[], options: Record<string, unknown>): DetectRequest {
  if (paths.length > FILES_MAX) throw fault('USAGE', `give ${FILES_MAX} files at most`);
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined) throw fault('USAGE', `${twice} is given twice`);
  return {
    paths,
    format: parseFormat(options['format']),
    windowDays: typeof options['window'] === 'number' ? options['window'] : null,
    skipBad: options['skipBad'] === true,
    mapping: typeof options['mapping'] === 'string' ? options['mapping'] : null,
    rules: typeof options['rules'] === 'string' ? options['rules'] : null,
  };
}

const EXAMPLE = `
One finding a line, each with the rows of the file that make it (the first row below the header is 1; rows of a second file are counted on).
A finding is a hypothesis for a person: it says nothing about anybody. What is not read, left out or could not be decided is told on standard error.

Examples:
  silsila money detect PAYMENTS.csv --window 30 --format jsonl
  silsila money detect statement.csv --mapping statement.mapping.json --skip-bad
  silsila money detect PAYMENTS.csv --rules rules.json`;
