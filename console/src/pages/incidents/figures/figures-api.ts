/** What the page of figures asks of the server. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';
import type { FigureBody } from './figure-draft.ts';

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

/** Puts a figure on record; the same figure again changes nothing. */
export function useRecordFigure(
  onDone: (outcome: 'recorded' | 'unchanged', group: Pick<FigureGroup, 'subject' | 'metric'>) => void,
) {
  const forget = useForgetFigures();
  return useMutation({
    mutationFn: (body: FigureBody) => answer(api.POST('/figures', { body })),
    onSuccess: async ({ outcome, figure }) => {
      await forget();
      onDone(outcome, figure);
    },
  });
}

/** Withdraws a figure, with a reason. */
export function useWithdrawFigure(id: string, onDone: () => void) {
  const forget = useForgetFigures();
  return useMutation({
    mutationFn: (reason: string) =>
      answer(api.POST('/figures/{id}/withdrawal', { params: { path: { id } }, body: { reason } })),
    onSuccess: async () => {
      onDone();
      await forget();
    },
  });
}

/** A function after which all figures are asked for again. */
function useForgetFigures(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['figures', 'figure-comparison'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    );
}
