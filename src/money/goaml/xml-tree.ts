/** A report file as a tree of elements: bounded, without document types, each element with its line. */

import { SaxesParser } from 'saxes';
import { type Fault, fault, XML_DEPTH_MAX } from '../../base/index.ts';

/** Longest report file, in UTF-16 units; 5,000 payments with their accounts come to about 30 million. */
export const REPORT_LENGTH_MAX = 64_000_000;
/** Most elements in a report file. */
const ELEMENTS_MAX = 2_000_000;

/** An element with its text, or with elements inside. */
export interface XmlNode {
  readonly name: string;
  readonly line: number;
  readonly text: string;
  readonly children: readonly XmlNode[];
}

interface OpenNode {
  readonly name: string;
  readonly line: number;
  text: string;
  readonly children: OpenNode[];
}

/**
 * Reads a report file. Comments are passed over; of attributes only those of namespaces and of the place of a schema are taken.
 * @throws INPUT_MALFORMED, INPUT_TOO_LARGE, INPUT_TRUNCATED with the line
 */
export function readXmlTree(xml: string): XmlNode {
  if (xml.length > REPORT_LENGTH_MAX) throw fault('INPUT_TOO_LARGE', 'the report file is too long');
  const parser = new SaxesParser({ position: true });
  const open: OpenNode[] = [];
  const roots: OpenNode[] = [];
  const refuse = (code: 'INPUT_MALFORMED' | 'INPUT_TOO_LARGE', message: string): Fault =>
    fault(code, message, { place: { line: parser.line, column: parser.column + 1 } });
  let count = 0;
  let ended = false;
  parser.on('error', (cause) => {
    const reason = cause.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    if (ended) throw fault('INPUT_TRUNCATED', `the report ends before it is complete: ${reason}`, { cause });
    throw refuse('INPUT_MALFORMED', `the report is not well-formed: ${reason}`);
  });
  parser.on('doctype', () => {
    throw refuse('INPUT_MALFORMED', 'a document type is not accepted: entities could be declared in it');
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (count > ELEMENTS_MAX) throw refuse('INPUT_TOO_LARGE', `more than ${ELEMENTS_MAX} elements`);
    if (open.length >= XML_DEPTH_MAX) throw refuse('INPUT_TOO_LARGE', `nested deeper than ${XML_DEPTH_MAX}`);
    const stray = Object.keys(attributes).find((key) => !/^(xmlns|xmlns:.*|xsi:.*)$/.test(key));
    if (stray !== undefined) throw refuse('INPUT_MALFORMED', `a report has no attribute "${stray}"`);
    const node: OpenNode = { name, line: parser.line, text: '', children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  });
  const take = (text: string): void => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const node = open.pop();
    if (node === undefined || node.children.length === 0) return;
    if (/\S/.test(node.text))
      throw refuse('INPUT_MALFORMED', `text stands beside elements in "${node.name}"`);
    node.text = '';
  });
  parser.write(xml);
  ended = true;
  parser.close();
  const [root] = roots;
  if (root === undefined) throw fault('INPUT_TRUNCATED', 'the report file is empty');
  return root;
}
