/**
 * XML in a stream, record by record: only the record at hand is held, as a small tree.
 * Document types are refused (entities could be declared there), depth and sizes are bounded.
 */

import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import type { TextStream } from './decode-text.ts';
import { type Fault, fault, type Place } from './errors.ts';
import { VALUE_LENGTH_MAX, XML_DEPTH_MAX, XML_RECORD_LENGTH_MAX } from './limits.ts';

/** What an element takes beside its texts, counted as if it were text: a record of empty elements is not without end. */
const ELEMENT_LENGTH = 8;

/** One element: local name, attributes by local name, own text without that of its children, and its line. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
}

/** What the stream yields: the start of the root element, then each record. */
export type XmlEvent =
  | { readonly kind: 'root'; readonly element: XmlElement; readonly namespace: string }
  | { readonly kind: 'record'; readonly element: XmlElement };

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
  readonly line: number;
}

interface ReaderState {
  readonly file: string;
  readonly records: ReadonlySet<string>;
  readonly events: XmlEvent[];
  /** Open elements of the record at hand, outermost first; empty between records. */
  readonly open: OpenElement[];
  depth: number;
  recordLength: number;
  quietLength: number;
  failure: Fault | null;
  ended: boolean;
}

/**
 * Reads the elements named in `records` (outermost ones), in order.
 * @throws INPUT_MALFORMED, INPUT_TRUNCATED, INPUT_TOO_LARGE with line and column
 */
export async function* readXmlRecords(
  text: TextStream,
  records: ReadonlySet<string>,
): AsyncGenerator<XmlEvent> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const state: ReaderState = {
    file: text.file,
    records,
    events: [],
    open: [],
    depth: 0,
    recordLength: 0,
    quietLength: 0,
    failure: null,
    ended: false,
  };
  listen(parser, state);
  for await (const chunk of text.chunks) {
    state.quietLength += chunk.length;
    parser.write(chunk);
    if (state.failure !== null) throw state.failure;
    if (state.quietLength > XML_RECORD_LENGTH_MAX) throw tooLong(parser, state);
    yield* state.events.splice(0);
  }
  state.ended = true;
  parser.close();
  if (state.failure !== null) throw state.failure;
  yield* state.events.splice(0);
}

/** The first child of a name, or undefined. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((one) => one.name === name);
}

/** All children of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((one) => one.name === name);
}

/** Children of a name below a child of another name (`idList/id`). */
export function grandchildrenOf(element: XmlElement, list: string, name: string): readonly XmlElement[] {
  return childrenOf(element, list).flatMap((one) => childrenOf(one, name));
}

/** All elements of a name at any depth below, in order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((one) => (one.name === name ? [one] : descendants(one, name)));
}

/** Trimmed text of the first child of a name, '' when there is none. */
export function textOf(element: XmlElement, name: string): string {
  return child(element, name)?.text.trim() ?? '';
}

/** Trimmed attribute, '' when there is none. */
export function attributeOf(element: XmlElement, name: string): string {
  return element.attributes[name]?.trim() ?? '';
}

/**
 * A failure is thrown out of the parser at once: read to the end of its chunk, a document nested without end would take time that grows
 * with the square of its depth, since each element looks for its namespace in all that are open.
 */
function listen(parser: SaxesParser<{ xmlns: true; position: true }>, state: ReaderState): void {
  const stopOnFailure = (): void => {
    if (state.failure !== null) throw state.failure;
  };
  parser.on('error', (cause) => {
    state.failure ??= explain(cause, parser, state);
    stopOnFailure();
  });
  parser.on('doctype', () => {
    state.failure ??= fault(
      'INPUT_MALFORMED',
      'a document type is not accepted: entities could be declared in it',
      { place: placeOf(parser, state) },
    );
    stopOnFailure();
  });
  parser.on('opentag', (tag) => {
    openElement(tag, parser, state);
    stopOnFailure();
  });
  const take = (text: string): void => {
    takeText(text, parser, state);
    stopOnFailure();
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => closeElement(state));
}

function openElement(tag: SaxesTagNS, parser: SaxesParser, state: ReaderState): void {
  state.quietLength = 0;
  state.depth += 1;
  if (state.depth > XML_DEPTH_MAX) {
    state.failure = fault('INPUT_TOO_LARGE', `elements are nested deeper than ${XML_DEPTH_MAX}`, {
      place: placeOf(parser, state),
    });
    return;
  }
  const element: OpenElement = {
    name: tag.local,
    attributes: plainAttributes(tag.attributes),
    children: [],
    text: '',
    line: parser.line,
  };
  if (state.depth === 1) state.events.push({ kind: 'root', element, namespace: tag.uri });
  const inside = state.open.length > 0;
  if (!inside && (state.depth === 1 || !state.records.has(tag.local))) return;
  if (!inside) state.recordLength = 0;
  state.recordLength += ELEMENT_LENGTH;
  grow(tag.name, parser, state);
  for (const [name, value] of Object.entries(element.attributes)) {
    state.recordLength += name.length;
    grow(value, parser, state);
  }
  state.open.push(element);
}

function takeText(text: string, parser: SaxesParser, state: ReaderState): void {
  state.quietLength = 0;
  const element = state.open.at(-1);
  if (element === undefined) return;
  grow(text, parser, state);
  element.text += text;
}

function grow(text: string, parser: SaxesParser, state: ReaderState): void {
  state.recordLength += text.length;
  if (text.length > VALUE_LENGTH_MAX || state.recordLength > XML_RECORD_LENGTH_MAX) {
    state.failure ??= tooLong(parser, state);
  }
}

function closeElement(state: ReaderState): void {
  state.depth -= 1;
  const element = state.open.pop();
  if (element === undefined) return;
  const parent = state.open.at(-1);
  if (parent === undefined) state.events.push({ kind: 'record', element });
  else parent.children.push(element);
}

function plainAttributes(attributes: Readonly<Record<string, SaxesAttributeNS>>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const attribute of Object.values(attributes)) {
    if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns') plain[attribute.local] = attribute.value;
  }
  return plain;
}

function placeOf(parser: SaxesParser, state: ReaderState): Place {
  return { file: state.file, line: parser.line, column: parser.column + 1 };
}

function tooLong(parser: SaxesParser, state: ReaderState): Fault {
  return fault('INPUT_TOO_LARGE', 'a value or record is longer than the stated limit', {
    place: placeOf(parser, state),
  });
}

function explain(cause: Error, parser: SaxesParser, state: ReaderState): Fault {
  const place = placeOf(parser, state);
  const reason = cause.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  if (state.ended) {
    return fault('INPUT_TRUNCATED', `the XML ends before it is complete: ${reason}`, { cause, place });
  }
  return fault('INPUT_MALFORMED', `the XML is not well-formed: ${reason}`, { cause, place });
}
