/**
 * The thread of the embedded engine: it owns PGlite and answers protocol bytes with protocol bytes, so that a long query never
 * blocks the main thread. It imports nothing of Silsila but types, since it starts on every opening.
 */

import { fsyncSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { EngineStart, FromEngine, ToEngine } from './embedded-protocol.ts';

/** The part of a file stream of the engine's file system that is used here. */
interface EngineStream {
  readonly nfd?: number;
  readonly path?: string;
}

/** The engine's file system binding, whose `fsync` is missing as it is delivered. */
interface NodeBinding {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: EngineStream) => number } };
}

/** Answer of `fsync` when the file system refuses (EIO in the engine's numbering). */
const EIO = 29;

/** A data folder whose `fsync` reaches the disk: without it a power cut could lose or break committed transactions. */
class DurableNodeFS extends NodeFS {
  override async init(...[engine, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(engine, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: unknown) => bindFsync(parseBinding(module))];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

/** PGlite's own start parameters but `-F`, which turns fsync off; `fdatasync` is not bound, `fsync` is. */
function durableParameters(): string[] {
  return [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    '-c',
    'wal_sync_method=fsync',
  ];
}

function bindFsync(binding: NodeBinding): void {
  binding.NODEFS.stream_ops.fsync = (stream) => {
    if (stream.nfd === undefined) return 0;
    try {
      fsyncSync(stream.nfd);
      return 0;
    } catch {
      // The engine reads the number, and refuses to go on as PostgreSQL does when a disk fails.
      return EIO;
    }
  };
}

function parseBinding(module: unknown): NodeBinding {
  return module as NodeBinding;
}

function parseStart(data: unknown): EngineStart {
  return data as EngineStart;
}

function say(message: FromEngine): void {
  if (message.kind === 'bytes') parentPort?.postMessage(message, [message.bytes.buffer]);
  else parentPort?.postMessage(message);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function openEngine({ folder }: EngineStart): Promise<PGlite> {
  if (folder === null) return PGlite.create();
  return PGlite.create({ fs: new DurableNodeFS(folder), startParams: durableParameters() });
}

async function serve(): Promise<void> {
  const engine = await openEngine(parseStart(workerData));
  let last: Promise<void> = Promise.resolve();
  const answer = async (message: ToEngine): Promise<void> => {
    if (message.kind === 'close') {
      await engine.close();
      say({ kind: 'closed' });
      parentPort?.close();
      return;
    }
    await engine.execProtocolRawStream(message.bytes, {
      // The bytes are a view into the engine's memory, which the next answer overwrites.
      onRawData: (bytes) => say({ kind: 'bytes', bytes: new Uint8Array(bytes) }),
    });
  };
  parentPort?.on('message', (message: ToEngine) => {
    last = last
      .then(() => answer(message))
      .catch((error: unknown) => say({ kind: 'failed', message: describe(error) }));
  });
  say({ kind: 'ready' });
}

serve().catch((error: unknown) => say({ kind: 'failed', message: describe(error) }));
