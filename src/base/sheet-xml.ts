/** XML of a spreadsheet's parts, as events by local name; document types are refused, depth and tags are bounded, sizes by the archive. */

import { setImmediate as breathe } from 'node:timers/promises';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { Fault, fault } from './errors.ts';
import { XML_DEPTH_MAX } from './limits.ts';
import { shortText } from './short-text.ts';

/** What is told of an element: local name and attributes by local name. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Bytes parsed before other requests get their turn and rows are handed on. */
const CHUNK_BYTES = 128 * 1024;
/** Most attributes of one element; those of a spreadsheet have some twenty. */
const ATTRIBUTES_MAX = 256;
/** Longest value of an attribute, in UTF-16 units: as long as a cell may be. */
const ATTRIBUTE_LENGTH_MAX = 32_767;
/** As much of a part's name as is shown. */
const PART_SHOWN = 60;

/** Reads a part to its end, chunk by chunk; after each chunk the caller takes what it has heard. */
export async function* readXml(
  bytes: Uint8Array,
  part: { readonly file: string; readonly name: string },
  listener: XmlListener,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: true });
  const fail = (because: string, cause?: unknown): Fault =>
    fault(
      'INPUT_MALFORMED',
      `${part.file} is not a readable XLSX spreadsheet: part ${shortText(part.name, PART_SHOWN)}, line ${parser.line}: ${because}.`,
      { place: { file: part.file, line: parser.line, column: parser.column + 1 }, cause },
    );
  parser.on('error', (cause) => {
    throw fail('its XML is damaged', cause);
  });
  parser.on('doctype', () => {
    throw fail('a document type is not accepted');
  });
  boundTags(parser, fail);
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > XML_DEPTH_MAX) throw fail(`elements are nested deeper than ${XML_DEPTH_MAX}`);
    listener.open(localName(tag.name), localAttributes(tag.attributes));
  });
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    listener.close(localName(tag.name));
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) {
    try {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true }));
    } catch (cause) {
      throw cause instanceof Fault ? cause : fail('it is not UTF-8', cause);
    }
    yield;
    await breathe();
  }
  parser.close();
  yield;
}

/** Reads a part whose events are all wanted at once. */
export async function readWholeXml(
  bytes: Uint8Array,
  part: { readonly file: string; readonly name: string },
  listener: XmlListener,
): Promise<void> {
  const reading = readXml(bytes, part, listener);
  while ((await reading.next()).done !== true);
}

/** An archive of a few kilobytes may hold an element of millions of attributes, each of which takes memory until it is closed. */
function boundTags(parser: SaxesParser, fail: (because: string) => Fault): void {
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', ({ value }) => {
    attributes += 1;
    if (attributes > ATTRIBUTES_MAX) throw fail(`an element has more than ${ATTRIBUTES_MAX} attributes`);
    if (value.length > ATTRIBUTE_LENGTH_MAX)
      throw fail(`an attribute has more than ${ATTRIBUTE_LENGTH_MAX} letters`);
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(
  attributes: Readonly<Record<string, string | SaxesAttributeNS>>,
): Readonly<Record<string, string>> {
  const local: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (typeof value === 'string' && !name.startsWith('xmlns')) local[localName(name)] = value;
  }
  return local;
}
