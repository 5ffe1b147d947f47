/** Opens a store and brings its schema up to date. */

import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { EmbeddedEngine } from './embedded-engine.ts';
import type { Engine } from './engine.ts';
import { JOB_MIGRATIONS } from './job-migrations.ts';
import { migrate } from './migrate.ts';
import type { Store, StoreLocation, StoreOptions } from './model.ts';
import { ensureRoles } from './roles.ts';
import { ServerEngine } from './server-engine.ts';
import { SqlStore } from './sql-store.ts';

/**
 * Opens a store: creates what is missing (folder, database, roles, tables) and applies the migrations given, after the store's
 * own. Close it, or bind it with `await using`.
 * @throws STORE_LOCKED when another process, or this one, has the data folder open
 * @throws STORE_UNAVAILABLE when the database does not start or answer, or is older than PostgreSQL 15
 * @throws STORE_MISMATCH when the data were written with other migrations
 * @example
 * const store = await openStore({ data: 'memory' }, { migrations: [], clock: systemClock() });
 * await store.close();
 */
export async function openStore(location: StoreLocation, options: StoreOptions): Promise<Store> {
  const store = new SqlStore(await openEngine(location, options), `${process.pid}-${randomUUID()}`);
  try {
    await ensureRoles(store);
    await migrate(store, { migrations: [...JOB_MIGRATIONS, ...options.migrations], clock: options.clock });
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

function openEngine(location: StoreLocation, { clock }: StoreOptions): Promise<Engine> {
  if ('database' in location) return ServerEngine.open(location.database);
  return EmbeddedEngine.open(location.data === 'memory' ? null : resolve(location.data), clock);
}
