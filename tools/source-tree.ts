/** The files of the repository as the gates see them: paths from the root, texts, and syntax trees parsed once. */

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Comment, type Node, type Program, parseSync, visitorKeys } from 'oxc-parser';

/** A parsed TypeScript file with its comments. */
export interface ParsedSource {
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
  /** The line (from 1) of an offset in the text. */
  readonly lineOf: (offset: number) => number;
}

/** The files of the repository. Paths use `/` and start at the root. */
export interface SourceTree {
  /** The folder on disk, or null for a tree that a test made up. */
  readonly root: string | null;
  readonly paths: readonly string[];
  read(path: string): string;
  parse(path: string): ParsedSource;
}

const BINARY = /\.(png|jpg|jpeg|gif|ico|woff2?|ttf|wasm|gz|zip|parquet)$/i;
const FILE_BYTES_MAX = 5_000_000;

/** The tree of a folder: what git tracks or would track, without binary and very large files. */
export function openSourceTree(folder: string): SourceTree {
  const root = resolve(folder);
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  if (listed.status !== 0) throw new Error(`git ls-files failed in ${root}: ${listed.stderr}`);
  const paths = listed.stdout.split('\0').filter((path) => path !== '' && isReadable(join(root, path)));
  return makeTree(root, [...new Set(paths)].sort(), (path) => readFileSync(join(root, path), 'utf8'));
}

/** A tree made up of the given files, for the gates' own tests. */
export function treeOf(files: Readonly<Record<string, string>>): SourceTree {
  return makeTree(null, Object.keys(files).sort(), (path) => {
    const text = files[path];
    if (text === undefined) throw new Error(`${path} is not in the tree`);
    return text;
  });
}

/** Calls `visit` for every node, with its ancestors from the outermost inwards. */
export function walk(program: Program, visit: (node: Node, ancestors: readonly Node[]) => void): void {
  const ancestors: Node[] = [];
  const step = (node: Node): void => {
    visit(node, ancestors);
    ancestors.push(node);
    for (const child of childrenOf(node)) step(child);
    ancestors.pop();
  };
  step(program);
}

/** TypeScript sources under the folders, without declaration files and generated files. */
export function typescriptPaths(tree: SourceTree, folders: readonly string[]): readonly string[] {
  return tree.paths.filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      !path.endsWith('.d.ts') &&
      !path.includes('/generated/') &&
      folders.some((folder) => path.startsWith(`${folder}/`)),
  );
}

/** True for a test file or what only tests use. */
export function isTestPath(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('test/');
}

function makeTree(root: string | null, paths: readonly string[], read: (path: string) => string): SourceTree {
  const parsed = new Map<string, ParsedSource>();
  return {
    root,
    paths,
    read,
    parse(path) {
      const known = parsed.get(path);
      if (known !== undefined) return known;
      const source = parseSource(path, read(path));
      parsed.set(path, source);
      return source;
    },
  };
}

function parseSource(path: string, text: string): ParsedSource {
  const result = parseSync(path, text, { astType: 'ts', preserveParens: false });
  const first = result.errors[0];
  if (first !== undefined) throw new Error(`${path}: ${first.message}`);
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineOf = (offset: number): number => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  return { path, text, program: result.program, comments: result.comments, lineOf };
}

function childrenOf(node: Node): Node[] {
  const keys = visitorKeys[node.type] ?? [];
  return keys.flatMap((key) => parseChildren(node, key));
}

function parseChildren(node: Node, key: string): Node[] {
  const value = (node as unknown as Record<string, unknown>)[key];
  const values = Array.isArray(value) ? value : [value];
  return values.filter((item): item is Node => typeof item === 'object' && item !== null && 'type' in item);
}

function isReadable(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size <= FILE_BYTES_MAX && !BINARY.test(path);
}
