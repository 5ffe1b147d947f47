/** A finding of money as the server has it: its payments page after page, and rejections. */

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import type { Evaluation, MoneyFinding, Payment } from './money-model.ts';

/** Most payments of a finding that are read: as many as a finding can name. */
const PAYMENTS_MAX = 10_000;
/** Payments of one answer. */
const PAGE_PAYMENTS = 5_000;

/** How a finding of money is read: all pages of its payments. */
export function moneyFindingOptions(id: string) {
  return queryOptions({ queryKey: ['findings', 'money', id], queryFn: () => readAll(id) });
}

/** One finding of money. */
export function useMoneyFinding(id: string) {
  return useQuery(moneyFindingOptions(id));
}

async function readAll(id: string): Promise<MoneyFinding> {
  const first = await readPage(id, 0);
  const payments: Payment[] = [...first.payments];
  let { next } = first;
  while (next !== null && payments.length < PAYMENTS_MAX) {
    const page = await readPage(id, next);
    payments.push(...page.payments);
    next = page.next;
  }
  return { ...first, payments };
}

function readPage(id: string, after: number) {
  return answer(
    api.GET('/money/findings/{id}', {
      params: { path: { id }, query: { after, limit: PAGE_PAYMENTS } },
    }),
  );
}

/** A rejection or restoration as it is sent. */
export interface Rejection {
  readonly kind: 'rejected' | 'restored';
  readonly position: number;
  readonly reason: string;
  readonly version: number;
}

/** Rejects or restores a payment; then the finding is read anew. */
export function useReject(id: string, onTaken: (evaluation: Evaluation) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Rejection) =>
      answer(api.POST('/money/findings/{id}/rejections', { params: { path: { id } }, body })),
    onSuccess: onTaken,
    onSettled: () => queries.invalidateQueries({ queryKey: ['findings'] }),
  });
}
