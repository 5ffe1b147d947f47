import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';

const HEADER =
  'id,type_of_violence,side_a,side_b,where_prec,adm_1,adm_2,latitude,longitude,iso3,date_prec,date_start,date_end,best,high,low';

/** An invented table: an incident a day of two months in one place, each fifth in another one, one known to its district. */
function inventedTable(): string {
  const rows = Array.from({ length: 60 }, (_, at) => {
    const day = new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10);
    const [lon, lat] = at % 5 === 0 ? [66.6, 30.6] : [67.1, 30.1];
    const precision = at === 59 ? 3 : 1;
    return `e${at},1,Demo force,Demo group,${precision},Demo,Demo-east,${lat},${lon},PAK,1,${day},${day},1,1,1`;
  });
  return `${[HEADER, ...rows].join('\n')}\n`;
}

const AREA = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { shapeName: 'Demo-area', shapeID: 'demo', shapeGroup: 'PAK', shapeType: 'ADM2' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [65, 29],
            [68, 29],
            [68, 32],
            [65, 32],
            [65, 29],
          ],
        ],
      },
    },
  ],
});

describe('silsila incidents hotspots', () => {
  let folder = '';
  const words: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-hotspots-'));
    const [file, area] = [join(folder, 'SYNTHETIC-events.csv'), join(folder, 'area.geojson')];
    await writeFile(file, inventedTable());
    await writeFile(area, AREA);
    words.push('incidents', 'hotspots', '--file', file, '--boundaries', area);
  });
  afterAll(() => rm(folder, { recursive: true }));
  const run = (...more: readonly string[]) => runSilsila([...words, ...more]);

  it('lists cells by what they are to expect, within the share of area', async () => {
    const { status, stdout, stderr } = await run('--country', 'pk', '--share', '0.02', '--format', 'csv');
    expect(status).toBe(0);
    const [header, ...lines] = stdout.trim().split('\n');
    expect(header).toBe('rank,west,south,cell_degrees,area_km2,expected,area_share');
    expect(lines[0]).toMatch(/^1,67,30,0\.25,\d+,[\d.]+,0\.00\d+$/);
    expect(lines[1]).toMatch(/^2,66\.5,30\.5,/);
    expect(stderr).toContain('SYNTHETIC');
    expect(stderr).toContain('the week from 2021-03-01 on');
    expect(stderr).toContain('144 cells of 0.25 degrees; 59 incidents');
    expect(stderr).toContain('left out: 1 incidents whose place is known to a district or worse');
  });

  it('measures past weeks', async () => {
    const { status, stdout, stderr } = await run(
      '--from',
      '2021-02-01',
      '--to',
      '2021-02-28',
      '--format',
      'jsonl',
    );
    expect(status).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(stderr).toContain('28 incidents in 4 weeks');
    expect(lines[1]).toMatchObject({ share: 0.05, hits: 28, hit_rate: 1, hits_possible: 28, pei: 1 });
  });

  it('takes the hull of the incidents for the area where no boundaries are given', async () => {
    const { status, stderr } = await runSilsila([...words.slice(0, 4), '--format', 'csv']);
    expect(status).toBe(0);
    expect(stderr).toContain('undetermined: the incidents span no ground');
  });

  it('says undetermined of weeks without a past', async () => {
    const { status, stdout, stderr } = await run(
      '--from',
      '2021-01-01',
      '--to',
      '2021-02-01',
      '--format',
      'csv',
    );
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/undetermined: 0 incidents lie before/);
  });

  it.each([
    ['a country that the boundaries lack', ['--country', 'af'], 2],
    ['cells finer than places are known', ['--cell', '0.001'], 2],
    ['a share that is none', ['--share', '2'], 2],
    ['a day that is none', ['--as-of', '2021-02-30'], 2],
    ['boundaries that are not there', ['--boundaries', 'none.geojson'], 3],
  ])('refuses %s', async (_, more, status) => {
    expect((await run(...more)).status).toBe(status);
  });
});
