import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, type Position, unit } from '../../../test/support/boundaries.ts';
import { clipToBox } from './clip-to-box.ts';
import { areaKm2 } from './distance.ts';
import { buildSlabs, holdsPoint } from './slabs.ts';

const comb: Position[] = [
  ...Array.from({ length: 20 }, (_, k): Position => [70 + k / 10, k % 2 === 0 ? 31 : 33]),
  [72, 30],
  [70, 30],
];
const TERRITORY = unit('Comb', [comb], [box(73, 30, 75, 32), box(73.5, 30.5, 74.5, 31.5)]).polygons;

describe('clipToBox()', () => {
  it('keeps what lies within, and leaves a territory within the box as it is', () => {
    expect(clipToBox(TERRITORY, { west: 60, south: 20, east: 80, north: 40 })).toEqual(TERRITORY);
    expect(clipToBox(TERRITORY, { west: 10, south: 10, east: 20, north: 20 })).toEqual([]);
    const half = clipToBox(unit('Box', [box(70, 30, 72, 32)]).polygons, {
      west: 71,
      south: 20,
      east: 80,
      north: 40,
    });
    expect(areaKm2(half)).toBeCloseTo(
      areaKm2([[Float64Array.from(box(71, 30, 72, 32).slice(0, 4).flat())]]),
      6,
    );
  });

  it('holds the points that lie in both, and no others', () => {
    const side = fc.double({ min: 69, max: 76, noNaN: true });
    const height = fc.double({ min: 29, max: 34, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(side, side, height, height, side, height), ([a, b, c, d, lon, lat]) => {
        const [west, east, south, north] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)];
        const isIn = (polygons: typeof TERRITORY): boolean => {
          const slabs = buildSlabs(polygons);
          return polygons.some((_, at) => holdsPoint(slabs, at, { lon, lat }));
        };
        const isInBox = lon > west && lon < east && lat > south && lat < north;
        expect(isIn(clipToBox(TERRITORY, { west, south, east, north }))).toBe(isInBox && isIn(TERRITORY));
      }),
      { numRuns: 500 },
    );
  });
});
