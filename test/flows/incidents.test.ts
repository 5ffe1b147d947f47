import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK, FIU, SCREENING } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { importRelease, parseBody, type ToldIncident } from './incidents.ts';
import { sendPayments } from './payments.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

const DAY = '2024-05-01';
const ELSEWHERE = {
  id: 'far',
  day: '2023-01-01',
  at: [66, 30] as const,
  place: 'Demo-Elsewhere',
  killed: [2, 2, 2] as const,
};

interface Listed {
  readonly incidents: readonly {
    id: string;
    origins: readonly string[];
    killedSpan: { low: number | null; high: number | null };
    contradicted: readonly string[];
  }[];
  readonly total: { count: number };
}

forEachEngine('incidents of three sources', (engine) => {
  let world: World;
  let analyst: Reader;
  let supervisor: Reader;
  let stranger: Reader;

  const list = async (query = '', who = analyst): Promise<Listed> =>
    parseBody((await world.ask(who, `/incidents?${query}`)).body);
  const read = async (id: string, query = ''): Promise<ToldIncident> => {
    const answer = await world.ask(analyst, `/incidents/${id}?${query}`);
    expect(answer.status, answer.text).toBe(200);
    return parseBody(answer.body);
  };
  const post = (url: string, body: object, who = analyst) => world.ask(who, url, { body });
  const idOf = async (source: string): Promise<string> =>
    (await list(`source=${source}&from=${DAY}&to=${DAY}`)).incidents[0]?.id ?? '';
  const property = (incident: ToldIncident, name: string) =>
    incident.properties.find((one) => one.property === name);

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    analyst = await world.enrol({ agencyId: BANK, displayName: 'Analyst One' });
    supervisor = await world.enrol({ agencyId: BANK, roles: ['supervisor'], displayName: 'Supervisor Two' });
    stranger = await world.enrol({ agencyId: FIU });
    const at = { id: 'x', day: DAY };
    await importRelease(world, analyst, {
      source: 'demo-a',
      incidents: [{ ...at, killed: [8, 8, 8] }, ELSEWHERE],
      fields: { grade: 'admiralty:B2' },
    });
    await importRelease(world, analyst, {
      source: 'demo-b',
      incidents: [{ ...at, killed: [12, '', 15], at: [70.51, 33.5] }],
    });
    await importRelease(world, analyst, {
      source: 'demo-c',
      incidents: [{ ...at, kind: 'suicide-attack', notes: 'dozens killed SYNTHETIC', precision: 'adm2' }],
    });
  });

  afterAll(() => world.close());

  it('POST /incidents/imports tells what came of a release; the same again adds nothing', async () => {
    const again = await importRelease(world, analyst, {
      source: 'demo-a',
      incidents: [{ id: 'x', day: DAY, killed: [8, 8, 8] }, ELSEWHERE],
      fields: { grade: 'admiralty:B2' },
    });
    expect(again.result).toMatchObject({
      kind: 'unchanged',
      accounts: 2,
      added: 2,
      removed: 0,
      origin: 'demo-a',
    });
    const releases = await world.ask(analyst, '/incidents/releases');
    expect(releases.body).toMatchObject({
      releases: [{ origin: 'demo-c' }, { origin: 'demo-b' }, { origin: 'demo-a', synthetic: true }],
    });
  });

  it('GET /incidents/proposals has the pairs with reasons; nothing is joined by a rule', async () => {
    const found = await world.ask(analyst, '/incidents/proposals');
    const { proposals } = parseBody<{
      proposals: readonly {
        id: number;
        reasons: readonly { kind: string }[];
        left: { origin: string };
        right: { origin: string };
      }[];
    }>(found.body);
    const pairs = proposals.map(({ left, right }) => [left.origin, right.origin].toSorted().join(' '));
    expect(pairs).toEqual(expect.arrayContaining(['demo-a demo-b', 'demo-a demo-c', 'demo-b demo-c']));
    expect(proposals[0]?.reasons.map(({ kind }) => kind)).toContain('time');
    expect((await list()).total.count).toBe(4);
    expect(
      parseBody<{ proposals: unknown[] }>((await world.ask(stranger, '/incidents/proposals')).body).proposals,
    ).toEqual([]);
    const [series, others] = [
      await world.ask(analyst, '/trends/series'),
      await world.ask(stranger, '/trends/series'),
    ];
    expect(series.body).toMatchObject({
      origins: ['demo-a', 'demo-b', 'demo-c'],
      openPairs: proposals.length,
    });
    expect(others.body).toMatchObject({ origins: [], openPairs: 0 });
    expect((await world.ask(analyst, '/trends/surges?by=week')).body).toMatchObject({ by: 'week' });
  });

  it('three sources that disagree stand side by side, joined by judgement, undone, and joined again', async () => {
    const [a, b, c] = [await idOf('demo-a'), await idOf('demo-b'), await idOf('demo-c')];
    const { body } = await world.ask(analyst, '/incidents/proposals');
    const { proposals } = parseBody<{
      proposals: readonly { id: number; left: { entity: string }; right: { entity: string } }[];
    }>(body);
    const proposal = proposals.find(
      ({ left, right }) => [left.entity, right.entity].toSorted().join() === [a, b].toSorted().join(),
    );
    const joined = await post(`/incidents/proposals/${proposal?.id}`, {
      verdict: 'same',
      reason: 'same place and day',
    });
    expect(joined.status, joined.text).toBe(201);
    expect(
      (await post(`/incidents/${b}/join`, { other: c, reason: 'the third tells of it too' })).status,
    ).toBe(201);
    const whole = await read(c);
    expect(whole.accounts.map(({ origin }) => origin).toSorted()).toEqual(['demo-a', 'demo-b', 'demo-c']);
    expect(property(whole, 'killed')).toMatchObject({
      agreement: 'contradict',
      claims: [
        { origin: 'demo-a', value: '8', count: { low: 8, best: 8, high: 8 } },
        { origin: 'demo-b', value: '12–15', count: { low: 12, best: null, high: 15 } },
        { origin: 'demo-c', value: null, count: null },
      ],
    });
    expect(property(whole, 'kind')?.agreement).toBe('differ');
    expect(await list(`from=${DAY}`)).toMatchObject({
      incidents: [
        {
          origins: ['demo-a', 'demo-b', 'demo-c'],
          killedSpan: { low: 8, high: 15 },
          contradicted: ['killed'],
        },
      ],
      total: { count: 1 },
    });
    const last = whole.judgements.at(-1)?.judgement;
    const undone = await post(`/incidents/${c}/separate`, {
      judgement: last,
      reason: 'another attack of that day',
    });
    expect(undone.status, undone.text).toBe(201);
    expect((await list(`from=${DAY}`)).total.count).toBe(2);
    expect((await read(c)).accounts).toHaveLength(1);
    expect((await post(`/incidents/${c}/separate`, { judgement: last, reason: 'twice' })).status).toBe(409);
    expect((await post(`/incidents/${c}/join`, { other: a, reason: 'after all' })).status).toBe(201);
    const again = await read(b);
    expect(again.id).toBe([a, b, c].toSorted()[0]);
    expect(again.history.map(({ change }) => change)).toEqual(
      expect.arrayContaining(['account-added', 'joined', 'undone']),
    );
  });

  it('different accounts are not put together by way of a third', async () => {
    const { accounts } = await read(await idOf('demo-a'));
    const entityOf = (source: string) => accounts.find(({ origin }) => origin === source)?.entity ?? '';
    const [a, b] = [entityOf('demo-a'), entityOf('demo-b')];
    const far = (await list('to=2023-12-31')).incidents[0]?.id ?? '';
    expect(
      (await post(`/incidents/${far}/join`, { other: a, verdict: 'different', reason: 'another place' }))
        .status,
    ).toBe(201);
    const refused = await post(`/incidents/${far}/join`, { other: b, reason: 'perhaps' });
    expect(refused).toMatchObject({ status: 409 });
    const apart = { other: entityOf('demo-c'), verdict: 'different', reason: 'in spite of the other one' };
    expect(await post(`/incidents/${b}/join`, apart)).toMatchObject({ status: 409 });
  });

  it('POST /incidents/{id}/claims adds a graded claim beside the sources; a denial contradicts', async () => {
    const id = await idOf('demo-a');
    const source = { title: 'Demo report, SYNTHETIC' };
    const original = 'from over the border, SYNTHETIC';
    const claim = { claim: 'originCountry', value: 'af', grade: 'admiralty:C3', original, source };
    const added = await post(`/incidents/${id}/claims`, claim);
    expect(added.status, added.text).toBe(201);
    expect(property(parseBody(added.body), 'originCountry')).toMatchObject({ agreement: 'single' });
    expect((await post(`/incidents/${id}/claims`, claim)).status).toBe(409);
    const denied = await post(`/incidents/${id}/claims`, {
      ...claim,
      polarity: 'denied',
      source: { title: 'Demo answer' },
    });
    expect(property(parseBody(denied.body), 'originCountry')).toMatchObject({
      agreement: 'contradict',
      claims: [
        { value: null },
        { value: null },
        { value: null },
        { value: 'af', grade: 'C3 (admiralty)', original },
        { polarity: 'denied' },
      ],
    });
    expect((await post(`/incidents/${id}/claims`, { ...claim, value: 'Afghanistan' })).status).toBe(422);
    expect((await post(`/incidents/${id}/claims`, { ...claim, claim: 'religion' })).status).toBe(422);
    expect((await post(`/incidents/${id}/claims`, claim, stranger)).status).toBe(404);
  });

  it('a retraction changes counts and claims, and its history stays visible', async () => {
    const before = await read(await idOf('demo-a'));
    const account = before.accounts.find(({ origin }) => origin === 'demo-a')?.account;
    expect((await post(`/incidents/${before.id}/retractions`, { account, reason: 'mistaken' })).status).toBe(
      403,
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    const known = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const done = await post(
      `/incidents/${before.id}/retractions`,
      { account, reason: 'the source withdrew it' },
      supervisor,
    );
    expect(done.status, done.text).toBe(201);
    const now = await read(before.id);
    expect(property(now, 'killed')).toMatchObject({ agreement: 'single' });
    expect(now.history.at(-1)).toMatchObject({ change: 'account-ended', reason: 'the source withdrew it' });
    expect((await list('source=demo-a')).total.count).toBe(1);
    const then = await read(before.id, `knownAt=${encodeURIComponent(known)}`);
    expect(property(then, 'killed')).toMatchObject({ agreement: 'contradict' });
    expect((await list(`source=demo-a&knownAt=${encodeURIComponent(known)}`)).total.count).toBe(2);
    const again = await post(`/incidents/${before.id}/retractions`, { account, reason: 'twice' }, supervisor);
    expect(again.status).toBe(409);
  });

  it('a retracted account is restored by a named person, can be retracted again, and all of it stays in its history', async () => {
    const { id, accounts } = await read(await idOf('demo-b'));
    const account = accounts.find(({ origin }) => origin === 'demo-a')?.account;
    const step = (what: 'retractions' | 'restorations', reason: string, who = supervisor) =>
      post(`/incidents/${id}/${what}`, { account, reason }, who);
    expect((await step('restorations', 'not mine', analyst)).status).toBe(403);
    const both = await Promise.all([step('restorations', 'one'), step('restorations', 'other')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await list('source=demo-a')).total.count).toBe(2);
    expect((await step('retractions', 'withdrawn once more')).status).toBe(201);
    expect((await list('source=demo-a')).total.count).toBe(1);
    expect((await step('restorations', 'it was right')).status).toBe(201);
    const now = await read(id);
    expect(property(now, 'killed')).toMatchObject({ agreement: 'contradict' });
    const told = now.history.flatMap(({ what, change }) => (what === String(account) ? [change] : []));
    expect(told.filter((change) => change.startsWith('account-')).slice(1)).toEqual(
      Array(2).fill(['account-ended', 'account-restored']).flat(),
    );
    expect((await step('retractions', 'the source withdrew it')).status).toBe(201);
  });

  it('a later release changes an account; GET /incidents/releases/{id}/changes tells what its editors changed', async () => {
    const done = await importRelease(world, analyst, {
      source: 'demo-b',
      incidents: [{ id: 'x', day: DAY, killed: [14, 14, 14], at: [70.51, 33.5] }],
    });
    expect(done.result).toMatchObject({ added: 0, changed: 1, removed: 0 });
    const changes = await world.ask(
      analyst,
      `/incidents/releases/${String(done.result?.['release'])}/changes`,
    );
    expect(changes.body).toMatchObject({
      changes: [{ change: 'changed', ref: 'x', fields: [{ field: 'killed', before: '12–15', after: '14' }] }],
    });
    const whole = await read(await idOf('demo-b'));
    expect(
      whole.accounts.filter(({ origin }) => origin === 'demo-b').map(({ end }) => end?.kind ?? null),
    ).toEqual(['superseded', null]);
    expect(whole.accounts.map(({ origin }) => origin)).toContain('demo-c');
  });

  it('a layer of boundaries that comes later places the points that are known to the district', async () => {
    const steward = await world.enrol({ agencyId: BANK, roles: ['steward'] });
    const ring = [
      [70, 33],
      [71, 33],
      [71, 34],
      [70, 34],
      [70, 33],
    ];
    const feature = {
      type: 'Feature',
      properties: { shapeName: 'Demo-District', shapeID: 'demo-1', shapeGroup: 'PAK', shapeType: 'ADM2' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    const sent = await sendPayments(world, steward, {
      file: JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
      fileName: 'demo.geojson',
      url: '/places/layers',
      fields: { title: 'SYNTHETIC districts', publisher: 'Demo Survey', synthetic: 'true', level: 'adm2' },
      reason: { ...SCREENING, purpose: 'administration' },
    });
    expect(sent.status, sent.text).toBe(201);
    const { id: layer } = parseBody<{ id: string }>(sent.body);
    const placed = async () => (await list(`layer=${layer}&unit=demo-1&from=${DAY}&to=${DAY}`)).total.count;
    for (const until = Date.now() + 20_000; (await placed()) === 0 && Date.now() < until; )
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await placed()).toBe(1);
    const whole = await read(await idOf('demo-b'));
    expect(whole.accounts.map(({ computed }) => computed)).toContainEqual([
      { layer, verdict: 'inside', unit: 'demo-1' },
    ]);
  });

  describe('to others', () => {
    it('hidden and unknown incidents are one answer, and counts tell nothing', async () => {
      const id = await idOf('demo-b');
      const [hidden, unknown, odd] = [
        await world.ask(stranger, `/incidents/${id}`),
        await world.ask(stranger, `/incidents/incident:${'0'.repeat(20)}`),
        await world.ask(stranger, '/incidents/x'),
      ];
      expect([hidden.status, unknown.status, odd.status]).toEqual([404, 404, 404]);
      expect((await list('', stranger)).total.count).toBe(0);
      expect((await world.ask(stranger, '/incidents/map')).body).toMatchObject({
        count: 0,
        withoutPoint: 0,
        ids: [],
      });
      expect((await world.ask(stranger, '/incidents/releases')).body).toEqual({ releases: [] });
      const other = await world.ask(analyst, '/incidents', {
        reason: { ...SCREENING, purpose: 'administration' },
      });
      expect(other.status).toBe(403);
    });

    it('an account that is joined with a hidden one stands alone, and nothing tells of the judgement', async () => {
      await importRelease(world, analyst, {
        source: 'demo-shared',
        incidents: [{ id: 's', day: '2022-02-02', killed: [3, 3, 3] }],
        fields: { releasableTo: String(FIU) },
      });
      await importRelease(world, analyst, {
        source: 'demo-own',
        incidents: [{ id: 'o', day: '2022-02-02', killed: [9, 9, 9] }],
      });
      const [shared, own] = [await list('source=demo-shared'), await list('source=demo-own')].map(
        ({ incidents }) => incidents[0]?.id ?? '',
      );
      expect((await post(`/incidents/${shared}/join`, { other: own, reason: 'the same' })).status).toBe(201);
      expect((await list('from=2022-02-02&to=2022-02-02')).incidents).toMatchObject([
        { origins: ['demo-shared', 'demo-own'], killedSpan: { low: 3, high: 9 } },
      ]);
      const seen = await list('', stranger);
      expect(seen).toMatchObject({
        incidents: [{ origins: ['demo-shared'], contradicted: [] }],
        total: { count: 1 },
      });
      const told = await world.ask(stranger, `/incidents/${seen.incidents[0]?.id}`);
      expect(told.body).toMatchObject({ judgements: [], accounts: [{ origin: 'demo-shared' }] });
      expect((await world.ask(stranger, `/incidents/${own}`)).status).toBe(404);
      const body = { account: 1, reason: 'not mine' };
      const refused = await world.ask(stranger, `/incidents/${seen.incidents[0]?.id}/retractions`, { body });
      expect(refused.status).toBe(403);
    });

    it('GET /incidents/map gives columns of one length, and says what is an area', async () => {
      const answer = await world.ask(analyst, '/incidents/map');
      const map = parseBody<
        Record<string, unknown> & { count: number; ids: string[]; precision: number[]; precisions: string[] }
      >(answer.body);
      expect(map.count).toBe(map.ids.length);
      for (const column of ['lon', 'lat', 'day', 'days', 'kind', 'low', 'best', 'high', 'precision', 'unit'])
        expect(map[column]).toHaveLength(map.count);
      expect(map).toMatchObject({ more: false, synthetic: true });
      expect(world.log.join('')).not.toContain('Demo-Town');
    });

    it('filters and pages hold over all incidents', async () => {
      const first = parseBody<Listed & { next: string }>(
        (await world.ask(analyst, '/incidents?limit=1&sort=killed')).body,
      );
      const second = parseBody<Listed>(
        (await world.ask(analyst, `/incidents?limit=1&sort=killed&after=${first.next}`)).body,
      );
      expect(first.incidents[0]?.id).not.toBe(second.incidents[0]?.id);
      expect((await world.ask(analyst, `/incidents?sort=day&after=${first.next}`)).status).toBe(422);
      for (const forged of ['day.desc.999999999.1', 'day.desc.1.9999999999'])
        expect((await world.ask(analyst, `/incidents?after=${forged}`)).status, forged).toBe(422);
      expect((await list('killedMin=14')).total.count).toBe(1);
      expect((await list('kind=suicide-attack')).incidents[0]?.origins).toContain('demo-b');
      expect((await list('unit=demo-district&country=pk&placePrecisionMin=exact')).total.count).toBe(3);
      expect((await list('country=af')).total.count).toBe(0);
      expect((await world.ask(analyst, '/incidents?from=2024-13-01')).status).toBe(422);
      expect((await world.ask(analyst, '/incidents?from=2024-02-01&to=2024-01-01')).status).toBe(422);
    });
  });
});
