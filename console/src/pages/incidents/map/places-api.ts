/** What the map asks of places. */

import { useQueries, useQuery } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';

/** A version of boundaries. */
export type BoundaryLayer =
  paths['/places/layers']['get']['responses'][200]['content']['application/json']['layers'][number];

/** A crossing with every source's claim. */
export type Crossing =
  paths['/places/crossings']['get']['responses'][200]['content']['application/json']['crossings'][number];

/** A stretch of fence with every source's claim; each point of its line is a longitude and a latitude. */
export interface Segment {
  readonly ref: string;
  readonly claims: readonly {
    readonly source: string;
    readonly state: string;
    readonly since: string | null;
    readonly line: readonly (readonly number[])[];
  }[];
}

/** Degrees below which the lines of units are not told apart: about a kilometre, finer than a screen that shows a country. */
const TOLERANCE_DEGREES = 0.01;
const STALE_MS = 10 * 60_000;

/** The layers of boundaries, and how their lines stand on a day. */
export function useLayers(asOf: string, enabled: boolean) {
  return useQuery({
    queryKey: ['place-layers', asOf],
    queryFn: () => answer(api.GET('/places/layers', { params: { query: { asOf } } })),
    staleTime: STALE_MS,
    enabled,
  });
}

/** The lines of layers. */
export function useGeometries(ids: readonly string[]) {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['place-geometry', id],
      queryFn: async () => {
        const query = { tolerance: TOLERANCE_DEGREES };
        const address = '/places/layers/{id}/geojson';
        const text = await answer(api.GET(address, { params: { path: { id }, query }, parseAs: 'text' }));
        return parseCollection(text);
      },
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
}

/** Crossings. */
export function useCrossings(enabled: boolean) {
  return useQuery({
    queryKey: ['place-crossings'],
    queryFn: () => answer(api.GET('/places/crossings')),
    staleTime: STALE_MS,
    enabled,
  });
}

/** The fence. */
export function useFence(enabled: boolean) {
  return useQuery({
    queryKey: ['place-fence'],
    queryFn: () => answer(api.GET('/places/fence')),
    staleTime: STALE_MS,
    enabled,
  });
}

/** Boundaries that are empty at this coarseness have no geometry, and are not drawn. */
function parseCollection(text: string): FeatureCollection {
  const { features } = JSON.parse(text) as FeatureCollection;
  return { type: 'FeatureCollection', features: features.filter(({ geometry }) => geometry !== null) };
}
