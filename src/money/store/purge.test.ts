import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { addAgencies, auditDeps } from '../../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../../test/support/engines.ts';
import { MONEY_TEST_MIGRATIONS, paymentDraft } from '../../../test/support/payment-import.ts';
import type { AuditDeps } from '../../access/index.ts';
import type { PaymentParty, PaymentRecord } from '../model.ts';
import { importPayments, type PaymentStream } from './import-payments.ts';
import { purgePayments } from './purge.ts';

/** Payments between invented accounts, one chunk of them. */
function streamOf(pairs: readonly (readonly [string, string])[]): PaymentStream {
  const records = pairs.map(([payer, payee], at): PaymentRecord => {
    const amount = { minor: 1000, currency: 'PKR' };
    return {
      ...{ row: at + 1, locator: null, payer: partyOf(payer), payee: partyOf(payee) },
      ...{
        at: 1_767_225_600 + at,
        paid: amount,
        received: amount,
        channel: 'wire',
        place: null,
        reference: null,
      },
    };
  });
  const { length } = records;
  return {
    unit: 'rows',
    async *chunks(from) {
      if (typeof from === 'number') return;
      yield { records, state: length, done: length, total: length, exclusions: [], decimals: {}, notes: [] };
    },
  };
}

function partyOf(number: string): PaymentParty {
  return { bank: 'Demo Bank', number, name: `Demo Trader ${number}`, country: null };
}

forEachEngine('purgePayments()', (engine) => {
  let deps: AuditDeps;
  const importPairs = (sha: string, pairs: readonly (readonly [string, string])[]) =>
    importPayments(
      deps,
      { ...paymentDraft(), sha256: sha.repeat(64) },
      { stream: streamOf(pairs), assertedBy: 'Demo Bank' },
    );
  const purgeFrom = (sha: string, day: string) =>
    asOwner(deps.store, (tx) =>
      tx.run(
        `update payment_batch set purge_due = reader_today() + $2::integer, review_due = least(review_due, reader_today() + $2::integer)
         where sha256 = $1`,
        [sha.repeat(64), day === 'today' ? 0 : 1],
      ),
    );
  const left = async () => {
    const found = await deps.store.transaction({ role: 'system' }, (tx) =>
      sql<{ batches: number; ends: number; payments: number; accounts: readonly string[] }>`select
        (select count(*)::integer from payment_batch) as batches, (select count(*)::integer from payment_batch_end) as ends,
        (select count(*)::integer from payment) as payments,
        (select array_agg(number order by number) from payment_account) as accounts`.execute(tx.tables()),
    );
    return found.rows[0];
  };

  beforeAll(async () => {
    deps = auditDeps(await engine.open(MONEY_TEST_MIGRATIONS));
    await addAgencies(deps);
    await importPairs('a', [
      ['OLD1', 'SHARED'],
      ['OLD2', 'SHARED'],
    ]);
    await importPairs('b', [['SHARED', 'NEW1']]);
  });

  it('leaves what is due tomorrow', async () => {
    await purgeFrom('a', 'tomorrow');
    expect(await purgePayments(deps)).toEqual({ batches: 0, payments: 0, contexts: 0 });
    expect(await left()).toMatchObject({ batches: 2, payments: 3 });
  });

  it('removes a batch that is due with its payments and the accounts that nothing names any more, and tells it to the audit log', async () => {
    await purgeFrom('a', 'today');
    expect(await purgePayments(deps)).toEqual({ batches: 1, payments: 2, contexts: 0 });
    expect(await left()).toEqual({ batches: 1, ends: 1, payments: 1, accounts: ['NEW1', 'SHARED'] });
    const entries = await asOwner(deps.store, (tx) =>
      tx.run(`select detail from audit_entry where action = 'payments:purge' order by seq`),
    );
    expect(entries.rows).toHaveLength(2);
    expect(String(entries.rows[1]?.['detail'])).toContain('"payments":2');
    expect(await purgePayments(deps)).toEqual({ batches: 0, payments: 0, contexts: 0 });
  });

  it('is not done by deleting: no role may', async () => {
    for (const role of ['reader', 'writer', 'auditor', 'system'] as const) {
      const deleted = deps.store.transaction({ role }, (tx) => sql`delete from payment`.execute(tx.tables()));
      await expect(deleted, role).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});
