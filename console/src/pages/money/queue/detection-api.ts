/** Detections and the findings of money. */

import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';

import { isUnderWay, LOOK_MS } from '../job-state.ts';
import { type MoneySearch, moneyQueryOf } from './money-search.ts';

/** A detection as the server tells of it. */
export type Detection =
  paths['/money/detections']['get']['responses'][200]['content']['application/json']['detections'][number];

/** What a detection came to. */
export type DetectionResult = NonNullable<Detection['result']>;

/** The key of detections in the cache. */
export const DETECTIONS_KEY = 'money-detections';

const PAGE_ROWS = 100;
const STALE_MS = 15_000;

/** Detections of the agency, looked at again while one is under way; then the findings are read again. */
export function useDetections(enabled: boolean) {
  const queries = useQueryClient();
  const detections = useQuery({
    queryKey: [DETECTIONS_KEY],
    queryFn: () => answer(api.GET('/money/detections')),
    refetchInterval: ({ state }) =>
      state.data?.detections.some(({ job }) => isUnderWay(job)) === true ? LOOK_MS : false,
    enabled,
  });
  const open = detections.data?.detections.filter(({ job }) => isUnderWay(job)).length ?? 0;
  const before = useRef(open);
  useEffect(() => {
    if (open < before.current) void queries.invalidateQueries({ queryKey: ['findings'] });
    before.current = open;
  }, [open, queries]);
  return detections;
}

/** Starts a detection over all payments that the reader may see. */
export function useDetect() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/money/detections', { body: {} })),
    onSettled: () => queries.invalidateQueries({ queryKey: [DETECTIONS_KEY] }),
  });
}

/** Findings of money, page after page. */
export function useMoneyQueue(search: MoneySearch) {
  const query = { limit: PAGE_ROWS, ...moneyQueryOf(search) };
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: ['findings', 'money-queue', query],
      queryFn: ({ pageParam }) =>
        answer(
          api.GET('/findings', {
            params: { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } },
          }),
        ),
      initialPageParam: firstPage(),
      getNextPageParam: (page) => page.next,
      staleTime: STALE_MS,
    }),
  );
}

function firstPage(): string | null {
  return null;
}
