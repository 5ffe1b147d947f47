import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

describe('silsila lists import and silsila lists show', () => {
  let folder = '';
  let [older, newer, broken] = ['', '', ''];
  const run = (...words: string[]) =>
    runSilsila(['lists', ...words, '--data', join(folder, 'data'), '--format', 'jsonl']);
  const records = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-lists-'));
    [older, newer, broken] = ['older', 'newer', 'broken'].map((name) =>
      join(folder, name, 'invented.jsonl'),
    ) as [string, string, string];
    for (const name of ['older', 'newer', 'broken']) await mkdir(join(folder, name));
    await cp(join(FIXTURES, 'invented.jsonl'), older);
    await cp(join(FIXTURES, 'invented-later.jsonl'), newer);
    await writeFile(broken, `${await readFile(newer, 'utf8')}{"id":"inv-5","schema":`);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('shows nothing of a store that is not there', async () => {
    expect(await run('show')).toMatchObject({ status: 3, stdout: '' });
  });

  it('counts what a dry run would add, and adds nothing', async () => {
    const planned = await run('import', older, '--dry-run');
    expect(records(planned.stdout)).toMatchObject([{ kind: 'planned', listId: 'invented', added: 3 }]);
    expect(await run('show')).toMatchObject({ status: 0, stdout: '' });
  });

  it('imports a list, and the same file again adds nothing', async () => {
    const outcome = await run('import', older, older);
    expect(outcome.status).toBe(0);
    expect(records(outcome.stdout)).toMatchObject([
      { kind: 'imported', added: 3, changed: 0, removed: 0 },
      { kind: 'unchanged', added: 0, changed: 0, removed: 0 },
    ]);
  });

  it('adds nothing of a file that breaks in the middle, and says where', async () => {
    const outcome = await run('import', broken);
    expect(outcome).toMatchObject({ status: 3, stdout: '' });
    expect(outcome.stderr).toMatch(/^silsila: INPUT_\w+: .*invented\.jsonl:4/m);
    expect(records((await run('show')).stdout)).toMatchObject([{ id: 'invented', entries: 3 }]);
  });

  it('takes a later version and keeps who was listed before', async () => {
    const outcome = await run('import', newer);
    expect(records(outcome.stdout)).toMatchObject([{ kind: 'imported', added: 1, changed: 1, removed: 1 }]);
    const refs = records((await run('show', 'invented')).stdout).map((party) => party.ref);
    expect(refs.toSorted()).toEqual(['inv-1', 'inv-2', 'inv-4']);
  });

  it('refuses a list that is not stored, and an agency that does not exist', async () => {
    expect((await run('show', 'nowhere')).stderr).toContain(
      'NOT_FOUND: there is no list "nowhere" in the store: invented',
    );
    expect((await run('import', older, '--agency', '7')).stderr).toContain('NOT_FOUND: there is no agency 7');
  });
});
