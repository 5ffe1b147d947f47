/** Sizes: files, functions and parameter lists stay small enough to be read in one go. */

import type { Function as FunctionNode, Node } from 'oxc-parser';
import type { Gate, Violation } from '../gate.ts';
import { isTestPath, type ParsedSource, type SourceTree, typescriptPaths, walk } from '../source-tree.ts';

/** Longest file in lines; generated files and data tables are exempt. Source: HOUSE_STYLE 8. */
const FILE_LINES_MAX = 400;
/** Longest function in lines. Source: HOUSE_STYLE 10. */
const FUNCTION_LINES_MAX = 70;
/** Longest React component in lines. Source: HOUSE_STYLE 10. */
const COMPONENT_LINES_MAX = 120;
/** Most positional parameters; more become an options object. Source: HOUSE_STYLE 10. */
const PARAMETERS_MAX = 3;

/** The gate over all TypeScript of the repository. */
export const sizes: Gate = { name: 'sizes', run: checkSizes };

function checkSizes(tree: SourceTree): readonly Violation[] {
  const folders = ['src', 'bin', 'tools', 'bench', 'test', 'console'];
  return typescriptPaths(tree, folders)
    .filter((path) => !path.includes('/data/'))
    .flatMap((path) => [...checkFile(tree, path), ...checkFunctions(tree.parse(path))]);
}

function checkFile(tree: SourceTree, path: string): readonly Violation[] {
  const lines = tree.read(path).trimEnd().split('\n').length;
  if (lines <= FILE_LINES_MAX) return [];
  return [{ file: path, line: null, message: `${lines} lines (${FILE_LINES_MAX} at most)` }];
}

function checkFunctions(source: ParsedSource): readonly Violation[] {
  const found: Violation[] = [];
  walk(source.program, (node, ancestors) => {
    if (!isFunction(node) || node.body === null) return;
    const name = functionName(node, ancestors.at(-1));
    const line = source.lineOf(node.start);
    const parameters = node.params.length;
    const isTestTable = isTestPath(source.path) && ancestors.at(-1)?.type === 'CallExpression';
    if (parameters > PARAMETERS_MAX && !isTestTable) {
      const message = `${name} has ${parameters} positional parameters (${PARAMETERS_MAX} at most)`;
      found.push({ file: source.path, line, message });
    }
    const lines = source.lineOf(node.end) - line + 1;
    const most = linesAllowed(source.path, name, ancestors);
    if (lines > most)
      found.push({ file: source.path, line, message: `${name} has ${lines} lines (${most} at most)` });
  });
  return found;
}

/** In a test file a block (`describe`, a suite for every engine) is a chapter, not a function: the tests inside it are measured. */
function linesAllowed(path: string, name: string, ancestors: readonly Node[]): number {
  const parent = ancestors.at(-1);
  if (isTestPath(path) && parent?.type === 'CallExpression' && !/^(it|test)$/.test(rootName(parent.callee))) {
    return FILE_LINES_MAX;
  }
  return path.endsWith('.tsx') && /^[A-Z]/.test(name) ? COMPONENT_LINES_MAX : FUNCTION_LINES_MAX;
}

/** The name that a call starts with: `it` of `it.each(…)('…', …)`. */
function rootName(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression') return rootName(callee.object);
  return callee.type === 'CallExpression' ? rootName(callee.callee) : '';
}

type AnyFunction = Extract<Node, { type: 'ArrowFunctionExpression' }> | FunctionNode;

function isFunction(node: Node): node is AnyFunction {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type);
}

function functionName(node: AnyFunction, parent: Node | undefined): string {
  if (node.type !== 'ArrowFunctionExpression' && node.id !== null) return node.id.name;
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (parent?.type === 'MethodDefinition' && parent.key.type === 'Identifier') return parent.key.name;
  if (parent?.type === 'Property' && parent.key.type === 'Identifier') return parent.key.name;
  return 'a function';
}
