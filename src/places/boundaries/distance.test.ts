import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box } from '../../../test/support/boundaries.ts';
import { areaKm2, distanceKm, nearestOnEdge } from './distance.ts';

const boxRing = (...sides: Parameters<typeof box>): Float64Array =>
  Float64Array.from(
    box(...sides)
      .slice(0, 4)
      .flat(),
  );

describe('areaKm2()', () => {
  it('is that of the sphere for a hemisphere and for a degree at the equator', () => {
    const hemisphere = [[boxRing(-180, 0, 180, 90)]];
    expect(areaKm2(hemisphere)).toBeCloseTo(2 * Math.PI * 6371.0088 ** 2, 0);
    expect(areaKm2([[boxRing(70, 0, 71, 1)]])).toBeCloseTo(12_363.7, 0);
  });

  it('leaves holes out, whichever way rings run', () => {
    const [outer, hole] = [boxRing(70, 30, 72, 32), boxRing(70.5, 30.5, 71, 31)];
    const backwards = Float64Array.of(70.5, 30.5, 70.5, 31, 71, 31, 71, 30.5);
    expect(areaKm2([[outer, hole]])).toBeCloseTo(areaKm2([[outer]]) - areaKm2([[hole]]), 6);
    expect(areaKm2([[outer, backwards]])).toBeCloseTo(areaKm2([[outer, hole]]), 6);
    expect(areaKm2([])).toBe(0);
  });

  it('adds up: a slanted cut makes two parts of the whole', () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(shares, shares, (low, high) => {
        const left = Float64Array.of(70, 30, 70 + 2 * low, 30, 70 + 2 * high, 34, 70, 34);
        const right = Float64Array.of(70 + 2 * low, 30, 72, 30, 72, 34, 70 + 2 * high, 34);
        const whole = areaKm2([[boxRing(70, 30, 72, 34)]]);
        expect(areaKm2([[left]]) + areaKm2([[right]])).toBeCloseTo(whole, 5);
      }),
    );
  });
});

describe('distanceKm()', () => {
  it('is a quarter of a meridian from the equator to a pole', () => {
    expect(distanceKm({ lon: 71, lat: 0 }, { lon: 10, lat: 90 })).toBeCloseTo((Math.PI / 2) * 6371.0088, 6);
  });
});

describe('nearestOnEdge()', () => {
  it('stays on the edge', () => {
    const [a, b] = [
      { lon: 70, lat: 30 },
      { lon: 71, lat: 30 },
    ];
    expect(nearestOnEdge({ lon: 70.5, lat: 31 }, a, b)).toEqual({ lon: 70.5, lat: 30 });
    expect(nearestOnEdge({ lon: 69, lat: 31 }, a, b)).toEqual(a);
    expect(nearestOnEdge({ lon: 73, lat: 29 }, a, b)).toEqual(b);
    expect(nearestOnEdge({ lon: 73, lat: 29 }, a, a)).toEqual(a);
  });
});
