import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { buildServer } from '../../src/api/index.ts';
import { BANK } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { importFile, paymentsFile } from './payments.ts';
import { ALL_MIGRATIONS, openWorld } from './world.ts';

/** What the store holds of payments. */
interface Held {
  readonly batches: number;
  readonly payments: number;
  readonly accounts: number;
  readonly imports: number;
}

forEachEngine('a server that starts', (engine) => {
  it('removes payments past their day, with what tells of their import, and says so in the audit log', async () => {
    const store = await engine.open(ALL_MIGRATIONS);
    const world = await openWorld(store);
    const analyst = await world.enrol({ agencyId: BANK });
    const payment = { day: 1, from: 'PAYER', to: 'PAYEE', amount: 100 };
    await importFile(world, analyst, { file: paymentsFile([payment]) });
    await importFile(world, analyst, { file: paymentsFile([{ ...payment, from: 'OTHER' }]) });
    const held = async (): Promise<Held | undefined> => {
      const found = await store.transaction({ role: 'system' }, (tx) =>
        sql<Held>`select (select count(*)::integer from payment_batch) as batches, (select count(*)::integer from payment) as payments,
          (select count(*)::integer from payment_account) as accounts,
          (select count(*)::integer from payment_import) as imports`.execute(tx.tables()),
      );
      return found.rows[0];
    };
    expect(await held()).toEqual({ batches: 2, payments: 2, accounts: 3, imports: 2 });
    await world.close();
    await asOwner(store, async (tx) => {
      await tx.run(
        'update payment_batch set purge_due = reader_today(), review_due = reader_today() where seq = 1',
      );
      await tx.run('update payment_import set purge_due = reader_today()');
    });
    const server = await buildServer(world.deps, { log: { write: () => undefined } });
    expect(await held()).toEqual({ batches: 1, payments: 1, accounts: 2, imports: 0 });
    const entries = await asOwner(store, (tx) =>
      tx.run(`select detail from audit_entry where action = 'payments:purge' order by seq desc limit 1`),
    );
    expect(String(entries.rows[0]?.['detail'])).toContain('"payments":1');
    await server.close();
  });
});
