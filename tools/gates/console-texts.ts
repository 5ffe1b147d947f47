/**
 * The console's texts: the languages say the same things, nothing is left untranslated or unused, every code of the errors reference has
 * words, and no sentence hides in the code.
 */

import type { Node } from 'oxc-parser';
import { ERRORS } from '../../src/base/index.ts';
import type { Gate, Violation } from '../gate.ts';
import { isTestPath, type ParsedSource, type SourceTree, typescriptPaths, walk } from '../source-tree.ts';
import { unusedKeys } from './console-keys.ts';

/** The gate over the text files and the components of the console. */
export const consoleTexts: Gate = { name: 'console texts', run: checkTexts };

const TEXTS = 'console/src/i18n/';
/** Where the words for coded faults are. */
const FAULT_TEXTS = `${TEXTS}en/common.json`;
/** The language that the keys are taken from, and those that must have the same. */
const SOURCE_LANGUAGE = 'en';
const OTHER_LANGUAGES: readonly string[] = ['ur'];
/** Words that are written in Latin letters in every language: formats and names of files, keys of a keyboard, and names of lists. */
const LATIN_WORDS =
  /\b(CSV|XLSX|PDF|JSON|XML|UTF-8|SHA-256|API|ID|TLP|OFAC|Silsila|English|Ctrl|Alt|Shift|Enter|Esc|Tab|[\w-]+\.(csv|xlsx|pdf|json|xml))\b/g;
/** Attributes whose text a reader sees or hears. */
const SPOKEN_ATTRIBUTES =
  /^(aria-label|aria-description|aria-valuetext|aria-roledescription|title|alt|placeholder|label|description)$/;

function checkTexts(tree: SourceTree): readonly Violation[] {
  const sources = tree.paths.filter(
    (path) => path.startsWith(`${TEXTS}${SOURCE_LANGUAGE}/`) && path.endsWith('.json'),
  );
  const others = tree.paths.filter(
    (path) => path.startsWith(TEXTS) && path.endsWith('.json') && !sources.includes(path),
  );
  const code = typescriptPaths(tree, ['console/src']).filter((path) => !isTestPath(path));
  const components = code.filter((path) => path.endsWith('.tsx'));
  return [
    ...sources.flatMap((path) => [
      ...checkValues(tree, path),
      ...OTHER_LANGUAGES.flatMap((language) => compare(tree, path, language)),
    ]),
    ...others.flatMap((path) => checkOther(tree, path)),
    ...components.flatMap((path) => literalsIn(tree.parse(path))),
    ...checkUse(tree, sources, code),
    ...checkFaults(tree),
  ];
}

/** The texts of a file: the path of each key, and its text. */
export function flattenTexts(value: unknown, prefix = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[prefix, value]]);
  if (typeof value !== 'object' || value === null) return new Map([[prefix, '']]);
  const parts = Object.entries(value).flatMap(([key, part]) => [
    ...flattenTexts(part, prefix === '' ? key : `${prefix}.${key}`),
  ]);
  return new Map(parts);
}

/** Texts that no code asks for. */
function checkUse(
  tree: SourceTree,
  sources: readonly string[],
  code: readonly string[],
): readonly Violation[] {
  const groups = sources.map((path): [string, readonly string[]] => [
    groupOf(path),
    [...readTexts(tree, path).keys()],
  ]);
  const unused = unusedKeys(
    new Map(groups),
    code.map((path) => tree.parse(path)),
  );
  return sources.flatMap((path) =>
    (unused.get(groupOf(path)) ?? []).map((key) => ({
      file: path,
      line: lineOf(tree, path, key),
      message: `no code asks for ${key}`,
    })),
  );
}

function groupOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
}

/** Codes of the errors reference without words, and words for codes that it does not have. */
function checkFaults(tree: SourceTree): readonly Violation[] {
  if (!tree.paths.includes(FAULT_TEXTS)) return [];
  const found = [...readTexts(tree, FAULT_TEXTS).keys()].filter((key) => key.startsWith('fault.'));
  const wanted = Object.keys(ERRORS).flatMap((code) => [`fault.${code}.title`, `fault.${code}.remedy`]);
  const at = (key: string, message: string): Violation => ({
    file: FAULT_TEXTS,
    line: null,
    message: `${key} ${message}`,
  });
  return [
    ...wanted
      .filter((key) => !found.includes(key))
      .map((key) => at(key, 'is missing: the server has this code')),
    ...found
      .filter((key) => !wanted.includes(key))
      .map((key) => at(key, 'is for a code that the server does not have')),
  ];
}

function readTexts(tree: SourceTree, path: string): ReadonlyMap<string, string> {
  return flattenTexts(JSON.parse(tree.read(path)));
}

