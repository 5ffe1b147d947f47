import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import type { Marking } from '../../src/evidence/index.ts';
import { PUBLIC_LIST_PURPOSES } from '../../src/lists/index.ts';
import { BANK, BASIS, FIU } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { ALL_MIGRATIONS, type Answer, example, inventList, openWorld, type World } from './world.ts';

const NAMES = ['Tahmasp Gul Torghari', 'Sher Wali Dashtguli', 'Umaid Ali Narizai'];
const RESTRICTED: Omit<Marking, 'purgeDue' | 'owner'> = {
  tlp: 2,
  handling: [],
  note: null,
  releasableTo: [BANK],
  compartments: [],
  caseRef: null,
  purposes: PUBLIC_LIST_PURPOSES,
};

interface Step {
  readonly allowed: boolean;
  readonly code: string | null;
}

interface FindingBody {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly score: number;
  readonly entry: string | null;
  readonly assignee: string | null;
  readonly assignmentVersion: number;
  readonly steps: Readonly<Record<'decide' | 'confirm' | 'undo' | 'assign', Step>>;
  readonly statements: readonly Readonly<Record<string, unknown>>[];
}

interface Page {
  readonly findings: readonly FindingBody[];
  readonly next: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly lists: readonly { list: string; count: number }[];
  readonly assignees: readonly { assignee: string | null; name: string | null; count: number }[];
}

