/** What lists are called. */

import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';

/** A function from the id of a list to its title; until the titles have come, and for a list without one, the id. */
export function useListTitles(): (id: string) => string {
  const lists = useQuery({
    queryKey: ['lists'],
    queryFn: () => answer(api.GET('/lists')),
    staleTime: 60_000,
  });
  return (id) => lists.data?.lists.find((list) => list.id === id)?.title ?? id;
}
