import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';
import { sharedData } from '../../../test/support/shared-data.ts';
import { openRandom } from '../../incidents/index.ts';

const HEADER =
  'id,type_of_violence,side_a,side_b,where_prec,adm_1,adm_2,latitude,longitude,iso3,date_prec,date_start,date_end,best,high,low';
const START_MS = Date.UTC(2014, 0, 6);
const DAY_MS = 86_400_000;

/**
 * An invented table in the form of UCDP GED: about one incident a week in each of six districts for eight years; in Demo-2 ten more within one
 * week of 2021, near one another; and one incident of which only the province is known.
 */
function inventedTable(): string {
  const random = openRandom(5);
  const rows: string[] = [];
  for (let week = 0; week < 8 * 52; week += 1)
    for (let district = 0; district < 6; district += 1)
      if (random.uniform() < 0.8)
        rows.push(row(rows.length, { district, day: week * 7 + random.below(7), spread: random.uniform() }));
  const surgeDay = 7 * (8 * 52 - 10);
  for (let more = 0; more < 14; more += 1)
    rows.push(row(rows.length, { district: 2, day: surgeDay + (more % 4), spread: 0.5 }));
  rows.push(row(rows.length, { district: 3, day: 100, spread: 0, place: 4 }));
  return `${[HEADER, ...rows].join('\n')}\n`;
}

function row(id: number, facts: { district: number; day: number; spread: number; place?: number }): string {
  const { district, day, spread, place = 1 } = facts;
  const on = new Date(START_MS + day * DAY_MS).toISOString().slice(0, 10);
  const at = `${(30 + spread / 2).toFixed(4)},${(62 + district + spread / 2).toFixed(4)}`;
  return `SYNTHETIC-${id},1,Demo force,Demo group,${place},Demo,Demo-${district},${at},PAK,1,${on},${on},1,1,1`;
}

