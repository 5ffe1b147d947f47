import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amlWorldRow, amlWorldTable, readTable } from '../../../test/support/money/read-text.ts';
import { readPatternsFile } from './patterns-file.ts';

describe('readPatternsFile()', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-patterns-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function readPatterns(rows: readonly string[], patterns: readonly string[]) {
    const path = join(folder, 'patterns.txt');
    await writeFile(path, `${patterns.join('\n')}\n`);
    const { columns } = await readTable(amlWorldTable(rows));
    const attempts = await readPatternsFile(path, columns);
    return attempts.map(({ payments, ...rest }) => ({
      ...rest,
      rows: payments.map((at) => columns.rows[at]),
    }));
  }

  const [first, second, third] = [
    amlWorldRow({ 2: 'A' }),
    amlWorldRow({ 2: 'B', 0: '2022/09/03 00:00' }),
    amlWorldRow({ 2: 'C' }),
  ];

  it('finds the payments of each attempt by what they say', async () => {
    const found = await readPatterns(
      [second, first, third],
      [
        'BEGIN LAUNDERING ATTEMPT - FAN-OUT:  Max 16-degree Fan-Out',
        second,
        first,
        'END LAUNDERING ATTEMPT - FAN-OUT',
        '',
        'BEGIN LAUNDERING ATTEMPT - STACK',
        third,
        'END LAUNDERING ATTEMPT - STACK',
      ],
    );
    expect(found).toEqual([
      { type: 'FAN-OUT', detail: 'Max 16-degree Fan-Out', line: 1, rows: [2, 1], missing: 0, ambiguous: 0 },
      { type: 'STACK', detail: '', line: 6, rows: [3], missing: 0, ambiguous: 0 },
    ]);
  });

  it('counts what is not there and what may be another', async () => {
    const found = await readPatterns(
      [first, first, second],
      [
        'BEGIN LAUNDERING ATTEMPT - CYCLE: Max 2 hops',
        first,
        third,
        second,
        'END LAUNDERING ATTEMPT - CYCLE',
      ],
    );
    expect(found).toEqual([
      { type: 'CYCLE', detail: 'Max 2 hops', line: 1, rows: [1, 3], missing: 1, ambiguous: 1 },
    ]);
  });

  it('gives equal payments to attempts in their order', async () => {
    const attempt = ['BEGIN LAUNDERING ATTEMPT - RANDOM', first, 'END LAUNDERING ATTEMPT - RANDOM'];
    const found = await readPatterns([first, first], [...attempt, ...attempt]);
    expect(found.map(({ rows, ambiguous }) => [rows, ambiguous])).toEqual([
      [[1], 0],
      [[2], 0],
    ]);
  });

  it.each([
    ['a row outside of attempts', [first], 'INPUT_MALFORMED'],
    ['an end without a beginning', ['END LAUNDERING ATTEMPT - CYCLE'], 'INPUT_MALFORMED'],
    [
      'two beginnings',
      ['BEGIN LAUNDERING ATTEMPT - CYCLE', 'BEGIN LAUNDERING ATTEMPT - CYCLE'],
      'INPUT_MALFORMED',
    ],
    [
      'a row that is none',
      ['BEGIN LAUNDERING ATTEMPT - CYCLE', 'a,b', 'END LAUNDERING ATTEMPT - CYCLE'],
      'INPUT_MALFORMED',
    ],
    ['an attempt without end', ['BEGIN LAUNDERING ATTEMPT - CYCLE', first], 'INPUT_TRUNCATED'],
  ])('refuses %s', async (_name, patterns, code) => {
    await expect(readPatterns([first], patterns)).rejects.toMatchObject({ code });
  });
});
