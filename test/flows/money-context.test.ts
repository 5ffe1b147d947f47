/** SYNTHETIC: side inputs over HTTP, what rules find with them, and a payment rejected with the same ones. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK, FIU, SCREENING } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import type { InventedPayment } from '../support/money/invented-payments.ts';
import { HARVEST, income, mirror, seasons } from '../support/money/typology-scenes.ts';
import { importFile, type JobAnswer, paymentsFile, sendPayments, waitForJob } from './payments.ts';
import { ALL_MIGRATIONS, type Answer, openWorld, type World } from './world.ts';

const PLACES = 'Bank,Region,Note\nnorth,Demo-North,SYNTHETIC\nsouth,Demo-South,SYNTHETIC\n';

/** A file of invented payments, banks and accounts by name, from the first day of a year. */
function fileOf(payments: readonly InventedPayment[], year: number): string {
  const [header = ''] = paymentsFile([]).split('\n');
  const lines = payments.map(({ from, to, day, amount, channel }) => {
    const at = new Date(Date.UTC(year, 0, 1) + Math.round(day * 1440) * 60_000).toISOString();
    const time = `${at.slice(0, 10).replaceAll('-', '/')} ${at.slice(11, 16)}`;
    const ends = `${from},${to}`.replaceAll('/', ',');
    const money = `${amount.toFixed(2)},US Dollar`;
    return `${time},${ends},${money},${money},${channel === 'cash' ? 'Cash' : 'Wire'},0`;
  });
  return [header, ...lines, ''].join('\n');
}

interface Listed {
  readonly id: string;
  readonly rule: { readonly id: string };
  readonly evidence: readonly string[];
}

