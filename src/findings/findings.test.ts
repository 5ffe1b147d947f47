import { sql } from 'kysely';
import { beforeAll, expect, expectTypeOf, it } from 'vitest';
import { addAgencies, addReader, auditDeps, BANK, FIU, SCREENING } from '../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import { addTestSource, appendAsSystem, draftStatement, OPEN, runAs } from '../../test/support/evidence.ts';
import { ACCESS_MIGRATIONS, type AuditDeps, deriveKey, type Reader } from '../access/index.ts';
import { parseEntityId } from '../base/index.ts';
import { EVIDENCE_MIGRATIONS, statementId } from '../evidence/index.ts';
import { countFindings } from './count-findings.ts';
import { type DecisionDraft, decideFinding, undoDecision } from './decide-finding.ts';
import { listFindings } from './list-findings.ts';
import {
  type FindingDraft,
  type FindingId,
  type FindingSubject,
  parseFindingId,
  SUBJECT_KINDS,
} from './model.ts';
import { purgeFindings } from './purge.ts';
import { clearedMatch, findMatchFinding, readFinding } from './read-findings.ts';
import { personToken, recordFinding } from './record-finding.ts';
import { FINDINGS_MIGRATIONS } from './schema.ts';

const ENTRY = { entryRef: 'demo:QDx.001', entryHash: 'hash-1' };

