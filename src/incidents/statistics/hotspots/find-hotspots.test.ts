import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { box, layerOf, unit } from '../../../../test/support/boundaries.ts';
import { sharedData } from '../../../../test/support/shared-data.ts';
import { quietWork } from '../../../base/index.ts';
import { readBoundaries } from '../../../places/index.ts';
import { type IncidentColumns, PLACE_PRECISIONS, type PlacePrecision, TIME_PRECISIONS } from '../../model.ts';
import { readIncidentColumns } from '../../read-columns.ts';
import { openRandom } from '../random.ts';
import { findHotspots, locateIncidents, measureHotspots } from './find-hotspots.ts';
import { openExpectation, orderCells, topCells } from './rank-cells.ts';
import { cellOf, cornerOf, hullLayer, layGrid } from './study-grid.ts';

const UCDP = sharedData('incidents/ucdp-ged-pakistan-1989-2021.csv');
const DISTRICTS = sharedData('geo/pak_afg_adm2_simplified.topojson');
/** An invented area of 10 x 10 cells of one degree at the equator. */
const SQUARE = layerOf(unit('Demo-square', [box(0, 0, 10, 10)]));

interface Place {
  readonly day: number;
  readonly lon: number;
  readonly lat: number;
  readonly precision?: PlacePrecision;
  readonly time?: (typeof TIME_PRECISIONS)[number];
}

function columnsOf(places: readonly Place[]): IncidentColumns {
  const rows = places.toSorted((one, other) => one.day - other.day);
  const [day, none] = [Int32Array.from(rows, (row) => row.day), new Int32Array(rows.length).fill(-1)];
  return {
    count: rows.length,
    ...{ day, dayTo: day, unit: none, units: [], low: none, best: none, high: none, injured: none },
    lon: Float64Array.from(rows, ({ lon }) => lon),
    lat: Float64Array.from(rows, ({ lat }) => lat),
    placePrecision: Uint8Array.from(rows, ({ precision = 'exact' }) => PLACE_PRECISIONS.indexOf(precision)),
    timePrecision: Uint8Array.from(rows, ({ time = 'day' }) => TIME_PRECISIONS.indexOf(time)),
    refs: rows.map((_, at) => String(at)),
  };
}

describe('layGrid()', () => {
  it('gives each cell its area, less towards the pole and where the ground ends', () => {
    const grid = layGrid(SQUARE, 1);
    expect([grid.columns, grid.rows]).toEqual([10, 10]);
    expect(grid.areaKm2[0]).toBeCloseTo(Math.cos(Math.PI / 360) * 111.195 ** 2, 6);
    expect(grid.areaKm2[99]).toBeLessThan(grid.areaKm2[0] ?? 0);
    const half = layGrid(layerOf(unit('Demo-half', [box(0, 0, 0.6, 1)])), 1);
    expect(half.totalKm2).toBeCloseTo(0.6 * (grid.areaKm2[0] ?? 0), 6);
  });

  it('begins at a multiple of its cells, whatever the ground', () => {
    const grid = layGrid(layerOf(unit('Demo', [box(70.3, 30.1, 71.1, 30.9)])), 0.25);
    expect([grid.west, grid.south]).toEqual([70.25, 30]);
    expect(cellOf(grid, 70.3, 30.1)).toBe(0);
    expect(cellOf(grid, 69, 30.1)).toBe(-1);
    expect(cellOf(grid, Number.NaN, 30.1)).toBe(-1);
    expect(cornerOf(grid, grid.columns + 1)).toEqual({ west: 70.5, south: 30.25 });
  });

  it.each([
    ['cells finer than places are known', SQUARE, 0.01],
    ['cells of no size', SQUARE, Number.NaN],
    ['a layer without ground', layerOf(), 1],
  ])('refuses %s', (_, layer, cellDegrees) => {
    expect(() => layGrid(layer, cellDegrees)).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
  });
});

