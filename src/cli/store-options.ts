/** Which store a verb opens: a folder for the embedded engine, or a PostgreSQL server by URL. */

import type { Command } from 'commander';
import { fault } from '../base/index.ts';
import type { CommandDeps } from './model.ts';

/** Where the store is, and the file in which the embedded store keeps its secret. */
export type StorePlace =
  | { readonly kind: 'embedded'; readonly data: string }
  | { readonly kind: 'server'; readonly database: string };

/** The folder of the embedded store, from the folder in which the command runs. */
const DATA_PRESET = 'data';

/** Adds `--data` and `--database` to a verb. */
export function addStoreOptions(command: Command): Command {
  return command
    .option('--data <folder>', `folder of the embedded store (default: ${DATA_PRESET})`)
    .option('--database <url>', 'PostgreSQL 15 or newer: postgres://user@host:port/name');
}

/**
 * The store that the options or the environment (SILSILA_DATA_FOLDER, SILSILA_DATABASE) name; options come first.
 * @throws USAGE when both kinds are given
 */
export function readStorePlace(options: Readonly<Record<string, unknown>>, deps: CommandDeps): StorePlace {
  const [data, database] = [options['data'], options['database']];
  if (typeof data === 'string' && typeof database === 'string')
    throw fault('USAGE', 'give --data or --database, not both');
  if (typeof database === 'string') return { kind: 'server', database };
  if (typeof data === 'string') return { kind: 'embedded', data };
  const configured = deps.environment['SILSILA_DATABASE'];
  if (configured !== undefined && configured !== '') return { kind: 'server', database: configured };
  return { kind: 'embedded', data: deps.environment['SILSILA_DATA_FOLDER'] ?? DATA_PRESET };
}
