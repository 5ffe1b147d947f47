/** SYNTHETIC: invented reports on a facility that never was: two disagree, one expires, one is withdrawn and put back, nobody gets a position. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMandate, auditedSystem, type Reader } from '../../src/access/index.ts';
import { ROUTES } from '../../src/api/index.ts';
import { purgeFacilities } from '../../src/places/index.ts';
import { BANK, BASIS, FIU, INVESTIGATION, POLICE, SCREENING } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { ALL_MIGRATIONS, inventList, openWorld, type World } from './world.ts';

const REPORT = {
  ...{ title: 'Demo report (SYNTHETIC)', attributedTo: 'Demo-Observatory', page: 'para. 12' },
  publishedOn: '2025-11',
};
const CLAIM = {
  ...{
    kind: 'training',
    unit: 'pk-islamabad-district',
    state: 'active',
    from: '2025-01-01',
    to: '2025-06-30',
  },
  ...{ report: REPORT, expiresOn: '2027-11-01', synthetic: true, grade: 'admiralty:C3' },
};
const AGAINST = {
  ...{ ...CLAIM, state: 'abandoned', expiresOn: '2027-01-01' },
  report: { ...REPORT, title: 'Another demo report (SYNTHETIC)' },
};
const LIST = '/places/facilities';

interface Claim {
  readonly id: string;
  readonly state: string;
  readonly standing: string;
  readonly recordedAt: string;
  readonly history: readonly { readonly kind: string; readonly reason: string; readonly byName: string }[];
}
interface Listed {
  readonly claims: readonly Claim[];
  readonly groups: readonly unknown[];
}

forEachEngine('reported facilities', (engine) => {
  let world: World;
  let analyst: Reader;
  let active: Claim;
  let abandoned: Claim;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    analyst = await world.enrol({ agencyId: FIU });
    await auditedSystem(world.deps, { actor: 'test', action: 'accounts:manage' }, (tx) =>
      addMandate(tx, { agencyId: BANK, purpose: 'ct-investigation', legalBasis: BASIS }),
    );
    const entries = [
      { id: 'O-1', schema: 'Organization', properties: { name: ['Demo-Organisation'] }, from: '2024-01-01' },
      { id: 'P-1', properties: { name: ['Demo Person'] }, from: '2024-01-01' },
    ];
    await world.publish(await inventList('demo-open', entries), { owner: FIU });
  });

  afterAll(() => world.close());

  const ask = (reader: Reader | null, url: string, body?: unknown) =>
    world.ask(reader, url, { reason: INVESTIGATION, ...(body === undefined ? {} : { body }) });
  const listed = async (query = ''): Promise<Listed> => {
    const { body, status, text } = await ask(analyst, `${LIST}${query}`);
    expect(status, text).toBe(200);
    return body as Listed;
  };
  const record = async (claim: unknown): Promise<Claim> => {
    const { body, status, text } = await ask(analyst, LIST, claim);
    expect(status, text).toBe(201);
    return (body as { readonly claim: Claim }).claim;
  };
  const ids = async (query = '') => (await listed(query)).claims.map((one) => one.id);

  it('takes two reports that disagree, each once, and shows them side by side', async () => {
    active = await record({ ...CLAIM, organisation: 'demo-open:O-1' });
    expect(active).toMatchObject({
      ...{ standing: 'current', synthetic: true, unit: { level: 'adm2', code: CLAIM.unit } },
      organisation: { id: 'demo-open:O-1', name: 'Demo-Organisation' },
    });
    abandoned = await record(AGAINST);
    expect(await ask(analyst, LIST, AGAINST)).toMatchObject({ body: { outcome: 'unchanged' } });
    const { claims, groups } = await listed();
    expect(claims.map(({ state }) => state)).toEqual(['active', 'abandoned']);
    expect(groups).toEqual([{ unit: CLAIM.unit, kind: 'training', claims: 2, disagreements: 1 }]);
    expect((await ask(analyst, `${LIST}/${active.id}`)).body).toMatchObject({
      claim: { id: active.id },
      pairs: [{ left: active.id, right: abandoned.id, relation: 'disagree' }],
    });
    expect(await ids('?unit=pk-islamabad&kind=training')).toHaveLength(2);
    expect(await ids('?unit=pk-punjab')).toEqual([]);
    expect(await ids('?kind=storage')).toEqual([]);
    expect(await ids('?state=abandoned')).toEqual([abandoned.id]);
    expect(await ids(`?after=${active.id}`)).toEqual([abandoned.id]);
  });

  it('tells an expired claim as history alone, on the day and not before', async () => {
    expect(await ids('?asOf=2026-12-31')).toHaveLength(2);
    expect(await listed('?asOf=2027-01-01')).toMatchObject({
      ...{ claims: [{ id: active.id }], groups: [{ claims: 1, disagreements: 0 }] },
    });
    expect(await listed('?asOf=2027-01-01&standing=expired')).toMatchObject({
      ...{ claims: [{ id: abandoned.id, standing: 'expired' }], groups: [] },
    });
    const { body } = await ask(analyst, `${LIST}/${abandoned.id}?asOf=2027-01-01`);
    expect(body).toMatchObject({ claim: { standing: 'expired' }, beside: [{ id: active.id }], pairs: [] });
  });

  it('withdraws a claim and puts it back, with both in its history and the past as it was', async () => {
    const reason = 'The report was misread (invented).';
    const withdrawn = await ask(analyst, `${LIST}/${active.id}/withdrawal`, { reason });
    expect(withdrawn).toMatchObject({ status: 201, body: { standing: 'withdrawn' } });
    expect((await ask(analyst, `${LIST}/${active.id}/withdrawal`, { reason })).status).toBe(409);
    expect(await ids()).toEqual([abandoned.id]);
    expect(await ids('?standing=withdrawn')).toEqual([active.id]);
    expect(await ids(`?knownAt=${abandoned.recordedAt}`)).toContain(active.id);
    expect(await ids('?knownAt=2020-01-01T00:00:00Z')).toEqual([]);
    const back = await ask(analyst, `${LIST}/${active.id}/reinstatement`, { reason: 'It was not.' });
    expect(back).toMatchObject({
      status: 201,
      body: {
        standing: 'current',
        history: [
          { kind: 'withdrawn', reason, byName: 'Demo Reader' },
          { kind: 'reinstated', reason: 'It was not.' },
        ],
      },
    });
    expect((await ask(analyst, `${LIST}/${active.id}/reinstatement`, { reason })).status).toBe(409);
    expect(await ids()).toEqual([active.id, abandoned.id]);
  });

  it('hides claims beyond clearance, agency and purpose, in lists, groups and by id', async () => {
    const lower = await world.enrol({ agencyId: FIU, tlpMax: 1 });
    const foreign = await world.enrol({ agencyId: POLICE });
    const bank = await world.enrol({ agencyId: BANK });
    for (const reader of [lower, foreign, bank]) {
      expect(await ask(reader, LIST)).toMatchObject({ status: 200, body: { claims: [], groups: [] } });
      const [hidden, none] = [active.id, '0'.repeat(40)];
      for (const path of ['', '/withdrawal', '/reinstatement']) {
        const body = path === '' ? undefined : { reason: 'x' };
        const answers = [hidden, none].map((one) => ask(reader, `${LIST}/${one}${path}`, body));
        for (const { status } of await Promise.all(answers)) expect(status).toBe(404);
      }
      expect((await ask(reader, `${LIST}?after=${active.id}`)).status).toBe(404);
    }
    expect((await ask(lower, LIST, { ...CLAIM, tlp: 2 })).status).toBe(403);
    expect((await world.ask(analyst, LIST, { reason: SCREENING })).status).toBe(403);
    expect((await world.ask(analyst, LIST, { reason: null })).status).toBe(403);
    for (const roles of [['researcher'], ['auditor'], ['post-officer']] as const)
      expect((await ask(await world.enrol({ agencyId: FIU, roles }), LIST)).status).toBe(403);
    expect((await ask(null, LIST)).status).toBe(401);
  });

  it('refuses what is finer than a district, what names a person, and what has no end', async () => {
    const report = (more: object) => ({ ...CLAIM, report: { ...REPORT, ...more } });
    const { expiresOn: _, ...endless } = CLAIM;
    for (const wrong of [
      ...[{ ...CLAIM, lat: 33.7 }, { ...CLAIM, place: 'Demo-Village' }, report({ village: 'Demo-Village' })],
      ...[report({ title: 'Site at 33.7294, 73.0931' }), report({ page: '43SCT1234567890' })],
      ...[{ ...CLAIM, unit: 'pk-fr-bannu-subdivision' }, { ...CLAIM, unit: '33.7,73.0' }, endless],
      ...[
        { ...CLAIM, expiresOn: '2027-11-02' },
        { ...CLAIM, religion: 'x' },
      ],
      ...[
        { ...CLAIM, organisation: 'demo-open:P-1' },
        { ...CLAIM, organisation: 'demo-open:none' },
      ],
    ])
      expect((await ask(analyst, LIST, wrong)).status, JSON.stringify(wrong)).toBe(422);
    const placed = await ask(analyst, `${LIST}/${active.id}/withdrawal`, { reason: 'It is at 33.7, 73.0' });
    expect(placed).toMatchObject({ status: 422, text: expect.stringContaining('never more closely') });
  });

  it('holds no position in any answer or table, and has no export', async () => {
    const answers = [await ask(analyst, LIST), await ask(analyst, `${LIST}/${active.id}`)];
    for (const { text } of answers) {
      expect(text).toContain(active.id);
      expect(text).not.toMatch(
        /"(?:lon|lat|lng|longitude|latitude|geometry|coordinates|bbox|point|position)"/i,
      );
      expect(text.replace(/T[\d:.]+Z/g, '')).not.toMatch(/\d\.\d/);
    }
    const columns = await asOwner(world.deps.store, (tx) =>
      tx.run(
        `select column_name, data_type from information_schema.columns where table_name like 'facility%'`,
      ),
    );
    expect(JSON.stringify(columns)).not.toMatch(/lon|lat\b|geo|point|double|real|numeric/);
    const paths = ROUTES.filter(({ path }) => path.includes('facilit')).map(
      ({ method, path }) => `${method} ${path}`,
    );
    expect(paths.toSorted()).toEqual([
      ...['GET /places/facilities', 'GET /places/facilities/{id}', 'POST /places/facilities'],
      ...['POST /places/facilities/{id}/reinstatement', 'POST /places/facilities/{id}/withdrawal'],
    ]);
    for (const { method, path } of ROUTES) {
      if (method !== 'GET' || !/csv|geojson|map$/.test(path)) continue;
      const { text } = await ask(analyst, path.replace(/\{\w+\}/g, CLAIM.unit));
      expect([path, /Demo report|Demo-Observatory/.test(text) || text.includes(active.id)]).toEqual([
        path,
        false,
      ]);
    }
  });

  it('removes claims whose time has come, with their history', async () => {
    expect(await purgeFacilities(world.deps)).toBe(0);
    await asOwner(world.deps.store, (tx) =>
      tx.run(
        `update facility_claim set review_due = '2020-01-01', purge_due = '2020-01-02' where state = 'active'`,
      ),
    );
    expect(await ids()).toEqual([abandoned.id]);
    expect(await purgeFacilities(world.deps)).toBe(1);
  });
});
