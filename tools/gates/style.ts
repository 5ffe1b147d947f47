/** Style rules that neither the formatter nor the linter knows. */

import type { Node } from 'oxc-parser';
import type { Gate, Violation } from '../gate.ts';
import { isTestPath, type ParsedSource, type SourceTree, typescriptPaths, walk } from '../source-tree.ts';

/** The gate over all TypeScript of the repository; the stricter rules hold in `src` and `console/src` outside their tests. */
export const style: Gate = { name: 'style', run: checkStyle };

type Rule = (node: Node, ancestors: readonly Node[], source: ParsedSource) => string | null;

const EVERYWHERE: readonly Rule[] = [arrowExport, defaultExport, anyType];
const IN_SOURCE: readonly Rule[] = [typeAssertion, nonNull, bareThrow, emptyCatch, moduleState, environment];

function checkStyle(tree: SourceTree): readonly Violation[] {
  return typescriptPaths(tree, ['src', 'bin', 'tools', 'bench', 'test', 'console']).flatMap((path) => {
    const strict = path.startsWith('src/') && !isTestPath(path);
    const inConsole = path.startsWith('console/src/') && !isTestPath(path);
    // A page shows how old things are now: the reader's clock is its input, so `hiddenInput` holds in `src` alone.
    const rules = [
      ...EVERYWHERE,
      ...(strict || inConsole ? IN_SOURCE : []),
      ...(strict ? [hiddenInput] : []),
    ];
    const index = strict && path.endsWith('/index.ts') ? checkIndex(tree.parse(path)) : [];
    return [...checkFile(tree.parse(path), rules), ...index, ...checkDirectives(tree.parse(path))];
  });
}

function checkFile(source: ParsedSource, rules: readonly Rule[]): readonly Violation[] {
  const found: Violation[] = [];
  walk(source.program, (node, ancestors) => {
    for (const rule of rules) {
      const message = rule(node, ancestors, source);
      if (message !== null) found.push({ file: source.path, line: source.lineOf(node.start), message });
    }
  });
  return found;
}

function checkIndex(source: ParsedSource): readonly Violation[] {
  return source.program.body
    .filter((node) => node.type !== 'ExportNamedDeclaration' || node.source === null)
    .map((node) => ({
      file: source.path,
      line: source.lineOf(node.start),
      message: 'index.ts is a list of named re-exports and nothing else',
    }));
}

function checkDirectives(source: ParsedSource): readonly Violation[] {
  return source.comments
    .filter((comment) => /@ts-(ignore|nocheck)|@ts-expect-error/.test(comment.value))
    .filter((comment) => !(isTestPath(source.path) && comment.value.includes('@ts-expect-error')))
    .map((comment) => ({
      file: source.path,
      line: source.lineOf(comment.start),
      message: '@ts-expect-error only in tests, @ts-ignore nowhere',
    }));
}

function arrowExport(node: Node): string | null {
  if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration') return null;
  const kinds = node.declaration.declarations.map((declarator) => declarator.init?.type);
  const arrow = kinds.some((kind) => kind === 'ArrowFunctionExpression' || kind === 'FunctionExpression');
  return arrow ? 'write `export function`, not an arrow constant' : null;
}

function defaultExport(node: Node, _ancestors: readonly Node[], source: ParsedSource): string | null {
  if (node.type !== 'ExportDefaultDeclaration' || /\.config\.ts$/.test(source.path)) return null;
  return 'no default export';
}

function anyType(node: Node): string | null {
  return node.type === 'TSAnyKeyword' ? 'no `any`: say what it is, or `unknown` and parse it' : null;
}

function typeAssertion(node: Node, ancestors: readonly Node[]): string | null {
  if (node.type === 'TSTypeAssertion') return 'no `<T>x` assertions';
  if (node.type !== 'TSAsExpression' || isConstAssertion(node)) return null;
  const inside = [...ancestors, node].some((ancestor, at) => {
    const name = declaredName(ancestor, ancestors[at - 1]);
    return name !== null && /^(parse|brand)/.test(name);
  });
  return inside ? null : '`as` only inside a function named parse… or brand…';
}

function isConstAssertion(node: Extract<Node, { type: 'TSAsExpression' }>): boolean {
  const type = node.typeAnnotation;
  return (
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'
  );
}

function declaredName(node: Node, parent: Node | undefined): string | null {
  if (node.type === 'FunctionDeclaration') return node.id?.name ?? null;
  if (node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression') {
    if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
    if (parent?.type === 'MethodDefinition' && parent.key.type === 'Identifier') return parent.key.name;
    if (parent?.type === 'Property' && parent.key.type === 'Identifier') return parent.key.name;
  }
  return null;
}

/**
 * The proof stands on the line or the line above; a comment that says "`!`" serves the whole function that it stands in or just above,
 * and in the file's opening comment (a kernel over typed arrays) the whole file.
 */
function nonNull(node: Node, ancestors: readonly Node[], source: ParsedSource): string | null {
  if (node.type !== 'TSNonNullExpression') return null;
  const line = source.lineOf(node.end);
  const enclosing = ancestors.find((ancestor) => ancestor.type === 'FunctionDeclaration') ?? node;
  const first = source.lineOf(enclosing.start) - 2;
  const explained = source.comments.some((comment, order) => {
    const at = source.lineOf(comment.end);
    if (at === line || at === line - 1) return true;
    if (!comment.value.includes('`!`')) return false;
    return order === 0 || (at >= first && comment.end <= enclosing.end);
  });
  return explained
    ? null
    : '`!` needs a comment that proves it (one that says "`!`" serves its function, or its file)';
}

function bareThrow(node: Node): string | null {
  if (node.type !== 'ThrowStatement' || node.argument.type !== 'NewExpression') return null;
  const callee = node.argument.callee;
  const bare = callee.type === 'Identifier' && /^(Type|Range|Syntax|Aggregate)?Error$/.test(callee.name);
  return bare ? 'throw a coded error: `throw fault(CODE, message)`' : null;
}

function emptyCatch(node: Node): string | null {
  return node.type === 'CatchClause' && node.body.body.length === 0 ? 'an empty catch hides a failure' : null;
}

function moduleState(node: Node, ancestors: readonly Node[]): string | null {
  if (node.type !== 'VariableDeclaration' || node.kind === 'const') return null;
  const parent = ancestors.at(-1)?.type;
  return parent === 'Program' || parent === 'ExportNamedDeclaration' ? 'no module-level state' : null;
}

function environment(node: Node, _ancestors: readonly Node[], source: ParsedSource): string | null {
  if (node.type !== 'MemberExpression') return null;
  const text = source.text.slice(node.start, node.end);
  return text === 'process.env' ? 'the environment is read once, in bin/silsila.ts, and passed in' : null;
}

/** Clock and randomness come in as dependencies; `systemClock` in base/time.ts is the one place that reads the clock. */
function hiddenInput(node: Node, _ancestors: readonly Node[], source: ParsedSource): string | null {
  if (source.path === 'src/base/time.ts') return null;
  const text = source.text.slice(node.start, node.end);
  if (node.type === 'NewExpression' && text === 'new Date()')
    return 'take the time from the clock that is passed in';
  if (node.type !== 'CallExpression') return null;
  if (text === 'Date.now()') return 'take the time from the clock that is passed in';
  return text === 'Math.random()' ? 'take randomness from what is passed in' : null;
}
