/** SYNTHETIC: the whole way of money: a file, its findings, a payment rejected, and a report that two people stand for. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMandate, auditedSystem, type Reader, type ReadReason } from '../../src/access/index.ts';
import { accountEntityId, documentFlaws, type ReportGroup, readReport } from '../../src/money/index.ts';
import { BANK, BASIS, FIU, SCREENING } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { type EconomyFile, inventEconomyFile } from './economy-file.ts';
import { type JobAnswer, sendPayments, waitForJob } from './payments.ts';
import {
  assign,
  enrolReporting,
  look,
  mending,
  open,
  putSettings,
  type ReportAnswer,
  type ReportingPeople,
  SETTINGS,
  step,
} from './reporting.ts';
import { ALL_MIGRATIONS, type Answer, openWorld, type World } from './world.ts';

/** How many accounts pay one in the pattern that is reported here. */
const PAYERS = 8;
const OVERSIGHT: ReadReason = { ...SCREENING, purpose: 'oversight' };
/** Thousands of payments take a while on a slow machine, in milliseconds. */
const WAIT_MS = 120_000;

interface FindingAnswer {
  readonly id: string;
  readonly rule: { readonly id: string };
  readonly evidence: readonly string[];
  readonly sentence: string;
}

forEachEngine('the way of money', (engine) => {
  let world: World;
  let people: ReportingPeople;
  let economy: EconomyFile;
  let batch: string;
  let fan: FindingAnswer;
  let report: ReportAnswer;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    await auditedSystem(world.deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
      addMandate(tx, { agencyId: BANK, purpose: 'oversight', legalBasis: BASIS }),
    );
    people = await enrolReporting(world);
    economy = inventEconomyFile(PAYERS);
    const institution = { ...SETTINGS.institution, banks: [...economy.banks] };
    await putSettings(world, people.steward, { version: 0, settings: { ...SETTINGS, institution } });
  });

  afterAll(() => world.close());

  const finding = async (): Promise<Answer> => world.ask(people.analyst, `/money/findings/${fan.id}`);
  const path = (rest = '') => `/reports/goaml/${report.id}${rest}`;

  it(
    'a file of an invented economy is imported as a job, once, with what was left out of it',
    async () => {
      const fields = { synthetic: 'true' };
      const started = await sendPayments(world, people.analyst, { file: economy.text, fields });
      expect(started.status, started.text).toBe(202);
      const url = `/payments/imports/${parse<JobAnswer>(started.body).id}`;
      const done = await waitForJob(world, people.analyst, url);
      expect(done).toMatchObject({
        job: { state: 'done', error: null },
        result: { kind: 'imported', format: 'table', payments: economy.rows, excluded: 0 },
      });
      batch = String(done.result?.['batch']);
      const again = await sendPayments(world, people.analyst, { file: economy.text, fields });
      const same = await waitForJob(
        world,
        people.analyst,
        `/payments/imports/${parse<JobAnswer>(again.body).id}`,
      );
      expect(same.result).toMatchObject({ kind: 'unchanged', batch, payments: economy.rows });
      const { rows } = await asOwner(world.deps.store, (tx) =>
        tx.run('select count(*)::int as payments from payment'),
      );
      expect(rows).toEqual([{ payments: economy.rows }]);
      expect((await world.ask(people.analyst, `/payments/batches/${batch}`)).body).toMatchObject({
        synthetic: true,
      });
    },
    WAIT_MS,
  );

  it(
    'a job looks for patterns, and each finding names its payments, its figures and a sentence',
    async () => {
      const started = await world.ask(people.analyst, '/money/detections', { body: {} });
      const url = `/money/detections/${parse<JobAnswer>(started.body).id}`;
      const run = await waitForJob(world, people.analyst, url);
      expect(run.job.error).toBeNull();
      const answer = await world.ask(people.analyst, '/findings?about=pattern&limit=100');
      const { findings } = parse<{ readonly findings: readonly FindingAnswer[] }>(answer.body);
      expect(run.result).toMatchObject({ payments: economy.rows, added: findings.length });
      expect(new Set(findings.map(({ rule }) => rule.id)).size).toBeGreaterThan(1);
      const lines = economy.text.trimEnd().split('\n');
      for (const { id, evidence, sentence } of findings) {
        const told = parse<{ readonly payments: readonly PaymentAnswer[]; readonly paymentsTotal: number }>(
          (await world.ask(people.analyst, `/money/findings/${id}?limit=500`)).body,
        );
        expect(told.payments.map(({ ref }) => ref)).toEqual(evidence);
        expect(told.paymentsTotal).toBe(evidence.length);
        expect(sentence).toMatch(/\d/);
        for (const one of told.payments) expectLine(one, lines[rowOf(one.ref)] ?? '');
      }
      const ours = findings.find(
        ({ rule, evidence }) => rule.id === 'fan-in' && evidence.includes(`payment:${batch}:${economy.rows}`),
      );
      if (ours === undefined) throw new Error('the fan was not found');
      fan = ours;
      expect(fan.evidence).toHaveLength(PAYERS);
    },
    WAIT_MS,
  );

  it('a rejected payment weakens the finding; what was said before stays', async () => {
    const url = `/money/findings/${fan.id}/rejections`;
    const body = { kind: 'rejected', position: 1, reason: 'an invoice lies in the file', version: 0 };
    expect((await world.ask(people.analyst, url, { body: { ...body, reason: '' } })).status).toBe(422);
    const weaker = await world.ask(people.analyst, url, { body });
    expect(weaker.body).toMatchObject({
      ...{ outcome: 'weaker', payments: PAYERS - 1, version: 1, byName: 'Demo Analyst' },
      sentence: expect.stringContaining(`${PAYERS - 1} payments`),
    });
    expect((await finding()).body).toMatchObject({
      sentence: fan.sentence,
      paymentsTotal: PAYERS,
      state: 'open',
      payments: [{ rejected: true }, ...Array.from({ length: PAYERS - 1 }, () => ({ rejected: false }))],
      evaluations: [{ version: 1, kind: 'rejected', reason: 'an invoice lies in the file' }],
    });
  });

  it('an accepted finding becomes a draft of what stands of it, and what is missing is named', async () => {
    const early = { from: 'finding', findingId: fan.id, type: 'STR' };
    expect((await world.ask(people.writer, '/reports/goaml', { body: early })).status).toBe(409);
    const verdict = { verdict: 'true', reason: 'nothing explains these payments', version: 0 };
    const decided = await world.ask(people.analyst, `/findings/${fan.id}/decisions`, { body: verdict });
    expect(decided.body).toMatchObject({ state: 'true' });
    report = await open(world, people.writer, early);
    const numbers = report.fields.flatMap(({ path: at }) => /transaction\[(\d+)\]/.exec(at)?.[1] ?? []);
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: PAYERS - 1 }, (_, at) => String(at + 1))));
    expect(report.fields.flatMap(({ from }) => from.evidenceIds)).not.toContain(fan.evidence[0]);
    expect(report.ready).toBe(false);
    for (const { words } of report.problems) {
      expect(words.en).toMatch(/[a-z]{3}/);
      expect(words.ur).toMatch(/[\u0600-\u06FF]/);
    }
    const refused = await world.ask(people.writer, path('/submit'), { body: { version: report.version } });
    expect(refused.status).toBe(422);
  });

  it('completed, it is submitted by its author, who does not approve it, and approved by a second person', async () => {
    const changes = mendAll(report, PAYERS - 1);
    const body = { version: report.version, changes };
    const whole = await step(world, people.writer, { report, step: 'fields', body });
    expect(whole.problems.filter(({ gravity }) => gravity === 'stops')).toEqual([]);
    const known = await assign(world, people.writer, { report: whole, person: people.approver });
    const sent = await step(world, people.writer, {
      report,
      step: 'submit',
      body: { version: known.version },
    });
    const approve = (who: Reader) => world.ask(who, path('/approve'), { body: { version: sent.version } });
    expect((await approve(people.writer)).status).toBe(403);
    expect((await approve(people.secondApprover)).status).toBe(404);
    expect((await approve(people.approver)).body).toMatchObject({ state: 'approved' });
    report = await look(world, people.writer, report.id);
  });

  it('its XML follows the rules of goAML, reads back as it was, and adds up to the payments', async () => {
    const out = { version: report.version, recipient: 'Demo unit', reason: 'duty to report' };
    report = await step(world, people.writer, { report, step: 'exports', body: out });
    const { text, status } = await world.ask(people.writer, path('/file.xml'));
    expect(status).toBe(200);
    expect(documentFlaws(text, SETTINGS.unit)).toEqual([]);
    const read = readReport(text);
    const amounts = partsOf(read, 'transaction').map((one) => Number(textOf(one, 'amount_local')));
    const standing = economy.fan.slice(1);
    expect(amounts).toEqual(standing.map(({ amount }) => amount));
    for (const { payer } of standing) expect(text).toContain(`<account>${payer.number}</account>`);
    expect(text).not.toContain(economy.fan[0]?.payer.number);
  });

  it('a third person, another agency and an auditor are answered as if there were no report', async () => {
    const auditor = await world.enrol({ agencyId: BANK, roles: ['auditor'] });
    const onlookers: readonly (readonly [string, Reader, ReadReason])[] = [
      ['analyst', people.analyst, SCREENING],
      ['third person at the desk', people.secondApprover, SCREENING],
      ['another agency', await world.enrol({ agencyId: FIU, roles: ['reporting-supervisor'] }), SCREENING],
      ['auditor', auditor, OVERSIGHT],
    ];
    const absent = 'f'.repeat(report.id.length);
    for (const [name, reader, reason] of onlookers) {
      for (const rest of ['', '/file.xml']) {
        const there = await world.ask(reader, path(rest), { reason });
        const none = await world.ask(reader, `/reports/goaml/${absent}${rest}`, { reason });
        expect([there.status, bare(there)], name).toEqual([none.status, bare(none)]);
        expect([403, 404], name).toContain(there.status);
      }
      const list = await world.ask(reader, '/reports/goaml', { reason });
      expect(list.text, name).not.toContain(report.id);
      const told = (await world.ask(reader, `/money/findings/${fan.id}`, { reason })).text;
      expect(told, name).not.toMatch(/goaml|report/i);
    }
    const log = await world.ask(auditor, '/audit?limit=500', { reason: OVERSIGHT });
    expect(log.status, log.text).toBe(200);
    expect(log.text).not.toContain(report.id);
    expect((await finding()).body).toMatchObject({ state: 'true', evaluationVersion: 1 });
  });
});

