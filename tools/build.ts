/**
 * `npm run build`: compiles `src` and `bin` into `dist`, with declarations, and copies the data files that are read at run time.
 * A package under node_modules runs no TypeScript, hence the build; a checkout needs none. The console is built and put beside them.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildStaleConsole } from './console-build.ts';
import { rewriteSiblingUrls } from './rewrite-urls.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

const outcome = await buildStaleConsole(root);
if (outcome !== null && outcome.problem !== null) {
  console.error(outcome.problem);
  process.exit(1);
}
rmSync(dist, { recursive: true, force: true });
const compiler = join(root, 'node_modules', '.bin', 'tsc');
const compiled = spawnSync(compiler, ['--project', 'tsconfig.build.json', '--pretty', 'false'], {
  cwd: root,
  encoding: 'utf8',
});
if (compiled.status !== 0) {
  console.error(compiled.stdout);
  process.exit(compiled.status ?? 1);
}

for (const path of filesUnder(dist).filter((path) => path.endsWith('.js'))) {
  const text = readFileSync(path, 'utf8');
  const rewritten = rewriteSiblingUrls(text);
  if (rewritten !== text) writeFileSync(path, rewritten);
}
const copied = filesUnder(join(root, 'src')).filter(isRunTimeData);
for (const path of copied) {
  const target = join(dist, path.slice(root.length + 1));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(path, target);
}
cpSync(join(root, 'console', 'dist'), join(dist, 'console'), { recursive: true });
console.error(`built dist: ${filesUnder(dist).length} files, ${copied.length} of them data`);

function isRunTimeData(path: string): boolean {
  return /\.(csv|json|jsonl|sql|txt|xml|css|html|svg)$/.test(path) && !path.includes('/fixtures/');
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
