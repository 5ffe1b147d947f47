/**
 * Examples in doc comments run. An `@example` is TypeScript, in a code fence or plain; all value exports of the module's surface
 * are in scope; a line `expression; // value` with a literal value asserts that the two are deeply equal.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import type { Gate, Violation } from '../gate.ts';
import { isTestPath, type ParsedSource, type SourceTree, typescriptPaths } from '../source-tree.ts';
import { surfaceOf } from './docs.ts';

const RUN_TIMEOUT_MS = 60_000;

/** The gate that runs every example of `src` in one child process. */
export const examples: Gate = { name: 'examples', run: runExamples };

/** One example and where it stands. */
export interface Example {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** The value exports of a module and the path from which an example imports them. */
export interface Surface {
  readonly path: string;
  readonly names: readonly string[];
}

/** The examples of one file. */
export function examplesOf(source: ParsedSource): readonly Example[] {
  return source.comments
    .filter((comment) => comment.type === 'Block' && comment.value.startsWith('*'))
    .flatMap((comment) => {
      const lines = comment.value.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
      const first = source.lineOf(comment.start);
      return splitExamples(lines).map((found) => ({
        file: source.path,
        line: first + found.at,
        code: found.code,
      }));
    });
}

/** The program that runs an example: its imports, its lines, and an assertion for each literal in a comment. */
export function exampleProgram(example: Example, surfaces: readonly Surface[]): string {
  const body = example.code.split('\n').map(assertLine);
  const imports = surfaces.map((surface) => {
    const used = surface.names.filter((name) => new RegExp(`\\b${name}\\b`).test(example.code));
    return `import { ${used.join(', ')} } from '${surface.path}';`;
  });
  return [`import { deepStrictEqual as deepEqual } from 'node:assert/strict';`, ...imports, ...body].join(
    '\n',
  );
}

/** `expression; // value` becomes an assertion where the value is a literal; other comments stay comments. */
function assertLine(line: string): string {
  const match =
    /^(?!\s*(?:const|let|await using|using|import|for|if)\b)(.*?\S);?\s*\/\/ (?:=> )?(.+?);?$/.exec(line);
  if (match === null || !isLiteral(match[2] ?? '')) return line;
  return `deepEqual(${match[1]}, ${match[2]});`;
}

function isLiteral(text: string): boolean {
  const parsed = parseSync('value.ts', `(${text})`, { preserveParens: false });
  const [statement, ...others] = parsed.program.body;
  if (parsed.errors.length > 0 || others.length > 0 || statement?.type !== 'ExpressionStatement')
    return false;
  return ['Literal', 'ArrayExpression', 'ObjectExpression', 'UnaryExpression'].includes(
    statement.expression.type,
  );
}

function splitExamples(lines: readonly string[]): readonly { at: number; code: string }[] {
  const found: { at: number; code: string[] }[] = [];
  let open: { at: number; code: string[] } | null = null;
  for (const [at, line] of lines.entries()) {
    if (/^\s*@\w+/.test(line) || /^\s*Source:/.test(line)) open = null;
    const start = /^\s*@example\b(.*)$/.exec(line);
    if (start !== null) {
      open = { at, code: [start[1] ?? ''] };
      found.push(open);
    } else if (open !== null && !/^\s*```/.test(line)) open.code.push(line);
  }
  return found.map((example) => ({ at: example.at, code: example.code.join('\n').trim() }));
}

function runExamples(tree: SourceTree): readonly Violation[] {
  const found = typescriptPaths(tree, ['src'])
    .filter((path) => !isTestPath(path))
    .flatMap((path) => examplesOf(tree.parse(path)));
  if (tree.root === null || found.length === 0) return [];
  const folder = join(tree.root, '.tmp', 'examples');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [at, example] of found.entries()) {
    writeFileSync(join(folder, `${at}.ts`), exampleProgram(example, surfacesFor(tree, example.file)));
  }
  writeFileSync(join(folder, 'run.ts'), RUNNER);
  const run = spawnSync(process.execPath, [join(folder, 'run.ts'), String(found.length)], {
    encoding: 'utf8',
    timeout: RUN_TIMEOUT_MS,
  });
  return readFailures(run.stdout ?? '', found, run.status === 0 ? null : `${run.stderr}`);
}

/** In scope is the surface of the example's own module, and that of base. */
function surfacesFor(tree: SourceTree, file: string): readonly Surface[] {
  const modules = new Set([file.split('/')[1] ?? '', 'base']);
  return [...modules].flatMap((module) => {
    const path = `src/${module}/index.ts`;
    if (!tree.paths.includes(path)) return [];
    const names = surfaceOf(tree.parse(path)).filter((item) => !item.typeOnly);
    return [{ path: `../../${path}`, names: names.map((item) => item.name) }];
  });
}

function readFailures(stdout: string, found: readonly Example[], crash: string | null): readonly Violation[] {
  const failures = stdout.split('\n').flatMap((line) => {
    const match = /^FAILED (\d+) (.*)$/.exec(line);
    const example = found[Number(match?.[1])];
    if (match === null || example === undefined) return [];
    return [{ file: example.file, line: example.line, message: `the example does not run: ${match[2]}` }];
  });
  if (crash === null || failures.length > 0) return failures;
  return [{ file: 'examples', line: null, message: `the examples did not finish: ${crash.slice(0, 400)}` }];
}

const RUNNER = `
let failed = 0;
for (let at = 0; at < Number(process.argv[2]); at += 1) {
  try {
    await import(\`./\${at}.ts\`);
  } catch (cause) {
    failed += 1;
    console.log(\`FAILED \${at} \${String(cause).replaceAll('\\n', ' ').slice(0, 300)}\`);
  }
}
process.exit(failed === 0 ? 0 : 1);
`;
