/** `silsila money import`: what the verb takes; the work is loaded when it runs. */

import type { Command } from 'commander';
import type { TlpLevel } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import type { CommandDeps } from '../model.ts';
import { formatOption, readCount } from '../options.ts';
import { parseFormat } from '../parse-format.ts';
import { addStoreOptions, readStorePlace } from '../store-options.ts';

/** Adds `import` to `money`. */
export function addMoneyImport(money: Command, deps: CommandDeps): void {
  addStoreOptions(money.command('import'))
    .description('Takes files of payments into the store; one that was interrupted is gone on with.')
    .argument(
      '[file...]',
      'AMLworld, AMLSim, any other table with a mapping file, or ISO 20022 messages; plain or gzip',
    )
    .option(
      '--context <file>',
      'side inputs: regions of banks, incidents and so on, as for `money detect`; may be repeated',
      (path: string, before: readonly string[]) => [...before, path],
      [],
    )
    .option('--agency <id>', 'the agency that keeps the payments', readCount({ min: 1, max: AGENCY_MAX }), 1)
    .option('--mapping <file>', 'mapping file of a table that is none of the known ones')
    .option('--skip-bad', 'leave malformed rows out instead of refusing the file')
    .option('--synthetic', 'say that the payments are invented')
    .option('--tlp <rung>', 'how they are marked: 0 (CLEAR) to 4 (RED)', readCount({ min: 0, max: 4 }), 2)
    .option('--asserted-by <name>', 'the institution that gave them')
    .addOption(formatOption('table'))
    .addHelpText('after', IMPORT_EXAMPLE)
    .action(async (files: string[], options: Record<string, unknown>) => {
      const { importPaymentFiles } = await import('./money-import.ts');
      const contexts = Array.isArray(options['context']) ? options['context'].map(String) : [];
      if (files.length + contexts.length === 0)
        throw fault('USAGE', 'name a file of payments, or side inputs with --context');
      const text = (name: string): string | null => {
        const value = options[name];
        return typeof value === 'string' ? value : null;
      };
      await importPaymentFiles(deps, {
        place: readStorePlace(options, deps),
        ...{ files, contexts },
        agency: Number(options['agency']),
        mapping: text('mapping'),
        skipBad: options['skipBad'] === true,
        synthetic: options['synthetic'] === true,
        tlp: parseTlpLevel(Number(options['tlp'])),
        assertedBy: text('assertedBy'),
        format: parseFormat(options['format']),
      });
    });
}

function parseTlpLevel(level: number): TlpLevel {
  if (level === 0 || level === 1 || level === 2 || level === 3 || level === 4) return level;
  throw fault('USAGE', '--tlp is 0 (CLEAR) to 4 (RED)');
}

const AGENCY_MAX = 32_767;

const IMPORT_EXAMPLE = `
The same file again adds nothing. A file that breaks in the middle adds nothing and says where. Nothing of a file is seen before it is
in whole; after an interruption the same command goes on. Side inputs are in force for detections of the agency until newer ones of
the same kind come; invoices, which name rows of a batch, are handed in over HTTP.

Examples:
  silsila money import payments.csv --data ./data
  silsila money import --context places.csv --context incidents.json --data ./data`;
