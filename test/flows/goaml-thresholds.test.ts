/** SYNTHETIC: the job that drafts a report for every case of the currency threshold, for the desk and for nobody else. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { importFile } from './payments.ts';
import {
  enrolReporting,
  look,
  putSettings,
  type ReportAnswer,
  type ReportingPeople,
  SETTINGS,
  step,
} from './reporting.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

/** Cash at the counter, with the names of those for whom it is paid. */
const MAPPING = {
  id: 'demo-counter',
  title: 'Demo counter',
  columns: {
    time: 'When',
    payerAccount: 'From',
    payerName: 'For',
    payeeAccount: 'To',
    payeeName: 'Whom',
    amount: 'Amount',
    reference: 'Note',
  },
  time: { format: 'YYYY-MM-DD HH:mm', zone: '+05:00' },
  preset: { payerBank: '099', payeeBank: '010', channel: 'cash', currency: 'PKR' },
};
const HEADER = 'When,From,For,To,Whom,Amount,Note';

interface Drafts {
  readonly cases: number;
  readonly drafted: readonly string[];
  readonly known: number;
  readonly left: number;
  readonly unreported: number;
  readonly undeterminedCount: number;
}

forEachEngine('the threshold job', (engine) => {
  let world: World;
  let people: ReportingPeople;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    people = await enrolReporting(world);
    await putSettings(world, people.steward, { version: 0, settings: SETTINGS });
  });

  afterAll(() => world.close());

  const bring = async (lines: readonly string[], currency = 'PKR'): Promise<string> => {
    const preset = { ...MAPPING.preset, currency };
    const fields = { mapping: JSON.stringify({ ...MAPPING, preset }) };
    const file = [HEADER, ...lines, ''].join('\n');
    const done = await importFile(world, people.analyst, { file, fields });
    return String(done.result?.['batch']);
  };
  const run = async (who: Reader, day: string): Promise<Drafts> => {
    const answer = await world.ask(who, `/reports/thresholds/${day}/drafts`, { method: 'POST' });
    expect(answer.status, answer.text).toBe(201);
    return parseDrafts(answer.body);
  };
  const typeOf = (report: ReportAnswer) => report.fields.find(({ path }) => path === 'report/report_code');

  it('drafts a CTR a case with the threshold, its source and its day, and twice is as once', async () => {
    const batch = await bring([
      '2026-02-03 10:00,D-1,Demo Payer,D-2,Demo Holder,2000000,cash in',
      '2026-02-03 11:00,D-1,Demo Payer,D-2,Demo Holder,1999999.99,cash in',
      '2026-02-03 23:59,D-1,Demo Payer,D-3,Demo Other,2500000,cash in',
      '2026-02-04 00:00,D-1,Demo Payer,D-3,Demo Other,2500000,cash in',
    ]);
    const first = await run(people.writer, '2026-02-03');
    expect(first).toMatchObject({ cases: 2, known: 0, left: 0, unreported: 0, undeterminedCount: 0 });
    expect(first.drafted).toHaveLength(2);
    expect(await run(people.writer, '2026-02-03')).toMatchObject({ cases: 2, drafted: [], known: 2 });
    const report = await look(world, people.writer, String(first.drafted[0]));
    expect(report).toMatchObject({ type: 'CTR', forDesk: true, payments: { count: 1 } });
    expect(typeOf(report)).toMatchObject({
      value: 'CTR',
      from: { kind: 'computed', rule: 'currency-threshold', evidenceIds: [`payment:${batch}:1`] },
    });
    expect(typeOf(report)?.from.detail).toMatch(/^pk-ctr, from 2015-01-21: Ministry of Finance/);
    const day = await world.ask(people.writer, '/reports/thresholds/2026-02-03');
    expect(day.body).toMatchObject({
      cases: first.drafted.map((reportId) => ({ reportId, unreported: [] })),
    });
  });

  it('two runs at once draft each case once, and every colleague at the desk works on it', async () => {
    await bring(['2026-02-05 10:00,D-1,Demo Payer,D-2,Demo Holder,3000000,cash in']);
    const [one, two] = await Promise.all([
      run(people.writer, '2026-02-05'),
      run(people.approver, '2026-02-05'),
    ]);
    expect([...one.drafted, ...two.drafted]).toHaveLength(1);
    expect(one.known + two.known).toBe(1);
    const [id = ''] = [...one.drafted, ...two.drafted];
    const late = await world.enrol({ agencyId: BANK, displayName: 'New Desk', roles: ['reporting-analyst'] });
    const report = await look(world, late, id);
    const body = { version: report.version, changes: [{ path: 'report/reason', value: 'cash in' }] };
    const edited = await step(world, late, { report, step: 'fields', body });
    expect(edited.fields.find(({ path }) => path === 'report/reason')?.from.personName).toBe('New Desk');
    expect((await run(late, '2026-02-05')).drafted).toEqual([]);
  });

  it('a payment that comes in later is told at the case, and a report that was withdrawn is not drafted again', async () => {
    const unit = { ...SETTINGS.unit, threshold: 'us-ctr', currency: 'USD' };
    await putSettings(world, people.steward, { version: 1, settings: { ...SETTINGS, unit } });
    await bring(
      [
        '2026-02-06 10:00,D-7,Demo Payer,D-8,Demo Holder,6000,cash in',
        '2026-02-06 12:00,D-7,Demo Payer,D-8,Demo Holder,4000.01,cash in',
        '2026-02-06 13:00,D-7,Demo Payer,D-9,Demo Other,9999,cash in',
      ],
      'USD',
    );
    const first = await run(people.writer, '2026-02-06');
    expect(first).toMatchObject({ cases: 1, known: 0 });
    const report = await look(world, people.writer, String(first.drafted[0]));
    expect(report.payments.count).toBe(2);
    const late = await bring(['2026-02-06 18:00,D-7,Demo Payer,D-8,Demo Holder,500,cash in'], 'USD');
    expect(await run(people.writer, '2026-02-06')).toMatchObject({ drafted: [], known: 1, unreported: 1 });
    const day = await world.ask(people.writer, '/reports/thresholds/2026-02-06');
    expect(day.body).toMatchObject({
      cases: [
        {
          reportId: report.id,
          total: { minor: 1_050_001, currency: 'USD', decimals: 2 },
          unreported: [`payment:${late}:1`],
        },
      ],
    });
    const body = { version: report.version, reason: 'reported on paper' };
    await step(world, people.writer, { report, step: 'withdraw', body });
    expect(await run(people.writer, '2026-02-06')).toMatchObject({ drafted: [], known: 1 });
    await putSettings(world, people.steward, { version: 2, settings: SETTINGS });
  });

  it('is for the desk alone: others are refused before and after, and a threshold that forbids asks for no report', async () => {
    const service = await world.enrol({
      ...{ agencyId: BANK, displayName: 'Demo Schedule', kind: 'service' },
      roles: ['reporting-analyst'],
    });
    await bring(['2026-02-09 10:00,D-1,Demo Payer,D-2,Demo Holder,3000000,cash in']);
    const { drafted } = await run(service, '2026-02-09');
    expect(drafted).toHaveLength(1);
    const stranger = await world.enrol({ agencyId: BANK + 1, roles: ['reporting-supervisor'] });
    expect((await world.ask(stranger, `/reports/goaml/${drafted[0]}`)).status).toBe(404);
    expect((await world.ask(stranger, '/reports/goaml')).body).toEqual({ reports: [] });
    for (const who of [people.analyst, people.steward]) {
      expect((await world.ask(who, '/reports/thresholds/2026-02-09/drafts', { method: 'POST' })).status).toBe(
        403,
      );
      expect((await world.ask(who, `/reports/goaml/${drafted[0]}`)).status).toBe(403);
    }
    expect((await look(world, people.approver, String(drafted[0]))).forDesk).toBe(true);
    const step = await world.ask(service, `/reports/goaml/${drafted[0]}/submit`, { body: { version: 1 } });
    expect(step.status).toBe(403);
    const unit = { ...SETTINGS.unit, threshold: 'eu-cash-limit' };
    await putSettings(world, people.steward, { version: 3, settings: { ...SETTINGS, unit } });
    const limit = await world.ask(people.writer, '/reports/thresholds/2027-08-02/drafts', { method: 'POST' });
    expect([limit.status, limit.text]).toEqual([422, expect.stringContaining('a limit, not a duty')]);
  });
});

function parseDrafts(body: unknown): Drafts {
  return body as Drafts;
}
