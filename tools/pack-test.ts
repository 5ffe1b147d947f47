/**
 * The pack test: what `npm pack` makes is installed into an empty folder outside the repository and used there, on the oldest
 * and the newest supported Node. Needs the registry (or a warm npm cache); without it the steps are skipped, loudly.
 */

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestResult } from './tally.ts';

/** The oldest supported Node (`engines` of package.json). */
const OLDEST_NODE = '22.18.0';
const INSTALL_TIMEOUT_MS = 180_000;
const RUN_TIMEOUT_MS = 60_000;
const REGISTRY_OUT_OF_REACH =
  /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b/;

const CUSTOMERS = 'name,kind,born\nAreeb Zartaj Lalwani,person,1961\nQuite Another Name,person,\n';
const LIST = [
  {
    id: 'inv-1',
    caption: 'Areeb Zartaj Lalwani',
    schema: 'Person',
    properties: { name: ['Areeb Zartaj Lalwani'], birthDate: ['1961'] },
  },
  {
    id: 'inv-2',
    caption: 'Zubdat Trading Company',
    schema: 'Company',
    properties: { name: ['Zubdat Trading Company'] },
  },
];
const IMPORTS = `
import * as names from 'silsila/names';
import { fault } from 'silsila/base';
if (Object.keys(names).length === 0) throw fault('INTERNAL', 'silsila/names exports nothing');
console.log('imported', typeof fault);
`;

/** Starts the installed server and asks for a page of the console and its script. */
const SERVE = `
import { spawn } from 'node:child_process';
const data = 'data-served-' + process.versions.node;
const words = ['start', '--port', '0', '--no-demo', '--data', data];
const server = spawn(process.execPath, ['node_modules/silsila/bin/silsila.js', ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
const url = await new Promise((resolve, reject) => {
  let text = '';
  server.stdout.on('data', (chunk) => {
    text += chunk;
    const found = /listens on (http:\\S+)/.exec(text)?.[1];
    if (found !== undefined) resolve(found);
  });
  server.once('exit', (status) => reject(new Error('the server ended with ' + status)));
});
const page = await fetch(url + '/console/sign-in', { headers: { accept: 'text/html' } });
const script = /src="(\\/console\\/assets\\/[^"]+)"/.exec(await page.text())?.[1];
const loaded = await fetch(url + script);
await loaded.arrayBuffer();
console.log(page.status, loaded.status, loaded.headers.get('content-encoding'));
server.kill('SIGTERM');
`;

type Report = (step: TestResult) => void;
type Check = (run: SpawnSyncReturns<string>) => string | null;

