/**
 * The picture of two names of a finding that was recorded in this window: the server keeps of a finding who is listed, never who was asked, so
 * the picture lives in this window's memory alone and is gone with it.
 */

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { NamePicture } from './name-picture.ts';

/** The key of such a picture in the cache; it is dropped on signing out like everything else there. */
function keyOf(findingId: string) {
  return ['kept-picture', findingId] as const;
}

/** Keeps the picture of a finding that has just been recorded. */
export function keepPicture(queries: QueryClient, findingId: string, picture: NamePicture): void {
  queries.setQueryDefaults(keyOf(findingId), { gcTime: Number.POSITIVE_INFINITY });
  queries.setQueryData<NamePicture>(keyOf(findingId), picture);
}

/** The picture of a finding, null when this window does not have it. */
export function useKeptPicture(findingId: string): NamePicture | null {
  return useQueryClient().getQueryData<NamePicture>(keyOf(findingId)) ?? null;
}
