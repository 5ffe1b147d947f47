import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { addAgencies, auditDeps } from '../../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../../test/support/engines.ts';
import { fileOfTar } from '../../../test/support/money/tar.ts';
import { MONEY_TEST_MIGRATIONS, paymentDraft } from '../../../test/support/payment-import.ts';
import { sharedData } from '../../../test/support/shared-data.ts';
import type { AuditDeps } from '../../access/index.ts';
import { importPayments, type PaymentImport } from './import-payments.ts';
import { openPaymentStream } from './open-payment-stream.ts';

const FOLDER = sharedData('payments/iso20022');
const ARCHIVE = sharedData('payments/amlsim/20K_fanin200cycle200.tgz');
/** More than a hundred thousand payments take a while on a slow machine, in milliseconds. */
const WAIT_MS = 240_000;

/** Payments of each message by currency, with their sum in minor units, added up by hand. */
const MESSAGES: readonly (readonly [string, readonly (number | string)[]])[] = [
  ['200519_camt.052_P_CH2909000000250094239_1110092686_0_2019042416072347.xml', [2, 'CHF', '101600']],
  ['200519_camt.054-Credit_P_CH2909000000250094239_1110092691_0_2019042421291293.xml', [1, 'CHF', '150000']],
  ['200519_camt.054-Debit_P_CH2909000000250094239_1110092692_0_2019042401501580.xml', [1, 'CHF', '91300']],
  ['200519_camt.054_P_CH2909000000250094239_1111091335_0_2020061900081727.xml', [2, 'CHF', '169222']],
  ['200924_camt.054_P_CH2909000000250094239_1110092703_0_2019042423412214.xml', [6, 'CHF', '150000']],
  ['camt.053_P_CH2909000000250094239_1110092698_0_2020112503071366.xml', [5, 'CHF', '481142']],
  ['musterfile_pain.001_Nov2020.xml', [8, 'CHF', '3800']],
  ['valid_pacs_v11.xml', []],
];

forEachEngine('importPayments() of published files', (engine) => {
  let deps: AuditDeps;

  beforeAll(async () => {
    deps = auditDeps(await engine.open(MONEY_TEST_MIGRATIONS));
    await addAgencies(deps);
  });

  const take = async (bytes: Uint8Array): Promise<PaymentImport> => {
    const open = async function* () {
      yield bytes;
    };
    const { stream, format } = await openPaymentStream({ path: '-', open });
    const draft = { ...paymentDraft(), format, sha256: hash('sha256', bytes) };
    return importPayments(deps, draft, { stream, assertedBy: 'Demo Bank' });
  };
  /** What stands in the store of a batch: how many payments, and their amounts by currency. */
  const stored = async (batchId: string) => {
    const { rows } = await asOwner(deps.store, (tx) =>
      sql<{ count: number; currency: string; minor: string }>`select count(*)::int as count,
        paid_currency as currency, sum(paid_minor)::text as minor from payment p join payment_batch b on b.seq = p.batch
        where b.id = ${batchId} group by 2 order by 2`.execute(tx.tables()),
    );
    return rows;
  };

  it.skipIf(FOLDER === null).each(MESSAGES)(
    'takes %s into the store, once (SKIPPED without the shared data)',
    async (name, amounts) => {
      const wanted = amounts.length === 0 ? [] : [amounts];
      const bytes = readFileSync(join(FOLDER ?? '', name));
      const first = await take(bytes);
      expect(first).toMatchObject({ kind: 'imported', excluded: 0 });
      expect((await stored(first.batchId)).map((row) => [row.count, row.currency, row.minor])).toEqual(
        wanted,
      );
      const again = await take(bytes);
      expect(again).toMatchObject({ kind: 'unchanged', batchId: first.batchId });
      expect(await stored(first.batchId)).toHaveLength(wanted.length);
    },
  );

  it.skipIf(FOLDER === null)(
    'refuses a direct debit, which is no transfer, and leaves nothing of it (SKIPPED without the shared data)',
    async () => {
      const bytes = readFileSync(join(FOLDER ?? '', 'pain008-musterfile.xml'));
      await expect(take(bytes)).rejects.toMatchObject({ code: 'INPUT_FORMAT_UNKNOWN' });
      const { rows } = await asOwner(deps.store, (tx) =>
        tx.run('select 1 from payment_batch where sha256 = $1', [hash('sha256', bytes)]),
      );
      expect(rows).toEqual([]);
    },
  );

  it.skipIf(ARCHIVE === null)(
    'takes the whole AMLSim sample into the store (SKIPPED without the shared data)',
    async () => {
      const bytes = fileOfTar(gunzipSync(readFileSync(ARCHIVE ?? '')), 'transactions.csv');
      const done = await take(bytes);
      expect(done).toMatchObject({ kind: 'imported', payments: 120_558, excluded: 0, accountsAdded: 19_980 });
      expect(await stored(done.batchId)).toEqual([
        { count: 120_558, currency: 'XXX', minor: String(sumOfColumn(bytes, 'value')) },
      ]);
    },
    WAIT_MS,
  );
});

/** The sum of a column of decimals with at most two digits behind the point, in hundredths. */
function sumOfColumn(bytes: Uint8Array, name: string): bigint {
  const [header = '', ...lines] = Buffer.from(bytes).toString('latin1').trimEnd().split(/\r?\n/);
  const column = header.split(',').indexOf(name);
  return lines.reduce((sum, line) => {
    const [whole = '0', part = ''] = (line.split(',')[column] ?? '').split('.');
    return sum + BigInt(whole + part.padEnd(2, '0'));
  }, 0n);
}
