/** Reading a list file: format from the content, entries in a stream or whole. */

import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contentHash, Fault, fault, formatPlace, openText, type TextStream } from '../base/index.ts';
import { detectFormat } from './detect-format.ts';
import { parseEuFsfXml } from './import/eu-fsf-xml.ts';
import { parseNationalCsv } from './import/national-csv.ts';
import type { NationalMapping } from './import/national-mapping.ts';
import { parseOfacCsv } from './import/ofac-csv.ts';
import { parseOfacEnhancedXml } from './import/ofac-enhanced-xml.ts';
import { ofacList } from './import/ofac-lists.ts';
import { parseOfacXml } from './import/ofac-xml.ts';
import { parseTargetsSimpleCsv } from './import/targets-simple-csv.ts';
import { parseUkXml } from './import/uk-xml.ts';
import { parseUnXml } from './import/un-xml.ts';
import type { ListItem } from './list-item.ts';
import type { ListEntry, ListFormat, ListHeader, ParsedList, RefusedRecord } from './model.ts';

/** Options of {@link readList} and {@link openList}. */
export interface ReadListOptions {
  /** Leave malformed records out and report them, instead of refusing the file. */
  readonly skipBad?: boolean;
  /** Mapping of a national list, or the path of one; `<list>.mapping.json` beside the list is taken without being named. */
  readonly mapping?: string | NationalMapping;
  /** Id of the list, instead of the one that the file gives. */
  readonly id?: string;
  /** Standard input, for the path `-`. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Largest number of bytes read. */
  readonly bytesMax?: number;
}

/** A list that is being read; `sha256` is complete after the last item. */
export interface ListStream {
  readonly file: string;
  readonly format: ListFormat;
  readonly items: AsyncIterable<ListItem>;
  sha256(): string;
}

/**
 * Reads a list whole. Given OFAC's `sdn.csv`, the `alt.csv`, `add.csv` and `sdn_comments.csv` beside it are taken along.
 * @throws FILE_NOT_FOUND, INPUT_FORMAT_UNKNOWN, INPUT_MALFORMED, INPUT_TRUNCATED, INPUT_TOO_LARGE, INPUT_ENCODING, INPUT_COLUMNS
 */
export async function readList(path: string, options: ReadListOptions = {}): Promise<ParsedList> {
  const stream = await openList(path, options);
  const entries: ListEntry[] = [];
  const refused: RefusedRecord[] = [];
  const removed: string[] = [];
  const notes: string[] = [];
  let header: ListHeader | null = null;
  for await (const item of stream.items) {
    if (item.kind === 'header') header = item.header;
    else if (item.kind === 'entry') entries.push(item.entry);
    else if (item.kind === 'removed') removed.push(item.ref);
    else if (item.kind === 'note') notes.push(item.note);
    else refused.push({ place: item.refusal.place ?? { file: stream.file }, reason: item.refusal.message });
  }
  if (header === null)
    throw fault('INPUT_TRUNCATED', `${stream.file} holds no list`, { place: { file: stream.file } });
  return { header, entries, refused, removed, notes, sha256: stream.sha256() };
}

/**
 * Opens a list as a stream of its records; nothing but the record at hand is held.
 * Without `skipBad` the first malformed record is thrown with its place.
 */
export async function openList(path: string, options: ReadListOptions = {}): Promise<ListStream> {
  const source = await openText(path, options);
  const { format, text } = await detectFormat(source);
  const parts: TextStream[] = [source];
  const items = await parserOf(format, { path, text, options, parts });
  return {
    file: source.file,
    format,
    items: checkItems(items, source.file, options),
    sha256: () => {
      const hashes = parts.map((part) => part.facts().sha256);
      return hashes.length === 1 ? (hashes[0] ?? '') : contentHash(hashes);
    },
  };
}

interface Opened {
  readonly path: string;
  readonly text: TextStream;
  readonly options: ReadListOptions;
  /** Every file that is read; their hashes make the list's. */
  readonly parts: TextStream[];
}

