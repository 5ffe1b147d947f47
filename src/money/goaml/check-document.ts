/** Whether a report file follows the schema in its own order: a second judgement, independent of what drafts and writes reports. */

import { type ValueFlaw, valueFlaw } from './check-value.ts';
import type { UnitProfile } from './profile.ts';
import { stepOf } from './report-document.ts';
import { contentOf, elementIn, ROOT } from './schema.ts';
import type { SchemaPart } from './schema-rules.ts';
import { readXmlTree, type XmlNode } from './xml-tree.ts';

/** What does not follow the schema in a file. */
export interface DocumentFlaw {
  readonly kind: 'missing' | 'out-of-place' | 'unknown' | 'no-field' | 'value';
  readonly path: string;
  readonly line: number;
  /** Elements that would have fitted. */
  readonly wanted: readonly string[];
  readonly flaw: ValueFlaw | null;
}

/** How far a part reaches, and what should have stood there where it breaks off. */
interface Match {
  readonly next: number;
  readonly wanted: readonly string[];
}

/**
 * Walks a report file against the schema. No flaws means that the file is valid.
 * @throws INPUT_MALFORMED, INPUT_TOO_LARGE, INPUT_TRUNCATED when it is no XML
 */
export function documentFlaws(xml: string, profile: UnitProfile): readonly DocumentFlaw[] {
  const root = readXmlTree(xml);
  if (root.name !== ROOT.name) return [flawAt('unknown', root.name, root)];
  return nodeFlaws(root, { path: ROOT.name, type: ROOT.type }, profile);
}

function nodeFlaws(
  node: XmlNode,
  { path, type }: { readonly path: string; readonly type: string },
  profile: UnitProfile,
): readonly DocumentFlaw[] {
  const content = contentOf(type);
  if (content === null) {
    if (node.children.length > 0) return [flawAt('no-field', path, node)];
    const flaw = valueFlaw(type, node.text, profile);
    return flaw === null ? [] : [{ ...flawAt('value', path, node), flaw }];
  }
  if (/\S/.test(node.text)) return [flawAt('no-field', path, node)];
  return [
    ...orderFlaws(node, path, match(content, node.children, 0)),
    ...childFlaws(node, { path, type }, profile),
  ];
}

/** The first place in a group where the file leaves the schema. */
function orderFlaws(node: XmlNode, path: string, { next, wanted }: Match): readonly DocumentFlaw[] {
  const stray = node.children[next];
  const comesLater = node.children.slice(next).some((child) => wanted.includes(child.name));
  if (wanted.length > 0 && !comesLater) {
    return [{ ...flawAt('missing', `${path}/${wanted[0] ?? ''}`, node), wanted }];
  }
  return stray === undefined ? [] : [{ ...flawAt('out-of-place', `${path}/${stray.name}`, stray), wanted }];
}

function childFlaws(
  node: XmlNode,
  { path, type }: { readonly path: string; readonly type: string },
  profile: UnitProfile,
): readonly DocumentFlaw[] {
  const counts = new Map<string, number>();
  return node.children.flatMap((child) => {
    const at = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, at);
    const element = elementIn(type, child.name);
    if (element === null) return [flawAt('unknown', `${path}/${child.name}`, child)];
    const here = `${path}/${stepOf(child.name, element.max === 1 ? null : at)}`;
    return nodeFlaws(child, { path: here, type: element.type }, profile);
  });
}

/** Takes the nodes from `at` on that a part allows. The schema is deterministic: the next name decides. */
function match(part: SchemaPart, nodes: readonly XmlNode[], at: number): Match {
  if (part.kind === 'element') {
    let next = at;
    while (nodes[next]?.name === part.name && (part.max === null || next - at < part.max)) next += 1;
    return { next, wanted: next - at < part.min ? [part.name] : [] };
  }
  const name = nodes[at]?.name ?? '';
  if (part.optional && !firstNames(part).includes(name)) return { next: at, wanted: [] };
  if (part.kind === 'choice') {
    const meant = part.parts.find((one) => firstNames(one).includes(name));
    return meant === undefined ? { next: at, wanted: firstNames(part) } : match(meant, nodes, at);
  }
  let reached: Match = { next: at, wanted: [] };
  for (const one of part.parts) {
    reached = match(one, nodes, reached.next);
    if (reached.wanted.length > 0) return reached;
  }
  return reached;
}

/** Names with which a part can begin. */
function firstNames(part: SchemaPart): readonly string[] {
  if (part.kind === 'element') return [part.name];
  if (part.kind === 'choice') return part.parts.flatMap(firstNames);
  const [first, ...rest] = part.parts;
  if (first === undefined) return [];
  const names = firstNames(first);
  return canBeLeftOut(first) ? [...names, ...firstNames({ ...part, parts: rest })] : names;
}

function canBeLeftOut(part: SchemaPart): boolean {
  return part.kind === 'element' ? part.min === 0 : part.optional;
}

function flawAt(kind: DocumentFlaw['kind'], path: string, node: XmlNode): DocumentFlaw {
  return { kind, path, line: node.line, wanted: [], flaw: null };
}
