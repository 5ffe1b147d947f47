import { describe, expect, it } from 'vitest';
import { runSilsila } from '../../test/support/command-line.ts';

describe('runCommandLine()', () => {
  it('prints the version and the help on standard output', async () => {
    expect(await runSilsila(['--version'])).toEqual({ status: 0, stdout: '0.0.0\n', stderr: '' });
    const help = await runSilsila(['--help']);
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('Exit status: 0 done, 1 fault, 2 usage, 3 input refused');
  });

  it.each([
    'start',
    'screen',
    'names compare',
    'lists diff',
    'lists import',
    'lists show',
    'lists fetch',
    'audit verify',
    'audit anchor',
    'audit export',
    'doctor',
    'demo',
    'demo payments',
  ])('gives an example in the help of %s', async (verb) => {
    const help = await runSilsila([...verb.split(' '), '--help']);
    expect(help.status).toBe(0);
    expect(help.stdout).toMatch(/Examples?:\n {2}.*silsila /);
  });

  it.each([
    ['an unknown verb', ['frobnicate'], 'frobnicate'],
    ['an unknown option', ['screen', 'a.csv', '--lists', 'b.xml'], '--lists'],
    ['an unknown format', ['screen', 'a.csv', '--list', 'b.xml', '--format', 'xml'], 'xml'],
    [
      'a day that does not exist',
      ['screen', 'a.csv', '--list', 'b.xml', '--as-of', '2026-02-30'],
      '2026-02-30',
    ],
    ['a threshold above 1', ['screen', 'a.csv', '--list', 'b.xml', '--threshold', '2'], 'from 0 to 1'],
    ['an empty threshold', ['screen', 'a.csv', '--list', 'b.xml', '--threshold', ''], 'from 0 to 1'],
    ['a fractional top', ['screen', 'a.csv', '--list', 'b.xml', '--top', '1.5'], 'whole number'],
    ['no list', ['screen', 'a.csv'], '--list'],
    ['no name and no file', ['screen', '--list', 'b.xml'], '--name'],
    ['a file and a name', ['screen', 'a.csv', '--name', 'x', '--list', 'b.xml'], 'not both'],
    ['standard input twice', ['screen', '-', '--list', '-'], 'standard input'],
    ['a missing argument', ['lists', 'diff', 'a.xml'], 'new'],
  ])('answers %s with USAGE and status 2', async (_claim, words, told) => {
    const outcome = await runSilsila(words);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/^silsila: USAGE: .*\n {2}See --help\.\n$/);
    expect(outcome.stderr).toContain(told);
  });

  it('prints the help and ends with 2 when no verb is given', async () => {
    const outcome = await runSilsila([]);
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain('Usage: silsila');
  });

  it('answers a missing file with its code, its place and status 3', async () => {
    const outcome = await runSilsila(['names', 'compare', 'no/such/file.csv']);
    expect(outcome).toMatchObject({ status: 3, stdout: '' });
    expect(outcome.stderr).toMatch(/^silsila: FILE_NOT_FOUND: .*\(no\/such\/file\.csv\)\n {2}Check the path/);
  });
});
