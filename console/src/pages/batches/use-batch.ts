/** One batch, the rows of its table as they arrive, and one row with its reasons. */

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { answer, api } from '../../api/client.ts';
import type { paths } from '../../api/contract.d.ts';
import { isUnderWay, parseVerdict, type Verdict } from '../../parts/index.ts';
import { exampleOf } from './row-query.ts';
import type { Batch } from './use-batches.ts';

type Table = paths['/screenings/{id}/table']['get']['responses'][200]['content']['application/json'];

/** A listed party compared with a row. */
export type Comparison =
  paths['/match']['post']['responses'][200]['content']['application/json']['responses'][string]['results'][number];

/** One row with its reasons, as the server tells it. */
export type RowDetail =
  paths['/screenings/{id}/rows/{row}']['get']['responses'][200]['content']['application/json'];

/** What a row can be, beside its verdict: not screened yet. */
export type RowVerdict = Verdict | 'waiting';

/** One row of the results desk: without reasons, which are read when it is opened. */
export interface ResultRow {
  readonly id: string;
  readonly row: number;
  readonly name: string;
  readonly customer: string | null;
  readonly verdict: RowVerdict;
  /** It could not be read, and is undetermined for that. */
  readonly isRefused: boolean;
  readonly score: number | null;
  readonly list: string | null;
  readonly ref: string | null;
  readonly listedName: string | null;
  readonly matches: number;
}

/** Milliseconds between two looks at the counts of a running batch. */
const COUNTS_LOOK_MS = 5_000;
/** Rows of one page, as many as the server gives. */
const PAGE_ROWS = 20_000;
/** Matches that are compared anew; a row keeps five. */
const COMPARED_MAX = 20;
/** Milliseconds for which a table is kept after its page was left: names of a hundred thousand people are not kept longer. */
const KEPT_MS = 60_000;

/** A batch without its rows. */
export function useBatch(id: string) {
  return useQuery({
    queryKey: ['batches', id],
    queryFn: async () => {
      const params = { path: { id }, query: { limit: 1 } };
      return (await answer(api.GET('/screenings/{id}', { params }))).batch;
    },
    refetchInterval: ({ state }) =>
      state.data !== undefined && isUnderWay(state.data.job) ? COUNTS_LOOK_MS : false,
  });
}

/** The rows of a batch, page after page until all are there. `look` counts up when they are to be read anew. */
export function useResultRows(id: string, look: number) {
  const table = useInfiniteQuery({
    queryKey: ['batch-table', id, look],
    queryFn: async ({ pageParam, signal }) => {
      const params = { path: { id }, query: { after: pageParam, limit: PAGE_ROWS } };
      const page = await answer(api.GET('/screenings/{id}/table', { params, signal }));
      return { rows: rowsOf(page), total: page.total, next: page.next };
    },
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
    structuralSharing: false,
  });
  const { hasNextPage, isFetching, fetchNextPage, isError } = table;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const pages = table.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? [], [pages]);
  return {
    rows,
    total: pages?.[0]?.total ?? null,
    isComplete: pages !== undefined && !hasNextPage,
    failure: table.error ?? (table.isFetching ? table.failureReason : null),
    retry: () => void (pages === undefined ? table.refetch() : table.fetchNextPage()),
  };
}

/** One row with its reasons; nothing is asked as long as none is open. */
export function useRowDetail(id: string, row: number | null) {
  return useQuery({
    queryKey: ['batch-row', id, row],
    queryFn: () =>
      answer(api.GET('/screenings/{id}/rows/{row}', { params: { path: { id, row: row ?? 0 } } })),
    enabled: row !== null,
    gcTime: KEPT_MS,
  });
}

/** The comparisons of a row's matches, computed anew: parts of names side by side are not stored with a batch. */
export function useComparisons(batch: Batch, detail: RowDetail) {
  const hasMatches = (detail.answer?.matches.length ?? 0) > 0;
  return useQuery({
    queryKey: ['batch-comparison', batch.id, detail.row],
    queryFn: async () => {
      const query = { limit: COMPARED_MAX, ...(batch.asOf === null ? {} : { as_of: batch.asOf }) };
      const body = { queries: { row: exampleOf(detail.query) } };
      const found = await answer(api.POST('/match', { params: { query }, body }));
      return found.responses['row']?.results ?? [];
    },
    enabled: hasMatches,
    gcTime: KEPT_MS,
  });
}

/** Columns of equal length as rows. */
function rowsOf({ columns }: Table): readonly ResultRow[] {
  return columns.row.map((row, at) => ({
    id: String(row),
    row,
    name: columns.name[at] ?? '',
    customer: columns.customer[at] ?? null,
    verdict: columns.verdict[at] === 'waiting' ? 'waiting' : parseVerdict(columns.verdict[at] ?? ''),
    isRefused: columns.refused[at] ?? false,
    score: columns.score[at] ?? null,
    list: columns.list[at] ?? null,
    ref: columns.ref[at] ?? null,
    listedName: columns.listedName[at] ?? null,
    matches: columns.matches[at] ?? 0,
  }));
}
