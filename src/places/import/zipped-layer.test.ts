import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  box,
  dbfOf,
  geoJson,
  polygon,
  refusal,
  SYNTHETIC_FILE,
  shpOf,
  zipOf,
} from '../../../test/support/boundaries.ts';
import { Fault } from '../../base/index.ts';
import { type BoundaryFile, type BoundaryFileOptions, readBoundaries } from './read-boundaries.ts';

const WGS_84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.017]]';
const UTM =
  'PROJCS["WGS_1984_UTM_Zone_42N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]],PROJECTION["Transverse_Mercator"],UNIT["Meter",1]]';

const read = (bytes: Uint8Array, options: Partial<BoundaryFileOptions> = {}): Promise<BoundaryFile> =>
  readBoundaries(bytes, { ...SYNTHETIC_FILE, ...options });

describe('readBoundaries() of a zipped shapefile', () => {
  const clockwise = [...box(70, 30, 72, 32)].reverse();
  const shp = shpOf([[clockwise, box(70.5, 30.5, 71, 31)], [[...box(72, 30, 73, 31)].reverse()]]);
  const text = (value: string): Buffer => Buffer.from(value);
  const fields = ['ADM2_EN', 'ADM2_PCODE', 'ADM0_PCODE'];
  const dbf = dbfOf(fields, [
    [text('West'), text('PK1'), text('PK')],
    [text('East'), text('PK2'), text('PK')],
  ]);

  it('reads shapes with holes and their rows', async () => {
    const layer = await read(
      await zipOf({
        'a/x.shp': shp,
        'a/x.dbf': dbf,
        'a/x.prj': WGS_84,
        'a/x.shx': '',
        '__MACOSX/._x.shp': '',
      }),
    );
    expect(layer.boundaries.map(({ ref, name, country, level }) => [ref, name, country, level])).toEqual([
      ['PK1', 'West', 'pk', 'adm2'],
      ['PK2', 'East', 'pk', 'adm2'],
    ]);
    expect(layer.boundaries[0]?.polygons.map((rings) => rings.length)).toEqual([2]);
    expect(layer.reading).toMatchObject({ format: 'shapefile', part: 'a/x.shp' });
  });

  it.each([
    ['UTF-8 recognised', text('پشاور'), {}, 0, 'پشاور'],
    ['windows-1256 recognised', Buffer.from([0xc8, 0xd4, 0xc7, 0xe6, 0xd1]), {}, 0, 'بشاور'],
    ['windows-1256 by the .cpg', Buffer.from([0xd3, 0xe6, 0xc7, 0xca]), { 'x.cpg': '1256' }, 0, 'سوات'],
    ['windows-1256 by the language driver', Buffer.from([0xc8, 0xc7]), {}, 0x7e, 'با'],
    ['a field filled up with NULs', Buffer.concat([text('Swat'), Buffer.alloc(36)]), {}, 0, 'Swat'],
    ['UTF-8 by the .cpg', text('Zōr Kōṯ'), { 'x.cpg': 'UTF-8' }, 0, 'Zōr Kōṯ'],
  ])('reads texts: %s', async (_, name, more, driver, wanted) => {
    const table = dbfOf(['name'], [[name], [name]], driver);
    const layer = await read(await zipOf({ 'x.shp': shp, 'x.dbf': table, ...more }), { level: 'adm2' });
    expect(layer.boundaries[1]?.name).toBe(wanted);
  });

  it.each([
    [
      'a projected system',
      { 'x.shp': shp, 'x.dbf': dbf, 'x.prj': UTM },
      'INPUT_MALFORMED',
      /WGS_1984_UTM_Zone_42N. Save it in WGS 84/,
    ],
    ['no .dbf', { 'x.shp': shp }, 'INPUT_COLUMNS', /without its \.dbf/],
    [
      'a .dbf of another layer',
      { 'x.shp': shp, 'x.dbf': dbfOf(fields, []) },
      'INPUT_TRUNCATED',
      /do not belong together/,
    ],
    [
      'shapes cut off',
      { 'x.shp': shp.subarray(0, -20), 'x.dbf': dbf },
      'INPUT_TRUNCATED',
      /shape 2 ends beyond/,
    ],
    [
      'a table cut off',
      { 'x.shp': shp, 'x.dbf': dbf.subarray(0, -60) },
      'INPUT_TRUNCATED',
      /ends before its last row/,
    ],
    ['no layer', { 'readme.txt': 'x' }, 'INPUT_FORMAT_UNKNOWN', /holds readme\.txt/],
    ['two layers', { 'x.shp': shp, 'x.dbf': dbf, 'y.shp': shp }, 'INPUT_COLUMNS', /x\.shp, y\.shp/],
    [
      'a code page nobody knows',
      { 'x.shp': shp, 'x.dbf': dbf, 'x.cpg': 'klingon' },
      'INPUT_ENCODING',
      /klingon/,
    ],
    [
      'texts that are not what .cpg says',
      { 'x.shp': shp, 'x.dbf': dbfOf(['name'], [[Buffer.from([0xff])], [text('B')]]), 'x.cpg': 'UTF-8' },
      'INPUT_MALFORMED',
      /feature 1: its texts are not utf-8/,
    ],
  ])('refuses %s', async (_, files, code, because) => {
    const found = await refusal(read(await zipOf(files), { level: 'adm2' }));
    expect(found).toMatchObject({ code, message: expect.stringMatching(because) });
  });

  it('refuses rings out of order, which would unfold to far more than the file', async () => {
    const hostile = Buffer.from(shp);
    hostile.writeInt32LE(1_000, 100 + 8 + 48);
    const found = await refusal(read(await zipOf({ 'x.shp': hostile, 'x.dbf': dbf })));
    expect(found.message).toMatch(/shape 1 has rings out of order/);
  });

  it('refuses more vertices than are taken', async () => {
    const bytes = await zipOf({ 'x.shp': shp, 'x.dbf': dbf });
    expect((await read(bytes, { verticesMax: 15 })).boundaries).toHaveLength(2);
    expect(await refusal(read(bytes, { verticesMax: 14 }))).toMatchObject({ code: 'INPUT_TOO_LARGE' });
  });

  it('reads the one JSON file of an archive, and any file that is named', async () => {
    const json = geoJson({ properties: { name: 'A' }, geometry: polygon(box(70, 30, 71, 31)) });
    expect((await read(await zipOf({ 'x.geojson': json }), { level: 'adm2' })).reading.part).toBe(
      'x.geojson',
    );
    const both = await zipOf({ 'x.shp': shp, 'x.dbf': dbf, 'x.geojson': json });
    expect((await read(both)).reading.format).toBe('shapefile');
    expect((await read(both, { part: 'x.geojson', level: 'adm2' })).reading.format).toBe('geojson');
  });
});

