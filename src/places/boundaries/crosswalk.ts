/** From the units of one layer to those of another: which share of each old unit lies in which new one, by a stated method. */

import { fault } from '../../base/index.ts';
import type { BoundaryLayer } from '../model.ts';
import { countVertices } from '../store/geometry.ts';
import { commonGround } from './clip.ts';
import { areaKm2 } from './distance.ts';
import { locateAll, openLocator } from './locate.ts';
import { touching } from './neighbours.ts';

/** What a unit is shared out by. */
export type CrosswalkBasis =
  | {
      /** Ground in common: right for what is spread evenly over the ground, which people and incidents are not. */
      readonly kind: 'area';
    }
  | {
      /** Points in common: populated places, or the incidents themselves. */
      readonly kind: 'points';
      /** In words, for the reader: `populated places of GeoNames`. */
      readonly what: string;
      readonly lons: ArrayLike<number>;
      readonly lats: ArrayLike<number>;
    };

/** How fine the shares are. */
export interface CrosswalkOptions {
  /**
   * Shares below this one are taken for lines that were drawn differently, and go to the unit's other parts; from 0 to 0.5, 0.01 by default.
   * The row says how much it was.
   */
  readonly sliverShare?: number;
}

/** Where one old unit went. */
export type CrosswalkRow =
  | {
      readonly kind: 'shared';
      /** New units by their position in the layer, the largest share first. The shares and `lost` add up to 1. */
      readonly parts: readonly { readonly to: number; readonly share: number }[];
      /** Share that lies in no new unit, or in several. */
      readonly lost: number;
      /** Share that was taken for slivers and given to the parts. */
      readonly slivers: number;
      /** Share that several new units claim; the shares were reduced to add up to 1. Always 0 by points. */
      readonly doubled: number;
      /** Square kilometres or points that the shares rest on. */
      readonly weight: number;
    }
  | {
      readonly kind: 'undetermined';
      /** It has no ground, no points lie in it, or its lines are too bad to be laid over others. */
      readonly because: 'no-ground' | 'no-points' | 'bad-lines';
    };

/** A crosswalk: a row for each unit of the old layer, in its order. */
export interface Crosswalk {
  readonly method: 'area' | 'points';
  /** In words: what the shares are shares of. */
  readonly basis: string;
  readonly sliverShare: number;
  readonly from: BoundaryLayer;
  readonly to: BoundaryLayer;
  readonly rows: readonly CrosswalkRow[];
}

const SLIVER_SHARE = 0.01;
/** Most vertices that pairs of units are laid over one another with: some minutes. */
const CROSSWALK_VERTICES_MAX = 5_000_000;

/**
 * Makes the crosswalk from one layer to another, which is another year's or another source's.
 * @throws USAGE for a sliver share beyond its range, INPUT_TOO_LARGE for layers too detailed to be laid over one another
 */
export function crosswalk(
  layers: { readonly from: BoundaryLayer; readonly to: BoundaryLayer },
  by: CrosswalkBasis,
  options: CrosswalkOptions = {},
): Crosswalk {
  const sliverShare = options.sliverShare ?? SLIVER_SHARE;
  if (!(sliverShare >= 0 && sliverShare <= 0.5))
    throw fault('USAGE', 'the share of slivers lies between 0 and 0.5');
  const weights = by.kind === 'area' ? weighGround(layers) : weighPoints(layers, by);
  const rows = weights.map((weighed) => ('because' in weighed ? weighed : shareOut(weighed, sliverShare)));
  const basis = by.kind === 'area' ? 'area in km2' : by.what;
  return { method: by.kind, basis, sliverShare, ...layers, rows };
}

interface Weighed {
  readonly total: number;
  readonly inside: ReadonlyMap<number, number>;
}
type Undetermined = Extract<CrosswalkRow, { kind: 'undetermined' }>;

function weighGround({
  from,
  to,
}: {
  readonly from: BoundaryLayer;
  readonly to: BoundaryLayer;
}): readonly (Weighed | Undetermined)[] {
  const locator = openLocator(to);
  let vertices = 0;
  return from.boundaries.map(({ polygons }): Weighed | Undetermined => {
    const total = areaKm2(polygons);
    if (total === 0) return { kind: 'undetermined', because: 'no-ground' };
    const inside = new Map<number, number>();
    for (const index of touching(locator, polygons)) {
      const other = to.boundaries[index]?.polygons ?? [];
      vertices += countVertices(polygons) + countVertices(other);
      if (vertices > CROSSWALK_VERTICES_MAX) {
        const message = `the layers "${from.title}" and "${to.title}" are too detailed to be laid over one another: simplify them first`;
        throw fault('INPUT_TOO_LARGE', message);
      }
      const common = commonGround(polygons, other);
      if (common === null) return { kind: 'undetermined', because: 'bad-lines' };
      const km2 = areaKm2(common);
      if (km2 > 0) inside.set(index, km2);
    }
    return { total, inside };
  });
}

function weighPoints(
  { from, to }: { readonly from: BoundaryLayer; readonly to: BoundaryLayer },
  { lons, lats }: { readonly lons: ArrayLike<number>; readonly lats: ArrayLike<number> },
): readonly (Weighed | Undetermined)[] {
  const [before, after] = [openLocator(from), openLocator(to)].map((locator) =>
    locateAll(locator, lons, lats),
  );
  const found = from.boundaries.map(() => ({ total: 0, inside: new Map<number, number>() }));
  for (let point = 0; point < lons.length; point += 1) {
    const weighed = found[before?.[point] ?? -1];
    if (weighed === undefined) continue;
    weighed.total += 1;
    const unit = after?.[point] ?? -1;
    if (unit >= 0) weighed.inside.set(unit, (weighed.inside.get(unit) ?? 0) + 1);
  }
  return found.map((weighed) =>
    weighed.total === 0 ? { kind: 'undetermined', because: 'no-points' } : weighed,
  );
}

/** Weights to shares that add up to 1 with what is lost. */
function shareOut({ total, inside }: Weighed, sliverShare: number): CrosswalkRow {
  const sum = [...inside.values()].reduce((all, weight) => all + weight, 0);
  const whole = Math.max(total, sum);
  const all = [...inside].map(([to, weight]) => ({ to, share: weight / whole }));
  const kept = all
    .filter(({ share }) => share >= sliverShare)
    .sort((a, b) => b.share - a.share || a.to - b.to);
  const missing = Math.max(0, 1 - sum / whole);
  const lost = missing < sliverShare && kept.length > 0 ? 0 : missing + (kept.length > 0 ? 0 : sum / whole);
  const keptSum = kept.reduce((sumOfShares, { share }) => sumOfShares + share, 0);
  const parts = kept.map(({ to, share }) => ({ to, share: (share / keptSum) * (1 - lost) }));
  const slivers = kept.length > 0 ? Math.max(0, 1 - lost - keptSum) : 0;
  return { kind: 'shared', parts, lost, slivers, doubled: Math.max(0, sum / total - 1), weight: total };
}
