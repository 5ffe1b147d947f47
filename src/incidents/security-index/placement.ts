/** Which units an incident counts for: the one that it is located in, or, re-based by a crosswalk, the shares of the units that came after it. */

import { fault } from '../../base/index.ts';
import type { Crosswalk } from '../../places/index.ts';
import { type IncidentColumns, PLACE_PRECISIONS, type PlacePrecision } from '../model.ts';

/** How incidents that were coded by older lines are re-based: those that began before `since` (days since 1970-01-01) name units of the old layer. */
export interface IndexRebase {
  readonly walk: Crosswalk;
  readonly sinceDay: number;
}

/** A unit that an incident counts for. */
export interface PlacedPart {
  readonly unit: number;
  /** 1, or the share of an older unit that became this one. */
  readonly share: number;
}

/** Where incidents count. */
export interface Placement {
  /** Names of the units. */
  readonly units: readonly string[];
  /** Empty: the incident is located to no unit. */
  partsOf(row: number): readonly PlacedPart[];
}

/** What a placement hangs on. */
export interface PlacementOptions {
  /** An incident whose place is known less closely is not located to a unit. */
  readonly placePrecision: PlacePrecision;
  readonly rebase?: IndexRebase | undefined;
}

/**
 * Prepares where incidents count. Names are compared letter by letter: a unit that its layer does not have is located nowhere.
 * @throws REQUEST_INVALID for a layer with two units of one name
 */
export function placementOf(columns: IncidentColumns, options: PlacementOptions): Placement {
  const { placePrecision, rebase } = options;
  const closest = PLACE_PRECISIONS.indexOf(placePrecision);
  const unitOf = (row: number): number =>
    (columns.placePrecision[row] ?? PLACE_PRECISIONS.length) <= closest ? (columns.unit[row] ?? -1) : -1;
  if (rebase === undefined) {
    const own = columns.units.map((_, unit) => [{ unit, share: 1 }]);
    return { units: columns.units, partsOf: (row) => own[unitOf(row)] ?? [] };
  }
  const { walk, sinceDay } = rebase;
  const before = columns.units.map(partsByName(walk));
  const places = placesByName(walk.to.boundaries);
  const since = columns.units.map((name) => {
    const unit = places.get(name);
    return unit === undefined ? [] : [{ unit, share: 1 }];
  });
  return {
    units: walk.to.boundaries.map(({ name }) => name),
    partsOf: (row) => ((columns.day[row] ?? 0) < sinceDay ? before : since)[unitOf(row)] ?? [],
  };
}

function partsByName({ from, rows }: Crosswalk): (name: string) => readonly PlacedPart[] {
  const places = placesByName(from.boundaries);
  return (name) => {
    const row = rows[places.get(name) ?? -1];
    return row?.kind === 'shared' ? row.parts.map(({ to, share }) => ({ unit: to, share })) : [];
  };
}

function placesByName(boundaries: readonly { readonly name: string }[]): ReadonlyMap<string, number> {
  const places = new Map(boundaries.map(({ name }, at) => [name, at]));
  if (places.size < boundaries.length)
    throw fault(
      'REQUEST_INVALID',
      'two units of the layer have one name: incidents cannot be told apart by it',
    );
  return places;
}
