/** What the page of trends asks of the server. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';

/** Counts by area and month. */
export type Series = paths['/trends/series']['get']['responses'][200]['content']['application/json'];

/** One area of them. */
export type UnitSeries = Series['units'][number];

/** Two periods compared. */
export type Comparison = paths['/trends/compare']['get']['responses'][200]['content']['application/json'];

/** One area of it. */
export type UnitComparison = Comparison['units'][number];

/** Months beyond what was to be expected. */
export type Surges = paths['/trends/surges']['get']['responses'][200]['content']['application/json'];

/** One area of them. */
export type UnitSurges = Surges['units'][number];

/** A forecast beside simple rules. */
export type Forecast = paths['/trends/forecast']['get']['responses'][200]['content']['application/json'];

/** One month of it. */
export type ForecastMonth = Forecast['months'][number];

/** Areas by which incidents are counted. */
export type Level = 'adm1' | 'adm2';

/** Of which incidents, and by which areas; null: of all sources. */
export interface TrendScope {
  readonly level: Level;
  readonly origin: string | null;
}

/** The length of the periods that surges are looked for in. */
export type PeriodLength = Surges['by'];

/** Two periods in days, both included. */
export interface Periods {
  readonly beforeFrom: string;
  readonly beforeTo: string;
  readonly afterFrom: string;
  readonly afterTo: string;
}

const STALE_MS = 5 * 60_000;

/** The series. */
export function useSeries(scope: TrendScope, enabled: boolean) {
  return useQuery({
    queryKey: ['trend-series', scope],
    queryFn: () => answer(api.GET('/trends/series', { params: { query: queryOf(scope) } })),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
    enabled,
  });
}

/** The comparison. */
export function useComparison(scope: TrendScope, periods: Periods) {
  return useQuery({
    queryKey: ['trend-comparison', scope, periods],
    queryFn: () =>
      answer(api.GET('/trends/compare', { params: { query: { ...queryOf(scope), ...periods } } })),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
  });
}

/** The surges. */
export function useSurges(scope: TrendScope, by: PeriodLength) {
  return useQuery({
    queryKey: ['trend-surges', scope, by],
    queryFn: () => answer(api.GET('/trends/surges', { params: { query: { ...queryOf(scope), by } } })),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
  });
}

/** The forecast of one area. */
export function useForecast(scope: TrendScope, unit: string) {
  return useQuery({
    queryKey: ['trend-forecast', scope, unit],
    queryFn: () => answer(api.GET('/trends/forecast', { params: { query: { ...queryOf(scope), unit } } })),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
  });
}

function queryOf({ level, origin }: TrendScope) {
  return { level, ...(origin === null ? {} : { origin }) };
}
