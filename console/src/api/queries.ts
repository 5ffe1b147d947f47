/** One place for the cache: what is asked again, when, and what is not worth asking again. */

import { QueryClient } from '@tanstack/react-query';
import { ApiFault, isOffline } from './fault.ts';

/** Milliseconds between two tries while the server does not answer. */
const OFFLINE_RETRY_MS = 2_000;

/** Makes the cache. Refusals are not asked again; a server that does not answer is, until it does. */
export function createQueries(): QueryClient {
  return new QueryClient({
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
}
