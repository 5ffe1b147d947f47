/** The store over an engine: transactions under a role, with their settings, and never one inside another. */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { type Fault, fault } from '../base/index.ts';
import { copyRows } from './copy-in.ts';
import { CopyStatement } from './copy-statement.ts';
import { toFault } from './database-fault.ts';
import type { Engine, Lease } from './engine.ts';
import type { CopyRows, DatabaseRole, RunningJobs, Store, Transaction, TransactionOptions } from './model.ts';
import { buildQueries } from './session-dialect.ts';
import { StatementNames } from './statement-names.ts';

/** Who a transaction runs as: a role, or the owner of the schema (migrations and maintenance alone). */
type Actor = DatabaseRole | 'owner';

/** A store on either engine. */
export class SqlStore implements Store {
  readonly kind: 'embedded' | 'server';
  readonly instance: string;
  readonly running: RunningJobs = new Map();
  readonly #engine: Engine;
  readonly #names = new StatementNames();
  readonly #current = new AsyncLocalStorage<OpenTransaction>();

  constructor(engine: Engine, instance: string) {
    this.#engine = engine;
    this.kind = engine.kind;
    this.instance = instance;
  }

  transaction<T>(options: TransactionOptions, run: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#run(options.role, options.settings ?? {}, run);
  }

  /** Runs as the owner of the schema, past every policy: for migrations, maintenance and `doctor`, never for a request. */
  asOwner<T>(run: (tx: OpenTransaction) => Promise<T>): Promise<T> {
    return this.#run('owner', {}, run);
  }

  async maintain(): Promise<void> {
    const lease = await this.#engine.lease();
    try {
      await lease.client.query('VACUUM ANALYZE');
    } catch (error) {
      throw toFault(error);
    } finally {
      lease.release('sound');
    }
  }

  async close(): Promise<void> {
    if (this.#current.getStore()?.isOpen === true)
      throw fault('INTERNAL', 'the store was closed inside a transaction');
    const reason = fault('STORE_UNAVAILABLE', 'The store is being closed.');
    for (const job of this.running.values()) job.controller.abort(reason);
    await this.#engine.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #run<T>(
    actor: Actor,
    settings: Readonly<Record<string, string>>,
    run: (tx: OpenTransaction) => Promise<T>,
  ): Promise<T> {
    // The embedded engine has one connection: the inner of two nested transactions would wait for the outer for ever.
    if (this.#current.getStore()?.isOpen === true)
      throw fault('INTERNAL', 'a transaction was begun inside a transaction');
    const opening = formatOpening(actor, settings);
    const lease = await this.#engine.lease();
    const tx = new OpenTransaction(lease, actor, this.#names);
    try {
      await tx.run(opening);
      const result = await this.#current.run(tx, () => run(tx));
      await tx.commit();
      return result;
    } catch (error) {
      await tx.rollback();
      throw error;
    } finally {
      lease.release(tx.isSound ? 'sound' : 'broken');
    }
  }
}

/** One transaction on one leased connection. */
export class OpenTransaction implements Transaction {
  readonly #lease: Lease;
  readonly #actor: Actor;
  readonly #names: StatementNames;
  #open = true;
  #sound = true;

  constructor(lease: Lease, actor: Actor, names: StatementNames) {
    this.#lease = lease;
    this.#actor = actor;
    this.#names = names;
  }

  get role(): DatabaseRole {
    return this.#actor === 'owner' ? 'system' : this.#actor;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** False when the connection could not even roll back. */
  get isSound(): boolean {
    return this.#sound;
  }

  tables<T>(): Kysely<T> {
    return buildQueries<T>(this);
  }

  copyIn(table: string, columns: readonly string[], rows: CopyRows): Promise<number> {
    return copyRows(this, { table, columns, rows, existing: 'refuse' });
  }

  copyMissing(table: string, columns: readonly string[], rows: CopyRows): Promise<number> {
    return copyRows(this, { table, columns, rows, existing: 'leave-out' });
  }

  async run(
    text: string,
    parameters: readonly unknown[] = [],
  ): Promise<pg.QueryResult<Record<string, unknown>>> {
    this.#check();
    try {
      if (parameters.length === 0) return await this.#lease.client.query(text);
      const name = this.#names.nameOf(text);
      const query = { text, values: [...parameters] };
      return await this.#lease.client.query(name === undefined ? query : { ...query, name });
    } catch (error) {
      throw toFault(error);
    }
  }

  async copy(statement: string, data: string): Promise<void> {
    this.#check();
    try {
      await this.#lease.client.query(new CopyStatement(statement, data)).done;
    } catch (error) {
      throw toFault(error);
    }
  }

  async commit(): Promise<void> {
    const result = await this.run('COMMIT');
    this.#open = false;
    if (result.command === 'COMMIT') return;
    throw fault(
      'INTERNAL',
      'a statement failed inside the transaction and was passed over; nothing was stored',
    );
  }

  async rollback(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    try {
      await this.#lease.client.query('ROLLBACK');
    } catch {
      // The error that led here is the one to report; this connection is not used again.
      this.#sound = false;
    }
  }

  #check(): void {
    if (!this.#open) throw afterEnd();
  }
}

function afterEnd(): Fault {
  return fault('INTERNAL', 'a statement was sent after its transaction had ended');
}

/** Settings of a transaction are of the program's own name space, so that none can change how the database behaves. */
const SETTING_NAME = /^app\.[a-z][a-z0-9_]{0,59}$/;

function formatOpening(actor: Actor, settings: Readonly<Record<string, string>>): string {
  const parts = ['BEGIN', `SET LOCAL timezone = 'UTC'`, `SET LOCAL search_path = public, pg_temp`];
  for (const [name, value] of Object.entries(settings)) {
    if (!SETTING_NAME.test(name)) throw fault('INTERNAL', `the setting ${name} is not of the form app.name`);
    if (value.includes('\0')) throw fault('INPUT_MALFORMED', `The setting ${name} holds a NUL character.`);
    parts.push(`SELECT set_config('${name}', ${pg.escapeLiteral(value)}, true)`);
  }
  if (actor !== 'owner') parts.push(`SET LOCAL ROLE silsila_${actor}`);
  return parts.join('; ');
}