describe('readBoundaries() of damaged files', () => {
  it('answers with a layer or a coded refusal, whatever bytes are changed', async () => {
    const shapefile = await zipOf({
      'x.shp': shpOf([[[...box(70, 30, 72, 32)].reverse(), box(70.5, 30.5, 71, 31)]]),
      'x.dbf': dbfOf(['name'], [[Buffer.from('A')]]),
    });
    const west = { type: 'Polygon', arcs: [[0, 1]], properties: { name: 'West' } };
    const arcs = [
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
    ];
    const topology = {
      type: 'Topology',
      arcs,
      transform: { scale: [0.5, 0.5], translate: [70, 30] },
      objects: { adm2: west },
    };
    const files = [shapefile, Buffer.from(JSON.stringify(topology)), gzipSync(JSON.stringify(topology))];
    const change = fc.record({ at: fc.nat(5_000), byte: fc.nat(255) });
    const changes = fc.tuple(
      fc.nat(files.length - 1),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(changes, async ([file, edits, isCut]) => {
        const bytes = Buffer.from(files[file] ?? []);
        for (const { at, byte } of edits) bytes[at % bytes.byteLength] = byte;
        const cut = isCut ? bytes.subarray(0, (edits[0]?.at ?? 0) % bytes.byteLength) : bytes;
        const found = await read(cut, { level: 'adm2' }).catch((cause: unknown) => cause);
        if (found instanceof Error) expect(found).toBeInstanceOf(Fault);
        if (found instanceof Fault) expect(found.code).toMatch(/^INPUT_/);
      }),
      { numRuns: 600 },
    );
  });

  it('answers likewise for unzipped parts that are damaged', async () => {
    const shp = shpOf([[[...box(70, 30, 72, 32)].reverse()]]);
    const dbf = dbfOf(['name'], [[Buffer.from('A')]]);
    const change = fc.record({ inShapes: fc.boolean(), at: fc.nat(400), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (edits) => {
        const [shapes, table] = [Buffer.from(shp), Buffer.from(dbf)];
        for (const { inShapes, at, byte } of edits) {
          const target = inShapes ? shapes : table;
          target[at % target.byteLength] = byte;
        }
        const bytes = await zipOf({ 'x.shp': shapes, 'x.dbf': table });
        const found = await read(bytes, { level: 'adm2' }).catch((cause: unknown) => cause);
        if (found instanceof Error) expect(found).toBeInstanceOf(Fault);
      }),
      { numRuns: 300 },
    );
  });
});