interface PaymentAnswer {
  readonly ref: string;
  readonly at: string;
  readonly payer: string;
  readonly payee: string;
  readonly paid: { readonly minor: number; readonly decimals: number };
}

function rowOf(ref: string): number {
  return Number(ref.split(':')[2]);
}

/** What is told of a payment stands in its line of the file. */
function expectLine({ at, payer, payee, paid }: PaymentAnswer, line: string): void {
  const [time = '', fromBank = '', from = '', toBank = '', to = '', , , amount = ''] = line.split(',');
  expect(payer).toBe(accountEntityId({ bank: fromBank, number: from }));
  expect(payee).toBe(accountEntityId({ bank: toBank, number: to }));
  expect(at).toBe(`${time.replaceAll('/', '-').replace(' ', 'T')}:00.000Z`);
  expect(BigInt(paid.minor)).toBe(minorOf(amount, paid.decimals));
}

function minorOf(amount: string, decimals: number): bigint {
  const [whole = '', part = ''] = amount.split('.');
  return BigInt(whole + part.slice(0, decimals).padEnd(decimals, '0'));
}

/** Invented values for whatever a draft of several payments lacks. */
function mendAll(report: ReportAnswer, payments: number): readonly { path: string; value: string }[] {
  const first = 'report/transaction[1]';
  return mending(report).flatMap(({ path, value }) =>
    path.startsWith(first)
      ? Array.from({ length: payments }, (_, at) => ({
          path: path.replace(first, `report/transaction[${at + 1}]`),
          value: path.endsWith('transactionnumber') ? `T-${at + 1}` : value.replace('USD', 'PKR'),
        }))
      : [{ path, value }],
  );
}

function partsOf(group: ReportGroup, name: string): readonly ReportGroup[] {
  return group.parts.flatMap((part) => (part.kind === 'group' && part.name === name ? [part] : []));
}

function textOf(group: ReportGroup, name: string): string | undefined {
  return group.parts.flatMap((part) => (part.kind === 'field' && part.name === name ? [part.value] : []))[0];
}

function bare(answer: Answer): string {
  return answer.text.replace(/"requestId":"[^"]*"/, '');
}

function parse<Shape>(body: unknown): Shape {
  return body as Shape;
}
