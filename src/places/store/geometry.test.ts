import { describe, expect, it } from 'vitest';
import { boxOf, coarsen, countVertices, geometryOf, lineText, parseLine, parsePolygons } from './geometry.ts';

const SQUARE = Float64Array.of(0, 0, 1, 0, 1, 1, 0, 1);
const HOLE = Float64Array.of(0.4, 0.4, 0.4, 0.6, 0.6, 0.6);

describe('geometryOf()', () => {
  it('closes rings, and is read back to the same bits', () => {
    const polygons = [[Float64Array.of(0.1 + 0.2, 1 / 3, 70.5, -34.25, 2, 3)], [SQUARE, HOLE]];
    const geometry = geometryOf(polygons);
    expect(geometry.coordinates[1]?.[0]?.[0]).toEqual(geometry.coordinates[1]?.[0]?.at(-1));
    expect(parsePolygons(JSON.stringify(geometry))).toEqual(polygons);
    expect(countVertices(polygons)).toBe(10);
  });

  it('has no box without a point', () => {
    expect(boxOf([])).toBe(null);
    expect(boxOf([[SQUARE]])).toEqual({ west: 0, south: 0, east: 1, north: 1 });
  });
});

describe('lineText()', () => {
  it('is read back', () =>
    expect(parseLine(lineText(Float64Array.of(1, 2, 3, 4)))).toEqual(Float64Array.of(1, 2, 3, 4)));
});

describe('coarsen()', () => {
  it('keeps the line that neighbours share, and drops what is smaller than the grid', () => {
    const jagged = [0.5, 0, 0.52, 0.21, 0.49, 0.48, 0.53, 0.77, 0.5, 1];
    const left = Float64Array.of(0, 0, ...jagged, 0, 1);
    const back = jagged.flatMap((_, at) => (at % 2 === 0 ? [jagged[8 - at] ?? 0, jagged[9 - at] ?? 0] : []));
    const right = Float64Array.of(1, 0, 1, 1, ...back);
    const positions = (ring: Float64Array | undefined) =>
      Array.from({ length: (ring?.length ?? 0) / 2 }, (_, at) => `${ring?.[2 * at]} ${ring?.[2 * at + 1]}`);
    const [one, other] = [coarsen([[left]], 0.25), coarsen([[right]], 0.25)];
    const shared = positions(one[0]?.[0]).filter((at) => at.startsWith('0.5 '));
    expect(shared).toHaveLength(5);
    expect(positions(other[0]?.[0]).filter((at) => at.startsWith('0.5 '))).toEqual(shared.reverse());
    expect(coarsen([[SQUARE, HOLE]], 0.5)).toEqual([[SQUARE]]);
    expect(coarsen([[HOLE]], 5)).toEqual([]);
    expect(coarsen([[SQUARE]], 0)).toEqual([[SQUARE]]);
  });

  it.each([-1, Number.NaN])('refuses the tolerance %s', (tolerance) => {
    expect(() => coarsen([[SQUARE]], tolerance)).toThrow(/tolerance/);
  });
});
