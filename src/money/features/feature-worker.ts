/** A thread that computes features: it fills what the other threads leave of the lists, then of each block that it is told of. */

import { parentPort, workerData } from 'node:worker_threads';
import { type FeatureStart, fillLists, fillRows, openRowFiller, type RowBlock } from './fill-rows.ts';

const filler = openRowFiller(parseStart(workerData));
parentPort?.on('message', (task: unknown) => {
  const block = parseTask(task);
  if (block === null) fillLists(filler);
  else fillRows(filler, block);
  parentPort?.postMessage(null);
});

function parseStart(data: unknown): FeatureStart {
  return data as FeatureStart;
}

function parseTask(data: unknown): RowBlock | null {
  return data as RowBlock | null;
}
