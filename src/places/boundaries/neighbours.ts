/** Units whose boxes touch, before their lines are laid over one another. */

import type { Polygon } from '../model.ts';
import { boxOf } from '../store/geometry.ts';
import type { Locator } from './locate.ts';

/** The boundaries of a locator's layer whose boxes touch those of a territory, in the order of the layer. */
export function touching({ boxes, owners }: Locator, polygons: readonly Polygon[]): readonly number[] {
  const found = new Set<number>();
  if (boxes === null) return [];
  for (const polygon of polygons) {
    const box = boxOf([polygon]);
    if (box === null) continue;
    for (const hit of boxes.search(box.west, box.south, box.east, box.north)) found.add(owners[hit] ?? 0);
  }
  return [...found].sort((a, b) => a - b);
}
