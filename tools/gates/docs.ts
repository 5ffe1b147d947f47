/** Documentation: every export of a module's surface says what it does; open ends name their issue; links lead somewhere. */

import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Node } from 'oxc-parser';
import type { Gate, Violation } from '../gate.ts';
import { isTestPath, type ParsedSource, type SourceTree, typescriptPaths } from '../source-tree.ts';

/** The gate over the surfaces of the modules, the comments of the sources and the links of the documents. */
export const docs: Gate = { name: 'docs', run: checkDocs };

/** A name that a module's surface exports, and the file in which it is declared. */
export interface SurfaceExport {
  readonly name: string;
  /** The name in the declaring file, where it differs. */
  readonly declaredAs: string;
  readonly from: string;
  readonly line: number;
  readonly typeOnly: boolean;
}

const TAGS = /\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))/;
const MARKDOWN_LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;

function checkDocs(tree: SourceTree): readonly Violation[] {
  const surfaces = tree.paths.filter((path) => /^src\/[^/]+\/index\.ts$/.test(path));
  return [
    ...surfaces.flatMap((path) => checkSurface(tree, path)),
    ...typescriptPaths(tree, ['src', 'console']).flatMap((path) => checkModuleComment(tree.parse(path))),
    ...typescriptPaths(tree, ['src', 'bin', 'bench', 'console', 'test']).flatMap((path) =>
      checkTags(tree.parse(path)),
    ),
    ...tree.paths.filter((path) => path.endsWith('.md')).flatMap((path) => checkLinks(tree, path)),
  ];
}

/** The exports of an `index.ts` that are re-exported from a file of the same repository. */
export function surfaceOf(source: ParsedSource): readonly SurfaceExport[] {
  return source.program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.source === null) return [];
    const from = posix.join(posix.dirname(source.path), node.source.value);
    return node.specifiers.map((specifier) => ({
      name: nameOf(specifier.exported),
      declaredAs: nameOf(specifier.local),
      from,
      line: source.lineOf(specifier.start),
      typeOnly: node.exportKind === 'type' || specifier.exportKind === 'type',
    }));
  });
}

function checkSurface(tree: SourceTree, path: string): readonly Violation[] {
  const source = tree.parse(path);
  return surfaceOf(source).flatMap((item): readonly Violation[] => {
    if (!tree.paths.includes(item.from)) {
      return [
        { file: path, line: item.line, message: `${item.name} comes from ${item.from}, which is not here` },
      ];
    }
    const declaring = tree.parse(item.from);
    const statement = findDeclaration(declaring, item.declaredAs);
    if (statement === null) {
      return [
        { file: item.from, line: null, message: `${item.declaredAs} is exported but not declared here` },
      ];
    }
    const line = declaring.lineOf(statement.start);
    if (hasDocComment(declaring, statement)) return [];
    return [{ file: item.from, line, message: `${item.name} is public and has no doc comment` }];
  });
}

function findDeclaration(source: ParsedSource, name: string): Node | null {
  for (const node of source.program.body) {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration === null) continue;
    if (declaredNames(node.declaration).includes(name)) return node;
  }
  return null;
}

function declaredNames(declaration: Node): readonly string[] {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap((item) => (item.id.type === 'Identifier' ? [item.id.name] : []));
  }
  if ('id' in declaration && declaration.id?.type === 'Identifier') return [declaration.id.name];
  return [];
}

function hasDocComment(source: ParsedSource, node: Node): boolean {
  return source.comments.some(
    (comment) =>
      comment.type === 'Block' &&
      comment.value.startsWith('*') &&
      comment.value.replace(/[*\s]/g, '').length >= 10 &&
      comment.end <= node.start &&
      source.text.slice(comment.end, node.start).trim() === '',
  );
}

/** Every source file opens with a sentence on what it is. */
function checkModuleComment(source: ParsedSource): readonly Violation[] {
  if (isTestPath(source.path)) return [];
  const first = source.comments[0];
  const start = source.program.body[0]?.start ?? source.text.length;
  const opens = first?.type === 'Block' && first.value.startsWith('*') && first.end <= start;
  return opens
    ? []
    : [{ file: source.path, line: 1, message: 'the file opens with a doc comment that says what it is' }];
}

function checkTags(source: ParsedSource): readonly Violation[] {
  return source.comments
    .filter((comment) => TAGS.test(comment.value))
    .map((comment) => ({
      file: source.path,
      line: source.lineOf(comment.start),
      message: 'an open end names its issue: TODO(#12)',
    }));
}

/** Pictures are no part of the tree of texts: they are looked for on disk. */
function isPicture(tree: SourceTree, path: string): boolean {
  return tree.root !== null && /\.(?:png|svg)$/.test(path) && existsSync(join(tree.root, path));
}

function checkLinks(tree: SourceTree, path: string): readonly Violation[] {
  const folders = new Set(tree.paths.flatMap((file) => [file, ...parentsOf(file)]));
  const text = tree.read(path);
  return [...text.matchAll(MARKDOWN_LINK)].flatMap((match) => {
    const link = (match[1] ?? '').replace(/#.*$/, '');
    if (link === '' || /^[a-z]+:/.test(link)) return [];
    const target = posix.join(posix.dirname(path), decodeURI(link)).replace(/\/$/, '');
    if (folders.has(target) || isPicture(tree, target)) return [];
    const line = text.slice(0, match.index).split('\n').length;
    return [{ file: path, line, message: `the link leads nowhere: ${link}` }];
  });
}

function parentsOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

function nameOf(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' ? String(node.value) : '';
}
