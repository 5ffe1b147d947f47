/** What the pages of incidents ask of the server. */

import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { paths } from '../../api/contract.d.ts';

/** Incidents of a map in columns. */
export type IncidentColumns = paths['/incidents/map']['get']['responses'][200]['content']['application/json'];

/** Incidents that a map shows at most. */
export const MAP_INCIDENTS_MAX = 100_000;

/** What was read long ago is read anew after so many milliseconds. */
const HEAVY_STALE_MS = 5 * 60_000;

/** The incidents of the map. */
export function useIncidentMap(enabled: boolean) {
  return useQuery({
    queryKey: ['incident-map'],
    queryFn: () => answer(api.GET('/incidents/map', { params: { query: { limit: MAP_INCIDENTS_MAX } } })),
    staleTime: HEAVY_STALE_MS,
    enabled,
  });
}
