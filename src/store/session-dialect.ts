/** Typed queries (Kysely) on one connection that is inside a transaction already. */

import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { QueryResult as DriverResult } from 'pg';
import { fault } from '../base/index.ts';

/** What runs a statement with its parameters. */
export interface StatementRunner {
  run(text: string, parameters?: readonly unknown[]): Promise<DriverResult<Record<string, unknown>>>;
}

/** A query builder whose statements all go to this runner. Begin, commit and rollback are refused: the store does them. */
export function buildQueries<T>(runner: StatementRunner): Kysely<T> {
  const connection = new SessionConnection(runner);
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new SessionDriver(connection),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return new Kysely<T>({ dialect });
}

class SessionConnection implements DatabaseConnection {
  readonly #runner: StatementRunner;
  #cursors = 0;

  constructor(runner: StatementRunner) {
    this.#runner = runner;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#runner.run(query.sql, query.parameters);
    const rows = parseRows<R>(result.rows);
    if (!CHANGING.has(result.command) || result.rowCount === null) return { rows };
    return { rows, numAffectedRows: BigInt(result.rowCount) };
  }

  async *streamQuery<R>(query: CompiledQuery, chunkRows: number): AsyncIterableIterator<QueryResult<R>> {
    this.#cursors += 1;
    const cursor = `stream_${this.#cursors}`;
    await this.#runner.run(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${query.sql}`, query.parameters);
    try {
      for (;;) {
        const result = await this.#runner.run(`FETCH ${Math.max(1, Math.trunc(chunkRows))} FROM ${cursor}`);
        if (result.rows.length === 0) return;
        yield { rows: parseRows<R>(result.rows) };
      }
    } finally {
      await this.#runner.run(`CLOSE ${cursor}`);
    }
  }
}

const CHANGING: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** The rows have the shape that the query builder derived from the statement. */
function parseRows<R>(rows: unknown[]): R[] {
  return rows as R[];
}

class SessionDriver implements Driver {
  readonly #connection: SessionConnection;

  constructor(connection: SessionConnection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    throw nested();
  }

  async commitTransaction(): Promise<void> {
    throw nested();
  }

  async rollbackTransaction(): Promise<void> {
    throw nested();
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

function nested(): Error {
  return fault('INTERNAL', 'The store begins and ends transactions; a query builder inside one cannot.');
}