function checkValues(tree: SourceTree, path: string): readonly Violation[] {
  return [...readTexts(tree, path)]
    .filter(([, text]) => text.trim() === '')
    .map(([key]) => ({ file: path, line: lineOf(tree, path, key), message: `${key} is empty` }));
}

function compare(tree: SourceTree, path: string, language: string): readonly Violation[] {
  const other = path.replace(`${TEXTS}${SOURCE_LANGUAGE}/`, `${TEXTS}${language}/`);
  if (!tree.paths.includes(other))
    return [{ file: other, line: null, message: `is missing, and ${path} is there` }];
  const [ours, theirs] = [readTexts(tree, path), readTexts(tree, other)];
  const at = (key: string, message: string): Violation => ({
    file: other,
    line: lineOf(tree, other, key),
    message,
  });
  const missing = [...ours.keys()]
    .filter((key) => !theirs.has(key))
    .map((key) => at(key, `${key} is missing`));
  const left = [...theirs.keys()]
    .filter((key) => !ours.has(key))
    .map((key) => at(key, `${key} is in no ${SOURCE_LANGUAGE} file`));
  const differing = [...ours].flatMap(([key, text]) => {
    const [wanted, found] = [marksOf(text), marksOf(theirs.get(key) ?? text)];
    return wanted === found
      ? []
      : [at(key, `${key} has the places ${found || 'none'}, not ${wanted || 'none'}`)];
  });
  return [...missing, ...left, ...differing];
}

function checkOther(tree: SourceTree, path: string): readonly Violation[] {
  const language = path.slice(TEXTS.length).split('/')[0] ?? '';
  if (!OTHER_LANGUAGES.includes(language))
    return [{ file: path, line: null, message: `"${language}" is no language of the console` }];
  const untranslated = [...readTexts(tree, path)].filter(([, text]) => isUntranslated(text));
  const found = untranslated.map(([key, text]) => ({
    file: path,
    line: lineOf(tree, path, key),
    message: `${key} has no letter of Arabic script: ${text}`,
  }));
  return [...checkValues(tree, path), ...found];
}

/** True for a text with Latin words but no letter of Arabic script; places, digits and words of every language count as neither. */
export function isUntranslated(text: string): boolean {
  const words = text.replace(/\{\{.*?\}\}|<\/?\w+\/?>|\$t\(.*?\)/g, ' ').replace(LATIN_WORDS, ' ');
  return /\p{Script=Latin}/u.test(words) && !/\p{Script=Arabic}/u.test(words);
}

/** The places of a text that are filled in, and its tags, in one order. */
function marksOf(text: string): string {
  const marks = [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}|<(\/?\w+\/?)>/g)].map(
    (match) => match[1] ?? `<${match[2]}>`,
  );
  return [...new Set(marks)].sort().join(' ');
}

function lineOf(tree: SourceTree, path: string, key: string): number | null {
  const last = `"${key.split('.').at(-1) ?? key}"`;
  const at = tree
    .read(path)
    .split('\n')
    .findIndex((line) => line.includes(last));
  return at === -1 ? null : at + 1;
}

/** Letters that a reader would see and that no text file holds. */
function literalsIn(source: ParsedSource): readonly Violation[] {
  const found: Violation[] = [];
  walk(source.program, (node, ancestors) => {
    const text = visibleText(node, ancestors.at(-1));
    if (text === null || !/\p{L}/u.test(text) || namesItsLanguage(ancestors.at(-1))) return;
    const message = `a text in the code: "${text.trim().slice(0, 40)}" belongs into the text files`;
    found.push({ file: source.path, line: source.lineOf(node.start), message });
  });
  return found;
}

/** An element with a language of its own (`<span lang="ur">سلسلہ</span>`) holds a name that is the same in every language. */
function namesItsLanguage(parent: Node | undefined): boolean {
  if (parent?.type !== 'JSXElement') return false;
  return parent.openingElement.attributes.some(
    (attribute) =>
      attribute.type === 'JSXAttribute' &&
      attribute.name.name === 'lang' &&
      attribute.value?.type === 'Literal',
  );
}

function visibleText(node: Node, parent: Node | undefined): string | null {
  if (node.type === 'JSXText') return node.value;
  if (node.type === 'JSXAttribute') {
    const name = node.name.type === 'JSXIdentifier' ? node.name.name : '';
    if (!SPOKEN_ATTRIBUTES.test(name) || node.value === null) return null;
    return node.value.type === 'JSXExpressionContainer' ? textOf(node.value.expression) : textOf(node.value);
  }
  const isChild = parent?.type === 'JSXElement' || parent?.type === 'JSXFragment';
  return node.type === 'JSXExpressionContainer' && isChild ? textOf(node.expression) : null;
}

function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  return node.type === 'TemplateLiteral' ? node.quasis.map((part) => part.value.raw).join(' ') : null;
}
