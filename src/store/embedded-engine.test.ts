import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { afterEach, expect, test, vi } from 'vitest';
import { createDataFolder } from '../../test/support/engines.ts';
import { systemClock } from '../base/index.ts';
import { TRANSACTIONS_WAITING_MAX } from './embedded-engine.ts';
import { FrontendFramer } from './embedded-protocol.ts';
import type { Store, Transaction } from './model.ts';
import { openStore } from './open-store.ts';

const folders: string[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const newFolder = async (): Promise<string> => {
  const folder = await createDataFolder();
  folders.push(folder);
  return folder;
};
const open = (data: string): Promise<Store> => openStore({ data }, { migrations: [], clock: systemClock() });
const coded = (code: string) => expect.objectContaining({ code });
const ask = (store: Store): Promise<unknown> =>
  store.transaction({ role: 'reader' }, (tx) =>
    sql`SELECT 1 AS one`.execute(tx.tables()).then(({ rows }) => rows),
  );

test('openStore() with memory keeps nothing and shares nothing', async () => {
  const [first, second] = [await open('memory'), await open('memory')];
  expect(await ask(first)).toEqual([{ one: 1 }]);
  expect(await ask(second)).toEqual([{ one: 1 }]);
  await first.close();
  expect(await ask(second)).toEqual([{ one: 1 }]);
  await second.close();
});

test('close() waits for the transaction that runs, and leaves nothing but the database behind', async () => {
  const folder = await newFolder();
  const store = await open(folder);
  const begun = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const running = store.transaction({ role: 'reader' }, async (tx: Transaction) => {
    begun.resolve();
    await goOn.promise;
    return (await sql`SELECT 2 AS two`.execute(tx.tables())).rows;
  });
  await begun.promise;
  const waiting = ask(store);
  const closing = store.close();
  await expect(waiting).rejects.toEqual(coded('STORE_UNAVAILABLE'));
  goOn.resolve();
  expect(await running).toEqual([{ two: 2 }]);
  await closing;
  await store.close();
  expect(await readdir(folder)).toEqual(['pgdata']);
});

test('close() refuses to be called inside a transaction, where it would wait for itself', async () => {
  const store = await open(await newFolder());
  await expect(store.transaction({ role: 'reader' }, () => store.close())).rejects.toEqual(coded('INTERNAL'));
  await store.close();
});

test('transaction() refuses to wait when too many wait already', async () => {
  const store = await open(await newFolder());
  const goOn = Promise.withResolvers<void>();
  const first = store.transaction({ role: 'reader' }, () => goOn.promise);
  const waiting = Array.from({ length: TRANSACTIONS_WAITING_MAX }, () => ask(store));
  await expect(ask(store)).rejects.toEqual(coded('STORE_BUSY'));
  goOn.resolve();
  await first;
  expect(await Promise.all(waiting)).toHaveLength(TRANSACTIONS_WAITING_MAX);
  await store.close();
});

test('a store whose thread dies says so to all who wait, and its folder can be opened again', async () => {
  const folder = await newFolder();
  const spy = vi.spyOn(Worker.prototype, 'postMessage');
  const store = await open(folder);
  const worker = spy.mock.contexts[0];
  if (!(worker instanceof Worker)) throw new Error('the thread was not found');
  const slow = store.transaction({ role: 'reader' }, (tx) =>
    sql`SELECT count(*) FROM generate_series(1, 100000000)`.execute(tx.tables()),
  );
  const waiting = ask(store);
  const ends = Promise.allSettled([slow, waiting]);
  await worker.terminate();
  for (const end of await ends)
    expect(end).toMatchObject({ status: 'rejected', reason: { code: 'STORE_UNAVAILABLE' } });
  await expect(ask(store)).rejects.toEqual(coded('STORE_UNAVAILABLE'));
  await store.close();
  const again = await open(folder);
  expect(await ask(again)).toEqual([{ one: 1 }]);
  await again.close();
});

test('openStore() refuses a damaged database each time, without keeping the lock', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'pgdata', 'global', 'pg_control'), 'damaged');
  await expect(open(folder)).rejects.toEqual(coded('STORE_UNAVAILABLE'));
  await expect(open(folder)).rejects.toEqual(coded('STORE_UNAVAILABLE'));
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  await expect(open(file)).rejects.toEqual(coded('STORE_UNAVAILABLE'));
});

const message = (type: string, bytes: number): Buffer => {
  const buffer = Buffer.alloc(1 + 4 + bytes);
  buffer.write(type, 'latin1');
  buffer.writeUInt32BE(4 + bytes, 1);
  return buffer;
};
const START_UP = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);

test('FrontendFramer gives out whole units only, however the bytes are cut', () => {
  const all = Buffer.concat([
    START_UP,
    message('P', 9),
    message('B', 3),
    message('E', 0),
    message('S', 0),
    message('Q', 20),
    message('d', 100),
    message('c', 0),
  ]);
  for (const size of [1, 3, 7, 64, all.length]) {
    const framer = new FrontendFramer();
    const units: number[] = [];
    for (let offset = 0; offset < all.length; offset += size) {
      const { unit, closing } = framer.push([all.subarray(offset, offset + size)]);
      if (unit !== null) units.push(unit.length);
      expect(closing).toBe(false);
    }
    expect(units.reduce((sum, length) => sum + length, 0)).toBe(all.length);
    expect(framer.heldBytes).toBe(0);
  }
});

test('FrontendFramer holds back what is not answered yet, and hears the goodbye', () => {
  const framer = new FrontendFramer();
  framer.push([START_UP]);
  expect(framer.push([message('P', 5), message('B', 5)]).unit).toBeNull();
  expect(framer.push([message('S', 0)]).unit).toHaveLength(25);
  expect(framer.push([message('X', 0)]).closing).toBe(true);
});
