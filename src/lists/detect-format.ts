/** Which format a list has, told from its first characters, never from its file name. */

import { fault, type TextStream } from '../base/index.ts';
import type { ListFormat } from './model.ts';

/** A recognised format, with the text from its beginning. */
export interface DetectedText {
  readonly format: ListFormat;
  readonly text: TextStream;
}

/** Characters that are looked at. */
const HEAD_LENGTH = 64 * 1024;

/** Root elements (local names), with what their head must hold besides. */
const ROOTS: Readonly<Record<string, ListFormat>> = {
  CONSOLIDATED_LIST: 'un-xml',
  sdnList: 'ofac-xml',
  sanctionsData: 'ofac-enhanced-xml',
  export: 'eu-fsf-xml',
  Designations: 'uk-xml',
};

/**
 * Recognises the format of a list.
 * @throws INPUT_FORMAT_UNKNOWN saying what was seen instead
 */
export async function detectFormat(text: TextStream): Promise<DetectedText> {
  const iterator = text.chunks[Symbol.asyncIterator]();
  let head = '';
  while (head.length < HEAD_LENGTH) {
    const next = await iterator.next();
    if (next.done === true) break;
    head += next.value;
  }
  const format = formatOf(head.replace(/^\ufeff/, ''), text.file);
  return { format, text: { ...text, chunks: resume(head, iterator) } };
}

async function* resume(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield head;
    for (;;) {
      const next = await rest.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

function formatOf(head: string, file: string): ListFormat {
  const start = head.trimStart();
  if (start === '') throw unknown(file, 'an empty file');
  if (start.startsWith('<')) return xmlFormat(start, file);
  if (start.startsWith('{')) return jsonFormat(start, file);
  if (start.startsWith('[')) throw unknown(file, 'a JSON array (JSON lines, one object a line, are read)');
  if (start.startsWith('%PDF') || start.startsWith('PK')) throw unknown(file, 'a PDF or ZIP file');
  return csvFormat(start, file);
}

function xmlFormat(start: string, file: string): ListFormat {
  const body = start.replace(/<\?.*?\?>|<!--.*?-->/gs, '').trimStart();
  if (body === '' || body.startsWith('<?') || body.startsWith('<!--')) {
    throw fault('INPUT_TRUNCATED', `${file} ends before its first element`, { place: { file } });
  }
  if (/^<!DOCTYPE/i.test(body)) {
    throw fault(
      'INPUT_MALFORMED',
      'a document type is not accepted in a list: entities could be declared in it',
      {
        place: { file, line: start.slice(0, start.length - body.length).split('\n').length },
      },
    );
  }
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(body)?.[1] ?? '';
  const format = Object.hasOwn(ROOTS, root) ? ROOTS[root] : undefined;
  if (format === undefined) {
    const html = /^html$/i.test(root) ? ' (a web page was saved instead of the list)' : '';
    throw unknown(file, `XML with the root element "${root}"${html}`);
  }
  if (format === 'eu-fsf-xml' && !body.slice(0, 2000).includes('fpi/fsd/export')) {
    throw unknown(file, 'XML with the root element "export" but not the namespace of the EU list');
  }
  return format;
}

function jsonFormat(start: string, file: string): ListFormat {
  const line = start.split('\n', 1)[0] ?? '';
  if (/"op"\s*:\s*"(?:ADD|MOD|DEL)"/.test(line) && /"entity"\s*:/.test(line)) return 'ftm-delta-jsonl';
  if (/"schema"\s*:\s*"/.test(line) && /"properties"\s*:\s*\{/.test(line)) return 'ftm-jsonl';
  throw unknown(file, 'JSON without the keys "schema" and "properties" of FollowTheMoney in its first line');
}

function csvFormat(start: string, file: string): ListFormat {
  const line = start.split(/\r?\n|\r/, 1)[0] ?? '';
  const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, '').toLowerCase());
  if (/^\d+,/.test(line) && line.includes('-0-')) return ofacPart(line, file);
  if (['id', 'schema', 'name', 'aliases'].every((name) => cells.includes(name))) return 'targets-simple-csv';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell a binary file from a table
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(line)) throw unknown(file, 'bytes that are no text');
  return 'national-csv';
}

function ofacPart(line: string, file: string): ListFormat {
  const columns = line.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
  if (columns === 12) return 'ofac-csv';
  throw unknown(
    file,
    `a file of OFAC's CSV set with ${columns} columns; give sdn.csv, the files beside it are taken along`,
  );
}

function unknown(file: string, seen: string) {
  return fault('INPUT_FORMAT_UNKNOWN', `${file} is not a list that can be read: it looks like ${seen}`, {
    place: { file },
  });
}
