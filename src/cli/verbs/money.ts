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
  /** Files that tell what payments do not. */
  readonly context: readonly string[];
}

/** What `silsila money features` was asked to do. */
export interface FeaturesRequest {
  readonly paths: readonly string[];
  /** The file that is written. */
  readonly out: string;
  /** Windows as `30d`; null for those that hold unless told. */
  readonly windows: readonly string[] | null;
  readonly pathWindow: string | null;
  readonly scatterWindow: string | null;
  readonly keys: boolean;
  readonly skipBad: boolean;
  readonly mapping: string | null;
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
      'longest time from the first to the last payment of a pattern of T01 to T08, 1 to 60',
      readCount(WINDOW_DAYS),
    )
    .option('--mapping <file>', 'mapping file that says which column means what')
    .option('--rules <file>', 'rules to leave out and parameters to change')
    .option(
      '--context <file>',
      'what payments do not tell: regions of banks, incidents, listed accounts and more, as CSV or JSON; may be given again',
      (path: string, paths: readonly string[]) => [...paths, path],
      [],
    )
    .option('--skip-bad', 'leave malformed rows out and count them, instead of refusing the file')
    .addHelpText('after', EXAMPLE)
    .action(async (paths: readonly string[], options: Record<string, unknown>) => {
      const request = parseRequest(paths, options);
      const { detectMoney } = await import('./money-detect.ts');
      end(await detectMoney(deps, request));
    });
  addFeatures(money, deps);
}

function addFeatures(money: Command, deps: CommandDeps): void {
  money
    .command('features')
    .description('Writes a Parquet file with a row a payment: counts, patterns and statistics of the past.')
    .argument('<file...>', 'tables of payments (AMLworld, PaySim, AMLSim, or by --mapping), or -')
    .requiredOption('--out <file>', 'the Parquet file; one that is there is replaced')
    .option('--windows <list>', 'windows of counts and statistics, such as 1d,7d,30d')
    .option('--path-window <window>', 'window of cycles and chains; 1d unless told')
    .option('--scatter-window <window>', 'window of scatter-gather; 6h unless told')
    .option('--keys', 'add the names of the accounts, to join by; they are no features')
    .option('--mapping <file>', 'mapping file that says which column means what')
    .option('--skip-bad', 'leave malformed rows out and count them, instead of refusing the file')
    .addHelpText('after', FEATURES_EXAMPLE)
    .action(async (paths: readonly string[], options: Record<string, unknown>) => {
      checkPaths(paths);
      const { writeFeatures } = await import('./money-features.ts');
      await writeFeatures(deps, {
        paths,
        out: String(options['out']),
        windows: readText(options['windows'])?.split(',') ?? null,
        pathWindow: readText(options['pathWindow']),
        scatterWindow: readText(options['scatterWindow']),
        keys: options['keys'] === true,
        skipBad: options['skipBad'] === true,
        mapping: readText(options['mapping']),
      });
    });
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function checkPaths(paths: readonly string[]): void {
  if (paths.length > FILES_MAX) throw fault('USAGE', `give ${FILES_MAX} files at most`);
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined) throw fault('USAGE', `${twice} is given twice`);
}

function parseRequest(paths: readonly string[], options: Record<string, unknown>): DetectRequest {
  checkPaths(paths);
  return {
    paths,
    format: parseFormat(options['format']),
    windowDays: typeof options['window'] === 'number' ? options['window'] : null,
    skipBad: options['skipBad'] === true,
    mapping: readText(options['mapping']),
    rules: readText(options['rules']),
    context: Array.isArray(options['context']) ? options['context'].map(String) : [],
  };
}

const EXAMPLE = `
One finding a line, each with the rows of the file that make it (the first row below the header is 1; rows of a second file are counted on).
A finding is a hypothesis for a person: it says nothing about anybody. What is not read, left out or could not be decided is told on standard error.

Examples:
  silsila money detect PAYMENTS.csv --window 30 --format jsonl
  silsila money detect statement.csv --mapping statement.mapping.json --skip-bad
  silsila money detect PAYMENTS.csv --rules rules.json
  silsila money detect PAYMENTS.csv --context places.csv --context listed.csv`;

const FEATURES_EXAMPLE = `
One row a payment in the order of the file. Each feature looks at the payment and at what is strictly earlier; what is not defined is null, never 0.
What each column means stands in docs/reference/payment-features.md and in the file itself.

Examples:
  silsila money features PAYMENTS.csv --out FEATURES.parquet
  silsila money features PAYMENTS.csv --out FEATURES.parquet --windows 1d,30d --keys`;