describe('hullLayer()', () => {
  it('is the smallest area without dents that holds all places; places without numbers do not count', () => {
    const lon = Float64Array.of(0, 4, 4, 0, 2, 1, Number.NaN);
    const lat = Float64Array.of(0, 0, 4, 4, 2, 3, 1);
    const [ring] = hullLayer(lon, lat).boundaries[0]?.polygons[0] ?? [];
    expect([...(ring ?? [])]).toEqual([0, 0, 4, 0, 4, 4, 0, 4]);
    expect(hullLayer(Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 3)).boundaries).toEqual([]);
  });
});

describe('topCells()', () => {
  it('takes cells in order while their area is within the share', () => {
    const grid = layGrid(SQUARE, 1);
    const order = orderCells(
      grid,
      Float64Array.from({ length: 100 }, (_, cell) => cell),
    );
    expect([...topCells(grid, order, 0.031)]).toEqual([99, 98, 97]);
    expect(topCells(grid, order, 1).size).toBe(99);
    expect(topCells(grid, order, 0.001).size).toBe(0);
  });
});

describe('openExpectation()', () => {
  it('expects as many a week as came each week, and forgets by its half-life', () => {
    const grid = layGrid(SQUARE, 1);
    const day = Int32Array.from({ length: 700 }, (_, at) => at);
    const incidents = { day, cell: new Int32Array(700).fill(55) };
    const parameters = { fastHalfLifeWeeks: 4, slowHalfLifeWeeks: 4, fastShare: 1, spreadCells: 0.1 };
    const expectation = openExpectation(grid, incidents, parameters);
    expectation.moveTo(700);
    expect(expectation.expectedAWeek()[55]).toBeCloseTo(7, 0);
    const before = expectation.expectedAWeek()[55] ?? 0;
    expectation.moveTo(728);
    expect(expectation.expectedAWeek()[55]).toBeCloseTo(before / 2, 9);
  });
});

describe('locateIncidents()', () => {
  it('leaves out what is not known closely enough, and counts it', () => {
    const grid = layGrid(SQUARE, 1);
    const located = locateIncidents(
      grid,
      columnsOf([
        { day: 1, lon: 5, lat: 5 },
        { day: 1, lon: 5, lat: 5, precision: 'near', time: 'week' },
        { day: 1, lon: 5, lat: 5, precision: 'adm2' },
        { day: 1, lon: Number.NaN, lat: 5 },
        { day: 1, lon: 5, lat: 5, time: 'month' },
        { day: 1, lon: 50, lat: 5 },
      ]),
    );
    expect(located.cell).toHaveLength(2);
    expect(located.leftOut).toEqual({ place: 2, time: 1, outside: 1 });
  });
});

describe('findHotspots()', () => {
  const grid = layGrid(SQUARE, 1);
  const places = Array.from({ length: 60 }, (_, at) => ({
    day: at,
    lon: at % 3 === 0 ? 8.5 : 2.5,
    lat: 2.5,
  }));
  const incidents = locateIncidents(grid, columnsOf(places));

  it('names areas by what they are to expect, highest first', () => {
    const found = findHotspots(grid, incidents, { day: 60, share: 0.021 });
    expect(found.map(({ rank, west, south }) => [rank, west, south])).toEqual([
      [1, 2, 2],
      [2, 8, 2],
    ]);
    expect(found[0]?.expected).toBeGreaterThan(found[1]?.expected ?? 0);
    expect(found[1]?.areaShare).toBeLessThanOrEqual(0.021);
  });

  it('reads nothing from the day on for which it ranks', () => {
    const later = locateIncidents(grid, columnsOf([...places, { day: 60, lon: 5.5, lat: 5.5 }]));
    expect(findHotspots(grid, later, { day: 60, share: 0.05 })).toEqual(
      findHotspots(grid, incidents, { day: 60, share: 0.05 }),
    );
  });

  it('names none where hardly anything is known', () => {
    expect(findHotspots(grid, incidents, { day: 19, share: 0.05 })).toEqual([]);
  });
});

