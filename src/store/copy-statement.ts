/** One COPY statement with all its data, sent in one go: the embedded engine cannot wait for data in the middle of a statement. */

import type { Connection, Submittable } from 'pg';
import { fault } from '../base/index.ts';

/** A statement for the driver's queue; `done` tells its end. */
export class CopyStatement implements Submittable {
  readonly done: Promise<void>;
  readonly #messages: Buffer;
  readonly #end = Promise.withResolvers<void>();

  constructor(text: string, data: string) {
    this.#messages = encodeMessages(text, data);
    this.done = this.#end.promise;
  }

  submit(connection: Connection): void {
    connection.stream.write(this.#messages);
  }

  handleCopyInResponse(): void {
    // The data are on their way already.
  }

  handleCommandComplete(): void {
    // The end is told by the readiness for the next query.
  }

  handleError(error: unknown): void {
    this.#end.reject(error);
  }

  handleReadyForQuery(): void {
    this.#end.resolve();
  }
}

const HEAD_BYTES = 5;
/** Largest message that the protocol can express. */
const MESSAGE_BYTES_MAX = 2 ** 31 - 1;

/** Query, CopyData and CopyDone. Source: PostgreSQL 18, "Message Formats". */
function encodeMessages(text: string, data: string): Buffer {
  const queryBytes = Buffer.byteLength(text) + 1;
  const dataBytes = Buffer.byteLength(data);
  if (dataBytes + HEAD_BYTES > MESSAGE_BYTES_MAX)
    throw fault('INPUT_TOO_LARGE', 'A row is too large for COPY.');
  const buffer = Buffer.allocUnsafe(3 * HEAD_BYTES + queryBytes + dataBytes);
  let offset = writeHead(buffer, { offset: 0, type: 'Q', bytes: queryBytes });
  offset += buffer.write(text, offset);
  offset = buffer.writeUInt8(0, offset);
  offset = writeHead(buffer, { offset, type: 'd', bytes: dataBytes });
  offset += buffer.write(data, offset);
  writeHead(buffer, { offset, type: 'c', bytes: 0 });
  return buffer;
}

function writeHead(buffer: Buffer, head: { offset: number; type: string; bytes: number }): number {
  buffer.write(head.type, head.offset, 'latin1');
  return buffer.writeUInt32BE(4 + head.bytes, head.offset + 1);
}
