import { describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';

const compare = (stdin: string, ...more: string[]) =>
  runSilsila(['names', 'compare', '-', ...more], { stdin });

describe('silsila names compare', () => {
  it('repeats the rows with score and verdict', async () => {
    const outcome = await compare('left,right\nMuhammad Zubair,محمد زبیر\nMuhammad Zubair,Quill Lantern\n');
    const lines = outcome.stdout.trim().split('\n');
    expect(lines[0]).toBe('left,right,score,verdict');
    expect(lines[1]).toMatch(/^Muhammad Zubair,محمد زبیر,(0\.9\d\d|1\.000),match$/);
    expect(lines[2]).toMatch(/^Muhammad Zubair,Quill Lantern,0\.\d\d\d,no-match$/);
    expect(outcome.status).toBe(0);
  });

  it('keeps other columns, their order and the cells as they stand', async () => {
    const outcome = await compare('no,right,left\n7,"=1+1, Ltd","=1+1, Ltd"\n');
    expect(outcome.stdout.split('\n')[1]).toMatch(/^7,"=1\+1, Ltd","=1\+1, Ltd",1\.000,match$/);
  });

  it.each([
    ['an empty name', ',Zubair'],
    ['digits only', '12345,67890'],
    ['emoji only', '😀,😀'],
    ['an unknown kind', 'Zubair,Zubair,starship'],
  ])('leaves %s without a score', async (_claim, row) => {
    const cells = row.split(',').length === 3 ? row : `${row},`;
    const outcome = await compare(`left,right,kind\n${cells}\n`);
    expect(outcome.stdout.split('\n')[1]).toBe(`${cells},,undetermined`);
    expect(outcome.status).toBe(0);
  });

  it('repeats a row with too few cells as undetermined, tells it, and ends with 3', async () => {
    const outcome = await compare('left,right\nZubair\nZubair,Zubair\n');
    expect(outcome.stdout.split('\n').slice(1, 3)).toEqual([
      'Zubair,,,undetermined',
      'Zubair,Zubair,1.000,match',
    ]);
    expect(outcome.stderr).toContain('silsila: row 1: ');
    expect(outcome.status).toBe(3);
  });

  it('gives the reasons as JSON lines', async () => {
    const outcome = await compare('left,right\nZubair,Zubayr\n', '--format', 'jsonl');
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      row: 1,
      left: 'Zubair',
      aligned: [{ left: 'Zubair', right: 'Zubayr' }],
    });
  });

  it('refuses a file without the columns left and right', async () => {
    const outcome = await compare('a,b\n1,2\n');
    expect(outcome).toMatchObject({ status: 3, stdout: '' });
    expect(outcome.stderr).toContain(
      'INPUT_COLUMNS: the columns "left" and "right" are needed; the first row has "a", "b"',
    );
  });
});
