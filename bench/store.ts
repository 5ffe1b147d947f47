/** Measures the store: opening, bulk load, reads and commits. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { systemClock } from '../src/base/index.ts';
import { openStore, type Store, type StoreLocation } from '../src/store/index.ts';
import { LOAD_COLUMNS, LOAD_MIGRATIONS, loadRows } from '../test/support/load-table.ts';
import type { Figure } from './figure.ts';

const COPY_ROWS = 200_000;
const READS = 2_000;
const COMMITS = 200;

/** A table without policies and with text alone, next to the one with row-level security, a key and an index. */
const MIGRATIONS = [
  ...LOAD_MIGRATIONS,
  {
    id: 'bench-001',
    sql: `CREATE TABLE plain (${LOAD_COLUMNS.map((column) => `${column} text`).join(', ')});
      GRANT SELECT, INSERT ON plain TO silsila_writer`,
  },
];

/** Measures the embedded engine in a temporary folder. */
export async function benchStore(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-bench-'));
  try {
    return await benchLocation({ data: folder }, 'embedded');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Measures a store at a location, which must be empty; `label` begins the names of the figures. */
export async function benchLocation(location: StoreLocation, label: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const add = (name: string, value: number, unit: string): void => {
    figures.push({ name: `${label}: ${name}`, value: Math.round(value * 1000) / 1000, unit });
  };
  const open = (): Promise<Store> => openStore(location, { migrations: MIGRATIONS, clock: systemClock() });
  let store = await timed(open, (ms) => add('first opening', ms, 'ms'));
  for (const table of ['plain', 'load']) {
    const name = table === 'plain' ? '10 text columns' : '10 typed columns, row-level security, key, index';
    const load = (): Promise<number> =>
      store.transaction({ role: 'writer' }, (tx) =>
        tx.copyIn(table, LOAD_COLUMNS, loadRows(COPY_ROWS, 'bench')),
      );
    await timed(load, (ms) => add(`COPY, ${name}`, (COPY_ROWS / ms) * 1000, 'rows/s'));
  }
  await timed(
    () => store.maintain(),
    (ms) => add('maintain() after both', ms, 'ms'),
  );
  await benchReads(store, add);
  await store.close();
  store = await timed(open, (ms) => add('opening again', ms, 'ms'));
  await store.close();
  return figures;
}

async function benchReads(
  store: Store,
  add: (name: string, value: number, unit: string) => void,
): Promise<void> {
  const read = (id: number) => sql`SELECT value FROM load WHERE batch = 'bench' AND id = ${id}`;
  const inside = (): Promise<void> =>
    store.transaction({ role: 'writer' }, async (tx) => {
      for (let id = 1; id <= READS; id += 1) await read(id).execute(tx.tables());
    });
  await timed(inside, (ms) => add('point read in a transaction', ms / READS, 'ms'));
  const each = async (): Promise<void> => {
    for (let id = 1; id <= READS; id += 1) {
      await store.transaction({ role: 'writer', settings: { 'app.token': 'x' } }, (tx) =>
        read(id).execute(tx.tables()),
      );
    }
  };
  await timed(each, (ms) => add('transaction with one point read', ms / READS, 'ms'));
  const commits = async (): Promise<void> => {
    for (let id = 1; id <= COMMITS; id += 1) {
      await store.transaction({ role: 'writer' }, (tx) =>
        tx.copyIn('load', LOAD_COLUMNS, loadRows(1, `commit ${id}`)),
      );
    }
  };
  await timed(commits, (ms) => add('durable transaction with one row', ms / COMMITS, 'ms'));
}

async function timed<T>(run: () => Promise<T>, tell: (ms: number) => void): Promise<T> {
  const start = performance.now();
  const result = await run();
  tell(performance.now() - start);
  return result;
}
