import { beforeAll, expect, it } from 'vitest';
import {
  addAgencies,
  addReader,
  auditDeps,
  BANK,
  FIU,
  INVESTIGATION,
  POLICE,
  SCREENING,
} from '../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../test/support/engines.ts';
import { addTestSource, appendAsSystem, draftStatement, OPEN, runAs } from '../../test/support/evidence.ts';
import {
  ACCESS_MIGRATIONS,
  type AuditDeps,
  assignCase,
  auditedSystem,
  checkReason,
  type Reader,
  readSession,
} from '../access/index.ts';
import { parseEntityId, type SourceId } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import { countEntities, listEntities, readEntity } from './entities.ts';
import type { StatementDraft } from './model.ts';
import { searchStatements } from './read-statements.ts';
import { EVIDENCE_MIGRATIONS } from './schema.ts';

forEachEngine('entities', (engine) => {
  let deps: AuditDeps;
  let sourceId: SourceId;
  let bank: Reader;
  let fiu: Reader;
  let police: Reader;
  const draft = (entity: string, change: Partial<StatementDraft> = {}): StatementDraft =>
    draftStatement({ sourceId, entityId: parseEntityId(`demo:${entity}`), ...change });

  beforeAll(async () => {
    deps = auditDeps(await engine.open([...ACCESS_MIGRATIONS, ...EVIDENCE_MIGRATIONS]));
    await addAgencies(deps);
    sourceId = await addTestSource(deps);
    bank = await addReader(deps, { agencyId: BANK, tlpMax: 1 }, SCREENING);
    fiu = await addReader(deps, { agencyId: FIU, tlpMax: 4, compartments: [7] }, SCREENING);
    police = await addReader(deps, { agencyId: POLICE, tlpMax: 3 }, INVESTIGATION);
    await appendAsSystem(deps, [
      draft('open', { value: 'Demo Open Trading' }),
      draft('open', {
        prop: 'notes',
        value: 'seen by the FIU alone',
        marking: { ...OPEN, tlp: 4, compartments: [7] },
      }),
      draft('police', {
        value: 'Demo Case Body',
        marking: { ...OPEN, tlp: 3, purposes: ['ct-investigation'] },
      }),
      draft('fiu', { value: 'Demo Report Body', marking: { ...OPEN, tlp: 2, handling: ['H2'] } }),
      draft('named', {
        value: 'Demo Shared Body',
        marking: { ...OPEN, tlp: 2, handling: ['H2'], releasableTo: [POLICE] },
      }),
    ]);
  });

  const idsSeen = (reader: Reader) =>
    runAs(deps, { reader }, async (tx) =>
      (await listEntities(tx, { limit: 10 })).entities.map((entity) => entity.id.slice(5)),
    );

  it('three agencies ask the same and each sees what it may, in lists and in counts', async () => {
    expect(await idsSeen(bank)).toEqual(['open']);
    expect(await idsSeen(fiu)).toEqual(['fiu', 'named', 'open']);
    expect(await idsSeen(police)).toEqual(['named', 'open', 'police']);
    for (const [reader, count] of [
      [bank, 1],
      [fiu, 3],
      [police, 3],
    ] as const) {
      expect(await runAs(deps, { reader }, (tx) => countEntities(tx, {}))).toBe(count);
      expect(
        await runAs(deps, { reader }, (tx) =>
          countEntities(tx, { schema: 'LegalEntity', sourceKind: 'list' }),
        ),
      ).toBe(count);
    }
    const seenOf = async (reader: Reader) =>
      (await runAs(deps, { reader }, (tx) => searchStatements(tx, { sourceId, limit: 10 }))).length;
    expect([await seenOf(bank), await seenOf(fiu), await seenOf(police)]).toEqual([1, 4, 3]);
  });

  it('an entity shows to each agency only the statements that it may see', async () => {
    const propsSeen = async (reader: Reader) => {
      const reading = await runAs(deps, { reader }, (tx) => readEntity(tx, parseEntityId('demo:open')));
      return reading.kind === 'found' ? Object.keys(reading.entity.properties) : [];
    };
    expect(await propsSeen(fiu)).toEqual(['name', 'notes']);
    expect(await propsSeen(bank)).toEqual(['name']);
    expect(await propsSeen(police)).toEqual(['name']);
  });

  it('a restricted id and an unknown id give identical answers, and identical audit entries but for the id', async () => {
    const ask = async (id: string) => {
      const read = async (tx: Transaction) => [
        await readEntity(tx, parseEntityId(id)),
        await searchStatements(tx, { entityId: parseEntityId(id), limit: 5 }),
        await listEntities(tx, { after: parseEntityId(id), limit: 1 }),
      ];
      return runAs(deps, { reader: bank }, read);
    };
    const [hidden, unknown] = [await ask('demo:police'), await ask('demo:policf')];
    expect(hidden).toEqual(unknown);
    expect(hidden[0]).toEqual({ kind: 'not-found' });
    const entries = await asOwner(deps.store, (tx) =>
      tx.run('select action, outcome, code, detail from audit_entry order by seq desc limit 2'),
    );
    expect(entries.rows[0]).toEqual(entries.rows[1]);
  });

  it('a reader without a purpose sees nothing even where the policy is passed over', async () => {
    const rows = await deps.store.transaction(
      { role: 'reader', settings: { 'app.token': bank.token } },
      (tx) => countEntities(tx, {}),
    );
    expect(rows).toBe(0);
  });

  it('what is bound to a case is seen by those to whom it is assigned, with that case open', async () => {
    await appendAsSystem(deps, [draft('case', { marking: { ...OPEN, caseRef: 'DEMO-7' } })]);
    const opened = await addReader(deps, { agencyId: FIU });
    await auditedSystem(deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
      assignCase(tx, opened.personId, 'DEMO-7'),
    );
    const inCase = { ...SCREENING, caseRef: 'DEMO-7' };
    const stale = await readSession(deps, opened.token);
    if (stale === null) throw new Error('the session did not open');
    const assigned = { ...stale, assignedCases: ['DEMO-7'] };
    expect(await idsSeen(checkReason(assigned, inCase))).not.toContain('case');
    await asOwner(deps.store, (tx) =>
      tx.run(`update access_session set case_refs = '{DEMO-7}' where id = $1`, [opened.sessionId]),
    );
    expect(await idsSeen(checkReason(assigned, inCase))).toContain('case');
    expect(await idsSeen(checkReason(assigned, SCREENING))).not.toContain('case');
    expect(await idsSeen(checkReason(fiu, inCase))).not.toContain('case');
  });

  it('RR-05 an assessment is never among the facts of an entity', async () => {
    await appendAsSystem(deps, [draft('assessed', { value: 'Demo Assessed Body' })]);
    const facts = await runAs(deps, { reader: fiu }, (tx) =>
      searchStatements(tx, { entityId: parseEntityId('demo:assessed'), limit: 5 }),
    );
    const derivedFrom = facts.map((statement) => statement.id);
    const nature = { kind: 'assessment', likelihood: 'likely', confidence: 'moderate', derivedFrom } as const;
    await appendAsSystem(deps, [
      draft('assessed', { prop: 'linkedTo', value: 'Demo Other Body', nature, origin: 'human' }),
    ]);
    const reading = await runAs(deps, { reader: fiu }, (tx) =>
      readEntity(tx, parseEntityId('demo:assessed')),
    );
    if (reading.kind !== 'found') throw new Error('not found');
    expect(Object.keys(reading.entity.properties)).toEqual(['name']);
    expect(reading.entity.assessments).toMatchObject([
      { prop: 'linkedTo', value: 'Demo Other Body', nature },
    ]);
  });

  it('disagreeing sources and denials stand side by side', async () => {
    const other = await addTestSource(deps, { title: 'Demo other list' });
    await appendAsSystem(deps, [
      draft('claims', {
        prop: 'country',
        value: 'af',
        grade: { scheme: 'admiralty', source: 'B', information: '2' },
      }),
      draft('claims', {
        prop: 'country',
        value: 'ir',
        sourceId: other,
        grade: { scheme: 'admiralty', source: 'F', information: '6' },
      }),
      draft('claims', { prop: 'country', value: 'pk', sourceId: other, polarity: 'denied' }),
    ]);
    const reading = await runAs(deps, { reader: fiu }, (tx) => readEntity(tx, parseEntityId('demo:claims')));
    const shown = reading.kind === 'found' ? (reading.entity.properties['country'] ?? []) : [];
    expect(shown.map((value) => [value.value, value.polarity, value.grade])).toMatchObject([
      ['af', 'affirmed', { source: 'B', information: '2' }],
      ['ir', 'affirmed', { source: 'F', information: '6' }],
      ['pk', 'denied', {}],
    ]);
    expect(reading).toMatchObject({ entity: { caption: 'demo:claims' } });
  });

  it('RR-02 a witness is not found among suspects', async () => {
    const person = { schema: 'Person', category: 'victim-witness' } as const;
    await appendAsSystem(deps, [
      draft('witness', { ...person, subject: 'witness' }),
      draft('suspect', {
        schema: 'Person',
        subject: 'suspect',
        suspicionRef: 'FIR 3',
        category: 'criminal-intelligence',
      }),
    ]);
    const found = await runAs(deps, { reader: fiu }, (tx) =>
      listEntities(tx, { schema: 'Person', subjects: ['suspect'], limit: 10 }),
    );
    expect(found.entities.map((entity) => [entity.id, entity.subjects])).toEqual([
      ['demo:suspect', ['suspect']],
    ]);
  });

  it('listEntities() goes through the pages without loss, and refuses a limit that cannot be', async () => {
    await appendAsSystem(
      deps,
      Array.from({ length: 25 }, (_, index) =>
        draft(`page-${String(index).padStart(2, '0')}`, { schema: 'Vessel' }),
      ),
    );
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const from = parseEntityId(after);
      const page = await runAs(deps, { reader: fiu }, (tx) =>
        listEntities(tx, { schema: 'Vehicle', after: from, limit: 10 }),
      );
      seen.push(...page.entities.map((entity) => entity.id));
      after = page.next;
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
    for (const limit of [0, -1, 1.5, 1_001, Number.NaN]) {
      await expect(runAs(deps, { reader: fiu }, (tx) => listEntities(tx, { limit }))).rejects.toMatchObject({
        code: 'REQUEST_INVALID',
      });
    }
  });
});
