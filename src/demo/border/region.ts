/**
 * SYNTHETIC: an invented region on both sides of an invented border: districts in two versions of their lines, crossings, a fence, towns.
 * It lies in the open South Atlantic, so that no real place is meant and no map takes it for one; the countries bear codes that ISO 3166-1
 * leaves to its users (XA, XB).
 */

import type { CrossingClaim, FenceSegment, PopulatedPlace } from '../../places/index.ts';
import type { Draw } from '../economy/draw.ts';

/** Longitude and latitude. */
export type Point = readonly [number, number];

/** A district while it has these lines. */
export interface DemoDistrict {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly country: 'xa' | 'xb';
  /** Outer ring, the first point not repeated. */
  readonly ring: readonly Point[];
  /** Whether it lies at the border. */
  readonly atBorder: boolean;
  /** The district that it came from in the split, or itself. */
  readonly before: string;
}

/** The invented region. */
export interface DemoRegion {
  /** The lines until the split, then those since. */
  readonly layers: readonly [readonly DemoDistrict[], readonly DemoDistrict[]];
  /** First day of the lines since the split. */
  readonly splitOn: string;
  readonly border: readonly Point[];
  readonly crossings: readonly CrossingClaim[];
  readonly fence: readonly FenceSegment[];
  readonly towns: readonly PopulatedPlace[];
}

/** Names of the two countries. */
export const DEMO_COUNTRIES = { xa: 'Demo-Westland', xb: 'Demo-Eastland' } as const;
/** The district that was split, and what came of it. */
export const SPLIT_DISTRICT = 'Demo-Narang';
/** First day of the two new districts. */
export const SPLIT_ON = '2021-01-01';

const SOURCE = 'invented by Silsila (SYNTHETIC)';
/** Corner of the region, and the size of a cell in degrees. */
const ORIGIN: Point = [-34, -41];
const CELL: Point = [0.8, 0.65];
const COLUMNS = 4;
const ROWS = 4;
/** The column of lattice points on which the border runs. */
const BORDER_COLUMN = 2;

/** By column and row from the south-west; the east's outer column has two districts of two cells each. */
const CELLS: readonly {
  readonly name: string;
  readonly column: number;
  readonly rows: readonly [number, number];
}[] = [
  ...['Demo-Arzan', 'Demo-Bhala', 'Demo-Chagai Kot', 'Demo-Darmal'].map((name, row) => cell(name, 0, row)),
  ...['Demo-Ghazband', 'Demo-Narang', 'Demo-Khost Tangi', 'Demo-Loralang'].map((name, row) =>
    cell(name, 1, row),
  ),
  ...['Demo-Maidan Shar', 'Demo-Pachir', 'Demo-Qalat Dara', 'Demo-Rustaq Pul'].map((name, row) =>
    cell(name, 2, row),
  ),
  { name: 'Demo-Shahrak', column: 3, rows: [0, 1] },
  { name: 'Demo-Takhtabad', column: 3, rows: [2, 3] },
];

function cell(name: string, column: number, row: number) {
  return { name, column, rows: [row, row] as const };
}

/** Draws the region; the same stream of numbers gives the same lines. */
export function drawRegion(draw: Draw): DemoRegion {
  const lattice = drawLattice(draw);
  const before = CELLS.map((one) => districtOf(one, lattice));
  const since = before.flatMap((district) =>
    district.name === SPLIT_DISTRICT ? splitDistrict(district) : [district],
  );
  const border = Array.from({ length: 2 * ROWS + 1 }, (_, at) => lattice.at(2 * BORDER_COLUMN, at));
  return {
    ...{ layers: [before, since], splitOn: SPLIT_ON, border },
    crossings: crossingsOn(border),
    fence: fenceAlong(border),
    towns: townsOf(draw, since),
  };
}

