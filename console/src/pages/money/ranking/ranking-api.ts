/** The order of findings of money. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';

/** The order with its weights and what it is worth. */
export type Ranking = paths['/money/ranking']['get']['responses'][200]['content']['application/json'];

/** What an order came to on later decisions. */
export type Lift = NonNullable<Ranking['tested']>['learnt'];

/** Where a finding stands. */
export type FindingRank =
  paths['/money/findings/{id}/rank']['get']['responses'][200]['content']['application/json'];

const KEY = 'money-ranking';

/** The order that holds for the reader. */
export function useRanking() {
  return useQuery({ queryKey: [KEY], queryFn: () => answer(api.GET('/money/ranking')) });
}

/** Learns the order anew. */
export function useLearnRanking() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/money/ranking')),
    onSettled: () =>
      Promise.all([KEY, 'findings'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

/** Where a finding stands in it; asked for once somebody wants to know. */
export function useFindingRank(id: string, enabled: boolean) {
  return useQuery({
    queryKey: [KEY, 'finding', id],
    queryFn: () => answer(api.GET('/money/findings/{id}/rank', { params: { path: { id } } })),
    enabled,
  });
}
