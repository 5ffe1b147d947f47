import { describe, expect, it } from 'vitest';
import { completeLock, findMissing } from './lock-file.ts';

const LOCK = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    '': {},
    'node_modules/a': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: {
        '@a/linux-x64-gnu': '1.0.0',
        '@a/linux-arm64-musl': '1.0.0',
        '@a/darwin-x64': '1.0.0',
      },
    },
    'node_modules/@a/linux-x64-gnu': { version: '1.0.0', optional: true },
    'node_modules/a/node_modules/@a/darwin-x64': { version: '1.0.0', optional: true },
  },
});

describe('findMissing()', () => {
  it('finds an optional package that is neither beside nor below who names it', () => {
    expect(findMissing(LOCK)).toEqual([
      { name: '@a/linux-arm64-musl', version: '1.0.0', wantedBy: 'node_modules/a' },
    ]);
  });
});

describe('completeLock()', () => {
  it('puts it back with its platform, and changes nothing else', () => {
    const { packages } = JSON.parse(completeLock(LOCK));
    expect(packages['node_modules/@a/linux-arm64-musl']).toEqual({
      version: '1.0.0',
      cpu: ['arm64'],
      libc: ['musl'],
      os: ['linux'],
      dev: true,
      optional: true,
    });
    expect(Object.keys(packages)).toHaveLength(5);
    expect(findMissing(completeLock(LOCK))).toEqual([]);
  });
});
