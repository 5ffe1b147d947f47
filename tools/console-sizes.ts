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

/** The first load: what the entry needs, with the heaviest page that is loaded on its own. */
export function firstLoad(folder: string, manifest: Manifest): { shell: LoadSize; withPage: LoadSize } {
  const names = Object.keys(manifest);
  const shell = names
    .filter((name) => manifest[name]?.isEntry === true)
    .flatMap((name) => filesOf(manifest, name));
  const pages = names.filter((name) => manifest[name]?.isDynamicEntry === true && /\/pages\//.test(name));
  const loads = pages.map((name) => measure(folder, [...new Set([...shell, ...filesOf(manifest, name)])]));
  const alone = measure(folder, shell);
  const withPage = loads.reduce((most, load) => (load.gzipBytes > most.gzipBytes ? load : most), alone);
  return { shell: alone, withPage };
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
