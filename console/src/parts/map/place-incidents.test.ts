import { describe, expect, it } from 'vitest';
import { PRECISIONS } from './map-model.ts';
import { circleAround, NEAR_KM, placeIncidents } from './place-incidents.ts';

const of = (precision: (typeof PRECISIONS)[number]) => PRECISIONS.indexOf(precision);
const columns = {
  lon: [70, 70.5, 70.5, 71, null, 72],
  lat: [33, 33.5, 33.5, 34, null, 35],
  precision: [of('exact'), of('near'), of('adm2'), of('adm1'), of('exact'), of('unknown')],
};

describe('placeIncidents()', () => {
  const placed = placeIncidents(columns, [0, 1, 2, 3, 4, 5]);

  it('draws as points only what is closely known', () => {
    expect(placed.points.features.map(({ properties }) => properties?.['at'])).toEqual([0, 1]);
  });

  it('gives a halo to what lies near its point', () => {
    expect(placed.halos.features).toHaveLength(1);
  });

  it('draws a district as an area and never as a point', () => {
    expect(placed.districts.features.map(({ geometry }) => geometry.type)).toEqual(['Polygon']);
    expect(placed.districts.features[0]?.properties).toEqual({ count: 1, members: '2' });
  });

  it('counts what it does not draw: a province, no place, no coordinates', () => {
    expect(placed.undrawn).toBe(3);
  });

  it('takes a precision that it does not know for none', () => {
    expect(placeIncidents({ lon: [70], lat: [33], precision: [99] }, [0]).undrawn).toBe(1);
  });
});

describe('circleAround()', () => {
  it('is closed, and as far to the north as it is told', () => {
    const [ring = []] = circleAround([70, 33], NEAR_KM).coordinates;
    expect(ring[0]).toEqual(ring.at(-1));
    const north = Math.max(...ring.map(([, lat = 0]) => lat));
    expect((north - 33) * 111.32).toBeCloseTo(NEAR_KM, 6);
  });
});
