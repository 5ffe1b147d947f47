/** `silsila incidents import`: what the verb takes; the work is loaded when it runs. */

import { type Command, InvalidArgumentError } from 'commander';
import type { TlpLevel } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import type { CommandDeps } from '../model.ts';
import { formatOption, readCount, readDay } from '../options.ts';
import { parseFormat } from '../parse-format.ts';
import { addStoreOptions, readStorePlace } from '../store-options.ts';

const AGENCY_MAX = 32_767;
const ORIGIN = /^[a-z0-9][a-z0-9-]{0,99}$/;

/** Adds `import` to `incidents`. */
export function addIncidentsImport(incidents: Command, deps: CommandDeps): void {
  addStoreOptions(incidents.command('import'))
    .description(
      'Takes releases of sources of incidents into the store; one that was interrupted is gone on with.',
    )
    .argument(
      '<file...>',
      'UCDP GED, ACLED or GTD as CSV or XLSX, or any table with a mapping file; plain or gzip',
    )
    .option('--agency <id>', 'the agency that keeps them', readCount({ min: 1, max: AGENCY_MAX }), 1)
    .option('--mapping <file>', 'mapping file that says which column means what')
    .option(
      '--source <name>',
      'the source whose release it is; the format or the mapping when left out',
      readOrigin,
    )
    .option('--part', 'the file holds part of what the source publishes: what it lacks is not ended')
    .option('--skip-bad', 'leave malformed rows out and count them, instead of refusing the file')
    .option('--synthetic', 'say that the incidents are invented')
    .option('--published-on <date>', 'day of publication', readDay)
    .option('--licence <text>', 'SPDX id, or the licence in words')
    .option('--tlp <rung>', 'how they are marked: 0 (CLEAR) to 4 (RED)', readCount({ min: 0, max: 4 }), 2)
    .addOption(formatOption('table'))
    .addHelpText('after', EXAMPLE)
    .action(async (files: string[], options: Record<string, unknown>) => {
      const text = (name: string): string | null => {
        const value = options[name];
        return typeof value === 'string' ? value : null;
      };
      const { importIncidentFiles } = await import('./incidents-import.ts');
      await importIncidentFiles(deps, {
        place: readStorePlace(options, deps),
        files,
        agency: Number(options['agency']),
        mapping: text('mapping'),
        origin: text('source'),
        partial: options['part'] === true,
        skipBad: options['skipBad'] === true,
        synthetic: options['synthetic'] === true,
        publishedOn: text('publishedOn'),
        licence: text('licence'),
        tlp: parseTlpLevel(Number(options['tlp'])),
        format: parseFormat(options['format']),
      });
    });
}

function readOrigin(text: string): string {
  if (ORIGIN.test(text)) return text;
  throw new InvalidArgumentError('It must be lower case letters, digits and hyphens.');
}

function parseTlpLevel(level: number): TlpLevel {
  if (level === 0 || level === 1 || level === 2 || level === 3 || level === 4) return level;
  throw fault('USAGE', '--tlp is 0 (CLEAR) to 4 (RED)');
}

const EXAMPLE = `
The same file again adds nothing. A file that breaks in the middle adds nothing and says where. A later release of the same source supersedes
what it states otherwise and ends what it lacks; nothing is overwritten. Pairs of accounts of different sources that may be one incident are
proposed, and joined by a person alone.

Examples:
  silsila incidents import ged251.csv --data ./data --licence CC-BY-4.0
  silsila incidents import police.csv --mapping police.mapping.json --source demo-police --part`;
