import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMandate, auditedSystem, type Reader, type ReadReason } from '../../src/access/index.ts';
import { BANK, BASIS, FIU, SCREENING } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { ALL_MIGRATIONS, inventList, openWorld, type World } from './world.ts';

const OVERSIGHT: ReadReason = { ...SCREENING, purpose: 'oversight' };
const FORMULA = '=cmd|"/c calc"!A1';

interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly action: string;
  readonly outcome: string;
  readonly caseRef: string | null;
  readonly subject: string | null;
}

forEachEngine('the audit log for auditors', (engine) => {
  let world: World;
  let analyst: Reader;
  let other: Reader;
  let auditor: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    await auditedSystem(world.deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
      addMandate(tx, { agencyId: BANK, purpose: 'oversight', legalBasis: BASIS }),
    );
    const entry = { id: 'L-1', properties: { name: ['Zargul Khan Marghzari'] }, from: '2026-01-01' };
    await world.publish(await inventList('demo-watch', [entry]), { owner: BANK });
    analyst = await world.enrol({ agencyId: BANK, displayName: 'Analyst One' });
    other = await world.enrol({ agencyId: FIU, displayName: 'Somebody Else' });
    auditor = await world.enrol({ agencyId: BANK, roles: ['auditor'], displayName: 'Auditor' });
    await world.ask(analyst, '/entities/demo-watch:L-1');
    await world.ask(other, '/entities/demo-watch:L-1', { reason: { ...SCREENING, caseRef: FORMULA } });
    await world.ask(analyst, '/audit');
    await world.ask(analyst, '/lists/demo-watch');
  });

  afterAll(() => world.close());

  const read = async (query: string) => {
    const answer = await world.ask(auditor, `/audit?${query}`, { reason: OVERSIGHT });
    expect(answer.status).toBe(200);
    return answer.body as { entries: readonly Entry[]; next: number | null };
  };

  it('is filtered by person, action, outcome, purpose and case, and names colleagues alone', async () => {
    const own = (await read(`personId=${analyst.personId}`)).entries;
    expect(own.length).toBe(3);
    expect(own.every(({ personName }) => personName === 'Analyst One')).toBe(true);
    const theirs = (await read(`personId=${other.personId}`)).entries;
    expect(theirs).toMatchObject([{ personId: other.personId, personName: null, caseRef: FORMULA }]);
    const refused = (await read('outcome=refused')).entries;
    expect(refused).toMatchObject([
      { personId: analyst.personId, action: 'audit:read', code: 'NOT_ALLOWED' },
    ]);
    const cased = (await read(`caseRef=${encodeURIComponent(FORMULA)}`)).entries;
    expect(cased.map(({ seq }) => seq)).toEqual(theirs.map(({ seq }) => seq));
    expect((await read('action=evidence:read')).entries).toHaveLength(2);
    const overseen = (await read('purpose=oversight')).entries;
    expect(overseen.length).toBeGreaterThan(3);
    expect(overseen.every(({ personName }) => personName === 'Auditor')).toBe(true);
    expect((await world.ask(auditor, '/audit?purpose=curiosity', { reason: OVERSIGHT })).status).toBe(422);
  });

  it('is filtered by an id that was asked for, or that was among those shown', async () => {
    const about = (await read('subject=demo-watch:L-1')).entries;
    expect(about.map(({ action }) => action)).toEqual(['lists:read', 'evidence:read', 'evidence:read']);
    expect((await read('subject=demo-watch:L')).entries).toEqual([]);
  });

  it('is filtered by instants and days, and a day as an end is taken whole', async () => {
    const { entries } = await read(`personId=${analyst.personId}`);
    const [last] = entries;
    const today = last?.at.slice(0, 10) ?? '';
    expect((await read(`personId=${analyst.personId}&from=${today}&to=${today}`)).entries).toHaveLength(3);
    expect((await read(`personId=${analyst.personId}&to=2020-01-01`)).entries).toEqual([]);
    const from = encodeURIComponent(last?.at ?? '');
    expect((await read(`personId=${analyst.personId}&from=${from}`)).entries[0]?.seq).toBe(last?.seq);
    const before = (await read(`personId=${analyst.personId}&to=${from}`)).entries;
    expect(before.map(({ seq }) => seq)).not.toContain(last?.seq);
    for (const bad of ['from=yesterday', 'to=2026-02-30'])
      expect((await world.ask(auditor, `/audit?${bad}`, { reason: OVERSIGHT })).status).toBe(422);
  });

  it('goes page by page to its first entry, and reading it is in it', async () => {
    const seen: number[] = [];
    await read('limit=1');
    const first = await read('limit=5');
    expect(first.entries[0]).toMatchObject({ action: 'audit:read', personId: auditor.personId });
    for (let next = first.next; next !== null; ) {
      const page = await read(`limit=5&before=${next}`);
      seen.push(...page.entries.map(({ seq }) => seq));
      next = page.next;
    }
    expect(seen.at(-1)).toBe(1);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is taken away as a table without formulas, by auditors alone, and that is in it', async () => {
    const answer = await world.ask(auditor, '/audit/export.csv', { reason: OVERSIGHT });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="silsila-audit.csv"',
    });
    const [head, ...rows] = answer.text.trimEnd().split('\n');
    expect(head?.startsWith('\uFEFFseq,at,personId,personName')).toBe(true);
    expect(rows.at(-1)?.startsWith('1,')).toBe(true);
    expect(answer.text).toContain(`"'=cmd|""/c calc""!A1"`);
    expect(answer.text).not.toMatch(/(^|,)"?=cmd/m);
    const [last] = (await read('action=audit:export')).entries;
    expect(last).toMatchObject({ personId: auditor.personId, outcome: 'allowed' });
    expect(rows[0]?.startsWith(`${(last?.seq ?? 0) - 1},`)).toBe(true);
    const some = await world.ask(auditor, '/audit/export.csv?outcome=refused', { reason: OVERSIGHT });
    expect(some.text.trimEnd().split('\n')).toHaveLength(2);
    expect((await world.ask(analyst, '/audit/export.csv')).status).toBe(403);
  });

  it('is verified with the entries checked, the time taken and the head', async () => {
    const { body } = await world.ask(auditor, '/audit/verify', { method: 'POST', reason: OVERSIGHT });
    const [newest] = (await read('limit=1')).entries;
    expect(body).toMatchObject({ kind: 'intact', entries: newest?.seq ?? 0 });
    const { head, durationMs, verifiedAt } = body as Record<string, unknown>;
    expect(head).toMatch(/^[0-9a-f]{64}$/);
    expect(durationMs).toBeGreaterThanOrEqual(0);
    expect(Number.isNaN(Date.parse(String(verifiedAt)))).toBe(false);
  });

  it('GET /accuracy shows the recorded figures to whoever is signed in, and to nobody else', async () => {
    const { status, body } = await world.ask(analyst, '/accuracy', { reason: null });
    expect(status).toBe(200);
    const { measures, thresholds } = body as {
      measures: readonly { id: string; cases: number; percent: number; examples: readonly object[] }[];
      thresholds: object;
    };
    expect(thresholds).toEqual({ match: 0.85, matchBits: 16, possible: 0.6 });
    expect(measures.map(({ id }) => id)).toContain('invented-names');
    expect(measures.every(({ cases, percent }) => cases > 0 && percent > 0 && percent <= 100)).toBe(true);
    expect(measures.some(({ examples }) => examples.length > 0)).toBe(true);
    expect((await world.ask(null, '/accuracy')).status).toBe(401);
  });
});
