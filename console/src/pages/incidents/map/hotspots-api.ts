/** What the map asks of hotspots. */

import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';

/** Cells that are to expect most incidents in a week. */
export type Hotspots = paths['/trends/hotspots']['get']['responses'][200]['content']['application/json'];

const STALE_MS = 5 * 60_000;

/** The hotspots of the week from a day on. */
export function useHotspots(day: string, enabled: boolean) {
  return useQuery({
    queryKey: ['hotspots', day],
    queryFn: () => answer(api.GET('/trends/hotspots', { params: { query: { day } } })),
    staleTime: STALE_MS,
    enabled,
  });
}
