/** `silsila names …`: what the verb takes; the work is loaded when it runs. */

import type { Command } from 'commander';
import type { CommandDeps } from '../model.ts';
import { formatOption } from '../options.ts';
import { parseFormat } from '../parse-format.ts';

/** Adds `names compare`. */
export function addNamesVerbs(program: Command, deps: CommandDeps, end: (status: number) => void): void {
  const names = program.command('names').description('Works with names by themselves.');
  names
    .command('compare')
    .description(
      'Scores pairs of names: columns left, right and optionally kind. The rows are repeated with score and verdict.',
    )
    .argument('<pairs>', 'a CSV file, or - for standard input')
    .addOption(formatOption('csv'))
    .addHelpText('after', EXAMPLE)
    .action(async (path: string, options: Record<string, unknown>) => {
      const { comparePairs } = await import('./names-compare.ts');
      end(await comparePairs(deps, { path, format: parseFormat(options['format']) }));
    });
}

const EXAMPLE = `
A row that cannot be compared (an empty name, only digits, a row with too few cells) has no score and the verdict "undetermined".
CSV repeats the cells as they stand in the file. A spreadsheet may take a cell that starts with = + - @ for a formula: import such a
file as text.

Example:
  printf 'left,right\\nمحمد زبیر,Muhammad Zubair\\n' | silsila names compare -`;
