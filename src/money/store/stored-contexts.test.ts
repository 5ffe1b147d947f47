import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { addAgencies, addReader, auditDeps, BANK, FIU, SCREENING } from '../../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../../test/support/engines.ts';
import {
  contextDraft,
  MONEY_TEST_MIGRATIONS,
  paymentDraft,
  storeAs,
} from '../../../test/support/payment-import.ts';
import { type AuditDeps, audited } from '../../access/index.ts';
import { quietWork } from '../../base/index.ts';
import type { PaymentRecord } from '../model.ts';
import { importPayments } from './import-payments.ts';
import { findPaymentBatch, readAllBatches } from './list-batches.ts';
import { loadColumns, systemPages } from './load-columns.ts';
import { purgePayments } from './purge.ts';
import { listContexts, newestOfEach, readContext, type StoredContext } from './stored-contexts.ts';

const NORTH = { regions: { ofBank: { '010': 'Demo-North' }, ofPlace: {} } };
const SOUTH = { regions: { ofBank: { '010': 'Demo-South' }, ofPlace: {} } };
const GATE = { regions: { ofBank: {}, ofPlace: { 'Demo-Gate': 'Demo-North' } }, licensed: [] };

function invoice(id: string, paymentRows: number[]) {
  return {
    ...{ id, month: '2024-01', hs6: '520100', exporter: 'Demo-A', importer: 'Demo-B', unit: 'bale' },
    ...{ quantity: 2, priceMinor: 100, currency: 'PKR', paymentRows },
  };
}

