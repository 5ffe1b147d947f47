/** Rules over payments with their versions, and backtests of changed ones. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';
import { isUnderWay, LOOK_MS } from '../job-state.ts';

type Rules = paths['/money/rules']['get']['responses'][200]['content']['application/json'];

/** A rule as it is in effect. */
export type RuleInEffect = Rules['rules'][number];

/** A version that a person drafted. */
export type RuleVersion = Rules['versions'][number];

/** A backtest as the server tells of it. */
export type Backtest = paths['/money/backtests/{id}']['get']['responses'][200]['content']['application/json'];

/** A backtest as it is listed. */
export type BacktestHead =
  paths['/money/backtests']['get']['responses'][200]['content']['application/json']['backtests'][number];

/** What a backtest came to. */
export type BacktestResult = NonNullable<Backtest['result']>;

/** Patterns of one kind. */
export type BacktestGroup = BacktestResult['appears'];

/** A pattern of a backtest. */
export type BacktestPattern = BacktestGroup['patterns'][number];

/** Numbers of a rule by name. */
export type Parameters = Readonly<Record<string, number>>;

const RULES_KEY = 'money-rules';

/** The key of backtests in the cache. */
export const BACKTESTS_KEY = 'money-backtests';

/** The rules and their versions. */
export function useRules() {
  return useQuery({ queryKey: [RULES_KEY], queryFn: () => answer(api.GET('/money/rules')) });
}

/** Starts a backtest; `onStarted` gets its id. */
export function useStartBacktest(onStarted: (id: string) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly rule: string; readonly parameters: Parameters }) =>
      answer(api.POST('/money/backtests', { body })),
    onSuccess: ({ id }) => onStarted(id),
    onSettled: () => queries.invalidateQueries({ queryKey: [BACKTESTS_KEY] }),
  });
}

/** The last backtests of the agency, looked at again while one is under way. */
export function useBacktests(enabled: boolean) {
  return useQuery({
    queryKey: [BACKTESTS_KEY],
    queryFn: () => answer(api.GET('/money/backtests')),
    refetchInterval: ({ state }) =>
      state.data?.backtests.some(({ job }) => isUnderWay(job)) === true ? LOOK_MS : false,
    enabled,
  });
}

/** A backtest, looked at again while it is under way. */
export function useBacktest(id: string) {
  return useQuery({
    queryKey: [BACKTESTS_KEY, id],
    queryFn: () => answer(api.GET('/money/backtests/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) =>
      state.data !== undefined && isUnderWay(state.data.job) ? LOOK_MS : false,
  });
}

/** Drafts the changed rule of a backtest as a version. */
export function useDraftVersion(backtest: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      answer(
        api.POST('/money/backtests/{id}/versions', { params: { path: { id: backtest } }, body: { reason } }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [RULES_KEY] }),
  });
}

/** Puts a version into effect. */
export function useApproveVersion({ rule, version }: Pick<RuleVersion, 'rule' | 'version'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      answer(
        api.POST('/money/rules/{rule}/approvals', { params: { path: { rule } }, body: { version, reason } }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: [RULES_KEY] }),
  });
}
