/** Jobs over payments as their bars show them. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { JobStanding } from '../../parts/index.ts';

/** A job as the server tells of it. */
export interface MoneyJob {
  readonly id: number;
  readonly state: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: string;
  readonly ratePerSecond: number | null;
  readonly remainingMs: number | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** Milliseconds between two looks at a running job. Each look is an entry of the audit log. */
export const LOOK_MS = 1_500;

const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
const KILOBYTE = 1_000;

/** True as long as a job goes on. */
export function isUnderWay({ state }: Pick<MoneyJob, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** A job as its bar shows it; bytes are counted in kilobytes. */
export function standingOf(job: MoneyJob, label: string): JobStanding {
  const unit = job.unit === 'bytes' ? KILOBYTE : 1;
  const count = (value: number | null): number | null => (value === null ? null : Math.round(value / unit));
  return {
    label,
    state: STATES.find((state) => state === job.state) ?? 'running',
    done: count(job.done) ?? 0,
    total: count(job.total),
    ratePerSecond: count(job.ratePerSecond),
    remainingMs: job.remainingMs,
  };
}

/** Stops a job; then what it is of, by the first part of its key, is read again. */
export function useStopJob(job: MoneyJob, key: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/jobs/{id}/cancel', { params: { path: { id: job.id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: [key] }),
  });
}
