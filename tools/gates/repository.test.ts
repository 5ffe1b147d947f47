import { describe, expect, it } from 'vitest';
import type { Gate } from '../gate.ts';
import { treeOf } from '../source-tree.ts';
import { lockFile, machinePaths } from './repository.ts';

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
