import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_MAPPING, type InventedIncident, incidentsFile } from '../../../test/flows/incidents.ts';
import { runSilsila } from '../../../test/support/command-line.ts';
import { createDataFolder } from '../../../test/support/engines.ts';

const ONE: InventedIncident = { id: 'a', day: '2024-05-01', killed: [8, 8, 8] };
const TWO: InventedIncident = { id: 'b', day: '2024-06-01', killed: [1, 1, 1] };

describe('silsila incidents import', () => {
  let folder = '';
  let data = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-incidents-'));
    data = await createDataFolder();
    await writeFile(join(folder, 'demo.json'), JSON.stringify(DEMO_MAPPING));
  });
  afterAll(() => Promise.all([folder, data].map((one) => rm(one, { recursive: true }))));

  const run = async (name: string, text: string, ...words: readonly string[]) => {
    const [file, mapping] = [join(folder, name), join(folder, 'demo.json')];
    await writeFile(file, text);
    const asked = [
      'incidents',
      'import',
      file,
      '--mapping',
      mapping,
      '--data',
      data,
      '--format',
      'jsonl',
      ...words,
    ];
    const outcome = await runSilsila(asked);
    const record: unknown = outcome.stdout === '' ? null : JSON.parse(outcome.stdout);
    return { ...outcome, record };
  };

  it('takes a release in, adds nothing the second time, and tells what a later one changed', async () => {
    const first = await run('one.csv', incidentsFile([ONE, TWO]));
    expect(first.status, first.stderr).toBe(0);
    expect(first.record).toMatchObject({
      file: 'one.csv',
      kind: 'imported',
      accounts: 2,
      added: 2,
      proposals: 0,
    });
    expect((await run('one.csv', incidentsFile([ONE, TWO]))).record).toMatchObject({ kind: 'unchanged' });
    const later = await run('two.csv', incidentsFile([{ ...ONE, killed: [9, 9, 9] }]));
    expect(later.record).toMatchObject({ accounts: 1, added: 0, changed: 1, removed: 1 });
    const other = await run(
      'three.csv',
      incidentsFile([{ ...ONE, id: 'z' }]),
      '--source',
      'demo-other',
      '--part',
    );
    expect(other.record).toMatchObject({ added: 1, removed: 0, proposals: 1 });
  });

  it('refuses a file that breaks in the middle with its line, and adds nothing of it', async () => {
    const broken = `${incidentsFile([ONE])}c,bombing,never,1,1,exact,x,pk,d,g,,,,\n`;
    const refused = await run('broken.csv', broken, '--source', 'demo-broken');
    expect(refused).toMatchObject({ status: 3, stdout: '' });
    expect(refused.stderr).toContain('line 3');
    const kept = await run('broken.csv', broken, '--source', 'demo-broken', '--skip-bad');
    expect(kept.record).toMatchObject({ accounts: 1, added: 1, excluded: 1 });
  });

  it('refuses options that cannot be', async () => {
    expect((await run('one.csv', incidentsFile([ONE]), '--source', 'Demo Source')).status).toBe(2);
    expect((await run('one.csv', incidentsFile([ONE]), '--published-on', '2024-02-30')).status).toBe(2);
    expect((await runSilsila(['incidents', 'import', join(folder, 'none.csv'), '--data', data])).status).toBe(
      3,
    );
  });
});
