import { describe, expect, it } from 'vitest';
import type { Gate } from '../gate.ts';
import { treeOf } from '../source-tree.ts';
import { lockFile, machinePaths } from './repository.ts';

const judge = async (gate: Gate, files: Record<string, string>) => (await gate.run(treeOf(files))).length;

describe('lock file', () => {
  it('refuses a registry host, a missing optional package and a missing lock file', async () => {
    expect(
      await judge(lockFile, {
        'package-lock.json': '{"packages":{"":{},"node_modules/console":{"resolved":"console"}}}',
      }),
    ).toBe(0);
    expect(
      await judge(lockFile, {
        'package-lock.json': '{"packages":{"a":{"resolved": "https://registry.example/a.tgz"}}}',
      }),
    ).toBe(1);
    expect(await judge(lockFile, {})).toBe(1);
    const lacking = '{"packages":{"node_modules/a":{"optionalDependencies":{"@a/darwin-x64":"1.0.0"}}}}';
    expect(await judge(lockFile, { 'package-lock.json': lacking })).toBe(1);
  });
});

describe('machine paths', () => {
  it('refuses a folder of a machine and accepts addresses and relative paths', async () => {
    const home = ['', 'home', 'someone', 'x'].join('/');
    expect(await judge(machinePaths, { 'a.md': `see ${home}` })).toBe(1);
    expect(await judge(machinePaths, { 'a.md': 'https://example.org/home/x ./home/x ../root/x' })).toBe(0);
  });
});
