/** `silsila demo`: what the verb takes; the work is loaded when it runs. */

import type { Command } from 'commander';
import type { CommandDeps } from '../model.ts';
import { formatOption } from '../options.ts';
import { parseFormat } from '../parse-format.ts';

/** Adds `demo`. */
export function addDemoVerb(program: Command, deps: CommandDeps, end: (status: number) => void): void {
  program
    .command('demo')
    .description('Screens the invented example in memory and scores the answers against what was planted.')
    .addOption(formatOption('table'))
    .addHelpText('after', EXAMPLE)
    .action(async (options: Record<string, unknown>) => {
      const { runDemo } = await import('./demo-run.ts');
      end(await runDemo(deps, parseFormat(options['format'])));
    });
}

const EXAMPLE = `
Keeps nothing. Everything in it is invented. Ends with 1 when somebody planted was not found, or somebody unlisted was called a match.

Example:
  silsila demo --format csv > demo.csv`;
