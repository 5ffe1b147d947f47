import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK, FIU } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { importFile, type JobAnswer, paymentsFile, waitForJob } from './payments.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

/** Two rings, of four and of six accounts, and everyday payments before them. */
const ringOf = (name: string, size: number) =>
  Array.from({ length: size }, (_, at) => ({
    day: 40 + at,
    from: `${name}${at}`,
    to: `${name}${(at + 1) % size}`,
    amount: 10_000 - at * 100,
  }));
const BACKGROUND = Array.from({ length: 60 }, (_, at) => ({
  day: at / 2,
  from: `CUSTOMER${at % 3}`,
  to: `SHOP${at % 2}`,
  amount: 20 + at,
}));

forEachEngine('a backtest of a rule', (engine) => {
  let world: World;
  let analyst: Reader;
  let supervisor: Reader;
  let stranger: Reader;
  let backtest: JobAnswer;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    analyst = await world.enrol({ agencyId: BANK, displayName: 'Analyst One' });
    supervisor = await world.enrol({ agencyId: BANK, roles: ['supervisor'], displayName: 'Supervisor One' });
    stranger = await world.enrol({ agencyId: FIU, roles: ['supervisor'] });
    const file = paymentsFile([...BACKGROUND, ...ringOf('SMALL', 4), ...ringOf('LARGE', 6)]);
    await importFile(world, analyst, { file });
    await detect();
  });

  afterAll(() => world.close());

  const detect = async (): Promise<JobAnswer> => {
    const { body } = await world.ask(analyst, '/money/detections', { body: {} });
    return waitForJob(world, analyst, `/money/detections/${(body as JobAnswer).id}`);
  };

  it('tells what disappears and stays, and how people decided on each', async () => {
    const { body: queue } = await world.ask(analyst, '/findings?rule=cycle');
    const { findings } = queue as {
      readonly findings: readonly { id: string; evidence: readonly string[] }[];
    };
    expect(findings).toHaveLength(2);
    const small = findings.find(({ evidence }) => evidence.length === 4);
    const verdict = { verdict: 'false', reason: 'a savings circle', version: 0 };
    await world.ask(analyst, `/findings/${small?.id}/decisions`, { body: verdict });
    const asked = { rule: 'cycle', parameters: { hopsMin: 5 } };
    const started = await world.ask(analyst, '/money/backtests', { body: asked });
    expect(started.status, started.text).toBe(202);
    backtest = await waitForJob(world, analyst, `/money/backtests/${(started.body as JobAnswer).id}`);
    expect(backtest.result).toMatchObject({
      ...{ current: 2, changed: 1, appears: { count: 0 } },
      disappears: {
        count: 1,
        states: { false: 1 },
        patterns: [{ payments: 4, finding: small?.id, state: 'false' }],
      },
      stays: { count: 1, states: { open: 1 } },
    });
  });

  it('is listed with its figures for those who may read it, newest first', async () => {
    const body = { rule: 'fan-in', parameters: { partiesMin: 30 } };
    const started = await world.ask(supervisor, '/money/backtests', { body });
    const later = await waitForJob(world, supervisor, `/money/backtests/${(started.body as JobAnswer).id}`);
    const listed = await world.ask(analyst, '/money/backtests');
    expect(listed.body).toEqual({
      backtests: [
        expect.objectContaining({ id: later.id, asked: body, startedByName: 'Supervisor One' }),
        {
          ...{ id: backtest.id, asked: { rule: 'cycle', parameters: { hopsMin: 5 } }, job: backtest.job },
          ...{ startedBy: analyst.personId, startedByName: 'Analyst One', createdAt: expect.any(String) },
          result: {
            ...{ payments: 70, currentVersion: expect.any(String), current: 2, changed: 1 },
            appears: { count: 0, states: {} },
            disappears: { count: 1, states: { false: 1 } },
            stays: { count: 1, states: { open: 1 } },
          },
        },
      ],
    });
    expect((await world.ask(stranger, '/money/backtests')).body).toEqual({ backtests: [] });
    const writer = await world.enrol({ agencyId: BANK, roles: ['reporting-analyst'] });
    expect((await world.ask(writer, '/money/backtests')).status).toBe(403);
  });

  it('refuses a rule or a parameter that there is not, and a value out of its bounds', async () => {
    for (const body of [
      { rule: 'no-such-rule', parameters: {} },
      { rule: 'cycle', parameters: { noSuch: 1 } },
      { rule: 'cycle', parameters: { hopsMin: -5 } },
    ])
      expect((await world.ask(analyst, '/money/backtests', { body })).status).toBe(422);
  });

  it('is put into effect by a second person alone, and detection then uses it', async () => {
    const drafted = await world.ask(supervisor, `/money/backtests/${backtest.id}/versions`, {
      body: { reason: 'savings circles of four are common here' },
    });
    expect(drafted.status, drafted.text).toBe(201);
    const { version } = drafted.body as { readonly version: string };
    const other = await world.ask(supervisor, `/money/backtests/${backtest.id}/versions`, {
      body: { reason: 'the same once more' },
    });
    const body = { version, reason: 'the backtest convinces me' };
    expect((await world.ask(supervisor, '/money/rules/cycle/approvals', { body })).status).toBe(409);
    expect((await world.ask(analyst, '/money/rules/cycle/approvals', { body })).status).toBe(403);
    expect((await world.ask(stranger, '/money/rules/cycle/approvals', { body })).status).toBe(404);
    expect((await world.ask(stranger, `/money/backtests/${backtest.id}`)).status).toBe(404);
    const second = await world.enrol({
      agencyId: BANK,
      roles: ['supervisor'],
      displayName: 'Supervisor Two',
    });
    const approved = await world.ask(second, '/money/rules/cycle/approvals', { body });
    expect(approved.body).toMatchObject({
      ...{
        version,
        draftedByName: 'Supervisor One',
        approvedByName: 'Supervisor Two',
        parameters: { hopsMin: 5 },
      },
      effectiveFrom: expect.any(String),
    });
    expect((await world.ask(second, '/money/rules/cycle/approvals', { body })).status).toBe(409);
    // Its backtest compared with the version that is no longer in effect.
    const stale = { ...body, version: (other.body as { readonly version: string }).version };
    const late = await world.ask(second, '/money/rules/cycle/approvals', { body: stale });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('run it again')]);
    const afterwards = await world.ask(supervisor, `/money/backtests/${backtest.id}/versions`, {
      body: { reason: 'drafted only after another version was in effect' },
    });
    expect([afterwards.status, afterwards.text]).toEqual([409, expect.stringContaining('run it again')]);
    const run = await detect();
    // The ring of four is no cycle now, and is told as a chain; that of six is found anew by the version in effect.
    expect(run.result).toMatchObject({ found: 2, added: 2, grown: 1 });
    expect(run.result?.['rules']).toContainEqual({ id: 'cycle', version });
    const cycles = (await world.ask(analyst, '/findings?rule=cycle&state=open')).body;
    expect(cycles).toMatchObject({ findings: [{ rule: { version } }] });
    const rules = (await world.ask(stranger, '/money/rules')).body;
    expect(rules).toMatchObject({ versions: [] });
  });
});
