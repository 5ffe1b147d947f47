/** The own session: who, for which purpose, with which clearance. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { paths } from './contract.d.ts';

/** The own session as the server describes it. */
export type Session = paths['/sessions/current']['get']['responses'][200]['content']['application/json'];

/** What the session reads for. */
export type Reason = NonNullable<Session['reason']>;

/** The key of the session in the cache. */
export const SESSION_KEY = ['session'] as const;

/** The own session; an error of code NOT_SIGNED_IN when there is none. */
export function useSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: () => answer(api.GET('/sessions/current')),
    staleTime: 60_000,
    // In another window somebody else may have signed in meanwhile, with the same cookie.
    refetchOnWindowFocus: 'always',
  });
}

/** Signs in by login and password. */
export function useSignIn() {
  return useMutation({
    mutationFn: (body: { readonly login: string; readonly password: string }) =>
      answer(api.POST('/sessions', { body })),
    // What was typed does not stay in memory once the form is gone.
    gcTime: 0,
  });
}

/** Chooses the purpose; null clears it. Everything read for another purpose is read again. */
export function useChoosePurpose() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: Reason | null) =>
      answer(api.POST('/sessions/current/purpose', { body: { reason } })),
    onSuccess: (session) => {
      queries.setQueryData(SESSION_KEY, session);
      return queries.invalidateQueries();
    },
  });
}

/** Signs out and forgets all that was read. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/sessions/current')),
    onSuccess: () => {
      queries.clear();
      location.replace('/console/sign-in');
    },
  });
}
