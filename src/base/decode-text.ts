/**
 * Bytes to text: compression, byte-order marks, declared and guessed encodings, with the offset of what cannot be read.
 * Text passes in chunks; nothing here holds a file as one string.
 */

import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { analyse } from 'chardet';
import { fault } from './errors.ts';
import { FILE_BYTES_MAX, GZIP_RATIO_MAX } from './limits.ts';
import { scanUtf8, unfinishedTail } from './utf8-scan.ts';

/** What is known of a text once it has been read to its end. */
export interface TextFacts {
  /** WHATWG label of the encoding; `us-ascii` when no other byte was met. */
  readonly encoding: string;
  /** Hexadecimal SHA-256 of the bytes as stored (before decompression). */
  readonly sha256: string;
  /** Number of bytes as stored. */
  readonly bytes: number;
}

/** A text that is read once, in chunks. `facts` is complete after the last chunk; before it, of what was read so far. */
export interface TextStream {
  readonly file: string;
  readonly chunks: AsyncIterable<string>;
  facts(): TextFacts;
  /** Bytes as stored that were read so far; may be asked for at any time. */
  bytesRead?(): number;
}

/** Options of {@link decodeText}. */
export interface DecodeOptions {
  /** Name for messages. */
  readonly file: string;
  /** Largest number of bytes, stored or decompressed; {@link FILE_BYTES_MAX} by default. */
  readonly bytesMax?: number;
}

interface DecodeState {
  encoding: string;
  bytes: number;
  readonly hash: ReturnType<typeof createHash>;
}

/** Bytes from which a guess of the encoding is made, counted from the first byte that is not ASCII. */
const SAMPLE_BYTES = 64 * 1024;
/** Encodings that a guess may name; all are single-byte, so no byte of them is invalid. */
const GUESSABLE: ReadonlySet<string> = new Set([
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1256',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-9',
  'koi8-r',
]);
/** Below this many decompressed bytes the ratio of a gzip file is not judged. */
const GZIP_RATIO_FROM_BYTES = 16 * 1024 ** 2;

/**
 * Opens a file, or standard input for `-`, as text.
 * @throws FILE_NOT_FOUND, INPUT_TOO_LARGE, INPUT_ENCODING, INPUT_TRUNCATED, INPUT_MALFORMED (the last four while reading)
 */
export async function openText(
  path: string,
  options: { readonly bytesMax?: number; readonly stdin?: AsyncIterable<Uint8Array> } = {},
): Promise<TextStream> {
  const limit = options.bytesMax === undefined ? {} : { bytesMax: options.bytesMax };
  if (path === '-') {
    if (options.stdin === undefined) throw fault('FILE_NOT_FOUND', 'there is no standard input to read');
    return decodeText(options.stdin, { file: '-', ...limit });
  }
  const size = await sizeOf(path);
  const bytesMax = options.bytesMax ?? FILE_BYTES_MAX;
  if (size > bytesMax) throw tooLarge(basename(path), bytesMax);
  return decodeText(createReadStream(path, { highWaterMark: 256 * 1024 }), {
    file: basename(path),
    ...limit,
  });
}

/**
 * Decodes bytes as text: gzip is opened, a byte-order mark or an XML declaration is believed, valid UTF-8 is taken as such,
 * and otherwise a single-byte encoding (windows-1256, windows-1252 ...) is guessed from the first bytes that are not ASCII.
 * @throws INPUT_ENCODING with the offset (after decompression) of bytes that are invalid in the encoding
 */
export function decodeText(bytes: AsyncIterable<Uint8Array>, options: DecodeOptions): TextStream {
  const state: DecodeState = { encoding: 'us-ascii', bytes: 0, hash: createHash('sha256') };
  return {
    file: options.file,
    chunks: decodeChunks(decompress(countBytes(bytes, state, options), options), state, options.file),
    bytesRead: () => state.bytes,
    // Of a copy: what is asked while the text is read must not end the count.
    facts: () => ({ encoding: state.encoding, sha256: state.hash.copy().digest('hex'), bytes: state.bytes }),
  };
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((cause: unknown) => {
    throw fault('FILE_NOT_FOUND', `cannot read ${path}`, { cause, place: { file: path } });
  });
  if (found.isDirectory()) throw fault('FILE_NOT_FOUND', `${path} is a folder`, { place: { file: path } });
  return found.size;
}

function tooLarge(file: string, bytesMax: number) {
  return fault('INPUT_TOO_LARGE', `${file} has more than ${bytesMax} bytes`, { place: { file } });
}

