/** Gates that are programs of their own: formatter and linter, and the type checker. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Gate, Violation } from '../gate.ts';
import type { SourceTree } from '../source-tree.ts';

/** Formatting and lint rules of `biome.json`. */
export const formatAndLint: Gate = {
  name: 'format, lint',
  run: (tree) =>
    runProgram(tree, [
      'biome',
      'check',
      '--reporter=github',
      '--max-diagnostics=none',
      '--error-on-warnings',
    ]),
};

/** The types of the whole repository. */
export const types: Gate = {
  name: 'types',
  run: (tree) => runProgram(tree, ['tsc', '--project', '.', '--pretty', 'false']),
};

/** The types of what runs a browser: part of it runs in the page. */
export const browserTypes: Gate = {
  name: 'browser types',
  run: (tree) => runProgram(tree, ['tsc', '--project', 'test/browser', '--pretty', 'false']),
};

/** The types of the console's workspace. */
export const consoleTypes: Gate = {
  name: 'console types',
  run: (tree) => runProgram(tree, ['tsc', '--project', 'console', '--pretty', 'false']),
};

const OUTPUT_BYTES_MAX = 32_000_000;

function runProgram(tree: SourceTree, words: readonly string[]): readonly Violation[] {
  const [program = '', ...rest] = words;
  if (tree.root === null) return [{ file: program, line: null, message: 'needs a tree on disk' }];
  const run = spawnSync(join(tree.root, 'node_modules', '.bin', program), rest, {
    cwd: tree.root,
    encoding: 'utf8',
    maxBuffer: OUTPUT_BYTES_MAX,
  });
  if (run.status === 0) return [];
  const output = `${run.stdout ?? ''}\n${run.stderr ?? ''}`.replaceAll(`${tree.root}/`, '');
  const found = [...readGithubLines(output), ...readTypeErrors(output)];
  const reason = run.error === undefined ? output.trim().slice(0, 600) : String(run.error);
  return found.length > 0 ? found : [{ file: program, line: null, message: reason }];
}

/** Reads `::error title=…,file=…,line=…::message`. */
export function readGithubLines(output: string): readonly Violation[] {
  return [...output.matchAll(/^::(?:error|warning|notice) ([^\n]*?)::(.*)$/gm)].map((match) => {
    const fields = new Map((match[1] ?? '').split(',').map((field) => splitOnce(field)));
    const line = Number(fields.get('line'));
    const title = fields.get('title') ?? '';
    return {
      file: fields.get('file') ?? '',
      line: Number.isInteger(line) && line > 0 ? line : null,
      message: `${title} ${match[2] ?? ''}`.trim(),
    };
  });
}

/** Reads `file(line,column): error TS…: message`. */
export function readTypeErrors(output: string): readonly Violation[] {
  return [...output.matchAll(/^(\S+?)\((\d+),\d+\): (error .*)$/gm)].map((match) => ({
    file: match[1] ?? '',
    line: Number(match[2]),
    message: match[3] ?? '',
  }));
}

function splitOnce(field: string): readonly [string, string] {
  const at = field.indexOf('=');
  return [field.slice(0, at), field.slice(at + 1)];
}
