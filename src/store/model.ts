/** store: what the rest of Silsila sees of the database, the same for both engines. */

import type { Kysely } from 'kysely';
import type { Clock } from '../base/index.ts';
import type { JobId, RunningJob } from './job-model.ts';

/** The database roles. Every transaction runs as one of them (`SET LOCAL ROLE silsila_<role>`), never as the connecting user. */
export type DatabaseRole = 'reader' | 'writer' | 'auditor' | 'system';

/** Every database role, in the order in which they are created. */
export const DATABASE_ROLES = [
  'reader',
  'writer',
  'auditor',
  'system',
] as const satisfies readonly DatabaseRole[];

/**
 * One cell for `copyIn`. A Date is written as an instant (ISO 8601, UTC), bytes as bytea, an array as a PostgreSQL array
 * literal; jsonb is given as JSON text.
 */
export type CopyValue = string | number | bigint | boolean | Date | Uint8Array | null | readonly CopyValue[];

/** The rows that `copyIn` takes; an async iterable is read no faster than the database writes. */
export type CopyRows = Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>;

/** What a transaction runs under. */
export interface TransactionOptions {
  readonly role: DatabaseRole;
  /** Settings for this transaction alone, `set_config(name, value, true)`; names are dotted (`app.token`). */
  readonly settings?: Readonly<Record<string, string>>;
}

/** An open transaction. It is committed when its function returns and rolled back when it throws. */
export interface Transaction {
  readonly role: DatabaseRole;
  /** Typed queries on the tables of `T`, inside this transaction. */
  tables<T>(): Kysely<T>;
  /**
   * Appends rows to a table by COPY through a staging table, so that row-level security, defaults and checks apply as for
   * INSERT. Needs the INSERT privilege of the transaction's role. Returns the number of rows inserted.
   */
  copyIn(table: string, columns: readonly string[], rows: CopyRows): Promise<number>;
  /**
   * As `copyIn`, but leaves out rows that would break a unique constraint (`ON CONFLICT DO NOTHING`), and does not count them: the
   * same rows a second time add nothing.
   */
  copyMissing(table: string, columns: readonly string[], rows: CopyRows): Promise<number>;
}

/** The jobs that run in this opening, by id. */
export type RunningJobs = Map<JobId, RunningJob>;

/** An open database: embedded (one process) or a PostgreSQL server. */
export interface Store extends AsyncDisposable {
  readonly kind: 'embedded' | 'server';
  /** Names this opening among all processes that use the database. */
  readonly instance: string;
  /** The jobs that this opening runs at the moment. */
  readonly running: RunningJobs;
  /** Runs a function in one transaction under a role. On the embedded engine transactions run one after another. */
  transaction<T>(options: TransactionOptions, run: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Clears away dead rows and renews the planner's statistics. The embedded engine does neither by itself: call it after a large
   * import. Waits for running transactions there.
   */
  maintain(): Promise<void>;
  /** Waits for running transactions, refuses those that wait, closes the engine and frees the data folder. */
  close(): Promise<void>;
}

/**
 * One change of the schema. `id` is `<module>-<three digits>`; a migration that was applied is never changed again.
 * It runs as the owner, once, in a transaction.
 */
export interface Migration {
  readonly id: string;
  readonly sql: string;
}

/** Where the data are: a folder for the embedded engine, `'memory'` (tests; nothing is kept), or a PostgreSQL URL. */
export type StoreLocation = { readonly data: string } | { readonly database: string };

/** What a store is opened with. */
export interface StoreOptions {
  readonly migrations: readonly Migration[];
  readonly clock: Clock;
}
