/** Where a point lies by the stored layers, and which unit of the gazetteer that is on a day. */

import type { Transaction } from '../../store/index.ts';
import { locate, openLocator } from '../boundaries/locate.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { requireDay, type Standing, standingOn } from '../gazetteer/standing.ts';
import { type LinesAsked, type UnitOn, unitOnLines } from '../gazetteer/units-on.ts';
import type { Boundary, UnitLevel } from '../model.ts';
import { dayOfLayer } from './match-layer.ts';
import { type PlaceDataset, readLayersAt, unitsOfLayer } from './stored-places.ts';

/** Which point is asked for, and on which day. */
export interface PointQuestion {
  readonly lon: number;
  readonly lat: number;
  /** ISO day. */
  readonly day: string;
  readonly level: UnitLevel;
}

/** A boundary of a stored layer; `item` is its place in the layer. */
export interface FoundBoundary {
  readonly item: number;
  readonly boundary: Boundary;
}

/**
 * Where a point lies. `dataset` is the layer that was used, with how it stands on the day: of those in force the one whose lines are newest; where
 * none is, the nearest that holds the point. `unit` says what the boundary's unit is on the day; null where the boundary is matched with none.
 */
export type StoredLocation =
  | {
      readonly kind: 'inside';
      readonly dataset: PlaceDataset;
      readonly standing: Standing;
      readonly found: FoundBoundary;
      readonly unit: UnitOn | null;
    }
  | {
      readonly kind: 'undetermined';
      readonly dataset: PlaceDataset;
      readonly standing: Standing;
      readonly candidates: readonly FoundBoundary[];
      readonly because: string;
    }
  | { readonly kind: 'outside'; readonly because: string };

/**
 * Locates a point in the stored layers that the transaction's role and session may read.
 * @throws REQUEST_INVALID for a day that does not exist
 */
export async function locateStored(
  tx: Transaction,
  gazetteer: Gazetteer,
  question: PointQuestion,
): Promise<StoredLocation> {
  const { lon, lat, day } = question;
  requireDay(day);
  const layers = await readLayersAt(tx, question);
  const ordered = layers
    .map((each) => ({ ...each, standing: standingOn(each.dataset, day) }))
    .sort((a, b) => compareLayers(a, b));
  for (const { dataset, layer, items, standing } of ordered) {
    const found = (at: number): FoundBoundary => {
      const boundary = layer.boundaries[at];
      // `!`: the locator answers with places in this layer, and there is an item for each.
      return { item: items[at]!, boundary: boundary! };
    };
    const located = locate(openLocator(layer), lon, lat);
    if (located.kind === 'outside') continue;
    if (located.kind === 'inside') {
      const one = found(located.boundary);
      const apart = await unitsOfLayer(tx, dataset);
      const asked = { linesOf: dayOfLayer(dataset) ?? null, day, apart };
      return { kind: 'inside', dataset, standing, found: one, unit: unitOf(gazetteer, one, asked) };
    }
    const because = 'the boundaries of several units overlap there';
    return { kind: 'undetermined', dataset, standing, candidates: located.candidates.map(found), because };
  }
  return {
    kind: 'outside',
    because: `no stored layer has a boundary of the level ${question.level} round the point`,
  };
}

/** In force first, then what may be; then those without dates; of each the newest lines, and of these the one imported last. */
function compareLayers(
  a: { readonly standing: Standing; readonly dataset: PlaceDataset },
  b: { readonly standing: Standing; readonly dataset: PlaceDataset },
): number {
  const byStanding = RANKS[a.standing] - RANKS[b.standing];
  if (byStanding !== 0) return byStanding;
  const [left, right] = [a.dataset.validFrom ?? '', b.dataset.validFrom ?? ''];
  // Of lines that begin later than the day, the earliest are the nearest.
  const newest = a.standing === 'not-yet' ? 1 : -1;
  if (left !== right) return left < right ? -newest : newest;
  return b.dataset.seq - a.dataset.seq;
}

const RANKS: Readonly<Record<Standing, number>> = { holds: 0, undetermined: 1, over: 2, 'not-yet': 3 };

function unitOf(gazetteer: Gazetteer, { boundary }: FoundBoundary, asked: LinesAsked): UnitOn | null {
  if (boundary.unit === null || !gazetteer.byCode.has(boundary.unit)) return null;
  return unitOnLines(gazetteer, boundary.unit, asked);
}
