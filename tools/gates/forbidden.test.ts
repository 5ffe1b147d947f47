import { describe, expect, it } from 'vitest';
import { refusedColumn } from '../../src/evidence/index.ts';
import { treeOf } from '../source-tree.ts';
import { checkFields, forbiddenFields, sqlFields } from './forbidden.ts';

const judge = (path: string, text: string) =>
  checkFields(treeOf({ [path]: text }), refusedColumn).map((violation) => violation.line);

describe('checkFields()', () => {
  it.each([
    [
      'a column of a migration file',
      'src/evidence/a.sql',
      '-- first\ncreate table p (id text, ethnicity text);',
      2,
    ],
    [
      'a column in a template',
      'src/evidence/a.ts',
      'const sql = `\ncreate table p (\n  id text,\n  sect text\n)`;',
      4,
    ],
    [
      'an added column',
      'src/evidence/a.ts',
      'const sql = `alter table p add column if not exists tribe text`;',
      1,
    ],
    ['a key of a data file', 'src/evidence/a.json', '{\n"religion": ["x"] }', 2],
    ['a column that an importer knows', 'src/lists/import/a.ts', "const columns = { caste: ['zat'] };", 1],
    ['a property that an importer fills', 'src/lists/import/a.ts', "add({ prop: 'religion', value });", 1],
    ['a column of a data table', 'src/lists/data/a.csv', 'name,tribe\nA,B', 1],
  ])('refuses %s, at its line', (_claim, path, text, line) => {
    expect(judge(path, text)).toEqual([line]);
  });

  it('accepts words that only contain one, comments, values, tests and fixtures', () => {
    expect(judge('src/lists/import/a.ts', 'const a = { sector: trace }; // no sect')).toEqual([]);
    expect(judge('src/a/a.sql', "create table p (id text check (id <> 'sect')); -- no sect")).toEqual([]);
    expect(judge('src/lists/import/a.test.ts', "const columns = { caste: 'x' };")).toEqual([]);
    expect(judge('src/lists/fixtures/a.csv', 'name,tribe')).toEqual([]);
  });
});

describe('sqlFields()', () => {
  it('finds the columns and leaves constraints and nested commas out', () => {
    const sql =
      "create table p (\n id text primary key,\n at numeric(10, 2),\n check (id in ('a', 'b')),\n born date)";
    expect(sqlFields(sql).map((field) => field.name)).toEqual(['id', 'at', 'born']);
  });
});

describe('forbidden', () => {
  it('holds the shipped ontology to the same words', async () => {
    expect(await forbiddenFields.run(treeOf({}))).toEqual([]);
  });
});
