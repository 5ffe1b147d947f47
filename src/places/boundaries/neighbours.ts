/** Units whose boxes touch, before their lines are laid over one another. */

import type { Polygon } from '../model.ts';
import type { Locator } from './locate.ts';

/** The boundaries of a locator's layer whose boxes touch those of a territory, in the order of the layer. */
export function touching({ boxes, owners }: Locator, polygons: readonly Polygon[]): readonly number[] {
  const found = new Set<number>();
  if (boxes === null) return [];
  for (const [outer] of polygons) {
    if (outer === undefined) continue;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < outer.length; at += 2) {
      const [lon, lat] = [outer[at] ?? 0, outer[at + 1] ?? 0];
      [west, south, east, north] = [
        Math.min(west, lon),
        Math.min(south, lat),
        Math.max(east, lon),
        Math.max(north, lat),
      ];
    }
    for (const hit of boxes.search(west, south, east, north)) found.add(owners[hit] ?? 0);
  }
  return [...found].sort((a, b) => a - b);
}

/** Number of points of a territory's rings. */
export function countVertices(polygons: readonly Polygon[]): number {
  return polygons.reduce(
    (sum, rings) => sum + rings.reduce((points, ring) => points + ring.length / 2, 0),
    0,
  );
}
