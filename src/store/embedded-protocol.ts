/** What the main thread and the thread of the embedded engine say to each other: bytes of the PostgreSQL protocol. */

/** What the engine's thread is started with; `folder` is null for a database in memory. */
export interface EngineStart {
  readonly folder: string | null;
}

/** To the engine's thread. `bytes` are whole frontend messages, ending where the backend answers. */
export type ToEngine =
  | { readonly kind: 'send'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'close' };

/** From the engine's thread: `bytes` are part of the backend's answer. */
export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'closed' };

/** Collects frontend bytes and gives them out in units that the engine can answer whole. */
export class FrontendFramer {
  #waiting: Buffer[] = [];
  #bytes = 0;
  #started = false;

  /**
   * Takes what the client wrote; returns everything up to the last message after which the backend answers (start-up, query,
   * sync, end of copy), or null when more must come. `closing` is true when the client says goodbye.
   */
  push(chunks: readonly Buffer[]): {
    readonly unit: Uint8Array<ArrayBuffer> | null;
    readonly closing: boolean;
  } {
    for (const chunk of chunks) {
      this.#waiting.push(chunk);
      this.#bytes += chunk.length;
    }
    const all =
      this.#waiting.length === 1 ? (this.#waiting[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#waiting);
    const { end, closing } = this.#scan(all);
    const rest = all.subarray(end);
    this.#waiting = rest.length === 0 ? [] : [rest];
    this.#bytes = rest.length;
    if (end === 0) return { unit: null, closing };
    const unit = new Uint8Array(end);
    unit.set(all.subarray(0, end));
    return { unit, closing };
  }

  /** Number of bytes held back until their message is complete. */
  get heldBytes(): number {
    return this.#bytes;
  }

  #scan(all: Buffer): { end: number; closing: boolean } {
    let offset = 0;
    let end = 0;
    let closing = false;
    while (offset + 5 <= all.length) {
      // The start-up message alone carries no type byte before its length.
      const typed = this.#started;
      const size = typed ? 1 + all.readUInt32BE(offset + 1) : all.readUInt32BE(offset);
      if (offset + size > all.length) break;
      const type = typed ? (all[offset] ?? 0) : START_UP;
      this.#started = true;
      offset += size;
      if (ANSWERED.has(type)) end = offset;
      if (type === TERMINATE) closing = true;
    }
    return { end, closing };
  }
}

const START_UP = 0;
const TERMINATE = 'X'.charCodeAt(0);
/** Start-up, Query, Sync, CopyDone, CopyFail and password messages are answered; Parse, Bind and the like are not yet. */
const ANSWERED: ReadonlySet<number> = new Set([
  START_UP,
  ...[...'QScfp'].map((letter) => letter.charCodeAt(0)),
]);
