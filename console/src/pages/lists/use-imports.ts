/** Imports under way, and what came of them. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api } from '../../api/client.ts';
import type { JobStanding } from '../../parts/index.ts';
import type { ImportStanding } from './model.ts';

/** Milliseconds between two looks at an import. Each look is an entry of the audit log. */
const LOOK_MS = 1_000;
/** Imports that are looked through for those under way. */
const NEWEST = 20;
const PHASES = ['waiting', 'reading', 'writing', 'indexing'] as const;
const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
const KILOBYTE = 1_000;

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

/** Stops an import; it stops at its next look. */
export function useStopImport(found: ImportStanding) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/jobs/{id}/cancel', { params: { path: { id: found.job.id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['list-import', found.id] }),
  });
}

/** Reads a phase; one that is not known counts as reading, and null stands for over. */
export function parsePhase(text: string): ImportPhase | null {
  if (text === 'over') return null;
  return PHASES.find((phase) => phase === text) ?? 'reading';
}

/** The job of an import as its bar shows it; bytes are counted in kilobytes. */
export function standingOf({ job }: ImportStanding, label: string): JobStanding {
  const unit = job.unit === 'bytes' ? KILOBYTE : 1;
  const count = (value: number | null): number | null => (value === null ? null : Math.round(value / unit));
  return {
    label,
    state: STATES.find((state) => state === job.state) ?? 'running',
    done: count(job.done) ?? 0,
    total: count(job.total),
    ratePerSecond: count(job.ratePerSecond),
    remainingMs: job.remainingMs,
  };
}
