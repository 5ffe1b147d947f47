import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import {
  addAgencies,
  addReader,
  auditDeps,
  FIU,
  INVESTIGATION,
  POLICE,
} from '../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import {
  addTestSource,
  appendAsSystem,
  appendNow,
  draftStatement,
  OPEN,
  runAs,
} from '../../test/support/evidence.ts';
import { ACCESS_MIGRATIONS, type AuditDeps, auditedSystem, deriveKey, type Reader } from '../access/index.ts';
import { parseEntityId, parseStatementId, type SourceId } from '../base/index.ts';
import type { DatabaseRole } from '../store/index.ts';
import { appendStatements, statementId } from './append-statements.ts';
import { endStatements, retractStatements, reviewStatement, supersedeStatement } from './end-statements.ts';
import { readEntity } from './entities.ts';
import { identityValue } from './identity.ts';
import type { StatementDraft } from './model.ts';
import { countReviewsDue, purgeEvidence } from './purge.ts';
import { readStatement, readStatements, searchStatements } from './read-statements.ts';
import { addMonths, dayOf } from './retention.ts';
import { EVIDENCE_MIGRATIONS } from './schema.ts';

const TODAY = dayOf(new Date());
const UNKNOWN = parseStatementId('f'.repeat(40));

forEachEngine('statements', (engine) => {
  let deps: AuditDeps;
  let sourceId: SourceId;
  let reader: Reader;
  let entities = 0;
  const draft = (change: Partial<StatementDraft> = {}): StatementDraft =>
    draftStatement({ sourceId, ...change });
  const newEntity = () => {
    entities += 1;
    return parseEntityId(`demo:${entities}`);
  };
  const idOf = (statement: StatementDraft) => statementId(statement, deriveKey(deps.secret, 'identity'));
  const asSystem = <T>(run: Parameters<typeof auditedSystem<T>>[2]) =>
    auditedSystem(deps, { actor: 'test', action: 'evidence:append' }, run);
  const because = (reason = 'a test') => ({ at: deps.clock.now(), by: 'Demo Steward', reason });

  beforeAll(async () => {
    deps = auditDeps(await engine.open([...ACCESS_MIGRATIONS, ...EVIDENCE_MIGRATIONS]));
    await addAgencies(deps);
    sourceId = await addTestSource(deps);
    reader = await addReader(deps, { agencyId: FIU }, INVESTIGATION);
  });

  it('appendStatements() stores every part, and reads it back as it was', async () => {
    const statement = draft({
      entityId: newEntity(),
      schema: 'Person',
      value: 'عبدالجبار',
      original: 'عبد الجبار',
      lang: 'ar',
      polarity: 'denied',
      subject: 'suspect',
      category: 'criminal-intelligence',
      suspicionRef: 'FIR 12/2025',
      valid: { from: '2024-01-01', to: '2030-01-01', precision: 'year' },
      grade: { scheme: 'uk-3x5x2', source: '2', information: 'C' },
      marking: { ...OPEN, tlp: 3, handling: ['H1', 'C'], note: 'by telephone', releasableTo: [FIU, POLICE] },
    });
    expect(await appendAsSystem(deps, [statement])).toBe(1);
    const stored = await runAs(deps, { reader }, (tx) => readStatement(tx, idOf(statement)));
    expect(stored).toMatchObject({ ...statement, id: idOf(statement), ends: [], supersedes: null });
    expect(stored?.assertedAt).toBeInstanceOf(Date);
  });

  it('appendStatements() adds nothing the second time, and takes an async iterable', async () => {
    const drafts = Array.from({ length: 50 }, (_, index) =>
      draft({ entityId: parseEntityId(`twice:${index}`) }),
    );
    expect(await appendAsSystem(deps, [...drafts, ...drafts])).toBe(50);
    async function* stream() {
      yield* drafts;
      yield draft({ entityId: parseEntityId('twice:new') });
    }
    const later = { ...appendNow(deps), at: new Date(Date.now() + 1_000) };
    expect(await asSystem((tx) => appendStatements(tx, stream(), later))).toEqual({ given: 51, added: 1 });
  });

  it('appendStatements() keeps nothing when one of them cannot be stored', async () => {
    const entityId = newEntity();
    const failing = appendAsSystem(deps, [draft({ entityId }), draft({ entityId, prop: 'shoeSize' })]);
    await expect(failing).rejects.toMatchObject({ code: 'REQUEST_INVALID', place: { ref: entityId } });
    expect(await runAs(deps, { reader }, (tx) => readEntity(tx, entityId))).toEqual({ kind: 'not-found' });
  });

  it('RR-02 refuses a suspect and criminal intelligence without a documented suspicion', async () => {
    const person = { entityId: newEntity(), schema: 'Person' } as const;
    for (const change of [
      { subject: 'suspect' },
      { subject: 'contact', category: 'criminal-intelligence' },
    ] as const) {
      await expect(appendAsSystem(deps, [draft({ ...person, ...change })])).rejects.toMatchObject({
        code: 'REQUEST_INVALID',
        status: 422,
      });
    }
    const witness = draft({ ...person, subject: 'witness', category: 'victim-witness' });
    expect(await appendAsSystem(deps, [witness])).toBe(1);
    await expect(appendAsSystem(deps, [draft({ ...person, subject: 'witness' })])).rejects.toMatchObject({
      status: 422,
    });
    await expect(appendAsSystem(deps, [draft({ ...person, subject: 'beneficiary' })])).rejects.toMatchObject({
      status: 422,
    });
  });

  it('RR-03 refuses a statement of a forbidden attribute', async () => {
    for (const prop of ['religion', 'ethnicity', 'tribe', 'faceTemplate']) {
      const refused = appendAsSystem(deps, [draft({ schema: 'Person', subject: 'designated', prop })]);
      await expect(refused, prop).rejects.toMatchObject({
        code: 'REQUEST_INVALID',
        message: expect.stringContaining('never stored'),
      });
    }
  });

  it('RR-04 refuses a statement about a person without the category of the data subject', async () => {
    await expect(appendAsSystem(deps, [draft({ schema: 'Person' })])).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
      status: 422,
    });
  });

  it('RR-05 refuses a claim without a grade and an assessment without its evidence', async () => {
    await expect(appendAsSystem(deps, [draft({ grade: { scheme: 'none' } })])).rejects.toMatchObject({
      status: 422,
    });
    const nature = { kind: 'assessment', likelihood: 'likely', confidence: 'low', derivedFrom: [] } as const;
    await expect(appendAsSystem(deps, [draft({ nature })])).rejects.toMatchObject({ status: 422 });
    const machine = draft({
      entityId: newEntity(),
      schema: 'Vehicle',
      category: 'entity-fact',
      grade: { scheme: 'none' },
    });
    expect(await appendAsSystem(deps, [machine])).toBe(1);
  });

  it('RR-11 refuses intelligence kept for more than five years, in the database too', async () => {
    const tooLong = { ...OPEN, purgeDue: addMonths(TODAY, 61) };
    const statement = draft({ category: 'criminal-intelligence', suspicionRef: 'FIR 1', marking: tooLong });
    await expect(appendAsSystem(deps, [statement])).rejects.toMatchObject({ status: 422 });
    const intelligence = draft({
      entityId: newEntity(),
      category: 'criminal-intelligence',
      suspicionRef: 'FIR 1',
    });
    await appendAsSystem(deps, [intelligence]);
    const forced = asOwner(deps.store, (tx) =>
      tx.run(`update statement set purge_due = '2999-01-01' where id = $1`, [idOf(intelligence)]),
    );
    await expect(forced).rejects.toMatchObject({
      code: 'INTERNAL',
      message: expect.stringContaining('23514'),
    });
  });

  it('RR-21 stores identity numbers of persons as keyed hash and last three, and no CNIC within a text', async () => {
    const entityId = newEntity();
    const person = { entityId, schema: 'Person', subject: 'designated' } as const;
    await appendAsSystem(deps, [
      draft({ ...person, prop: 'idNumber', value: '35202-1234567-1', original: 'NIC 35202-1234567-1' }),
      draft({ ...person, prop: 'passportNumber', value: 'AB9876543' }),
      draft({ ...person, prop: 'notes', value: 'carried 35202-1234567-1' }),
      draft({ entityId: newEntity(), schema: 'Company', prop: 'taxNumber', value: '1234567-8' }),
    ]);
    const key = deriveKey(deps.secret, 'identity');
    const found = await runAs(deps, { reader }, (tx) =>
      searchStatements(tx, { value: identityValue('3520212345671', key), limit: 10 }),
    );
    expect(found.map((statement) => [statement.entityId, statement.original])).toEqual([[entityId, null]]);
    const dump = await asOwner(deps.store, (tx) =>
      tx.run(`select string_agg(s::text, E'\\n') as text from statement s`),
    );
    expect(dump.rows[0]?.['text']).not.toMatch(/1234567-1|AB9876543/);
    expect(dump.rows[0]?.['text']).toContain('1234567-8');
  });

  it('no role can change or delete a statement, a source or an end', async () => {
    for (const role of ['reader', 'writer', 'auditor', 'system'] as const satisfies readonly DatabaseRole[]) {
      for (const [table, column] of Object.entries({
        statement: 'value',
        statement_end: 'reason',
        source: 'title',
        source_secret: 'identity',
      })) {
        for (const change of [
          `update ${table} set ${column} = 'x'`,
          `delete from ${table}`,
          `truncate ${table}`,
        ]) {
          const changed = deps.store.transaction({ role }, (tx) => sql.raw(change).execute(tx.tables()));
          await expect(changed, `${role}: ${change}`).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
        }
      }
    }
  });

  it('retractStatements() hides from today, keeps for the past of the system, and only once', async () => {
    const statement = draft({ entityId: newEntity() });
    const assertedAt = new Date(Date.now() - 60_000);
    await appendAsSystem(deps, [statement], assertedAt);
    await asSystem((tx) => retractStatements(tx, [idOf(statement)], because('a typing error')));
    const read = (time: object) => runAs(deps, { reader }, (tx) => readEntity(tx, statement.entityId, time));
    expect(await read({})).toEqual({ kind: 'not-found' });
    expect(await read({ knownAt: new Date(assertedAt.getTime() + 1) })).toMatchObject({ kind: 'found' });
    expect(await read({ knownAt: new Date(assertedAt.getTime() - 1) })).toEqual({ kind: 'not-found' });
    const stored = await runAs(deps, { reader }, (tx) => readStatement(tx, idOf(statement)));
    expect(stored?.ends).toMatchObject([{ kind: 'retracted', by: 'Demo Steward', reason: 'a typing error' }]);
    await expect(asSystem((tx) => retractStatements(tx, [idOf(statement)], because()))).rejects.toMatchObject(
      { code: 'CONFLICT' },
    );
    await expect(
      asSystem((tx) => retractStatements(tx, [idOf(statement)], because(' '))),
    ).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
  });

  it('RR-14 endStatements() takes effect on the day, and the past stays answerable in both times', async () => {
    const entityId = newEntity();
    const valid = { from: '2021-04-15', to: null, precision: 'day' } as const;
    const reviewDue = '2026-01-01';
    const first = draft({ entityId, prop: 'topics', value: 'sanction', valid, reviewDue });
    const [listedAt, liftedAt, relistedAt] = ['2021-04-15', '2021-11-07', '2025-10-24'].map(
      (day) => new Date(`${day}T12:00:00Z`),
    );
    await appendAsSystem(deps, [first], listedAt);
    await asSystem((tx) =>
      endStatements(tx, [idOf(first)], {
        ...because('delisted'),
        at: liftedAt ?? new Date(0),
        endedOn: '2021-11-07',
      }),
    );
    await appendAsSystem(
      deps,
      [draft({ entityId, prop: 'topics', value: 'sanction', valid: { ...valid, from: '2025-10-24' } })],
      relistedAt,
    );
    const isListed = async (asOf: string, knownAt?: string) => {
      const time = knownAt === undefined ? { asOf } : { asOf, knownAt: new Date(knownAt) };
      return (await runAs(deps, { reader }, (tx) => readEntity(tx, entityId, time))).kind === 'found';
    };
    expect(await isListed('2021-04-14')).toBe(false);
    expect(await isListed('2021-06-01')).toBe(true);
    expect(await isListed('2021-11-06')).toBe(true);
    expect(await isListed('2021-11-07')).toBe(false);
    expect(await isListed('2025-10-23')).toBe(false);
    expect(await isListed('2025-10-25')).toBe(true);
    expect(await isListed('2022-01-01', '2021-10-01T00:00:00Z')).toBe(true);
    expect(await isListed('2022-01-01', '2022-01-01T00:00:00Z')).toBe(false);
    await expect(isListed('2022-02-30')).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    const ended = asSystem((tx) => endStatements(tx, [idOf(first)], { ...because(), endedOn: '2022-13-01' }));
    await expect(ended).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
  });

  it('supersedeStatement() puts one in the place of another, both readable as of when they were known', async () => {
    const entityId = newEntity();
    const wrong = draft({ entityId, value: 'Demo Al-Nur Relief' });
    await appendAsSystem(deps, [wrong], new Date(Date.now() - 60_000));
    const right = draft({ entityId, value: 'Demo Al-Noor Relief' });
    const id = await asSystem((tx) =>
      supersedeStatement(
        tx,
        { id: idOf(wrong), draft: right, by: 'Demo Steward', reason: 'misread' },
        appendNow(deps),
      ),
    );
    const now = await runAs(deps, { reader }, (tx) => readEntity(tx, entityId));
    expect(now).toMatchObject({
      kind: 'found',
      entity: { caption: 'Demo Al-Noor Relief', properties: { name: [{ statementId: id }] } },
    });
    const before = await runAs(deps, { reader }, (tx) =>
      readEntity(tx, entityId, { knownAt: new Date(Date.now() - 30_000) }),
    );
    expect(before).toMatchObject({ kind: 'found', entity: { caption: 'Demo Al-Nur Relief' } });
    const stored = await runAs(deps, { reader }, (tx) => readStatements(tx, [idOf(wrong), id]));
    expect(stored.map((each) => [each.supersedes, each.ends[0]?.supersededBy ?? null])).toEqual([
      [null, id],
      [idOf(wrong), null],
    ]);
  });

  it('RR-11 reviewStatement() extends only with a recorded assessment', async () => {
    const statement = draft({
      entityId: newEntity(),
      marking: { ...OPEN, purgeDue: addMonths(TODAY, 2) },
      reviewDue: addMonths(TODAY, 1),
    });
    await appendAsSystem(deps, [statement]);
    const review = {
      id: idOf(statement),
      by: 'Demo Supervisor',
      reviewDue: addMonths(TODAY, 24),
      purgeDue: addMonths(TODAY, 48),
    };
    const extend = (assessment: string) =>
      asSystem((tx) => reviewStatement(tx, { ...review, assessment }, appendNow(deps)));
    expect(await runAs(deps, { reader }, countReviewsDue)).toBeGreaterThan(0);
    await expect(extend(' ')).rejects.toMatchObject({ code: 'REQUEST_INVALID', status: 422 });
    const id = await extend('still needed: appeal pending');
    const entity = await runAs(deps, { reader }, (tx) => readEntity(tx, statement.entityId));
    expect(entity).toMatchObject({
      entity: { properties: { name: [{ statementId: id, marking: { purgeDue: review.purgeDue } }] } },
    });
    await expect(extend('once more')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('RR-11 what is past its purge date is unreadable at once, and purgeEvidence() removes it with an audit entry', async () => {
    const statement = draft({ entityId: newEntity() });
    await appendAsSystem(deps, [statement]);
    await asOwner(deps.store, (tx) =>
      tx.run(
        `update statement set asserted_at = now() - interval '3 days', review_due = current_date - 1, purge_due = current_date where id = $1`,
        [idOf(statement)],
      ),
    );
    expect(await runAs(deps, { reader }, (tx) => readStatement(tx, idOf(statement)))).toBeNull();
    expect(await purgeEvidence(deps)).toEqual({ statements: 1, sources: 0 });
    const rows = await asOwner(deps.store, (tx) =>
      tx.run('select 1 from statement where id = $1', [idOf(statement)]),
    );
    expect(rows.rows).toEqual([]);
    const entry = await asOwner(deps.store, (tx) =>
      tx.run('select action, detail from audit_entry order by seq desc limit 1'),
    );
    expect(entry.rows[0]).toEqual({ action: 'evidence:purge', detail: '{"statements":1,"sources":0}' });
  });

  it('only the originating agency ends a statement; hidden and unknown ones are the same', async () => {
    const open = draft({ entityId: newEntity() });
    const hidden = draft({ entityId: newEntity(), marking: { ...OPEN, compartments: [8] } });
    await appendAsSystem(deps, [open, hidden]);
    const police = await addReader(deps, { agencyId: POLICE }, INVESTIGATION);
    const retract = (id: typeof UNKNOWN) =>
      runAs(deps, { reader: police, role: 'writer' }, (tx) => retractStatements(tx, [id], because()));
    await expect(retract(idOf(open))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const answers = await Promise.all(
      [idOf(hidden), UNKNOWN].map((id) => retract(id).catch((error: Error) => error.message)),
    );
    expect(answers[0]).toBe(answers[1]);
    await expect(
      runAs(deps, { reader, role: 'writer' }, (tx) => retractStatements(tx, [idOf(open)], because())),
    ).resolves.toBeUndefined();
  });

  it('a writer appends only for its own agency, within its own clearance', async () => {
    const append = (marking: Partial<typeof OPEN>) =>
      runAs(deps, { reader, role: 'writer' }, (tx) =>
        appendStatements(
          tx,
          [draft({ entityId: newEntity(), marking: { ...OPEN, ...marking } })],
          appendNow(deps),
        ),
      );
    expect(await append({})).toEqual({ given: 1, added: 1 });
    for (const marking of [
      { owner: POLICE },
      { compartments: [7] },
      { purposes: ['border-check'] },
    ] as const) {
      await expect(append(marking), JSON.stringify(marking)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});
