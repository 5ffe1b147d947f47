import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';

const LIST = join(import.meta.dirname, '..', 'fixtures', 'invented.jsonl');
const NAMES = [
  'name,kind,born,father,country,id',
  'Areeb Zartaj Lalwani,person,1961-04-02,Zartaj Gul Lalwani,pk,',
  'اریب زرتاج لالوانی,person,,,,',
  'Quite Another Person,person,,,,',
  '12345,,,,,',
  '😀,,,,,',
  ',,,,,',
  `${'a'.repeat(10_000)},,,,,`,
  'too short',
  'Areeb Zartaj Lalwani,starship,2020-02-30,,Atlantis,',
].join('\n');

async function screenLines(stdin: string | Uint8Array, ...more: string[]) {
  const outcome = await runSilsila(['screen', '-', '--list', LIST, '--format', 'jsonl', ...more], { stdin });
  const rows = outcome.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { ...outcome, rows };
}

describe('silsila screen', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-screen-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('answers every row in order, whatever is in it', async () => {
    const { rows, status } = await screenLines(NAMES);
    expect(rows.map((row) => row.row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(rows.map((row) => row.verdict)).toEqual([
      'match',
      'match',
      'no-match',
      'undetermined',
      'undetermined',
      'undetermined',
      'no-match',
      'undetermined',
      'match',
    ]);
    expect(status).toBe(3);
  });

  it('gives each answer its query, its matches with reasons, and the lists that it rests on', async () => {
    const { rows } = await screenLines(NAMES);
    expect(rows[0]).toMatchObject({
      row: 1,
      query: { name: 'Areeb Zartaj Lalwani', kind: 'person', born: '1961-04-02', country: 'pk' },
      verdict: 'match',
      matches: [{ list: 'invented', ref: 'inv-1', name: 'Areeb Zartaj Lalwani', score: 1, verdict: 'match' }],
      lists: [{ id: 'invented', date: null, entries: 3 }],
    });
    const about = rows[0].matches[0].reasons.map((reason: { about: string }) => reason.about);
    expect(about).toEqual(expect.arrayContaining(['name', 'father', 'born', 'country']));
    expect(rows[2].matches).toEqual([]);
  });

  it('says why a row is undetermined, and what of a row was not used', async () => {
    const { rows, stderr } = await screenLines(NAMES);
    expect(rows[3].because).toContain('digits only');
    expect(rows[7].because).toContain('1 cells where the first row names 6 columns');
    expect(stderr).toContain('silsila: row 8: ');
    expect(rows[8].notes).toEqual([
      expect.stringContaining('2020-02-30'),
      expect.stringContaining('Atlantis'),
      expect.stringContaining('"starship" is not a kind'),
    ]);
  });

  it('ends with 0 when every row could be read, although some are undetermined', async () => {
    expect((await screenLines('name\n12345\n')).status).toBe(0);
  });

  it('keeps to --top and --threshold', async () => {
    const { rows } = await screenLines(
      'name\nAreeb Lalwani Trading Company\n',
      '--threshold',
      '0',
      '--top',
      '1',
    );
    expect(rows[0].matches).toHaveLength(1);
    const strict = await screenLines('name\nAreeb Lalwani\n', '--threshold', '1');
    expect(strict.rows[0].matches).toEqual([]);
  });

  it('screens one name given as options', async () => {
    const words = [
      'screen',
      '--name',
      'Quill Lantern',
      '--kind',
      'vessel',
      '--id',
      '9900112',
      '--list',
      LIST,
      '--format',
      'jsonl',
    ];
    const outcome = await runSilsila(words);
    expect(outcome.status).toBe(0);
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      row: 1,
      verdict: 'match',
      matches: [{ ref: 'inv-3' }],
    });
  });

  it('answers an empty name given as an option, rather than failing', async () => {
    const outcome = await runSilsila(['screen', '--name', '', '--list', LIST, '--format', 'jsonl']);
    expect(outcome.status).toBe(0);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ row: 1, verdict: 'undetermined', matches: [] });
  });

  it('reads columns in any order and either case, and names those that say nothing', async () => {
    const { rows, stderr } = await screenLines('Customer No,NAME\n7,Areeb Zartaj Lalwani\n');
    expect(rows[0]).toMatchObject({ query: { name: 'Areeb Zartaj Lalwani' }, verdict: 'match' });
    expect(stderr).toContain('not used for screening: "Customer No"');
  });

  it('reads UTF-16 with its mark', async () => {
    const utf16 = Buffer.from('\ufeffname\nاریب زرتاج لالوانی\n', 'utf16le');
    expect((await screenLines(utf16)).rows[0].verdict).toBe('match');
  });

  it('leaves names without a match undetermined when a list is too old or without a date', async () => {
    const { rows } = await screenLines('name\nQuite Another Person\n', '--max-age', '30');
    expect(rows[0]).toMatchObject({ verdict: 'undetermined', because: expect.stringContaining('invented') });
  });

  it('refuses a file without a column name, with its place and status 3', async () => {
    const file = join(folder, 'other.csv');
    await writeFile(file, 'customer,born\nA,1961\n');
    const outcome = await runSilsila(['screen', file, '--list', LIST]);
    expect(outcome).toMatchObject({ status: 3, stdout: '' });
    expect(outcome.stderr).toMatch(/INPUT_COLUMNS: .*"name".*"customer", "born" \(other\.csv:1\)/);
  });

  it('refuses two lists with the same id', async () => {
    const outcome = await runSilsila(['screen', '--name', 'x', '--list', LIST, LIST]);
    expect(outcome).toMatchObject({ status: 3, stdout: '' });
    expect(outcome.stderr).toContain('INPUT_DUPLICATE');
  });

  it('refuses a list that is no list, and one that is missing', async () => {
    const file = join(folder, 'page.html');
    await writeFile(file, '<html><body>403</body></html>');
    expect((await runSilsila(['screen', '--name', 'x', '--list', file])).stderr).toContain(
      'INPUT_FORMAT_UNKNOWN',
    );
    expect((await runSilsila(['screen', '--name', 'x', '--list', join(folder, 'none.xml')])).status).toBe(3);
  });

  it('stops when it is cancelled', async () => {
    const outcome = await runSilsila(['screen', '-', '--list', LIST], {
      stdin: NAMES,
      signal: AbortSignal.abort(),
    });
    expect(outcome).toMatchObject({ status: 1, stdout: '' });
    expect(outcome.stderr).toContain('CANCELLED');
  });

  it('prints a line for each match as CSV and as a table', async () => {
    const csv = await runSilsila(['screen', '-', '--list', LIST, '--format', 'csv'], {
      stdin: 'name\nAreeb Zartaj Lalwani\nx\n',
    });
    expect(csv.stdout.split('\n')[0]).toBe('row,name,verdict,score,list,ref,listed as,reasons');
    expect(csv.stdout).toContain('1,Areeb Zartaj Lalwani,match,1.000,invented,inv-1,');
    const table = await runSilsila(['screen', '-', '--list', LIST], {
      stdin: 'name\nAreeb Zartaj Lalwani\n',
    });
    expect(table.stdout).toMatch(/^row {2}name .*\n1 {4}Areeb Zartaj Lalwani {2}match/);
  });
});
