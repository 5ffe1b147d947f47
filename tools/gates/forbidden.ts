/**
 * No field for religion, sect, ethnicity, tribe, health, faces and the like: not in the ontology, not in a table, not in a column that
 * an importer takes, not in a data file. The words are those of `refusedColumn` in the evidence module.
 */

import type { Gate, Violation } from '../gate.ts';
import { isTestPath, type ParsedSource, type SourceTree, walk } from '../source-tree.ts';

/** The gate over ontology, migrations, importers and data files. */
export const forbiddenFields: Gate = { name: 'forbidden', run: runGate };

/** Why a name may not be a field, or null. */
export type Refuse = (name: string) => string | null;

const SQL_TABLE = /\bcreate\s+(?:unlogged\s+|temporary\s+|temp\s+)?table\b/gi;
const SQL_ADDED = /\badd\s+column\s+(?:if\s+not\s+exists\s+)?"?(\w+)/gi;
/** Words that start a table constraint, not a column. */
const SQL_CONSTRAINT = /^(constraint|primary|foreign|unique|check|exclude|like)$/i;

async function runGate(tree: SourceTree): Promise<readonly Violation[]> {
  const { checkOntology, refusedColumn } = await import('../../src/evidence/index.ts');
  const ontology = checkOntology().map(({ schema, property, because }) => ({
    file: 'src/evidence/data/schemata.ts',
    line: null,
    message: `${schema}${property === null ? '' : `.${property}`}: ${because}`,
  }));
  return [...ontology, ...checkFields(tree, refusedColumn)];
}

/** The fields of tables, importers and data files that are refused. */
export function checkFields(tree: SourceTree, refuse: Refuse): readonly Violation[] {
  return tree.paths
    .filter((path) => path.startsWith('src/') && !isTestPath(path) && !path.includes('/fixtures/'))
    .flatMap((path) => {
      if (path.endsWith('.sql')) return refuseAll(path, sqlFields(tree.read(path)), refuse);
      if (path.endsWith('.csv')) return refuseAll(path, headerFields(tree.read(path)), refuse);
      if (path.endsWith('.json')) return refuseAll(path, jsonFields(tree.read(path)), refuse);
      return path.endsWith('.ts') ? refuseAll(path, sourceFields(tree.parse(path)), refuse) : [];
    });
}

interface Field {
  readonly name: string;
  readonly line: number;
}

function refuseAll(file: string, fields: readonly Field[], refuse: Refuse): readonly Violation[] {
  return fields.flatMap(({ name, line }) => {
    const because = refuse(name);
    return because === null ? [] : [{ file, line, message: `"${name}" must not be a field: ${because}` }];
  });
}

/** SQL in template literals anywhere; in importers also the properties that they give values to. */
function sourceFields(source: ParsedSource): readonly Field[] {
  const importer = source.path.startsWith('src/lists/import/');
  const found: Field[] = [];
  walk(source.program, (node) => {
    const line = source.lineOf(node.start);
    if (node.type === 'TemplateElement') {
      found.push(
        ...sqlFields(node.value.raw).map((field) => ({ name: field.name, line: line + field.line - 1 })),
      );
    }
    if (!importer || node.type !== 'Property') return;
    if (node.key.type === 'Identifier' && !node.computed) found.push({ name: node.key.name, line });
    if (node.key.type === 'Literal') found.push({ name: String(node.key.value), line });
    const isProp = node.key.type === 'Identifier' && node.key.name === 'prop';
    if (isProp && node.value.type === 'Literal') found.push({ name: String(node.value.value), line });
  });
  return found;
}

/** The columns that SQL text creates. */
export function sqlFields(text: string): readonly Field[] {
  const sql = text.replace(/--.*$/gm, '');
  const lineOf = (offset: number): number => sql.slice(0, offset).split('\n').length;
  const added = [...sql.matchAll(SQL_ADDED)].map((match) => ({
    name: match[1] ?? '',
    line: lineOf(match.index),
  }));
  const created = [...sql.matchAll(SQL_TABLE)].flatMap((match) => {
    const open = sql.indexOf('(', match.index);
    return open === -1
      ? []
      : columnStarts(sql, open).map(({ name, offset }) => ({ name, line: lineOf(offset) }));
  });
  return [...created, ...added];
}

/** The first word after the opening bracket and after each comma of the same depth. */
function columnStarts(sql: string, open: number): readonly { name: string; offset: number }[] {
  const found: { name: string; offset: number }[] = [];
  let depth = 0;
  for (let at = open; at < sql.length; at += 1) {
    const character = sql[at];
    const starts = (character === '(' && depth === 0) || (character === ',' && depth === 1);
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) break;
    const match = starts ? /^\s*"?(\w+)/.exec(sql.slice(at + 1, at + 200)) : null;
    const name = match?.[1];
    if (match === null || name === undefined || SQL_CONSTRAINT.test(name)) continue;
    found.push({ name, offset: at + 1 + match[0].length - name.length });
  }
  return found;
}

function headerFields(text: string): readonly Field[] {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  return header.split(/[,;\t]/).map((cell) => ({ name: cell.replaceAll('"', ''), line: 1 }));
}

function jsonFields(text: string): readonly Field[] {
  return text
    .split('\n')
    .flatMap((line, at) =>
      [...line.matchAll(/"([^"]+)"\s*:/g)].map((match) => ({ name: match[1] ?? '', line: at + 1 })),
    );
}
