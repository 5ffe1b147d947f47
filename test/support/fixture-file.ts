/** Paths and streams of fixture files, and texts held in memory as if they were files. */

import { fileURLToPath } from 'node:url';
import { decodeText, type TextStream } from '../../src/base/index.ts';

/** The path of a file beside a test. */
export function fixtureFile(testUrl: string, path: string): string {
  return fileURLToPath(new URL(path, testUrl));
}

/** Bytes or text as a stream of chunks of the given size, named as a file. */
export function memoryText(file: string, content: string | Uint8Array, chunkBytes = 7): TextStream {
  return decodeText(chunked(content, chunkBytes), { file });
}

/** The content in chunks. */
export async function* chunked(content: string | Uint8Array, chunkBytes: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.byteLength; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}
