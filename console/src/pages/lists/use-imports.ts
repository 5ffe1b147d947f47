/** Imports under way, and what came of them. */

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api } from '../../api/client.ts';

/** Milliseconds between two looks at an import. Each look is an entry of the audit log. */
const LOOK_MS = 1_000;
/** Imports that are looked through for those under way. */
const NEWEST = 20;
const PHASES = ['waiting', 'reading', 'writing', 'indexing'] as const;

/** What an import is at; `over` is none of these. */
export type ImportPhase = (typeof PHASES)[number];

/** The newest imports of the agency, as they were when the page was opened. */
export function useImports() {
  return useQuery({
    queryKey: ['list-imports'],
    queryFn: () => answer(api.GET('/list-imports', { params: { query: { limit: NEWEST } } })),
  });
}

/** One import, looked at until it is over; then everything that its list has changed is read again. */
export function useImport(id: string) {
  const queries = useQueryClient();
  const standing = useQuery({
    queryKey: ['list-import', id],
    queryFn: () => answer(api.GET('/list-imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.phase === 'over' ? false : LOOK_MS),
  });
  const isOver = standing.data?.phase === 'over';
  useEffect(() => {
    if (isOver)
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'list-import' });
  }, [isOver, queries]);
  return standing;
}

/** Reads a phase; one that is not known counts as reading, and null stands for over. */
export function parsePhase(text: string): ImportPhase | null {
  if (text === 'over') return null;
  return PHASES.find((phase) => phase === text) ?? 'reading';
}
