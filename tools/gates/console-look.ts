/** The console's looks: they hold in both directions, and nothing comes from elsewhere. */

import type { Node } from 'oxc-parser';
import type { Gate, Violation } from '../gate.ts';
import { isTestPath, type ParsedSource, type SourceTree, typescriptPaths, walk } from '../source-tree.ts';

/** The gate over the style sheets, pages and components of the console. */
export const consoleLook: Gate = { name: 'console look', run: checkLook };

/** Properties that name a side of the screen; the logical ones follow the direction of the page. */
const PHYSICAL_PROPERTY =
  /^((scroll-)?(margin|padding)-(left|right)|border-(left|right)(-\w+)?|border-(top|bottom)-(left|right)-radius|left|right)$/;
/** Values that do, of properties that have logical ones. */
const PHYSICAL_VALUE = /^(left|right)$/;
const SIDED_PROPERTY = /^(text-align|float|clear)$/;
const SHORTHAND =
  /^(margin|padding|inset|border-width|border-color|border-style|scroll-margin|scroll-padding)$/;
const ELSEWHERE = /(?:https?:)?\/\/(?!www\.w3\.org\/)[\w-]+\.[\w.-]+/;

function checkLook(tree: SourceTree): readonly Violation[] {
  const own = tree.paths.filter((path) => path.startsWith('console/') && !path.startsWith('console/dist/'));
  const sources = typescriptPaths(tree, ['console/src']).filter((path) => !isTestPath(path));
  return [
    ...own.filter((path) => path.endsWith('.css')).flatMap((path) => checkStyleSheet(path, tree.read(path))),
    ...own.filter((path) => path.endsWith('.html')).flatMap((path) => addressesIn(path, tree.read(path))),
    ...sources.flatMap((path) => checkSource(tree.parse(path))),
  ];
}

/** The declarations of a style sheet that name a side of the screen, and its addresses elsewhere. */
export function checkStyleSheet(path: string, text: string): readonly Violation[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const declarations = [...bare.matchAll(/(?<=[;{\s])([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)];
  const sided = declarations.flatMap((match) => {
    const message = judgeDeclaration(match[1] ?? '', (match[2] ?? '').trim());
    return message === null ? [] : [{ file: path, line: lineAt(bare, match.index), message }];
  });
  return [...sided, ...addressesIn(path, bare)];
}

function judgeDeclaration(property: string, value: string): string | null {
  if (PHYSICAL_PROPERTY.test(property)) return `${property} names a side: use the logical property`;
  if (SIDED_PROPERTY.test(property) && PHYSICAL_VALUE.test(value))
    return `${property}: ${value} names a side: use start or end`;
  if (!SHORTHAND.test(property)) return null;
  const parts = value.match(/(?:[^\s(]|\([^)]*\))+/g) ?? [];
  return parts.length === 4 && parts[1] !== parts[3]
    ? `${property} gives the sides different values: use the logical properties`
    : null;
}

function addressesIn(path: string, text: string): readonly Violation[] {
  return text.split('\n').flatMap((line, at) => {
    const found = /(?:url\(|@import\s+|(?:src|href|srcset|action)=)["']?([^"')\s]+)/.exec(line)?.[1] ?? '';
    return ELSEWHERE.test(found)
      ? [{ file: path, line: at + 1, message: `an address elsewhere: ${found}` }]
      : [];
  });
}

function checkSource(source: ParsedSource): readonly Violation[] {
  const found: Violation[] = [];
  walk(source.program, (node, ancestors) => {
    const message = judgeAddress(node) ?? judgeStyleProperty(node, ancestors);
    if (message !== null) found.push({ file: source.path, line: source.lineOf(node.start), message });
  });
  return found;
}

function judgeAddress(node: Node): string | null {
  const text = node.type === 'Literal' ? node.value : node.type === 'TemplateElement' ? node.value.raw : null;
  if (typeof text !== 'string') return null;
  return /^(https?:)?\/\//.test(text) && ELSEWHERE.test(text) ? `an address elsewhere: ${text}` : null;
}

/** A property of an object in a `style` attribute. */
function judgeStyleProperty(node: Node, ancestors: readonly Node[]): string | null {
  if (node.type !== 'Property' || node.computed) return null;
  const attribute = ancestors.findLast((ancestor) => ancestor.type === 'JSXAttribute');
  if (attribute?.type !== 'JSXAttribute' || attribute.name.name !== 'style') return null;
  const name =
    node.key.type === 'Identifier'
      ? node.key.name
      : node.key.type === 'Literal'
        ? String(node.key.value)
        : '';
  const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return judgeDeclaration(property, node.value.type === 'Literal' ? String(node.value.value) : '');
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
