/** What the page of one incident asks of the server. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';

/** An incident with every claim. */
export type Incident = paths['/incidents/{id}']['get']['responses'][200]['content']['application/json'];

/** One source's account. */
export type Account = Incident['accounts'][number];

/** One property with every claim. */
export type Property = Incident['properties'][number];

/** What one source, or one person, claims of it. */
export type Claim = Property['claims'][number];

/** A judgement of two accounts. */
export type Judgement = Incident['judgements'][number];

/** Two accounts that may be one incident. */
export type Proposal =
  paths['/incidents/proposals']['get']['responses'][200]['content']['application/json']['proposals'][number];

/** Keys of incidents and of proposals in the cache. */
export const INCIDENT = 'incident';
export const PROPOSALS = 'incident-proposals';

/** The incident as it is known now, or as it was known at the end of a day. */
export function useIncident(id: string, knownAt: string | null, enabled: boolean) {
  return useQuery({
    queryKey: [INCIDENT, id, knownAt],
    queryFn: () =>
      answer(
        api.GET('/incidents/{id}', {
          params: { path: { id }, query: knownAt === null ? {} : { knownAt } },
        }),
      ),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Accounts of other sources that may tell of this incident. */
export function useProposals(incident: string) {
  return useQuery({
    queryKey: [PROPOSALS, incident],
    queryFn: () => answer(api.GET('/incidents/proposals', { params: { query: { incident } } })),
  });
}
