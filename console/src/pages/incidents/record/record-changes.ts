/** What people do to an incident: judge, take a judgement back, retract. Each with a reason, and each answered with the incident as it is then. */

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answer, api } from '../../../api/client.ts';
import type { ClaimBody } from './claim-draft.ts';
import { INCIDENT, type Incident, PROPOSALS } from './record-api.ts';

/** A change of an incident, with its reason. */
export type RecordChange =
  | {
      readonly kind: 'judge';
      readonly proposal: number;
      readonly verdict: 'same' | 'different';
      readonly reason: string;
    }
  | { readonly kind: 'undo'; readonly judgement: number; readonly reason: string }
  | { readonly kind: 'retract'; readonly account: number; readonly reason: string }
  | { readonly kind: 'restore'; readonly account: number; readonly reason: string }
  | { readonly kind: 'retract-claim'; readonly statement: string; readonly reason: string };

/** Sends a change. A joined incident may have another id: the page goes to it. */
export function useRecordChange(incident: Pick<Incident, 'id'>, onDone: () => void) {
  const show = useShowChanged(incident, onDone);
  return useMutation({
    mutationFn: (change: RecordChange) => answer(sendChange(incident.id, change)),
    onSuccess: show,
  });
}

/** Adds a claim beside what the sources say. */
export function useAddClaim(incident: Incident, onDone: () => void) {
  const show = useShowChanged(incident, onDone);
  return useMutation({
    mutationFn: (body: ClaimBody) =>
      answer(api.POST('/incidents/{id}/claims', { params: { path: { id: incident.id } }, body })),
    onSuccess: show,
  });
}

function useShowChanged(incident: Pick<Incident, 'id'>, onDone: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (changed: Incident): Promise<void> => {
    onDone();
    queries.setQueryData([INCIDENT, changed.id, null], changed);
    await Promise.all([
      queries.invalidateQueries({ queryKey: [INCIDENT] }),
      queries.invalidateQueries({ queryKey: [PROPOSALS] }),
      queries.invalidateQueries({ queryKey: ['incident-map'] }),
    ]);
    if (changed.id !== incident.id) {
      await navigate({ to: '/incidents/$incidentId', params: { incidentId: changed.id }, replace: true });
    }
  };
}

/** The request of a change; `id` is the incident's. A judgement of a proposal needs none. */
export function sendChange(id: string, change: RecordChange) {
  const { reason } = change;
  switch (change.kind) {
    case 'judge':
      return api.POST('/incidents/proposals/{id}', {
        params: { path: { id: change.proposal } },
        body: { verdict: change.verdict, reason },
      });
    case 'undo':
      return api.POST('/incidents/{id}/separate', {
        params: { path: { id } },
        body: { judgement: change.judgement, reason },
      });
    case 'retract':
      return api.POST('/incidents/{id}/retractions', {
        params: { path: { id } },
        body: { account: change.account, reason },
      });
    case 'restore':
      return api.POST('/incidents/{id}/restorations', {
        params: { path: { id } },
        body: { account: change.account, reason },
      });
    case 'retract-claim':
      return api.POST('/incidents/{id}/retractions', {
        params: { path: { id } },
        body: { statement: change.statement, reason },
      });
  }
}
