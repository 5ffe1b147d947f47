/** Builds the console into `console/dist`, weighs it, and compresses what is sent as text. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  brotli,
  FIRST_LOAD_GZIP_BYTES_MAX,
  gzip,
  type LoadSize,
  type Manifest,
  weighLoads,
} from './console-sizes.ts';
import { type ConsoleBuild, filesUnder, hashConsoleSources, readConsoleBuild } from './console-sources.ts';

/** What came of a build; `problem` says why it must not be used, null where it may. */
export interface ConsoleOutcome {
  readonly built: ConsoleBuild;
  readonly elapsedMs: number;
  readonly problem: string | null;
}

/** Builds the console where it is missing or no longer what its sources make; null when it stood fresh. */
export async function buildStaleConsole(root: string): Promise<ConsoleOutcome | null> {
  return readConsoleBuild(root)?.sources === hashConsoleSources(root) ? null : buildConsole(root);
}

/** Builds the console and writes what it weighs on standard error. */
export async function buildConsole(root: string): Promise<ConsoleOutcome> {
  const startedAt = performance.now();
  const sources = hashConsoleSources(root);
  const folder = join(root, 'console', 'dist');
  report(['building the console …']);
  await runVite(join(root, 'console', 'vite.config.ts'));
  const manifest = parseManifest(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  rmSync(join(folder, '.vite'), { recursive: true });
  const loads = weighLoads(folder, manifest);
  const fonts = filesUnder(folder).filter((path) => path.endsWith('.woff2'));
  const fontBytes = fonts.reduce((total, path) => total + readFileSync(path).length, 0);
  compressFiles(folder);
  const built: ConsoleBuild = {
    sources,
    firstLoad: { gzipBytes: loads.first.gzipBytes, brotliBytes: loads.first.brotliBytes },
    fontBytes,
  };
  writeFileSync(join(folder, 'build.json'), `${JSON.stringify(built, null, 2)}\n`);
  const elapsedMs = performance.now() - startedAt;
  report([
    `console built in ${(elapsedMs / 1000).toFixed(1)} s`,
    `  shell          ${describeLoad(loads.shell)}`,
    `  first load     ${describeLoad(loads.first)} (${kilobytes(FIRST_LOAD_GZIP_BYTES_MAX)} gzip at most, fonts apart)`,
    `  heaviest page  ${describeLoad(loads.heaviest)}: ${loads.heaviestPage}`,
    `  fonts          ${kilobytes(fontBytes)} in ${fonts.length} files; a browser loads those whose letters a page shows`,
  ]);
  return { built, elapsedMs, problem: judge(folder, loads.first) };
}

/** Builds for production whatever runs the build: under a test runner the libraries would come with their checks for developers. */
async function runVite(configFile: string): Promise<void> {
  const { build } = await import('vite');
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ configFile, logLevel: 'warn', mode: 'production' });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** What is wrong with a build, or null. */
function judge(folder: string, load: LoadSize): string | null {
  if (load.gzipBytes > FIRST_LOAD_GZIP_BYTES_MAX) {
    return `the first load weighs ${kilobytes(load.gzipBytes)} gzipped, ${kilobytes(FIRST_LOAD_GZIP_BYTES_MAX)} at most`;
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const inline = /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i.exec(page);
  return inline === null ? null : `index.html has something inline that the policy refuses: ${inline[0]}`;
}

/** Writes `.br` and `.gz` beside every text; the server sends the smaller one that a browser takes. */
function compressFiles(folder: string): void {
  for (const path of filesUnder(folder).filter((path) =>
    /\.(js|css|html|svg|json|webmanifest)$/.test(path),
  )) {
    const content = readFileSync(path);
    writeFileSync(`${path}.br`, brotli(content));
    writeFileSync(`${path}.gz`, gzip(content));
  }
}

function describeLoad(load: LoadSize): string {
  const sizes = `${kilobytes(load.gzipBytes)} gzip, ${kilobytes(load.brotliBytes)} Brotli, ${kilobytes(load.rawBytes)} raw`;
  return `${sizes}, ${load.files.length} files`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

function parseManifest(text: string): Manifest {
  return JSON.parse(text) as Manifest;
}

function report(lines: readonly string[]): void {
  console.error(lines.join('\n'));
}
