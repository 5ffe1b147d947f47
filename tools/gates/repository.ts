/** Rules over the repository's own files: the lock file, paths of a machine, forbidden data fields. */

import type { Gate, Violation } from '../gate.ts';
import { isTestPath, type SourceTree, walk } from '../source-tree.ts';

/** The lock file names no registry host, so that any registry serves it. */
export const lockFile: Gate = { name: 'lock file', run: checkLockFile };

/** No tracked file names a folder of somebody's machine. */
export const machinePaths: Gate = { name: 'machine paths', run: checkMachinePaths };

/**
 * No table, column, mapping or ontology property for religion, sect, ethnicity or tribe.
 * Source: UN Security Council resolution 2396 (2017) with Human Rights Council guidance on profiling; DESIGN invariant 6.
 */
export const forbiddenFields: Gate = { name: 'forbidden', run: checkForbiddenFields };

const FORBIDDEN =
  /^(religion|religious|religious_?affiliation|sect|sectarian|ethnicity|ethnic|ethnic_?group|tribe|tribal|caste|denomination)$/i;
const HOME_PATH = /(?<![\w.:/~-])\/(?:work|home|root|Users)\/[\w.-]+/;

function checkLockFile(tree: SourceTree): readonly Violation[] {
  const path = 'package-lock.json';
  if (!tree.paths.includes(path)) return [{ file: path, line: null, message: 'the lock file is missing' }];
  const lines = tree.read(path).split('\n');
  return lines.flatMap((text, at) =>
    /"resolved":\s*"(https?|git)[:+]/.test(text)
      ? [
          {
            file: path,
            line: at + 1,
            message: 'names a registry host; install with omit-lockfile-registry-resolved',
          },
        ]
      : [],
  );
}

function checkMachinePaths(tree: SourceTree): readonly Violation[] {
  const own = tree.root !== null && tree.root.lastIndexOf('/') > 0 ? `${tree.root}/` : null;
  return tree.paths.flatMap((path) =>
    tree
      .read(path)
      .split('\n')
      .flatMap((text, at) => {
        const found = HOME_PATH.exec(text)?.[0] ?? (own !== null && text.includes(own) ? own : null);
        return found === null
          ? []
          : [{ file: path, line: at + 1, message: `names a path of a machine: ${found}` }];
      }),
  );
}

function checkForbiddenFields(tree: SourceTree): readonly Violation[] {
  const data = tree.paths.filter(
    (path) => /^src\/.*\.(json|sql|csv)$/.test(path) && !path.includes('/fixtures/'),
  );
  const sources = tree.paths.filter((path) => /^src\/.*\.ts$/.test(path) && !isTestPath(path));
  return [
    ...data.flatMap((path) => checkDataFile(tree, path)),
    ...sources.flatMap((path) => checkSource(tree, path)),
  ];
}

/** SQL by its words, JSON by its keys and short values, CSV by its header. */
function checkDataFile(tree: SourceTree, path: string): readonly Violation[] {
  const lines = tree.read(path).split('\n');
  const read = path.endsWith('.csv') ? lines.slice(0, 1) : lines;
  return read.flatMap((text, at) => {
    const code = path.endsWith('.sql') ? text.replace(/--.*$/, '') : text;
    return forbiddenWords(code, path.endsWith('.json')).map((word) => forbidden(path, at + 1, word));
  });
}

/** Property names and whole string literals of the sources, and the words of SQL inside template literals. */
function checkSource(tree: SourceTree, path: string): readonly Violation[] {
  const source = tree.parse(path);
  const found: Violation[] = [];
  walk(source.program, (node) => {
    const line = source.lineOf(node.start);
    if (node.type === 'Identifier' && FORBIDDEN.test(node.name)) found.push(forbidden(path, line, node.name));
    if (node.type === 'Literal' && typeof node.value === 'string' && FORBIDDEN.test(node.value)) {
      if (!isRefusalList(source.text)) found.push(forbidden(path, line, node.value));
    }
    if (
      node.type === 'TemplateElement' &&
      /\bcreate\s+(unlogged\s+)?table\b|\badd\s+column\b/i.test(node.value.raw)
    ) {
      const words = forbiddenWords(node.value.raw.replace(/--.*$/gm, ''), false);
      found.push(...words.map((word) => forbidden(path, line, word)));
    }
  });
  return found;
}

/** The one file that spells the forbidden words in order to refuse them declares itself by this constant. */
function isRefusalList(text: string): boolean {
  return /\bexport const FORBIDDEN_[A-Z_]+\b/.test(text);
}

function forbiddenWords(text: string, quotedOnly: boolean): readonly string[] {
  const words = quotedOnly
    ? [...text.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '')
    : text.split(/[^\w]+/);
  return words.filter((word) => FORBIDDEN.test(word));
}

function forbidden(file: string, line: number, word: string): Violation {
  return { file, line, message: `"${word}" must not be a field here` };
}
