import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, layerOf, meshOf, type Position, unit } from '../../../test/support/boundaries.ts';
import { locate, locateAll, nearestLine, OUTSIDE, openLocator, UNDETERMINED } from './locate.ts';

const WEST = unit('West', [box(70, 30, 71, 32)]);
const EAST = unit('East', [box(71, 30, 72, 32)]);
const NORTH = unit('North', [box(70, 32, 72, 33)]);

const MESH_SIZE = 5;
const meshes = fc
  .array(fc.double({ min: -0.45, max: 0.45, noNaN: true }), {
    minLength: 2 * MESH_SIZE ** 2,
    maxLength: 2 * MESH_SIZE ** 2,
  })
  .map((shifts) => meshOf(MESH_SIZE, shifts));

describe('locate()', () => {
  it('finds the unit, respects holes and units of several parts', () => {
    const ring = unit('Ring', [box(60, 30, 64, 34), box(61, 31, 63, 33)], [box(66, 30, 67, 31)]);
    const island = unit('Island', [box(61.5, 31.5, 62, 32)]);
    const locator = openLocator(layerOf(ring, island));
    expect(locate(locator, 60.5, 32)).toEqual({ kind: 'inside', boundary: 0 });
    expect(locate(locator, 66.5, 30.5)).toEqual({ kind: 'inside', boundary: 0 });
    expect(locate(locator, 61.7, 31.7)).toEqual({ kind: 'inside', boundary: 1 });
    expect(locate(locator, 61.2, 32)).toMatchObject({ kind: 'outside', nearest: 0 });
  });

  it('gives a point on a line to the unit in the east of it, or in the north', () => {
    const locator = openLocator(layerOf(WEST, EAST, NORTH));
    expect(locate(locator, 71, 31)).toEqual({ kind: 'inside', boundary: 1 });
    expect(locate(locator, 70.5, 32)).toEqual({ kind: 'inside', boundary: 2 });
    expect(locate(locator, 71, 32)).toEqual({ kind: 'inside', boundary: 2 });
    expect(locate(locator, 70, 30)).toEqual({ kind: 'inside', boundary: 0 });
    expect(locate(locator, 72, 31)).toMatchObject({ kind: 'outside', km: 0 });
  });

  it('gives every point of a mesh to exactly one unit, vertices and points on lines too', () => {
    const places = fc.tuple(meshes, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3));
    fc.assert(
      fc.property(places, ([layer, share, corner]) => {
        const locator = openLocator(layer);
        for (const { polygons } of layer.boundaries) {
          const ring = polygons[0]?.[0] ?? new Float64Array();
          const [a, b] = [2 * corner, 2 * ((corner + 1) % 4)];
          const [lon, lat] = [0, 1].map((k) => (ring[a + k] ?? 0) * (1 - share) + (ring[b + k] ?? 0) * share);
          if (lon === undefined || lat === undefined || lon <= 60 || lat <= 30 || lon >= 65 || lat >= 35)
            continue;
          expect(locate(locator, lon, lat).kind).toBe('inside');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reports undetermined where two units claim the ground', () => {
    const locator = openLocator(layerOf(WEST, unit('Claim', [box(70.5, 31, 71.5, 31.5)])));
    expect(locate(locator, 70.7, 31.2)).toEqual({ kind: 'undetermined', candidates: [0, 1] });
    expect(locate(locator, 71.2, 31.2)).toEqual({ kind: 'inside', boundary: 1 });
  });

  it('does not take two parts of one unit for two units', () => {
    const locator = openLocator(layerOf(unit('Twice', [box(70, 30, 71, 31)], [box(70.5, 30, 71.5, 31)])));
    expect(locate(locator, 70.7, 30.5)).toEqual({ kind: 'inside', boundary: 0 });
  });

  it('names the unit with the nearest line and its great-circle distance', () => {
    const locator = openLocator(layerOf(WEST, EAST));
    const outside = locate(locator, 73, 31);
    if (outside.kind !== 'outside') expect.unreachable('it lies in the east of both');
    expect(outside.nearest).toBe(1);
    expect(outside.km).toBeCloseTo(95.31, 1);
    const far = locate(locator, -70, -31);
    if (far.kind !== 'outside') expect.unreachable('it lies on the other side of the world');
    expect(far.km).toBeGreaterThan(14_000);
  });

  it('says undetermined for what is no place, and outside for a layer of nothing', () => {
    const locator = openLocator(layerOf(WEST));
    for (const lon of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(locate(locator, lon, 31)).toEqual({ kind: 'undetermined', candidates: [] });
      expect(nearestLine(locator, { lon, lat: 31 })).toBeNull();
    }
    expect(locate(openLocator(layerOf()), 70, 30)).toEqual({ kind: 'outside', nearest: null, km: null });
    expect(locate(openLocator(layerOf(unit('Nowhere'))), 70, 30).kind).toBe('outside');
  });
});

describe('locateAll()', () => {
  it('agrees with locate() at every point', () => {
    const claim = unit('Claim', [box(61.3, 31.2, 62.4, 32.9)]);
    const layer = layerOf(...meshOf(MESH_SIZE, []).boundaries, claim);
    const locator = openLocator(layer);
    fc.assert(
      fc.property(fc.double({ min: 59, max: 66 }), fc.double({ min: 29, max: 36 }), (lon, lat) => {
        const found = locate(locator, lon, lat);
        const wanted =
          found.kind === 'inside' ? found.boundary : found.kind === 'outside' ? OUTSIDE : UNDETERMINED;
        expect([...locateAll(locator, [lon], [lat])]).toEqual([wanted]);
      }),
    );
  });

  it('agrees with a ray that meets every edge, for outlines of many teeth', () => {
    const teeth = Array.from(
      { length: 400 },
      (_, k): Position => [70 + k / 100, k % 2 === 0 ? 31 : 31 + ((k * 37) % 100) / 40],
    );
    const comb = [...teeth, [74, 30], [70, 30]] satisfies Position[];
    const locator = openLocator(layerOf(unit('Comb', [comb])));
    fc.assert(
      fc.property(
        fc.double({ min: 69, max: 75, noNaN: true }),
        fc.double({ min: 29, max: 34, noNaN: true }),
        (lon, lat) => {
          expect(locateAll(locator, [lon], [lat])[0]).toBe(isInside(comb, lon, lat) ? 0 : OUTSIDE);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('holds an outline of a million vertices', () => {
    const count = 1_000_000;
    const ring = Float64Array.from({ length: 2 * count }, (_, k) => {
      const turn = (Math.floor(k / 2) / count) * 2 * Math.PI;
      const radius = 2 + (Math.floor(k / 2) % 2) / 1_000;
      return k % 2 === 0 ? 70 + radius * Math.cos(turn) : 30 + radius * Math.sin(turn);
    });
    const locator = openLocator(layerOf({ ...unit('Round'), polygons: [[ring]] }));
    expect([...locateAll(locator, [70, 71.9, 72.1], [30, 30, 30])]).toEqual([0, 0, OUTSIDE]);
  });
});

/** The textbook's ray, over all edges. */
function isInside(ring: readonly Position[], lon: number, lat: number): boolean {
  return ring.reduce((inside, [lonA, latA], k) => {
    const [lonB, latB] = ring[(k + 1) % ring.length] ?? [0, 0];
    const crosses = latA > lat !== latB > lat && lon < lonA + ((lat - latA) * (lonB - lonA)) / (latB - latA);
    return crosses ? !inside : inside;
  }, false);
}
