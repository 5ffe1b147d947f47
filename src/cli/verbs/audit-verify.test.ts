import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSilsila } from '../../../test/support/command-line.ts';

describe('silsila doctor and silsila audit', () => {
  let folder = '';
  let data = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-audit-'));
    data = join(folder, 'data');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('makes no store where there is none', async () => {
    const outcome = await runSilsila(['audit', 'verify', '--data', data]);
    expect(outcome.status).toBe(3);
    expect(outcome.stderr).toContain('FILE_NOT_FOUND: there is no store in the folder');
    const doctor = await runSilsila(['doctor', '--data', data, '--format', 'jsonl']);
    expect(doctor.status).toBe(1);
    expect(doctor.stdout).toContain('"subject":"store","state":"failed"');
  });

  it('looks at a store, and finds its chain whole, also against an anchor', async () => {
    const { openDeps } = await import('../open-deps.ts');
    const clock = { now: () => new Date('2026-11-23T12:00:00Z') };
    const deps = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, clock };
    const outside = {
      ...deps,
      environment: {},
      signal: new AbortController().signal,
      fetch,
      version: '0.0.0',
    };
    const opened = await openDeps(outside, { kind: 'embedded', data });
    await opened.store.close();

    const doctor = await runSilsila(['doctor', '--data', data, '--format', 'jsonl']);
    expect(doctor.status).toBe(0);
    const subjects = doctor.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).subject);
    expect(subjects).toEqual(['silsila', 'disk', 'store', 'migrations', 'lists', 'audit log']);

    const anchor = join(folder, 'anchor.jsonl');
    expect(await runSilsila(['audit', 'anchor', anchor, '--data', data])).toMatchObject({ status: 0 });
    const whole = await runSilsila([
      'audit',
      'verify',
      '--data',
      data,
      '--anchor',
      anchor,
      '--format',
      'jsonl',
    ]);
    expect(whole.status).toBe(0);
    expect(JSON.parse(whole.stdout)).toMatchObject({ kind: 'intact', entries: 1 });
  });

  it('finds a flipped byte in an exported log and names the entry', async () => {
    const exported = await runSilsila(['audit', 'export', '--data', data]);
    const path = join(folder, 'audit.jsonl');
    await writeFile(path, exported.stdout);
    expect((await runSilsila(['audit', 'verify', '--file', path])).status).toBe(0);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('lists:read', 'lists:reap'));
    const outcome = await runSilsila(['audit', 'verify', '--file', path]);
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toContain('broken');
    expect(outcome.stderr).toContain('silsila: AUDIT_BROKEN: entry 1: ');
  });

  it('refuses an anchor file without an anchor', async () => {
    const outcome = await runSilsila(['audit', 'verify', '--data', data, '--anchor', join(folder, 'none')]);
    expect(outcome).toMatchObject({ status: 3, stdout: '' });
    expect(outcome.stderr).toContain('there is no anchor in the file');
  });

  it('refuses both kinds of store at once, and a server without its secret', async () => {
    const both = await runSilsila(['doctor', '--data', 'x', '--database', 'postgres://x']);
    expect(both.status).toBe(2);
    const bare = await runSilsila(['audit', 'verify', '--database', 'postgres://127.0.0.1:1/x']);
    expect(bare.status).toBe(2);
    expect(bare.stderr).toContain('SILSILA_SECRET');
  });
});
