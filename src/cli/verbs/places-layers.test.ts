import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { box, geoJson, polygon } from '../../../test/support/boundaries.ts';
import { runSilsila } from '../../../test/support/command-line.ts';

const feature = (ADM2_EN: string, ...sides: Parameters<typeof box>) => ({
  properties: { ADM2_EN, ADM2_PCODE: `x-${ADM2_EN}`, ADM0_PCODE: 'PK' },
  geometry: polygon(box(...sides)),
});

describe('silsila places check, crosswalk and rebase', () => {
  let folder = '';
  const file = (name: string): string => join(folder, name);
  const run = (...words: string[]) => runSilsila(['places', ...words]);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-'));
    await writeFile(
      file('old.geojson'),
      geoJson(feature('Nowa', 70, 30, 74, 32), feature('Spin', 74, 30, 75, 32)),
    );
    const parts = [
      feature('Bar Nowa', 70, 30, 71, 32),
      feature('Kuz Nowa', 71, 30, 74, 32),
      feature('Spin', 74, 30, 75, 32),
    ];
    await writeFile(file('new.geojson'), geoJson(...parts));
    await writeFile(file('bad.geojson'), geoJson(feature('A', 70, 30, 72, 32), feature('B', 71, 31, 73, 33)));
    await writeFile(
      file('towns.csv'),
      'name,country,lat,lon\nDemo 1,PK,31,70.5\nDemo 2,PK,31,72\nDemo 3,PK,31,74.5\n',
    );
    await writeFile(
      file('counts.csv'),
      'unit,month,count\nNowa,2020-01,8\nSpin district,2020-01,3\nSpin district,2020-02,\n',
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('tell what is odd about a file, with its area and place', async () => {
    const { status, stdout, stderr } = await run('check', file('bad.geojson'), '--format', 'jsonl');
    expect(status).toBe(0);
    expect(stderr).toContain('2 units, 10 vertices, names from ADM2_EN');
    expect(JSON.parse(stdout)).toMatchObject({
      code: 'overlap',
      units: ['A', 'B'],
      at: { lon: 71.5, lat: 31.5 },
    });
  });

  it('share out units by area and by towns', async () => {
    const byArea = await run('crosswalk', file('old.geojson'), file('new.geojson'));
    expect(byArea.stdout.trim().split('\n').slice(1)).toEqual([
      'Nowa,x-Nowa,shared,Kuz Nowa,x-Kuz Nowa,0.7500,0.0000,',
      'Nowa,x-Nowa,shared,Bar Nowa,x-Bar Nowa,0.2500,0.0000,',
      'Spin,x-Spin,shared,Spin,x-Spin,1.0000,0.0000,',
    ]);
    const byTowns = await run(
      'crosswalk',
      file('old.geojson'),
      file('new.geojson'),
      '--towns',
      file('towns.csv'),
    );
    expect(byTowns.stdout).toContain('Nowa,x-Nowa,shared,Bar Nowa,x-Bar Nowa,0.5000');
    expect(byTowns.stderr).toContain('the populated places of towns.csv');
  });

  it('re-base counts with estimates apart, and what is not known left empty', async () => {
    const { status, stdout, stderr } = await run(
      'rebase',
      file('counts.csv'),
      file('old.geojson'),
      file('new.geojson'),
    );
    expect(status).toBe(0);
    expect(stderr).toContain('shared out by area in km2');
    expect(stdout.trim().split('\n')).toEqual([
      'unit,ref,period,counted,estimated,note',
      'Bar Nowa,x-Bar Nowa,2020-01,0,2.00,',
      'Bar Nowa,x-Bar Nowa,2020-02,,,not-known',
      'Kuz Nowa,x-Kuz Nowa,2020-01,0,6.00,',
      'Kuz Nowa,x-Kuz Nowa,2020-02,,,not-known',
      'Spin,x-Spin,2020-01,3,0.00,',
      'Spin,x-Spin,2020-02,,,not-known',
    ]);
  });

  it('refuse what they cannot read', async () => {
    expect(await run('check', file('none.geojson'))).toMatchObject({ status: 3 });
    expect(await run('check', file('towns.csv'))).toMatchObject({ status: 3 });
    expect(await run('check', file('old.geojson'), '--country', 'af')).toMatchObject({ status: 3 });
    expect(await run('check', file('old.geojson'), '--country', 'Pakistan')).toMatchObject({ status: 2 });
    expect(await run('crosswalk', file('old.geojson'))).toMatchObject({ status: 2 });
    expect(
      await run('crosswalk', file('old.geojson'), file('new.geojson'), '--slivers', '0.9'),
    ).toMatchObject({ status: 2 });
    expect(await run('rebase', file('towns.csv'), file('old.geojson'), file('new.geojson'))).toMatchObject({
      status: 3,
    });
  });
});
