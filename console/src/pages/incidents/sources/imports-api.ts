/** Imports of incidents: sent as a form, then a job that goes on by itself. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';
import { type Sent, sendForm } from '../../batches/send-form.ts';
import { isUnderWay, LOOK_MS } from '../../money/job-state.ts';
import { RELEASES_KEY } from './sources-api.ts';

/** An import as the server tells of it. */
export type IncidentImport =
  paths['/incidents/imports']['get']['responses'][200]['content']['application/json']['imports'][number];

/** Largest file that one form takes; larger ones come compressed or by the command line. */
export const FILE_BYTES_MAX = 128 * 1024 ** 2;

/** The key of imports in the cache. */
export const IMPORTS_KEY = 'incident-imports';

/** Imports of the agency, looked at again while one is under way; then what was read of incidents is read again. */
export function useImports() {
  const queries = useQueryClient();
  const imports = useQuery({
    queryKey: [IMPORTS_KEY],
    queryFn: () => answer(api.GET('/incidents/imports', { params: { query: { limit: 20 } } })),
    refetchInterval: ({ state }) =>
      state.data?.imports.some(({ job }) => isUnderWay(job)) === true ? LOOK_MS : false,
  });
  const open = imports.data?.imports.filter(({ job }) => isUnderWay(job)).length ?? 0;
  const before = useRef(open);
  useEffect(() => {
    if (open < before.current) {
      for (const key of [RELEASES_KEY, 'incident-map', 'trend-series', 'trend-surges', 'security-index'])
        void queries.invalidateQueries({ queryKey: [key] });
    }
    before.current = open;
  }, [open, queries]);
  return imports;
}

/** A file of incidents as it is sent. */
export interface ImportOrder {
  readonly file: File;
  /** The file holds part of what its source publishes: what it lacks is not ended. */
  readonly part: boolean;
  /** Rows that cannot be read are left out and counted. */
  readonly skipBad: boolean;
  readonly synthetic: boolean;
}

/** Sends one file at a time; its import goes on by itself. */
export function useSendImport(onStarted: () => void) {
  const queries = useQueryClient();
  const [sent, setSent] = useState<Sent | null>(null);
  const stopper = useRef<AbortController | null>(null);
  const mutation = useMutation({
    mutationFn: (order: ImportOrder) => {
      const controller = new AbortController();
      stopper.current = controller;
      setSent(null);
      return sendForm('/incidents/imports', formOf(order), { signal: controller.signal, onSent: setSent });
    },
    onSuccess: onStarted,
    onSettled: () => queries.invalidateQueries({ queryKey: [IMPORTS_KEY] }),
  });
  return { ...mutation, sent, stop: () => stopper.current?.abort() };
}

/** The texts come before the file, so that what is wrong with them is known first. */
function formOf({ file, part, skipBad, synthetic }: ImportOrder): FormData {
  const form = new FormData();
  form.set('part', String(part));
  form.set('skipBad', String(skipBad));
  form.set('synthetic', String(synthetic));
  form.set('file', file, file.name);
  return form;
}
