/** What the desk reads: findings in brief, the own batches, the lists. */

import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { paths } from '../../api/contract.d.ts';

/** A page of findings with their counts. */
export type Findings = paths['/findings']['get']['responses'][200]['content']['application/json'];

/** A finding as it is listed. */
export type Finding = Findings['findings'][number];

/** A batch of the reader. */
export type Batch =
  paths['/screenings']['get']['responses'][200]['content']['application/json']['screenings'][number];

/** A list as it is loaded. */
export type LoadedList =
  paths['/lists']['get']['responses'][200]['content']['application/json']['lists'][number];

type FindingQuery = NonNullable<paths['/findings']['get']['parameters']['query']>;

/** Milliseconds after which the desk is looked at again. */
const STALE_MS = 15_000;
/** Batches shown and counted. */
const BATCHES_MAX = 20;
/** Findings named in each part of what waits. */
export const NAMED_MAX = 3;

function findingOptions(query: FindingQuery) {
  return queryOptions({
    queryKey: ['findings', 'brief', query],
    queryFn: () => answer(api.GET('/findings', { params: { query } })),
    staleTime: STALE_MS,
  });
}

/** Open findings given to the reader, oldest first. */
export function useOwn() {
  return useQuery(findingOptions({ state: 'open', assignee: 'me', order: 'asc', limit: NAMED_MAX }));
}

/** Open findings that nobody has, oldest first. */
export function useFree() {
  return useQuery(findingOptions({ state: 'open', assignee: 'nobody', order: 'asc', limit: NAMED_MAX }));
}

/** Findings that wait for the reader as the second person, oldest first. */
export function useAwaiting() {
  return useQuery(findingOptions({ confirm: 'me', order: 'asc', limit: NAMED_MAX }));
}

/** The counts of all findings. */
export function useAll() {
  return useQuery(findingOptions({ limit: 1 }));
}

/** The counts of findings since a moment. */
export function useSince(since: Date) {
  return useQuery(findingOptions({ since: since.toISOString(), limit: 1 }));
}

/** The own batches, newest first. */
export function useOwnBatches() {
  return useQuery({
    queryKey: ['batches', 'desk'],
    queryFn: () => answer(api.GET('/screenings', { params: { query: { limit: BATCHES_MAX } } })),
    staleTime: STALE_MS,
    refetchInterval: (query) =>
      query.state.data?.screenings.some(({ job }) => job.state === 'queued' || job.state === 'running') ===
      true
        ? STALE_MS / 3
        : false,
  });
}

/** The lists. */
export function useLists() {
  return useQuery({
    queryKey: ['lists'],
    queryFn: () => answer(api.GET('/lists')),
    staleTime: 60_000,
  });
}

/** The first moment of yesterday where the reader is. */
export function startOfYesterday(): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
}
