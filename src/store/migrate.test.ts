import { sql } from 'kysely';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import { createDatabase, startPostgres } from '../../test/support/postgres.ts';
import { systemClock } from '../base/index.ts';
import type { Migration, Store } from './model.ts';
import { openStore } from './open-store.ts';

const FIRST: Migration = {
  id: 'area-001',
  sql: 'CREATE TABLE area (id int PRIMARY KEY); INSERT INTO area VALUES (1)',
};
const SECOND: Migration = {
  id: 'area-002',
  sql: 'ALTER TABLE area ADD COLUMN name text; UPDATE area SET name = id::text',
};

const coded = (code: string, text: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(text) });
const rowsOf = async (store: Store, query: string): Promise<readonly unknown[]> =>
  (await asOwner(store, (tx) => tx.run(query))).rows;
const ledger = (store: Store) =>
  rowsOf(store, `SELECT id, position FROM store_migration WHERE id LIKE 'area-%' ORDER BY position`);

forEachEngine('migrations', (engine) => {
  test('openStore() applies each once, in order, also those added later', async () => {
    const location = await engine.locate();
    const first = await engine.open([FIRST], location);
    await first.close();
    const second = await engine.open([FIRST, SECOND], location);
    expect(await rowsOf(second, 'SELECT * FROM area')).toEqual([{ id: 1, name: '1' }]);
    expect(await ledger(second)).toEqual([
      { id: 'area-001', position: 2 },
      { id: 'area-002', position: 3 },
    ]);
    await second.close();
    const third = await engine.open([FIRST, SECOND], location);
    expect(await ledger(third)).toHaveLength(2);
  });

  test('openStore() refuses a migration that was changed after it had been applied', async () => {
    const location = await engine.locate();
    await (await engine.open([FIRST], location)).close();
    const changed = engine.open([{ ...FIRST, sql: `${FIRST.sql}, (2)` }], location);
    await expect(changed).rejects.toEqual(coded('STORE_MISMATCH', 'area-001 was changed'));
    const store = await engine.open([FIRST], location);
    expect(await rowsOf(store, 'SELECT * FROM area')).toEqual([{ id: 1 }]);
  });

  test('openStore() refuses data that a later version wrote', async () => {
    const location = await engine.locate();
    await (await engine.open([FIRST, SECOND], location)).close();
    await expect(engine.open([FIRST], location)).rejects.toEqual(
      coded('STORE_MISMATCH', 'area-002, which is not known'),
    );
  });

  test('openStore() keeps nothing of a migration that fails, and what was applied before it', async () => {
    const location = await engine.locate();
    const broken: Migration = { id: 'area-002', sql: 'CREATE TABLE half (id int); SELECT 1 / 0' };
    await expect(engine.open([FIRST, broken], location)).rejects.toEqual(
      coded('STORE_MISMATCH', 'area-002 could not'),
    );
    const store = await engine.open([FIRST, SECOND], location);
    expect(
      await rowsOf(store, `SELECT to_regclass('half') AS half, (SELECT name FROM area) AS name`),
    ).toEqual([{ half: null, name: '1' }]);
  });

  test('openStore() refuses ids that are malformed or given twice', async () => {
    await expect(engine.open([{ id: 'Area 1', sql: 'SELECT 1' }])).rejects.toEqual(
      coded('INTERNAL', 'Area 1'),
    );
    await expect(engine.open([FIRST, FIRST])).rejects.toEqual(coded('INTERNAL', 'given twice'));
  });

  test('openStore() makes roles that can neither log in, nor pass policies, nor create tables', async () => {
    const store = await engine.open([]);
    const query = `SELECT rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles
      WHERE rolname LIKE 'silsila\\_%' AND rolname <> current_user ORDER BY 1`;
    const none = { rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false };
    expect(await rowsOf(store, query)).toEqual(
      ['auditor', 'reader', 'system', 'writer'].map((role) => ({ rolname: `silsila_${role}`, ...none })),
    );
    const create = store.transaction({ role: 'writer' }, (tx) =>
      sql`CREATE TABLE mine (id int)`.execute(tx.tables()),
    );
    await expect(create).rejects.toEqual(coded('NOT_ALLOWED', '42501'));
  });
});

test('openStore() by many processes at once on one server applies each migration once', async () => {
  const urls = await Promise.all(
    [0, 1].map((n) => createDatabase(inject('postgresUrl'), `race_${process.pid}_${n}`)),
  );
  const openings = [...urls, ...urls, ...urls].map((database) =>
    openStore({ database }, { migrations: [FIRST, SECOND], clock: systemClock() }),
  );
  const stores = await Promise.all(openings);
  for (const store of stores)
    expect(await rowsOf(store, 'SELECT * FROM area')).toEqual([{ id: 1, name: '1' }]);
  for (const store of stores) await store.close();
});

test('openStore() works for a user who may create roles and is no superuser, on a server without any', async () => {
  const server = await startPostgres();
  try {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('CREATE ROLE keeper LOGIN CREATEROLE');
    await client.query('CREATE ROLE stranger LOGIN');
    await client.query('CREATE DATABASE kept OWNER keeper');
    await client.end();
    const url = new URL(server.url);
    url.pathname = '/kept';
    url.username = 'stranger';
    const refused = openStore({ database: url.href }, { migrations: [], clock: systemClock() });
    await expect(refused).rejects.toEqual(coded('STORE_UNAVAILABLE', 'Let an administrator run CREATE ROLE'));
    url.username = 'keeper';
    const store = await openStore({ database: url.href }, { migrations: [FIRST], clock: systemClock() });
    const who = await store.transaction({ role: 'reader' }, (tx) =>
      sql`SELECT current_user AS who`.execute(tx.tables()),
    );
    expect(who.rows).toEqual([{ who: 'silsila_reader' }]);
    await store.close();
  } finally {
    await server.stop();
  }
});

test('openStore() says plainly when the server does not answer, or the address is none', async () => {
  const open = (database: string) => openStore({ database }, { migrations: [], clock: systemClock() });
  await expect(open('postgres://nobody@127.0.0.1:1/none')).rejects.toEqual(
    coded('STORE_UNAVAILABLE', 'ECONNREFUSED'),
  );
  const missing = new URL(inject('postgresUrl'));
  missing.pathname = '/no_such_database';
  await expect(open(missing.href)).rejects.toEqual(coded('STORE_UNAVAILABLE', '3D000'));
  await expect(open('mysql://root@localhost/x')).rejects.toEqual(coded('USAGE', 'postgres://'));
});
