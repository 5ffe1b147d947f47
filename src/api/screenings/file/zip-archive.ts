/**
 * The files of a ZIP archive, by its central directory. Sizes that the archive states are not believed: unpacking stops at a limit.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16 and 4.5.3.
 */

import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { fault } from '../../../base/index.ts';

/** An opened archive. */
export interface ZipArchive {
  readonly names: readonly string[];
  /**
   * Unpacks a file of the archive.
   * @throws INPUT_MALFORMED when it is missing or damaged, INPUT_TOO_LARGE when the archive unpacks to more than is accepted
   */
  unpack(name: string): Promise<Buffer>;
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly offset: number;
}

/** Bytes that an archive may unpack to in all: a spreadsheet of 100,000 rows takes some 80 MiB. */
export const UNPACKED_BYTES_MAX = 256 * 1024 ** 2;
const ENTRIES_MAX = 10_000;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** Longest comment behind the end record. */
const COMMENT_BYTES_MAX = 65_535;
const STORED = 0;
const DEFLATED = 8;
/** Stands in a field whose value is in the 64-bit extra field. */
const IN_EXTRA = 0xffffffff;
const EXTRA_64 = 0x0001;

const inflate = promisify(inflateRaw);

/** Opens an archive that is held in memory. */
export function openZip(bytes: Uint8Array, file: string): ZipArchive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(readDirectory(buffer, file).map((entry) => [entry.name, entry]));
  let budget = UNPACKED_BYTES_MAX;
  return {
    names: [...entries.keys()],
    unpack: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw malformed(file, `it has no part ${name}`);
      const unpacked = await unpackEntry(buffer, { entry, file, budget });
      budget -= unpacked.byteLength;
      return unpacked;
    },
  };
}

function malformed(file: string, because: string, cause?: unknown) {
  const message = `${file} is not a readable XLSX spreadsheet: ${because}. Open it in a spreadsheet program and save it again.`;
  return fault('INPUT_MALFORMED', message, { place: { file }, cause });
}

function readDirectory(buffer: Buffer, file: string): readonly ZipEntry[] {
  const end = findEnd(buffer);
  if (end < 0) throw malformed(file, 'its end is missing; was it cut off on the way?');
  const count = buffer.readUInt16LE(end + 10);
  if (count > ENTRIES_MAX) throw malformed(file, `it has more than ${ENTRIES_MAX} parts`);
  let at = buffer.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > buffer.byteLength || buffer.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw malformed(file, `its directory breaks off at part ${index + 1}`);
    const { entry, next } = readEntry(buffer, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function findEnd(buffer: Buffer): number {
  const least = Math.max(0, buffer.byteLength - END_BYTES - COMMENT_BYTES_MAX);
  for (let at = buffer.byteLength - END_BYTES; at >= least; at -= 1) {
    if (buffer.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return -1;
}

function readEntry(buffer: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const nameLength = buffer.readUInt16LE(at + 28);
  const extraLength = buffer.readUInt16LE(at + 30);
  const nameEnd = at + ENTRY_BYTES + nameLength;
  const extra = buffer.subarray(nameEnd, nameEnd + extraLength);
  const unpacked = buffer.readUInt32LE(at + 24);
  const wide = readWide(extra, [unpacked, buffer.readUInt32LE(at + 20), buffer.readUInt32LE(at + 42)]);
  const [, packedBytes = 0, offset = 0] = wide;
  const entry = {
    name: buffer.toString('utf8', at + ENTRY_BYTES, nameEnd),
    method: buffer.readUInt16LE(at + 10),
    encrypted: (buffer.readUInt16LE(at + 8) & 1) !== 0,
    crc: buffer.readUInt32LE(at + 16),
    packedBytes,
    offset,
  };
  return { entry, next: nameEnd + extraLength + buffer.readUInt16LE(at + 32) };
}

/** Values that do not fit into 32 bits stand in the extra field, in the order of their own fields. */
function readWide(extra: Buffer, values: readonly number[]): readonly number[] {
  if (!values.includes(IN_EXTRA)) return values;
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== EXTRA_64) continue;
    let place = at + 4;
    return values.map((value) => {
      if (value !== IN_EXTRA || place + 8 > extra.byteLength) return value;
      place += 8;
      return Number(extra.readBigUInt64LE(place - 8));
    });
  }
  return values;
}

async function unpackEntry(
  buffer: Buffer,
  { entry, file, budget }: { readonly entry: ZipEntry; readonly file: string; readonly budget: number },
): Promise<Buffer> {
  if (entry.encrypted) throw malformed(file, 'it is protected by a password');
  const { offset } = entry;
  if (offset + LOCAL_BYTES > buffer.byteLength || buffer.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    throw malformed(file, `part ${entry.name} is not where its directory says`);
  const start = offset + LOCAL_BYTES + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  const packed = buffer.subarray(start, start + entry.packedBytes);
  if (packed.byteLength < entry.packedBytes) throw malformed(file, `part ${entry.name} is cut off`);
  const unpacked = await inflateEntry(packed, { entry, file, budget });
  if (crc32(unpacked) !== entry.crc) throw malformed(file, `part ${entry.name} is damaged`);
  return unpacked;
}

async function inflateEntry(
  packed: Buffer,
  { entry, file, budget }: { readonly entry: ZipEntry; readonly file: string; readonly budget: number },
): Promise<Buffer> {
  const tooLarge = () =>
    fault('INPUT_TOO_LARGE', `${file} unpacks to more than ${UNPACKED_BYTES_MAX / 1024 ** 2} MiB.`, {
      place: { file },
    });
  if (budget <= 0) throw tooLarge();
  if (entry.method === STORED) {
    if (packed.byteLength > budget) throw tooLarge();
    return packed;
  }
  if (entry.method !== DEFLATED) throw malformed(file, `part ${entry.name} is packed in an unknown way`);
  try {
    return await inflate(packed, { maxOutputLength: budget });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw malformed(file, `part ${entry.name} is damaged`, cause);
  }
}