forEachEngine('working on findings', (engine) => {
  let world: World;
  let analyst: Reader;
  let second: Reader;
  let third: Reader;
  let outsider: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    await publish();
    const restricted = { id: 'R-1', properties: { name: ['Zarak Marghzari'] }, from: '2024-01-01' };
    await world.publish(await inventList('demo-shut', [restricted]), { owner: BANK, marking: RESTRICTED });
    analyst = await world.enrol({ agencyId: BANK, displayName: 'Analyst One' });
    second = await world.enrol({ agencyId: BANK, displayName: 'Analyst Two' });
    third = await world.enrol({ agencyId: BANK, displayName: 'Supervisor', roles: ['supervisor'] });
    outsider = await world.enrol({ agencyId: FIU, displayName: 'Somebody Else' });
  });

  afterAll(() => world.close());

  const publish = async (more: Readonly<Record<string, readonly string[]>> = {}) => {
    const entries = NAMES.map((name, index) => ({
      id: `T-${index + 1}`,
      properties: { name: [name], birthDate: ['1993-09-09'], ...more },
      from: '2024-01-01',
    }));
    return world.publish(await inventList('demo-open', entries), { owner: BANK });
  };
  const record = async (name: string, place: { list: string; ref: string }, customer = 'C-1') => {
    const query = { id: customer, ...example(name) };
    const answer = await world.ask(analyst, '/findings', { body: { query, ...place } });
    return (answer.body as { finding: FindingBody }).finding;
  };
  const open = (index: number, customer?: string) =>
    record(NAMES[index] ?? '', { list: 'demo-open', ref: `T-${index + 1}` }, customer);
  const read = async (who: Reader, id: string) =>
    (await world.ask(who, `/findings/${id}`)).body as FindingBody;
  const list = async (who: Reader, query = '') => (await world.ask(who, `/findings${query}`)).body as Page;
  const assign = (who: Reader, finding: FindingBody, assignee: string | null): Promise<Answer> =>
    world.ask(who, `/findings/${finding.id}/assignments`, {
      body: { assignee, note: 'please look', version: finding.assignmentVersion },
    });
  const decide = (who: Reader, finding: FindingBody, verdict: string): Promise<Answer> =>
    world.ask(who, `/findings/${finding.id}/decisions`, {
      body: { verdict, reason: 'the father is another', version: finding.version },
    });

  it('a finding is given to a colleague, then to nobody, and both stay on record', async () => {
    const finding = await open(0);
    expect(finding).toMatchObject({ assignee: null, assignmentVersion: 0 });
    const given = await assign(third, finding, second.personId);
    expect(given.status).toBe(201);
    expect(given.body).toMatchObject({ assignee: second.personId, assigneeName: 'Analyst Two' });
    const stale = await assign(analyst, finding, analyst.personId);
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({
      conflict: { version: 1, assigneeName: 'Analyst Two', byName: 'Supervisor' },
    });
    await assign(second, given.body as FindingBody, null);
    const whole = await read(analyst, finding.id);
    expect(whole).toMatchObject({
      assignee: null,
      assignments: [
        { version: 1, assigneeName: 'Analyst Two', byName: 'Supervisor', note: 'please look' },
        { version: 2, assignee: null, byName: 'Analyst Two' },
      ],
    });
  });

  it('nobody of another agency, no machine, and nobody who may not decide is given a finding', async () => {
    const finding = await open(1);
    const machine = await world.enrol({ agencyId: BANK, kind: 'service', roles: ['screening-client'] });
    const auditor = await world.enrol({ agencyId: BANK, roles: ['auditor'] });
    for (const who of [outsider.personId, machine.personId, auditor.personId, 'nobody-known'])
      expect((await assign(third, finding, who)).status).toBe(422);
    expect((await assign(machine, finding, analyst.personId)).status).toBe(403);
    expect((await assign(outsider, finding, outsider.personId)).status).toBe(404);
    expect(await read(analyst, finding.id)).toMatchObject({ assignee: null, assignments: [] });
  });

  it('GET /findings keeps to an assignee and counts by state and by assignee', async () => {
    const mine = await open(2);
    await assign(third, mine, analyst.personId);
    const own = await list(analyst, '?assignee=me');
    expect(own.findings.map(({ id }) => id)).toEqual([mine.id]);
    expect(own.counts['open']).toBe(1);
    expect(own.assignees).toContainEqual({ assignee: analyst.personId, name: 'Analyst One', count: 1 });
    const nobodys = await list(analyst, '?assignee=nobody&state=open');
    expect(nobodys.findings.every(({ assignee }) => assignee === null)).toBe(true);
    expect(nobodys.findings).toHaveLength(
      nobodys.assignees.find(({ assignee }) => assignee === null)?.count ?? 0,
    );
    expect((await list(second, `?assignee=${analyst.personId}`)).findings).toHaveLength(1);
    expect(await list(outsider, '?assignee=nobody')).toMatchObject({ findings: [], assignees: [] });
  });

  it.each(['found', 'updated', 'score', 'state', 'rule', 'entry'])(
    'GET /findings?sort=%s goes page by page through all',
    async (sort) => {
      const whole = await list(analyst, `?sort=${sort}`);
      const paged: string[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const cut = after === undefined ? '' : `&after=${after}`;
        const page = await list(analyst, `?sort=${sort}&limit=1${cut}`);
        paged.push(...page.findings.map(({ id }) => id));
        after = page.next;
      }
      expect(paged).toEqual(whole.findings.map(({ id }) => id));
      expect(paged.length).toBeGreaterThan(2);
      if (sort === 'score') {
        const scores = whole.findings.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((left, right) => right - left));
      }
    },
  );

  it('GET /findings names the listed party, and keeps to a list with counts by list', async () => {
    const shut = await record('Zarak Marghzari', { list: 'demo-shut', ref: 'R-1' }, 'C-LIST');
    const all = await list(analyst);
    expect(all.findings.find(({ id }) => id === shut.id)).toMatchObject({
      entryName: 'Zarak Marghzari',
      entity: expect.any(String),
    });
    const own = await list(analyst, '?list=demo-shut');
    expect(own.findings.every(({ entry }) => entry?.startsWith('demo-shut:') === true)).toBe(true);
    expect(all.lists).toContainEqual({ list: 'demo-shut', count: own.findings.length });
    expect(own.counts['open']).toBe(own.findings.filter(({ state }) => state === 'open').length);
    expect(await list(analyst, '?list=demo')).toMatchObject({ findings: [], counts: { open: 0 } });
    expect(await list(outsider)).toMatchObject({ findings: [], lists: [] });
    expect((await world.ask(analyst, `/findings?list=${'x'.repeat(500)}`)).status).toBe(422);
  });

  it('GET /findings/{id} resolves the evidence to source, line, grade in words and time', async () => {
    const finding = await open(0);
    const { statements } = await read(analyst, finding.id);
    const name = statements.find(({ property }) => property === 'name');
    expect(name).toMatchObject({
      value: NAMES[0],
      entity: 'demo-open:T-1',
      grade: 'A2 (admiralty)',
      gradeWords: 'Source: Completely reliable. Information: Probably true.',
      source: { title: 'Invented list demo-open', kind: 'list' },
      ended: null,
    });
    expect(name?.['line']).toBeGreaterThan(0);
    expect(Number.isNaN(Date.parse(String(name?.['recordedAt'])))).toBe(false);
  });

  it('two people who decide at once: one stands, the other is told who, when and how', async () => {
    const finding = await open(1, 'C-2');
    const answers = await Promise.all([decide(analyst, finding, 'false'), decide(second, finding, 'true')]);
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409);
    const stands = await read(analyst, finding.id);
    expect(refused?.body).toMatchObject({
      code: 'CONFLICT',
      conflict: { version: 1, kind: 'decided', verdict: stands.state },
    });
    const first = stands.state === 'false' ? analyst : second;
    expect(refused?.body).toMatchObject({ conflict: { by: first.personId, byName: first.displayName } });
  });

  it('a finding says what each reader may do with it, and undoing opens it again', async () => {
    const finding = await open(2, 'C-3');
    expect((await read(analyst, finding.id)).steps).toMatchObject({
      decide: { allowed: true },
      confirm: { allowed: false, code: 'not-decided' },
      undo: { allowed: false, code: 'not-decided' },
      assign: { allowed: true },
    });
    const decided = (await decide(analyst, finding, 'false')).body as FindingBody;
    expect((await read(analyst, finding.id)).steps).toMatchObject({
      decide: { allowed: false, code: 'decided' },
      undo: { allowed: true },
      assign: { allowed: false, code: 'decided' },
    });
    expect((await assign(third, await read(third, finding.id), analyst.personId)).status).toBe(409);
    const undone = (await decide(analyst, decided, 'undo')).body as FindingBody;
    expect(undone).toMatchObject({ state: 'open', version: 2 });
    expect(await read(analyst, finding.id)).toMatchObject({
      history: [
        { kind: 'found', by: analyst.personId },
        { kind: 'decided', verdict: 'false', byName: 'Analyst One', words: 'the father is another' },
        { kind: 'undone', verdict: null, byName: 'Analyst One' },
      ],
    });
  });

  it('RR-09 where two people are needed, the author and the first are told that they are not the second', async () => {
    const finding = await record('Zarak Marghzari', { list: 'demo-shut', ref: 'R-1' });
    expect((await read(analyst, finding.id)).steps.decide).toMatchObject({ allowed: false, code: 'author' });
    await decide(second, await read(second, finding.id), 'true');
    const steps = async (who: Reader) => (await read(who, finding.id)).steps;
    expect((await steps(second)).confirm).toMatchObject({ allowed: false, code: 'same-person' });
    expect((await steps(analyst)).confirm).toMatchObject({ allowed: false, code: 'author' });
    expect((await steps(third)).confirm).toMatchObject({ allowed: true });
    expect((await steps(third)).decide).toMatchObject({ allowed: false, code: 'awaiting-second' });
  });

  it('RR-16 a cleared match says what changed in the entry when it reopens', async () => {
    const finding = await open(0, 'C-4');
    await decide(analyst, finding, 'false');
    expect(await read(analyst, finding.id)).toMatchObject({
      memory: { kind: 'cleared', byName: 'Analyst One', because: 'the father is another' },
      entryNow: { state: 'unchanged', changes: null },
      query: { kept: false },
    });
    await publish({ fatherName: ['Laiq Gul'] });
    const changes = [{ prop: 'fatherName', removed: [], added: ['Laiq Gul'] }];
    expect(await read(analyst, finding.id)).toMatchObject({
      memory: { kind: 'reopened', finding: finding.id, changes },
      entryNow: { state: 'changed', changes },
    });
    const again = await open(0, 'C-4');
    expect(await read(analyst, again.id)).toMatchObject({
      state: 'open',
      memory: { kind: 'reopened', finding: finding.id, changes },
      entryNow: { state: 'unchanged' },
    });
    await world.publish(
      await inventList('demo-open', [{ id: 'T-9', properties: { name: ['Nobody At All'] } }]),
      { owner: BANK },
    );
    expect(await read(analyst, again.id)).toMatchObject({ entryNow: { state: 'removed' } });
  });

  it('GET /people names the own agency alone', async () => {
    const { people } = (await world.ask(analyst, '/people')).body as { people: { displayName: string }[] };
    const names = people.map(({ displayName }) => displayName);
    expect(names).toEqual(expect.arrayContaining(['Analyst One', 'Analyst Two', 'Supervisor']));
    expect(names).not.toContain('Somebody Else');
    const acting = await world.enrol({ agencyId: FIU, actingFor: [BANK], displayName: 'Joint post' });
    const theirs = (await world.ask(acting, '/people')).body as { people: { displayName: string }[] };
    expect(theirs.people.map(({ displayName }) => displayName)).not.toContain('Analyst One');
    const machine = await world.enrol({ agencyId: BANK, kind: 'service', roles: ['screening-client'] });
    expect((await world.ask(machine, '/people')).status).toBe(403);
  });

  it('assignments are changed by nobody, hidden with their finding, and go with it', async () => {
    await publish();
    const finding = await open(1, 'C-5');
    await assign(third, finding, second.personId);
    const change = (role: 'writer' | 'system') =>
      world.deps.store.transaction(
        { role, settings: { 'app.token': third.token, 'app.purpose': '1' } },
        (tx) => sql`update finding_assignment set assignee = null`.execute(tx.tables()),
      );
    await expect(change('writer')).rejects.toThrow();
    await expect(change('system')).rejects.toThrow();
    const seen = await world.deps.store.transaction(
      { role: 'reader', settings: { 'app.token': outsider.token, 'app.purpose': '1' } },
      (tx) => sql`select count(*)::int as count from finding_assignment`.execute(tx.tables()),
    );
    expect(seen.rows[0]).toMatchObject({ count: 0 });
    const kept = await asOwner(world.deps.store, async (tx) => {
      await tx.run(`delete from finding where id = '${finding.id}'`);
      return tx.run(
        `select count(*)::int as count from finding_assignment where finding_id = '${finding.id}'`,
      );
    });
    expect(kept.rows[0]).toMatchObject({ count: 0 });
  });

  it('GET /sessions/current says what may be done, why not, and who grants it', async () => {
    const bare = (await world.ask(analyst, '/sessions/current', { reason: null })).body as Session;
    expect(bare).toMatchObject({
      agencyName: 'Demo-Bank',
      agencyCountry: 'pk',
      synthetic: false,
      clearance: { tlp: 'TLP:RED', audience: 'The named recipients alone.', compartments: 0 },
    });
    expect(bare.mandates).toContainEqual({
      purpose: 'aml-screening',
      legalBasis: BASIS,
      title: 'Screening customers and payments against published lists',
      ground: expect.stringContaining('FATF'),
      personalData: true,
    });
    expect(actionOf(bare, 'names:screen')).toMatchObject({
      allowed: false,
      disabledReason: { code: 'purpose', purposes: ['aml-screening'] },
    });
    expect(actionOf(bare, 'audit:read')).toMatchObject({
      allowed: false,
      disabledReason: { code: 'role', roles: expect.arrayContaining(['auditor']), purposes: [] },
    });
    const given = (await world.ask(analyst, '/sessions/current')).body as Session;
    expect(actionOf(given, 'names:screen')).toEqual({
      action: 'names:screen',
      allowed: true,
      disabledReason: null,
    });
    const steward = await world.enrol({ agencyId: BANK, roles: ['steward', 'analyst'] });
    const screening = (await world.ask(steward, '/sessions/current')).body as Session;
    expect(actionOf(screening, 'lists:import')).toMatchObject({
      disabledReason: { code: 'other-purpose', purposes: ['administration'] },
    });
  });

  it('a list that says SYNTHETIC makes the session say so, also before a purpose is chosen', async () => {
    const invented = await inventList('demo-invented', [
      { id: 'I-1', properties: { name: ['Nobody At All'] } },
    ]);
    const header = { ...invented.header, title: 'Invented (SYNTHETIC)' };
    await world.publish({ ...invented, header }, { owner: BANK });
    const { body } = await world.ask(outsider, '/sessions/current', { reason: null });
    expect(body).toMatchObject({ synthetic: true });
    const { lists } = (await world.ask(analyst, '/lists')).body as {
      lists: { id: string; synthetic: boolean }[];
    };
    const flags = new Map(lists.map((one) => [one.id, one.synthetic]));
    expect([flags.get('demo-invented'), flags.get('demo-open')]).toEqual([true, false]);
  });

  interface Session {
    readonly mandates: readonly unknown[];
    readonly actions: readonly { readonly action: string }[];
  }

  function actionOf(session: Session, action: string) {
    return session.actions.find((one) => one.action === action);
  }
});
