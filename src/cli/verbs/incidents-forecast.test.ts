import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';

const HEADER =
  'id,type_of_violence,side_a,side_b,where_prec,adm_1,adm_2,latitude,longitude,iso3,date_prec,date_start,date_end,best,high,low';

/** An invented table in the form of UCDP GED: two killed in Demo-east every month of two years, five in Demo-west in the last one. */
function inventedTable(): string {
  const months = Array.from({ length: 24 }, (_, at) => `${2020 + Math.floor(at / 12)}-${pad((at % 12) + 1)}`);
  const east = months.map((month, at) => row(`e${at}`, 'Demo-east', { month, killed: 2 }));
  const imprecise = row('i', 'Demo-east', { month: '2021-11', killed: 40, place: 4 });
  const yearOnly = row('y', 'Demo-east', { month: '2021-01', killed: 70, date: 5 });
  const west = row('w', 'Demo-west', { month: '2021-12', killed: 5 });
  return `${[HEADER, ...east, imprecise, yearOnly, west].join('\n')}\n`;
}

function row(
  id: string,
  district: string,
  facts: { month: string; killed: number; place?: number; date?: number },
): string {
  const day = `${facts.month}-03`;
  const { killed, place = 1, date = 1 } = facts;
  return `${id},1,Demo force,Demo group,${place},Demo,${district},30.5,67.5,PAK,${date},${day},${day},${killed},${killed},${killed}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

describe('silsila incidents forecast', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-forecast-'));
    file = join(folder, 'SYNTHETIC-events.csv');
    await writeFile(file, inventedTable());
  });
  afterAll(() => rm(folder, { recursive: true }));
  const run = (...words: readonly string[]) =>
    runSilsila(['incidents', 'forecast', '--file', file, ...words]);

  it('prints a line an area and month, with what came', async () => {
    const { status, stdout } = await run('--from', '2021-10', '--to', '2021-12', '--format', 'csv');
    expect(status).toBe(0);
    const [header, ...lines] = stdout.trim().split('\n');
    expect(header).toBe('unit,month,mean,q05,q25,q50,q75,q95,actual');
    expect(lines.map((line) => line.split(',')).map((cells) => [cells[0], cells[1], cells.at(-1)])).toEqual([
      ['Demo-east', '2021-10', '2'],
      ['Demo-east', '2021-11', '42'],
      ['Demo-east', '2021-12', '2'],
      ['Demo-west', '2021-10', '0'],
      ['Demo-west', '2021-11', '0'],
      ['Demo-west', '2021-12', '5'],
    ]);
    for (const line of lines) expect(line).toMatch(/^Demo-\w+,2021-\d\d,\d+\.\d{4}(,\d+){6}$/);
  });

  it('forecasts the next month unless told, and says what was read and left out', async () => {
    const { status, stdout, stderr } = await run('--format', 'jsonl', '--count', 'incidents');
    expect(status).toBe(0);
    const [east, west] = stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(east).toMatchObject({ unit: 'Demo-east', month: '2022-01', q50: 1, actual: null });
    expect(west).toMatchObject({ unit: 'Demo-west', month: '2022-01', q05: 0, actual: null });
    expect(stderr).toContain('SYNTHETIC');
    expect(stderr).toContain('left out: 1 incidents of which only the year is known');
    expect(stderr).toContain(
      'counting incidents by adm2 as the source codes it: 2 areas, 2020-01 to 2021-12',
    );
  });

  it('leaves imprecise places out where it is told to', async () => {
    const { stdout, stderr } = await run(
      '--precise',
      '--from',
      '2021-11',
      '--to',
      '2021-11',
      '--format',
      'csv',
    );
    expect(stdout).toMatch(/^Demo-east,2021-11,.*,2$/m);
    expect(stderr).toContain('left out: 1 incidents without an area or with a place known less closely');
  });

  it('takes the areas of a boundary file instead of those that the source codes', async () => {
    const area = join(folder, 'lines.geojson');
    const ring = [67, 68, 68, 67, 67].map((lon, at) => [lon, at < 2 || at === 4 ? 30 : 31]);
    const properties = { shapeName: 'Demo-lines', shapeID: 'demo', shapeGroup: 'PAK', shapeType: 'ADM2' };
    const feature = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
    await writeFile(area, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    const { stdout, stderr } = await run(
      '--boundaries',
      area,
      '--from',
      '2021-12',
      '--to',
      '2021-12',
      '--format',
      'csv',
    );
    expect(stdout.trim().split('\n').slice(1)).toEqual([expect.stringMatching(/^Demo-lines,2021-12,.*,7$/)]);
    expect(stderr).toContain('by the lines of');
    expect(stderr).toContain('left out: 1 incidents without an area');
  });

  it('prints scores beside those of the baselines', async () => {
    const { status, stdout } = await run(
      '--from',
      '2021-03',
      '--to',
      '2021-12',
      '--score',
      '--format',
      'csv',
    );
    expect(status).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toBe('model,forecasts,crps,mis,brier,within50,within90');
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      'silsila 20',
      'zero 20',
      'last 20',
      'negative-binomial-12 20',
    ]);
    expect(lines[2]).toContain('zero,20,3.2500,65.0000,0.5500');
  });

  it('says undetermined of months that cannot be scored', async () => {
    const { status, stdout, stderr } = await run('--score', '--format', 'csv');
    expect([status, stdout.trim().split('\n')]).toEqual([
      0,
      ['model,forecasts,crps,mis,brier,within50,within90'],
    ]);
    expect(stderr).toContain('undetermined: no forecast in these months can be scored');
  });

  it('leaves forecasts empty that the history is too short for, and says why', async () => {
    const { stdout, stderr } = await run('--from', '2020-05', '--to', '2020-05', '--format', 'csv');
    expect(stdout).toContain('Demo-east,2020-05,,,,,,,2');
    expect(stderr).toContain('undetermined: 2 lines: 4 months are known before; 12 are needed');
  });

  it.each([
    ['a month that is none', ['--from', '2021-13'], 2],
    ['a unit that is none', ['--unit', 'adm9'], 2],
    ['a month out of reach', ['--from', '2021-01', '--to', '2023-01'], 2],
    ['a country that is none', ['--country', 'Demo'], 2],
  ])('refuses %s', async (_, words, status) => {
    expect((await run(...words)).status).toBe(status);
  });

  it('refuses a file that is not there', async () => {
    const { status, stderr } = await runSilsila([
      'incidents',
      'forecast',
      '--file',
      join(folder, 'none.csv'),
    ]);
    expect(status).toBe(3);
    expect(stderr).toContain('FILE_NOT_FOUND');
  });
});
