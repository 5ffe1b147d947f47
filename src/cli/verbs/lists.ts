/** `silsila lists …`: what the verbs take; the work is loaded when a verb runs. */

import { Argument, type Command } from 'commander';
import type { ReadListOptions } from '../../lists/index.ts';
import type { CommandDeps } from '../model.ts';
import { asOfOption, formatOption, readCount } from '../options.ts';
import { parseFormat } from '../parse-format.ts';
import { addStoreOptions, readStorePlace } from '../store-options.ts';

/** Adds `lists diff`, `lists import`, `lists show` and `lists fetch`. */
export function addListsVerbs(program: Command, deps: CommandDeps): void {
  const lists = program.command('lists').description('Works with published lists.');
  addDiff(lists, deps);
  addImport(lists, deps);
  addShow(lists, deps);
  addFetch(lists, deps);
}

function addDiff(lists: Command, deps: CommandDeps): void {
  lists
    .command('diff')
    .description('Shows what changed between two versions of a list: entries added, removed and changed.')
    .argument('<old>', 'the older list file')
    .argument('<new>', 'the newer list file')
    .addOption(formatOption('table'))
    .option(
      '--mapping <file>',
      'mapping file of a national list, where it is not <list>.mapping.json beside it',
    )
    .option('--skip-bad', 'leave malformed records out instead of refusing the file')
    .addHelpText('after', DIFF_EXAMPLE)
    .action(async (older: string, newer: string, options: Record<string, unknown>) => {
      const { diffListFiles } = await import('./lists-diff.ts');
      await diffListFiles(deps, {
        older,
        newer,
        format: parseFormat(options['format']),
        read: readOptions(options),
      });
    });
}

function addImport(lists: Command, deps: CommandDeps): void {
  addStoreOptions(lists.command('import'))
    .description(
      'Takes versions of lists into the store: what is new is added, what is gone is ended, nothing is overwritten.',
    )
    .argument('<file...>', 'list files; the format is known from the content')
    .option('--agency <id>', 'the agency that keeps the lists', readCount({ min: 1, max: AGENCY_MAX }), 1)
    .option('--dry-run', 'show what would change and write nothing')
    .option('--force', 'take a version that is older than the one stored')
    .option(
      '--accept-other',
      'take a list whose authority or format is not that of the stored list with its id',
    )
    .option(
      '--mapping <file>',
      'mapping file of a national list, where it is not <list>.mapping.json beside it',
    )
    .option('--skip-bad', 'leave malformed records out instead of refusing the file')
    .addOption(formatOption('table'))
    .addHelpText('after', IMPORT_EXAMPLE)
    .action(async (files: string[], options: Record<string, unknown>) => {
      const { importLists } = await import('./lists-store.ts');
      await importLists(deps, {
        place: readStorePlace(options, deps),
        files,
        agency: Number(options['agency']),
        dryRun: options['dryRun'] === true,
        force: options['force'] === true,
        acceptOther: options['acceptOther'] === true,
        read: readOptions(options),
        format: parseFormat(options['format']),
      });
    });
}

function addShow(lists: Command, deps: CommandDeps): void {
  addStoreOptions(lists.command('show'))
    .description('Shows the stored lists with their ages; or, of one list, who is listed.')
    .argument('[list]', 'the id of a list, such as un')
    .addOption(asOfOption('who was listed on that day'))
    .addOption(formatOption('table'))
    .addHelpText('after', SHOW_EXAMPLE)
    .action(async (list: string | undefined, options: Record<string, unknown>) => {
      const { showStoredLists } = await import('./lists-store.ts');
      const asOf = options['asOf'];
      await showStoredLists(deps, {
        place: readStorePlace(options, deps),
        list: list ?? null,
        asOf: typeof asOf === 'string' ? asOf : null,
        format: parseFormat(options['format']),
      });
    });
}

function addFetch(lists: Command, deps: CommandDeps): void {
  lists
    .command('fetch')
    .description(
      'Downloads official lists from their publishers; one that has not changed is not downloaded again.',
    )
    .addArgument(new Argument('<list...>', 'which lists').choices(FETCHED_LISTS))
    .option('--to <folder>', 'where the files are kept', 'lists')
    .addOption(formatOption('table'))
    .addHelpText('after', FETCH_EXAMPLE)
    .action(async (ids: string[], options: Record<string, unknown>) => {
      const { fetchLists } = await import('./lists-fetch.ts');
      await fetchLists(deps, { ids, folder: String(options['to']), format: parseFormat(options['format']) });
    });
}

function readOptions(options: Readonly<Record<string, unknown>>): ReadListOptions {
  const mapping = options['mapping'];
  return { skipBad: options['skipBad'] === true, ...(typeof mapping === 'string' ? { mapping } : {}) };
}

/** The official lists that can be fetched; `lists-fetch.ts` holds them to the addresses in the module lists. */
const FETCHED_LISTS = ['un', 'ofac', 'eu', 'uk'];
const AGENCY_MAX = 32_767;

const DIFF_EXAMPLE = `
Example:
  silsila lists diff un-2025-11.xml un-2026-02.xml --format jsonl
  {"change":"changed","ref":"HTi.006","name":"…","properties":[{"property":"notes","removed":[…],"added":[…]}]}`;

const IMPORT_EXAMPLE = `
The same file again adds nothing. A file that breaks in the middle adds nothing and says where.

Example:
  silsila lists import un.xml sdn.csv --data ./data`;

const SHOW_EXAMPLE = `
Examples:
  silsila lists show
  silsila lists show un --as-of 2019-06-01 --format csv`;

const FETCH_EXAMPLE = `
The only verb that uses the network. The former file stays in place until the new one is whole.

Example:
  silsila lists fetch un ofac --to ./lists`;
