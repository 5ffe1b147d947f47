/** SYNTHETIC: two invented bureaus count the police stations of a district; one of them corrects itself, and another agency sees what it may. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { purgePlaces } from '../../src/places/index.ts';
import { BANK, FIU, INVESTIGATION } from '../support/agencies.ts';
import { asOwner, forEachEngine } from '../support/engines.ts';
import { ALL_MIGRATIONS, openWorld, type World } from './world.ts';

const INDICATOR = {
  ...{ code: 'police-stations', title: 'Police stations', definition: 'Open at the end of the year' },
  ...{ measure: 'count', counts: 'police stations' },
};
const BODY = {
  ...{ indicator: INDICATOR, source: { title: 'Demo Bureau (SYNTHETIC)', publishedOn: '2021' } },
  ...{ synthetic: true, grade: 'admiralty:C3' },
  values: [
    { unit: 'pk-swat', year: 2020, value: 12 },
    { unit: 'Nowshera', year: 2020, value: null },
  ],
};

interface Told {
  readonly id: string;
  readonly unit: string;
  readonly value: number | null;
  readonly contradicted: boolean;
  readonly superseded: boolean;
}
interface Page {
  readonly values: readonly Told[];
  readonly next: string | null;
  readonly indicators: readonly { readonly code: string }[];
}

forEachEngine('context indicators', (engine) => {
  let world: World;
  let analyst: Reader;
  let cleared: Reader;
  let other: Reader;
  let auditor: Reader;

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    analyst = await world.enrol({ agencyId: FIU, tlpMax: 2 });
    cleared = await world.enrol({ agencyId: FIU, tlpMax: 4 });
    other = await world.enrol({ agencyId: BANK });
    auditor = await world.enrol({ agencyId: FIU, roles: ['auditor'] });
  });

  afterAll(() => world.close());

  const ask = (who: Reader | null, query = '', body?: unknown) =>
    world.ask(who, `/places/indicators${query}`, {
      ...(who === other ? {} : { reason: INVESTIGATION }),
      ...(body === undefined ? {} : { body }),
    });
  const page = async (query = '', who = analyst): Promise<Page> => {
    const { status, body, text } = await ask(who, query);
    expect([status, text.slice(0, 200)]).toEqual([200, expect.any(String)]);
    return body as Page;
  };
  const told = ({ values }: Page) =>
    values.map(({ unit, value, contradicted }) => [unit, value, contradicted]);
  let before = '';

  it('takes values once, keeps one that is not known, and shows a contradiction side by side', async () => {
    expect(await ask(analyst, '', BODY)).toMatchObject({
      status: 201,
      body: { outcome: 'recorded', added: 2 },
    });
    expect(await ask(analyst, '', BODY)).toMatchObject({ body: { outcome: 'unchanged', added: 0 } });
    const survey = { ...BODY, source: { title: 'Demo Survey (SYNTHETIC)' } };
    expect((await ask(analyst, '', survey)).status).toBe(201);
    expect(told(await page('?indicator=police-stations&year=2020'))).toEqual([
      ['pk-nowshera', null, false],
      ['pk-nowshera', null, false],
      ['pk-swat', 12, false],
      ['pk-swat', 12, false],
    ]);
    before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('lets a later word of one source supersede its first, which stays on record as of then', async () => {
    const corrected = { ...BODY, values: [{ unit: 'Swat', year: 2020, value: 14 }] };
    expect((await ask(analyst, '', corrected)).body).toMatchObject({ outcome: 'recorded', added: 1 });
    expect(told(await page('?unit=pk-swat'))).toEqual([
      ['pk-swat', 12, true],
      ['pk-swat', 14, true],
    ]);
    const all = await page('?unit=pk-swat&superseded=true');
    expect(all.values.map(({ value, superseded }) => [value, superseded])).toEqual([
      [12, true],
      [12, false],
      [14, false],
    ]);
    expect(told(await page(`?unit=pk-swat&knownAt=${before}`))).toEqual([
      ['pk-swat', 12, false],
      ['pk-swat', 12, false],
    ]);
    expect((await page('?knownAt=2001-01-01')).values).toEqual([]);
  });

  it('goes on from page to page', async () => {
    const first = await page('?limit=3');
    const second = await page(`?limit=3&after=${first.next}`);
    expect([first.values.length, second.values.length, second.next]).toEqual([3, 1, null]);
    expect(told({ ...first, values: [...first.values, ...second.values] })).toEqual(told(await page()));
    expect((await ask(analyst, '?after=none')).status).toBe(404);
  });

  it('shows nobody what is marked beyond them, nor that it contradicts or supersedes', async () => {
    const secret = { ...BODY, tlp: 4, values: [{ unit: 'pk-swat', year: 2020, value: 99 }] };
    const hidden = { ...secret, indicator: { ...INDICATOR, code: 'secret-posts' } };
    expect((await ask(analyst, '', secret)).status).toBe(403);
    for (const body of [secret, hidden]) expect((await ask(cleared, '', body)).status).toBe(201);
    expect((await page('?unit=pk-swat', cleared)).values.map(({ value }) => value)).toContain(99);
    const seen = await page('?unit=pk-swat');
    expect(told(seen)).toEqual([
      ['pk-swat', 12, true],
      ['pk-swat', 14, true],
    ]);
    expect(seen.indicators.map(({ code }) => code)).toEqual(['police-stations']);
    expect(await page('', other)).toEqual({ values: [], next: null, indicators: [] });
    expect((await ask(other, `?after=${seen.values[0]?.id}`)).status).toBe(404);
    expect((await ask(auditor)).status).toBe(403);
    expect((await ask(null)).status).toBe(401);
    expect((await world.ask(analyst, '/places/indicators', { reason: null })).status).toBe(403);
  });

  it('refuses indicators of communities, units that are none of the year, and what is malformed', async () => {
    const of = (more: object) => ({ ...BODY, indicator: { ...INDICATOR, ...more } });
    const value = (more: object) => ({
      ...BODY,
      values: [{ unit: 'pk-swat', year: 2020, value: 1, ...more }],
    });
    for (const wrong of [
      ...[
        of({ title: 'Households by religion' }),
        of({ code: 'ethnic-share' }),
        of({ counts: 'Pashto speakers' }),
      ],
      ...[of({ measure: 'many' }), of({ direction: 'up' }), of({ code: 'A B' })],
      ...[
        value({ unit: 'pk-upper-chitral', year: 2010 }),
        value({ unit: 'Atlantis' }),
        value({ unit: 'pk' }),
      ],
      ...[value({ year: 20 }), value({ value: -1 }), value({ value: 1e16 }), value({ value: '1' })],
      { ...BODY, values: [] },
      { ...BODY, values: [...BODY.values, { unit: 'Swat', year: 2020, value: 3 }] },
      { ...BODY, values: Array.from({ length: 501 }, () => BODY.values[0]) },
      { ...BODY, source: { title: 'x', url: 'javascript:alert(1)' } },
    ])
      expect((await ask(analyst, '', wrong)).status, JSON.stringify(wrong).slice(0, 200)).toBe(422);
  });

  it('purges them when their time has come', async () => {
    expect(await purgePlaces(world.deps)).toBe(0);
    await asOwner(world.deps.store, (tx) =>
      tx.run("update indicator_release set review_due = '2020-01-01', purge_due = '2020-01-02'"),
    );
    expect(await purgePlaces(world.deps)).toBe(5);
    expect((await page('', cleared)).values).toEqual([]);
  });
});