forEachEngine('storeContexts()', (engine) => {
  let deps: AuditDeps;

  beforeEach(async () => {
    deps = auditDeps(await engine.open(MONEY_TEST_MIGRATIONS));
    await addAgencies(deps);
  });

  const all = (): Promise<readonly StoredContext[]> =>
    deps.store.transaction({ role: 'system' }, (tx) => listContexts(tx, BANK));
  const importRows = async (sha: string, rows: readonly number[]) => {
    const records = rows.map((row): PaymentRecord => {
      const amount = { minor: 100 * row, currency: 'PKR' };
      const party = (number: string) => ({ bank: '010', number, name: null, country: null });
      return {
        ...{ row, locator: null, payer: party('a'), payee: party('b'), at: 1_704_067_200 + row },
        ...{ paid: amount, received: amount, channel: 'wire', place: null, reference: null },
      };
    });
    const done = records.length;
    const draft = { ...paymentDraft(), sha256: sha.repeat(64) };
    const { batchId } = await importPayments(deps, draft, {
      assertedBy: 'Demo Bank',
      stream: {
        unit: 'rows',
        async *chunks() {
          yield { records, state: done, done, total: done, exclusions: [], decimals: {}, notes: [] };
        },
      },
    });
    const batch = await deps.store.transaction({ role: 'system' }, (tx) => findPaymentBatch(tx, batchId));
    if (batch === null) throw new Error('the batch was not stored');
    return batch;
  };

  it('keeps each kind by itself: the newest is in force, older ones stay, the same file adds nothing', async () => {
    const [first] = await storeAs(deps, contextDraft({ told: NORTH }));
    expect(first).toMatchObject({ outcome: 'imported', context: { kind: 'bank-regions', entries: 1 } });
    expect(await storeAs(deps, contextDraft({ told: NORTH }))).toEqual([
      { outcome: 'unchanged', context: first?.context },
    ]);
    await storeAs(deps, contextDraft({ told: GATE }));
    await storeAs(deps, contextDraft({ told: SOUTH }));
    expect((await all()).map(({ kind }) => kind)).toEqual([
      ...['bank-regions', 'licensed', 'place-regions', 'bank-regions'],
    ]);
    const inForce = newestOfEach(await all());
    const stored = { columns: (await load([])).columns, placeOf: () => ({ batch: 0, row: 0 }) };
    const told = await deps.store.transaction({ role: 'system' }, (tx) => readContext(tx, inForce, stored));
    expect(told).toEqual({
      regions: { ofBank: { '010': 'Demo-South' }, ofPlace: { 'Demo-Gate': 'Demo-North' } },
      licensed: [],
    });
    await storeAs(deps, contextDraft({ told: NORTH }));
    expect(newestOfEach(await all()).find(({ kind }) => kind === 'bank-regions')?.sha256).toBe(
      first?.context.sha256,
    );
    expect(await all()).toHaveLength(5);
  });

  it('is seen by its agency within the clearance, and by nobody else', async () => {
    await storeAs(deps, contextDraft({ told: NORTH, tlp: 3 }));
    const seenBy = async (agencyId: number, tlpMax: 2 | 3): Promise<number> => {
      const reader = await addReader(deps, { agencyId, tlpMax }, SCREENING);
      return audited(
        deps,
        { reader, policy: { kind: 'guarded', action: 'payments:read', personalData: true } },
        async (tx) => {
          const found = await sql<{ id: string }>`select id from payment_context`.execute(tx.tables());
          return found.rows.length;
        },
      );
    };
    expect([await seenBy(BANK, 3), await seenBy(BANK, 2), await seenBy(FIU, 3)]).toEqual([1, 0, 0]);
  });

  const load = async (shas: readonly string[]) => {
    for (const sha of shas) await importRows(sha, [1, 2, 3]);
    const batches = await deps.store.transaction({ role: 'system' }, (tx) => readAllBatches(tx));
    const told = { clock: deps.clock, work: quietWork() };
    return loadColumns(systemPages(deps.store), { batches, paymentsMax: 100 }, told);
  };

  it('reads invoices by the rows of their own batch, of each batch the newest', async () => {
    const stored = await load(['b', 'c']);
    const batches = await deps.store.transaction({ role: 'system' }, (tx) => readAllBatches(tx));
    for (const [at, batch] of batches.entries()) {
      const told = { customs: { invoices: [invoice(`i${at}`, [2, 3, 9])], mirror: [] } };
      await storeAs(deps, contextDraft({ told, batch }));
    }
    const inForce = newestOfEach(await all());
    const told = await deps.store.transaction({ role: 'system' }, (tx) => readContext(tx, inForce, stored));
    const named = told.customs?.invoices.map(({ id, paymentRows }) => [
      id,
      paymentRows.map((row) => stored.placeOf(stored.columns.rows.indexOf(row))),
    ]);
    expect(new Map(named?.map(([id, places]) => [id, places] as const))).toEqual(
      new Map(batches.map(({ seq: batch }, at) => [`i${at}`, [2, 3].map((row) => ({ batch, row }))])),
    );
  });

  it.each([
    ['nothing', {}, 'INPUT_MALFORMED'],
    [
      'invoices without their batch',
      { customs: { invoices: [invoice('i', [1])], mirror: [] } },
      'REQUEST_INVALID',
    ],
  ])('refuses %s', async (_, told, code) => {
    await expect(storeAs(deps, contextDraft({ told }))).rejects.toMatchObject({ code });
    expect(await all()).toEqual([]);
  });

  it('refuses a batch that no invoice needs', async () => {
    const batch = await importRows('d', [1]);
    await expect(storeAs(deps, contextDraft({ told: NORTH, batch }))).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
    });
  });

  it('goes when its day has come, with an entry in the audit log, and by no other way', async () => {
    await storeAs(deps, contextDraft({ told: NORTH }));
    await storeAs(deps, contextDraft({ told: GATE }));
    await asOwner(deps.store, (tx) =>
      tx.run(
        `update payment_context set purge_due = reader_today(), review_due = reader_today() where kind = 'bank-regions'`,
      ),
    );
    expect(await purgePayments(deps)).toMatchObject({ contexts: 1 });
    expect((await all()).map(({ kind }) => kind)).toEqual(['licensed', 'place-regions']);
    for (const role of ['reader', 'writer', 'auditor', 'system'] as const) {
      for (const statement of [
        sql`delete from payment_context`,
        sql`update payment_context set entries = 0`,
      ]) {
        const done = deps.store.transaction({ role }, (tx) => statement.execute(tx.tables()));
        await expect(done, role).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      }
    }
  });
});
