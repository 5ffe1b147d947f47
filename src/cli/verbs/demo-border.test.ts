import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';

describe('silsila demo border', () => {
  const folder = mkdtempSync(join(tmpdir(), 'silsila-border-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes files that the other verbs read: an index of the districts of one source', async () => {
    expect(await runSilsila(['demo', 'border', '--out', folder])).toMatchObject({ status: 0, stdout: '' });
    expect(readdirSync(folder).filter((name) => !name.startsWith('SYNTHETIC-'))).toEqual([]);
    const file = join(folder, 'SYNTHETIC-demo-observatory.csv');
    const words = ['--file', file, '--mapping', file.replace('.csv', '.mapping.json'), '--year', '2024'];
    const index = await runSilsila(['incidents', 'index', ...words, '--format', 'csv']);
    expect(index.status, index.stderr).toBe(0);
    expect(index.stderr).toMatch(/SYNTHETIC/);
    expect(index.stdout.split('\n')[1]).toMatch(/^1,Demo-/);
    const truth: unknown = JSON.parse(readFileSync(join(folder, 'SYNTHETIC-truth.json'), 'utf8'));
    expect(truth).toMatchObject({
      seed: 7,
      splitOn: '2021-01-01',
      process: { measure: { rateRatio: 0.55 } },
    });
  });

  it('refuses a folder that cannot be made', async () => {
    expect(await runSilsila(['demo', 'border', '--out', '/dev/null/border'])).toMatchObject({ status: 3 });
    expect(await runSilsila(['demo', 'border'])).toMatchObject({ status: 2 });
  });
});
