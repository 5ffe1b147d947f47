/** The own batches and their jobs. */

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api } from '../../api/client.ts';
import type { paths } from '../../api/contract.d.ts';
import { isUnderWay } from '../../parts/index.ts';

/** A batch as the list of the own batches tells of it. */
export type Batch =
  paths['/screenings']['get']['responses'][200]['content']['application/json']['screenings'][number];

/** A job as the server tells of it. */
export type Job = Batch['job'];

/** Most batches that are listed; they are kept for 30 days. */
export const BATCHES_MAX = 100;

/** Milliseconds between two looks at a running job. Each look is an entry of the audit log. */
const LOOK_MS = 1_500;

/** The own batches for the purpose at hand, newest first. */
export function useBatches() {
  return useQuery({
    queryKey: ['batches'],
    queryFn: () => answer(api.GET('/screenings', { params: { query: { limit: BATCHES_MAX } } })),
  });
}

/** A job, looked at again until it is over; then what it was for is read again. */
export function useJob(known: Job): Job {
  const queries = useQueryClient();
  const job = useQuery({
    queryKey: ['job', known.id],
    queryFn: () => answer(api.GET('/jobs/{id}', { params: { path: { id: known.id } } })),
    enabled: isUnderWay(known),
    refetchInterval: (query) =>
      query.state.data === undefined || isUnderWay(query.state.data) ? LOOK_MS : false,
  });
  const current = isUnderWay(known) ? withRemaining({ ...(job.data ?? known), total: known.total }) : known;
  const isOver = isUnderWay(known) && !isUnderWay(current);
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['batches'] });
  }, [isOver, queries]);
  return current;
}

/** A job tells what remains only once it knows its total; the batch knows it from the start. */
function withRemaining(job: Job): Job {
  const { total, done, ratePerSecond, remainingMs } = job;
  if (remainingMs !== null || total === null || ratePerSecond === null || ratePerSecond === 0) return job;
  return { ...job, remainingMs: Math.max(0, Math.round(((total - done) / ratePerSecond) * 1000)) };
}
