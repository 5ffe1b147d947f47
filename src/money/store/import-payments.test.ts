import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { addAgencies, addReader, auditDeps, BANK, FIU, SCREENING } from '../../../test/support/agencies.ts';
import { forEachEngine } from '../../../test/support/engines.ts';
import { ACCESS_MIGRATIONS, type AuditDeps, audited, type Reader } from '../../access/index.ts';
import { fault, quietWork } from '../../base/index.ts';
import { EVIDENCE_MIGRATIONS } from '../../evidence/index.ts';
import { FINDINGS_MIGRATIONS } from '../../findings/index.ts';
import type { Json } from '../../store/index.ts';
import type { PaymentRecord } from '../model.ts';
import { importPayments, type PaymentChunk, type PaymentStream } from './import-payments.ts';
import type { PaymentBatchDraft } from './payment-batch.ts';
import { MONEY_MIGRATIONS } from './schema.ts';

const MIGRATIONS = [
  ...ACCESS_MIGRATIONS,
  ...EVIDENCE_MIGRATIONS,
  ...FINDINGS_MIGRATIONS,
  ...MONEY_MIGRATIONS,
];

/** Invented payments, two a chunk; breaks before a chunk where it is told to. */
function inventStream(count: number, breakAt?: { chunk: number; cause: unknown }): PaymentStream {
  return {
    unit: 'rows',
    async *chunks(from: Json): AsyncGenerator<PaymentChunk> {
      const start = typeof from === 'number' ? from : 0;
      for (let done = start; done < count; done += 2) {
        if (breakAt?.chunk === done / 2) throw breakAt.cause;
        const records = [inventPayment(done + 1), inventPayment(done + 2)];
        yield {
          records,
          state: done + 2,
          done: done + 2,
          total: count,
          exclusions: [],
          decimals: {},
          notes: [],
        };
      }
    },
  };
}

function inventPayment(row: number): PaymentRecord {
  const party = (number: number) => ({
    bank: 'Demo Bank',
    number: `ACC${number}`,
    name: `Demo Trader ${number}`,
    country: null,
  });
  return {
    row,
    locator: null,
    payer: party(row % 3),
    payee: party(10 + row),
    at: 1_700_000_000 + row * 60,
    paid: { minor: 100 * row, currency: 'PKR' },
    received: { minor: 100 * row, currency: 'PKR' },
    channel: 'wire',
    place: null,
    reference: null,
  };
}

forEachEngine('importPayments()', (engine) => {
  let deps: AuditDeps;
  let reader: Reader;
  let stranger: Reader;
  const draft = (sha: string): PaymentBatchDraft => ({
    fileName: 'payments.csv',
    format: 'aml-world-csv',
    sha256: sha.repeat(64),
    synthetic: true,
    grade: { scheme: 'admiralty', source: 'B', information: '2' },
    marking: {
      ...{ tlp: 2, handling: [], note: null, releasableTo: [BANK], compartments: [], caseRef: null },
      purposes: [SCREENING.purpose],
      owner: BANK,
    },
    by: 'system:test',
    at: new Date('2026-01-02T00:00:00Z'),
  });
  const count = (who: Reader): Promise<{ payments: number; accounts: number; statements: number }> =>
    audited(
      deps,
      { reader: who, policy: { kind: 'guarded', action: 'evidence:read', personalData: true } },
      async (tx) => {
        const found = await sql<{ payments: number; accounts: number; statements: number }>`select
          (select count(*)::int from payment) as payments, (select count(*)::int from payment_account) as accounts,
          (select count(*)::int from statement) as statements`.execute(tx.tables());
        return found.rows[0] ?? { payments: -1, accounts: -1, statements: -1 };
      },
    );

  beforeAll(async () => {
    deps = auditDeps(await engine.open(MIGRATIONS));
    await addAgencies(deps);
    reader = await addReader(deps, { agencyId: BANK }, SCREENING);
    stranger = await addReader(deps, { agencyId: FIU }, SCREENING);
  });

  it('throws away a stream that is refused in the middle', async () => {
    const refusal = fault('INPUT_MALFORMED', 'row 5: no amount');
    const stream = inventStream(8, { chunk: 2, cause: refusal });
    await expect(importPayments(deps, draft('a'), { stream, assertedBy: 'Demo Bank' })).rejects.toBe(refusal);
    expect(await count(reader)).toMatchObject({ payments: 0, accounts: 0 });
  });

  it('shows nothing of an import that was interrupted, and goes on with it', async () => {
    const broken = inventStream(8, { chunk: 2, cause: fault('STORE_UNAVAILABLE', 'gone') });
    await expect(
      importPayments(deps, draft('b'), { stream: broken, assertedBy: 'Demo Bank' }),
    ).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await count(reader)).toMatchObject({ payments: 0, accounts: 0 });
    const readings: number[] = [];
    const outcome = await importPayments(deps, draft('b'), {
      stream: inventStream(8),
      assertedBy: 'Demo Bank',
      work: { ...quietWork(), report: ({ done }) => void readings.push(done) },
    });
    expect(outcome).toMatchObject({ kind: 'resumed', payments: 8, accountsAdded: 11 });
    expect(readings).toEqual([6, 8]);
    const after = await count(reader);
    expect(after).toMatchObject({ payments: 8, accounts: 11 });
  });

  it('adds nothing when the same bytes come again', async () => {
    const before = await count(reader);
    const outcome = await importPayments(deps, draft('b'), {
      stream: inventStream(8),
      assertedBy: 'Demo Bank',
    });
    expect(outcome.kind).toBe('unchanged');
    expect(await count(reader)).toEqual(before);
  });

  it('keeps payments, their accounts and their parties from those whom they were not released to', async () => {
    expect(await count(stranger)).toEqual({ payments: 0, accounts: 0, statements: 0 });
  });

  it('throws away what a job cancels', async () => {
    const controller = new AbortController();
    const work = {
      ...quietWork(),
      signal: controller.signal,
      report: () => controller.abort(fault('CANCELLED', 'stopped')),
    };
    const options = { stream: inventStream(8), assertedBy: 'Demo Bank', work };
    await expect(importPayments(deps, draft('c'), options)).rejects.toMatchObject({ code: 'CANCELLED' });
    const again = await importPayments(deps, draft('c'), { ...options, work: quietWork() });
    expect(again).toMatchObject({ kind: 'imported', payments: 8 });
  });
});
