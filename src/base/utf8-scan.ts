/** Where bytes are not well-formed UTF-8. */

/** What a scan found. */
export interface Utf8Scan {
  /** Well-formed sequences of two or more bytes. */
  readonly multiByte: number;
  readonly invalid: number;
  /** Offset of the first invalid byte, -1 where there is none. An unfinished last sequence is not invalid. */
  readonly firstInvalid: number;
}

/** Counts the well-formed sequences and the invalid bytes, and finds the first of these. */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let multiByte = 0;
  let invalid = 0;
  let firstInvalid = -1;
  let index = 0;
  while (index < bytes.byteLength) {
    const length = sequenceLength(bytes, index);
    if (length === 0) {
      invalid += 1;
      if (firstInvalid < 0) firstInvalid = index;
      index += 1;
      continue;
    }
    if (length > 1) multiByte += 1;
    index += length;
  }
  return { multiByte, invalid, firstInvalid };
}

/** Length of the UTF-8 sequence at an index, 0 when it is ill-formed. Source: Unicode 16.0, table 3-7. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[index + next];
    if (byte === undefined) return bytes.byteLength - index;
    const low = next > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = next > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return length;
}

/** The bytes at the end of a chunk that may begin a UTF-8 sequence which the next chunk finishes. */
export function unfinishedTail(chunk: Uint8Array): Buffer<ArrayBuffer> {
  for (let back = 1; back <= 3 && back <= chunk.byteLength; back += 1) {
    const byte = chunk[chunk.byteLength - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
      return length > back ? Buffer.from(chunk.subarray(chunk.byteLength - back)) : Buffer.alloc(0);
    }
  }
  return Buffer.alloc(0);
}
