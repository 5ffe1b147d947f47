/** What the page of figures asks of the server. */

import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';

type Listed = paths['/figures']['get']['responses'][200]['content']['application/json'];

/** A published figure on record. */
export type Figure = Listed['figures'][number];

/** Figures of one subject and metric. */
export type FigureGroup = Listed['groups'][number];

/** Figures of one subject and metric against each other. */
export type FigureComparison =
  paths['/figures/compare']['get']['responses'][200]['content']['application/json'];

/** A figure with our own counts. */
export type ComparedFigure = FigureComparison['figures'][number];

/** Two figures held against each other. */
export type FigurePair = FigureComparison['pairs'][number];

/** Figures and groups. */
export function useFigures(enabled: boolean) {
  return useQuery({
    queryKey: ['figures'],
    queryFn: () => answer(api.GET('/figures', { params: { query: {} } })),
    enabled,
  });
}

/** Figures of one subject and metric. */
export function useFigureComparison(group: Pick<FigureGroup, 'subject' | 'metric'>) {
  const { subject, metric } = group;
  return useQuery({
    queryKey: ['figure-comparison', subject, metric],
    queryFn: () => answer(api.GET('/figures/compare', { params: { query: { subject, metric } } })),
  });
}
