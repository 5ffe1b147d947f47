/** The ground over which hotspots are ranked: the districts of the layers that hold on a day. */

import {
  type BoundaryLayer,
  type Box,
  type LayerSummary,
  listLayers,
  readLayer,
  standingOn,
} from '../places/index.ts';
import type { Transaction } from '../store/index.ts';

/** Ground with the titles of the layers that it is made of. */
export interface TrendGround {
  readonly layer: BoundaryLayer;
  readonly titles: readonly string[];
  readonly synthetic: boolean;
}

/**
 * The districts that hold on a day, else those imported last; of layers over the same ground the newest import alone, so that no ground counts
 * twice. Null where there is no layer of districts.
 */
export async function loadGround(tx: Transaction, day: string): Promise<TrendGround | null> {
  const all = await listLayers(tx, { retracted: false });
  const districts = all.filter(({ levels }) => levels.includes('adm2'));
  const holding = districts.filter((layer) => standingOn(layer, day) === 'holds');
  const chosen: LayerSummary[] = [];
  for (const layer of holding.length > 0 ? holding : districts.slice(0, 1)) {
    if (!chosen.some((other) => shareGround(other.box, layer.box))) chosen.push(layer);
  }
  if (chosen.length === 0) return null;
  const layers: BoundaryLayer[] = [];
  for (const summary of chosen) layers.push(await readLayer(tx, summary));
  const titles = chosen.map(({ title }) => title);
  const boundaries = layers.flatMap((layer) => layer.boundaries.filter(({ level }) => level === 'adm2'));
  return {
    layer: {
      title: titles.join('; '),
      source: '',
      licence: null,
      validFrom: null,
      validTo: null,
      boundaries,
    },
    titles,
    synthetic: chosen.some(({ synthetic }) => synthetic),
  };
}

/** Whether more than half of the lesser box lies in the other; neighbours meet at their border alone. */
function shareGround(one: Box | null, other: Box | null): boolean {
  if (one === null || other === null) return false;
  const width = Math.min(one.east, other.east) - Math.max(one.west, other.west);
  const height = Math.min(one.north, other.north) - Math.max(one.south, other.south);
  if (width <= 0 || height <= 0) return false;
  return width * height > Math.min(areaOf(one), areaOf(other)) / 2;
}

function areaOf({ west, south, east, north }: Box): number {
  return (east - west) * (north - south);
}