forEachEngine('findings', (engine) => {
  let deps: AuditDeps;
  let bank: Reader;
  let evidence: string;
  let subjects = 0;
  const tokenOf = (customer: string) =>
    personToken({ agencyId: BANK, identity: [customer] }, deriveKey(deps.secret, 'person-token'));
  const draft = (change: Partial<FindingDraft> = {}): FindingDraft => {
    subjects += 1;
    return {
      rule: { id: 'names/screen', version: '1', twoPeople: false },
      subject: { kind: 'match', ref: `customer-${subjects}|demo:QDx.001` },
      evidence: [evidence],
      quantities: { scoreRatio: 0.93 },
      sentence: 'The name "Demo Al Nur" resembles "Demo Al-Noor Relief" of Demo list, entry QDx.001.',
      score: 0.93,
      marking: { ...OPEN, owner: BANK, releasableTo: [] },
      match: { ...ENTRY, personToken: tokenOf(`customer-${subjects}`) },
      author: 'rule',
      foundAt: deps.clock.now(),
      asOf: null,
      ...change,
    };
  };
  const asBank = <T>(run: Parameters<typeof runAs<T>>[2]) =>
    runAs(deps, { reader: bank, role: 'writer' }, run);
  const record = (change: Partial<FindingDraft> = {}) => asBank((tx) => recordFinding(tx, draft(change)));
  const decide = (findingId: FindingId, change: Partial<DecisionDraft> = {}) =>
    asBank((tx) =>
      decideFinding(tx, {
        findingId,
        version: 0,
        verdict: 'false',
        reason: 'another father’s name',
        by: 'demo-analyst',
        at: deps.clock.now(),
        ...change,
      }),
    );

  beforeAll(async () => {
    deps = auditDeps(
      await engine.open([...ACCESS_MIGRATIONS, ...EVIDENCE_MIGRATIONS, ...FINDINGS_MIGRATIONS]),
    );
    await addAgencies(deps);
    const statement = draftStatement({ sourceId: await addTestSource(deps) });
    const red = draftStatement({
      ...statement,
      entityId: parseEntityId('demo:red'),
      marking: { ...OPEN, tlp: 4 },
    });
    await appendAsSystem(deps, [statement, red]);
    evidence = statementId(statement, deriveKey(deps.secret, 'identity'));
    bank = await addReader(deps, { agencyId: BANK, tlpMax: 2 }, SCREENING);
  });

  it('recordFinding() is idempotent, and what it stores is read back', async () => {
    const finding = draft();
    const first = await asBank((tx) => recordFinding(tx, finding));
    const again = await asBank((tx) => recordFinding(tx, { ...finding, foundAt: new Date(0) }));
    expect([first.added, again]).toEqual([true, { id: first.id, added: false }]);
    expect(await asBank((tx) => readFinding(tx, first.id))).toEqual({
      ...finding,
      id: first.id,
      state: 'open',
      version: 0,
      decisions: [],
      assignee: null,
      assignmentVersion: 0,
      updatedAt: finding.foundAt,
    });
    const newer = await asBank((tx) =>
      recordFinding(tx, { ...finding, rule: { ...finding.rule, version: '2' } }),
    );
    expect(newer.id).not.toBe(first.id);
  });

  it('invariant 5: refuses a finding without evidence, rule version or sentence, here and in the database', async () => {
    const { rule } = draft();
    const wrong: readonly Partial<FindingDraft>[] = [
      { evidence: [] },
      { evidence: [' '] },
      { sentence: ' ' },
      { rule: { ...rule, version: '' } },
      { score: 1.01 },
      { score: Number.NaN },
      { match: null },
      { author: '' },
      { evidence: ['f'.repeat(40)] },
    ];
    for (const change of wrong)
      await expect(record(change), JSON.stringify(change)).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    for (const change of [
      "evidence = '{}'",
      "sentence = ' '",
      "rule_version = ''",
      'score = 2',
      "subject_kind = 'payment'",
    ]) {
      await record();
      const forced = asOwner(deps.store, (tx) => tx.run(`update finding set ${change}`));
      await expect(forced, change).rejects.toMatchObject({ message: expect.stringContaining('23514') });
    }
  });

  it('RR-07 a finding, and so a score, is never about a person: by type, here and in the database', async () => {
    expectTypeOf<Extract<FindingSubject['kind'], 'person' | 'Person' | 'customer'>>().toEqualTypeOf<never>();
    const person = JSON.parse('{"kind":"person","ref":"demo:1"}');
    await expect(record({ subject: person, match: null })).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    await record();
    const forced = asOwner(deps.store, (tx) =>
      tx.run(
        "update finding set subject_kind = 'person', person_token = null, entry_ref = null, entry_hash = null",
      ),
    );
    await expect(forced).rejects.toMatchObject({
      message: expect.stringContaining('finding_subject_kind_check'),
    });
    for (const kind of SUBJECT_KINDS.filter((each) => each !== 'match')) {
      expect(await record({ subject: { kind, ref: 'demo' }, match: null }), kind).toMatchObject({
        added: true,
      });
    }
  });

  it('refuses a finding marked looser than its evidence', async () => {
    const fiu = await addReader(deps, { agencyId: FIU }, SCREENING);
    const red = await runAs(deps, { reader: fiu }, (tx) =>
      sql<{ id: string }>`select id from statement where tlp = 4`.execute(tx.tables()),
    );
    const ids = red.rows.map((row) => row.id);
    const asFiu = (change: Partial<FindingDraft>) =>
      runAs(deps, { reader: fiu, role: 'writer' }, (tx) =>
        recordFinding(tx, draft({ evidence: ids, ...change })),
      );
    await expect(asFiu({ marking: OPEN })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
      message: expect.stringContaining('looser'),
    });
    expect(await asFiu({ marking: { ...OPEN, tlp: 4 } })).toMatchObject({ added: true });
    await expect(record({ evidence: ids })).rejects.toMatchObject({
      message: expect.stringContaining('may not be seen'),
    });
  });

  it('RR-06 a decision is a named person’s, with a reason, and stays on record when undone', async () => {
    const { id } = await record();
    await expect(decide(id, { reason: '' })).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    await expect(decide(id, { by: 'system:rule' })).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    expect(await decide(id, { verdict: 'cannot-tell' })).toMatchObject({ state: 'cannot-tell', version: 1 });
    await expect(decide(id, { version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
    const undo = (version: number) =>
      asBank((tx) =>
        undoDecision(tx, {
          findingId: id,
          version,
          reason: 'too early',
          by: 'demo-analyst',
          at: deps.clock.now(),
        }),
      );
    expect(await undo(1)).toMatchObject({ state: 'open', version: 2 });
    await expect(undo(2)).rejects.toMatchObject({ code: 'CONFLICT' });
    const decided = await decide(id, { version: 2, verdict: 'true' });
    expect(decided.decisions.map((step) => [step.version, step.kind, step.verdict])).toEqual([
      [1, 'decided', 'cannot-tell'],
      [2, 'undone', null],
      [3, 'decided', 'true'],
    ]);
  });

  it('two decisions at once: one stands, the other is told of the conflict', async () => {
    const { id } = await record();
    const both = await Promise.allSettled([
      decide(id, { by: 'a' }),
      decide(id, { by: 'b', verdict: 'true' }),
    ]);
    expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const rejected = both.find((each) => each.status === 'rejected');
    expect(rejected?.reason).toMatchObject({ code: 'CONFLICT', status: 409 });
    expect((await asBank((tx) => readFinding(tx, id)))?.decisions).toHaveLength(1);
  });

  it('RR-09 where the rule needs two people, one cannot be both, nor decide what is their own', async () => {
    const rule = { id: 'watch/entry', version: '1', twoPeople: true };
    const { id } = await record({ rule, author: 'demo-author' });
    await expect(decide(id, { by: 'demo-author', verdict: 'true' })).rejects.toMatchObject({
      code: 'CONFLICT',
      status: 409,
    });
    expect(await decide(id, { by: 'first', verdict: 'true' })).toMatchObject({ state: 'awaiting-second' });
    await expect(decide(id, { version: 1, by: 'first', verdict: 'true' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(decide(id, { version: 1, by: 'demo-author', verdict: 'true' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(decide(id, { version: 1, by: 'second', verdict: 'false' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await decide(id, { version: 1, by: 'second', verdict: 'true' })).toMatchObject({
      state: 'true',
      version: 2,
    });
  });

  it('RR-16 a cleared match is remembered, shown with its reason, reopened when the entry changes, forgotten when undone', async () => {
    const finding = draft();
    const match = finding.match ?? { ...ENTRY, personToken: '' };
    const remembered = (entryHash = match.entryHash) =>
      asBank((tx) => clearedMatch(tx, { ...match, entryHash }));
    const { id } = await asBank((tx) => recordFinding(tx, finding));
    expect(await remembered()).toEqual({ kind: 'none' });
    await decide(id);
    expect(await remembered()).toMatchObject({
      kind: 'cleared',
      findingId: id,
      by: 'demo-analyst',
      reason: 'another father’s name',
    });
    expect(await remembered('hash-2')).toMatchObject({ kind: 'reopened', findingId: id });
    expect(await asBank((tx) => clearedMatch(tx, { ...match, entryRef: 'demo:QDx.002' }))).toEqual({
      kind: 'none',
    });
    const changed = await asBank((tx) =>
      recordFinding(tx, { ...finding, match: { ...match, entryHash: 'hash-2' } }),
    );
    expect(changed.added).toBe(true);
    await decide(changed.id, { verdict: 'true' });
    expect(await remembered('hash-2')).toEqual({ kind: 'none' });
    await asBank((tx) =>
      undoDecision(tx, {
        findingId: changed.id,
        version: 1,
        reason: 'mistaken',
        by: 'demo-analyst',
        at: deps.clock.now(),
      }),
    );
    await asBank((tx) =>
      undoDecision(tx, {
        findingId: id,
        version: 1,
        reason: 'mistaken',
        by: 'demo-analyst',
        at: deps.clock.now(),
      }),
    );
    expect(await remembered()).toEqual({ kind: 'none' });
  });

  it('a finding of one agency shows to no other: not in lists, counts, memory or errors', async () => {
    const finding = draft({ rule: { id: 'names/hidden', version: '1', twoPeople: false } });
    const { id } = await asBank((tx) => recordFinding(tx, finding));
    await decide(id);
    const fiu = await addReader(deps, { agencyId: FIU }, SCREENING);
    const asFiu = <T>(run: Parameters<typeof runAs<T>>[2]) =>
      runAs(deps, { reader: fiu, role: 'writer' }, run);
    const filter = { ruleId: 'names/hidden' };
    const seen = await asBank((tx) => countFindings(tx, filter));
    expect(seen).toMatchObject({ states: { false: 1 }, total: { count: 1, exact: true } });
    expect(seen.rules).toContainEqual({ id: 'names/hidden', version: '1', count: 1 });
    const hidden = await asFiu((tx) => countFindings(tx, filter));
    expect(Object.values(hidden.states)).toEqual([0, 0, 0, 0, 0]);
    expect(hidden).toMatchObject({ total: { count: 0, exact: true }, assignees: [], lists: [] });
    expect(hidden.rules.map(({ id: rule }) => rule)).not.toContain('names/hidden');
    expect((await asFiu((tx) => listFindings(tx, { ...filter, limit: 5 }))).findings).toEqual([]);
    if (finding.match !== null) {
      const match = finding.match;
      expect(await asFiu((tx) => clearedMatch(tx, match))).toEqual({ kind: 'none' });
    }
    const answers = await Promise.all(
      [id, parseFindingId('f'.repeat(40))].map((each) =>
        asFiu((tx) =>
          undoDecision(tx, { findingId: each, version: 1, reason: 'x', by: 'y', at: deps.clock.now() }),
        ).catch((error: Error) => error.message),
      ),
    );
    expect(answers[0]).toBe(answers[1]);
  });

  it('a finding about a past day is another than that of today, and is found by its day', async () => {
    const today = draft({ foundAt: new Date('2026-03-02T23:30:00Z') });
    const past = { ...today, asOf: '2026-01-01' };
    const [first, second] = [
      await asBank((tx) => recordFinding(tx, today)),
      await asBank((tx) => recordFinding(tx, past)),
    ];
    expect(second.id).not.toBe(first.id);
    expect((await asBank((tx) => readFinding(tx, second.id)))?.asOf).toBe('2026-01-01');
    const of = (day: string) =>
      asBank((tx) => (today.match === null ? Promise.resolve(null) : findMatchFinding(tx, today.match, day)));
    expect([await of('2026-03-02'), await of('2026-01-01'), await of('2026-01-02')]).toEqual([
      first.id,
      second.id,
      null,
    ]);
    await expect(record({ asOf: '2026-02-30' })).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
  });

  it('no role can change or delete a finding or a decision, and purgeFindings() removes what is due', async () => {
    for (const role of ['reader', 'writer', 'auditor', 'system'] as const) {
      for (const change of [
        "update finding set sentence = 'x'",
        'delete from finding',
        "update finding_decision set reason = 'x'",
        'delete from finding_decision',
      ]) {
        const changed = deps.store.transaction({ role }, (tx) => sql.raw(change).execute(tx.tables()));
        await expect(changed, `${role}: ${change}`).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      }
    }
    const { id } = await record();
    await decide(id);
    await asOwner(deps.store, (tx) =>
      tx.run('update finding set purge_due = current_date where id = $1', [id]),
    );
    expect(await asBank((tx) => readFinding(tx, id))).toBeNull();
    expect(await purgeFindings(deps)).toBe(1);
  });
});
