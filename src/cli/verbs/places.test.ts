import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';
import { createDataFolder } from '../../../test/support/engines.ts';
import { MIGRATIONS } from '../open-deps.ts';

function records(text: string) {
  const lines = text.trim().split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

describe('silsila places units and silsila places match', () => {
  const run = (...words: string[]) => runSilsila(['places', ...words]);

  it('list the units of a day, with those that the day does not tell apart', async () => {
    const { status, stdout } = await run(
      'units',
      '--on',
      '2022-10-20',
      '--country',
      'PK',
      '--format',
      'jsonl',
    );
    expect(status).toBe(0);
    const units = records(stdout);
    const standing = (code: string) => units.find((unit) => unit.code === code)?.standing;
    expect(standing('pk-south-waziristan')).toBe('undetermined');
    expect(standing('pk-chitral')).toBe(undefined);
    expect(standing('pk-upper-chitral')).toBe('holds');
    expect(units.every(({ source }) => source !== '')).toBe(true);
  });

  it('find what a name means on a day', async () => {
    const named = async (day: string) =>
      records((await run('match', 'چترال', '--on', day, '--format', 'jsonl')).stdout);
    expect(await named('2010-01-01')).toMatchObject([{ kind: 'matched', units: [{ code: 'pk-chitral' }] }]);
    expect(await named('2020-01-01')).toMatchObject([{ ofAnotherYear: true, units: [{}, {}] }]);
    expect((await run('match', 'Waziristan', '--format', 'csv')).stdout).toMatch(
      /^undetermined,candidate,pk-north/m,
    );
  });

  it.each([
    ['units', '--on', '2018-02-30'],
    ['units', '--level', 'adm9'],
    ['locate', '--lon', '200', '--lat', '1'],
    ['locate', '--lon', '', '--lat', '1'],
    ['import', 'districts.geojson'],
    ['import', 'a.csv', '--publisher', 'x', '--sides', 'pakistan'],
  ])('refuse %j as usage', async (...words) => {
    expect(await run(...words)).toMatchObject({ status: 2, stdout: '' });
  });

  it('refuse a parent that is none', async () => {
    expect(await run('units', '--parent', 'pk-none')).toMatchObject({ status: 3 });
  });
});

describe('silsila places import and silsila places locate', () => {
  let folder = '';
  let data = '';
  const path = (name: string) => join(folder, name);
  const run = (...words: string[]) => runSilsila(['places', ...words, '--data', data, '--format', 'jsonl']);
  const box = (shapeName: string, south: number) => ({
    ...{ type: 'Feature', properties: { shapeName, shapeGroup: 'PAK', shapeType: 'ADM2' } },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [71, south],
          [73, south],
          [73, south + 1],
          [71, south + 1],
          [71, south],
        ],
      ],
    },
  });
  const collection = (features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-places-'));
    data = await createDataFolder(MIGRATIONS);
    await writeFile(path('districts.geojson'), collection([box('Chitral', 36), box('Nowhere at all', 30)]));
    await writeFile(path('broken.geojson'), '{"type":"FeatureCollection","features":[');
    const line = {
      type: 'LineString',
      coordinates: [
        [71, 36],
        [72, 36],
      ],
    };
    await writeFile(
      path('fence.geojson'),
      collection([{ type: 'Feature', properties: { state: 'built' }, geometry: line }]),
    );
    await writeFile(path('gates.csv'), 'name,lat,lon,precision_km\nDemo-Gate,36,71.5,5\nDemo-Pass,,,\n');
    await writeFile(path('towns.csv'), 'name,country,admin1,lat,lng\nDemo-Bazar,PK,,36.2,72\n');
  });
  afterAll(async () => {
    for (const one of [folder, data]) await rm(one, { recursive: true, force: true });
  });

  it('locate nothing without a store', async () => {
    const nowhere = ['places', 'locate', '--lon', '72', '--lat', '36', '--data', path('none')];
    expect(await runSilsila(nowhere)).toMatchObject({ status: 3, stdout: '' });
  });

  it('take files of every kind in, known by their content, and once', async () => {
    const files = ['districts.geojson', 'fence.geojson', 'gates.csv', 'towns.csv', 'fence.geojson'].map(path);
    const { status, stdout } = await run(
      'import',
      ...files,
      '--publisher',
      'Demo Survey',
      '--synthetic',
      '--valid-to',
      '2018-11-20',
    );
    expect(status).toBe(0);
    expect(records(stdout)).toMatchObject([
      { kind: 'boundaries', outcome: 'imported', entries: 2, matched: 1 },
      { kind: 'fence', entries: 1 },
      { kind: 'crossings', entries: 2 },
      { kind: 'populated', entries: 1 },
      { kind: 'fence', outcome: 'unchanged' },
    ]);
  });

  it('add nothing of a file that breaks, and name it', async () => {
    const { status, stderr, stdout } = await run('import', path('broken.geojson'), '--publisher', 'x');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/INPUT_\w+: .*broken\.geojson/);
  });

  it('locate a point as of a day', async () => {
    const at = async (day: string) =>
      records((await run('locate', '--lon', '72', '--lat', '36.5', '--on', day)).stdout);
    expect(await at('2015-01-01')).toMatchObject([
      {
        kind: 'inside',
        layer: { standing: 'holds', synthetic: true },
        unit: { unit: { code: 'pk-chitral' } },
      },
    ]);
    expect(records((await run('locate', '--lon', '72', '--lat', '30.5')).stdout)).toMatchObject([
      { unit: null },
    ]);
  });

  it('put indicators on record, every source beside the others, and a later word of one before its first', async () => {
    const table = (name: string, rows: readonly string[]) =>
      writeFile(path(name), `unit,year,value,source\n${rows.join('\n')}\n`);
    await table('police.csv', ['pk-swat,2020,12,Demo Bureau', 'Swat,2020,15,Demo Survey']);
    await table('later.csv', ['pk-swat,2020,13,Demo Bureau']);
    await table('wrong.csv', ['pk-swat,2020,1,Demo Bureau', 'pk-upper-chitral,2010,1,Demo Bureau']);
    const said = ['--indicator', 'police-stations', '--title', 'Police stations', '--measure', 'count'];
    const more = ['--definition', 'Open at the end of the year', '--counts', 'police stations'];
    const put = (file: string, ...words: string[]) =>
      run('indicators', 'import', path(file), ...said, ...more, '--synthetic', ...words);
    expect(records((await put('police.csv', '--dry-run')).stdout)).toMatchObject([
      { outcome: 'checked', source: 'Demo Bureau', values: 1 },
      { outcome: 'checked', source: 'Demo Survey', values: 1 },
    ]);
    const wrong = await put('wrong.csv');
    expect([wrong.status, wrong.stdout]).toEqual([3, '']);
    expect(wrong.stderr).toMatch(/wrong\.csv.*line 3.*not of 2010/);
    await put('police.csv');
    await put('later.csv');
    const listed = async (...words: string[]) => records((await run('indicators', 'list', ...words)).stdout);
    expect(await listed('--unit', 'pk-swat', '--year', '2020', '--superseded')).toMatchObject([
      { value: 12, superseded: true },
      { value: 15, contradicted: true, synthetic: true, writtenAs: 'Swat' },
      { value: 13, contradicted: true, superseded: false },
    ]);
    expect(await listed('--as-of', '2001-01-01')).toEqual([]);
    expect(await run('indicators', 'list', '--as-of', 'once')).toMatchObject({ status: 2 });
  });
});
