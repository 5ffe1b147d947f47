import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asOwner } from '../../test/support/engines.ts';
import { createDatabase } from '../../test/support/postgres.ts';
import { systemClock } from '../base/index.ts';
import type { Store, Transaction } from './model.ts';
import { openStore } from './open-store.ts';
import { CONNECTIONS_MAX } from './server-engine.ts';

let store: Store;
beforeAll(async () => {
  const database = await createDatabase(inject('postgresUrl'), `server_${randomUUID().replaceAll('-', '')}`);
  store = await openStore({ database }, { migrations: [], clock: systemClock() });
});
afterAll(() => store.close());

const coded = (code: string) => expect.objectContaining({ code });
const findPid = async (tx: Transaction): Promise<number> => {
  const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(tx.tables());
  return rows[0]?.pid ?? 0;
};
const end = (pid: number): Promise<unknown> =>
  asOwner(store, (tx) => tx.run('SELECT pg_terminate_backend($1, 5000)', [pid]));

test('a connection that is lost in the middle of a transaction fails that one alone', async () => {
  const lost = store.transaction({ role: 'reader' }, async (tx) => {
    const pid = await findPid(tx);
    await endElsewhere(pid);
    return findPid(tx);
  });
  await expect(lost).rejects.toEqual(coded('STORE_UNAVAILABLE'));
  expect(await store.transaction({ role: 'reader' }, findPid)).toBeGreaterThan(0);
});

test('connections that were lost while idle are replaced', async () => {
  const pids = await Promise.all([1, 2, 3].map(() => store.transaction({ role: 'reader' }, findPid)));
  await Promise.all([...new Set(pids)].map((pid) => end(pid).catch(() => undefined)));
  expect(await store.transaction({ role: 'reader' }, findPid)).toBeGreaterThan(0);
});

test('more transactions than connections wait for their turn', async () => {
  const pids = await Promise.all(
    Array.from({ length: 5 * CONNECTIONS_MAX }, () => store.transaction({ role: 'reader' }, findPid)),
  );
  expect(new Set(pids).size).toBeLessThanOrEqual(CONNECTIONS_MAX);
});

async function endElsewhere(pid: number): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
  await client.end();
}
