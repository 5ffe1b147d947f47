/** What the page of likely duplicates asks of the server: the pairs that wait, one of them opened, and what is judged of it. */

import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';
import { INCIDENT, type Incident, PROPOSALS, type Proposal } from '../record/record-api.ts';
import { sendChange } from '../record/record-changes.ts';

/** Pairs read at a time. */
const PAGE_ROWS = 50;

/** Which pairs are shown; null and an empty text ask for all. */
export interface PairFilter {
  readonly origin: string | null;
  readonly other: string | null;
  readonly district: string;
}

/** A pair with both accounts compared. */
export type OpenedPair =
  paths['/incidents/proposals/{id}']['get']['responses'][200]['content']['application/json'];

/** A judgement that was made here, to be taken back. */
export interface Judged {
  readonly pair: Proposal;
  readonly verdict: 'same' | 'different';
  readonly incident: string;
  readonly judgement: number | null;
}

/** The pairs that nobody judged, likeliest first, page after page. */
export function usePairs({ origin, other, district }: PairFilter) {
  const query = {
    limit: PAGE_ROWS,
    ...(origin === null ? {} : { origin }),
    ...(other === null ? {} : { other }),
    ...(district === '' ? {} : { district }),
  };
  const pairs = useInfiniteQuery({
    queryKey: [PROPOSALS, 'queue', query],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/incidents/proposals', {
          params: { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetching, fetchNextPage } = pairs;
  // A page of which every pair was joined by way of others shows no row by which the next one would be asked for.
  const isBlank = pairs.data?.pages.at(-1)?.proposals.length === 0;
  useEffect(() => {
    if (isBlank && hasNextPage && !isFetching) void fetchNextPage();
  }, [isBlank, hasNextPage, isFetching, fetchNextPage]);
  return pairs;
}

function firstPage(): number | null {
  return null;
}

/** One pair with both accounts compared. */
export function useOpenedPair(id: number) {
  return useQuery({
    queryKey: [PROPOSALS, 'one', id],
    queryFn: () => answer(api.GET('/incidents/proposals/{id}', { params: { path: { id } } })),
  });
}

/** Judges a pair. */
export function useJudgePair(onDone: (judged: Judged) => void) {
  const renew = useRenewed();
  return useMutation({
    mutationFn: async (asked: {
      readonly pair: Proposal;
      readonly verdict: 'same' | 'different';
      readonly reason: string;
    }): Promise<Judged> => {
      const { pair, verdict, reason } = asked;
      const change = { kind: 'judge', proposal: pair.id, verdict, reason } as const;
      const incident = await answer(sendChange(pair.left.entity, change));
      return { pair, verdict, incident: incident.id, judgement: judgementOf(incident, pair) };
    },
    onSuccess: (judged) => {
      onDone(judged);
      return renew();
    },
  });
}

/** Takes back what was judged here. */
export function useUndoJudged(onDone: (judged: Judged) => void) {
  const renew = useRenewed();
  return useMutation({
    mutationFn: async (asked: {
      readonly judged: Judged & { readonly judgement: number };
      readonly reason: string;
    }): Promise<Judged> => {
      const { judged, reason } = asked;
      await answer(sendChange(judged.incident, { kind: 'undo', judgement: judged.judgement, reason }));
      return judged;
    },
    onSuccess: async (judged) => {
      await renew();
      onDone(judged);
    },
  });
}

/** The number of the judgement of a pair that is in force; null where the answer has none. */
export function judgementOf(
  { judgements }: Pick<Incident, 'judgements'>,
  {
    left,
    right,
  }: { readonly left: { readonly entity: string }; readonly right: { readonly entity: string } },
): number | null {
  const names = [left.entity, right.entity];
  const found = judgements.findLast(
    (one) => one.inForce && one.undoes === null && names.includes(one.left) && names.includes(one.right),
  );
  return found?.judgement ?? null;
}

function useRenewed(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(
      [INCIDENT, PROPOSALS, 'incident-map'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    );
  };
}
