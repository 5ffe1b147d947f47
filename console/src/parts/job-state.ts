/** Jobs as the server tells of them, as bars show them. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client.ts';
import type { JobStanding } from './job-progress.tsx';

/** A job as the server tells of it. */
export interface ToldJob {
  readonly state: string;
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  readonly unit: string;
  readonly ratePerSecond: number | null;
  readonly remainingMs: number | null;
}

const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
const KILOBYTE = 1_000;

/** Reads the state of a job; one that is not known counts as running. */
export function parseJobState(text: string): JobStanding['state'] {
  return STATES.find((state) => state === text) ?? 'running';
}

/** True as long as a job goes on. */
export function isUnderWay(job: Pick<ToldJob, 'state'>): boolean {
  const state = parseJobState(job.state);
  return state === 'queued' || state === 'running';
}

/** A job as its bar shows it; bytes are counted in kilobytes. */
export function standingOf(job: ToldJob, label: string): JobStanding {
  const unit = job.unit === 'bytes' ? KILOBYTE : 1;
  const count = (value: number | null): number | null => (value === null ? null : Math.round(value / unit));
  return {
    label,
    state: parseJobState(job.state),
    done: count(job.done) ?? 0,
    total: count(job.total),
    ratePerSecond: count(job.ratePerSecond),
    remainingMs: job.remainingMs,
  };
}

/** Stops a job at its next look; then what is kept under these keys is read again. */
export function useStopJob(id: number, keys: readonly (readonly (string | number)[])[]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/jobs/{id}/cancel', { params: { path: { id } } })),
    onSettled: () => Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
