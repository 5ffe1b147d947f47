/** What a browser loads of the console before its first page stands, and what stands beside it for later. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** One entry of the build's manifest. */
export interface ManifestEntry {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** The manifest: entries by the path of their source. */
export type Manifest = Readonly<Record<string, ManifestEntry>>;

/** Files with what they weigh on the way to the browser. */
export interface LoadSize {
  readonly files: readonly string[];
  readonly rawBytes: number;
  readonly gzipBytes: number;
  readonly brotliBytes: number;
}

/** Scripts and styles of the first load, gzipped, in bytes. Fonts count apart: they come later and are kept. Source: issue 3. */
export const FIRST_LOAD_GZIP_BYTES_MAX = 250_000;

/** The scripts and styles that an entry needs before it runs: itself and everything that it imports at once. */
export function filesOf(manifest: Manifest, source: string): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const step = (name: string): void => {
    const entry = manifest[name];
    if (entry === undefined || seen.has(name)) return;
    seen.add(name);
    for (const file of [entry.file, ...(entry.css ?? [])]) if (/\.(js|css)$/.test(file)) found.add(file);
    for (const next of entry.imports ?? []) step(next);
  };
  step(source);
  return [...found];
}

/** The page that stands behind `/console/`: whoever opens the console or signs in sees it first. */
const FIRST_PAGE = 'src/pages/desk/desk-page.tsx';

/** What is loaded for the shell alone, for the first page in it, and for the page that needs most, with its name. */
export interface Loads {
  readonly shell: LoadSize;
  readonly first: LoadSize;
  readonly heaviest: LoadSize;
  readonly heaviestPage: string;
}

/** Weighs the loads of a build. */
export function weighLoads(folder: string, manifest: Manifest): Loads {
  const names = Object.keys(manifest);
  const shell = names
    .filter((name) => manifest[name]?.isEntry === true)
    .flatMap((name) => filesOf(manifest, name));
  const loadOf = (name: string): LoadSize =>
    measure(folder, [...new Set([...shell, ...filesOf(manifest, name)])]);
  const first = loadOf(FIRST_PAGE);
  let [heaviest, heaviestPage] = [first, FIRST_PAGE];
  for (const name of names.filter((name) => /^src\/pages\/.*-page\.tsx$/.test(name))) {
    const load = loadOf(name);
    if (load.gzipBytes > heaviest.gzipBytes) [heaviest, heaviestPage] = [load, name];
  }
  return { shell: measure(folder, shell), first, heaviest, heaviestPage };
}

/** What files weigh together, each compressed on its own as it is sent. */
export function measure(folder: string, files: readonly string[]): LoadSize {
  const bytes = files.map((file) => readFileSync(join(folder, file)));
  const sum = (size: (content: Buffer) => number): number =>
    bytes.reduce((total, content) => total + size(content), 0);
  return {
    files,
    rawBytes: sum((content) => content.length),
    gzipBytes: sum((content) => gzip(content).length),
    brotliBytes: sum((content) => brotli(content).length),
  };
}

/** Bytes as gzip sends them. */
export function gzip(content: Buffer): Buffer {
  return gzipSync(content, { level: 9 });
}

/** Bytes as Brotli sends them. */
export function brotli(content: Buffer): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
