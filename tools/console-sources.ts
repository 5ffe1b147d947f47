/** What the built console was made from: a hash that says whether it is still what the sources make. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the build leaves beside the console: the hash of its sources and the sizes of its first load. */
export interface ConsoleBuild {
  readonly sources: string;
  readonly firstLoad: { readonly gzipBytes: number; readonly brotliBytes: number };
  readonly fontBytes: number;
}

const FILES = ['index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'];
const FOLDERS = ['src', 'public'];

/** A hash over the names and bytes of everything that the console is built from, and over the versions of its libraries. */
export function hashConsoleSources(root: string): string {
  const home = join(root, 'console');
  const paths = [
    ...FILES.map((name) => join(home, name)),
    ...FOLDERS.flatMap((name) => filesUnder(join(home, name))),
    join(root, 'package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const path of paths.filter((path) => existsSync(path)).sort()) {
    const bytes = readFileSync(path);
    hash.update(`${relative(root, path).replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** The record of the console that stands built, or null where there is none. */
export function readConsoleBuild(root: string): ConsoleBuild | null {
  const path = join(root, 'console', 'dist', 'build.json');
  return existsSync(path) ? parseBuild(readFileSync(path, 'utf8')) : null;
}

function parseBuild(text: string): ConsoleBuild {
  return JSON.parse(text) as ConsoleBuild;
}

/** Every file of a folder and of those in it; none where the folder is missing. */
export function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
