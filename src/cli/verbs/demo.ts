/** `silsila demo …`: what the verbs take; the work is loaded when a verb runs. */

import { type Command, Option } from 'commander';
import type { EconomyScale } from '../../demo/index.ts';
import type { CommandDeps } from '../model.ts';
import { formatOption, readCount } from '../options.ts';
import { parseFormat } from '../parse-format.ts';

/** Adds `demo`, `demo payments` and `demo border`. */
export function addDemoVerb(program: Command, deps: CommandDeps, end: (status: number) => void): void {
  const demo = program
    .command('demo')
    .description('Screens the invented example in memory and scores the answers against what was planted.')
    .addOption(formatOption('table'))
    .addHelpText('after', EXAMPLE)
    .action(async (options: Record<string, unknown>) => {
      const { runDemo } = await import('./demo-run.ts');
      end(await runDemo(deps, parseFormat(options['format'])));
    });
  addPayments(demo, deps);
  addBorder(demo, deps);
}

function addPayments(demo: Command, deps: CommandDeps): void {
  demo
    .command('payments')
    .description('Writes an invented economy: payments with planted patterns, and the truth about them.')
    .requiredOption('--out <folder>', 'where the files are written; files of the same name are replaced')
    .option('--seed <number>', 'the same seed makes the same files', readCount(SEEDS), 1)
    .addOption(new Option('--scale <scale>', 'how many payments').choices(SCALES).default('small'))
    .option('--illicit <number>', 'one payment in so many is criminal', readCount({ min: 10, max: 1e6 }), 981)
    .option('--days <number>', 'how many days the payments span', readCount({ min: 30, max: 365 }))
    .option('--payments <number>', 'how many payments, whatever the scale', readCount({ min: 1e3, max: 1e8 }))
    .option('--accounts <number>', 'how many accounts, whatever the scale', readCount({ min: 200, max: 4e6 }))
    .addHelpText('after', PAYMENTS_EXAMPLE)
    .action(async (options: Record<string, unknown>) => {
      const { writeDemoPayments } = await import('./demo-payments.ts');
      await writeDemoPayments(deps, {
        folder: String(options['out']),
        seed: Number(options['seed']),
        scale: parseScale(options['scale']),
        illicitOneIn: Number(options['illicit']),
        payments: readGiven(options['payments']),
        accounts: readGiven(options['accounts']),
        days: readGiven(options['days']),
      });
    });
}

function addBorder(demo: Command, deps: CommandDeps): void {
  demo
    .command('border')
    .description(
      'Writes an invented border: ten years of incidents by three sources that disagree, and the truth.',
    )
    .requiredOption('--out <folder>', 'where the files are written; files of the same name are replaced')
    .option(
      '--seed <number>',
      'the same seed makes the same files; 7 is that of the example',
      readCount(SEEDS),
      7,
    )
    .addHelpText('after', BORDER_EXAMPLE)
    .action(async (options: Record<string, unknown>) => {
      const { writeDemoBorder } = await import('./demo-border.ts');
      await writeDemoBorder(deps, { seed: Number(options['seed']), folder: String(options['out']) });
    });
}

function readGiven(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function parseScale(value: unknown): EconomyScale {
  return SCALES.find((scale) => scale === value) ?? 'small';
}

/** The named sizes; `demo-payments.ts` holds them to those of the module demo. */
const SCALES: readonly EconomyScale[] = ['tiny', 'small', 'medium', 'large'];
const SEEDS = { min: 0, max: Number.MAX_SAFE_INTEGER };

const EXAMPLE = `
Keeps nothing. Everything in it is invented. Ends with 1 when somebody planted was not found, or somebody unlisted was called a match.

Example:
  silsila demo --format csv > demo.csv`;

const PAYMENTS_EXAMPLE = `
Scales: tiny 10,000 payments, small 100,000, medium 1,000,000, large 10,000,000. Everything in the files is invented.
The files are payments.csv (in the form of the AMLworld data), accounts.csv, places.csv, patterns.txt and truth.csv.

Example:
  silsila demo payments --out economy --seed 7 --scale medium --illicit 1942`;

const BORDER_EXAMPLE = `
Each source is a table with its mapping file beside it; the districts come in two versions, of before and after one was split. The truth has the
process, the planted surges, the measure with its effect, and which ids are one incident. Everything in the files is invented.

Example:
  silsila demo border --out border
  silsila incidents surge --file border/SYNTHETIC-demo-observatory.csv --mapping border/SYNTHETIC-demo-observatory.mapping.json`;
