/** The embedded engine: PGlite in its own thread, one connection, spoken to in the PostgreSQL protocol over messages. */

import { mkdir } from 'node:fs/promises';
import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { type Clock, type Fault, fault } from '../base/index.ts';
import { prepareFolder } from './data-folder.ts';
import { DataLock } from './data-lock.ts';
import { toFault } from './database-fault.ts';
import { type EngineStart, type FromEngine, FrontendFramer, type ToEngine } from './embedded-protocol.ts';
import type { Engine, Lease } from './engine.ts';
import { findValueParser } from './value-types.ts';

/** Most transactions that may wait for the embedded engine's one connection. */
export const TRANSACTIONS_WAITING_MAX = 1_000;

/** PGlite behind the engine port. */
export class EmbeddedEngine implements Engine {
  readonly kind = 'embedded';
  readonly #thread: EngineThread;
  readonly #client: pg.Client;
  readonly #lock: DataLock | null;
  readonly #waiting: PromiseWithResolvers<Lease>[] = [];
  #leased = false;
  #idle = Promise.withResolvers<void>();
  #closing: Promise<void> | null = null;

  private constructor(thread: EngineThread, client: pg.Client, lock: DataLock | null) {
    this.#thread = thread;
    this.#client = client;
    this.#lock = lock;
  }

  /**
   * Opens (and at first creates) the database of a data folder, or one in memory when `folder` is null.
   * @throws STORE_LOCKED when a living process holds the folder
   * @throws STORE_UNAVAILABLE when the database cannot be started
   */
  static async open(folder: string | null, clock: Clock): Promise<EmbeddedEngine> {
    let lock: DataLock | null = null;
    let thread: EngineThread | null = null;
    try {
      if (folder !== null) await mkdir(folder, { recursive: true });
      if (folder !== null) lock = await DataLock.take(folder, clock);
      thread = await startThread(folder);
      const client = await connect(thread);
      return new EmbeddedEngine(thread, client, lock);
    } catch (error) {
      await thread?.terminate();
      await lock?.release();
      throw toFault(error);
    }
  }

  lease(): Promise<Lease> {
    const broken =
      this.#closing === null ? this.#thread.failure : fault('STORE_UNAVAILABLE', 'The store is closed.');
    if (broken !== null) return Promise.reject(broken);
    if (!this.#leased) {
      this.#leased = true;
      this.#idle = Promise.withResolvers();
      return Promise.resolve(this.#makeLease());
    }
    if (this.#waiting.length >= TRANSACTIONS_WAITING_MAX) {
      return Promise.reject(
        fault('STORE_BUSY', `${TRANSACTIONS_WAITING_MAX} transactions wait for the store already.`),
      );
    }
    const turn = Promise.withResolvers<Lease>();
    this.#waiting.push(turn);
    return turn.promise;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  #makeLease(): Lease {
    let given = false;
    const release = (): void => {
      if (given) return;
      given = true;
      this.#next();
    };
    return { client: this.#client, release };
  }

  #next(): void {
    const turn = this.#waiting.shift();
    if (turn === undefined) {
      this.#leased = false;
      this.#idle.resolve();
    } else if (this.#thread.failure !== null) {
      turn.reject(this.#thread.failure);
      this.#next();
    } else turn.resolve(this.#makeLease());
  }

  async #close(): Promise<void> {
    for (const turn of this.#waiting.splice(0))
      turn.reject(fault('STORE_UNAVAILABLE', 'The store is being closed.'));
    if (this.#leased) await this.#idle.promise;
    await this.#thread.stop();
    await this.#lock?.release();
  }
}

/** The stream on which the driver speaks, in place of a socket. */
class EngineStream extends Duplex {
  readonly #framer = new FrontendFramer();
  readonly #send: (message: ToEngine) => void;

  constructor(send: (message: ToEngine) => void) {
    super({ readableHighWaterMark: 1024 ** 2, writableHighWaterMark: 1024 ** 2 });
    this.#send = send;
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // Bytes are pushed as they come: their number is that of the answers asked for.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#forward([chunk]);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#forward(chunks.map(({ chunk }) => chunk));
    done();
  }

  #forward(chunks: readonly Buffer[]): void {
    const { unit, closing } = this.#framer.push(chunks);
    if (unit !== null) this.#send({ kind: 'send', bytes: unit });
    if (closing) this.push(null);
  }
}

/** The engine's thread as the main thread holds it. */
class EngineThread {
  readonly stream: EngineStream;
  readonly ready: Promise<void>;
  failure: Fault | null = null;
  readonly #worker: Worker;
  readonly #ready = Promise.withResolvers<void>();
  readonly #closed = Promise.withResolvers<void>();

  constructor(start: EngineStart) {
    const file = import.meta.url.endsWith('.ts') ? './embedded-worker.ts' : './embedded-worker.js';
    this.#worker = new Worker(new URL(file, import.meta.url), { workerData: start });
    this.stream = new EngineStream((message) => this.#post(message));
    // Before the driver listens, and after it has stopped to, a failure is known from `failure` alone.
    this.stream.on('error', () => undefined);
    this.ready = this.#ready.promise;
    this.#worker.on('message', (message: FromEngine) => this.#receive(message));
    this.#worker.on('error', (error) => this.#fail(error.message));
    this.#worker.on('exit', () => this.#fail('its thread ended'));
  }

  /** Lets the database write out what it holds, and ends the thread. */
  async stop(): Promise<void> {
    if (this.failure === null) {
      this.#worker.postMessage({ kind: 'close' } satisfies ToEngine);
      await this.#closed.promise;
    }
    this.stream.destroy();
    await this.#worker.terminate();
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #post(message: ToEngine): void {
    if (message.kind === 'send') this.#worker.postMessage(message, [message.bytes.buffer]);
    else this.#worker.postMessage(message);
  }

  #receive(message: FromEngine): void {
    if (message.kind === 'bytes') this.stream.push(Buffer.from(message.bytes.buffer));
    else if (message.kind === 'ready') this.#ready.resolve();
    else if (message.kind === 'closed') this.#closed.resolve();
    else this.#fail(message.message);
  }

  #fail(reason: string): void {
    if (this.failure !== null) return;
    this.failure = fault('STORE_UNAVAILABLE', `The embedded database stopped: ${reason}.`);
    this.#ready.reject(this.failure);
    this.#closed.resolve();
    this.stream.destroy(this.failure);
  }
}

async function startThread(folder: string | null): Promise<EngineThread> {
  const database = folder === null ? null : await prepareFolder(folder);
  const thread = new EngineThread({ folder: database?.path ?? null });
  await thread.ready;
  await database?.settle();
  return thread;
}

async function connect(thread: EngineThread): Promise<pg.Client> {
  const client = new pg.Client({
    user: 'postgres',
    database: 'postgres',
    host: 'embedded',
    stream: () => thread.stream,
    types: { getTypeParser: findValueParser },
  });
  // A broken thread reaches every caller through its query; without a listener the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
