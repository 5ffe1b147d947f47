/** The port to a database engine: a connection is leased, used, and given back. Both engines are spoken to by one driver. */

import type pg from 'pg';

/** One leased connection. */
export interface Lease {
  readonly client: pg.ClientBase;
  /** Gives the connection back; a broken one is thrown away. */
  release(state: 'sound' | 'broken'): void;
}

/** A database engine. */
export interface Engine {
  readonly kind: 'embedded' | 'server';
  /**
   * Waits for a connection.
   * @throws STORE_UNAVAILABLE when the engine is closed or does not answer
   * @throws STORE_BUSY when too many wait already
   */
  lease(): Promise<Lease>;
  close(): Promise<void>;
}