describe('measureHotspots()', () => {
  const grid = layGrid(SQUARE, 1);
  const scattered = (seed: number): readonly Place[] => {
    const random = openRandom(seed);
    return Array.from({ length: 4_000 }, (_, at) => ({
      day: Math.floor(at / 2),
      lon: random.uniform() * 10,
      lat: random.uniform() * 10,
    }));
  };

  it('hits everything where all incidents come to one cell', () => {
    const incidents = locateIncidents(
      grid,
      columnsOf(Array.from({ length: 300 }, (_, day) => ({ day, lon: 4.5, lat: 4.5 }))),
    );
    const answer = measureHotspots(grid, incidents, { window: { from: 100, to: 300 }, shares: [0.02] });
    if (answer.kind === 'undetermined') throw new Error(answer.because);
    expect(answer).toMatchObject({ weeks: 28, incidents: 196 });
    const [top] = answer.shares;
    expect(top).toMatchObject({ hits: 196, hitRate: 1, hitsPossible: 196, pei: 1 });
    expect(top?.pai).toBeCloseTo(1 / (top?.areaShare ?? 1), 9);
  });

  it('is no better than chance where incidents are scattered', () => {
    const incidents = locateIncidents(grid, columnsOf(scattered(2)));
    const answer = measureHotspots(grid, incidents, { window: { from: 1_000, to: 2_000 }, shares: [0.1] });
    if (answer.kind === 'undetermined') throw new Error(answer.because);
    expect(answer.shares[0]?.pai).toBeGreaterThan(0.75);
    expect(answer.shares[0]?.pai).toBeLessThan(1.25);
  });

  it('is undetermined without a past, or with no incident in its weeks', () => {
    const incidents = locateIncidents(grid, columnsOf(scattered(2)));
    const early = measureHotspots(grid, incidents, { window: { from: 7, to: 70 } });
    expect(early).toMatchObject({ kind: 'undetermined', because: expect.stringContaining('14 incidents') });
    const late = measureHotspots(grid, incidents, { window: { from: 5_000, to: 5_070 } });
    expect(late).toMatchObject({ kind: 'undetermined', because: 'no incident lies in these weeks' });
  });

  it.each([
    ['no whole week', { from: 100, to: 106 }, [0.01]],
    ['a share of nothing', { from: 100, to: 200 }, [0]],
    ['a share of more than all', { from: 100, to: 200 }, [1.1]],
    ['more weeks than can be measured', { from: 0, to: 100_000 }, [0.01]],
  ])('refuses %s', (_, window, shares) => {
    const incidents = locateIncidents(grid, columnsOf(scattered(2)));
    expect(() => measureHotspots(grid, incidents, { window, shares })).toThrow(
      expect.objectContaining({ code: 'REQUEST_INVALID' }),
    );
  });
});

describe.skipIf(UCDP === null || DISTRICTS === null)('hotspots (SKIPPED without the shared data)', () => {
  it('hold at least 55 % of the incidents of 2012 to 2021 in 1 % of the area, and 81.6 % in 5 %', async () => {
    const { columns } = await readIncidentColumns(UCDP ?? '', {}, quietWork());
    const layer = await readBoundaries(readFileSync(DISTRICTS ?? ''), {
      fileName: DISTRICTS ?? '',
      title: 'districts',
      source: 'geoBoundaries',
      ...{ licence: null, validFrom: null, validTo: null },
    });
    const country = {
      ...layer,
      boundaries: layer.boundaries.filter((boundary) => boundary.country === 'pk'),
    };
    const grid = layGrid(country, 0.25);
    const incidents = locateIncidents(grid, columns);
    const window = { from: Date.UTC(2012, 0, 1) / 86_400_000, to: Date.UTC(2022, 0, 1) / 86_400_000 };
    const answer = measureHotspots(grid, incidents, { window });
    if (answer.kind === 'undetermined') throw new Error(answer.because);
    expect(grid.totalKm2).toBeGreaterThan(850_000);
    expect(grid.totalKm2).toBeLessThan(900_000);
    expect(answer.shares[0]?.hitRate).toBeGreaterThanOrEqual(0.55);
    expect(answer.shares[1]?.hitRate).toBeGreaterThanOrEqual(0.816);
  });
});
