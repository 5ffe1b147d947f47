import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { box, geoJson, polygon, refusal, SYNTHETIC_FILE } from '../../../test/support/boundaries.ts';
import { type BoundaryFile, type BoundaryFileOptions, readBoundaries } from './read-boundaries.ts';

const read = (bytes: Uint8Array, options: Partial<BoundaryFileOptions> = {}): Promise<BoundaryFile> =>
  readBoundaries(bytes, { ...SYNTHETIC_FILE, ...options });
const readText = (value: unknown, options: Partial<BoundaryFileOptions> = {}): Promise<BoundaryFile> =>
  read(Buffer.from(JSON.stringify(value)), options);

const TOPOLOGY = {
  type: 'Topology',
  transform: { scale: [0.5, 0.5], translate: [70, 30] },
  arcs: [
    [
      [2, 0],
      [0, 4],
    ],
    [
      [2, 4],
      [-2, 0],
      [0, -4],
      [2, 0],
    ],
    [
      [2, 0],
      [2, 0],
      [0, 4],
      [-2, 0],
    ],
  ],
  objects: {
    adm2: {
      type: 'GeometryCollection',
      geometries: [
        {
          type: 'Polygon',
          arcs: [[0, 1]],
          properties: { shapeName: 'West', shapeID: 'w', shapeGroup: 'PAK', shapeType: 'ADM2' },
        },
        {
          type: 'MultiPolygon',
          arcs: [[[2, -1]]],
          properties: { shapeName: 'East', shapeID: 'e', shapeGroup: 'AFG', shapeType: 'ADM2' },
        },
      ],
    },
    places: { type: 'Point', coordinates: [1, 1], properties: { shapeName: 'Town' } },
  },
};

