/** A report as XML, written in the order of the schema and read back. */

import XmlBuilder from 'fast-xml-builder';
import { fault } from '../../base/index.ts';
import { structureFlaws } from './check-structure.ts';
import type { UnitProfile } from './profile.ts';
import type { ReportGroup, ReportPart } from './report-document.ts';
import { contentOf, elementIn, namesIn, ROOT } from './schema.ts';
import { readXmlTree, type XmlNode } from './xml-tree.ts';

/** What the builder takes: an element with its content in order, or a text. */
type Built = { readonly [name: string]: readonly Built[] | string };

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/**
 * Writes a report as UTF-8 XML; the same report gives the same bytes.
 * @throws INPUT_MALFORMED when the report does not follow the schema and the codes of the profile; the message names the first place.
 */
export function writeReport(report: ReportGroup, profile: UnitProfile): string {
  const [flaw] = structureFlaws(report, profile);
  if (flaw !== undefined) {
    throw fault('INPUT_MALFORMED', `the report cannot be written: ${flaw.kind} at ${flaw.path}`);
  }
  const builder = new XmlBuilder({
    preserveOrder: true,
    format: true,
    indentBy: '  ',
    suppressEmptyNode: false,
    processEntities: true,
  });
  const text = builder.build([{ report: inOrder(report, ROOT.type).map((part) => built(part, ROOT.type)) }]);
  return `${DECLARATION}${text.trim()}\n`;
}

/**
 * Reads a report file into the form of a draft; each field comes from its line. Whether it follows the schema is asked elsewhere
 * ({@link documentFlaws} in the order of the file).
 * @throws INPUT_MALFORMED, INPUT_TOO_LARGE, INPUT_TRUNCATED
 */
export function readReport(xml: string): ReportGroup {
  const root = readXmlTree(xml);
  if (root.name !== ROOT.name)
    throw fault('INPUT_MALFORMED', `a report begins with "report", not "${root.name}"`);
  return { kind: 'group', name: root.name, parts: root.children.map((node) => readPart(node, ROOT.type)) };
}

function readPart(node: XmlNode, within: string): ReportPart {
  const type = elementIn(within, node.name)?.type ?? '';
  const isGroup = contentOf(type) !== null || node.children.length > 0;
  if (!isGroup)
    return { kind: 'field', name: node.name, value: node.text, from: { kind: 'file', line: node.line } };
  return { kind: 'group', name: node.name, parts: node.children.map((child) => readPart(child, type)) };
}

function built(part: ReportPart, within: string): Built {
  if (part.kind === 'field') return { [part.name]: [{ '#text': part.value }] };
  const type = elementIn(within, part.name)?.type ?? '';
  return { [part.name]: inOrder(part, type).map((one) => built(one, type)) };
}

function inOrder(group: ReportGroup, type: string): readonly ReportPart[] {
  const names = namesIn(type);
  return group.parts.toSorted((left, right) => names.indexOf(left.name) - names.indexOf(right.name));
}
