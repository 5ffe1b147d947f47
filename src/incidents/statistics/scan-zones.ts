/** Zones of the scan: each centre with its nearest units, one more at a time. Every `!` reads typed arrays below their lengths. */

import { type Distances, openDistances, type Places, squareKm } from './distance.ts';

/** What bounds a zone. */
export interface ZoneLimits {
  /** Most units of a zone. */
  readonly unitsMax: number;
  /** Most expected incidents of a zone, over the whole time. */
  readonly expectedMax: number;
}

/**
 * The zones of all centres: around each centre its units from the nearest on; the first `n` of them are a zone, for each n. Two centres may have
 * the same zone. A unit without a place makes a zone of its own and stands in no other. Of equally near units the one with the lower index comes
 * first. A unit that expects more than the limit by itself has no zone.
 */
export function planZones(
  centres: Places,
  expectedByUnit: Float64Array,
  limits: ZoneLimits,
): readonly Int32Array[] {
  const distances = openDistances(centres);
  return Array.from({ length: distances.count }, (_, centre) =>
    within(nearest(distances, centre), expectedByUnit, limits),
  );
}

function nearest(distances: Distances, centre: number): Int32Array {
  const squares = Float64Array.from({ length: distances.count }, (_, unit) =>
    unit === centre ? -1 : squareKm(distances, centre, unit),
  );
  const placed = Int32Array.from(squares.keys()).filter((unit) => !Number.isNaN(squares[unit]!));
  return placed.sort((one, other) => squares[one]! - squares[other]! || one - other);
}

function within(order: Int32Array, expectedByUnit: Float64Array, limits: ZoneLimits): Int32Array {
  let expected = 0;
  let length = 0;
  for (const unit of order.subarray(0, limits.unitsMax)) {
    expected += expectedByUnit[unit]!;
    // Rounding must not lose a zone that lies on the limit.
    if (expected > limits.expectedMax * (1 + 1e-12)) break;
    length += 1;
  }
  return order.slice(0, length);
}