describe('silsila incidents knox, scan, hawkes, surge', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-statistics-'));
    file = join(folder, 'SYNTHETIC-events.csv');
    await writeFile(file, inventedTable());
  });
  afterAll(() => rm(folder, { recursive: true }));
  const run = (verb: string, ...words: readonly string[]) =>
    runSilsila(['incidents', verb, '--file', file, ...words]);

  it('knox prints a line a radius and window, the same for the same seed', async () => {
    const words = [
      '--radius',
      '5,20',
      '--window',
      '7',
      '--simulations',
      '99',
      '--format',
      'csv',
      '--from',
      '2021',
    ];
    const { status, stdout, stderr } = await run('knox', ...words);
    expect(status).toBe(0);
    const [header, ...lines] = stdout.trim().split('\n');
    expect(header).toBe(
      'radiusKm,windowDays,observed,expected,ratio,poissonP,p,pLow,pHigh,permutedLow,permutedHigh',
    );
    expect(lines.map((line) => line.split(',').slice(0, 2).join(' '))).toEqual(['5 7', '20 7']);
    expect(lines[0]).toContain(',0.0100,');
    expect(stderr).toContain('SYNTHETIC');
    expect(stderr).toContain('tested ');
    expect((await run('knox', ...words)).stdout).toBe(stdout);
  });

  it('scan finds the planted cluster, by its name and week', async () => {
    const { status, stdout, stderr } = await run(
      ...(['scan', '--by', 'week', '--from', '2021', '--simulations', '99', '--format', 'jsonl'] as const),
    );
    expect(status).toBe(0);
    const first: unknown = JSON.parse(stdout.split('\n')[0] ?? '');
    expect(first).toMatchObject({ units: ['Demo-2'], from: '2021-10-18', to: '2021-10-18', p: { p: 0.01 } });
    expect(stderr).toContain('in 6 areas and');
    const all = await run('scan', '--simulations', '0', '--format', 'csv');
    expect(all.stderr).toContain(
      'left out: 1 incidents whose place is not known closely enough for adm2 and month',
    );
  });

  it('hawkes claims no excitation where incidents come at a constant rate, and says too few', async () => {
    const { status, stdout, stderr } = await run(
      'hawkes',
      '--unit',
      'adm2',
      '--to',
      '2020',
      '--format',
      'csv',
    );
    expect(status).toBe(0);
    const lines = stdout.trim().split('\n').slice(1);
    expect(lines).toHaveLength(6);
    expect(lines.filter((line) => line.endsWith(',no-excitation')).length).toBeGreaterThanOrEqual(4);
    expect(stderr).toMatch(/undetermined: \d of 6 areas/);
    const few = await run('hawkes', '--unit', 'adm2', '--from', '2021-12', '--format', 'jsonl');
    expect(few.stdout).toContain('"because":"too-few-events"');
    expect((await run('hawkes', '--format', 'table')).stdout).toContain('branching');
  });

  it('surge raises its one alarm in the planted week, and says what it expected', async () => {
    const { status, stdout, stderr } = await run('surge', '--alarms', '--format', 'csv');
    expect(status).toBe(0);
    const [header, ...alarms] = stdout.trim().split('\n');
    expect(header).toBe('unit,period,observed,expected,upper,score,alarm,undetermined');
    expect(alarms).toHaveLength(1);
    expect(alarms[0]).toMatch(/^Demo-2,2021-10-18,1\d,\d\.\d{3},\d,\d+\.\d{3},true,$/);
    expect(stderr).toMatch(/judged 312 lines: 1 alarms/);
  });

  it('surge judges months, answers undetermined for a short past, and refuses months outside the file', async () => {
    const months = await run(
      'surge',
      '--by',
      'month',
      '--from',
      '2015-01',
      '--to',
      '2015-02',
      '--format',
      'csv',
    );
    expect(months.stdout.trim().split('\n').slice(1)).toHaveLength(12);
    expect(months.stdout).toContain(',short-history');
    expect(months.stderr).toContain('undetermined: 12 lines: short-history');
    expect(await run('surge', '--from', '2031-01')).toMatchObject({ status: 2 });
  });

  it.each([
    ['knox', ['--radius', '0']],
    ['knox', ['--window', 'soon']],
    ['scan', ['--by', 'fortnight']],
    ['hawkes', ['--from', '2021-13']],
    ['surge', ['--alpha', '0.9']],
  ])('%s refuses %j', async (verb, words) => {
    expect(await run(verb, ...words)).toMatchObject({ status: 2, stdout: '' });
  });

  it('take areas by the lines of a file, and tell apart two of one name', async () => {
    const path = join(folder, 'lines.geojson');
    const box = ([west, east]: readonly [number, number], shapeName: string, shapeID: string) => ({
      type: 'Feature',
      properties: { shapeName, shapeID, shapeGroup: 'PAK', shapeType: 'ADM2' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, 29],
            [east, 29],
            [east, 31],
            [west, 31],
            [west, 29],
          ],
        ],
      },
    });
    const features = [
      box([61, 64], 'Demo-twin', 'w'),
      box([64, 67], 'Demo-twin', 'e'),
      box([67, 69], 'Demo-edge', 'x'),
    ];
    await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features }));
    for (const verb of ['hawkes', 'scan', 'surge']) {
      const quick = verb === 'surge' ? [] : ['--simulations', '9'];
      const { status, stdout } = await run(verb, '--boundaries', path, ...quick, '--format', 'csv');
      expect(status, verb).toBe(0);
      expect(stdout, verb).toMatch(/Demo-twin \([ew]\)/);
      expect(stdout, verb).not.toMatch(/Demo-\d/);
    }
  });

  it('say undetermined, or nothing, of a time without an incident', async () => {
    for (const [verb, because] of [
      ['knox', 'fewer-than-two-events'],
      ['scan', 'no-incidents'],
    ] as const) {
      const outcome = await run(verb, '--from', '2035', '--format', 'csv');
      expect(outcome).toMatchObject({ status: 0 });
      expect(outcome.stdout.trim().split('\n')).toHaveLength(1);
      expect(outcome.stderr).toContain(`undetermined: ${because}`);
    }
    expect(await run('hawkes', '--from', '2035', '--format', 'jsonl')).toMatchObject({
      status: 0,
      stdout: '',
    });
  });

  it('stop where the person cancels', async () => {
    const words = ['incidents', 'knox', '--file', file];
    const { status, stdout } = await runSilsila(words, { signal: AbortSignal.abort() });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });

  const real = sharedData('incidents/ucdp-ged-pakistan-1989-2021.csv');
  it.skipIf(real === null)('say of the real UCDP file what is known of it', async () => {
    const of = (verb: string, ...words: readonly string[]) =>
      runSilsila(['incidents', verb, '--file', real ?? '', '--format', 'csv', ...words]);
    const knox = await of('knox', '--from', '2014', '--radius', '25', '--window', '7', '--simulations', '19');
    const [, , observed, expected] = (knox.stdout.split('\n')[1] ?? '').split(',').map(Number);
    expect(observed).toBeGreaterThan((expected ?? 0) * 1.5);
    const surge = await of('surge', '--unit', 'adm1', '--from', '2014-06', '--to', '2014-12', '--alarms');
    expect(surge.status).toBe(0);
    expect(surge.stderr).toContain('read 6,416 incidents');
    const hawkes = await of('hawkes', '--unit', 'country', '--from', '2014');
    expect(hawkes.stdout.split('\n')[1]).toMatch(/^pk,\d+,/);
  });
});
