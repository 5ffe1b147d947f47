/** Which lists a request is about. */

import type { Clearance } from '../access/index.ts';
import type { ScreeningDesk } from '../lists/index.ts';
import { notFound } from './error-reply.ts';

/** Names that stand for every list, as clients of yente use them. */
const EVERY_LIST = ['default', 'all'];

/**
 * The ids of the lists that are wanted; null for every list.
 * @throws NOT_FOUND when the list in the address does not exist, or has nothing that the reader may see.
 */
export function chooseLists(
  desk: ScreeningDesk,
  clearance: Clearance,
  wanted: {
    readonly dataset: string | null;
    readonly include: readonly string[];
    readonly exclude: readonly string[];
  },
): ReadonlySet<string> | null {
  const { dataset, include, exclude } = wanted;
  const single = dataset === null || EVERY_LIST.includes(dataset) ? null : dataset;
  if (single === null && include.length === 0 && exclude.length === 0) return null;
  const known = desk.lists(clearance).map(({ list }) => list.header.id);
  if (single !== null && !known.includes(single)) throw notFound();
  return new Set(
    known.filter(
      (list) =>
        (single === null || list === single) &&
        (include.length === 0 || include.includes(list)) &&
        !exclude.includes(list),
    ),
  );
}
