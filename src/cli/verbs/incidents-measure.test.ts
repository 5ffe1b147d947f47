import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';
import { drawPoisson, openRandom } from '../../incidents/index.ts';

const HEADER =
  'id,type_of_violence,side_a,side_b,where_prec,adm_1,adm_2,latitude,longitude,iso3,date_prec,date_start,date_end,best,high,low';

/** An invented table of 21 areas over five years: about 5 incidents a month, in Demo-0 half of that from 2019 on. */
function inventedTable(): string {
  const random = openRandom(3);
  const rows: string[] = [];
  for (let area = 0; area < 21; area++)
    for (let month = 0; month < 60; month++) {
      const count = drawPoisson(random, 5 * (area === 0 && month >= 36 ? 0.5 : 1));
      const day = `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-07`;
      for (let at = 0; at < count; at++)
        rows.push(
          `e${rows.length},1,Demo force,Demo group,1,Demo,Demo-${area},30,67,PAK,1,${day},${day},1,1,1`,
        );
    }
  return `${[HEADER, ...rows].join('\n')}\n`;
}

describe('silsila incidents measure', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-measure-'));
    file = join(folder, 'SYNTHETIC-events.csv');
    await writeFile(file, inventedTable());
  });
  afterAll(() => rm(folder, { recursive: true }));
  const run = (...words: readonly string[]) => runSilsila(['incidents', 'measure', '--file', file, ...words]);
  const parse = (stdout: string): Record<string, unknown>[] =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('recovers a planted effect in both ways, and names both windows', async () => {
    const { status, stdout, stderr } = await run(
      '--area',
      'Demo-0',
      '--began',
      '2019-01',
      '--format',
      'jsonl',
    );
    expect(status).toBe(0);
    const figure = (name: string) => parse(stdout).find((record) => record['figure'] === name);
    for (const name of ['level', 'ratio']) {
      expect(figure(name)?.['value']).toBeGreaterThan(0.35);
      expect(figure(name)?.['value']).toBeLessThan(0.65);
    }
    expect(figure('level')?.['high']).toBeLessThan(1);
    expect(figure('effect shown')).toMatchObject({ method: 'synthetic-control', says: '' });
    expect(stderr).toContain('before: 2016-01 to 2018-12');
    expect(stderr).toContain('under the measure: 2019-01 to 2020-12');
  });

  it('claims nothing where nothing was planted', async () => {
    const { stdout } = await run('--area', 'Demo-1', '--began', '2019-01', '--format', 'jsonl');
    const level = parse(stdout).find(({ figure }) => figure === 'level');
    expect(level?.['low']).toBeLessThan(1);
    expect(level?.['high']).toBeGreaterThan(1);
    expect(stdout).toContain('effect not-shown');
  });

  it('prints the months with what would have been', async () => {
    const { stdout } = await run(
      ...['--area', 'Demo-0', '--began', '2019-01', '--points', '--format', 'csv'],
    );
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toBe('month,counted,expected,without,without_low,without_high,mix');
    expect(lines).toHaveLength(61);
    expect(lines[1]).toMatch(/^2016-01,\d+(,[\d.]+){5}$/);
  });

  it('is undetermined with few areas to compare with, and still tells the rest', async () => {
    const { status, stdout } = await run(
      ...['--area', 'Demo-0', '--against', 'Demo-1', '--began', '2019-01', '--format', 'csv'],
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^interrupted-series,level,0\.\d+/m);
    expect(stdout).toContain('synthetic-control,undetermined,,,,1 areas to compare with');
  });

  it.each([
    ['an area that is not there', ['--area', 'Demo-99', '--began', '2019-01']],
    ['a measure outside of all months', ['--area', 'Demo-0', '--began', '2030-01']],
    ['no area', ['--began', '2019-01']],
    ['no month', ['--area', 'Demo-0']],
    ['a month that is none', ['--area', 'Demo-0', '--began', '2019']],
  ])('refuses %s', async (_, words) => {
    expect((await run(...words)).status).toBe(2);
  });
});
