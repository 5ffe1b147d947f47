/** `silsila lists …`: what the verbs take; the work is loaded when a verb runs. */

import type { Command } from 'commander';
import type { CommandDeps } from '../model.ts';
import { formatOption } from '../options.ts';
import { parseFormat } from '../parse-format.ts';

/** Adds `lists diff`. */
export function addListsVerbs(program: Command, deps: CommandDeps): void {
  const lists = program.command('lists').description('Works with published lists.');
  lists
    .command('diff')
    .description('Shows what changed between two versions of a list: entries added, removed and changed.')
    .argument('<old>', 'the older list file')
    .argument('<new>', 'the newer list file')
    .addOption(formatOption('table'))
    .option('--skip-bad', 'leave malformed records out instead of refusing the file')
    .addHelpText('after', DIFF_EXAMPLE)
    .action(async (older: string, newer: string, options: Record<string, unknown>) => {
      const { diffListFiles } = await import('./lists-diff.ts');
      const format = parseFormat(options['format']);
      await diffListFiles(deps, { older, newer, format, skipBad: options['skipBad'] === true });
    });
}

const DIFF_EXAMPLE = `
Example:
  silsila lists diff un-2025-11.xml un-2026-02.xml --format jsonl
  {"change":"changed","ref":"QDi.001","name":"…","properties":[{"property":"alias","before":[…],"after":[…]}]}`;
