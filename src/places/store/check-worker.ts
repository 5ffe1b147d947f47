/** A thread that checks one layer. */

import { parentPort, workerData } from 'node:worker_threads';
import { checkBoundaries } from '../boundaries/check-boundaries.ts';
import type { BoundaryLayer } from '../model.ts';

parentPort?.postMessage(checkBoundaries(parseLayer(workerData)));

function parseLayer(data: unknown): BoundaryLayer {
  return data as BoundaryLayer;
}
