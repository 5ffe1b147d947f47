import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';
import { sharedData } from '../../../test/support/shared-data.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const [OLDER, NEWER] = [join(FIXTURES, 'invented.jsonl'), join(FIXTURES, 'invented-later.jsonl')];

describe('silsila lists diff', () => {
  it('prints an object for each entry that differs, property by property', async () => {
    const outcome = await runSilsila(['lists', 'diff', OLDER, NEWER, '--format', 'jsonl']);
    const changes = outcome.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(changes.map(({ change, ref }) => `${change} ${ref}`)).toEqual([
      'changed inv-1',
      'added inv-4',
      'removed inv-3',
    ]);
    expect(changes[0]).toMatchObject({
      name: 'Areeb Zartaj Lalwani',
      properties: [{ property: 'alias', removed: [], added: ['Areeb Khan'] }],
    });
    expect(outcome.stderr).toContain('1 added, 1 removed, 1 changed');
    expect(outcome.status).toBe(0);
  });

  it('prints nothing for a list and itself', async () => {
    const outcome = await runSilsila(['lists', 'diff', OLDER, OLDER, '--format', 'jsonl']);
    expect(outcome).toMatchObject({ status: 0, stdout: '' });
    expect(outcome.stderr).toContain('0 added, 0 removed, 0 changed');
  });

  it('refuses a missing file with its place', async () => {
    const outcome = await runSilsila(['lists', 'diff', OLDER, join(FIXTURES, 'none.xml')]);
    expect(outcome).toMatchObject({ status: 3, stdout: '' });
    expect(outcome.stderr).toContain('none.xml');
  });

  it('finds the 4 added, 1 removed and 2 changed entries of the real UN lists', async (context) => {
    const older = sharedData('lists/un/un-consolidated-2025-11-15.xml');
    const newer = sharedData('lists/un/un-consolidated-2026-02-27.xml');
    if (older === null || newer === null)
      return context.skip('the real UN lists are not here (SILSILA_DATA)');
    const outcome = await runSilsila(['lists', 'diff', older, newer, '--format', 'jsonl']);
    expect(outcome.stderr).toContain('4 added, 1 removed, 2 changed');
    expect(outcome.stdout.trim().split('\n')).toHaveLength(7);
  });
});
