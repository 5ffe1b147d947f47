/** SYNTHETIC: a finding of 5,000 payments in a cycle becomes a draft. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { forEachEngine } from '../support/engines.ts';
import { paymentsFile } from './payments.ts';
import {
  acceptFinding,
  enrolReporting,
  importBatch,
  open,
  parseReport,
  putSettings,
  type ReportAnswer,
  type ReportingPeople,
  SETTINGS,
  step,
} from './reporting.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

const PAYMENTS = 5_000;
/** Thousands of payments take a while on a slow machine, in milliseconds. */
const WAIT_MS = 120_000;

forEachEngine('large reports', (engine) => {
  let world: World;
  let people: ReportingPeople;
  let batch: string;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    people = await enrolReporting(world);
    await putSettings(world, people.steward, { version: 0, settings: SETTINGS });
    const circle = Array.from({ length: PAYMENTS + 1 }, (_, index) => ({
      day: 4 + index / PAYMENTS,
      from: `DEMO-${index}`,
      to: `DEMO-${(index + 1) % PAYMENTS}`,
      amount: 1_000,
    }));
    batch = await importBatch(world, people.analyst, paymentsFile(circle));
  }, WAIT_MS);

  afterAll(() => world.close());

  const rows = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  it(
    'a finding of 5,000 payments becomes a draft, told a hundred payments at a time',
    async () => {
      const findingId = await acceptFinding(world, people.analyst, { batch, rows: rows(PAYMENTS) });
      const report = await open(world, people.writer, { from: 'finding', findingId, type: 'STR' });
      expect(report.payments).toMatchObject({ count: PAYMENTS, from: 1, shown: 100 });
      expect(report.payments.unready).toHaveLength(PAYMENTS);
      expect(report.problemCounts.stops).toBeGreaterThan(PAYMENTS);
      expect(numbersOf(report)).toEqual(rows(100));
      const answer = await world.ask(people.writer, `/reports/goaml/${report.id}?payment=4951`);
      const later = parseReport(answer.body);
      expect(numbersOf(later)).toEqual(rows(PAYMENTS).slice(-50));
      expect(later.fields.filter(({ path }) => !path.startsWith('report/transaction'))).toEqual(
        report.fields.filter(({ path }) => !path.startsWith('report/transaction')),
      );
      const last = later.fields.find(({ path }) => path === 'report/transaction[5000]/amount_local');
      expect(last?.from.evidenceIds).toEqual([`payment:${batch}:${PAYMENTS}`]);
      const branch = 'report/transaction[5000]/t_from_my_client/from_account/branch';
      const body = { version: 1, changes: [{ path: branch, value: 'Demo branch', everywhere: true }] };
      const edited = await step(world, people.writer, { report, step: 'fields', body });
      expect(edited.problemCounts.stops).toBe(report.problemCounts.stops - 2);
      const before = await world.ask(people.writer, `/reports/goaml/${report.id}?payment=4999`);
      const set = parseReport(before.body).fields.filter(({ value }) => value === 'Demo branch');
      expect(set.map(({ path }) => path)).toEqual([
        'report/transaction[4999]/t_to_my_client/to_account/branch',
        branch,
      ]);
      const early = await world.ask(people.writer, `/reports/goaml/${report.id}/submit`, {
        body: { version: 2 },
      });
      expect(early.status).toBe(422);
      expect((early.body as { fields: readonly unknown[] }).fields).toHaveLength(500);
    },
    WAIT_MS,
  );

  it(
    'a finding of more payments than a report may have is refused with the bound',
    async () => {
      const findingId = await acceptFinding(world, people.analyst, { batch, rows: rows(PAYMENTS + 1) });
      const body = { from: 'finding', findingId, type: 'STR' };
      const answer = await world.ask(people.writer, '/reports/goaml', { body });
      expect(answer.status).toBe(413);
      expect(answer.text).toContain('5000 payments at most, not 5001');
    },
    WAIT_MS,
  );
});

/** Numbers of the payments whose fields or problems are told. */
function numbersOf({ fields, problems }: ReportAnswer): readonly number[] {
  const told = [...fields, ...problems].flatMap(({ path }) => {
    const at = /^report\/transaction\[(\d+)\]/.exec(path)?.[1];
    return at === undefined ? [] : [Number(at)];
  });
  return [...new Set(told)].toSorted((left, right) => left - right);
}
