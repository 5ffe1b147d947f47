import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK, FIU, SCREENING } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { sharedData } from '../support/shared-data.ts';
import { type InventedPayment, importFile, paymentsFile, sendPayments, waitForJob } from './payments.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

const FEW: readonly InventedPayment[] = [
  { day: 1, from: 'DEMOA', to: 'DEMOB', amount: 120.5 },
  { day: 2, from: 'DEMOB', to: 'DEMOC', amount: 80 },
  { day: 3, from: 'DEMOC', to: 'DEMOA', amount: 0 },
];
const ISO_FILES = [
  'payments/iso20022/musterfile_pain.001_Nov2020.xml',
  'payments/iso20022/camt.053_P_CH2909000000250094239_1110092698_0_2020112503071366.xml',
];

forEachEngine('an import of payments as a job', (engine) => {
  let world: World;
  let analyst: Reader;
  let steward: Reader;
  let stranger: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    analyst = await world.enrol({ agencyId: BANK, displayName: 'Analyst One' });
    steward = await world.enrol({ agencyId: BANK, roles: ['steward'] });
    stranger = await world.enrol({ agencyId: FIU });
  });

  afterAll(() => world.close());

  it('POST /payments/imports answers at once; the batch tells counts, exclusions by reason, span, source and marking', async () => {
    const done = await importFile(world, analyst, {
      file: paymentsFile(FEW),
      fields: { grade: 'admiralty:B2' },
    });
    expect(done).toMatchObject({
      job: { state: 'done', error: null },
      startedByName: 'Analyst One',
      result: { kind: 'imported', format: 'table', payments: 2, excluded: 1, rejected: 0 },
    });
    const listed = await world.ask(analyst, '/payments/batches');
    expect(listed.body).toMatchObject({
      batches: [
        {
          id: done.result?.['batch'],
          fileName: 'payments.csv',
          ...{ payments: 2, excluded: 1, rejected: 0, synthetic: false },
          exclusions: [{ reason: 'amount-zero', because: 'an amount of nothing', count: 1 }],
          firstAt: '2026-01-02T00:00:00.000Z',
          lastAt: '2026-01-03T00:00:00.000Z',
          grade: 'B2 (admiralty)',
          importedByName: 'Analyst One',
          marking: { tlp: 'TLP:AMBER', owner: BANK },
        },
      ],
    });
  });

  it('the same file again adds nothing, packed or not told apart by its name', async () => {
    const again = await importFile(world, analyst, { file: paymentsFile(FEW) });
    expect(again.result).toMatchObject({ kind: 'unchanged', payments: 2 });
    const packed = await importFile(world, analyst, { file: gzipSync(`${paymentsFile(FEW)}\n`) });
    expect(packed.result).toMatchObject({ kind: 'imported', payments: 2 });
  });

  it('a file that cannot be read ends the job with its line and adds nothing; the file is forgotten', async () => {
    const broken = `${paymentsFile(FEW)}2026/01/09 08:00,010,X,010,Y,many,US Dollar,many,US Dollar,Wire,0\n`;
    const before = (await world.ask(analyst, '/payments/batches')).text;
    const failed = await importFile(world, analyst, { file: broken });
    expect(failed).toMatchObject({
      job: { state: 'failed', error: { code: 'INPUT_MALFORMED' } },
      result: null,
    });
    expect(failed.job.error?.message).toContain('line 5');
    expect((await world.ask(analyst, '/payments/batches')).text).toBe(before);
    const { rows } = await asOwner(world.deps.store, (tx) =>
      tx.run('select count(*)::int as count from payment_import_part'),
    );
    expect(rows).toEqual([{ count: 0 }]);
    const left = await importFile(world, analyst, { file: broken, fields: { skipBad: 'true' } });
    expect(left.result).toMatchObject({ payments: 2, excluded: 2 });
  });

  it('a table of mobile money is read by the mapping that the form carries', async () => {
    const mapping = {
      id: 'wallet',
      title: 'Demo wallet',
      columns: { time: 'When', party: 'Other', amountIn: 'In', amountOut: 'Out' },
      time: { format: 'YYYY-MM-DD HH:mm', zone: '+05:00' },
      preset: {
        ownAccount: '0300-DEMO',
        currency: 'PKR',
        channel: 'mobile-money',
        payerBank: 'DW',
        payeeBank: 'DW',
      },
    };
    const file = 'When,Other,In,Out\n2026-01-05 10:00,0311-DEMO,500,\n2026-01-05 11:00,0322-DEMO,,450\n';
    const done = await importFile(world, analyst, { file, fields: { mapping: JSON.stringify(mapping) } });
    expect(done.result).toMatchObject({ payments: 2, excluded: 0, firstAt: '2026-01-05T05:00:00.000Z' });
    const refused = await sendPayments(world, analyst, { file, fields: { mapping: '{}' } });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('body/mapping');
  });

  it('is seen by those who import for the agency, the payments by its analysts alone, and neither by another agency', async () => {
    const asSteward = { ...SCREENING, purpose: 'administration' } as const;
    const started = await sendPayments(world, steward, {
      file: paymentsFile([{ day: 9, from: 'DEMOX', to: 'DEMOY', amount: 5 }]),
      reason: asSteward,
    });
    expect(started.status, started.text).toBe(202);
    const { id } = started.body as { readonly id: string };
    const seen = await waitForJob(world, analyst, `/payments/imports/${id}`);
    expect(seen.result).toMatchObject({ payments: 1 });
    expect((await world.ask(steward, `/payments/imports/${id}`, { reason: asSteward })).status).toBe(200);
    expect((await world.ask(steward, '/payments/batches', { reason: asSteward })).status).toBe(403);
    expect((await world.ask(stranger, `/payments/imports/${id}`)).status).toBe(404);
    expect((await world.ask(stranger, '/payments/imports')).body).toEqual({ imports: [] });
    expect((await world.ask(stranger, '/payments/batches')).body).toEqual({ batches: [] });
    const batch = String(seen.result?.['batch']);
    const hidden = await world.ask(stranger, `/payments/batches/${batch}`);
    const unknown = await world.ask(stranger, `/payments/batches/${'0'.repeat(40)}`);
    expect([hidden.status, unknown.status]).toEqual([404, 404]);
    expect(JSON.stringify(hidden.body).replace(/"request[^,}]*/g, '')).toBe(
      JSON.stringify(unknown.body).replace(/"request[^,}]*/g, ''),
    );
  });

  it.skipIf(ISO_FILES.some((file) => sharedData(file) === null))(
    'ISO 20022 messages are known by their content',
    async () => {
      const results = [];
      for (const file of ISO_FILES) {
        const done = await importFile(world, analyst, { file: readFileSync(sharedData(file) ?? '') });
        results.push([done.job.error, done.result?.['format'], Number(done.result?.['payments']) > 0]);
      }
      expect(results).toEqual(ISO_FILES.map(() => [null, 'iso-20022', true]));
    },
  );

  it('nobody marks payments beyond their own clearance', async () => {
    const low = await world.enrol({ agencyId: BANK, tlpMax: 1 });
    const file = paymentsFile(FEW);
    expect((await sendPayments(world, low, { file })).status).toBe(403);
    expect((await sendPayments(world, low, { file, fields: { tlp: '1', compartments: '7' } })).status).toBe(
      403,
    );
    const officer = await world.enrol({ agencyId: BANK, roles: ['post-officer'] });
    expect((await sendPayments(world, officer, { file })).status).toBe(403);
  });

  it('no number of an account stands in the log', async () => {
    expect(world.log.join('')).not.toContain('DEMOA');
  });
});
