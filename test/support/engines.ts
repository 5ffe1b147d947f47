/** Runs one suite on both engines: PGlite in a fresh data folder, and a fresh database of the run's PostgreSQL. */

import { hash, randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, inject } from 'vitest';
import { systemClock } from '../../src/base/index.ts';
import type { Migration, Store, StoreLocation } from '../../src/store/model.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type OpenTransaction, SqlStore } from '../../src/store/sql-store.ts';
import { createDatabase } from './postgres.ts';

/** An engine under test. What it opens and creates is closed and removed after the suite. */
export interface TestEngine {
  readonly kind: 'embedded' | 'server';
  /** A fresh, empty place for a store. */
  locate(): Promise<StoreLocation>;
  /** Opens a store in a fresh place, or in the one given. */
  open(migrations: readonly Migration[], location?: StoreLocation): Promise<Store>;
}

/** Declares the suite twice, once an engine: `name on embedded` and `name on server`. */
export function forEachEngine(name: string, body: (engine: TestEngine) => void): void {
  for (const kind of ['embedded', 'server'] as const) {
    describe(`${name} on ${kind}`, () => {
      const stores: Store[] = [];
      const folders: string[] = [];
      afterAll(async () => {
        for (const store of stores) await store.close();
        for (const folder of folders) await rm(folder, { recursive: true, force: true });
      });
      const locate = (): Promise<StoreLocation> =>
        kind === 'embedded' ? locateFolder(folders) : locateDatabase();
      const open = async (migrations: readonly Migration[], location?: StoreLocation): Promise<Store> => {
        const place =
          location ?? (kind === 'embedded' ? await locateFolder(folders, migrations) : await locate());
        const store = await openStore(place, { migrations, clock: systemClock() });
        stores.push(store);
        return store;
      };
      body({ kind, locate, open });
    });
  }
}

/** Runs statements as the owner of the schema, past every policy: for what a test must break or look at by force. */
export function asOwner<T>(store: Store, run: (tx: OpenTransaction) => Promise<T>): Promise<T> {
  if (!(store instanceof SqlStore)) throw new Error('the store is not one that openStore() made');
  return store.asOwner(run);
}

/** A data folder with an embedded database without rows, these migrations applied, copied from a template: creating one takes seconds. */
export async function createDataFolder(migrations: readonly Migration[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'silsila-data-'));
  copyFolder(await findTemplate(inject('templateFolder'), migrations), folder);
  return folder;
}

async function locateFolder(
  folders: string[],
  migrations: readonly Migration[] = [],
): Promise<StoreLocation> {
  const folder = await createDataFolder(migrations);
  folders.push(folder);
  return { data: folder };
}

async function locateDatabase(): Promise<StoreLocation> {
  return {
    database: await createDatabase(inject('postgresUrl'), `test_${randomUUID().replaceAll('-', '')}`),
  };
}

/** The first test file that needs a template makes it, of the one without migrations; of two at once, one is kept. */
async function findTemplate(folder: string, migrations: readonly Migration[]): Promise<string> {
  const template = join(folder, hash('sha256', JSON.stringify(migrations)));
  if (await stat(template).catch(() => null)) return template;
  const draft = `${template}-${randomUUID()}`;
  if (migrations.length > 0) copyFolder(await findTemplate(folder, []), draft);
  const store = await openStore({ data: draft }, { migrations, clock: systemClock() });
  await store.close();
  await rename(draft, template).catch(() => rm(draft, { recursive: true, force: true }));
  return template;
}

/** At once: a thousand small files one by one take four times as long when each is waited for. */
function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}
