/** Import boundaries: modules have ranks, import only from a lower one, and only through its `index.ts`. */

import { posix } from 'node:path';
import type { Node } from 'oxc-parser';
import type { Gate, Violation } from './gate.ts';
import { isTestPath, type ParsedSource, type SourceTree, typescriptPaths, walk } from './source-tree.ts';

/** The one table of ranks. A module imports only from modules of a lower rank; equal ranks never import each other. */
export const MODULE_RANKS: Readonly<Record<string, number>> = {
  base: 0,
  store: 1,
  names: 1,
  access: 2,
  places: 4,
  evidence: 3,
  resolution: 4,
  findings: 4,
  lists: 5,
  money: 5,
  incidents: 5,
  border: 5,
  chains: 6,
  reports: 6,
  cases: 7,
  prevention: 7,
  sharing: 8,
  plan: 8,
  api: 9,
  demo: 9,
  cli: 10,
};

/** Folders of `console/src` that every page stands on; none of them knows a page or the shell around it. */
export const CONSOLE_BASE: readonly string[] = ['api', 'i18n', 'look', 'parts'];
const CONSOLE_ABOVE: readonly string[] = ['pages', 'shell'];

/** The gate over `src`, `bin`, `bench`, `test` and `console`. */
export const boundaries: Gate = { name: 'boundaries', run: checkBoundaries };

interface Specifier {
  readonly text: string;
  readonly offset: number;
}

function checkBoundaries(tree: SourceTree): readonly Violation[] {
  const layout = typescriptPaths(tree, ['src']).flatMap(checkLayout);
  const imports = typescriptPaths(tree, ['src', 'bin', 'bench', 'test', 'console']).flatMap((path) => {
    const source = tree.parse(path);
    return specifiersOf(source).flatMap((specifier) => {
      const message = judgeImport(path, specifier.text);
      return message === null ? [] : [{ file: path, line: source.lineOf(specifier.offset), message }];
    });
  });
  return [...layout, ...imports];
}

function checkLayout(path: string): readonly Violation[] {
  const module = moduleOf(path);
  if (module === null) {
    return [{ file: path, line: null, message: 'no file lies directly in src/: it belongs to a module' }];
  }
  if (MODULE_RANKS[module] !== undefined) return [];
  return [{ file: path, line: null, message: `"${module}" is no module of the rank table` }];
}

/** The reason why an import is not allowed, or null. */
function judgeImport(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = posix.join(posix.dirname(path), specifier);
  if (path.startsWith('console/')) return judgeConsole(path, target);
  if (!target.startsWith('src/')) return judgeOutward(path, target);
  const [own, other] = [moduleOf(path), moduleOf(target)];
  if (other === null) return `${target} is not a file of a module`;
  if (own === other) return judgeInside(path, target, own);
  if (path.startsWith('test/support/')) return null;
  if (target !== `src/${other}/index.ts`) return `reach "${other}" only through src/${other}/index.ts`;
  return own === null ? null : judgeRanks(own, other);
}

function judgeConsole(path: string, target: string): string | null {
  if (path.startsWith('console/src/') && !target.startsWith('console/src/')) {
    return 'the console imports nothing from outside console/src';
  }
  if (!target.startsWith('console/')) return 'the console imports nothing from outside its workspace';
  const [own, other] = [path, target].map((file) => /^console\/src\/([^/]+)\//.exec(file)?.[1] ?? '');
  if (!CONSOLE_BASE.includes(own ?? '') || !CONSOLE_ABOVE.includes(other ?? '')) return null;
  return `console/src/${own} is what pages stand on, and imports nothing of console/src/${other}`;
}

function judgeOutward(path: string, target: string): string | null {
  if (!path.startsWith('src/') || isTestPath(path)) return null;
  return target === 'package.json' ? null : `src imports nothing from outside src (${target})`;
}

function judgeInside(path: string, target: string, own: string | null): string | null {
  if (own === null || target !== `src/${own}/index.ts` || isTestPath(path)) return null;
  return 'inside a module import the file itself, never the own index.ts';
}

function judgeRanks(own: string, other: string): string | null {
  const [ownRank, otherRank] = [MODULE_RANKS[own], MODULE_RANKS[other]];
  if (ownRank === undefined || otherRank === undefined) return `"${own}" or "${other}" has no rank`;
  if (otherRank < ownRank) return null;
  return `"${own}" (rank ${ownRank}) must not import "${other}" (rank ${otherRank})`;
}

function moduleOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Every place that names another file: imports, exports, dynamic imports, type imports, and worker URLs. */
function specifiersOf(source: ParsedSource): readonly Specifier[] {
  const found: Specifier[] = [];
  const add = (node: Node | null): void => {
    if (node?.type === 'Literal' && typeof node.value === 'string') {
      found.push({ text: node.value, offset: node.start });
    }
  };
  walk(source.program, (node) => {
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') add(node.source);
    if (node.type === 'ExportNamedDeclaration') add(node.source);
    if (node.type === 'ImportExpression' || node.type === 'TSImportType') add(node.source);
    if (node.type === 'NewExpression' && isUrlOfThisFile(node, source)) addUrl(node, found);
  });
  return found;
}

function isUrlOfThisFile(node: Node, source: ParsedSource): boolean {
  return /^new URL\([^,]*,\s*import\.meta\.url\s*\)$/.test(source.text.slice(node.start, node.end));
}

function addUrl(node: Node, found: Specifier[]): void {
  if (node.type !== 'NewExpression') return;
  const argument = node.arguments[0];
  if (argument?.type !== 'Literal' || typeof argument.value !== 'string') return;
  if (/\.tsx?$/.test(argument.value)) found.push({ text: argument.value, offset: node.start });
}
