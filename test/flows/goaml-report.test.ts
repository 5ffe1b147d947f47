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

/** Invented values for whatever the draft of one payment between two clients lacks. */
function mending(report: ReportAnswer): readonly { path: string; value: string }[] {
  const payment = 'report/transaction[1]';
  const side = (name: 'from' | 'to') => {
    const account = `${payment}/t_${name}_my_client/${name}_account`;
    const person = `${account}/signatory[1]/t_person`;
    return [
      [`${payment}/t_${name}_my_client/${name}_country`, 'PK'],
      [`${account}/swift`, 'DEMOPKKA'],
      [`${account}/branch`, 'Demo branch'],
      [`${account}/currency_code`, 'USD'],
      [`${account}/account_name`, 'Demo account'],
      [`${account}/client_number`, `C-${name}`],
      [`${account}/personal_account_type`, 'A'],
      [`${account}/opened`, '2020-01-01T00:00:00'],
      [`${account}/status_code`, 'A'],
      [`${account}/signatory[1]/is_primary`, 'true'],
      [`${account}/signatory[1]/role`, 'A'],
      [`${person}/gender`, 'M'],
      [`${person}/first_name`, 'Demo'],
      [`${person}/last_name`, `Person ${name}`],
      [`${person}/birthdate`, '1980-02-03T00:00:00'],
      [`${person}/ssn`, '00000-0000000-1'],
      [`${person}/nationality1`, 'PK'],
      [`${person}/residence`, 'PK'],
      [`${person}/phones/phone[1]/tph_contact_type`, '1'],
      [`${person}/phones/phone[1]/tph_communication_type`, 'M'],
      [`${person}/phones/phone[1]/tph_country_prefix`, '92'],
      [`${person}/phones/phone[1]/tph_number`, '3000000001'],
      [`${person}/addresses/address[1]/address_type`, '1'],
      [`${person}/addresses/address[1]/address`, '2 Demo Road'],
      [`${person}/addresses/address[1]/city`, 'Demo City'],
      [`${person}/addresses/address[1]/country_code`, 'PK'],
      [`${person}/occupation`, 'trader'],
    ];
  };
  const values = [
    ['report/submission_date', '2026-02-01T09:00:00'],
    ['report/reason', report.offered[0]?.text ?? 'invented reason'],
    ['report/action', 'The account is watched.'],
    ['report/report_indicators/indicator[1]', 'DEMO-FAN'],
    [`${payment}/transactionnumber`, 'T-1'],
    [`${payment}/transaction_location`, 'Demo branch'],
    [`${payment}/transaction_description`, 'Invented transfer'],
    ...side('from'),
    ...side('to'),
  ];
  return values.map(([path = '', value = '']) => ({ path, value }));
}

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
});

function bare(text: string | undefined): string {
  return (text ?? '').replace(/"requestId":"[^"]*"/, '');
}