async function* countBytes(
  bytes: AsyncIterable<Uint8Array>,
  state: DecodeState,
  options: DecodeOptions,
): AsyncGenerator<Uint8Array> {
  const bytesMax = options.bytesMax ?? FILE_BYTES_MAX;
  try {
    for await (const chunk of bytes) {
      state.bytes += chunk.byteLength;
      if (state.bytes > bytesMax) throw tooLarge(options.file, bytesMax);
      state.hash.update(chunk);
      if (chunk.byteLength > 0) yield chunk;
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EACCES') {
      throw fault('FILE_NOT_FOUND', `no permission to read ${options.file}`, {
        cause,
        place: { file: options.file },
      });
    }
    throw cause;
  }
}

async function* decompress(
  bytes: AsyncGenerator<Uint8Array>,
  options: DecodeOptions,
): AsyncGenerator<Uint8Array> {
  const head = await takeHead(bytes, 4);
  if (!(head[0] === 0x1f && head[1] === 0x8b)) {
    if (head.byteLength > 0) yield head;
    yield* bytes;
    return;
  }
  const counted = { stored: 0 };
  const gunzip = createGunzip();
  const source = Readable.from(
    (async function* () {
      for await (const chunk of prepend(head, bytes)) {
        counted.stored += chunk.byteLength;
        yield chunk;
      }
    })(),
    { objectMode: false },
  );
  pipeline(source, gunzip, () => undefined);
  yield* boundedGunzip(gunzip, counted, options);
}

async function* boundedGunzip(
  gunzip: AsyncIterable<Uint8Array>,
  counted: { readonly stored: number },
  options: DecodeOptions,
): AsyncGenerator<Uint8Array> {
  const bytesMax = options.bytesMax ?? FILE_BYTES_MAX;
  const place = { file: options.file };
  let opened = 0;
  try {
    for await (const chunk of gunzip) {
      opened += chunk.byteLength;
      if (opened > bytesMax) throw tooLarge(options.file, bytesMax);
      if (opened > GZIP_RATIO_FROM_BYTES && opened > counted.stored * GZIP_RATIO_MAX) {
        throw fault('INPUT_TOO_LARGE', `${options.file} unpacks to over ${GZIP_RATIO_MAX} times its size`, {
          place,
        });
      }
      yield chunk;
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'Z_BUF_ERROR') {
      throw fault('INPUT_TRUNCATED', `${options.file} is a gzip file that ends too early`, { cause, place });
    }
    if (code.startsWith('Z_')) {
      throw fault('INPUT_MALFORMED', `${options.file} is not a readable gzip file`, { cause, place });
    }
    throw cause;
  }
}

async function takeHead(bytes: AsyncGenerator<Uint8Array>, length: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const next = await bytes.next();
    if (next.done === true) break;
    parts.push(next.value);
    size += next.value.byteLength;
  }
  return Buffer.concat(parts);
}

async function* prepend(head: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.byteLength > 0) yield head;
  yield* rest;
}

async function* decodeChunks(
  bytes: AsyncGenerator<Uint8Array>,
  state: DecodeState,
  file: string,
): AsyncGenerator<string> {
  const head = await takeHead(bytes, 1024);
  const marked = markedEncoding(head);
  if (marked !== null) {
    state.encoding = marked.encoding;
    const rest = prepend(head.subarray(marked.skip), bytes);
    yield* decodeWith(rest, { encoding: marked.encoding, file, offset: marked.skip });
    return;
  }
  yield* decodeUnmarked(prepend(head, bytes), state, file);
}

/** ASCII passes through; at the first other byte a sample is gathered and the encoding is decided once. */
async function* decodeUnmarked(
  bytes: AsyncGenerator<Uint8Array>,
  state: DecodeState,
  file: string,
): AsyncGenerator<string> {
  let offset = 0;
  for (;;) {
    const next = await bytes.next();
    if (next.done === true) return;
    if (isAscii(next.value)) {
      offset += next.value.byteLength;
      yield Buffer.from(next.value).toString('latin1');
      continue;
    }
    const sample = Buffer.concat([next.value, await takeHead(bytes, SAMPLE_BYTES)]);
    state.encoding = guessEncoding(sample, { file, offset });
    yield* decodeWith(prepend(sample, bytes), { encoding: state.encoding, file, offset });
    return;
  }
}

