/** A thread of a run over the payment graph. */

import { parentPort, workerData } from 'node:worker_threads';
import { scanSlice } from './scan-slice.ts';
import type { SliceHits, SliceStart } from './slice-protocol.ts';

const hits = scanSlice(parseStart(workerData));
const answer: SliceHits = {
  cells: hits.cells.slice(0, hits.length),
  undetermined: Float64Array.from(hits.undetermined),
};
parentPort?.postMessage(answer, [answer.cells.buffer, answer.undetermined.buffer]);

function parseStart(data: unknown): SliceStart {
  return data as SliceStart;
}
