/** A district is split: what lies where before and after, by whose lines, and under which name. SYNTHETIC lines; names of districts are real. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reader } from '../../src/access/index.ts';
import { BANK, FIU } from '../support/agencies.ts';
import { forEachEngine } from '../support/engines.ts';
import { importPlacesAs, placeDraft } from '../support/place-import.ts';
import { STEWARDSHIP } from './take-in.ts';
import { ALL_MIGRATIONS, type Answer, openWorld, type World } from './world.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

/** A file of boxes; each is a unit of this name. */
function fileOf(boxes: Readonly<Record<string, Box>>): string {
  const features = Object.entries(boxes).map(([shapeName, [west, south, east, north]]) => ({
    type: 'Feature',
    properties: { shapeName, shapeID: `demo-${shapeName}`, shapeGroup: 'PAK', shapeType: 'ADM2' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

const BEFORE = fileOf({ Chitral: [71, 35, 73, 37], Nowshera: [71, 33.5, 72, 34] });
const AFTER = fileOf({ 'Upper Chitral': [71, 36, 73, 37], 'Lower Chitral': [71, 35, 73, 36] });
const SHARED = { publisher: 'Demo Survey', licence: 'CC0-1.0', synthetic: 'true' };
const LAYERS = {
  before: { ...SHARED, title: 'SYNTHETIC districts to 2018', validTo: '2018-11-20' },
  after: { ...SHARED, title: 'SYNTHETIC districts since 2018', validFrom: '2018-11-20' },
};

interface Located {
  readonly kind: string;
  readonly layer: { readonly title: string; readonly standing: string } | null;
  readonly boundary: { readonly name: string } | null;
  readonly unit: { readonly kind: string; readonly units: readonly { readonly code: string }[] } | null;
}

forEachEngine('places', (engine) => {
  let world: World;
  let steward: Reader;
  let analyst: Reader;
  const ids: string[] = [];

  beforeAll(async () => {
    world = await openWorld(await engine.open(ALL_MIGRATIONS));
    steward = await world.enrol({ agencyId: BANK, roles: ['steward'] });
    analyst = await world.enrol({ agencyId: FIU });
  });

  afterAll(() => world.close());

  const send = async (
    who: Reader,
    file: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<Answer> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([file]), 'demo-districts.geojson');
    const made = new Response(form);
    const headers = { 'content-type': made.headers.get('content-type') ?? '' };
    const body = Buffer.from(await made.arrayBuffer());
    return world.ask(who, '/places/layers', { method: 'POST', body, headers, reason: STEWARDSHIP });
  };
  const ask = async <T>(url: string, who = analyst): Promise<T> => {
    const answer = await world.ask(who, url);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body as T;
  };
  const at = (day: string | null, lat = 36.5) =>
    ask<Located>(`/places/locate?lon=72&lat=${lat}${day === null ? '' : `&day=${day}`}`);
  const told = ({ layer, boundary, unit }: Located) => ({
    ...{ layer: layer?.standing, boundary: boundary?.name, kind: unit?.kind },
    units: unit?.units.map(({ code }) => code),
  });

  it('takes versions of boundaries in, tells how they were read, and the same file again adds nothing', async () => {
    const before = await send(steward, BEFORE, LAYERS.before);
    expect(before.body).toMatchObject({
      ...{ outcome: 'imported', boundaries: 2, matched: 2, unmatched: [], format: 'geojson' },
      fields: { name: 'shapeName', ref: 'shapeID', country: 'shapeGroup' },
    });
    expect(before.status).toBe(201);
    const { id } = before.body as { id: string };
    ids.push(id);
    expect((await send(steward, BEFORE, LAYERS.before)).body).toMatchObject({ id, outcome: 'unchanged' });
  });

  it('locates an incident before the split; asked of a later day by the old lines, all successors stand there', async () => {
    expect(told(await at('2015-03-01'))).toEqual({
      ...{ layer: 'holds', boundary: 'Chitral', kind: 'unit', units: ['pk-chitral'] },
    });
    expect(told(await at('2020-03-01'))).toEqual({
      ...{
        layer: 'over',
        boundary: 'Chitral',
        kind: 'other',
        units: ['pk-upper-chitral', 'pk-lower-chitral'],
      },
    });
  });

  it('locates it after the split by the new lines; as today the same point is in the successor', async () => {
    const after = await send(steward, AFTER, LAYERS.after);
    ids.push((after.body as { id: string }).id);
    const upper = { layer: 'holds', boundary: 'Upper Chitral', kind: 'unit', units: ['pk-upper-chitral'] };
    expect(told(await at('2018-11-20'))).toEqual(upper);
    expect(told(await at(null))).toEqual(upper);
    expect(told(await at('2018-11-19'))).toMatchObject({ boundary: 'Chitral', units: ['pk-chitral'] });
    expect(told(await at(null, 35.5))).toMatchObject({ units: ['pk-lower-chitral'] });
    // The new lines do not show Nowshera: the old ones still tell, and say that they are old.
    const nowshera = await ask<Located>('/places/locate?lon=71.5&lat=33.7');
    expect(told(nowshera)).toEqual({
      layer: 'over',
      boundary: 'Nowshera',
      kind: 'unit',
      units: ['pk-nowshera'],
    });
    expect(await ask<Located>('/places/locate?lon=10&lat=50')).toMatchObject({
      kind: 'outside',
      layer: null,
    });
  });

  it('resolves a name of another year, and asks where it is not certain', async () => {
    const match = (name: string, day: string) =>
      ask<{ kind: string; ofAnotherYear: boolean; units: { code: string; nameUr: string | null }[] }>(
        `/places/match?name=${encodeURIComponent(name)}&day=${day}&country=pk&level=adm2`,
      );
    const later = await match('Chitral District', '2020-01-01');
    expect(later).toMatchObject({ kind: 'matched', ofAnotherYear: true });
    expect(later.units.map(({ code }) => code)).toEqual(['pk-upper-chitral', 'pk-lower-chitral']);
    expect(await match('پشاور', '2020-01-01')).toMatchObject({
      ...{ kind: 'matched', ofAnotherYear: false, units: [{ code: 'pk-peshawar-2018', nameUr: 'پشاور' }] },
    });
    expect(await match('Waziristan', '2015-01-01')).toMatchObject({ kind: 'undetermined', units: [] });
    const unit = await ask<Record<string, unknown>>('/places/units/pk-chitral?asOf=2020-01-01');
    expect(unit).toMatchObject({
      standsFor: { kind: 'other' },
      changes: [{ date: '2018-11-20', kind: 'split' }],
      successors: [{ unit: { code: 'pk-upper-chitral' } }, { unit: { code: 'pk-lower-chitral' } }],
      jurisdiction: { kind: 'undetermined' },
    });
    const khyber = await ask<Record<string, unknown>>('/places/units/pk-khyber?asOf=2015-01-01');
    expect(khyber).toMatchObject({
      jurisdiction: { kind: 'recorded', facts: [{ law: expect.stringMatching(/246/) }, {}] },
    });
    const may = await ask<{ total: number; units: { code: string; standing: string }[] }>(
      '/places/units?asOf=2022-10-20&parent=pk-khyber-pakhtunkhwa&level=adm2',
    );
    const unsure = may.units.filter(({ standing }) => standing === 'undetermined').map(({ code }) => code);
    expect(unsure).toEqual(expect.arrayContaining(['pk-south-waziristan', 'pk-upper-south-waziristan']));
  });

  it('gives the geometry as fine as asked for, under a tag of its content', async () => {
    const url = `/places/layers/${ids[1]}/geojson`;
    const first = await world.ask(analyst, url);
    expect(first.headers).toMatchObject({ 'content-type': expect.stringMatching(/^application\/geo\+json/) });
    expect(first.body).toMatchObject({
      features: [
        { id: 0, properties: { name: 'Upper Chitral', unit: 'pk-upper-chitral', synthetic: true } },
        { id: 1, bbox: [71, 35, 73, 36] },
      ],
    });
    const tag = String(first.headers['etag']);
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    const again = await world.ask(analyst, url, { headers: { 'if-none-match': `"x", ${tag}` } });
    expect([again.status, again.text]).toEqual([304, '']);
    const other = await world.ask(analyst, url, { headers: { 'if-none-match': '"x"' } });
    expect(other.status).toBe(200);
    const coarse = await world.ask(analyst, `${url}?tolerance=0.4`, { headers: { 'if-none-match': tag } });
    expect(coarse.status).toBe(200);
  });

  it('tells what is odd about boundaries, and leaves them as they are', async () => {
    const odd = fileOf({ Chitral: [71, 35, 73, 37], Nowshera: [72, 36, 74, 38] });
    const taken = await send(steward, odd, { ...LAYERS.before, title: 'SYNTHETIC districts that overlap' });
    const { id, problems } = taken.body as { id: string; problems: number };
    const answer = await ask<{ problems: { code: string; km2: number; boundaries: { name: string }[] }[] }>(
      `/places/layers/${id}/problems`,
    );
    expect(problems).toBe(answer.problems.length);
    const overlap = answer.problems.find(({ code }) => code === 'overlap');
    expect(overlap?.boundaries.map(({ name }) => name)).toEqual(['Chitral', 'Nowshera']);
    expect(overlap?.km2).toBeGreaterThan(1_000);
    expect(await at('2015-03-01')).toMatchObject({ kind: 'undetermined', candidates: [{}, {}] });
    const reason = { reason: 'the lines overlap' };
    const retract = (who: Reader) =>
      world.ask(who, `/places/layers/${id}/retract`, { body: reason, reason: STEWARDSHIP });
    expect((await retract(analyst)).status).toBe(403);
    expect((await retract(steward)).status).toBe(200);
    expect((await retract(steward)).status).toBe(409);
    expect(told(await at('2015-03-01'))).toMatchObject({ boundary: 'Chitral' });
    const list = await ask<{ layers: { id: string; retracted: { reason: string } | null }[] }>(
      '/places/layers?retracted=true',
    );
    expect(list.layers.find((layer) => layer.id === id)).toMatchObject({ retracted: reason });
  });

  it('shows claims of a crossing and of the fence side by side, and towns within a box', async () => {
    const { crossings } = await ask<{
      crossings: {
        name: string;
        spreadKm: number | null;
        claims: { lon: number | null; source: string }[];
      }[];
    }>('/places/crossings');
    const torkham = crossings.find(({ name }) => name === 'Torkham');
    expect(torkham?.claims).toHaveLength(2);
    expect(torkham?.spreadKm).toBeGreaterThan(5);
    expect(crossings.find(({ name }) => name === 'Badini')).toMatchObject({
      spreadKm: null,
      claims: [{ lon: null }, {}],
    });
    const gate = {
      ...{ name: 'Spin Boldak / Chaman', otherNames: [], sides: ['af', 'pk'] as const, openedOn: null },
      ...{ lon: 66.5, lat: 31, precisionKm: null, positionFrom: null, status: 'SYNTHETIC' },
      ...{ source: 'SYNTHETIC report', confidence: 'low' as const },
    };
    await importPlacesAs(world.deps, placeDraft(), { kind: 'crossings', crossings: [gate] });
    const joined = await ask<{ crossings: { name: string; claims: { synthetic: boolean }[] }[] }>(
      '/places/crossings',
    );
    expect(joined.crossings).toHaveLength(crossings.length);
    const chaman = joined.crossings.find(({ name }) => name === 'Chaman')?.claims ?? [];
    expect(chaman.map(({ synthetic }) => synthetic)).toEqual([false, false, false, true]);
    const line = Float64Array.of(71, 34, 71.2, 34.1);
    const segment = { ref: 'demo-1', since: '2018', line, source: 'SYNTHETIC plan' };
    await importPlacesAs(world.deps, placeDraft(), {
      kind: 'fence',
      segments: [
        { ...segment, state: 'planned' },
        { ...segment, state: 'built', source: 'SYNTHETIC report' },
      ],
    });
    const town = {
      name: 'Demo-Bazar',
      otherNames: [],
      country: 'pk',
      admin1: null,
      lon: 71.1,
      lat: 34,
      source: '',
    };
    await importPlacesAs(world.deps, placeDraft(), { kind: 'populated', places: [town] });
    expect(await ask('/places/fence')).toMatchObject({
      segments: [
        {
          ref: 'demo-1',
          claims: [
            { state: 'planned', synthetic: true },
            {
              state: 'built',
              line: [
                [71, 34],
                [71.2, 34.1],
              ],
            },
          ],
        },
      ],
    });
    expect(await ask('/places/populated?bbox=70,33,72,35')).toMatchObject({
      isCut: false,
      places: [{ name: 'Demo-Bazar' }],
    });
    expect(await ask('/places/populated?bbox=60,33,61,35')).toMatchObject({ places: [] });
  });

  it('refuses what is no place, no day, no file, and what the reader may not do', async () => {
    for (const url of [
      ...['/places/locate?lon=NaN&lat=35', '/places/locate?lon=200&lat=35', '/places/locate?lon=71'],
      ...[
        '/places/locate?lon=71&lat=35&day=2018-02-30',
        '/places/populated?bbox=72,33,70,35',
        '/places/match?name=',
      ],
      ...[
        '/places/units?asOf=2018',
        '/places/populated?bbox=1,2,3',
        `/places/layers/${ids[0]}/geojson?tolerance=-1`,
      ],
    ]) {
      expect((await world.ask(analyst, url)).status, url).toBe(422);
    }
    for (const url of [
      '/places/units/pk-none',
      '/places/layers/none/geojson',
      '/places/layers/none/problems',
    ]) {
      expect((await world.ask(analyst, url)).status, url).toBe(404);
    }
    expect((await send(analyst, BEFORE, LAYERS.before)).status).toBe(403);
    const tries: readonly (readonly [string, Record<string, string>, string])[] = [
      ['{"type":"FeatureCollection","features":[', LAYERS.before, 'INPUT_'],
      ['not a map', LAYERS.before, 'INPUT_'],
      [BEFORE, { ...LAYERS.before, validTo: '2018-02-30' }, 'REQUEST_INVALID'],
      [BEFORE, { ...LAYERS.before, tlp: '9' }, 'REQUEST_INVALID'],
      [BEFORE, { ...LAYERS.before, compartments: '77' }, 'NOT_ALLOWED'],
      [BEFORE, { publisher: 'x' }, 'REQUEST_INVALID'],
    ];
    for (const [file, fields, code] of tries) {
      const answer = await send(steward, file, fields);
      expect(answer.body, JSON.stringify(fields)).toMatchObject({ code: expect.stringMatching(code) });
    }
    const { layers } = await ask<{ layers: unknown[] }>('/places/layers?retracted=true');
    expect(layers).toHaveLength(3);
  });

  it('is hidden with its geometry from who may not see it, like what does not exist', async () => {
    const secret = fileOf({ Swat: [60, 25, 61, 26] });
    const taken = await send(steward, secret, {
      ...LAYERS.after,
      title: 'SYNTHETIC hidden',
      releasableTo: '1',
    });
    const { id } = taken.body as { id: string };
    const own = await world.enrol({ agencyId: BANK });
    expect((await world.ask(own, `/places/layers/${id}/geojson`)).status).toBe(200);
    const [hidden, none] = [
      await world.ask(analyst, `/places/layers/${id}/geojson`),
      await world.ask(analyst, `/places/layers/${'0'.repeat(40)}/geojson`),
    ];
    expect([hidden.status, none.status]).toEqual([404, 404]);
    expect(await ask<Located>('/places/locate?lon=60.5&lat=25.5')).toMatchObject({ kind: 'outside' });
    expect(await ask<Located>('/places/locate?lon=60.5&lat=25.5', own)).toMatchObject({ kind: 'inside' });
  });
});
