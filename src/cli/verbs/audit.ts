/** `silsila audit …`: what the verbs take; the work is loaded when one runs. */

import type { Command } from 'commander';
import type { CommandDeps } from '../model.ts';
import { formatOption } from '../options.ts';
import { parseFormat } from '../parse-format.ts';
import { addStoreOptions, readStorePlace } from '../store-options.ts';

/** Adds `audit verify`, `audit anchor` and `audit export`. */
export function addAuditVerbs(program: Command, deps: CommandDeps, end: (status: number) => void): void {
  const audit = program.command('audit').description('Checks the record of every read and write.');
  addStoreOptions(audit.command('verify'))
    .description('Reads the whole audit chain and finds the first entry that was changed, removed or put in.')
    .option('--anchor <file>', 'compare with the last anchor of this file as well')
    .option('--file <export>', 'verify an exported file instead of a store')
    .addOption(formatOption('table'))
    .addHelpText('after', VERIFY_EXAMPLE)
    .action(async (options: Record<string, unknown>) => {
      const { verifyAuditLog } = await import('./audit-verify.ts');
      const [anchor, file] = [options['anchor'], options['file']];
      end(
        await verifyAuditLog(deps, {
          place: readStorePlace(options, deps),
          anchor: typeof anchor === 'string' ? anchor : null,
          file: typeof file === 'string' ? file : null,
          format: parseFormat(options['format']),
        }),
      );
    });
  addStoreOptions(audit.command('anchor'))
    .description(
      'Appends the head of the audit chain to a file that the operator of the database cannot write.',
    )
    .argument('<file>', 'the anchor file')
    .addHelpText('after', ANCHOR_EXAMPLE)
    .action(async (file: string, options: Record<string, unknown>) => {
      const { anchorAuditLog } = await import('./audit-verify.ts');
      await anchorAuditLog(deps, { place: readStorePlace(options, deps), file });
    });
  addStoreOptions(audit.command('export'))
    .description('Prints the audit log as JSON lines, oldest first, for verification away from the database.')
    .addHelpText('after', EXPORT_EXAMPLE)
    .action(async (options: Record<string, unknown>) => {
      const { exportAuditLog } = await import('./audit-verify.ts');
      await exportAuditLog(deps, readStorePlace(options, deps));
    });
}

const EXPORT_EXAMPLE = `
Example:
  silsila audit export --data ./data > audit.jsonl
  silsila audit verify --file audit.jsonl`;

const VERIFY_EXAMPLE = `
Ends with 0 when the chain is whole, and with 1 and AUDIT_BROKEN, naming the entry, when it is not.

Example:
  silsila audit verify --data ./data --anchor /media/anchor/silsila.jsonl`;

const ANCHOR_EXAMPLE = `
Example:
  silsila audit anchor /media/anchor/silsila.jsonl --data ./data`;