forEachEngine('side inputs', (engine) => {
  let world: World;
  let analyst: Reader;
  let cleared: Reader;
  let stranger: Reader;
  let batch = '';

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    analyst = await world.enrol({ agencyId: BANK, displayName: 'Analyst One', tlpMax: 2 });
    cleared = await world.enrol({ agencyId: BANK, tlpMax: 3 });
    stranger = await world.enrol({ agencyId: FIU });
    const { result } = await importFile(world, analyst, { file: fileOf(mirror(), 2026) });
    batch = String(result?.['batch']);
  });

  afterAll(() => world.close());

  const send = (
    file: string,
    sent: {
      readonly who?: Reader;
      readonly fileName?: string;
      readonly fields?: Record<string, string>;
    } = {},
  ): Promise<Answer> => {
    const { who = analyst, fileName = 'places.csv', fields = {} } = sent;
    return sendPayments(world, who, { file, fields, fileName, url: '/payments/context' });
  };
  const detect = async (who: Reader = analyst): Promise<JobAnswer> => {
    const started = await world.ask(who, '/money/detections', { body: {} });
    const { id } = started.body as { readonly id: string };
    const done = await waitForJob(world, who, `/money/detections/${id}`);
    expect(done.job.error).toBeNull();
    return done;
  };
  const mirrors = async (who: Reader = analyst): Promise<readonly Listed[]> => {
    const { body } = await world.ask(who, '/findings?about=pattern');
    const { findings } = body as { readonly findings: readonly Listed[] };
    return findings.filter(({ rule }) => rule.id === 'hawala-mirror');
  };

  it('without them a rule that needs one is not run, and the detection says what it lacks', async () => {
    const { result } = await detect();
    expect(result).toMatchObject({ notRun: [], sideInputs: [], districts: [] });
    expect(result?.['lacking']).toContainEqual({
      rule: 'hawala-mirror',
      because: expect.stringMatching(/^regions:/),
    });
    expect(await mirrors()).toEqual([]);
    const { body } = await world.ask(analyst, '/payments/context');
    expect(body).toMatchObject({ sideInputs: [], missing: expect.any(Array) });
  });

  it('POST /payments/context keeps regions of banks; with them the mirror is found, and says with what', async () => {
    const sent = await send(PLACES, { fields: { synthetic: 'true' } });
    expect(sent.status, sent.text).toBe(201);
    expect(sent.body).toEqual({
      sideInputs: [{ id: expect.any(String), kind: 'bank-regions', entries: 2, outcome: 'imported' }],
    });
    expect((await send(PLACES, { fields: { synthetic: 'true' } })).body).toMatchObject({
      sideInputs: [{ outcome: 'unchanged' }],
    });
    const { result } = await detect();
    expect(result).toMatchObject({ sideInputs: [{ kind: 'bank-regions', entries: 2 }] });
    const [mirrored] = await mirrors();
    const { body } = await world.ask(analyst, `/money/findings/${mirrored?.id}`);
    expect(body).toMatchObject({
      rule: { id: 'hawala-mirror', combines: null },
      sideInputs: [{ kind: 'bank-regions', fileName: 'places.csv' }],
    });
  });

  it('a rejected payment is looked at with the side inputs of the finding, whatever has come since', async () => {
    const [mirrored] = await mirrors();
    const moved = await send('Bank,Region\nnorth,Demo-North\nsouth,Demo-North\n');
    expect(moved.status, moved.text).toBe(201);
    const body = { kind: 'rejected', position: 1, version: 0, reason: 'an invoice lies in the file' };
    const rejected = await world.ask(analyst, `/money/findings/${mirrored?.id}/rejections`, { body });
    expect(rejected.status, rejected.text).toBe(201);
    expect(rejected.body).toMatchObject({ outcome: 'weaker' });
    const lesser = (rejected.body as { readonly payments: number }).payments;
    expect(lesser).toBeGreaterThan(0);
    expect(lesser).toBeLessThan(mirrored?.evidence.length ?? 0);
    const again = await detect();
    expect(again.result).toMatchObject({ added: 0 });
    const { body: kept } = await world.ask(analyst, '/payments/context?history=true');
    expect(kept).toMatchObject({
      sideInputs: [
        { kind: 'bank-regions', inForce: true, synthetic: false, importedByName: 'Analyst One' },
        {
          kind: 'bank-regions',
          inForce: false,
          synthetic: true,
          readBy: expect.arrayContaining(['hawala-mirror']),
        },
      ],
    });
  });

  it('what is marked above a reader does not steer what they find, and is not told', async () => {
    const licensed = 'licensed account\nnorth/operator\nsouth/operator\n';
    expect((await send(PLACES)).status).toBe(201);
    expect((await send(licensed, { who: analyst, fields: { tlp: '3' } })).status).toBe(403);
    expect((await send(licensed, { who: cleared, fields: { tlp: '3' } })).status).toBe(201);
    const kinds = async (who: Reader): Promise<unknown> => {
      const { body } = await world.ask(who, '/payments/context');
      return (body as { sideInputs: { kind: string }[] }).sideInputs.map(({ kind }) => kind);
    };
    expect(await kinds(cleared)).toEqual(['licensed', 'bank-regions']);
    expect(await kinds(analyst)).toEqual(['bank-regions']);
    expect(await kinds(stranger)).toEqual([]);
    expect((await detect(analyst)).result).toMatchObject({
      sideInputs: [{ kind: 'bank-regions' }],
      added: 0,
    });
    expect((await detect(cleared)).result).toMatchObject({
      sideInputs: [{ kind: 'licensed' }, { kind: 'bank-regions' }],
    });
  });

  it('what is said of districts stands with the run, names no account, and is no finding', async () => {
    const other = await world.enrol({ agencyId: FIU });
    await importFile(world, other, { file: fileOf(income(HARVEST), 2024) });
    const sent = await send(JSON.stringify(seasons()), { who: other, fileName: 'seasons.json' });
    expect(sent.body).toMatchObject({ sideInputs: [{ kind: 'bank-regions' }, { kind: 'seasons' }] });
    const { result } = await detect(other);
    expect(result?.['districts']).toMatchObject([
      {
        district: 'Demo-North',
        commodity: 'demo-crop',
        months: 24,
        accountsMin: 12,
        rule: 'commodity-season',
      },
    ]);
    expect(JSON.stringify(result?.['districts'])).not.toMatch(/grower|buyer|north\//);
    const { body } = await world.ask(other, '/findings?about=pattern');
    expect(JSON.stringify(body)).not.toContain('commodity-season');
  });

  it('invoices name the batch whose rows they mean', async () => {
    const header = 'id,month,hs6,exporter,importer,unit,quantity,priceMinor,currency,paymentRows';
    const file = `${header}\ni1,2026-01,520100,Demo-A,Demo-B,bale,2,100,USD,1 2\n`;
    const bare = await send(file, { fileName: 'invoices.csv' });
    expect([bare.status, bare.body]).toMatchObject([422, { code: 'REQUEST_INVALID' }]);
    const none = await send(file, { fileName: 'invoices.csv', fields: { batch: '0'.repeat(40) } });
    const hidden = await send(file, { who: stranger, fileName: 'invoices.csv', fields: { batch } });
    for (const { status, body } of [none, hidden])
      expect([status, body]).toMatchObject([
        422,
        { code: 'REQUEST_INVALID', message: (none.body as { message: string }).message },
      ]);
    const taken = await send(file, { fileName: 'invoices.csv', fields: { batch } });
    expect(taken.body).toMatchObject({ sideInputs: [{ kind: 'invoices', entries: 1, outcome: 'imported' }] });
    const { body } = await world.ask(analyst, '/payments/context');
    expect(body).toMatchObject({
      sideInputs: [
        { kind: 'invoices', batch },
        { kind: 'bank-regions', batch: null },
      ],
    });
  });

  it.each([
    [
      'a cell that is none',
      'incidents.csv',
      'id,region,at,kind\ni1,Demo-North,yesterday,abduction\n',
      { line: 2 },
    ],
    ['columns of no kind', 'x.csv', 'person,religion\na,b\n', { line: 1 }],
    ['a field that nobody asks for', 'x.json', '{"licensed":[],\n "sect":"x"}', { line: 2, column: 9 }],
    ['broken JSON', 'x.json', '{"licensed":\n[', { line: 2 }],
    ['a sign that no database keeps', 'x.json', '{"licensed":["\\u0000"]}', { line: 1 }],
  ])('refuses %s with its place', async (_, fileName, file, place) => {
    const refused = await send(file, { fileName });
    expect([refused.status, refused.body], refused.text).toMatchObject([422, { place }]);
  });

  it('a steward hands them in without being allowed to read them', async () => {
    const steward = await world.enrol({ agencyId: BANK, roles: ['steward'] });
    const reason = { ...SCREENING, purpose: 'administration' } as const;
    const sent = {
      file: 'border place\nDemo-Gate\n',
      fileName: 'gates.csv',
      reason,
      url: '/payments/context',
    };
    const taken = await sendPayments(world, steward, sent);
    expect([taken.status, taken.body]).toMatchObject([201, { sideInputs: [{ kind: 'border-places' }] }]);
    expect((await world.ask(steward, '/payments/context', { reason })).status).toBe(403);
    const { body } = await world.ask(analyst, '/payments/context');
    expect(body).toMatchObject({
      sideInputs: expect.arrayContaining([expect.objectContaining({ kind: 'border-places' })]),
    });
  });

  it('refuses an empty file, one that tells nothing, and a reader without the right', async () => {
    expect((await send('')).status).toBe(422);
    expect((await send('{}', { fileName: 'x.json' })).status).toBe(422);
    const auditor = await world.enrol({ agencyId: BANK, roles: ['auditor'] });
    expect((await send(PLACES, { who: auditor })).status).toBe(403);
    expect((await world.ask(auditor, '/payments/context')).status).toBe(403);
  });
});
