import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';
import { sharedData } from '../../../test/support/shared-data.ts';

const HEADER =
  'id,type_of_violence,side_a,side_b,where_prec,adm_1,adm_2,latitude,longitude,iso3,date_prec,date_start,date_end,best,high,low';

/** SYNTHETIC: a row in the form of UCDP GED. */
function row(id: string, district: string, facts: { killed: string; day?: string; place?: number }): string {
  const { killed, day = '2020-05-03', place = 1 } = facts;
  return `${id},1,Demo force,Demo group,${place},Demo,${district},30.5,67.5,PAK,1,${day},${day},${killed}`;
}

const TABLE = [
  HEADER,
  ...Array.from({ length: 6 }, (_, at) =>
    row(`e${at}`, 'Demo-east', { killed: '4,6,2', day: `20${15 + at}-02-01` }),
  ),
  row('w', 'Demo-west', { killed: '1,1,1' }),
  row('s', 'Demo-south', { killed: '0,0,0' }),
  row('p', '', { killed: '9,9,9', day: '2020-01-01', place: 4 }),
  '',
].join('\n');

describe('silsila incidents index', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-index-'));
    file = join(folder, 'SYNTHETIC-events.csv');
    await writeFile(file, TABLE);
  });
  afterAll(() => rm(folder, { recursive: true }));
  const run = (...words: readonly string[]) =>
    runSilsila(['incidents', 'index', '--file', file, '--year', '2020', ...words]);

  it('ranks areas by the weights asked for, and says what is not located or not told', async () => {
    const { status, stdout, stderr } = await run('--profile', 'deaths-only', '--format', 'csv');
    expect(status).toBe(0);
    const [header, ...lines] = stdout.trim().split('\n');
    expect(header).toMatch(
      /^rank,unit,area,verdict,index_low,index,index_high,band,peace,raw_low,raw,raw_high/,
    );
    expect(lines.map((line) => line.split(',').slice(0, 6))).toEqual([
      ['1', 'Demo-east', 'Demo', 'determined', '6.6667', '10'],
      ['2', 'Demo-west', 'Demo', 'determined', '0.1527', '0.1527'],
      ['3', 'Demo-south', 'Demo', 'determined', '0', '0'],
    ]);
    expect(stderr).toMatch(/located to none: 1 incidents of Demo/);
    const told = await run();
    expect(told.stderr).toMatch(/not told by any incident: injured/);
    expect(told.stdout).toMatch(/Demo-east .* partial/);
  });

  it('prints the recipe of one number, and says when there is no such area', async () => {
    const recipe = await run('--weights', 'killed=1', '--recipe', 'Demo-east', '--format', 'jsonl');
    expect(JSON.parse(recipe.stdout)).toMatchObject({
      ...{ unit: 'Demo-east', year: 2020, profile: { id: 'own' }, synthetic: true },
      scale: { min: 0, max: 4 },
    });
    const csv = await run('--recipe', 'Demo-west', '--format', 'csv');
    expect(csv.stdout).toMatch(/^incident,w,1,2020-05-03,2020,1,1,1,/m);
    expect(await run('--recipe', 'Nowhere')).toMatchObject({ status: 3 });
  });

  it('refuses weights beside a profile, a wrong term, and a share that is none', async () => {
    expect(await run('--profile', 'deaths-only', '--weights', 'killed=1')).toMatchObject({ status: 2 });
    expect(await run('--weights', 'sect=1')).toMatchObject({ status: 2 });
    expect(await run('--change', '2')).toMatchObject({ status: 2 });
    expect((await run('--year', '2031')).stdout).not.toMatch(/ determined/);
    const outside = await runSilsila(['incidents', 'index', '--file', file, '--year', '2031']);
    expect(outside.stderr).toMatch(/undetermined: the incidents are of 2015 to 2020/);
  });

  const real = sharedData('incidents/ucdp-ged-pakistan-1989-2021.csv');
  it.skipIf(real === null)(
    real === null
      ? 'SKIPPED, for want of the shared data: ranks the districts of the real events'
      : 'ranks the districts of the real events, none of them without its recipe',
    async () => {
      const asked = [
        'incidents',
        'index',
        '--file',
        real ?? '',
        '--year',
        '2014',
        '--profile',
        'deaths-only',
      ];
      const { stdout, stderr } = await runSilsila([...asked, '--format', 'csv']);
      const [, first = ''] = stdout.split('\n');
      expect(first.split(',').slice(0, 2)).toEqual(['1', 'North Waziristan']);
      expect(stderr).toMatch(/incidents of five years are located to an area/);
      const recipe = await runSilsila([...asked, '--recipe', 'North Waziristan', '--format', 'jsonl']);
      const { incidents, steps } = JSON.parse(recipe.stdout) as {
        readonly incidents: readonly { readonly points: number }[];
        readonly steps: readonly { readonly name: string; readonly value: number }[];
      };
      const raw = steps.find(({ name }) => name === 'raw')?.value ?? Number.NaN;
      expect(incidents.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(raw, 6);
    },
  );
});
