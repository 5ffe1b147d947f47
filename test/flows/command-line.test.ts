import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const LAUNCHER = join(ROOT, 'bin', 'silsila.js');
const LIST = join(ROOT, 'src', 'cli', 'fixtures', 'invented.jsonl');
/** The example is loaded whole, which takes a while on a slow machine, in milliseconds. */
const EXAMPLE_MS = 180_000;

function start(words: readonly string[]) {
  const child = spawn(process.execPath, [LAUNCHER, ...words], { stdio: 'pipe' });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (status) => resolve(status)));
  return { child, ended, stderr: () => stderr };
}

describe('silsila as a process', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silsila-flow-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads standard input to its end and answers in order', async () => {
    const run = start(['screen', '-', '--list', LIST, '--format', 'jsonl']);
    const answers: string[] = [];
    run.child.stdout.on('data', (chunk) => answers.push(String(chunk)));
    run.child.stdin.write('name\nAreeb Zartaj Lalwani\n');
    run.child.stdin.end('Quite Another Person\n');
    expect(await run.ended).toBe(0);
    const rows = answers
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ row, verdict }) => `${row} ${verdict}`)).toEqual(['1 match', '2 no-match']);
  });

  it('ends quietly when the reader of its answers goes away', async () => {
    const file = join(folder, 'many.csv');
    await writeFile(file, `name\n${'Areeb Zartaj Lalwani\n'.repeat(5_000)}`);
    const run = start(['screen', file, '--list', LIST, '--format', 'jsonl']);
    run.child.stdout.once('data', () => run.child.stdout.destroy());
    expect(await run.ended).toBe(0);
    expect(run.stderr()).not.toMatch(/EPIPE|Error|INTERNAL/);
  });

  it('stops at Ctrl-C with CANCELLED, also while it waits for input', async () => {
    const run = start(['screen', '-', '--list', LIST, '--format', 'jsonl']);
    run.child.stdin.write('name\nAreeb Zartaj Lalwani\n');
    await new Promise((resolve) => run.child.stderr.once('data', resolve)); // the list has been read
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(1);
    expect(run.stderr()).toContain('silsila: CANCELLED');
  });

  it('loads neither the server nor the embedded database for a file-mode verb', async () => {
    const script = `
      import { registerHooks } from 'node:module';
      registerHooks({ load(url, context, next) {
        if (/node_modules\\/(fastify|@electric-sql)\\//.test(url)) process.stderr.write('HEAVY ' + url + '\\n');
        return next(url, context);
      } });`;
    const hooks = join(folder, 'hooks.mjs');
    await writeFile(hooks, script);
    const child = spawn(process.execPath, [
      '--import',
      hooks,
      LAUNCHER,
      'screen',
      '--name',
      'x',
      '--list',
      LIST,
    ]);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(status).toBe(0);
    expect(stderr).not.toContain('HEAVY');
  });

  it('serves until it is stopped, and refuses a second process on the same data', async () => {
    const data = join(folder, 'data');
    const words = ['start', '--port', '0', '--no-demo', '--data', data];
    const run = start(words);
    const url = await new Promise<string>((resolve) => {
      let text = '';
      run.child.stdout.on('data', (chunk) => {
        text += String(chunk);
        const found = /listens on (http:\S+)/.exec(text)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    expect((await fetch(`${url}/openapi.json`)).status).toBe(200);
    const second = start(words);
    expect(await second.ended).toBe(1);
    expect(second.stderr()).toContain('silsila: STORE_LOCKED: ');
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(await start(['doctor', '--data', data]).ended).toBe(0);
  });

  it(
    'finds everybody who is planted in the example and calls nobody else a match',
    async () => {
      const run = start(['demo', '--format', 'csv']);
      const rows: string[] = [];
      run.child.stdout.on('data', (chunk) => rows.push(String(chunk)));
      expect(await run.ended).toBe(0);
      expect(rows.join('')).toMatch(/,listed,match,/);
      expect(run.stderr()).toMatch(/SYNTHETIC: \d+ findings among [\d,]+ payments; \d+ of \d+ planted/);
    },
    EXAMPLE_MS,
  );
});
