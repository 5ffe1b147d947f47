/** Bytes that lie in memory, given to a parser some at a time, so that other requests get their turn in between. */

import { setImmediate as breathe } from 'node:timers/promises';

/** Bytes that are parsed in one go: some milliseconds' worth. */
const TURN_BYTES = 64 * 1024;

/** The bytes in order. */
export async function* bytesInTurns(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += TURN_BYTES) {
    yield bytes.subarray(at, at + TURN_BYTES);
    await breathe();
  }
}
