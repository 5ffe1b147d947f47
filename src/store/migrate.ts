/** Brings the schema up to date: each migration once, in a transaction, in the order given. */

import { type Clock, contentHash, fault } from '../base/index.ts';
import type { Migration } from './model.ts';
import type { OpenTransaction, SqlStore } from './sql-store.ts';

/** Key of the lock that keeps two openings of one database from migrating at once (the letters "silsila" as a number). */
const MIGRATION_LOCK = 0x73696c73;

const LEDGER = `CREATE TABLE IF NOT EXISTS store_migration (
  id text PRIMARY KEY, position int NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL)`;

/**
 * Applies what is missing; returns the ids applied now.
 * @throws STORE_MISMATCH when an applied migration differs from the one given, or is not among those given
 */
export async function migrate(
  store: SqlStore,
  { migrations, clock }: { readonly migrations: readonly Migration[]; readonly clock: Clock },
): Promise<readonly string[]> {
  checkIds(migrations);
  const known = await store.asOwner(async (tx) => {
    await lock(tx);
    await tx.run(LEDGER);
    return checkApplied(tx, migrations);
  });
  const applied: string[] = [];
  for (const migration of migrations) {
    if (known.has(migration.id)) continue;
    const isNew = await store.asOwner(async (tx) => {
      await lock(tx);
      return applyOnce(tx, migration, clock);
    });
    if (isNew) applied.push(migration.id);
  }
  return applied;
}

async function applyOnce(tx: OpenTransaction, { id, sql }: Migration, clock: Clock): Promise<boolean> {
  const { rows } = await tx.run('SELECT FROM store_migration WHERE id = $1', [id]);
  if (rows.length > 0) return false;
  try {
    await tx.run(sql);
  } catch (error) {
    throw fault('STORE_MISMATCH', `The migration ${id} could not be applied; nothing of it was kept.`, {
      cause: error,
    });
  }
  await tx.run(
    `INSERT INTO store_migration (id, position, checksum, applied_at)
     SELECT $1, count(*) + 1, $2, $3 FROM store_migration`,
    [id, contentHash([id, sql]), clock.now()],
  );
  return true;
}

/** The ids of what was applied before; what was stays so. */
async function checkApplied(
  tx: OpenTransaction,
  migrations: readonly Migration[],
): Promise<ReadonlySet<string>> {
  const known = new Map(migrations.map(({ id, sql }) => [id, contentHash([id, sql])]));
  const { rows } = await tx.run('SELECT id, checksum FROM store_migration ORDER BY position');
  for (const row of rows) {
    const id = String(row['id']);
    const checksum = known.get(id);
    if (checksum === undefined)
      throw fault('STORE_MISMATCH', `The data hold the migration ${id}, which is not known here.`);
    if (checksum !== row['checksum']) {
      throw fault(
        'STORE_MISMATCH',
        `The migration ${id} was changed after it had been applied to these data.`,
      );
    }
  }
  return new Set(rows.map((row) => String(row['id'])));
}

async function lock(tx: OpenTransaction): Promise<void> {
  await tx.run('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
}

function checkIds(migrations: readonly Migration[]): void {
  const seen = new Set<string>();
  for (const { id } of migrations) {
    if (!/^[a-z]+-\d{3}$/.test(id))
      throw fault('INTERNAL', `the migration id ${id} is not of the form module-000`);
    if (seen.has(id)) throw fault('INTERNAL', `the migration id ${id} is given twice`);
    seen.add(id);
  }
}