// NOTE the parsers that check by schema are loaded only when their format is met: it halves the start of the command line.
async function parserOf(format: ListFormat, opened: Opened): Promise<AsyncGenerator<ListItem>> {
  switch (format) {
    case 'un-xml':
      return parseUnXml(opened.text);
    case 'ofac-csv':
      return ofacSet(opened);
    case 'ofac-xml':
      return parseOfacXml(opened.text);
    case 'ofac-enhanced-xml':
      return parseOfacEnhancedXml(opened.text);
    case 'eu-fsf-xml':
      return parseEuFsfXml(opened.text);
    case 'uk-xml':
      return parseUkXml(opened.text);
    case 'ftm-jsonl':
      return (await import('./import/ftm-jsonl.ts')).parseFtmJsonl(opened.text);
    case 'ftm-delta-jsonl':
      return (await import('./import/ftm-jsonl.ts')).parseFtmDeltaJsonl(opened.text);
    case 'targets-simple-csv':
      return parseTargetsSimpleCsv(opened.text);
    case 'national-csv':
      return parseNationalCsv(opened.text, await mappingOf(opened));
  }
}

/** The mapping that was named, or one that lies beside the list (`wanted.csv`, `wanted.mapping.json`). */
async function mappingOf({ path, options }: Opened): Promise<NationalMapping | null> {
  if (typeof options.mapping === 'object') return options.mapping;
  const beside = path.replace(/(?:\.csv|\.tsv|\.txt)?(?:\.gz)?$/i, '.mapping.json');
  const file = options.mapping ?? (path !== '-' && existsSync(beside) ? beside : null);
  if (file === null) return null;
  const { readNationalMapping } = await import('./import/national-mapping.ts');
  return readNationalMapping(file);
}

async function ofacSet(opened: Opened): Promise<AsyncGenerator<ListItem>> {
  const name = basename(opened.path).toLowerCase();
  const consolidated = name.startsWith('cons');
  const prefix = consolidated ? 'cons_' : '';
  const beside = async (wanted: string): Promise<TextStream | null> => {
    const path = opened.path === '-' ? null : findBeside(opened.path, wanted);
    if (path === null) return null;
    const text = await openText(path, opened.options);
    opened.parts.push(text);
    return text;
  };
  const files = {
    alt: await beside(`${prefix}alt.csv`),
    add: await beside(`${prefix}add.csv`),
    comments: await beside(consolidated ? 'cons_comments.csv' : 'sdn_comments.csv'),
  };
  return parseOfacCsv(opened.text, files, ofacList(name));
}

function findBeside(path: string, wanted: string): string | null {
  const folder = dirname(path);
  if (existsSync(join(folder, wanted))) return join(folder, wanted);
  const found = readdirSync(folder).find((name) => name.toLowerCase() === wanted);
  return found === undefined ? null : join(folder, found);
}

async function* checkItems(
  items: AsyncIterable<ListItem>,
  file: string,
  options: ReadListOptions,
): AsyncGenerator<ListItem> {
  const seen = new Map<string, string>();
  for await (const item of items) {
    const checked = checkReference(item, file, seen);
    if (checked.kind === 'refused' && options.skipBad !== true) throw checked.refusal;
    if (checked.kind === 'header' && options.id !== undefined) {
      yield { kind: 'header', header: { ...checked.header, id: options.id } };
    } else yield checked;
  }
}

/** A reference stands once in a list. */
function checkReference(item: ListItem, file: string, seen: Map<string, string>): ListItem {
  if (item.kind !== 'entry') return item;
  const { ref, place } = item.entry;
  const first = seen.get(ref);
  if (first === undefined) {
    seen.set(ref, formatPlace({ file: place.file, line: place.line }));
    return item;
  }
  const message = `the reference ${ref} stands twice in ${file}: first at ${first}`;
  return { kind: 'refused', refusal: new Fault('INPUT_DUPLICATE', message, { place }) };
}
