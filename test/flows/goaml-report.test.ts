/** SYNTHETIC: from an accepted finding to a report that two people stand for, and its file. */

import { hash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentFlaws } from '../../src/money/index.ts';
import { BANK } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { paymentsFile } from './payments.ts';
import {
  acceptFinding,
  assign,
  enrolReporting,
  importBatch,
  look,
  mending,
  open,
  putSettings,
  type ReportAnswer,
  type ReportingPeople,
  SETTINGS,
  step,
} from './reporting.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

const FEW = [
  { day: 4.5, from: 'DEMO-A', to: 'DEMO-Z', amount: 100 },
  { day: 5, from: 'DEMO-B', to: 'DEMO-Z', amount: 200 },
  { day: 5.5, from: 'DEMO-C', to: 'DEMO-Z', amount: 300 },
];

const RATE = { from: 'USD', to: 'PKR', rate: '280.125', source: 'invented bulletin' };

forEachEngine('reports', (engine) => {
  let world: World;
  let people: ReportingPeople;
  let batch: string;
  let finding: string;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    people = await enrolReporting(world);
    batch = await importBatch(world, people.analyst, paymentsFile(FEW));
    finding = await acceptFinding(world, people.analyst, { batch, rows: [1] });
  });

  afterAll(() => world.close());

  const fromFinding = () => ({ from: 'finding', findingId: finding, type: 'STR' });
  const mended = async (): Promise<ReportAnswer> => {
    const report = await open(world, people.writer, fromFinding());
    return step(world, people.writer, {
      report,
      step: 'fields',
      body: { version: report.version, changes: mending(report) },
    });
  };
  const submitted = async (): Promise<ReportAnswer> => {
    const report = await mended();
    expect(report.problems.filter(({ gravity }) => gravity === 'stops')).toEqual([]);
    const known = await assign(world, people.writer, { report, person: people.approver });
    return step(world, people.writer, { report, step: 'submit', body: { version: known.version } });
  };

  it('asks for the settings of the agency first, which a steward alone sets', async () => {
    const early = await world.ask(people.writer, '/reports/goaml', { body: fromFinding() });
    expect(early.body).toMatchObject({ code: 'REPORTS_UNSET' });
    const settings = { version: 0, settings: SETTINGS };
    expect((await putSettings(world, people.writer, settings)).status).toBe(403);
    const unit = { ...SETTINGS.unit, timeZone: 'Nowhere/Nothing' };
    const wrong = await putSettings(world, people.steward, { version: 0, settings: { ...SETTINGS, unit } });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Nowhere/Nothing');
    expect((await putSettings(world, people.steward, settings)).status).toBe(201);
    expect((await putSettings(world, people.steward, settings)).status).toBe(409);
  });

  it('drafts from an accepted finding: evidence for each value, what is unknown missing and named in both languages', async () => {
    const report = await open(world, people.writer, fromFinding());
    const fieldAt = (path: string) => report.fields.find((field) => field.path === path);
    expect(fieldAt('report/transaction[1]/amount_local')).toMatchObject({
      value: '28012.50',
      from: { kind: 'computed', rule: 'converted-at-rate', evidenceIds: [`payment:${batch}:1`] },
    });
    const account = fieldAt('report/transaction[1]/t_from_my_client/from_account/account');
    expect(account).toMatchObject({ value: 'DEMO-A', from: { kind: 'evidence' } });
    expect(account?.from.evidenceIds[0]).toMatch(/^[0-9a-f]{40}$/);
    expect(fieldAt('report/rentity_id')?.from.kind).toBe('profile');
    expect(fieldAt('report/reason')).toBeUndefined();
    expect(report.offered).toMatchObject([
      {
        path: 'report/reason',
        text: expect.stringContaining('paid into one'),
        from: { rule: 'sentence-of-finding' },
      },
    ]);
    const missing = report.problems.find(({ path }) => path === 'report/reason');
    expect(missing).toMatchObject({ gravity: 'stops', code: 'required-by-unit' });
    expect(missing?.words.en).toContain('reason');
    expect(missing?.words.ur).toMatch(/[\u0600-\u06FF]/);
    expect(report.ready).toBe(false);
  });

  it('refuses a finding that nobody has accepted, one that is unknown, and a role without the desk', async () => {
    const body = { verdict: 'undo', reason: 'not sure any more', version: 1 };
    const other = await acceptFinding(world, people.analyst, { batch, rows: [2, 3] });
    await world.ask(people.analyst, `/findings/${other}/decisions`, { body });
    const open = { ...fromFinding(), findingId: other };
    expect((await world.ask(people.writer, '/reports/goaml', { body: open })).status).toBe(409);
    const unknown = { ...fromFinding(), findingId: '0'.repeat(40) };
    expect((await world.ask(people.writer, '/reports/goaml', { body: unknown })).status).toBe(404);
    expect((await world.ask(people.analyst, '/reports/goaml', { body: fromFinding() })).status).toBe(403);
    expect((await world.ask(people.writer, '/reports/goaml', { body: { from: 'finding' } })).status).toBe(
      422,
    );
  });

  it('is not submitted while a problem stops it, and says which in the words of the user', async () => {
    const report = await open(world, people.writer, fromFinding());
    const refused = await world.ask(people.writer, `/reports/goaml/${report.id}/submit`, {
      body: { version: report.version },
    });
    expect(refused.status).toBe(422);
    const { fields } = refused.body as { fields: { field: string; rule: string; message: string }[] };
    expect(fields).toContainEqual({
      field: 'report/report_indicators',
      rule: 'missing',
      message: expect.stringContaining('no indicators'),
    });
  });

  it('RR-09 is approved by a second person alone, and its file is the one whose hash is on record', async () => {
    const report = await submitted();
    const approve = (who: typeof people.writer, version = report.version) =>
      world.ask(who, `/reports/goaml/${report.id}/approve`, { body: { version } });
    expect((await approve(people.writer)).status).toBe(403);
    expect((await world.ask(people.approver, `/reports/goaml/${report.id}/file.xml`)).status).toBe(409);
    const approved = await approve(people.approver);
    expect(approved.status, approved.text).toBe(201);
    expect(approved.body).toMatchObject({ state: 'approved' });
    expect((await world.ask(people.approver, `/reports/goaml/${report.id}/file.xml`)).status).toBe(409);
    const given = await step(world, people.writer, {
      report,
      step: 'exports',
      body: { version: report.version + 1, recipient: 'Demo unit', reason: 'duty to report' },
    });
    expect(given.state).toBe('exported');
    const { text, headers } = await world.ask(people.writer, `/reports/goaml/${report.id}/file.xml`);
    expect(headers['content-type']).toContain('application/xml');
    expect(documentFlaws(text, SETTINGS.unit)).toEqual([]);
    expect(given.events.at(-1)).toMatchObject({
      kind: 'exported',
      recipient: 'Demo unit',
      sha256: hash('sha256', text),
    });
  });

  it('RR-09 whoever wrote, edited or submitted a report does not approve it, whatever the role', async () => {
    const report = await open(world, people.approver, fromFinding());
    const ready = await step(world, people.approver, {
      report,
      step: 'fields',
      body: { version: report.version, changes: mending(report) },
    });
    expect(ready.steps['approve']).toMatchObject({ allowed: false, code: 'state' });
    const sent = await step(world, people.approver, {
      report,
      step: 'submit',
      body: { version: ready.version },
    });
    expect(sent.steps['approve']).toMatchObject({ allowed: false, code: 'author' });
    const own = await world.ask(people.approver, `/reports/goaml/${report.id}/approve`, {
      body: { version: sent.version },
    });
    expect(own.status).toBe(409);
    const known = await assign(world, people.approver, { report: sent, person: people.secondApprover });
    const back = await step(world, people.secondApprover, {
      report,
      step: 'return',
      body: { version: known.version, reason: 'the branch is another one' },
    });
    expect(back.state).toBe('returned');
    const branch = 'report/transaction[1]/t_to_my_client/to_account/branch';
    const edited = await step(world, people.secondApprover, {
      report,
      step: 'fields',
      body: { version: back.version, changes: [{ path: branch, value: 'Other branch' }] },
    });
    expect(edited.fields.find(({ path }) => path === branch)?.from).toMatchObject({
      kind: 'person',
      personName: 'Second Approver',
    });
    const again = await step(world, people.approver, {
      report,
      step: 'submit',
      body: { version: edited.version },
    });
    const editor = await world.ask(people.secondApprover, `/reports/goaml/${report.id}/approve`, {
      body: { version: again.version },
    });
    expect(editor.status).toBe(409);
  });

  it('lets one of two edits at once through, and tells the other who was first', async () => {
    const report = await open(world, people.writer, fromFinding());
    const known = await assign(world, people.writer, { report, person: people.approver });
    const edit = (who: typeof people.writer, value: string) =>
      world.ask(who, `/reports/goaml/${report.id}/fields`, {
        body: { version: known.version, changes: [{ path: 'report/reason', value }] },
      });
    const answers = await Promise.all([edit(people.writer, 'one'), edit(people.approver, 'two')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await edit(people.writer, 'late')).body).toMatchObject({
      code: 'CONFLICT',
      conflict: { version: 2, kind: 'edited', byName: expect.stringContaining('Demo') },
    });
    const withdrawn = await step(world, people.writer, {
      report,
      step: 'withdraw',
      body: { version: 2, reason: 'opened for nothing' },
    });
    expect(withdrawn.steps['edit']).toMatchObject({ allowed: false, code: 'state' });
    const wrong = { version: 3, changes: [{ path: 'report/nowhere', value: 'x' }] };
    const late = await world.ask(people.writer, `/reports/goaml/${report.id}/fields`, { body: wrong });
    expect(late.status).toBe(409);
  });

  it('RR-20 whoever is not assigned, with the role or without, finds nothing there, in lists and steps', async () => {
    const report = await open(world, people.writer, fromFinding());
    const absent = 'f'.repeat(32);
    const bodyOf = {
      version: 1,
      changes: [{ path: 'report/reason', value: 'x' }],
      reason: 'x',
      recipient: 'x',
    };
    const asked: readonly (readonly [string, object?])[] = [
      [''],
      ['/file.xml'],
      ['/fields', { version: 1, changes: bodyOf.changes }],
      ['/submit', { version: 1 }],
      ['/approve', { version: 1 }],
      ['/return', { version: 1, reason: 'x' }],
      ['/withdraw', { version: 1, reason: 'x' }],
      ['/exports', { version: 1, reason: 'x', recipient: 'x' }],
      ['/assignments', { number: 1, personId: people.approver.personId, assigned: true }],
    ];
    for (const [path, body] of asked) {
      const question = body === undefined ? {} : { body };
      const [hidden, none] = await Promise.all(
        [report.id, absent].map((id) => world.ask(people.approver, `/reports/goaml/${id}${path}`, question)),
      );
      expect(hidden?.status, path).toBe(404);
      expect(bare(hidden?.text), path).toEqual(bare(none?.text));
      expect((await world.ask(people.analyst, `/reports/goaml/${report.id}${path}`, question)).status).toBe(
        403,
      );
    }
    expect((await world.ask(people.approver, '/reports/goaml')).text).not.toContain(report.id);
    expect((await world.ask(people.writer, '/reports/goaml')).text).toContain(report.id);
    const known = await assign(world, people.writer, { report, person: people.approver });
    expect((await world.ask(people.approver, `/reports/goaml/${report.id}`)).status).toBe(200);
    await world.ask(people.writer, `/reports/goaml/${report.id}/assignments`, {
      body: { number: known.assignmentNumber, personId: people.approver.personId, assigned: false },
    });
    expect((await world.ask(people.approver, `/reports/goaml/${report.id}`)).status).toBe(404);
  });

  it('is given only to people of the agency who may work on reports, and keeps one of them', async () => {
    const report = await open(world, people.writer, fromFinding());
    const give = (personId: string, assigned = true) =>
      world.ask(people.writer, `/reports/goaml/${report.id}/assignments`, {
        body: { number: 1, personId, assigned },
      });
    const stranger = await world.enrol({ agencyId: BANK + 1, roles: ['reporting-supervisor'] });
    for (const person of [people.analyst.personId, stranger.personId, 'nobody'])
      expect((await give(person)).status).toBe(422);
    expect((await give(people.writer.personId, false)).status).toBe(422);
  });

  it('RR-10 every access is on record for those assigned, and the audit log has its seal and no more', async () => {
    const report = await open(world, people.writer, fromFinding());
    expect(report.accesses.map(({ doing }) => doing).toSorted()).toEqual(['drafted', 'read']);
    const { rows } = await asOwner(world.deps.store, (tx) =>
      tx.run(
        `select e.case_ref, e.justification, e.subject, e.code, e.detail, a.content from audit_entry e
          join report_access a on e.detail = '{"seal":"' || a.seal || '"}' where a.report_id = $1`,
        [report.id],
      ),
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({ case_ref: null, justification: null, subject: null, code: null });
      expect(row['detail']).toBe(`{"seal":"${hash('sha256', String(row['content']))}"}`);
      expect(row['content']).toContain('"caseRef":"DEMO-1"');
    }
  });

  it('POST /reports/goaml/import opens a file, each value with its line; one that is no report is refused', async () => {
    const send = (body: string) =>
      world.ask(people.writer, '/reports/goaml/import', {
        body,
        headers: { 'content-type': 'application/octet-stream' },
      });
    const answer = await send(
      '<report>\n<rentity_id>9</rentity_id>\n<report_code>SAR</report_code>\n</report>',
    );
    expect(answer.status, answer.text).toBe(201);
    const report = await look(world, people.writer, (answer.body as { id: string }).id);
    expect(report).toMatchObject({ type: 'SAR', origin: { kind: 'file' }, state: 'draft' });
    expect(report.fields[0]?.from).toMatchObject({ kind: 'file', line: 2 });
    expect((await send('<letter/>')).status).toBe(422);
    expect((await send('<report><a')).status).toBe(422);
  });

  it('GET /reports/thresholds/{day} lists the cash that reaches the threshold and what was not judged; a case gives one report', async () => {
    const lines = paymentsFile([
      { day: 9.1, from: 'DEMO-K', to: 'DEMO-L', amount: 7_140 },
      { day: 9.2, from: 'DEMO-K', to: 'DEMO-L', amount: 7_139 },
      { day: 9.3, from: 'DEMO-K', to: 'DEMO-EURO', amount: 9_000 },
      { day: 9.4, from: 'DEMO-K', to: 'DEMO-ELSEWHERE', amount: 9_000 },
      { day: 9.9, from: 'DEMO-K', to: 'DEMO-L', amount: 9_000 },
    ]).replaceAll('Wire', 'Cash');
    const file = lines
      .split('\n')
      .map((line) => (line.includes('DEMO-EURO') ? line.replaceAll('US Dollar', 'Euro') : line))
      .map((line) => (line.includes('DEMO-ELSEWHERE') ? line.replaceAll('010,', '099,') : line))
      .join('\n');
    const cash = await importBatch(world, people.analyst, file);
    const unjudged = await world.ask(people.writer, '/reports/thresholds/2026-01-10');
    expect(unjudged.body).toMatchObject({ looked: 4, notOwn: 1, cases: [], undeterminedCount: 3 });
    const rates = ['09', '10'].map((day) => ({ ...RATE, day: `2026-01-${day}` }));
    const settings = { ...SETTINGS, rates };
    expect((await putSettings(world, people.steward, { version: 1, settings })).status).toBe(201);
    const judge = () => world.ask(people.writer, '/reports/thresholds/2026-01-10');
    const day = await judge();
    expect(day.body).toMatchObject({
      cases: [
        {
          direction: 'in',
          total: { minor: 200_009_250, currency: 'PKR' },
          threshold: { id: 'pk-ctr' },
          payments: [`payment:${cash}:1`],
          reportId: null,
        },
      ],
      undetermined: [{ paymentId: `payment:${cash}:3`, because: 'no-exchange-rate' }],
    });
    expect((await judge()).text).toBe(day.text);
    const [reached] = (day.body as { cases: { key: string }[] }).cases;
    const body = { from: 'threshold', day: '2026-01-10', caseKey: reached?.key, type: 'CTR' };
    const first = await world.ask(people.writer, '/reports/goaml', { body });
    const again = await world.ask(people.writer, '/reports/goaml', { body });
    const { id } = (first.body as { report: { id: string } }).report;
    expect(first.body).toMatchObject({ added: true });
    expect(again.body).toMatchObject({ added: false, report: { id } });
    expect((await judge()).body).toMatchObject({ cases: [{ reportId: id }] });
    const report = await look(world, people.writer, id);
    expect(report.fields.filter(({ path }) => path.endsWith('/amount_local'))).toMatchObject([
      { value: '2000092.50' },
    ]);
    const unknown = { ...body, caseKey: '0'.repeat(40) };
    expect((await world.ask(people.writer, '/reports/goaml', { body: unknown })).status).toBe(404);
  });
});

function bare(text: string | undefined): string {
  return (text ?? '').replace(/"requestId":"[^"]*"/, '');
}