async function* decodeWith(
  bytes: AsyncGenerator<Uint8Array>,
  from: { readonly encoding: string; readonly file: string; readonly offset: number },
): AsyncGenerator<string> {
  const decoder = new TextDecoder(from.encoding, { fatal: true, ignoreBOM: true });
  let offset = from.offset;
  let carry = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const text = attempt(() => decoder.decode(chunk, { stream: true }));
    if (text === null) {
      const whole = Buffer.concat([carry, chunk]);
      const first = from.encoding === 'utf-8' ? scanUtf8(whole).firstInvalid : -1;
      const at = first < 0 ? offset : offset - carry.byteLength + first;
      throw invalidBytes(from, at);
    }
    offset += chunk.byteLength;
    carry = unfinishedTail(chunk);
    if (text !== '') yield text;
  }
  const last = attempt(() => decoder.decode());
  if (last === null) {
    throw fault('INPUT_TRUNCATED', `${from.file} ends in the middle of a character`, {
      place: { file: from.file, offset },
    });
  }
  if (last !== '') yield last;
}

function attempt(decode: () => string): string | null {
  try {
    return decode();
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

function invalidBytes(from: { readonly encoding: string; readonly file: string }, offset: number) {
  return fault(
    'INPUT_ENCODING',
    `${from.file} holds bytes that are not ${from.encoding} near offset ${offset}`,
    {
      place: { file: from.file, offset },
    },
  );
}

/** The encoding that a byte-order mark, the pattern of zero bytes or an XML declaration tells. */
function markedEncoding(head: Buffer): { readonly encoding: string; readonly skip: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };
  if (head.byteLength >= 4 && head[0] !== 0 && head[1] === 0 && head[2] !== 0 && head[3] === 0) {
    return { encoding: 'utf-16le', skip: 0 };
  }
  if (head.byteLength >= 4 && head[0] === 0 && head[1] !== 0 && head[2] === 0 && head[3] !== 0) {
    return { encoding: 'utf-16be', skip: 0 };
  }
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head.toString('latin1'));
  return declared === null ? null : { encoding: declaredEncoding(declared[1] ?? ''), skip: 0 };
}

function declaredEncoding(label: string): string {
  const known = attemptLabel(label);
  if (known === null || known.startsWith('utf-16')) {
    throw fault(
      'INPUT_ENCODING',
      `the XML declaration names the encoding "${label}", which the bytes are not`,
      {
        place: { offset: 0 },
      },
    );
  }
  return known;
}

function attemptLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

const FIRST_ABOVE_ASCII = 0x80;
const ARABIC_RUN_MIN = 3;
/** Least share of the signs above ASCII that are Arabic letters. */
const ARABIC_LETTER_SHARE = 0.85;
/** Least share of the bytes above ASCII that stand in runs of three or more for a text in Arabic script. */
const ARABIC_RUN_SHARE = 0.6;

/**
 * Arabic letters follow one another in windows-1256, while the accented letters of European text stand alone among ASCII ones. Statistics of
 * letters fail on a file of a few names; this does not.
 */
function hasArabicRuns(sample: Buffer): boolean {
  let above = 0;
  let inRuns = 0;
  let run = 0;
  for (const byte of [...sample, 0]) {
    if (byte >= FIRST_ABOVE_ASCII) {
      run += 1;
      continue;
    }
    above += run;
    if (run >= ARABIC_RUN_MIN) inRuns += run;
    run = 0;
  }
  return (
    above > 0 &&
    inRuns / above >= ARABIC_RUN_SHARE &&
    isArabic(new TextDecoder('windows-1256').decode(sample))
  );
}

/** Whether most letters beyond ASCII are Arabic: it keeps out Cyrillic, Greek and other scripts, whose bytes read as 1256 give other signs. */
function isArabic(text: string): boolean {
  const beyond = [...text].filter((letter) => letter > '\u007f');
  const arabic = beyond.filter((letter) => /\p{Script=Arabic}/u.test(letter));
  return arabic.length >= ARABIC_LETTER_SHARE * beyond.length;
}

function guessEncoding(sample: Buffer, at: { readonly file: string; readonly offset: number }): string {
  const scan = scanUtf8(sample);
  if (scan.invalid === 0 || scan.multiByte > scan.invalid) return 'utf-8';
  if (hasArabicRuns(sample)) return 'windows-1256';
  const named = analyse(sample).map((guess) => attemptLabel(guess.name) ?? '');
  const best = named.find((name) => GUESSABLE.has(name));
  if (best === undefined)
    throw invalidBytes({ encoding: 'utf-8', file: at.file }, at.offset + scan.firstInvalid);
  return best;
}