/** The layer as a GeoJSON file, with the fields that publishers use. */
export function layerFile(districts: readonly DemoDistrict[]): string {
  const features = districts.map(({ code, name, province, country, ring }) => ({
    type: 'Feature',
    properties: {
      ...{ ADM2_EN: name, ADM2_PCODE: code, ADM1_EN: province },
      ...{ ADM0_NAME: DEMO_COUNTRIES[country], note: 'SYNTHETIC' },
    },
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', name: 'SYNTHETIC', features })}\n`;
}

/** A point within a ring, drawn evenly. */
export function drawWithin(draw: Draw, ring: readonly Point[]): Point {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const point: Point = [draw.between(west, east), draw.between(south, north)];
    if (isWithin(point, ring)) return point;
  }
  return [(west + east) / 2, (south + north) / 2];
}

/** Tries at a point; a cell fills most of its box. */
const ATTEMPTS_MAX = 100;

/** Whether a point lies in a ring, by the even-odd rule. */
export function isWithin([lon, lat]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (const [at, [lonB, latB]] of ring.entries()) {
    const [lonA, latA] = ring[(at + ring.length - 1) % ring.length] ?? [0, 0];
    if (latA > lat !== latB > lat && lon < ((lonB - lonA) * (lat - latA)) / (latB - latA) + lonA)
      inside = !inside;
  }
  return inside;
}

/** Points at half cells: corners, and the middles of edges, which neighbours share. */
interface Lattice {
  at(column: number, row: number): Point;
}

function drawLattice(draw: Draw): Lattice {
  const points = Array.from({ length: 2 * COLUMNS + 1 }, (_, column) =>
    Array.from({ length: 2 * ROWS + 1 }, (__, row): Point => {
      const [lon, lat] = [ORIGIN[0] + (column * CELL[0]) / 2, ORIGIN[1] + (row * CELL[1]) / 2];
      return [rounded(lon + draw.between(-0.09, 0.09)), rounded(lat + draw.between(-0.07, 0.07))];
    }),
  );
  return { at: (column, row) => points[column]?.[row] ?? ORIGIN };
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(4));
}

function districtOf({ name, column, rows }: (typeof CELLS)[number], lattice: Lattice): DemoDistrict {
  const [west, east, south, north] = [2 * column, 2 * column + 2, 2 * rows[0], 2 * rows[1] + 2];
  const steps = Array.from({ length: north - south }, (_, step) => step);
  const ring = [
    ...[lattice.at(west, south), lattice.at(west + 1, south)],
    ...steps.map((step) => lattice.at(east, south + step)),
    ...[lattice.at(east, north), lattice.at(east - 1, north)],
    ...steps.map((step) => lattice.at(west, north - step)),
  ];
  const country = column < BORDER_COLUMN ? 'xa' : 'xb';
  const highland = rows[0] >= ROWS / 2;
  const west1 = highland ? 'Demo-Highland' : 'Demo-Lowland';
  return {
    code: codeOf(country, name),
    ...{ name, province: country === 'xa' ? west1 : 'Demo-Steppe', country, ring, before: name },
    atBorder: column === BORDER_COLUMN || column === BORDER_COLUMN - 1,
  };
}

function codeOf(country: string, name: string): string {
  return `${country}-${name.toLowerCase().replaceAll(' ', '-')}`;
}

/** Cut from the middle of its western to the middle of its eastern edge. */
function splitDistrict(district: DemoDistrict): readonly DemoDistrict[] {
  // The ring of one cell: south-west, south, south-east, east, north-east, north, north-west, west.
  const part = (name: string, corners: readonly number[]): DemoDistrict => ({
    ...{ ...district, name, code: codeOf(district.country, name), before: district.name },
    ring: corners.map((at) => district.ring[at] ?? ORIGIN),
  });
  return [part(`${SPLIT_DISTRICT} Bala`, [7, 3, 4, 5, 6]), part(`${SPLIT_DISTRICT} Payan`, [0, 1, 2, 3, 7])];
}

function crossingsOn(border: readonly Point[]): readonly CrossingClaim[] {
  const named = [
    ['Demo-Ghazband gate', 1, 'open: vehicles and goods'],
    ['Demo-Tangi gate', 5, 'open: on foot'],
    ['Demo-Loralang gate', 7, 'closed since 2022 (invented)'],
  ] as const;
  return named.map(([name, at, status]) => {
    const [lon, lat] = border[at] ?? ORIGIN;
    return {
      ...{ name, otherNames: [], sides: ['xa', 'xb'], lon, lat, precisionKm: 1, openedOn: null, status },
      ...{ positionFrom: 'drawn by code', source: SOURCE, confidence: 'high' },
    };
  });
}

/** Planned along the whole border, built along most of it, damaged in one place. */
function fenceAlong(border: readonly Point[]): readonly FenceSegment[] {
  const stretches = [
    ['demo-fence-plan', 'planned', '2017-03', [0, border.length - 1]],
    ['demo-fence-south', 'built', '2018-06', [0, 4]],
    ['demo-fence-north', 'built', '2022-03-01', [4, 6]],
    ['demo-fence-breach', 'damaged', '2023-05', [2, 3]],
  ] as const;
  return stretches.map(([ref, state, since, [from, to]]) => ({
    ...{ ref, state, since, source: SOURCE },
    line: Float64Array.from(border.slice(from, to + 1).flat()),
  }));
}

function townsOf(draw: Draw, districts: readonly DemoDistrict[]): readonly PopulatedPlace[] {
  return districts.flatMap(({ name, province, country, ring }) =>
    ['Bazar', 'Qala', 'Mandi'].map((suffix) => {
      const [lon, lat] = drawWithin(draw, ring);
      return {
        ...{ name: `${name} ${suffix}`, otherNames: [], country, admin1: province },
        ...{ lon: rounded(lon), lat: rounded(lat), source: SOURCE },
      };
    }),
  );
}
