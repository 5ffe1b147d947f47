/** What the page of context indicators asks of the server. */

import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';

type Listed = paths['/places/indicators']['get']['responses'][200]['content']['application/json'];

/** A value of one source. */
export type ContextValue = Listed['values'][number];

/** An indicator on record. */
export type ContextIndicator = Listed['indicators'][number];

/** Values that are shown at once. */
const SHOWN_MAX = 1_000;

/** Which indicators there are. */
export function useIndicators() {
  return useQuery({
    queryKey: ['indicators'],
    queryFn: () => answer(api.GET('/places/indicators', { params: { query: { limit: 1 } } })),
  });
}

/** The values of one indicator in one year. */
export function useIndicatorValues(indicator: string, year: number) {
  return useQuery({
    queryKey: ['indicator-values', indicator, year],
    queryFn: () =>
      answer(api.GET('/places/indicators', { params: { query: { indicator, year, limit: SHOWN_MAX } } })),
  });
}
