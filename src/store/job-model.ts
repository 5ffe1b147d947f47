/** Jobs: long work that survives its process, with progress, cancel and resume. */

import type { ProgressReading } from '../base/index.ts';

/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Id of a job, counted from 1. */
export type JobId = number;

/** Every state of a job; the last three are final. */
export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** Where a job stands. */
export type JobState = (typeof JOB_STATES)[number];

/** A job as it is stored. */
export interface Job {
  readonly id: JobId;
  readonly kind: string;
  /** What to do: ids and paths, never personal data. */
  readonly payload: Json;
  readonly state: JobState;
  readonly done: number;
  /** Null as long as it is not known. */
  readonly total: number | null;
  readonly unit: string;
  /** Where to go on after an interruption; null at the start. */
  readonly cursor: Json;
  /** What its handler answered; null until it is done. */
  readonly result: Json;
  /** How often it was begun. */
  readonly attempts: number;
  readonly attemptsMax: number;
  readonly cancelRequested: boolean;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly claimedBy: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly heartbeatAt: Date | null;
  readonly finishedAt: Date | null;
}

/** A job to be done. */
export interface JobRequest {
  readonly kind: string;
  readonly payload: Json;
  readonly createdBy: string;
  /** How often it may be begun when its process dies; default 3. A fault of its handler is final at once. */
  readonly attemptsMax?: number;
}

/** How a job's run ended. `released` puts it back into the queue with its cursor, without counting the attempt. */
export type JobOutcome =
  | { readonly kind: 'done'; readonly result: Json }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'released' };

/** A job that runs in this process: how to stop it, and how far it is (newer than what is stored). */
export interface RunningJob {
  readonly controller: AbortController;
  reading: ProgressReading | null;
}
