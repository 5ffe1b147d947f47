/** `silsila doctor`: what the verb takes; the work is loaded when it runs. */

import type { Command } from 'commander';
import type { CommandDeps } from '../model.ts';
import { formatOption } from '../options.ts';
import { parseFormat } from '../parse-format.ts';
import { addStoreOptions, readStorePlace } from '../store-options.ts';

/** Adds `doctor`. */
export function addDoctorVerb(program: Command, deps: CommandDeps, end: (status: number) => void): void {
  addStoreOptions(program.command('doctor'))
    .description(
      'Looks at an installation: engine, versions, migrations, lists and their ages, audit log, disk.',
    )
    .addOption(formatOption('table'))
    .addHelpText('after', EXAMPLE)
    .action(async (options: Record<string, unknown>) => {
      const { examine } = await import('./doctor-examine.ts');
      const place = readStorePlace(options, deps);
      end(await examine(deps, { place, format: parseFormat(options['format']) }));
    });
}

const EXAMPLE = `
Opens the store as every verb does, so an embedded store must not be in use. Ends with 1 when something failed.

Example:
  silsila doctor --data ./data`;
