/** A table of incidents that a verb reads without a store: its options, the reading, and what is told of it on standard error. */

import { type Command, InvalidArgumentError } from 'commander';
import {
  type ColumnOptions,
  type ColumnsRead,
  readAccountMapping,
  readIncidentColumns,
} from '../incidents/index.ts';
import type { CommandDeps } from './model.ts';
import { openProgress } from './report-progress.ts';
import { say } from './say.ts';

/** Which table is read. */
export interface IncidentFile {
  readonly path: string;
  /** Mapping file of a table of no known format, or null. */
  readonly mapping: string | null;
  /** ISO 3166-1 alpha-2, lower case; null for all. */
  readonly country: string | null;
  readonly skipBad: boolean;
}

const COUNTRY = /^[a-z]{2}$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Adds `--file`, `--mapping`, `--country` and `--skip-bad`. */
export function addIncidentFileOptions(command: Command): Command {
  return command
    .requiredOption(
      '--file <file>',
      'table of incidents: UCDP GED, ACLED, GTD, or any with --mapping; CSV, plain or gzip, or XLSX; - reads standard input',
    )
    .option('--mapping <file>', 'mapping file that says which column means what')
    .option('--country <code>', 'incidents of this country alone (ISO 3166-1 alpha-2)', readCountry)
    .option('--skip-bad', 'leave malformed rows out and count them, instead of refusing the file');
}

/** What the options of {@link addIncidentFileOptions} say. */
export function parseIncidentFile(options: Record<string, unknown>): IncidentFile {
  const text = (name: string): string | null => {
    const value = options[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    path: String(options['file']),
    mapping: text('mapping'),
    country: text('country'),
    skipBad: options['skipBad'] === true,
  };
}

/** A month as months since year 0: `2021-05` is 2021 * 12 + 4. */
export function readMonth(text: string): number {
  const [, year, month] = MONTH.exec(text) ?? [];
  if (year === undefined || month === undefined)
    throw new InvalidArgumentError('It must be a month, written YYYY-MM.');
  return Number(year) * 12 + Number(month) - 1;
}

/**
 * Reads the table into columns, shows progress, and says what was read, left out and flagged.
 * @throws the faults of {@link readIncidentColumns}
 */
export async function readIncidentFile(
  deps: CommandDeps,
  file: IncidentFile,
  options: ColumnOptions,
): Promise<ColumnsRead> {
  const mapping = file.mapping === null ? undefined : await readAccountMapping(file.mapping);
  const countries = file.country === null ? undefined : [file.country];
  const progress = await openProgress(deps);
  try {
    const reading = {
      mapping,
      skipBad: file.skipBad,
      clock: deps.clock,
      countries,
      stdin: deps.stdin,
      ...options,
    };
    const read = await readIncidentColumns(file.path, reading, {
      report: progress.sink,
      signal: deps.signal,
    });
    progress.stop();
    describeReading(deps, file, read);
    return read;
  } finally {
    progress.stop();
  }
}

function describeReading(
  deps: CommandDeps,
  { path }: IncidentFile,
  { facts, outcome, ...made }: ColumnsRead,
): void {
  if (facts.synthetic) say(deps, 'SYNTHETIC: these incidents are invented');
  say(deps, `read ${number(outcome.accounts)} incidents from ${path} (${facts.title})`);
  if (outcome.skipped > 0) say(deps, `left out: ${number(outcome.skipped)} rows that could not be read`);
  for (const { because, count } of made.leftOut)
    say(deps, `left out: ${number(count)} incidents by ${because}`);
  for (const { flag, count, first } of outcome.flags)
    say(deps, `flagged and kept: ${number(count)} with ${flag}; first row ${first.row}: ${first.because}`);
}

function readCountry(text: string): string {
  const code = text.toLowerCase();
  if (!COUNTRY.test(code)) throw new InvalidArgumentError('It must be a code of two letters.');
  return code;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
