import { describe, expect, it } from 'vitest';
import type { Gate } from '../gate.ts';
import { treeOf } from '../source-tree.ts';
import { forbiddenFields, lockFile, machinePaths } from './repository.ts';

const judge = async (gate: Gate, files: Record<string, string>) => (await gate.run(treeOf(files))).length;

describe('lock file', () => {
  it('refuses a registry host and a missing lock file', async () => {
    expect(await judge(lockFile, { 'package-lock.json': '{\n"resolved": "console"\n}' })).toBe(0);
    expect(
      await judge(lockFile, { 'package-lock.json': '"resolved": "https://registry.example/a.tgz"' }),
    ).toBe(1);
    expect(await judge(lockFile, {})).toBe(1);
  });
});

describe('machine paths', () => {
  it('refuses a folder of a machine and accepts addresses and relative paths', async () => {
    const home = ['', 'home', 'someone', 'x'].join('/');
    expect(await judge(machinePaths, { 'a.md': `see ${home}` })).toBe(1);
    expect(await judge(machinePaths, { 'a.md': 'https://example.org/home/x ./home/x ../root/x' })).toBe(0);
  });
});

describe('forbidden fields', () => {
  it.each([
    ['a column of a migration file', 'src/evidence/a.sql', 'create table p (id text, ethnicity text);'],
    ['a column in a template', 'src/evidence/a.ts', 'const sql = `create table p (id text, sect text)`;'],
    ['an added column', 'src/evidence/a.ts', 'const sql = `alter table p add column tribe text`;'],
    ['a property of the ontology', 'src/evidence/ontology.json', '{ "properties": ["name", "religion"] }'],
    ['a mapped column', 'src/lists/mapping.ts', "const columns = { caste: 'notes' };"],
    ['a property as text', 'src/lists/mapping.ts', "const columns = ['name', 'ethnicity'];"],
    ['a column of a data file', 'src/lists/data.csv', 'name,tribe\nA,B'],
  ])('refuses %s', async (_claim, path, text) => {
    expect(await judge(forbiddenFields, { [path]: text })).toBe(1);
  });

  it('accepts words that only contain one, comments, and the list that refuses them', async () => {
    expect(
      await judge(forbiddenFields, { 'src/lists/a.ts': 'const sector = insect.bisect; // no sect' }),
    ).toBe(0);
    expect(await judge(forbiddenFields, { 'src/a/a.sql': 'create table p (id text); -- no sect here' })).toBe(
      0,
    );
    const list = "export const FORBIDDEN_PROPERTIES = ['religion', 'sect'];";
    expect(await judge(forbiddenFields, { 'src/evidence/lint.ts': list })).toBe(0);
  });
});
