/** Checks of a layer on a thread of their own: they take seconds, and a server answers others meanwhile. */

import { Worker } from 'node:worker_threads';
import { fault } from '../../base/index.ts';
import type { BoundaryProblem } from '../boundaries/problem.ts';
import type { BoundaryLayer } from '../model.ts';

/**
 * What is odd about a layer, as `checkBoundaries` finds it, found on another thread. The geometry is copied.
 * @throws CANCELLED when the signal is aborted meanwhile
 */
export async function checkInThread(
  layer: BoundaryLayer,
  signal?: AbortSignal,
): Promise<readonly BoundaryProblem[]> {
  const file = import.meta.url.endsWith('.ts') ? './check-worker.ts' : './check-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { workerData: layer });
  const done = Promise.withResolvers<readonly BoundaryProblem[]>();
  const stop = (): void => {
    done.reject(fault('CANCELLED', 'the check of the boundaries was stopped'));
    void worker.terminate();
  };
  signal?.addEventListener('abort', stop);
  worker.on('message', (problems: readonly BoundaryProblem[]) => done.resolve(problems));
  worker.on('error', (cause) =>
    done.reject(fault('INTERNAL', 'the check of the boundaries failed', { cause })),
  );
  worker.on('exit', () => done.reject(fault('INTERNAL', 'the check of the boundaries ended early')));
  return done.promise.finally(() => signal?.removeEventListener('abort', stop));
}
