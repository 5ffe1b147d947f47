/** The files of a ZIP archive. Sizes that the archive states are not believed: unpacking stops at a limit. */

import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Fault, fault } from './errors.ts';
import { shortText } from './short-text.ts';

/** An opened archive. */
export interface ZipArchive {
  readonly names: readonly string[];
  /**
   * Unpacks a file of the archive.
   * @throws INPUT_MALFORMED when it is missing or damaged, INPUT_TOO_LARGE when the archive unpacks to more than is accepted
   */
  unpack(name: string): Promise<Buffer>;
}

/** What an archive is opened as. */
export interface ZipOptions {
  /** Name for messages. */
  readonly file: string;
  /** What it should be, for messages: `XLSX spreadsheet`. */
  readonly kind: string;
  /** What to do when it cannot be read: a sentence. */
  readonly remedy: string;
}

/** Bytes that an archive may unpack to in all: a spreadsheet of 100,000 rows takes some 80 MiB. */
export const UNPACKED_BYTES_MAX = 256 * 1024 ** 2;
const ENTRIES_MAX = 10_000;
/** As much of a part's name as is shown. */
const PART_SHOWN = 60;

/**
 * Opens an archive that is held in memory.
 * @throws INPUT_MALFORMED
 */
export async function openZip(bytes: Uint8Array, as: ZipOptions): Promise<ZipArchive> {
  const zip = await openFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), as);
  const entries = await readEntries(zip, as);
  let budget = UNPACKED_BYTES_MAX;
  return {
    names: [...entries.keys()],
    unpack: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw malformed(as, `it has no part ${shortText(name, PART_SHOWN)}`);
      const unpacked = await unpackEntry(zip, { entry, as, budget });
      budget -= unpacked.byteLength;
      return unpacked;
    },
  };
}

function malformed({ file, kind, remedy }: ZipOptions, because: string, cause?: unknown): Fault {
  const message = `${file} is not a readable ${kind}: ${because}. ${remedy}`;
  return fault('INPUT_MALFORMED', message, { place: { file }, cause });
}

function openFile(buffer: Buffer, as: ZipOptions): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (cause, zip) => {
      if (cause === null) resolve(zip);
      else
        reject(
          malformed(as, 'its directory is missing or damaged (it may have been cut off on the way)', cause),
        );
    });
  });
}

function readEntries(zip: ZipFile, as: ZipOptions): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    if (zip.entryCount > ENTRIES_MAX) {
      reject(malformed(as, `it has more than ${ENTRIES_MAX} parts`));
      return;
    }
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (cause: unknown) => reject(malformed(as, 'its directory breaks off', cause)));
    zip.readEntry();
  });
}

async function unpackEntry(
  zip: ZipFile,
  { entry, as, budget }: { readonly entry: Entry; readonly as: ZipOptions; readonly budget: number },
): Promise<Buffer> {
  if (entry.isEncrypted()) throw malformed(as, 'it is protected by a password');
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of await openEntry(zip, entry)) {
      length += chunk.byteLength;
      if (length > budget) {
        const message = `${as.file} unpacks to more than ${UNPACKED_BYTES_MAX / 1024 ** 2} MiB.`;
        throw fault('INPUT_TOO_LARGE', message, { place: { file: as.file } });
      }
      chunks.push(chunk);
    }
    const unpacked = Buffer.concat(chunks, length);
    if (crc32(unpacked) !== entry.crc32)
      throw malformed(as, `part ${shortText(entry.fileName, PART_SHOWN)} is damaged`);
    return unpacked;
  } catch (cause) {
    throw cause instanceof Fault
      ? cause
      : malformed(as, `part ${shortText(entry.fileName, PART_SHOWN)} is damaged`, cause);
  }
}

function openEntry(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (cause, stream) => (cause === null ? resolve(stream) : reject(cause)));
  });
}