/** Packs, installs and uses the package; `report` hears of each step as it ends. */
export async function runPackTest(root: string, report: Report): Promise<readonly TestResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'silsila-pack-'));
  const results: TestResult[] = [];
  const add = (step: TestResult): boolean => {
    results.push(step);
    report(step);
    return step.state === 'passed';
  };
  try {
    const packed = packStep(root, folder);
    if (!add(packed.step)) return results;
    add(contentStep(packed.files));
    add(exportStep(root, packed.files));
    const installed = installStep(folder, packed.tarball);
    if (!add(installed)) return results;
    for (const version of [OLDEST_NODE, process.versions.node]) {
      for (const step of useSteps(folder, version)) add(step);
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function packStep(
  root: string,
  folder: string,
): { step: TestResult; tarball: string; files: readonly string[] } {
  const run = npm(root, ['pack', '--json', '--foreground-scripts', '--pack-destination', folder]);
  if (run.status !== 0) return { step: failed('npm pack', lastLines(run)), tarball: '', files: [] };
  const pack = parsePackOutput(run.stdout);
  return { step: passed('npm pack'), tarball: join(folder, pack.filename), files: pack.files };
}

/** No TypeScript source, test or fixture is packed; the launcher, the program and the licence are. */
function contentStep(files: readonly string[]): TestResult {
  const name = 'the package holds what it needs and nothing else';
  const stray = files.filter(
    (file) => /(\.test\.|fixtures\/|^src\/|^tools\/|^test\/)/.test(file) || /(?<!\.d)\.ts$/.test(file),
  );
  const needed = [
    'bin/silsila.js',
    'dist/bin/silsila.js',
    'dist/console/index.html',
    'LICENSE',
    'NOTICE',
    'README.md',
    'package.json',
  ];
  const missing = needed.filter((file) => !files.includes(file));
  if (stray.length === 0 && missing.length === 0) return passed(name);
  return failed(
    name,
    `stray: ${stray.slice(0, 5).join(', ') || 'none'}; missing: ${missing.join(', ') || 'none'}`,
  );
}

/** What package.json exports is in the package, with its types. */
function exportStep(root: string, files: readonly string[]): TestResult {
  const name = 'every module of package.json#exports is packed, with its types';
  const targets = parseTargets(readFileSync(join(root, 'package.json'), 'utf8'));
  const missing = targets.filter((target) => !files.includes(target));
  return missing.length === 0 && targets.length > 0
    ? passed(name)
    : failed(name, `missing: ${missing.join(', ')}`);
}

function installStep(folder: string, tarball: string): TestResult {
  const name = 'the package installs into an empty folder';
  const app = join(folder, 'app');
  mkdirSync(app);
  writeFileSync(
    join(app, 'package.json'),
    '{"name":"somebody","version":"1.0.0","private":true,"type":"module"}',
  );
  writeFileSync(join(app, 'customers.csv'), CUSTOMERS);
  writeFileSync(join(app, 'invented.jsonl'), `${LIST.map((entry) => JSON.stringify(entry)).join('\n')}\n`);
  writeFileSync(join(app, 'imports.mjs'), IMPORTS);
  writeFileSync(join(app, 'serve.mjs'), SERVE);
  return judgeInstall(name, npm(app, ['install', '--prefer-offline', '--ignore-scripts', tarball]));
}

function useSteps(folder: string, version: string): readonly TestResult[] {
  const node = findNode(folder, version);
  if (typeof node !== 'string') return [node];
  const app = join(folder, 'app');
  const launcher = join('node_modules', 'silsila', 'bin', 'silsila.js');
  const screen = [launcher, 'screen', 'customers.csv', '--list', 'invented.jsonl', '--format', 'jsonl'];
  const store = [
    launcher,
    'lists',
    'import',
    'invented.jsonl',
    '--data',
    `data-${version}`,
    '--format',
    'jsonl',
  ];
  return [
    runStep(
      `Node ${version}: silsila --version`,
      { app, node, words: [launcher, '--version'] },
      expectVersion,
    ),
    runStep(`Node ${version}: silsila screen`, { app, node, words: screen }, expectVerdicts),
    runStep(
      `Node ${version}: silsila lists import into an embedded store`,
      { app, node, words: store },
      expectImport,
    ),
    runStep(`Node ${version}: import from silsila/names`, { app, node, words: ['imports.mjs'] }, (run) =>
      run.stdout.trim() === 'imported function' ? null : run.stdout,
    ),
    runStep(`Node ${version}: the server serves the console`, { app, node, words: ['serve.mjs'] }, (run) =>
      run.stdout.trim() === '200 200 gzip' ? null : run.stdout,
    ),
  ];
}

function runStep(
  name: string,
  call: { app: string; node: string; words: readonly string[] },
  check: Check,
): TestResult {
  const run = spawnSync(call.node, call.words, { cwd: call.app, encoding: 'utf8', timeout: RUN_TIMEOUT_MS });
  if (run.status !== 0) return failed(name, lastLines(run));
  const problem = check(run);
  return problem === null ? passed(name) : failed(name, problem);
}

function expectVersion(run: SpawnSyncReturns<string>): string | null {
  return /^\d+\.\d+\.\d+\s*$/.test(run.stdout) ? null : `printed ${run.stdout.trim()}`;
}

function expectVerdicts(run: SpawnSyncReturns<string>): string | null {
  const verdicts = run.stdout
    .trim()
    .split('\n')
    .map((line) => parseVerdict(line));
  const found = verdicts.join(' ');
  return found === 'match no-match' ? null : `expected "match no-match", found "${found}"`;
}

function expectImport(run: SpawnSyncReturns<string>): string | null {
  return /"kind":"imported".*"added":2/.test(run.stdout)
    ? null
    : `printed ${run.stdout.trim().slice(0, 200)}`;
}

/** The path of the Node of that version: the running one, or one from the registry. */
function findNode(folder: string, version: string): string | TestResult {
  if (version === process.versions.node) return process.execPath;
  const name = `Node ${version} comes from the registry`;
  const home = join(folder, `node-${version}`);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{"name":"nodes","version":"1.0.0","private":true}');
  const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const run = npm(home, ['install', '--prefer-offline', '--ignore-scripts', `${packageName}@${version}`]);
  const judged = judgeInstall(name, run);
  const path = join(
    home,
    'node_modules',
    packageName,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (judged.state !== 'passed') return judged;
  return existsSync(path) ? path : failed(name, `${packageName} holds no node`);
}

function judgeInstall(name: string, run: SpawnSyncReturns<string>): TestResult {
  if (run.status === 0) return passed(name);
  const output = lastLines(run);
  if (!REGISTRY_OUT_OF_REACH.test(`${run.stdout}${run.stderr}`)) return failed(name, output);
  return {
    name,
    state: 'skipped',
    detail: 'the npm registry is out of reach, so the packed package was not tried',
  };
}

/** npm in a folder of its own: what `npm test` hands to its children about this repository is taken away. */
function npm(cwd: string, words: readonly string[]): SpawnSyncReturns<string> {
  const kept = Object.entries(process.env).filter(
    ([key]) =>
      !/^(npm_package_|npm_lifecycle_|npm_config_(local_prefix|prefix|workspace))|^INIT_CWD$/.test(key),
  );
  return spawnSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    timeout: INSTALL_TIMEOUT_MS,
    env: Object.fromEntries(kept),
    maxBuffer: 32_000_000,
  });
}

/** The script's own output may stand before the JSON. */
function parsePackOutput(stdout: string): { filename: string; files: readonly string[] } {
  const start = stdout.search(/^[[{]/m);
  const value = JSON.parse(stdout.slice(start)) as unknown;
  const list = (Array.isArray(value) ? value : Object.values(value as object)) as {
    filename: string;
    files: { path: string }[];
  }[];
  const first = list[0];
  if (first === undefined) throw new Error('npm pack named no package');
  return { filename: first.filename, files: first.files.map((file) => file.path) };
}

function parseTargets(text: string): readonly string[] {
  const { exports } = JSON.parse(text) as { exports: Record<string, string | Record<string, string>> };
  return Object.values(exports)
    .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
    .map((target) => target.replace(/^\.\//, ''));
}

function parseVerdict(line: string): string {
  return String((JSON.parse(line) as { verdict?: unknown }).verdict);
}

function lastLines(run: SpawnSyncReturns<string>): string {
  const output = `${run.stdout ?? ''}\n${run.stderr ?? ''}\n${run.error ?? ''}`.trim();
  return output.split('\n').slice(-6).join(' | ').slice(0, 800);
}

function passed(name: string): TestResult {
  return { name, state: 'passed', detail: '' };
}

function failed(name: string, detail: string): TestResult {
  return { name, state: 'failed', detail };
}
