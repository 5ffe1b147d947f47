/** Payments as they come in: imports that are under way, and batches that are there. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';
import { type Sent, sendForm } from '../../batches/send-form.ts';
import { isUnderWay, LOOK_MS } from '../job-state.ts';

/** An import as the server tells of it. */
export type PaymentImport =
  paths['/payments/imports']['get']['responses'][200]['content']['application/json']['imports'][number];

/** A batch of payments. */
export type PaymentBatch =
  paths['/payments/batches']['get']['responses'][200]['content']['application/json']['batches'][number];

/** Largest file that one form takes; larger ones come compressed or by the command line. */
export const FILE_BYTES_MAX = 128 * 1024 ** 2;

const IMPORTS = 'payment-imports';
const BATCHES = 'payment-batches';

/** The key of imports in the cache. */
export const IMPORTS_KEY = IMPORTS;

/** Imports of the agency, looked at again while one is under way; then the batches are read again. */
export function useImports() {
  const queries = useQueryClient();
  const imports = useQuery({
    queryKey: [IMPORTS],
    queryFn: () => answer(api.GET('/payments/imports', { params: { query: { limit: 20 } } })),
    refetchInterval: ({ state }) =>
      state.data?.imports.some(({ job }) => isUnderWay(job)) === true ? LOOK_MS : false,
  });
  const open = imports.data?.imports.filter(({ job }) => isUnderWay(job)).length ?? 0;
  const before = useRef(open);
  useEffect(() => {
    if (open < before.current) void queries.invalidateQueries({ queryKey: [BATCHES] });
    before.current = open;
  }, [open, queries]);
  return imports;
}

/** Batches that the reader may see, newest first. */
export function useBatches(enabled: boolean) {
  return useQuery({
    queryKey: [BATCHES],
    queryFn: () => answer(api.GET('/payments/batches', { params: { query: { limit: 500 } } })),
    enabled,
  });
}

/** A file of payments as it is sent. */
export interface PaymentOrder {
  readonly file: File;
  /** Rows that cannot be read are left out and counted, instead of nothing being taken. */
  readonly skipBad: boolean;
  readonly synthetic: boolean;
}

/** Sends one file at a time; its import goes on by itself. */
export function useSendPayments(onStarted: () => void) {
  const queries = useQueryClient();
  const [sent, setSent] = useState<Sent | null>(null);
  const stopper = useRef<AbortController | null>(null);
  const mutation = useMutation({
    mutationFn: (order: PaymentOrder) => {
      const controller = new AbortController();
      stopper.current = controller;
      setSent(null);
      return sendForm('/payments/imports', formOf(order), { signal: controller.signal, onSent: setSent });
    },
    onSuccess: onStarted,
    onSettled: () => queries.invalidateQueries({ queryKey: [IMPORTS] }),
  });
  return { ...mutation, sent, stop: () => stopper.current?.abort() };
}

/** The texts come before the file, so that what is wrong with them is known first. */
function formOf({ file, skipBad, synthetic }: PaymentOrder): FormData {
  const form = new FormData();
  form.set('skipBad', String(skipBad));
  form.set('synthetic', String(synthetic));
  form.set('file', file, file.name);
  return form;
}
