/** Which layers' lines are shown for a day, and which area of the index is which unit of a layer. */

import type { BoundaryLayer } from './places-api.ts';

/** Layers that are shown, and whether they hold for the day. */
export interface ChosenLayers {
  readonly layers: readonly BoundaryLayer[];
  /** False where no layer holds for the day: then the newest import is shown, which must be said. */
  readonly hold: boolean;
}

/** The layers of districts that hold; of several over the same ground the newest import. */
export function chooseLayers(layers: readonly BoundaryLayer[]): ChosenLayers {
  const districts = layers.filter(({ levels, retracted }) => levels.includes('adm2') && retracted === null);
  const holding = districts.filter(({ standing }) => standing === 'holds');
  const from = holding.length > 0 ? holding : districts.slice(0, 1);
  const chosen: BoundaryLayer[] = [];
  for (const layer of from) if (!chosen.some((other) => overlap(other, layer))) chosen.push(layer);
  return { layers: chosen, hold: holding.length > 0 };
}

/** Whether half of the ground of either lies in the other; neighbours meet at their border alone. */
function overlap(one: BoundaryLayer, other: BoundaryLayer): boolean {
  if (one.box === null || other.box === null) return false;
  const width = Math.min(one.box.east, other.box.east) - Math.max(one.box.west, other.box.west);
  const height = Math.min(one.box.north, other.box.north) - Math.max(one.box.south, other.box.south);
  if (width <= 0 || height <= 0) return false;
  return width * height > Math.min(areaOf(one.box), areaOf(other.box)) / 2;
}

function areaOf({ west, south, east, north }: NonNullable<BoundaryLayer['box']>): number {
  return (east - west) * (north - south);
}

/** Words that sources put behind the name of a district, and layers do not. */
const KINDS_OF_UNIT = /\s+(district|agency)$/;

/** A name as names of areas are compared with those of layers: exact names alone, but for capitals and the kind of unit. */
export function unitKey(name: string): string {
  return name.trim().toLowerCase().replace(KINDS_OF_UNIT, '');
}
