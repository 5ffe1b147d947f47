import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';
import { ECONOMY_SCALES } from '../../demo/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'silsila-demo-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('silsila demo payments', () => {
  it('writes the files of an invented economy and counts what they hold', async () => {
    const out = join(folder, 'economy');
    const outcome = await runSilsila([
      'demo',
      'payments',
      '--out',
      out,
      '--scale',
      'tiny',
      '--illicit',
      '100',
    ]);
    expect(outcome).toMatchObject({ status: 0, stdout: '' });
    expect(readdirSync(out).toSorted()).toEqual(
      ['SYNTHETIC.txt', 'accounts.csv', 'patterns.txt', 'payments.csv', 'places.csv', 'truth.csv'].toSorted(),
    );
    const payments = readFileSync(join(out, 'payments.csv'), 'utf8').trimEnd().split('\n').length - 1;
    expect(outcome.stderr).toMatch(
      new RegExp(
        `^silsila: SYNTHETIC: ${payments.toLocaleString('en-US')} payments among \\d+ accounts; 101 criminal`,
      ),
    );
  });

  it('takes payments, accounts and days beside the scale', async () => {
    const out = join(folder, 'other');
    const words = ['--payments', '3000', '--accounts', '400', '--days', '40', '--seed', '9'];
    expect((await runSilsila(['demo', 'payments', '--out', out, ...words])).status).toBe(0);
    const lines = readFileSync(join(out, 'payments.csv'), 'utf8').trimEnd().split('\n');
    expect(lines.length / 3_000).toBeCloseTo(1, 0);
    expect(lines.at(-1)).toMatch(/^2024\/02\/09 /);
  });

  it.each(Object.keys(ECONOMY_SCALES))('offers the scale %s', async (scale) => {
    expect((await runSilsila(['demo', 'payments', '--help'])).stdout).toContain(scale);
  });

  it.each([
    ['no folder', []],
    ['an unknown scale', ['--out', 'x', '--scale', 'galactic']],
    ['a negative seed', ['--out', 'x', '--seed', '-1']],
    ['every payment criminal', ['--out', 'x', '--illicit', '1']],
    ['too few days', ['--out', 'x', '--days', '3']],
    ['too many payments', ['--out', 'x', '--payments', '1e12']],
  ])('refuses %s', async (_claim, words) => {
    expect(await runSilsila(['demo', 'payments', ...words])).toMatchObject({ status: 2, stdout: '' });
  });

  it('keeps nothing when it is stopped', async () => {
    const out = join(folder, 'stopped');
    const outcome = await runSilsila(['demo', 'payments', '--out', out, '--scale', 'tiny'], {
      signal: AbortSignal.abort(),
    });
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain('CANCELLED');
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([]);
  });

  it('says which folder cannot be written', async () => {
    const outcome = await runSilsila(['demo', 'payments', '--out', '/dev/null/economy', '--scale', 'tiny']);
    expect(outcome.status).toBe(3);
    expect(outcome.stderr).toContain('FILE_NOT_FOUND');
  });
});