describe('readBoundaries() of GeoJSON', () => {
  it('reads polygons with holes and parts, and tells which fields it took', async () => {
    const cod = {
      ADM2_EN: 'Nowa',
      ADM2_PCODE: 'PK999',
      ADM1_EN: 'Province',
      ADM0_EN: 'Pakistan',
      ADM0_PCODE: 'PK',
    };
    const multi = {
      type: 'MultiPolygon',
      coordinates: [[box(60, 30, 64, 34), box(61, 31, 63, 33)], [box(66, 30, 67, 31)]],
    };
    const layer = await read(geoJson({ properties: cod, geometry: multi }));
    expect(layer).toMatchObject({ title: 'SYNTHETIC districts', source: 'SYNTHETIC', licence: null });
    const [found] = layer.boundaries;
    expect(found).toMatchObject({
      ref: 'PK999',
      name: 'Nowa',
      country: 'pk',
      level: 'adm2',
      parentName: 'Province',
      unit: null,
    });
    expect(found?.polygons.map((rings) => rings.map((ring) => ring.length / 2))).toEqual([[4, 4], [4]]);
    expect(layer.reading).toMatchObject({
      format: 'geojson',
      vertices: 15,
      fields: { name: 'ADM2_EN', ref: 'ADM2_PCODE', country: 'ADM0_PCODE', parent: 'ADM1_EN', level: null },
      problems: [],
    });
  });

  it.each([
    [
      { shapeName: 'A', shapeID: 'r', shapeGroup: 'AFG', shapeType: 'ADM1' },
      { ref: 'r', country: 'af', level: 'adm1', parentName: null },
    ],
    [
      { adm3_name: 'A', adm3_pcode: 'r', adm2_name: 'P', adm0_pcode: 'PK' },
      { ref: 'r', country: 'pk', level: 'adm3', parentName: 'P' },
    ],
    [
      { GID_2: 'r', GID_0: 'PAK', NAME_1: 'P', NAME_2: 'A' },
      { ref: 'r', country: 'pk', level: 'adm2', parentName: 'P' },
    ],
    [
      { ADM2_NAME: 'A', ADM2_CODE: 7, ADM1_NAME: 'P', ADM0_NAME: 'Pakistan' },
      { ref: '7', country: 'pk', level: 'adm2', parentName: 'P' },
    ],
  ])('knows the fields of publishers: %j', async (properties, wanted) => {
    const layer = await read(geoJson({ properties, geometry: polygon(box(70, 30, 71, 31)) }));
    expect(layer.boundaries[0]).toMatchObject({ name: 'A', ...wanted });
  });

  it('takes the fields and the level that the caller names', async () => {
    const file = geoJson({
      properties: { zila: 'A', kod: 5, mulk: 'پاکستان', suba: 'P' },
      geometry: polygon(box(70, 30, 71, 31)),
    });
    const asked = {
      nameField: 'zila',
      refField: 'kod',
      countryField: 'mulk',
      parentField: 'suba',
      level: 'adm2',
    } as const;
    expect((await read(file, asked)).boundaries[0]).toMatchObject({
      name: 'A',
      ref: '5',
      country: 'pk',
      parentName: 'P',
    });
    const missing = await refusal(read(file, { ...asked, nameField: 'name' }));
    expect(missing).toMatchObject({
      code: 'INPUT_COLUMNS',
      message: expect.stringContaining('zila, kod, mulk, suba'),
    });
  });

  it('asks for the level and for the names where the file says neither', async () => {
    const geometry = polygon(box(70, 30, 71, 31));
    const level = await refusal(read(geoJson({ properties: { name: 'A' }, geometry })));
    expect(level.message).toMatch(/feature 1: .*give the level/);
    const names = await refusal(read(geoJson({ properties: { zila: 'A' }, geometry })));
    expect(names).toMatchObject({ code: 'INPUT_COLUMNS', message: expect.stringContaining('(zila)') });
  });

  it('keeps a unit without geometry or name, and numbers those without an id', async () => {
    const layer = await read(
      geoJson(
        { properties: { name: null }, geometry: null },
        { properties: { name: ' B ' }, geometry: polygon() },
      ),
      {
        level: 'adm2',
      },
    );
    expect(layer.boundaries.map(({ ref, name, polygons }) => [ref, name, polygons.length])).toEqual([
      ['1', '', 0],
      ['2', 'B', 0],
    ]);
  });

  it('closes an open ring and flags it, as it does a ring of two points', async () => {
    const open = box(70, 30, 71, 31).slice(0, 4);
    const layer = await read(
      geoJson({
        properties: { name: 'A' },
        geometry: polygon(open, [
          [70.1, 30.1],
          [70.2, 30.2],
          [70.1, 30.1],
        ]),
      }),
      {
        level: 'adm2',
      },
    );
    expect(layer.boundaries[0]?.polygons[0]?.[0]?.length).toBe(8);
    expect(layer.reading.problems.map(({ code, boundaries }) => [code, ...boundaries])).toEqual([
      ['unclosed-ring', 0],
      ['degenerate-ring', 0],
    ]);
  });

  it('opens gzip and reads texts in windows-1256', async () => {
    const plain = geoJson({ properties: { name: 'X' }, geometry: polygon(box(70, 30, 71, 31)) });
    const [head, tail] = plain.toString().split('"X"');
    const arabic = Buffer.concat([
      Buffer.from(`${head}"`),
      Buffer.from([0xc8, 0xd4, 0xc7, 0xe6, 0xd1]),
      Buffer.from(`"${tail}`),
    ]);
    const layer = await read(gzipSync(arabic), { level: 'adm2' });
    expect(layer.boundaries[0]?.name).toBe('بشاور');
    expect(layer.reading.encoding).toBe('windows-1256');
  });

  it.each([
    ['a point', { type: 'Point', coordinates: [70, 30] }, /its geometry is a Point; units need a Polygon/],
    [
      'a text for a number',
      polygon([['70', 30] as never, [71, 30], [71, 31]]),
      /position 1 of a ring is not two numbers/,
    ],
    ['null for a number', polygon([[70, 30], [null, 30] as never, [71, 31]]), /position 2/],
    [
      'metres',
      polygon([
        [512_000, 3_800_000],
        [513_000, 3_800_000],
        [513_000, 3_900_000],
      ]),
      /no degrees: save the file in WGS 84/,
    ],
    ['the back of the world', polygon(box(-179, 10, 179, 20)), /180th meridian, which is not supported/],
    ['nothing like a geometry', 'here', /not readable/],
  ])('refuses %s with the number of the feature', async (_, geometry, because) => {
    const good = { properties: { name: 'A' }, geometry: polygon(box(70, 30, 71, 31)) };
    const found = await refusal(
      read(geoJson(good, { properties: { name: 'B' }, geometry }), { level: 'adm2' }),
    );
    expect(found.code).toBe('INPUT_MALFORMED');
    expect(found.message).toMatch(/feature 2/);
    expect(found.message).toMatch(
      because.source.startsWith('feature') ? /Point; units need a Polygon/ : because,
    );
    expect(found.message).toMatch(/Nothing of the file was taken/);
  });

  it.each([
    ['', 'INPUT_TRUNCATED'],
    ['{"type":"FeatureCollection","features":[', 'INPUT_TRUNCATED'],
    ['<html>', 'INPUT_MALFORMED'],
    ['[1,2]', 'INPUT_FORMAT_UNKNOWN'],
    ['{"type":"FeatureCollection"}', 'INPUT_MALFORMED'],
    ['{"type":"FeatureCollection","features":[]}', 'INPUT_MALFORMED'],
    ['{"type":"FeatureCollection","features":[7]}', 'INPUT_MALFORMED'],
    [
      '{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:32642"}},"features":[]}',
      'INPUT_MALFORMED',
    ],
    ['{"type":"Topology","objects":{}}', 'INPUT_MALFORMED'],
  ])('refuses %j', async (text, code) => {
    expect(await refusal(read(Buffer.from(text)))).toMatchObject({ code });
  });

  it('refuses a name that is too long or has control characters', async () => {
    const geometry = polygon(box(70, 30, 71, 31));
    for (const name of ['x'.repeat(1_001), 'A\u0000B', 'A\u001bB']) {
      const found = await refusal(read(geoJson({ properties: { name }, geometry }), { level: 'adm2' }));
      expect(found.message).toMatch(
        /feature 1: its field name has more than 1000 letters or control characters/,
      );
    }
  });

  it('refuses more vertices than are taken, and JSON that would fill the memory before it is parsed', async () => {
    const file = geoJson({ properties: { name: 'A' }, geometry: polygon(box(70, 30, 71, 31)) });
    expect((await read(file, { level: 'adm2', verticesMax: 5 })).boundaries).toHaveLength(1);
    expect(await refusal(read(file, { level: 'adm2', verticesMax: 4 }))).toMatchObject({
      code: 'INPUT_TOO_LARGE',
    });
    const empty = Buffer.from(`{"type":"FeatureCollection","features":[${'{},'.repeat(600_000)}`);
    expect(await refusal(read(empty, { verticesMax: 1_000 }))).toMatchObject({ code: 'INPUT_TOO_LARGE' });
  });

  it('survives lists nested a hundred thousand deep', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const inGeo = `{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":${deep}}}`;
    expect(await refusal(read(Buffer.from(inGeo), { level: 'adm2' }))).toMatchObject({
      code: 'INPUT_MALFORMED',
    });
    const inTopo = `{"type":"Topology","arcs":[],"objects":{"adm2":{"type":"Polygon","properties":{"name":"A"},"arcs":${deep}}}}`;
    expect(await refusal(read(Buffer.from(inTopo)))).toMatchObject({ code: 'INPUT_MALFORMED' });
  });
});

