/** What the page of sources asks of the server. */

import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';

/** A release of a source. */
export type Release =
  paths['/incidents/releases']['get']['responses'][200]['content']['application/json']['releases'][number];

/** What a release changed of one account. */
export type ReleaseChange =
  paths['/incidents/releases/{id}/changes']['get']['responses'][200]['content']['application/json']['changes'][number];

/** Changes that are shown of one release. */
const CHANGES_MAX = 500;

/** Key of the releases in the cache. */
export const RELEASES_KEY = 'incident-releases';

/** Releases, newest first. */
export function useReleases() {
  return useQuery({
    queryKey: [RELEASES_KEY],
    queryFn: () => answer(api.GET('/incidents/releases', { params: { query: { limit: 500 } } })),
  });
}

/** What the editors of a release changed against the one before. */
export function useReleaseChanges(id: string) {
  return useQuery({
    queryKey: ['incident-release-changes', id],
    queryFn: () =>
      answer(
        api.GET('/incidents/releases/{id}/changes', {
          params: { path: { id }, query: { limit: CHANGES_MAX } },
        }),
      ),
  });
}
