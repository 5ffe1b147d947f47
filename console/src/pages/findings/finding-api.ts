/** Findings as the server has them: reading the queue and one finding, assigning, deciding. */

import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import type { paths } from '../../api/contract.d.ts';
import { useShell } from '../../shell/shell-context.ts';
import { type QueueSearch, queryOf } from './queue-search.ts';

type Answers = paths['/findings']['get']['responses'][200]['content']['application/json'];

/** A finding as it is listed. */
export type Finding = Answers['findings'][number];

/** A page of the queue with its counts. */
export type QueuePage = Answers;

/** A finding with everything that its decision needs. */
export type FindingDetail = paths['/findings/{id}']['get']['responses'][200]['content']['application/json'];

/** A statement that a finding rests on. */
export type Evidence = FindingDetail['statements'][number];

/** A step that may be taken or not. */
export type Step = FindingDetail['steps']['decide'];

type DecisionBody = NonNullable<
  paths['/findings/{id}/decisions']['post']['requestBody']
>['content']['application/json'];

/** Findings read at a time. */
const PAGE_ROWS = 100;
/** Milliseconds after which the queue is looked at again. */
const QUEUE_STALE_MS = 15_000;
/** Verbs of the key in the cache, so that one change renews all of them. */
const KEY = 'findings';

/** How a page of the queue is read. */
export function queueOptions(search: QueueSearch) {
  const query = { limit: PAGE_ROWS, ...queryOf(search) };
  return infiniteQueryOptions({
    queryKey: [KEY, 'queue', query],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/findings', {
          params: { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } },
        }),
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (page: QueuePage) => page.next,
    staleTime: QUEUE_STALE_MS,
  });
}

function firstPage(): string | null {
  return null;
}

/** The queue, page after page. */
export function useQueue(search: QueueSearch) {
  return useInfiniteQuery(queueOptions(search));
}

/** Some findings with their counts, for what is shown in brief. */
export function briefOptions(query: NonNullable<paths['/findings']['get']['parameters']['query']>) {
  return queryOptions({
    queryKey: [KEY, 'brief', query],
    queryFn: () => answer(api.GET('/findings', { params: { query } })),
    staleTime: QUEUE_STALE_MS,
  });
}

/** One finding. */
export function useFinding(id: string) {
  return useQuery({
    queryKey: [KEY, 'one', id],
    queryFn: () => answer(api.GET('/findings/{id}', { params: { path: { id } } })),
  });
}

/** The people of the own agency to whom findings can be given. */
export function usePeople() {
  const { session } = useShell();
  const right = session.actions.find(({ action }) => action === 'people:read');
  return useQuery({
    queryKey: ['people'],
    queryFn: () => answer(api.GET('/people')),
    enabled: right?.allowed === true,
    staleTime: 60_000,
  });
}

/** Decides, confirms or undoes, and tells `onTaken` as soon as it is taken; what the server then says of the finding is read anew. */
export function useDecide(id: string, onTaken: (finding: Finding) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DecisionBody) =>
      answer(api.POST('/findings/{id}/decisions', { params: { path: { id } }, body })),
    onSuccess: onTaken,
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
}

/** Gives a finding to a person, or to nobody. */
export function useAssign() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: {
      readonly finding: Pick<Finding, 'id' | 'assignmentVersion'>;
      readonly assignee: string | null;
    }) =>
      answer(
        api.POST('/findings/{id}/assignments', {
          params: { path: { id: asked.finding.id } },
          body: { assignee: asked.assignee, version: asked.finding.assignmentVersion },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
}

/** The finding of the same kind to go on with: the reader's own first, then one without anybody; null when none waits. */
export function useNextFinding(id: string, about: 'match' | 'pattern') {
  const own = useQuery(briefOptions({ about, state: 'open', assignee: 'me', limit: 2 }));
  const free = useQuery(briefOptions({ about, state: 'open', assignee: 'nobody', limit: 2 }));
  const waiting = [...(own.data?.findings ?? []), ...(free.data?.findings ?? [])];
  return waiting.find((finding) => finding.id !== id) ?? null;
}
