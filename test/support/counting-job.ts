/** A job that loads rows in steps, each with its cursor in the same transaction. */

import type { JobContext, Json, Store } from '../../src/store/index.ts';
import { LOAD_COLUMNS, loadRows } from './load-table.ts';

/** Steps of the whole job. */
export const STEPS = 40;
/** Rows of one step. */
export const STEP_ROWS = 50;

/** Goes on at its cursor; `onStep` hears of every step that was committed. */
export async function countInSteps(
  store: Store,
  { job, saveCursor, signal }: JobContext,
  onStep: (step: number) => void,
): Promise<Json> {
  const first = typeof job.cursor === 'number' ? job.cursor : 1;
  for (let step = first; step <= STEPS; step += 1) {
    signal.throwIfAborted();
    await store.transaction({ role: 'writer' }, async (tx) => {
      await tx.copyIn('load', LOAD_COLUMNS, loadRows(STEP_ROWS, `step ${step}`));
      await saveCursor(tx, { cursor: step + 1, done: step * STEP_ROWS });
    });
    onStep(step);
  }
  return { begunAt: first };
}
