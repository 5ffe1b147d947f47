/** One place for the cache: what is asked again, when, and what is not worth asking again. */

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiFault, isOffline, isSignedOut } from './fault.ts';
import { SESSION_KEY } from './session.ts';

/** Milliseconds between two tries while the server does not answer. */
const OFFLINE_RETRY_MS = 2_000;

/**
 * Makes the cache. Refusals are not asked again; a server that does not answer is, until it does. Whoever learns that the session has
 * ended lets the session itself be asked again, so that the shell can offer to open another.
 */
export function createQueries(): QueryClient {
  const onError = (cause: unknown): void => {
    if (isSignedOut(cause)) void queries.invalidateQueries({ queryKey: SESSION_KEY, exact: true });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (cause, query) => {
        if (query.queryKey[0] !== SESSION_KEY[0]) onError(cause);
      },
    }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        networkMode: 'always',
        retry: (count, cause) => isOffline(cause) || (!(cause instanceof ApiFault) && count < 1),
        retryDelay: OFFLINE_RETRY_MS,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return queries;
}
