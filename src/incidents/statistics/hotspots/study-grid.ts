/** The ground over which hotspots are ranked: cells of equal degrees, each with the part of its area that belongs to the ground. */

import { assert, fault } from '../../../base/index.ts';
import { type BoundaryLayer, type Locator, locateAll, OUTSIDE, openLocator } from '../../../places/index.ts';

/** Cells in rows from south to north, from west to east in a row. */
export interface StudyGrid {
  readonly cellDegrees: number;
  /** Corner of the first cell: a multiple of `cellDegrees`. */
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  /** Of each cell, what of it is ground, in km2; 0 outside. */
  readonly areaKm2: Float64Array;
  readonly totalKm2: number;
}

/** Smallest and largest cells. Below 0.05 degrees (about 5 km) a cell would be finer than places are known. */
export const CELL_DEGREES = { min: 0.05, max: 5 };
const CELLS_MAX = 1_000_000;
/** A cell's share of ground is told by so many points along each side. */
const CORNERS_MIN = 3;
const POINTS_A_SIDE = 5;
/** Source: mean radius of IUGG 1980 (6371.0088 km), length of a degree. */
const DEGREE_KM = 111.195;

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * Lays cells over the layer. The area of a cell shrinks with the cosine of its latitude; its share of ground is told by 25 points.
 * @throws REQUEST_INVALID for cells that are too small or too large, or a layer without ground
 */
export function layGrid(layer: BoundaryLayer, cellDegrees: number): StudyGrid {
  if (!(cellDegrees >= CELL_DEGREES.min && cellDegrees <= CELL_DEGREES.max))
    throw fault('REQUEST_INVALID', `cells of ${CELL_DEGREES.min} to ${CELL_DEGREES.max} degrees are needed`);
  const box = boxOf(layer);
  if (box === null) throw fault('REQUEST_INVALID', 'the area has no ground');
  const [west, south] = [
    Math.floor(box.west / cellDegrees) * cellDegrees,
    Math.floor(box.south / cellDegrees) * cellDegrees,
  ];
  const columns = Math.max(1, Math.ceil((box.east - west) / cellDegrees));
  const rows = Math.max(1, Math.ceil((box.north - south) / cellDegrees));
  if (columns * rows > CELLS_MAX)
    throw fault('REQUEST_INVALID', `${columns * rows} cells; at most ${CELLS_MAX} can be ranked`);
  const shape = { cellDegrees, west, south, columns, rows };
  const locator = openLocator(layer);
  const areaKm2 = Float64Array.from({ length: columns * rows }, (_, cell) => groundOf(locator, shape, cell));
  const totalKm2 = areaKm2.reduce((sum, area) => sum + area, 0);
  if (totalKm2 === 0) throw fault('REQUEST_INVALID', 'the area has no ground');
  return { ...shape, areaKm2, totalKm2 };
}

/** The cell of a place, or -1 where it lies on no ground of the grid. */
export function cellOf(grid: StudyGrid, lon: number, lat: number): number {
  const column = Math.floor((lon - grid.west) / grid.cellDegrees);
  const row = Math.floor((lat - grid.south) / grid.cellDegrees);
  if (!(column >= 0 && column < grid.columns && row >= 0 && row < grid.rows)) return -1;
  const cell = row * grid.columns + column;
  return (grid.areaKm2[cell] ?? 0) > 0 ? cell : -1;
}

/** South-western corner of a cell, in degrees. */
export function cornerOf(grid: StudyGrid, cell: number): { readonly west: number; readonly south: number } {
  return {
    west: grid.west + (cell % grid.columns) * grid.cellDegrees,
    south: grid.south + Math.floor(cell / grid.columns) * grid.cellDegrees,
  };
}

/**
 * A layer of one area: the smallest one without dents that holds all places; of none where they span no ground. For tables of incidents that come
 * without boundaries.
 * Source: Andrew, Information Processing Letters 9 (1979), 216-219 (monotone chain).
 */
export function hullLayer(lon: Float64Array, lat: Float64Array): BoundaryLayer {
  assert(lon.length === lat.length, 'one latitude a longitude');
  const points = Array.from(lon, (x, at) => ({ x, y: lat[at] ?? Number.NaN }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
    .toSorted((one, other) => one.x - other.x || one.y - other.y);
  const ring = [...halfHull(points), ...halfHull(points.toReversed())].flatMap(({ x, y }) => [x, y]);
  const span = ring.length >= CORNERS_MIN * 2 ? [[Float64Array.from(ring)]] : [];
  const boundary = { ref: 'hull', name: 'hull of the incidents', country: null, level: 'adm0' as const };
  return {
    title: 'hull of the incidents',
    source: 'the incidents themselves',
    ...{ licence: null, validFrom: null, validTo: null },
    boundaries: span.map((polygon) => ({ ...boundary, parentName: null, unit: null, polygons: [polygon] })),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One side of the hull, without its last point. */
function halfHull(points: readonly Point[]): readonly Point[] {
  const side: Point[] = [];
  for (const point of points) {
    while (side.length > 1 && turn(side.at(-2), side.at(-1), point) <= 0) side.pop();
    side.push(point);
  }
  return side.slice(0, -1);
}

function turn(one: Point | undefined, other: Point | undefined, next: Point): number {
  if (one === undefined || other === undefined) return 0;
  return (other.x - one.x) * (next.y - one.y) - (other.y - one.y) * (next.x - one.x);
}

function boxOf({ boundaries }: BoundaryLayer): Box | null {
  const box: Box = {
    west: Number.POSITIVE_INFINITY,
    south: Number.POSITIVE_INFINITY,
    east: Number.NEGATIVE_INFINITY,
    north: Number.NEGATIVE_INFINITY,
  };
  for (const ring of boundaries.flatMap(({ polygons }) => polygons.flat()))
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const [lon, lat] = [ring[at] ?? Number.NaN, ring[at + 1] ?? Number.NaN];
      box.west = Math.min(box.west, lon);
      box.east = Math.max(box.east, lon);
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
    }
  return Number.isFinite(box.west) && Number.isFinite(box.south) ? box : null;
}

function groundOf(
  locator: Locator,
  shape: Pick<StudyGrid, 'cellDegrees' | 'west' | 'south' | 'columns'>,
  cell: number,
): number {
  const { cellDegrees, columns } = shape;
  const west = shape.west + (cell % columns) * cellDegrees;
  const south = shape.south + Math.floor(cell / columns) * cellDegrees;
  const steps = Array.from({ length: POINTS_A_SIDE }, (_, at) => ((at + 0.5) / POINTS_A_SIDE) * cellDegrees);
  const points = steps.flatMap((east) => steps.map((north) => ({ lon: west + east, lat: south + north })));
  const found = locateAll(
    locator,
    points.map(({ lon }) => lon),
    points.map(({ lat }) => lat),
  );
  const share = found.filter((unit) => unit !== OUTSIDE).length / points.length;
  const middle = ((south + cellDegrees / 2) * Math.PI) / 180;
  return share * Math.cos(middle) * (cellDegrees * DEGREE_KM) ** 2;
}
