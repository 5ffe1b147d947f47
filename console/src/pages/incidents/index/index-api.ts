/** What the page of the index asks of the server. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import type { paths } from '../../../api/contract.d.ts';

/** The index of one year. */
export type SecurityIndex = paths['/security-index']['get']['responses'][200]['content']['application/json'];

/** One area of it. */
export type UnitIndex = SecurityIndex['units'][number];

/** A reason why a number says less than it seems to. */
export type IndexReason = UnitIndex['because'][number];

/** What a number is made of. */
export type Recipe =
  paths['/security-index/{unit}/{year}']['get']['responses'][200]['content']['application/json'];

/** Which index. */
export interface IndexQuestion {
  readonly year: number;
  readonly profile: string | null;
  readonly level: 'adm1' | 'adm2';
}

const STALE_MS = 5 * 60_000;

/** The profiles of weights. */
export function useProfiles(enabled: boolean) {
  return useQuery({
    queryKey: ['index-profiles'],
    queryFn: () => answer(api.GET('/security-index/profiles')),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  });
}

/** The index; while another is on its way the one before stands. */
export function useIndex(question: IndexQuestion, enabled: boolean) {
  return useQuery({
    queryKey: ['security-index', question],
    queryFn: () => answer(api.GET('/security-index', { params: { query: queryOf(question) } })),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
    enabled,
  });
}

/** The recipe of one number. */
export function useRecipe(unit: string, question: IndexQuestion) {
  return useQuery({
    queryKey: ['index-recipe', unit, question],
    queryFn: () => {
      const { year, ...query } = queryOf(question);
      return answer(api.GET('/security-index/{unit}/{year}', { params: { path: { unit, year }, query } }));
    },
    staleTime: STALE_MS,
  });
}

/** Where the recipe is taken away as a file. */
export function recipeAddress(unit: string, { year, profile, level }: IndexQuestion): string {
  const query = new URLSearchParams({ level, ...(profile === null ? {} : { profile }) });
  return `/security-index/${encodeURIComponent(unit)}/${year}/recipe.csv?${query}`;
}

function queryOf({ year, profile, level }: IndexQuestion) {
  return { year, level, ...(profile === null ? {} : { profile }) };
}