describe('readBoundaries() of TopoJSON', () => {
  it('unfolds shared arcs of a named object', async () => {
    const layer = await readText(TOPOLOGY, { part: 'adm2' });
    expect(layer.boundaries.map(({ ref, name, country }) => [ref, name, country])).toEqual([
      ['w', 'West', 'pk'],
      ['e', 'East', 'af'],
    ]);
    expect([...(layer.boundaries[0]?.polygons[0]?.[0] ?? [])]).toEqual([71, 30, 71, 32, 70, 32, 70, 30]);
    expect([...(layer.boundaries[1]?.polygons[0]?.[0] ?? [])]).toEqual([71, 30, 72, 30, 72, 32, 71, 32]);
    expect(layer.reading).toMatchObject({ format: 'topojson', part: 'adm2' });
  });

  it('reads all objects otherwise, and takes the level from the name of one', async () => {
    expect((await refusal(readText(TOPOLOGY, { level: 'adm2' }))).message).toMatch(
      /feature 3: its geometry is a Point/,
    );
    const [geometry] = TOPOLOGY.objects.adm2.geometries;
    const objects = { admin1: { ...geometry, properties: { name: 'P' } } };
    expect((await readText({ ...TOPOLOGY, objects })).boundaries[0]).toMatchObject({
      name: 'P',
      level: 'adm1',
    });
  });

  it('refuses an object that is not there and arcs that are not there', async () => {
    expect((await refusal(readText(TOPOLOGY, { part: 'adm3' }))).message).toMatch(/it has adm2, places/);
    const cut = { ...TOPOLOGY, arcs: TOPOLOGY.arcs.slice(0, 1) };
    expect((await refusal(readText(cut, { part: 'adm2' }))).message).toMatch(
      /feature 1: its arcs do not fit/,
    );
  });

  it.each([
    ['an arc that has a length and is no list', [{ length: 4_000_000_000 }], [[0]]],
    ['indices that are lists or texts, which the library takes for numbers', [[[0, 0]]], [[[0], '0']]],
    ['an index that is no whole number', [[[0, 0]]], [[0.5]]],
  ])('refuses %s', async (_, arcs, used) => {
    const objects = { adm2: { type: 'Polygon', properties: { name: 'A' }, arcs: used } };
    expect(await refusal(readText({ type: 'Topology', arcs, objects }))).toMatchObject({
      code: 'INPUT_MALFORMED',
    });
  });

  it('refuses a small file that unfolds to more vertices than are accepted', async () => {
    const arc = Array.from({ length: 20_000 }, () => [0, 0]);
    const objects = {
      adm2: { type: 'Polygon', properties: { name: 'A' }, arcs: Array.from({ length: 600 }, () => [0]) },
    };
    expect(await refusal(readText({ type: 'Topology', arcs: [arc], objects }))).toMatchObject({
      code: 'INPUT_TOO_LARGE',
    });
  });
});
