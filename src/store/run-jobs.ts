/** Runs jobs: claims them one after another, keeps them alive, and hears when they are cancelled. */

import { setTimeout as pause } from 'node:timers/promises';
import { Fault, fault, type ProgressReading, type Work } from '../base/index.ts';
import type { Job, JobOutcome, Json, RunningJob } from './job-model.ts';
import { claimJob, endJob, reportJob, saveCursor } from './jobs.ts';
import type { Store, Transaction } from './model.ts';

/** What a job's handler is given: where to report, whether to stop, and where it left off. */
export interface JobContext extends Work {
  readonly job: Job;
  /** Stores where to go on, in the transaction that holds the work up to there; `done` counts in the job's unit. */
  saveCursor(tx: Transaction, place: { readonly cursor: Json; readonly done: number }): Promise<void>;
}

/** Does a job of one kind; its answer is kept as the job's result. */
export type JobHandler = (context: JobContext) => Promise<Json>;

/** How jobs are run. */
export interface RunOptions {
  /** Ends the running: the job at hand goes back into the queue with its cursor. */
  readonly signal: AbortSignal;
  /** Return as soon as nothing is queued, in place of waiting for more. */
  readonly untilIdle?: boolean;
  /** How long to wait when nothing is queued; default 500 ms. */
  readonly pollMs?: number;
  /** How often progress and the sign of life are stored; default 5 s. */
  readonly heartbeatMs?: number;
  /** How long a job of another process may be silent before it is believed dead; default 60 s. */
  readonly staleAfterMs?: number;
  /** Told of every reading and of every end. */
  readonly onProgress?: (job: Job, reading: ProgressReading) => void;
  readonly onEnd?: (job: Job, outcome: JobOutcome) => void;
}

const POLL_MS = 500;
const HEARTBEAT_MS = 5_000;
const STALE_AFTER_MS = 60_000;

/**
 * Runs the jobs whose kinds have a handler, one at a time, until the signal ends it (or, `untilIdle`, until none is queued);
 * call it several times to run several at once. Returns how many were ended.
 * @throws STORE_UNAVAILABLE when the store is closed under it; its job is resumed at the next opening
 */
export async function runJobs(
  store: Store,
  handlers: Readonly<Record<string, JobHandler>>,
  options: RunOptions,
): Promise<number> {
  const kinds = Object.keys(handlers);
  let ended = 0;
  while (!options.signal.aborted) {
    const job = await claimJob(store, { kinds, staleAfterMs: options.staleAfterMs ?? STALE_AFTER_MS });
    const handler = job === null ? undefined : handlers[job.kind];
    if (job !== null && handler !== undefined) {
      if (await runJob(store, { job, handler, options })) ended += 1;
    } else if (options.untilIdle === true) break;
    else await pause(options.pollMs ?? POLL_MS, undefined, { signal: options.signal }).catch(() => undefined);
  }
  return ended;
}

interface Run {
  readonly job: Job;
  readonly handler: JobHandler;
  readonly options: RunOptions;
}

async function runJob(store: Store, { job, handler, options }: Run): Promise<boolean> {
  const running: RunningJob = { controller: new AbortController(), reading: null };
  const { signal } = running.controller;
  const shutDown = (): void => running.controller.abort(SHUT_DOWN);
  options.signal.addEventListener('abort', shutDown);
  store.running.set(job.id, running);
  const over = new AbortController();
  const beating = keepAlive(store, { job, running, options, over: over.signal });
  const context: JobContext = {
    job,
    signal,
    report: (reading) => {
      running.reading = reading;
      options.onProgress?.(job, reading);
    },
    saveCursor: (tx, place) => saveCursor(tx, job, place),
  };
  try {
    const outcome = await handle(handler, context);
    over.abort();
    await beating;
    if (outcome === null) return false;
    await reportJob(store, job, running.reading);
    const kept = await endJob(store, job, outcome);
    if (kept) options.onEnd?.(job, outcome);
    return kept;
  } finally {
    over.abort();
    store.running.delete(job.id);
    options.signal.removeEventListener('abort', shutDown);
  }
}

const SHUT_DOWN = 'shut-down';

/** What came of a handler; null when the job is no longer ours to end. */
async function handle(handler: JobHandler, context: JobContext): Promise<JobOutcome | null> {
  try {
    return { kind: 'done', result: await handler(context) };
  } catch (error) {
    const reason: unknown = context.signal.aborted ? context.signal.reason : null;
    if (reason === SHUT_DOWN) return { kind: 'released' };
    if (reason instanceof Fault) return reason.code === 'CANCELLED' ? { kind: 'cancelled' } : null;
    if (error instanceof Fault) return { kind: 'failed', code: error.code, message: error.message };
    return { kind: 'failed', code: 'INTERNAL', message: 'The job failed inside Silsila.' };
  }
}

/** Stores progress at intervals and hears cancellation; a store that stays silent too long ends the job. */
async function keepAlive(
  store: Store,
  { job, running, options, over }: { job: Job; running: RunningJob; options: RunOptions; over: AbortSignal },
): Promise<void> {
  const staleAfterMs = options.staleAfterMs ?? STALE_AFTER_MS;
  let failures = 0;
  for (;;) {
    const heartbeatMs = options.heartbeatMs ?? HEARTBEAT_MS;
    await pause(heartbeatMs, undefined, { signal: over, ref: false }).catch(() => undefined);
    if (over.aborted) return;
    const answer = await reportJob(store, job, running.reading).catch(() => 'no-answer' as const);
    failures = answer === 'no-answer' ? failures + 1 : 0;
    if (answer === 'cancel') running.controller.abort(fault('CANCELLED', `The job ${job.id} was cancelled.`));
    if (answer === 'lost' || failures * heartbeatMs > staleAfterMs) {
      running.controller.abort(fault('CONFLICT', `The job ${job.id} was given to another process.`));
    }
  }
}
