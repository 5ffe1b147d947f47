/** A thread that computes features: for each block that it is told of, it fills what the other threads leave. */

import { parentPort, workerData } from 'node:worker_threads';
import { type FeatureStart, fillRows, openRowFiller, type RowBlock } from './fill-rows.ts';

const filler = openRowFiller(parseStart(workerData));
parentPort?.on('message', (block: unknown) => {
  fillRows(filler, parseBlock(block));
  parentPort?.postMessage(null);
});

function parseStart(data: unknown): FeatureStart {
  return data as FeatureStart;
}

function parseBlock(data: unknown): RowBlock {
  return data as RowBlock;
}
