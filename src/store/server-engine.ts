/** The server engine: PostgreSQL 15 or later by URL, through a pool of connections. */

import pg from 'pg';
import { fault } from '../base/index.ts';
import { toFault } from './database-fault.ts';
import type { Engine, Lease } from './engine.ts';
import { findValueParser } from './value-types.ts';

/** Connections that one process opens at most. */
export const CONNECTIONS_MAX = 10;
/** How long a caller waits for a connection. */
const CONNECT_MAX_MS = 15_000;
/** Most callers that may wait for a connection. */
const WAITING_MAX = 1_000;
/** The oldest PostgreSQL that has what is used here (`MERGE`, security of views as the caller). */
const VERSION_MIN = 15;

/** A pool of connections behind the engine port. */
export class ServerEngine implements Engine {
  readonly kind = 'server';
  readonly #pool: pg.Pool;
  #closing: Promise<void> | null = null;

  private constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /**
   * Connects to a server.
   * @throws STORE_UNAVAILABLE when it does not answer, refuses the user, or is older than PostgreSQL 15
   */
  static async open(url: string): Promise<ServerEngine> {
    const pool = new pg.Pool({
      connectionString: parseUrl(url),
      max: CONNECTIONS_MAX,
      connectionTimeoutMillis: CONNECT_MAX_MS,
      application_name: 'silsila',
      types: { getTypeParser: findValueParser },
    });
    // A lost connection shows itself at its next statement or is replaced; without listeners the event would end the process.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    try {
      await checkVersion(pool);
    } catch (error) {
      await pool.end();
      throw toFault(error);
    }
    return new ServerEngine(pool);
  }

  async lease(): Promise<Lease> {
    if (this.#closing !== null) throw fault('STORE_UNAVAILABLE', 'The store is closed.');
    if (this.#pool.waitingCount >= WAITING_MAX) {
      throw fault('STORE_BUSY', `${WAITING_MAX} transactions wait for the store already.`);
    }
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw toFault(error);
    });
    return { client, release: (state) => client.release(state === 'broken') };
  }

  close(): Promise<void> {
    this.#closing ??= this.#pool.end();
    return this.#closing;
  }
}

async function checkVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: string }>(
    `SELECT current_setting('server_version_num') AS version`,
  );
  const version = Math.floor(Number(rows[0]?.version) / 10_000);
  if (version >= VERSION_MIN) return;
  throw fault(
    'STORE_UNAVAILABLE',
    `The server is PostgreSQL ${version}; version ${VERSION_MIN} or later is needed.`,
  );
}

function parseUrl(url: string): string {
  if (/^postgres(ql)?:\/\//.test(url)) return url;
  throw fault('USAGE', 'The database is given as postgres://user@host:port/name.');
}
