/** Files out of tar archives. */

const BLOCK_BYTES = 512;

/** One file of an archive, by the end of its path: blocks of 512 bytes, a header with name and octal size before each file. */
export function fileOfTar(tar: Uint8Array, name: string): Uint8Array {
  const text = (from: number, to: number): string => Buffer.from(tar.subarray(from, to)).toString('latin1');
  for (let at = 0; at + BLOCK_BYTES <= tar.length; ) {
    const size = Number.parseInt(text(at + 124, at + 136), 8) || 0;
    const path = text(at, at + 100).replace(/\0.*$/s, '');
    if (path.endsWith(`/${name}`)) return tar.subarray(at + BLOCK_BYTES, at + BLOCK_BYTES + size);
    at += BLOCK_BYTES + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  throw new Error(`no ${name} in the archive`);
}
