/** File mode: a table of incidents read straight into columns, without a store. */

import { openTableText, type Work } from '../base/index.ts';
import { blocksToColumns, type ColumnOptions, type ColumnsMade } from './columns.ts';
import { type AccountsOutcome, type ReadAccountsOptions, readAccounts } from './import/read-accounts.ts';
import type { ReleaseFacts } from './model.ts';

/** Columns of a file, with what the file is and what the reading came to. */
export interface ColumnsRead extends ColumnsMade {
  readonly facts: ReleaseFacts;
  readonly outcome: AccountsOutcome;
}

/** Options of {@link readIncidentColumns}. */
export interface ReadColumnsOptions extends ReadAccountsOptions, ColumnOptions {
  /** What the path `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
}

/**
 * Reads a file (text, or an XLSX spreadsheet), or standard input for `-`, into columns.
 * @throws FILE_NOT_FOUND, INPUT_COLUMNS, INPUT_MALFORMED, INPUT_TRUNCATED, INPUT_ENCODING, INPUT_TOO_LARGE, CANCELLED
 */
export async function readIncidentColumns(
  path: string,
  options: ReadColumnsOptions,
  work: Work,
): Promise<ColumnsRead> {
  const text = await openTableText(path, options.stdin === undefined ? {} : { stdin: options.stdin });
  const reading = await readAccounts(text, options, work);
  const made = await blocksToColumns(reading.blocks, options);
  return { ...made, facts: reading.facts, outcome: reading.outcome() };
}
