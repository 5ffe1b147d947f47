/** Information requests and their responses, read from XML and written as XML. */

import XmlBuilder from 'fast-xml-builder';
import { fault, readXmlRecords, type TextStream } from '../../../base/index.ts';
import {
  INFORMATION_REQUEST,
  INFORMATION_RESPONSE,
  type InformationRequest,
  type InformationResponse,
} from './information-request.ts';
import type { Codec, XmlContent } from './xml-codec.ts';

/** A message with what of it was not read, as `parent/child` by element names: addresses, contact details, supplementary data. */
export interface ReadMessage<T> {
  readonly message: T;
  readonly unread: readonly string[];
}

interface MessageKind<T> {
  /** `auth.001.001.01`. */
  readonly id: string;
  readonly element: string;
  readonly codec: Codec<T>;
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const REQUEST: MessageKind<InformationRequest> = {
  id: 'auth.001.001.01',
  element: 'InfReqOpng',
  codec: INFORMATION_REQUEST,
};
const RESPONSE: MessageKind<InformationResponse> = {
  id: 'auth.002.001.01',
  element: 'InfReqRspn',
  codec: INFORMATION_RESPONSE,
};

/**
 * Reads an auth.001.001.01.
 * @throws INPUT_FORMAT_UNKNOWN for another message; INPUT_MALFORMED, INPUT_TRUNCATED, INPUT_TOO_LARGE, INPUT_ENCODING
 */
export function readInformationRequest(text: TextStream): Promise<ReadMessage<InformationRequest>> {
  return readMessage(text, REQUEST);
}

/**
 * Reads an auth.002.001.01. A result that is enclosed as another message is refused: it has a reader of its own.
 * @throws INPUT_FORMAT_UNKNOWN for another message; INPUT_MALFORMED, INPUT_TRUNCATED, INPUT_TOO_LARGE, INPUT_ENCODING
 */
export function readInformationResponse(text: TextStream): Promise<ReadMessage<InformationResponse>> {
  return readMessage(text, RESPONSE);
}

/**
 * Writes an auth.001.001.01 as UTF-8 XML; the same request gives the same bytes.
 * @throws INPUT_MALFORMED for a value that the schema does not allow
 */
export function writeInformationRequest(request: InformationRequest): string {
  return writeMessage(request, REQUEST);
}

/**
 * Writes an auth.002.001.01 as UTF-8 XML; the same response gives the same bytes.
 * @throws INPUT_MALFORMED for a value that the schema does not allow
 */
export function writeInformationResponse(response: InformationResponse): string {
  return writeMessage(response, RESPONSE);
}

async function readMessage<T>(text: TextStream, kind: MessageKind<T>): Promise<ReadMessage<T>> {
  const unread = new Set<string>();
  const found: T[] = [];
  for await (const event of readXmlRecords(text, new Set([kind.element]))) {
    if (event.kind === 'root' && event.namespace !== NAMESPACE + kind.id)
      throw fault(
        'INPUT_FORMAT_UNKNOWN',
        `${text.file} is no ${kind.id}: its namespace is "${event.namespace.slice(0, 80)}"`,
        {
          place: { file: text.file },
        },
      );
    if (event.kind === 'record') found.push(kind.codec.read(event.element, unread));
  }
  const [message] = found;
  if (found.length === 1 && message !== undefined) return { message, unread: [...unread] };
  throw fault('INPUT_MALFORMED', `${text.file} has ${found.length} elements ${kind.element} instead of one`, {
    place: { file: text.file },
  });
}

function writeMessage<T>(message: T, { id, element, codec }: MessageKind<T>): string {
  const builder = new XmlBuilder({
    preserveOrder: true,
    format: true,
    indentBy: '  ',
    suppressEmptyNode: false,
    processEntities: true,
    ignoreAttributes: false,
  });
  const content: readonly XmlContent[] = [{ [element]: codec.write(message) }];
  const document = builder.build([{ Document: content, ':@': { '@_xmlns': NAMESPACE + id } }]);
  return `${DECLARATION}${document.trim()}\n`;
}
