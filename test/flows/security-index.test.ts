/** SYNTHETIC: two sources disagree over an attack; joining and a later retraction change the index, whose history stays visible. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK, FIU } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { parseBody, type ToldIncident } from './incidents.ts';
import { sendPayments, waitForJob } from './payments.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

const MAPPING = {
  id: 'demo-districts',
  title: 'Demo incidents by district, SYNTHETIC',
  countingRule: 'all that was invented',
  columns: {
    ...{ ref: 'id', from: 'day', adm1: 'province', adm2: 'district', placePrecision: 'precision' },
    ...{ killedLow: 'low', killed: 'best', killedHigh: 'high' },
  },
  constants: { kind: 'bombing', country: 'Demo-Westland' },
};
const HEAD = 'id,day,province,district,precision,low,best,high';
/** Weight of the year asked for. */
const OWN_YEAR = 16 / 31;

interface Told {
  readonly synthetic: boolean;
  readonly units: readonly {
    readonly unit: string;
    readonly area: string | null;
    readonly verdict: string;
    readonly rank: number | null;
    readonly raw: { readonly low: number; readonly best: number; readonly high: number };
  }[];
  readonly unlocated: readonly object[];
}

forEachEngine('the security index', (engine) => {
  let world: World;
  let analyst: Reader;
  let supervisor: Reader;
  let stranger: Reader;
  let joined = '';
  let beforeRetraction = '';

  const send = async (source: string, rows: readonly string[]): Promise<void> => {
    const started = await sendPayments(world, analyst, {
      ...{ file: [HEAD, ...rows, ''].join('\n'), fileName: `${source}.csv`, url: '/incidents/imports' },
      fields: { mapping: JSON.stringify(MAPPING), source, synthetic: 'true' },
    });
    expect(started.status, started.text).toBe(202);
    await waitForJob(world, analyst, `/incidents/imports/${parseBody<{ id: string }>(started.body).id}`);
  };
  const indexOf = async (query: string, who = analyst): Promise<Told> => {
    const answer = await world.ask(who, `/security-index?year=2024&${query}`);
    expect(answer.status, answer.text).toBe(200);
    return parseBody(answer.body);
  };
  const east = async (query = '') =>
    (await indexOf(`profile=deaths-only${query}`)).units.find(({ unit }) => unit === 'Demo-East');
  const incidentOf = async (source: string): Promise<string> => {
    const { body } = await world.ask(analyst, `/incidents?source=${source}&from=2024-05-01&to=2024-05-01`);
    return parseBody<{ incidents: readonly { id: string }[] }>(body).incidents[0]?.id ?? '';
  };

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    analyst = await world.enrol({ agencyId: BANK });
    supervisor = await world.enrol({ agencyId: BANK, roles: ['supervisor'] });
    stranger = await world.enrol({ agencyId: FIU });
    await send('demo-a', [
      'x,2024-05-01,Demo-North,Demo-East,exact,8,8,8',
      'y,2024-06-01,Demo-North,Demo-West,exact,2,2,2',
      'z,2024-07-01,Demo-South,,adm1,5,5,5',
      'o,2018-01-01,Demo-North,Demo-West,exact,1,1,1',
    ]);
    await send('demo-b', ['x,2024-05-01,Demo-North,Demo-East,exact,12,,15']);
  });

  afterAll(() => world.close());

  it('ranks districts with their provinces, says that it is of invented incidents, and spreads nothing', async () => {
    const told = await indexOf('profile=deaths-only');
    expect(told).toMatchObject({ synthetic: true, method: 'silsila-security-index 1' });
    expect(told.units.map(({ unit, area, rank }) => [unit, area, rank])).toEqual([
      ['Demo-East', 'Demo-North', 1],
      ['Demo-West', 'Demo-North', 2],
    ]);
    expect(told.unlocated).toEqual([expect.objectContaining({ area: 'Demo-South', incidents: 1 })]);
    const provinces = await indexOf('profile=deaths-only&level=adm1');
    expect(provinces.units.map(({ unit }) => unit)).toEqual(['Demo-North', 'Demo-South']);
  });

  it('two accounts count twice until a person joins them; then the account that stands counts', async () => {
    expect((await east())?.raw.best).toBeCloseTo(OWN_YEAR * (8 + 12), 9);
    // Of the second source alone only one year is covered, which then is all there is to weigh.
    expect((await east('&origin=demo-b'))?.raw).toEqual({ low: 12, best: 12, high: 15 });
    const [a, b] = [await incidentOf('demo-a'), await incidentOf('demo-b')];
    const body = { other: b, reason: 'same attack (invented)' };
    expect((await world.ask(analyst, `/incidents/${a}/join`, { body })).status).toBe(201);
    joined = await incidentOf('demo-a');
    expect((await east())?.raw.best).toBeCloseTo(OWN_YEAR * 8, 9);
  });

  it('a later retraction changes the index, and what it was before can still be asked for', async () => {
    const incident = parseBody<ToldIncident>((await world.ask(analyst, `/incidents/${joined}`)).body);
    const account = incident.accounts.find(({ origin }) => origin === 'demo-a')?.account;
    await new Promise((resolve) => setTimeout(resolve, 5));
    beforeRetraction = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const body = { account, reason: 'the source withdrew it (invented)' };
    const url = `/incidents/${joined}/retractions`;
    expect((await world.ask(supervisor, url, { body })).status).toBe(201);
    const now = await east();
    expect(now?.raw.best).toBeCloseTo(OWN_YEAR * 12, 9);
    expect(now?.raw.high).toBeCloseTo(OWN_YEAR * 15, 9);
    const then = await east(`&knownAt=${encodeURIComponent(beforeRetraction)}`);
    expect(then?.raw.best).toBeCloseTo(OWN_YEAR * 8, 9);
  });

  it('gives the recipe of a number, whose points add up to it, as JSON and as CSV', async () => {
    const query = 'weights=killed=1,incidents=2';
    const [own] = (await indexOf(query)).units;
    const recipe = await world.ask(analyst, `/security-index/Demo-East/2024?${query}`);
    const { incidents, synthetic } = parseBody<{
      readonly incidents: readonly { readonly points: number; readonly ref: string }[];
      readonly synthetic: boolean;
    }>(recipe.body);
    expect(synthetic).toBe(true);
    expect(incidents.map(({ ref }) => ref)).toEqual([joined]);
    expect(incidents.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(own?.raw.best ?? -1, 9);
    const file = await world.ask(analyst, `/security-index/Demo-East/2024/recipe.csv?${query}`);
    expect(file.headers['content-type']).toMatch(/text\/csv/);
    expect(file.text).toMatch(/^part,name,value.*\nabout,SYNTHETIC,/);
    expect(file.text).toContain(`incident,${joined},`);
    expect((await world.ask(analyst, '/security-index/Nowhere/2024')).status).toBe(404);
  });

  it('stands as our own count beside a published figure of the same country', async () => {
    const figure = {
      ...{ subject: 'Demo-Westland', metric: 'deaths', nature: 'flow', low: 40, high: 40, unit: 'persons' },
      ...{ attributedTo: 'Demo-Yearbook', document: 'Demo yearbook (SYNTHETIC)', verification: 'looked-up' },
      ...{
        windows: [{ from: '2024-05-01', to: '2024-06-30' }],
        ownCount: { measure: 'killed', country: 'xa' },
      },
    };
    expect((await world.ask(analyst, '/figures', { body: figure })).status).toBe(201);
    const { body } = await world.ask(analyst, '/figures/compare?subject=Demo-Westland&metric=deaths');
    expect(body).toMatchObject({
      figures: [
        {
          ownCounts: [
            {
              ...{ kind: 'counted', incidents: 2, count: { low: 14, best: 14, high: 17 }, synthetic: true },
              countingRules: ['all that was invented'],
            },
          ],
        },
      ],
    });
  });

  it('tells those who may not see the incidents nothing, and refuses what is malformed', async () => {
    expect(await indexOf('', stranger)).toMatchObject({ units: [], unlocated: [], synthetic: false });
    expect((await world.ask(stranger, '/security-index/Demo-East/2024')).status).toBe(404);
    expect((await world.ask(null, '/security-index?year=2024')).status).toBe(401);
    expect((await world.ask(analyst, '/security-index?year=2024', { reason: null })).status).toBe(403);
    const auditor = await world.enrol({ agencyId: BANK, roles: ['auditor'] });
    expect((await world.ask(auditor, '/security-index?year=2024')).status).toBe(403);
    for (const query of [
      ...[
        '',
        'year=abc',
        'year=1',
        'year=2024&profile=none',
        'year=2024&weights=sect=1',
        'year=2024&change=2',
      ],
      ...[
        'year=2024&profile=deaths-only&weights=killed=1',
        'year=2024&country=Pakistan',
        'year=2024&knownAt=x',
      ],
    ])
      expect((await world.ask(analyst, `/security-index?${query}`)).status, query).toBe(422);
  });
});
